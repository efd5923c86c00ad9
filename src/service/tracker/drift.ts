// A child of the lists to the lists of the tracker it stands in, and for how long nothing has moved.
import type { ListedChild } from '../caseload/children.ts'
import { dueDayWords, length } from '../clocks/due-words.ts'
import type { DueDate } from '../clocks/due-dates.ts'
import type { Ground, TrackerList } from '../clocks/ground.ts'

/** How a child moves on the way: on time, without a step for long, or past a time of the way. */
export interface Drift {
  readonly isDrifting: boolean
  /** Days since the last step. */
  readonly quiet: number
  /** The step that is most overdue. */
  readonly late: DueDate | undefined
  readonly words: string
}

const ENDED = new Set(['handover', 'archive'])

/** The lists a child stands in; a child whose way is at its end is in none. */
export function listsOf({ tracker, today }: Ground, child: ListedChild): readonly TrackerList[] {
  if (ENDED.has(child.stage)) return []
  return tracker.lists.filter(({ plans }) =>
    plans === undefined ? isBeforeCourt(child, today) : plans.includes(child.plan),
  )
}

/** A child whom nobody has a plan for, and who is in care: in no list, and so most easily lost. */
export function hasNoPlan(child: ListedChild): boolean {
  return child.plan === '' && child.lookedAfter && !ENDED.has(child.stage)
}

function isBeforeCourt({ court, status, lookedAfter }: ListedChild, today: string): boolean {
  const isOpen =
    court.issuedOn !== '' && court.issuedOn <= today && (court.endedOn === '' || court.endedOn > today)
  return isOpen && (lookedAfter || ['ICO', 'EPO'].includes(status))
}

/** How a child moves, against the clocks of the way and the longest quiet of a list. */
export function driftOf(child: ListedChild, list: Pick<TrackerList, 'quietDays'> | undefined): Drift {
  const late = child.due
    .filter(({ movement, state }) => movement === true && state === 'overdue')
    .toSorted((a, b) => a.days - b.days)[0]
  const quiet = child.moved?.days ?? 0
  const isQuiet = list !== undefined && quiet > list.quietDays
  return {
    isDrifting: late !== undefined || isQuiet,
    quiet,
    late,
    words: wordsOf(child, late, isQuiet),
  }
}

function wordsOf({ moved }: ListedChild, late: DueDate | undefined, isQuiet: boolean): string {
  if (late !== undefined) return `${late.what}: due ${dueDayWords(late)}, overdue by ${length(-late.days)}`
  if (moved === undefined) return 'No step is recorded'
  return isQuiet ? `No step for ${length(moved.days)}` : 'On time'
}
