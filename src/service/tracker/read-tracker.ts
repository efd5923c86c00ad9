// A manager to the children on the way to permanence, list by list, those who drift first.
import { appendAudit } from '../../storage/store/audit.ts'
import { may, type Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import { childrenWithin, type ListedChild } from '../caseload/children.ts'
import { reachOf } from '../caseload/reach.ts'
import { clocksOf, type Ground, type TrackerList } from '../clocks/ground.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'
import { driftOf, hasNoPlan, listsOf, type Drift } from './drift.ts'

/** Which children are asked for. */
export interface TrackerAsked {
  readonly list?: string
  /** Only those who drift, or those with something overdue. */
  readonly only?: 'drifting' | 'overdue'
  readonly stage?: string
}

/** A child in a list. */
export interface TrackedChild {
  readonly child: ListedChild
  readonly drift: Drift
}

/** One list, whole or filtered. */
export interface TrackedList {
  readonly list: Pick<TrackerList, 'id' | 'title' | 'what'>
  readonly children: readonly TrackedChild[]
  /** How many there are without the filter, and how many of those drift. */
  readonly all: number
  readonly drifting: number
}

/** The tracker. */
export interface Tracker {
  readonly lists: readonly TrackedList[]
  readonly stages: readonly string[]
  readonly children: number
  readonly drifting: number
}

/** The lists of the children within reach of the person who asks. */
export async function readTracker(
  service: Service,
  actor: Actor,
  asked: TrackerAsked = {},
): Promise<Answer<Tracker>> {
  if ((await may(service, actor, 'tracker.read')) !== 'yes') return onlyFor(service, 'tracker.read')
  const ground = clocksOf(service)
  const children = await childrenWithin(service, await reachOf(service, actor), ground)
  return done(trackerOf(ground, children, asked))
}

/** The lists of some children. */
export function trackerOf(
  ground: Ground,
  children: readonly ListedChild[],
  asked: TrackerAsked = {},
): Tracker {
  const { lists, noPlan } = ground.tracker
  const named = [...lists, noPlan]
  const all = named.map(list => {
    const members = children
      .filter(child => (list === noPlan ? hasNoPlan(child) : listsOf(ground, child).includes(list)))
      .map(child => ({ child, drift: driftOf(child, list) }))
      .toSorted(mostDriftingFirst)
    const drifting = members.filter(({ drift }) => drift.isDrifting).length
    return { list, children: members.filter(member => isAsked(member, asked)), all: members.length, drifting }
  })
  const shown = all.filter(({ list, all: count }) => list !== noPlan || count > 0)
  const tracked = new Map(
    all.flatMap(one => one.children).map(one => [`${one.child.caseId}/${one.child.child}`, one]),
  )
  return {
    lists: shown.filter(({ list }) => asked.list === undefined || list.id === asked.list),
    stages: [...new Set(children.map(({ stage }) => stage))].toSorted(),
    children: tracked.size,
    drifting: [...tracked.values()].filter(({ drift }) => drift.isDrifting).length,
  }
}

function isAsked({ child, drift }: TrackedChild, { only, stage }: TrackerAsked): boolean {
  if (stage !== undefined && child.stage !== stage) return false
  if (only === 'drifting') return drift.isDrifting
  return only === undefined || child.overdue > 0
}

function mostDriftingFirst(a: TrackedChild, b: TrackedChild): number {
  return (
    Number(b.drift.isDrifting) - Number(a.drift.isDrifting) ||
    (a.drift.late?.days ?? 1) - (b.drift.late?.days ?? 1) ||
    b.drift.quiet - a.drift.quiet ||
    a.child.name.localeCompare(b.child.name, 'en')
  )
}

/** Notes that the lists left the service: as a table, as a page to print, or as a file of papers. */
export async function noteExport(
  service: Service,
  actor: Actor,
  what: 'csv' | 'pack' | 'papers',
  rows: number,
): Promise<void> {
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, { at, actor: actor.user, did: `tracker.${what}`, about: `${rows} rows` }),
  )
}
