// The one clock: what day it is where the children live.

/** Today in England, `YYYY-MM-DD`. */
export function today(): string {
  return dayInEngland(new Date())
}

const england = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
const HOUR = 3_600_000
let last = { hour: Number.NaN, day: '' }

/** The day it is in England at an instant, `YYYY-MM-DD`. */
export function dayInEngland(instant: Date): string {
  // Here a day begins on the hour, in summer too: the calendar is asked once an hour, not at each question.
  const hour = Math.floor(instant.getTime() / HOUR)
  if (last.hour !== hour) last = { hour, day: england.format(instant) }
  return last.day
}
