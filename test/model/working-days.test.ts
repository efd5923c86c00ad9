// Working days around weekends and England's bank holidays.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/model/working-days.ts'

const holidays = JSON.parse(readFileSync('templates/policy/holidays-england.json', 'utf8')) as string[]

test.each([
  ['the day after a Thursday', '2026-01-08', 1, '2026-01-09'],
  ['a Monday after a Friday', '2026-01-09', 1, '2026-01-12'],
  ['over Easter', '2026-04-02', 1, '2026-04-07'],
  ['over Christmas, Boxing Day moved to Monday', '2026-12-24', 1, '2026-12-29'],
  ['ten from a bank holiday', '2026-05-04', 10, '2026-05-18'],
  ['none', '2026-01-10', 0, '2026-01-10'],
])('%s', (_, from, count, expected) => {
  expect(addWorkingDays(from, count, holidays)).toBe(expected)
})

test('counting back gives the same number', () => {
  expect(workingDaysBetween('2026-04-02', addWorkingDays('2026-04-02', 7, holidays), holidays)).toBe(7)
  expect(workingDaysBetween('2026-04-02', '2026-04-02', holidays)).toBe(0)
})

test('the coronation of 2023 was no working day', () => {
  expect(isWorkingDay('2023-05-08', holidays)).toBe(false)
})
