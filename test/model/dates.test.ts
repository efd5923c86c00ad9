// The calendar: what is a date, how long it is between two, and how they are printed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageWords,
  compareDates,
  daysBetween,
  firstDay,
  formatDate,
  formatPeriod,
  isDate,
  isPartialDate,
  lastDay,
  lengthWords,
  yearsWords,
} from '../../src/model/dates.ts'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['a whole date', '2024-02-29', true],
  ['a day that does not exist', '2023-02-29', false],
  ['a month', '2019-05', true],
  ['a thirteenth month', '2019-13', false],
  ['a year', '2019', true],
  ['a time', '2019-05-04T00:00', false],
  ['words', 'May 2019', false],
  ['nothing', '', false],
])('%s: %s', (_, text, real) => expect(isPartialDate(text)).toBe(real))

test.each([
  ['a birthday', '2023-07-09', '2026-07-09', '3 years'],
  ['the day before', '2023-07-09', '2026-07-08', '2 years and 11 months'],
  ['a newborn', '2026-07-01', '2026-07-13', '12 days'],
  ['a baby', '2026-01-31', '2026-03-01', '1 month'],
  ['a grown person', '1990-05', '2026-11-09', '36 years'],
  ['a child born in a known month', '2019-05', '2026-11-09', '7 years'],
  ['a child whose birthday may have been', '2019-11', '2026-11-09', 'about 7 years'],
  ['a person born in a known year', '1952', '2025-11-09', 'about 73 years'],
  ['a person who died in a known year', '1952-03-10', '2025', 'about 73 years'],
  ['a person with both years known', '1952', '2025', 'about 73 years'],
  ['a person who died in a known month', '1957-08', '2019-02', '61 years'],
  ['a person born in a known year, on its last day', '1952', '2025-12-31', '73 years'],
  ['a baby born in a known month', '2026-05', '2026-11-09', 'under 1 year'],
  ['a baby born this year', '2026', '2026-11-09', 'under 1 year'],
])('age of %s', (_, born, on, words) => expect(spaced(ageWords(born, on))).toBe(words))

test.each([
  ['born on a day', '1990-05-04', '2026-11-09', '36'],
  ['born in a year', '1952', '2025-11-09', 'about 73'],
  ['born this year', '2026', '2026-11-09', 'under 1'],
])('the whole years of a person %s', (_, born, on, words) => expect(spaced(yearsWords(born, on))).toBe(words))

test.each([
  ['within a year', '2023-02-03', '2023-08-20', '3 February to 20 August 2023'],
  ['over two years', '2020-05-09', '2023-02-03', '9 May 2020 to 3 February 2023'],
  ['until now', '2025-06-27', undefined, '27 June 2025 to now'],
  ['months only', '2019-05', '2019-09', 'May to September 2019'],
  ['years only', '2019', '2019-09', '2019 to September 2019'],
  ['one day', '2025-03-03', '2025-03-03', '3 March 2025'],
])('period %s', (_, from, to, words) => expect(spaced(formatPeriod(from, to))).toBe(words))

test('a length is said in the words a person would use', () => {
  expect(spaced(lengthWords('2025-03-11', '2025-05-02'))).toBe('52 days')
  expect(spaced(lengthWords('2020-05-09', '2023-02-10'))).toBe('2 years 9 months')
})

test('a printed date never breaks over a line', () => expect(formatDate('2025-03-03')).not.toContain(' '))

describe('for every day', () => {
  const day = fc.integer({ min: 0, max: 80_000 }).map(n => addDays('1900-01-01', n))
  test('adding days is counted back', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (d, n) => daysBetween(d, addDays(d, n)) === n),
    ))
  test('months keep the day or end the month', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: -50, max: 50 }), (d, n) => {
        const moved = addMonths(d, n)
        return isDate(moved) && (moved.slice(8) === d.slice(8) || lastDay(moved.slice(0, 7)) === moved)
      }),
    ))
  test('a month holds its first and last day', () =>
    fc.assert(
      fc.property(
        day,
        d =>
          firstDay(d.slice(0, 7)) <= d && d <= lastDay(d.slice(0, 7)) && compareDates(d.slice(0, 4), d) <= 0,
      ),
    ))
})
