// A file as it stands, whole or not, to the dates and words of one child in it: nothing in it is taken for granted.
import { isPartialDate } from '../../model/dates.ts'
import { child as step, steps, valueAt, type Pointer } from '../../model/pointer.ts'
import type { ClockPlace } from './clock-table.ts'

/** One child in a file, by the place of the record. */
export interface ChildRecord {
  readonly file: unknown
  /** The place of the child's record, such as `/children/0`. */
  readonly at: Pointer
  /** The place of the child among the people, or nothing where it is not there. */
  readonly personAt: Pointer | undefined
  readonly id: string
}

/** A date somebody wrote down, and where. */
export interface DateFound {
  readonly on: string
  readonly at: Pointer
  readonly assumed?: string
}

/** The text at a place of any JSON, or nothing. */
export function textIn(json: unknown, pointer: Pointer): string {
  const value = valueAt(json, pointer)
  return typeof value === 'string' ? value : ''
}

/** The children of a family file, as far as it can be read. */
export function childrenOf(file: unknown): readonly ChildRecord[] {
  const people = listAt(file, '/people')
  return listAt(file, '/children').flatMap((record, i) => {
    const id = valueAt(record, '/person')
    if (typeof id !== 'string') return []
    const person = people.findIndex(one => valueAt(one, '/id') === id)
    return [{ file, at: `/children/${i}`, personAt: person < 0 ? undefined : `/people/${person}`, id }]
  })
}

/** A word of the child's record, or nothing. */
export function wordOf(record: ChildRecord, pointer: Pointer): string {
  return textIn(record.file, filePointer(record, `/child${pointer}`))
}

/** A list of the child's record; an empty one where there is none. */
export function listOf(record: ChildRecord, pointer: Pointer): readonly unknown[] {
  return listAt(record.file, filePointer(record, `/child${pointer}`))
}

/** A word of the person the child is, or nothing. */
export function personWord(record: ChildRecord, pointer: Pointer): string {
  return record.personAt === undefined ? '' : textIn(record.file, `${record.personAt}${pointer}`)
}

/** `/child/…`, `/person/…` and `/case/…` as places of the file. */
export function filePointer(record: ChildRecord, of: Pointer): Pointer {
  const [root = '', ...rest] = steps(of)
  const inside = rest.reduce<Pointer>(step, '')
  if (root === 'child') return `${record.at}${inside}`
  if (root === 'person') return `${record.personAt ?? '/people'}${inside}`
  return root === 'case' ? inside : of
}

/** Every date of the places, each day once, the earliest first. */
export function datesAt(record: ChildRecord, places: readonly ClockPlace[]): readonly DateFound[] {
  const found = places.flatMap(place => datesOf(record, place))
  const days = new Map(found.toReversed().map(date => [date.on, date]))
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** The date of the first place that has one. */
export function firstDate(record: ChildRecord, places: readonly ClockPlace[]): DateFound | undefined {
  for (const place of places) {
    const found = datesAt(record, [place])
    const [first] = found
    if (first !== undefined) return place.pick === 'last' ? found.at(-1) : first
  }
  return undefined
}

function datesOf(record: ChildRecord, { of, where = {}, date, assumed }: ClockPlace): readonly DateFound[] {
  const at = filePointer(record, of)
  const value = valueAt(record.file, at)
  const items = Array.isArray(value)
    ? value.map((item, i) => ({ item: item as unknown, at: step(at, i) }))
    : [{ item: value, at }]
  return items
    .filter(({ item }) => of !== '/evidence' || concerns(item, record.id))
    .filter(({ item }) => Object.entries(where).every(([name, values]) => isOneOf(item, name, values)))
    .flatMap(({ item, at: place }) => {
      const on = valueAt(item, `/${date}`)
      if (typeof on !== 'string' || !isPartialDate(on)) return []
      return [{ on, at: `${place}/${date}`, ...(assumed === undefined ? {} : { assumed }) }]
    })
}

function concerns(item: unknown, child: string): boolean {
  const subjects = valueAt(item, '/subjects')
  return Array.isArray(subjects) && subjects.includes(child)
}

function isOneOf(item: unknown, name: string, values: readonly string[]): boolean {
  const value = valueAt(item, `/${name}`)
  return typeof value === 'string' && values.includes(value)
}

function listAt(json: unknown, pointer: Pointer): readonly unknown[] {
  const value = valueAt(json, pointer)
  return Array.isArray(value) ? value : []
}
