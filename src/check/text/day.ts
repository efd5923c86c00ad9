// A text to the days it names, in words or in numbers.
import { byText } from '../../model/by-text.ts'

/** A day a text names; `key` is `14-3-1986`, or `14-3-86` where only two figures of the year are written. */
export interface Day {
  readonly key: string
  readonly from: number
  readonly to: number
}

const GAP = String.raw`[\s\u00a0]*`
const NAME = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?`
const YEAR = String.raw`['’]?(\d{4}|\d{2})`
const END = String.raw`(?!\d)`
const DAY = String.raw`(?<!\d)(\d{1,2})`
const PARTED = String.raw`${GAP}[/.\-–—\s\u00a0]${GAP}`

/** Each pattern with the places of its day, month and year. */
const WRITTEN: readonly (readonly [RegExp, number, number, number])[] = [
  [new RegExp(String.raw`${DAY}${PARTED}(\d{1,2})${PARTED}${YEAR}${END}`, 'giu'), 1, 2, 3],
  [new RegExp(String.raw`(?<!\d)(\d{4})${PARTED}(\d{1,2})${PARTED}(\d{1,2})${END}`, 'giu'), 3, 2, 1],
  [/(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/gu, 1, 2, 3],
  [/(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/gu, 3, 2, 1],
  [
    new RegExp(
      String.raw`${DAY}(?:st|nd|rd|th)?(?:${GAP}day)?(?:${GAP}of)?[\s\u00a0,./\-–]*${NAME}[\s\u00a0,./\-–]*${YEAR}${END}`,
      'giu',
    ),
    1,
    2,
    3,
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})${NAME}[\s\u00a0]*(?:the[\s\u00a0]+)?(\d{1,2})(?:st|nd|rd|th)?[\s\u00a0,]+${YEAR}${END}`,
      'giu',
    ),
    2,
    1,
    3,
  ],
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MOST_KEPT = 2_000_000

/** Every day the text names; a run of figures may be read in more than one way. */
export const daysIn = byText(findDays, MOST_KEPT)

function findDays(text: string): readonly Day[] {
  if (!/\d/u.test(text)) return []
  return WRITTEN.flatMap(([pattern, day, month, year]) =>
    Array.from(text.matchAll(pattern), match => ({
      key: `${Number(match[day])}-${monthOf(match[month] ?? '')}-${match[year] ?? ''}`,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
}

/** The keys by which a whole date such as `1986-03-14` is found. */
export function keysOfDay(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const stem = `${Number(day)}-${Number(month)}`
  return [`${stem}-${year}`, `${stem}-${year.slice(2)}`]
}

function monthOf(written: string): number {
  const number = Number(written)
  return Number.isNaN(number) ? MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1 : number
}
