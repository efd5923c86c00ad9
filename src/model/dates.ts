// Calendar dates without a clock or a time zone: `2019`, `2019-05` and `2019-05-04` are all dates a family file may hold.

/** A date that may be known only to the month or the year. */
export type PartialDate = string

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAY_MS = 86_400_000
const NBSP = '\u00a0'

/** Whether the text is a real date, month or year of the calendar. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = PARTIAL.exec(text) ?? []
  if (year === undefined || year === '0000') return false
  return isoDay(Date.UTC(Number(year), Number(month) - 1, Number(day))) === `${year}-${month}-${day}`
}

/** Whether the text is a whole date, day included. */
export function isDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** The earliest day the date can be. */
export function firstDay(date: PartialDate): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`
}

/** The latest day the date can be. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date
  const [year = 0, month = 12] = date.split('-').map(Number)
  return isoDay(Date.UTC(year, month, 0))
}

/** Days from one date to a later one: 0 on the same day. Partial dates count from their first day. */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return Math.round((dayNumber(firstDay(to)) - dayNumber(firstDay(from))) / DAY_MS)
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return isoDay(dayNumber(day) + days * DAY_MS)
}

/** The same day so many months later; the last of the month where that day does not exist. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/** Day of the week, 0 for Sunday. */
export function weekday(day: string): number {
  return new Date(dayNumber(day)).getUTCDay()
}

/** Negative when `a` is before `b` by their first days. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [first, second] = [firstDay(a), firstDay(b)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Whole years and months lived on a day; negative before birth. */
export function ageOn(born: PartialDate, on: string): { readonly years: number; readonly months: number } {
  const [bornYear = 0, bornMonth = 1, bornDay = 1] = firstDay(born).split('-').map(Number)
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const months = (year - bornYear) * 12 + month - bornMonth - (day < bornDay ? 1 : 0)
  return { years: Math.floor(months / 12), months: ((months % 12) + 12) % 12 }
}

/** An age in words: `3 years and 4 months`, `7 months`, `12 days`; whole years where a day is not known. */
export function ageWords(born: PartialDate, on: PartialDate): string {
  if (!isDate(born) || !isDate(on)) return unitWords(yearsWords(born, on))
  const { years, months } = ageOn(born, on)
  if (years === 0 && months === 0) return count(daysBetween(born, on), 'day')
  if (years === 0) return count(months, 'month')
  if (months === 0 || years >= 18) return count(years, 'year')
  return `${count(years, 'year')} and ${count(months, 'month')}`
}

/** An age in whole years: `36`, and `about 73` where the dates leave a birthday open. */
export function yearsWords(born: PartialDate, on: PartialDate): string {
  const most = ageOn(born, lastDay(on)).years
  const least = Math.max(0, ageOn(lastDay(born), firstDay(on)).years)
  if (most === least) return most === 0 && !isDate(born) ? `under${NBSP}1` : String(most)
  return `about${NBSP}${most}`
}

function unitWords(years: string): string {
  return `${years}${NBSP}year${/(^|\u00a0)1$/.test(years) ? '' : 's'}`
}

/** How long from one date to another, in the largest words that fit: `2 years 9 months`, `6 months`, `52 days`. */
export function lengthWords(from: PartialDate, to: PartialDate): string {
  const days = daysBetween(from, to)
  if (days < 61) return count(days, 'day')
  const { years, months } = ageOn(from, firstDay(to))
  const parts = [years > 0 ? count(years, 'year') : '', months > 0 ? count(months, 'month') : '']
  return parts.filter(part => part !== '').join(' ')
}

/** A date as it is printed, its parts held together by no-break spaces: `3 March 2025`, `March 2025`, `2025`. */
export function formatDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  const parts = [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : monthName(month),
    year,
  ]
  return parts.filter(part => part !== '').join(NBSP)
}

/** A date with a short month, for drawings and narrow columns: `3 Mar 2025`. */
export function formatShortDate(date: PartialDate, withYear = true): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : month === '09' ? 'Sept' : monthName(month).slice(0, 3)
  const parts = [
    day === undefined ? '' : String(Number(day)),
    name,
    withYear || month === undefined ? year : '',
  ]
  return parts.filter(part => part !== '').join(NBSP)
}

/** A period as it is printed: `3 February to 20 August 2023`, `27 June 2025 to now`. */
export function formatPeriod(from: PartialDate, to?: PartialDate): string {
  if (to === undefined) return `${formatDate(from)} to${NBSP}now`
  if (from === to) return formatDate(from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4
  return `${sameYear ? formatDate(from).slice(0, -5) : formatDate(from)} to ${formatDate(to)}`
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? ''
}

function count(n: number, unit: string): string {
  return `${n}${NBSP}${unit}${n === 1 ? '' : 's'}`
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
