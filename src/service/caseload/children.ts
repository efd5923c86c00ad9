// Kept summaries to children as they stand today: age, stage, what is due, and for how long nothing has moved.
import { ageWords, daysBetween, formatDate, lastDay } from '../../model/dates.ts'
import { placeOf, type Stage } from '../../model/place.ts'
import { standing, type Dated, type DueDate } from '../clocks/due-dates.ts'
import type { Ground } from '../clocks/ground.ts'
import type { Service } from '../service.ts'
import { looseNode } from './loose.ts'
import { reaches, type Reach } from './reach.ts'
import { soundSummaries } from './sound.ts'
import type { CarerSummary, ChildSummary, KeptDate } from './summary.ts'

/** What is missing in one document, as it was last worked out. */
export interface Readiness {
  readonly document: string
  readonly title: string
  readonly subject: string
  readonly stage: string
  /** How many things are open, and how many of them keep the document from being made. */
  readonly open: number
  readonly refusing: number
}

/** All documents of a child as they were last looked at. */
export interface KeptReadiness {
  readonly kind: 'readiness'
  /** The very content and the day it was worked out for. */
  readonly stamp: string
  readonly asOf: string
  readonly documents: readonly Readiness[]
}

/** A child of the lists, as of today. */
export interface ListedChild {
  readonly caseId: string
  readonly child: string
  readonly name: string
  readonly reference: string
  /** `3 years and 4 months`, or when the birth is expected. */
  readonly age: string
  readonly plan: string
  readonly planWords: string
  readonly stage: Stage
  readonly status: string
  readonly lookedAfter: boolean
  readonly since: string
  readonly court: ChildSummary['court']
  /** What is not done, overdue first. */
  readonly due: readonly DueDate[]
  readonly overdue: number
  readonly next: DueDate | undefined
  readonly moved: { readonly on: string; readonly what: string; readonly days: number } | undefined
  readonly readiness: KeptReadiness | undefined
}

/** The subject under which the readiness of a child's documents is kept. */
export function readinessOf(child: string): string {
  return `${child}/readiness`
}

/** A household of carers in a list. */
export interface ListedHousehold extends CarerSummary {
  readonly caseId: string
}

/** The households of carers within reach, by name. */
export async function householdsWithin(service: Service, reach: Reach): Promise<readonly ListedHousehold[]> {
  if (reach.size === 0) return []
  const kept = await soundSummaries(service, [...reach.keys()])
  return kept
    .flatMap(({ caseId, json }) => {
      const summary = json as ChildSummary | CarerSummary
      return summary.kind === 'carer' && reach.get(caseId) === 'all' ? [{ ...summary, caseId }] : []
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The children of some cases that are within reach, in no order. */
export async function childrenWithin(
  service: Service,
  reach: Reach,
  ground: Ground,
): Promise<readonly ListedChild[]> {
  if (reach.size === 0) return []
  const kept = await soundSummaries(service, [...reach.keys()])
  const readiness = new Map(
    kept
      .filter(({ subject }) => subject.endsWith('/readiness'))
      .map(({ caseId, subject, json }) => [`${caseId}/${subject}`, json as KeptReadiness]),
  )
  return kept
    .filter(({ caseId, subject }) => reaches(reach, caseId, subject))
    .flatMap(({ caseId, json }) => {
      const summary = json as ChildSummary | CarerSummary
      if (summary.kind !== 'child') return []
      const ready = readiness.get(`${caseId}/${readinessOf(summary.child)}`)
      return [listedChild(caseId, summary, ready, ground)]
    })
}

/** A kept summary as it stands today. */
export function listedChild(
  caseId: string,
  summary: ChildSummary,
  readiness: KeptReadiness | undefined,
  ground: Ground,
): ListedChild {
  const { tracker, today } = ground
  const due = dueToday(summary.dates, ground)
  return {
    caseId,
    child: summary.child,
    name: summary.name,
    reference: summary.reference,
    age: ageToday(summary, today),
    plan: summary.plan,
    planWords: tracker.plans[summary.plan] ?? 'No plan yet',
    stage: placeOf(looseNode(summary.place), today),
    status: summary.status,
    lookedAfter: summary.lookedAfter,
    since: summary.since,
    court: summary.court,
    due,
    overdue: due.filter(({ state }) => state === 'overdue').length,
    next: due[0],
    moved: lastStep(summary, ground),
    readiness,
  }
}

const SEVERITY = { must: 0, should: 1, target: 2 } as const

/** What is not done by today, what is overdue first and the gravest of it before the rest. */
function dueToday(dates: readonly KeptDate[], ground: Ground): readonly DueDate[] {
  const known = dates.flatMap(date => withWords(date, ground))
  return standing(known, ground.table, ground.today)
    .filter(({ state, kind }) => state !== 'done' && kind !== 'keep')
    .toSorted(byUrgency)
}

/** Overdue before soon before due; of what is overdue, law before targets; then by day. */
export function byUrgency(a: DueDate, b: DueDate): number {
  const late = Number(b.state === 'overdue') - Number(a.state === 'overdue')
  if (late !== 0) return late
  const grave = a.state === 'overdue' ? SEVERITY[a.severity] - SEVERITY[b.severity] : 0
  return grave !== 0 ? grave : a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
}

/** The words of a kept date; a clock the table no longer has is left out. */
function withWords(date: KeptDate, { table }: Ground): readonly Dated[] {
  for (const clock of table.clocks) {
    const step = clock.steps.find(({ id }) => id === date.id)
    if (step === undefined) continue
    const { what, because, source, severity, documents = [] } = step
    return [
      {
        ...date,
        clock: clock.id,
        what,
        because,
        source,
        severity,
        documents,
        ...(clock.kind === undefined ? {} : { kind: clock.kind }),
        ...(clock.movement === true ? { movement: true } : {}),
        ...(clock.ahead === true ? { ahead: true } : {}),
      },
    ]
  }
  return []
}

function ageToday({ born, expectedOn }: ChildSummary, today: string): string {
  if (born !== '' && born <= today) return spaced(ageWords(born, today))
  if (expectedOn !== '') return `expected ${spaced(formatDate(expectedOn))}`
  return born === '' ? 'age not recorded' : `expected ${spaced(formatDate(born))}`
}

function lastStep({ steps }: ChildSummary, { tracker, today }: Ground): ListedChild['moved'] {
  const done = steps.filter(({ on }) => lastDay(on) <= today)
  const last = done.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
  if (last === undefined) return undefined
  const what = tracker.milestones[last.milestone]?.what ?? 'A step'
  return { on: last.on, what, days: daysBetween(last.on, today) }
}

function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
