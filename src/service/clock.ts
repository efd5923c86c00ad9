// The one clock: what day it is where the children live.

/** Today in England, `YYYY-MM-DD`. */
export function today(): string {
  return dayInEngland(new Date())
}

/** The day it is in England at an instant, `YYYY-MM-DD`. */
export function dayInEngland(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(instant)
}
