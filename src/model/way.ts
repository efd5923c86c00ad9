// A view and the steps of a policy to the way to permanence: what is done, where the child is, how long is left.
import { addDays, addMonths, daysBetween, formatDate } from './dates.ts'
import type { Pointer } from './pointer.ts'
import { resolve, type Schemas } from './schema.ts'
import { itemsAt, nodeAt, plain, textAt, type ViewNode, type ViewRecord } from './view.ts'
import { addWorkingDays } from './working-days.ts'

/** One step of the way, as policy. */
export interface WayStep {
  readonly label: string
  /** The plans this step is on the way of; all when left out. */
  readonly plans?: readonly string[]
  /** A step before birth; every other step is one of a child who is born. */
  readonly unborn?: boolean
  readonly done: readonly DateAt[]
  readonly due?: WayLimit
}

/** Where a date stands: a path, or the first item of a list of which some field has one of some values. */
export interface DateAt {
  readonly of: string
  readonly where?: Readonly<Record<string, readonly string[]>>
  readonly date: string
}

/** A time counted from another date. */
export interface WayLimit {
  readonly from: readonly DateAt[]
  readonly months?: number
  readonly weeks?: number
  readonly workingDays?: number
  /** Where the time comes from, in words. */
  readonly source: string
}

interface Row {
  readonly label: string
  readonly at: Pointer
  readonly on?: string
  /** The day its time is counted from. */
  readonly from?: string
  readonly due?: string
  readonly source?: string
}

/** The view with its way; a view that has no place for one is left as it is. */
export function withWay(
  view: ViewRecord,
  steps: readonly WayStep[],
  holidays: readonly string[],
  schemas: Schemas,
): ViewRecord {
  const facts = view.fields['facts']
  const field = facts?.kind === 'record' ? facts.schema : undefined
  const empty = facts?.kind === 'record' ? facts.fields['way'] : undefined
  if (facts?.kind !== 'record' || field === undefined || empty === undefined) return view
  const asOf = textAt(view, '/document/asOf')
  const plan = textAt(view, '/child/plan/code')
  const isUnborn = plain(nodeAt(facts, '/unborn')) === true
  const rows = steps
    .filter(({ unborn = false }) => unborn === isUnborn)
    .filter(({ plans }) => plans === undefined || plans.includes(plan))
    .map(step => rowOf(view, step, asOf, holidays))
  const { schema } = resolve(schemas, empty.schema, 'child.v1.schema.json')
  const items = nodesOf(rows, asOf)
  const way: ViewNode = { kind: 'list', at: nodeAt(view, '/child').at, schema, items }
  return {
    ...view,
    fields: { ...view.fields, facts: { ...facts, fields: { ...facts.fields, way } } },
  }
}

function rowOf(view: ViewRecord, step: WayStep, asOf: string, holidays: readonly string[]): Row {
  const done = dateOf(view, step.done)
  const from = step.due === undefined ? undefined : dateOf(view, step.due.from)
  const due = step.due && from && limitOf(step.due, from.on, holidays)
  return {
    label: step.label,
    at: done?.at ?? nodeAt(view, '/child').at,
    ...(done !== undefined && done.on <= asOf && { on: done.on }),
    ...(due !== undefined && { due }),
    ...(from !== undefined && { from: from.on }),
    ...(step.due !== undefined && { source: step.due.source }),
  }
}

function dateOf(view: ViewRecord, places: readonly DateAt[]): { on: string; at: Pointer } | undefined {
  for (const { of, where = {}, date } of places) {
    const isChosen = (item: ViewNode) =>
      Object.entries(where).every(([name, values]) => values.includes(textAt(item, `/${name}`)))
    const node = nodeAt(view, of)
    const found = (node.kind === 'list' ? itemsAt(node, '') : [node]).filter(isChosen)
    const on = found.map(item => nodeAt(item, `/${date}`)).find(({ kind }) => kind === 'leaf')
    if (on?.kind === 'leaf') return { on: String(on.value), at: on.at }
  }
  return undefined
}

function limitOf(
  { months, weeks, workingDays }: WayLimit,
  from: string,
  holidays: readonly string[],
): string {
  if (months !== undefined) return addMonths(from, months)
  if (weeks !== undefined) return addDays(from, weeks * 7)
  return addWorkingDays(from, workingDays ?? 0, holidays)
}

/** The child is at the first step not done after the last that is. */
function nodesOf(rows: readonly Row[], asOf: string): readonly ViewNode[] {
  const last = rows.findLastIndex(({ on }) => on !== undefined)
  return rows.map((row, i): ViewNode => {
    const isLate = i > last && row.due !== undefined && row.due < asOf
    const state = i <= last ? 'done' : isLate ? 'late' : i === last + 1 ? 'here' : 'ahead'
    const left = i === last + 1 && row.due !== undefined ? leftWords(asOf, row.due) : undefined
    const note = noteOf(row, i <= last, left)
    const fields = Object.assign(Object.create(null) as Record<string, ViewNode>, {
      label: leaf(row.at, row.label),
      note: leaf(row.at, note),
      state: leaf(row.at, state),
      on: dated(row.at, row.on),
      due: dated(row.at, row.due),
      left: left === undefined ? absent(row.at) : leaf(row.at, left),
      used:
        row.from === undefined || i > last + 1
          ? absent(row.at)
          : leaf(row.at, usedWords(row.from, row.on ?? asOf)),
      source: row.source === undefined ? absent(row.at) : leaf(row.at, row.source),
    })
    return { kind: 'record', at: row.at, schema: {}, fields }
  })
}

function noteOf({ on, due }: Row, isPast: boolean, left: string | undefined): string {
  if (on !== undefined) return formatDate(on)
  if (isPast) return 'No date recorded'
  if (due === undefined) return ''
  return left === undefined ? `By ${formatDate(due)}` : `By ${formatDate(due)}: ${left}`
}

/** `17 weeks`, from the day a time is counted from to the day the step was done, or to today. */
function usedWords(from: string, to: string): string {
  const weeks = from <= to ? Math.floor(daysBetween(from, to) / 7) : 0
  return `${weeks}\u00a0week${weeks === 1 ? '' : 's'}`
}

/** `4 weeks left`, `3 days left`, `2 weeks late`. */
function leftWords(asOf: string, due: string): string {
  const days = asOf <= due ? daysBetween(asOf, due) : daysBetween(due, asOf)
  const [count, unit] = days >= 14 ? [Math.floor(days / 7), 'week'] : [days, 'day']
  return `${count}\u00a0${unit}${count === 1 ? '' : 's'} ${asOf <= due ? 'left' : 'late'}`
}

function leaf(at: Pointer, value: string): ViewNode {
  return { kind: 'leaf', at, value, schema: {} }
}

function dated(at: Pointer, value: string | undefined): ViewNode {
  return value === undefined ? absent(at) : { kind: 'leaf', at, value, schema: { format: 'partial-date' } }
}

function absent(at: Pointer): ViewNode {
  return { kind: 'absent', at, schema: {} }
}
