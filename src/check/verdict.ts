// Problems and what people answered to them to whether a document may be made.
import type { Problem } from '../model/problem.ts'
import { itemsAt, plain, type ViewRecord } from '../model/view.ts'
import { reached } from './severity.ts'

/** What stands in the way, and what a named person has answered for. */
interface Verdict {
  /** Problems nobody has answered, in the order they were found. */
  readonly open: readonly Problem[]
  readonly overridden: readonly Answered[]
  readonly acknowledged: readonly Answered[]
}

/** A problem and the place of the override or acknowledgement that answers it. */
interface Answered {
  readonly problem: Problem
  readonly by: string
}

/** An override or an acknowledgement, as the file has it. */
interface Answer {
  readonly rule?: string
  readonly about?: string
  readonly on?: string
  readonly until?: string
  readonly reason?: string
}

const LEAST_REASON = 40

/** Stages at which a document leaves the house: from the first of them on, a warning nobody acknowledged refuses. */
const LEAVES_THE_HOUSE = new Set(['court', 'family-finding', 'match', 'handover', 'archive'])

/** Parts the problems by what is on file: overrides answer blocks, acknowledgements answer warnings, nothing answers a stop. */
export function settle(problems: readonly Problem[], view: ViewRecord, asOf: string): Verdict {
  const overrides = itemsOf(view, 'overrides').filter(({ item }) => isInForce(item, asOf))
  const acknowledgements = itemsOf(view, 'acknowledgements').filter(({ item }) => (item.on ?? '') <= asOf)
  const open: Problem[] = []
  const overridden: Answered[] = []
  const acknowledged: Answered[] = []
  for (const problem of problems) {
    const override = overrides.find(({ item }) => problem.severity === 'block' && item.rule === problem.code)
    const answer = acknowledgements.find(({ item }) => problem.severity === 'warn' && answers(item, problem))
    if (override !== undefined) overridden.push({ problem, by: override.at })
    else if (answer !== undefined) acknowledged.push({ problem, by: answer.at })
    else open.push(problem)
  }
  return { open, overridden, acknowledged }
}

/** Whether these problems forbid the document: a stop or block always, a warning once the document leaves the house. */
export function refuses(problems: readonly Problem[], stage: string, stages: readonly string[]): boolean {
  const strict = stages.some(one => LEAVES_THE_HOUSE.has(one) && reached(stage, one, stages))
  return problems.some(({ severity }) => severity !== 'warn' || strict)
}

/** Answers stand in the family file; in the file of a carer where the view is of nobody else. */
function itemsOf(view: ViewRecord, name: string): readonly { readonly item: Answer; readonly at: string }[] {
  const path = Object.hasOwn(view.fields, name) ? `/${name}` : `/carer/${name}`
  return itemsAt(view, path).map(node => ({ item: plain(node) as Answer, at: node.at }))
}

function isInForce({ on = '', until = '', reason = '' }: Answer, asOf: string): boolean {
  return reason.trim().length >= LEAST_REASON && on <= asOf && asOf <= until
}

/** One answer covers a rule's warnings, or only those about the word or place it names. */
function answers({ rule, about }: Answer, { code, params, path }: Problem): boolean {
  if (rule !== code) return false
  return (
    about === undefined ||
    about === path ||
    Object.values(params).some(
      value => typeof value === 'string' && value.toLowerCase() === about.toLowerCase(),
    )
  )
}
