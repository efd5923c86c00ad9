// Dates, also those known only to the month or the year, as places on a line of time.
import type { PartialDate } from '../../model/drawing.ts'
import { measure } from '../fonts.ts'

/** Days since 1970 from the first to the day after the last that a date may mean. */
export interface Span {
  readonly first: number
  readonly end: number
  /** Known to the day. */
  readonly exact: boolean
}

/** A stretch of time on a stretch of the page. */
export interface TimeAxis {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
}

/** A line across the rows, and the words above. */
export interface Tick {
  readonly line?: number
  readonly label?: { readonly words: string; readonly middle: number }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const LABEL_GAP = 8

/** The days a partial date may mean. */
export function spanOf(date: PartialDate): Span {
  const [year, month, day] = numbersOf(date)
  if (month === undefined) return { first: dayOf(year, 1), end: dayOf(year + 1, 1), exact: false }
  if (day === undefined) return { first: dayOf(year, month), end: dayOf(year, month + 1), exact: false }
  const first = dayOf(year, month) + day - 1
  return { first, end: first + 1, exact: true }
}

/** A partial date in short words: `2 May 2025`, `May 2025`, `2025`. */
export function shortDate(date: PartialDate): string {
  const [year, month, day] = numbersOf(date)
  const name = month === undefined ? undefined : MONTHS[month - 1]
  return [day, name, year].filter(part => part !== undefined).join('\u00A0')
}

/** The axis from the first day of one date to the last of another. */
export function timeAxis(from: PartialDate, to: PartialDate, left: number, right: number): TimeAxis {
  const start = spanOf(from).first
  return { from: start, to: Math.max(start + 1, lastOf(spanOf(to))), left, right }
}

/** Where a day stands on the axis; days outside stand at its ends. */
export function placeOf(axis: TimeAxis, day: number): number {
  return Math.min(axis.right, Math.max(axis.left, extended(axis, day)))
}

/** The best single day for a date: the middle of what it may mean. */
export function likelyDay(span: Span): number {
  return span.exact ? span.first : (span.first + span.end) / 2
}

/** Year lines with the year between them; month lines or fewer years where that does not fit. */
export function ticksOf(axis: TimeAxis, limit: number): Tick[] {
  const perDay = (axis.right - axis.left) / (axis.to - axis.from)
  const wide = measure('2000', 10, false) + LABEL_GAP
  const years = (axis.to - axis.from) / 365.25
  return years >= 2 && perDay * 365 >= wide ? yearSlots(axis, limit) : steppedTicks(axis, limit, perDay)
}

function yearSlots(axis: TimeAxis, limit: number): Tick[] {
  const ticks: Tick[] = []
  const width = measure('2000', 10, false)
  for (let year = yearOf(axis.from); extended(axis, dayOf(year, 1)) < limit; year++) {
    const start = Math.max(axis.left, extended(axis, dayOf(year, 1)))
    const end = Math.min(limit, extended(axis, dayOf(year + 1, 1)))
    const line = extended(axis, dayOf(year, 1))
    ticks.push({
      ...(line > axis.left && { line }),
      ...(end - start >= width && { label: { words: String(year), middle: (start + end) / 2 } }),
    })
  }
  return ticks
}

const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200]

function steppedTicks(axis: TimeAxis, limit: number, perDay: number): Tick[] {
  const step = STEPS.find(months => months * 28 * perDay >= labelWidth(months)) ?? 2400
  const width = labelWidth(step)
  const firstYear = Math.floor(yearOf(axis.from) / Math.max(1, step / 12)) * Math.max(1, step / 12)
  const ticks: Tick[] = []
  for (let count = 0; extended(axis, dayOf(firstYear, 1 + count * step)) < limit; count++) {
    const line = extended(axis, dayOf(firstYear, 1 + count * step))
    if (line < axis.left) continue
    const month = (count * step) % 12
    const year = firstYear + Math.floor((count * step) / 12)
    const words = step < 12 ? `${MONTHS[month] ?? ''} ${year}` : String(year)
    const fits = line + width / 2 <= limit + LABEL_GAP / 2
    ticks.push({ line, ...(fits && { label: { words, middle: line } }) })
  }
  return ticks
}

function labelWidth(months: number): number {
  return measure(months < 12 ? 'Mar 2000' : '2000', 10, false) + LABEL_GAP
}

function extended(axis: TimeAxis, day: number): number {
  return axis.left + ((day - axis.from) * (axis.right - axis.left)) / (axis.to - axis.from)
}

function lastOf(span: Span): number {
  return span.exact ? span.first : span.end
}

function numbersOf(date: PartialDate): [year: number, month?: number, day?: number] {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [year]
  return day === undefined ? [year, month] : [year, month, day]
}

/** The first of a month, counted on where `month` is over 12. */
function dayOf(year: number, month: number): number {
  return Date.UTC(year, month - 1, 1) / 86_400_000
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}
