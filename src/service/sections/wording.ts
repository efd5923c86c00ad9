// A value of a part to the words a person reads: for rows of lists, for sections that are only read, for what changed.
import { formatDate, isPartialDate } from '../../model/dates.ts'
import { child, type Pointer } from '../../model/pointer.ts'
import { fieldOfClaim, patternOf, type Layout, type Page } from './layout.ts'
import type { Own } from './own.ts'
import { personWords, registerOf, type Registers } from './registers.ts'
import { fieldsOf, itemOf, type Field } from './shape.ts'

/** A value in words, with the titles that lead to it. */
export interface Worded {
  readonly at: Pointer
  readonly titles: readonly string[]
  readonly words: string
}

/** What words are made with. */
export interface Words {
  readonly layout: Layout
  readonly page: Page
  readonly registers: Registers
}

/** Everything a page owns, value by value, in words. */
export function wordedOwn(words: Words, own: Own): readonly Worded[] {
  return words.page.claims.flatMap(claim => {
    const field = fieldOfClaim(words.layout, words.page, claim)
    const alone = words.page.claims.length === 1 && field.shape === 'group'
    return wordedValue(words, field, own[claim], claim, alone ? [] : [titleOf(field)])
  })
}

/** A plain value in words; empty for what is not plain. */
export function plainWords({ layout, registers }: Words, field: Field, value: unknown, at: Pointer): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return field.schema.labels?.[String(value)] ?? String(value)
  if (typeof value !== 'string') return ''
  const register = registerOf(layout, field, patternOf(at))
  if (register !== undefined)
    return registers(register).find(({ id }) => id === value)?.text ?? 'Something that is not in the list'
  if (field.shape === 'date' || field.shape === 'partial-date')
    return isPartialDate(value) ? formatDate(value) : value
  return field.schema.labels?.[value] ?? value
}

const MOST_IN_A_ROW = 3
const LONGEST_IN_A_ROW = 100
/** What an item is called by, where it has one of these; else by its first value. */
const CALLED = ['title', 'name', 'need', 'claim', 'what', 'person', 'who', 'text', 'service', 'field']

/** What an item is called. */
export function nameOf(words: Words, item: Field, value: unknown, at: Pointer): string {
  return linesOf(words, item, value, at)[0] ?? ''
}

/** The line by which an item is known in its list: what it is called, and a little more. */
export function lineOf(words: Words, item: Field, value: unknown, at: Pointer): string {
  return linesOf(words, item, value, at).slice(0, MOST_IN_A_ROW).join(', ')
}

function linesOf(words: Words, item: Field, value: unknown, at: Pointer): readonly string[] {
  const record = (typeof value === 'object' ? value : null) as Readonly<Record<string, unknown>> | null
  if (record === null) return [plainWords(words, item, value, at)]
  if (item.schema.properties?.['canSign'] !== undefined) return [personWords(words.layout, record)]
  const called = CALLED.filter(name => typeof record[name] === 'string')[0]
  const inside = fieldsOf(words.layout.schemas, item)
  const order = inside.toSorted((a, b) => Number(b.name === called) - Number(a.name === called))
  return order
    .flatMap(field => firstWords(words, field, record[field.name], child(at, field.name)))
    .map(part => (part.length > LONGEST_IN_A_ROW ? `${part.slice(0, LONGEST_IN_A_ROW).trimEnd()}…` : part))
}

function firstWords(words: Words, field: Field, value: unknown, at: Pointer): readonly string[] {
  if (value === undefined || field.shape === 'hidden') return []
  if (Array.isArray(value)) {
    if (field.shape === 'items') return []
    const item = itemOf(words.layout.schemas, field)
    return item.shape === 'group'
      ? []
      : [value.map((one, i) => plainWords(words, item, one, child(at, i))).join(' and ')].filter(Boolean)
  }
  if (typeof value !== 'object' || value === null)
    return [plainWords(words, field, value, at)].filter(part => part !== '')
  const record = value as Readonly<Record<string, unknown>>
  return fieldsOf(words.layout.schemas, field).flatMap(inner =>
    firstWords(words, inner, record[inner.name], child(at, inner.name)),
  )
}

function wordedValue(
  words: Words,
  field: Field,
  value: unknown,
  at: Pointer,
  titles: readonly string[],
): readonly Worded[] {
  if (value === undefined) return []
  if (Array.isArray(value)) return wordedList(words, field, value, at, titles)
  if (typeof value !== 'object' || value === null)
    return [{ at, titles, words: plainWords(words, field, value, at) }]
  const record = value as Readonly<Record<string, unknown>>
  return fieldsOf(words.layout.schemas, field).flatMap(inner => {
    const quiet = field.shape === 'answer' && inner.name === 'text'
    return wordedValue(words, inner, record[inner.name], child(at, inner.name), [
      ...titles,
      ...(quiet ? [] : [titleOf(inner)]),
    ])
  })
}

function wordedList(
  words: Words,
  field: Field,
  value: readonly unknown[],
  at: Pointer,
  titles: readonly string[],
): readonly Worded[] {
  const item = itemOf(words.layout.schemas, field)
  if (item.shape !== 'group') {
    const all = value.map((one, i) => plainWords(words, item, one, child(at, i))).join('\n')
    return [{ at, titles, words: all }]
  }
  return value.flatMap((one, i) => {
    const title = `${titles.at(-1) ?? ''} ${i + 1}`.trim()
    return wordedValue(words, item, one, child(at, i), [...titles.slice(0, -1), title])
  })
}

function titleOf(field: Field): string {
  return field.schema.title ?? field.name
}
