// Something that is due to the words people read: when, how long, and where the time comes from.
import { daysBetween, formatDate, lastDay } from '../../model/dates.ts'
import type { ClockSource } from './clock-table.ts'
import type { DueDate } from './due-dates.ts'

/** `3 February 2027`; where the start is known only to the month or year, `some time in May 2027`. */
export function dueDayWords({ dueOn, latest = dueOn }: Pick<DueDate, 'dueOn' | 'latest'>): string {
  if (dueOn === latest) return spaced(formatDate(dueOn))
  for (const length of [7, 4])
    if (dueOn.slice(0, length) === latest.slice(0, length))
      return `some time in ${spaced(formatDate(dueOn.slice(0, length)))}`
  return `some time between ${spaced(formatDate(dueOn))} and ${spaced(formatDate(latest))}`
}

/** `overdue by 33 days`, `due today`, `due in 9 days`, `done on 3 February 2026, 2 days late`. */
export function stateWords({ state, days, doneOn, kind, dueOn, latest }: DueDate): string {
  if (kind === 'keep') return `keep until ${dueDayWords({ dueOn, ...(latest && { latest }) })}`
  if (kind === 'not-before') return state === 'overdue' ? 'done too early' : 'not before this day'
  if (state === 'done') {
    const late = days < 0 ? `, ${count(-days, 'day')} late` : ''
    return `done on ${spaced(formatDate(doneOn ?? ''))}${late}`
  }
  if (state === 'overdue') return `overdue by ${length(-days)}`
  return days === 0 ? 'due today' : `due in ${length(days)}`
}

/** `Law: …`, `Guidance`, `Set locally`: how binding the time is. */
export function sourceWords(source: ClockSource): string {
  if (source.kind === 'law') return `Law: ${source.cite}`
  if (source.kind === 'court') return 'Set by the court'
  return source.kind === 'guidance' ? 'Guidance and standards' : 'A time set locally, not law'
}

/** `planned for 12 December 2026`, and whether that is after the day it is due. */
export function plannedWords({ planned, dueOn, latest = dueOn }: DueDate): string {
  if (planned === undefined) return ''
  const late =
    lastDay(planned) > latest
      ? `, ${count(daysBetween(latest, lastDay(planned)), 'day')} after it is due`
      : ''
  return `planned for ${spaced(formatDate(planned))}${late}`
}

/** `1 day`, `12 days`, and from four weeks on `6 weeks`, from half a year on `14 months`. */
export function length(days: number): string {
  if (days < 28) return count(days, 'day')
  return days < 183 ? count(Math.floor(days / 7), 'week') : count(Math.floor(days / 30.44), 'month')
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
