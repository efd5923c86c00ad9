// A manager to the papers of the monthly meeting: who drifts, what moved since the last, what comes before the next.
import { addDays, addMonths } from '../../model/dates.ts'
import { may, type Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import { childrenWithin, type ListedChild } from '../caseload/children.ts'
import { reachOf } from '../caseload/reach.ts'
import type { DueDate } from '../clocks/due-dates.ts'
import { clocksOf } from '../clocks/ground.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'
import { noteExport, trackerOf, type TrackedChild, type Tracker } from './read-tracker.ts'

/** The papers of one meeting. */
export interface MeetingPack {
  readonly on: string
  readonly since: string
  readonly until: string
  readonly tracker: Tracker
  /** Those who drift, each once, with the lists they are in. */
  readonly drifting: readonly (TrackedChild & { readonly lists: readonly string[] })[]
  /** Who took a step since the last meeting. */
  readonly moved: readonly ListedChild[]
  /** What is due before the next meeting. */
  readonly coming: readonly { readonly child: ListedChild; readonly due: DueDate }[]
}

/** The papers of a meeting held today, as a page or as a file; the last was a month ago and the next is in a month. */
export async function readMeetingPack(
  service: Service,
  actor: Actor,
  what: 'pack' | 'papers' = 'pack',
): Promise<Answer<MeetingPack>> {
  if ((await may(service, actor, 'tracker.read')) !== 'yes') return onlyFor(service, 'tracker.read')
  const ground = clocksOf(service)
  const within = await childrenWithin(service, await reachOf(service, actor), ground)
  // The store gives them in no order: what is alike by every sign below still comes the same way each time.
  const children = within.toSorted((a, b) => compared(a.name, b.name) || compared(keyOf(a), keyOf(b)))
  const on = service.today()
  const since = addMonths(on, -1)
  const until = addMonths(on, 1)
  const tracker = trackerOf(ground, children)
  await noteExport(service, actor, what, tracker.children)
  return done({
    on,
    since,
    until,
    tracker,
    drifting: driftingOf(tracker),
    moved: children
      .filter(({ moved }) => moved !== undefined && moved.on > since)
      .toSorted((a, b) => compared(b.moved?.on ?? '', a.moved?.on ?? '')),
    coming: children
      .flatMap(child => child.due.map(due => ({ child, due })))
      .filter(({ due }) => due.state !== 'overdue' && due.kind === undefined && due.dueOn < addDays(until, 1))
      .toSorted((a, b) => compared(a.due.dueOn, b.due.dueOn)),
  })
}

function keyOf({ caseId, child }: ListedChild): string {
  return `${caseId}/${child}`
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function driftingOf({ lists }: Tracker): MeetingPack['drifting'] {
  const found = new Map<string, TrackedChild & { readonly lists: readonly string[] }>()
  for (const { list, children } of lists)
    for (const one of children.filter(({ drift }) => drift.isDrifting)) {
      const key = keyOf(one.child)
      const known = found.get(key)
      found.set(key, { ...(known ?? one), lists: [...(known?.lists ?? []), list.title] })
    }
  return [...found.values()].toSorted(
    (a, b) => (a.drift.late?.days ?? 1) - (b.drift.late?.days ?? 1) || b.drift.quiet - a.drift.quiet,
  )
}
