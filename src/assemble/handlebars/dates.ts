// Dates of the file to dates, periods and ages in words.
import { ageWords, compareDates, formatDate, formatPeriod, isPartialDate } from '../../model/dates.ts'
import type { Book } from '../book.ts'
import { computed, field, rawOf, wordsOf, type Value } from '../value.ts'
import type { Helper } from './helper.ts'

/** The date of a value as the file holds it, `2019-05`; undefined where it holds no date. */
export function dateOf(value: Value | undefined): string | undefined {
  const raw = rawOf(value)
  return typeof raw === 'string' && isPartialDate(raw) ? raw : undefined
}

function period([from, to]: readonly Value[]): Value | undefined {
  const start = dateOf(from)
  if (from === undefined || start === undefined) return undefined
  if (to?.kind === 'withheld') return computed(`from ${formatDate(start)}`, from)
  return computed(formatPeriod(start, dateOf(to)), from, ...(to === undefined ? [] : [to]))
}

function age([given, on]: readonly Value[], book: Book): Value | undefined {
  const from = given?.kind === 'record' ? field(given, 'born') : given
  const born = dateOf(from)
  const day = on === undefined ? book.asOf : dateOf(on)
  if (from === undefined || born === undefined || day === undefined || compareDates(born, day) > 0)
    return undefined
  return computed(ageWords(born, day), from, ...(on === undefined ? [] : [on]))
}

/** Helpers that print dates. */
export const DATES = {
  date: {
    takes: ['leaf'],
    needs: 1,
    gives: 'words',
    call: ([value]) => value && computed(wordsOf(value), value),
  },
  period: { takes: ['date', 'date'], needs: 1, gives: 'words', call: period },
  monthYear: {
    takes: ['date'],
    needs: 1,
    gives: 'words',
    call: ([value]) => {
      const date = dateOf(value)
      return value && date !== undefined ? computed(formatDate(date.slice(0, 7)), value) : undefined
    },
  },
  age: { takes: [['date', 'person'], 'date'], needs: 1, gives: 'words', call: age },
} as const satisfies Readonly<Record<string, Helper>>
