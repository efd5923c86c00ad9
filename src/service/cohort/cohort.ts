// Every live adoption plan within reach to what it lacks, oldest plan first: worked out in the background, a plan at a time, and kept.
import { setTimeout as pause } from 'node:timers/promises'
import { listCases } from '../../storage/store/cases.ts'
import type { Store } from '../../storage/store/store.ts'
import { may, type Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import { listedChild, type ListedChild } from '../caseload/children.ts'
import { reachOf, reaches, type Reach } from '../caseload/reach.ts'
import { soundSummaries } from '../caseload/sound.ts'
import type { CarerSummary, ChildSummary } from '../caseload/summary.ts'
import { openCase } from '../cases.ts'
import { textIn } from '../clocks/record.ts'
import { clocksOf, type CohortPart, type Ground } from '../clocks/ground.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'
import { checkPlan, type PlanChecked } from './check-plan.ts'

/** A live adoption plan, and what it lacks once that is known. */
export interface CohortPlan {
  readonly child: ListedChild
  readonly agreedOn: string
  readonly checked: PlanChecked | undefined
}

/** The plans within reach of somebody, and how far the check has come. */
export interface Cohort {
  readonly parts: readonly CohortPart[]
  readonly plans: readonly CohortPlan[]
  readonly checked: number
  readonly asOf: string
  /** How many plans lack each part. */
  readonly lacking: Readonly<Record<string, number>>
}

interface Known {
  readonly stamp: number
  readonly asOf: string
  readonly checked: PlanChecked
}

interface Book {
  readonly known: Map<string, Known>
  working: Promise<void> | undefined
}

const books = new WeakMap<Store, Book>()

/** Rest between two plans, so that the people who wait are served first. */
const REST = 10

const ENDED = new Set(['handover', 'archive'])

/** What is known of the plans within reach; what is not known yet is being worked out. With `wait` it is worked out first. */
export async function readCohort(service: Service, actor: Actor, wait = false): Promise<Answer<Cohort>> {
  if ((await may(service, actor, 'cohort.read')) !== 'yes') return onlyFor(service, 'cohort.read')
  const ground = clocksOf(service)
  const plans = await plansWithin(service, await reachOf(service, actor), ground)
  const stamps = await stampsOf(service, plans)
  const book = bookOf(service.store)
  const isKnown = ({ child }: { readonly child: ListedChild }) => {
    const known = book.known.get(keyOf(child))
    return known !== undefined && known.stamp === stamps.get(child.caseId) && known.asOf === ground.today
  }
  const unknown = plans.filter(plan => !isKnown(plan))
  if (unknown.length > 0) {
    const work = workOut(
      service,
      ground,
      book,
      unknown.map(({ child }) => child),
    )
    if (wait) await work
  }
  const shown = plans.map(plan => ({
    ...plan,
    checked: isKnown(plan) ? book.known.get(keyOf(plan.child))?.checked : undefined,
  }))
  return done({
    parts: ground.tracker.cohort.parts,
    plans: shown,
    checked: shown.filter(({ checked }) => checked !== undefined).length,
    asOf: ground.today,
    lacking: lackingOf(ground.tracker.cohort.parts, shown),
  })
}

function bookOf(store: Store): Book {
  const known = books.get(store) ?? { known: new Map<string, Known>(), working: undefined }
  books.set(store, known)
  return known
}

function keyOf({ caseId, child }: ListedChild): string {
  return `${caseId}/${child}`
}

/** The children within reach whose plan is adoption and whose way is not at its end, the oldest plan first. */
async function plansWithin(
  service: Service,
  reach: Reach,
  ground: Ground,
): Promise<readonly { readonly child: ListedChild; readonly agreedOn: string }[]> {
  if (reach.size === 0) return []
  const kept = await soundSummaries(service, [...reach.keys()])
  return kept
    .filter(({ caseId, subject }) => reaches(reach, caseId, subject))
    .flatMap(({ caseId, json }) => {
      const summary = json as ChildSummary | CarerSummary
      if (summary.kind !== 'child' || summary.plan !== ground.tracker.cohort.plan) return []
      const agreedOn = textIn(summary.place, '/plan/agreedOn')
      return [{ child: listedChild(caseId, summary, undefined, ground), agreedOn }]
    })
    .filter(({ child }) => !ENDED.has(child.stage))
    .toSorted((a, b) => (a.agreedOn < b.agreedOn ? -1 : a.agreedOn > b.agreedOn ? 1 : 0))
}

async function stampsOf(
  service: Service,
  plans: readonly { readonly child: ListedChild }[],
): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(plans.map(({ child }) => child.caseId))]
  if (ids.length === 0) return new Map()
  return new Map((await listCases(service.store, { ids })).map(({ id, stamp }) => [id, stamp]))
}

/** One run at a time; who comes while it runs is told what is known by then. */
function workOut(
  service: Service,
  ground: Ground,
  book: Book,
  children: readonly ListedChild[],
): Promise<void> {
  book.working ??= checkAll(service, ground, book, children).finally(() => {
    book.working = undefined
  })
  book.working.catch(() => undefined)
  return book.working
}

async function checkAll(
  service: Service,
  ground: Ground,
  book: Book,
  children: readonly ListedChild[],
): Promise<void> {
  const { cohort } = ground.tracker
  const type = service.shelf.documentType(cohort.document, service.policy)
  for (const child of children) {
    const opened = await openCase(service.store, child.caseId)
    if (opened === undefined) continue
    const { stamp } = opened.row
    const checked = checkPlan(type, cohort, opened.files, child.child, ground.today)
    book.known.set(keyOf(child), { stamp, asOf: ground.today, checked })
    await pause(REST)
  }
}

function lackingOf(
  parts: readonly CohortPart[],
  plans: readonly CohortPlan[],
): Readonly<Record<string, number>> {
  const count = (part: string) =>
    plans.filter(({ checked }) => checked?.missing.some(one => one.part === part)).length
  return Object.fromEntries(parts.map(({ id }) => [id, count(id)]))
}
