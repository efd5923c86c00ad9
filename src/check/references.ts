// A parsed family file to ids that point to nothing, ids given twice, and dates in an impossible order.
import { firstDay, isPartialDate, lastDay } from '../model/dates.ts'
import { child, valueAt, type Pointer } from '../model/pointer.ts'
import type { Param, Problem } from '../model/problem.ts'
import { resolve, type JsonSchema, type Schemas } from '../model/schema.ts'

/** Where the records stand that ids refer to; options stand in each child. */
const REGISTERS: Readonly<Record<string, Pointer>> = {
  people: '/people',
  evidence: '/evidence',
  statements: '/statements',
  help: '/family/help',
}

/** Pairs of fields of one record, the first of which cannot be after the second. */
const ORDERED: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['from', 'until'],
  ['on', 'until'],
  ['born', 'died'],
  ['madeOn', 'endsOn'],
  ['startedOn', 'completedOn'],
  ['on', 'withdrawnOn'],
  ['offeredOn', 'answeredOn'],
]

type Json = Readonly<Record<string, unknown>>
type Say = (code: string, path: Pointer, params?: Readonly<Record<string, Param>>) => void

/** Every reference, id and pair of dates of the file that cannot be right. Values of the wrong kind are left to the schema. */
export function checkReferences(
  json: unknown,
  schema: JsonSchema,
  schemas: Schemas,
  file: string,
): readonly Problem[] {
  const problems: Problem[] = []
  const say: Say = (code, path, params = {}) =>
    problems.push({ code: `schema/${code}`, severity: 'stop', path, params })
  twice(json, '/children', 'person', 'child-twice', say)
  const ids = new Map(Object.entries(REGISTERS).map(([name, at]) => [name, idsOf(valueAt(json, at))]))
  const visit = (
    value: unknown,
    raw: JsonSchema,
    home: string,
    at: Pointer,
    options: ReadonlySet<unknown>,
  ): void => {
    const { schema: field, file: inFile } = resolve(schemas, raw, home)
    if (field.refersTo !== undefined) {
      const known = field.refersTo === 'options' ? options : ids.get(field.refersTo)
      if (typeof value === 'string' && known?.has(value) !== true)
        say('nobody', at, { title: field.title ?? '', register: WORDS[field.refersTo] ?? '' })
    }
    if (Array.isArray(value)) {
      twice(json, at, 'id', 'id-twice', say)
      const { items } = field
      if (items !== undefined) value.forEach((item, i) => visit(item, items, inFile, child(at, i), options))
    } else if (isRecord(value)) {
      datesInOrder(value, field, at, say)
      const own = Array.isArray(value['options']) ? idsOf(value['options']) : options
      for (const [name, part] of Object.entries(field.properties ?? {}))
        if (Object.hasOwn(value, name)) visit(value[name], part, inFile, child(at, name), own)
    }
  }
  visit(json, schema, file, '', new Set())
  return problems
}

const WORDS: Readonly<Record<string, string>> = {
  people: 'the people of the file',
  evidence: 'the evidence register',
  statements: 'the statements',
  help: 'the help offered',
  options: 'the child’s options',
}

function idsOf(list: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(list) ? list.map(item => (isRecord(item) ? item['id'] : undefined)) : [])
}

/** Reports each item whose key an earlier item of the list has. */
function twice(json: unknown, at: Pointer, key: string, code: string, say: Say): void {
  const list = valueAt(json, at)
  if (!Array.isArray(list)) return
  const seen = new Set<unknown>()
  list.forEach((item, i) => {
    const id: unknown = isRecord(item) && Object.hasOwn(item, key) ? item[key] : undefined
    if (id === undefined) return
    if (seen.has(id)) say(code, child(child(at, i), key))
    seen.add(id)
  })
}

function datesInOrder(record: Json, schema: JsonSchema, at: Pointer, say: Say): void {
  for (const [first, second] of ORDERED) {
    const [start, end] = [record[first], record[second]]
    if (!isDay(start) || !isDay(end) || lastDay(end) >= firstDay(start)) continue
    const title = (name: string) => schema.properties?.[name]?.title ?? name
    say('order', child(at, second), { title: title(second), after: title(first) })
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isPartialDate(value)
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
