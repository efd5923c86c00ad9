// A person to the children who are theirs: what needs them today, and the list, searched and sorted.
import { done, refuse, type Answer } from '../answer.ts'
import { may, type Actor } from '../access.ts'
import { clocksOf } from '../clocks/ground.ts'
import type { DueDate } from '../clocks/due-dates.ts'
import { openRequests, type SentRequest } from '../requests/read-requests.ts'
import type { Service } from '../service.ts'
import {
  byUrgency,
  childrenWithin,
  householdsWithin,
  type ListedChild,
  type ListedHousehold,
} from './children.ts'
import { reachOf } from './reach.ts'

/** How the list is asked for. */
export interface CaseloadAsked {
  readonly search?: string
  readonly sort?: CaseloadSort
  readonly page?: number
}

/** The orders a list can be in. */
export type CaseloadSort = 'due' | 'name' | 'quiet'

/** Something of one child that needs somebody today. */
export interface NeededToday {
  readonly child: ListedChild
  readonly due?: DueDate
  readonly request?: SentRequest
}

/** One page of the list, and what needs this person today. */
export interface Caseload {
  readonly children: readonly ListedChild[]
  readonly households: readonly ListedHousehold[]
  readonly found: number
  readonly all: number
  readonly page: number
  readonly pages: number
  readonly today: readonly NeededToday[]
  /** How much is overdue in all, as the page shows the gravest of it only. */
  readonly overdue: number
}

const PAGE = 25
const MOST_TODAY = 8

/** The children of the person who asks. */
export async function listCaseload(
  service: Service,
  actor: Actor,
  asked: CaseloadAsked = {},
): Promise<Answer<Caseload>> {
  if ((await may(service, actor, 'case.list')) !== 'yes') return refuse('forbidden')
  const reach = await reachOf(service, actor)
  const mine = await childrenWithin(service, reach, clocksOf(service))
  const found = mine.filter(child => isMeant(child, asked.search ?? '')).toSorted(orders[asked.sort ?? 'due'])
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, Math.trunc(asked.page ?? 1)), pages)
  const needed = neededToday(mine, await openRequests(service, actor, mine))
  return done({
    children: found.slice((page - 1) * PAGE, page * PAGE),
    households: await householdsWithin(service, reach),
    found: found.length,
    all: mine.length,
    page,
    pages,
    today: needed.slice(0, MOST_TODAY),
    overdue: needed.filter(({ due, request }) => request?.isLate ?? due?.state === 'overdue').length,
  })
}

function neededToday(
  children: readonly ListedChild[],
  requests: readonly SentRequest[],
): readonly NeededToday[] {
  const due = children
    .flatMap(child => child.due.map(one => ({ child, due: one })))
    .filter(({ due: { state, kind } }) => (state === 'overdue' || state === 'soon') && kind !== 'not-before')
    .toSorted((a, b) => byUrgency(a.due, b.due))
  const late = requests
    .filter(({ isLate }) => isLate)
    .flatMap(request => {
      const child = children.find(one => one.caseId === request.caseId && one.child === request.child)
      return child === undefined ? [] : [{ child, request }]
    })
  const overdue = due.filter(({ due: { state } }) => state === 'overdue')
  return [...overdue, ...late, ...due.filter(one => !overdue.includes(one))]
}

/** Each word asked for begins a word of the name, or stands in the reference. */
function isMeant({ name, reference }: ListedChild, search: string): boolean {
  const words = plainWords(name)
  return plainWords(search).every(
    word => words.some(one => one.startsWith(word)) || plainWords(reference).join('').includes(word),
  )
}

function plainWords(text: string): readonly string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[\s’'.,/]+/u).filter(word => word !== '')
}

const orders: Readonly<Record<CaseloadSort, (a: ListedChild, b: ListedChild) => number>> = {
  due: (a, b) =>
    a.next === undefined || b.next === undefined
      ? Number(a.next === undefined) - Number(b.next === undefined) || byName(a, b)
      : byUrgency(a.next, b.next) || byName(a, b),
  name: byName,
  quiet: (a, b) => (b.moved?.days ?? 0) - (a.moved?.days ?? 0) || byName(a, b),
}

function byName(a: ListedChild, b: ListedChild): number {
  return a.name.localeCompare(b.name, 'en') || (a.child < b.child ? -1 : 1)
}
