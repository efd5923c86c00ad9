// The folder `templates/service/` to the clocks a council works by: what runs from what, for how long, until what.
import type { DateAt } from '../../model/way.ts'
import { readServiceData } from '../../storage/service-data.ts'

/** Where dates stand, of a child: `/child/…`, `/person/…`, `/case/court`, or `/evidence` about the child. */
export interface ClockPlace extends DateAt {
  /** Of several dates, the one that counts; the first when left out. */
  readonly pick?: 'first' | 'last'
  /** What is taken for granted where this place is used. */
  readonly assumed?: string
}

/** How long: of a policy's number of months, its working days, or its limit of freshness by age. */
export interface ClockLimit {
  readonly days?: number
  readonly workingDays?: number
  readonly weeks?: number
  readonly months?: number
  readonly years?: number
  readonly policy?: string
  readonly policyWorkingDays?: string
  readonly fresh?: string
}

/** Law whose text was read, guidance and standards, what a council sets itself, or a day the court set. */
export type ClockSource =
  | { readonly kind: 'law'; readonly cite: string; readonly checked: 'text' }
  | { readonly kind: 'guidance' | 'local' | 'court' }

/** How grave it is when the day has passed. */
export type ClockSeverity = 'must' | 'should' | 'target'

/** One thing that is due: the first event of the clock meets its first step, and so on. */
export interface ClockStep {
  readonly id: string
  readonly what: string
  readonly limit: ClockLimit
  /** The last step goes on: each event starts it again. */
  readonly repeats?: boolean
  readonly planned?: readonly ClockPlace[]
  /** Where the date is written: `/child/…`, `/person/…`, or a place of the file. */
  readonly at: string
  /** Where the time comes from, in words. */
  readonly because: string
  readonly source: ClockSource
  readonly severity: ClockSeverity
  readonly documents?: readonly string[]
}

/** A clock: from a day, past events, until it stops. */
export interface Clock {
  readonly id: string
  /** `not-before` is a day before which something may not be done; `keep` is how long a record is kept. */
  readonly kind?: 'not-before' | 'keep'
  /** It runs only for a child of whom each of these places has one of these values. */
  readonly when?: Readonly<Record<string, readonly string[]>>
  readonly from: readonly ClockPlace[]
  readonly events: readonly ClockPlace[]
  /** The day it runs from is known before it comes, and is shown before it comes. */
  readonly ahead?: boolean
  /** An event before the clock began counts too. */
  readonly anyTime?: boolean
  /** An event on the very day it began does not count. */
  readonly strictly?: boolean
  /** Where the first event is so late that others must have gone before, the last step is taken. */
  readonly assumesEarlier?: { readonly days: number; readonly words: string }
  readonly planned?: readonly ClockPlace[]
  readonly until?: readonly ClockPlace[]
  /** What it waits for moves the child on the way to permanence. */
  readonly movement?: boolean
  readonly steps: readonly ClockStep[]
}

/** Every clock, and how many days before its day a thing is called due soon. */
export interface ClockTable {
  readonly soonDays: number
  readonly clocks: readonly Clock[]
}

/** The clocks of a project. */
export function readClocks(project: string): ClockTable {
  return readServiceData(project, 'clocks') as ClockTable
}
