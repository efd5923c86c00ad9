// A service to what clocks and lists are worked out by: tables, policy and holidays, each read once.
import type { Policy } from '../../check/policy.ts'
import { readServiceData } from '../../storage/service-data.ts'
import { policyOf } from '../policy.ts'
import type { Service } from '../service.ts'
import type { ClockPlace, ClockTable } from './clock-table.ts'
import { readClocks } from './clock-table.ts'
import type { Counting } from './due-dates.ts'

/** One of the lists of the tracker. */
export interface TrackerList {
  readonly id: string
  readonly title: string
  readonly what: string
  readonly plans?: readonly string[]
  /** Without a step for so many days a child is drifting. */
  readonly quietDays: number
}

/** One part of what the cohort check asks of every adoption plan. */
export interface CohortPart {
  readonly id: string
  readonly title: string
  readonly regulation: string
  readonly rules: readonly string[]
}

/** `templates/service/tracker.json`. */
export interface TrackerTable {
  readonly lists: readonly TrackerList[]
  /** Children in care who are in none of the lists because nobody has a plan for them. */
  readonly noPlan: TrackerList
  readonly milestones: readonly (ClockPlace & { readonly what: string })[]
  readonly plans: Readonly<Record<string, string>>
  /** Orders that end care proceedings. */
  readonly finals: readonly string[]
  readonly cohort: {
    readonly document: string
    readonly plan: string
    /** The stage whose rules are asked at the least. */
    readonly from: string
    readonly parts: readonly CohortPart[]
  }
}

/** What dates and lists are worked out by, on a day. */
export interface Ground {
  readonly table: ClockTable
  readonly tracker: TrackerTable
  readonly counting: Counting
  readonly today: string
}

const read = new Map<string, Omit<Ground, 'today'>>()

/** The ground of a service today. */
export function clocksOf(service: Pick<Service, 'shelf' | 'policy' | 'holidays' | 'today'>): Ground {
  const { shelf, policy, holidays } = service
  const key = `${shelf.project}\n${policy}`
  const known = read.get(key) ?? groundOf(shelf.project, policyOf(shelf.project, policy), holidays)
  read.set(key, known)
  return { ...known, today: service.today() }
}

function groundOf(project: string, policy: Policy, holidays: readonly string[]): Omit<Ground, 'today'> {
  return {
    table: readClocks(project),
    tracker: readServiceData(project, 'tracker') as TrackerTable,
    counting: { policy, holidays },
  }
}
