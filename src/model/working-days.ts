// Days of the calendar to working days: not Saturday, not Sunday, not a bank holiday.
import { addDays, weekday } from './dates.ts'

const SATURDAY = 6
const SUNDAY = 0

/** Whether the day is a working day. */
export function isWorkingDay(day: string, holidays: readonly string[]): boolean {
  const number = weekday(day)
  return number !== SATURDAY && number !== SUNDAY && !holidays.includes(day)
}

/** The working day so many working days after a day; the day itself is not counted. */
export function addWorkingDays(day: string, count: number, holidays: readonly string[]): string {
  let last = day
  for (let left = count; left > 0;) {
    last = addDays(last, 1)
    if (isWorkingDay(last, holidays)) left -= 1
  }
  return last
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: readonly string[]): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, holidays)) count += 1
  return count
}
