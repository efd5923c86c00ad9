// One child's record and the clocks of the council to everything that is due, was done, or is late on a day.
import { policyValue, type AgeLimit, type Policy } from '../../check/policy.ts'
import { addDays, addMonths, ageOn, daysBetween, firstDay, lastDay } from '../../model/dates.ts'
import type { Pointer } from '../../model/pointer.ts'
import { addWorkingDays } from '../../model/working-days.ts'
import type { Clock, ClockLimit, ClockSeverity, ClockSource, ClockStep, ClockTable } from './clock-table.ts'
import {
  datesAt,
  filePointer,
  firstDate,
  personWord,
  wordOf,
  type ChildRecord,
  type DateFound,
} from './record.ts'

/** What a clock says of a record, whatever the day is: kept in summaries, read on any day. */
export interface Dated {
  readonly id: string
  readonly clock: string
  readonly kind?: 'not-before' | 'keep'
  readonly what: string
  /** The day it runs from. */
  readonly from: string
  readonly dueOn: string
  /** Where the day it runs from is known only to the month or year: the latest day it can be due. */
  readonly latest?: string
  readonly doneOn?: string
  readonly planned?: string
  /** The day the clock stops, done or not. */
  readonly endsOn?: string
  readonly assumed?: string
  readonly because: string
  readonly source: ClockSource
  readonly severity: ClockSeverity
  readonly documents: readonly string[]
  readonly movement?: boolean
  readonly ahead?: boolean
  /** The place of the file where the date is written. */
  readonly at: Pointer
}

/** How something stands on a day. */
export type DueState = 'done' | 'due' | 'soon' | 'overdue'

/** Something that is due, as it stands on a day. */
export interface DueDate extends Dated {
  readonly state: DueState
  /** Days left; below nothing, days late. Of what was done, days to spare. */
  readonly days: number
}

/** What limits are counted by. */
export interface Counting {
  readonly policy: Policy
  readonly holidays: readonly string[]
}

const GROWN_UP = 18

/** Everything that is due, was done or is late on a day, the earliest day first. */
export function dueDates(
  record: ChildRecord,
  table: ClockTable,
  counting: Counting,
  today: string,
): readonly DueDate[] {
  return standing(datedOf(record, table, counting), table, today)
}

/** What has a date, as it stands on a day; what has not begun or has stopped is left out. */
export function standing(
  dated: readonly Dated[],
  { soonDays }: Pick<ClockTable, 'soonDays'>,
  today: string,
): readonly DueDate[] {
  return dated
    .filter(one => one.ahead === true || firstDay(one.from) <= today)
    .filter(({ endsOn }) => endsOn === undefined || endsOn > today)
    .flatMap(one => stateOf(one, soonDays, today))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1))
}

function stateOf(one: Dated, soonDays: number, today: string): readonly DueDate[] {
  const { dueOn, latest = dueOn, doneOn, kind } = one
  const isDone = doneOn !== undefined && firstDay(doneOn) <= today
  if (kind === 'not-before') return early(one, isDone, today)
  if (isDone) return [{ ...one, state: 'done', days: daysBetween(firstDay(doneOn), latest) }]
  const days = today > latest ? -daysBetween(latest, today) : daysLeft(today, dueOn)
  const isLate = today > latest && kind !== 'keep'
  const isSoon = kind !== 'keep' && days <= soonDays
  return [{ ...one, state: isLate ? 'overdue' : isSoon ? 'soon' : 'due', days }]
}

/** What may not be done before a day is only worth a word while that day is ahead, or where it was done too soon. */
function early(one: Dated, isDone: boolean, today: string): readonly DueDate[] {
  const { dueOn, doneOn = '' } = one
  if (isDone && lastDay(doneOn) < dueOn)
    return [{ ...one, state: 'overdue', days: -daysBetween(lastDay(doneOn), dueOn) }]
  return isDone || today >= dueOn ? [] : [{ ...one, state: 'due', days: daysLeft(today, dueOn) }]
}

function daysLeft(today: string, dueOn: string): number {
  return today <= dueOn ? daysBetween(today, dueOn) : 0
}

/** What every clock says of a record, whatever the day. */
export function datedOf(record: ChildRecord, { clocks }: ClockTable, counting: Counting): readonly Dated[] {
  return clocks.filter(clock => runs(record, clock)).flatMap(clock => datesOfClock(record, clock, counting))
}

function runs(record: ChildRecord, { when = {} }: Clock): boolean {
  return Object.entries(when).every(([pointer, values]) => values.includes(wordOf(record, pointer)))
}

