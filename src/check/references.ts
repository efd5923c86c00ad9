// A parsed family file to ids that point to nothing, ids given twice, and dates in an impossible order.
import { firstDay, isPartialDate, lastDay } from '../model/dates.ts'
import { child, valueAt, type Pointer } from '../model/pointer.ts'
import type { Param, Problem } from '../model/problem.ts'
import { resolve, type JsonSchema, type Schemas } from '../model/schema.ts'

/** Where the records of a file stand that ids refer to, by the name its schema gives them; options stand in each child. */
const REGISTERS: Readonly<Record<string, Pointer>> = {
  people: '/people',
  evidence: '/evidence',
  statements: '/statements',
  help: '/family/help',
  'carer/people': '/people',
  'carer/evidence': '/evidence',
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
      const own = isRegister(value['options']) ? idsOf(value['options']) : options
      for (const [name, part] of Object.entries(field.properties ?? {}))
        if (Object.hasOwn(value, name)) visit(value[name], part, inFile, child(at, name), own)
    }
  }
  visit(json, schema, file, '', new Set())
  withoutRecord(json, say)
  return problems
}

const WORDS: Readonly<Record<string, string>> = {
  people: 'the people of the file',
  evidence: 'the evidence register',
  statements: 'the statements',
  help: 'the help offered',
  'carer/people': 'the people of the file',
  'carer/evidence': 'the evidence register',
  options: 'the child’s options',
}

/** Children assessed together of whom the file holds no record. */
function withoutRecord(json: unknown, say: Say): void {
  const people = (list: unknown) =>
    Array.isArray(list) ? list.map(item => (isRecord(item) ? item['person'] : undefined)) : []
  const known = new Set(people(valueAt(json, '/children')))
  const assessments = valueAt(json, '/siblingAssessments')
  if (!Array.isArray(assessments)) return
  assessments.forEach((_, i) => {
    const at = `/siblingAssessments/${i}/children`
    const group = valueAt(json, at)
    if (!Array.isArray(group)) return
    group.forEach((person, k) => {
      if (typeof person === 'string' && !known.has(person))
        say('nobody', child(at, k), { title: 'Child', register: 'the children of the file' })
    })
  })
}

/** Only a child’s own options have ids; other records list what was said of them. */
function isRegister(list: unknown): list is readonly unknown[] {
  return Array.isArray(list) && list.some(item => isRecord(item) && 'id' in item)
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