function datesOfClock(record: ChildRecord, clock: Clock, counting: Counting): readonly Dated[] {
  const start = firstDate(record, clock.from)
  if (start === undefined) return []
  const events = datesAt(record, clock.events).filter(({ on }) => counts(on, start.on, clock))
  const [first] = events
  const isLater =
    clock.assumesEarlier !== undefined &&
    first !== undefined &&
    daysBetween(start.on, first.on) > clock.assumesEarlier.days
  const endsOn = endOf(record, clock, start.on)
  const dated: Dated[] = []
  for (let i = isLater ? 1 : 0; i <= events.length; i += 1) {
    const chosen = isLater ? clock.steps.at(-1) : (clock.steps[i] ?? clock.steps.at(-1))
    if (chosen === undefined || (i >= clock.steps.length && chosen.repeats !== true)) break
    const from = i === 0 ? start : events[i - 1]
    if (from === undefined) break
    const assumed = isLater ? clock.assumesEarlier?.words : from.assumed
    dated.push(one(record, clock, chosen, { from, done: events[i], endsOn, assumed }, counting))
  }
  return dated
}

function counts(on: string, start: string, { anyTime, strictly }: Clock): boolean {
  if (anyTime === true) return true
  return strictly === true ? firstDay(on) > lastDay(start) : lastDay(on) >= firstDay(start)
}

interface Span {
  readonly from: DateFound
  readonly done: DateFound | undefined
  readonly endsOn: string | undefined
  readonly assumed: string | undefined
}

function one(record: ChildRecord, clock: Clock, step: ClockStep, span: Span, counting: Counting): Dated {
  const { from, done, endsOn, assumed } = span
  const dueOn = limitFrom(record, step.limit, firstDay(from.on), counting)
  const latest = limitFrom(record, step.limit, lastDay(from.on), counting)
  const planned = datesAt(record, step.planned ?? clock.planned ?? [])
    .map(({ on }) => on)
    .findLast(on => firstDay(on) > from.on)
  return {
    id: step.id,
    clock: clock.id,
    what: step.what,
    from: from.on,
    dueOn,
    because: step.because,
    source: step.source,
    severity: step.severity,
    documents: step.documents ?? [],
    at:
      step.at === '/evidence' ? step.at : filePointer(record, step.at.replace(/^\/court\//, '/case/court/')),
    ...(clock.kind !== undefined && { kind: clock.kind }),
    ...(latest !== dueOn && { latest }),
    ...(done !== undefined && { doneOn: done.on }),
    ...(planned !== undefined && done === undefined && { planned }),
    ...(endsOn !== undefined && { endsOn }),
    ...(assumed !== undefined && { assumed }),
    ...(clock.movement === true && { movement: true }),
    ...(clock.ahead === true && { ahead: true }),
  }
}

/** A clock stops at what ends it, and at the latest when the child is grown up; how long a record is kept never stops. */
function endOf(record: ChildRecord, clock: Clock, start: string): string | undefined {
  if (clock.kind === 'keep') return undefined
  const born = personWord(record, '/born')
  const grownUp = born === '' ? [] : [addMonths(firstDay(born), GROWN_UP * 12)]
  const ends = datesAt(record, clock.until ?? [])
    .map(({ on }) => firstDay(on))
    .filter(on => (clock.strictly === true ? on > firstDay(start) : on >= firstDay(start)))
  return [...ends, ...grownUp].toSorted()[0]
}

function limitFrom(
  record: ChildRecord,
  limit: ClockLimit,
  day: string,
  { policy, holidays }: Counting,
): string {
  if (limit.workingDays !== undefined) return addWorkingDays(day, limit.workingDays, holidays)
  if (limit.policyWorkingDays !== undefined)
    return addWorkingDays(day, numberOf(policy, limit.policyWorkingDays), holidays)
  if (limit.policy !== undefined) return addMonths(day, numberOf(policy, limit.policy))
  if (limit.fresh !== undefined)
    return addMonths(day, freshMonths(record, policyValue(policy, limit.fresh), day))
  const { days = 0, weeks = 0, months = 0, years = 0 } = limit
  return addDays(addMonths(day, months + years * 12), days + weeks * 7)
}

function numberOf(policy: Policy, name: string): number {
  const value = policyValue(policy, name)
  if (typeof value !== 'number') throw new RangeError(`The policy value \`${name}\` is not a number`)
  return value
}

function freshMonths(record: ChildRecord, value: unknown, day: string): number {
  const limit = value as Exclude<AgeLimit, { terms: number }>
  if ('months' in limit) return limit.months
  const born = personWord(record, '/born')
  const { years } = born === '' ? { years: 0 } : ageOn(born, day)
  return limit.byAge.find(({ under }) => under === undefined || years < under)?.months ?? 12
}
