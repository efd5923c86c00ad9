// A part of a case to what one page of the form owns of it, and back again with everything else as it was.
import { createHash } from 'node:crypto'
import { child, steps, valueAt, type Pointer } from '../../model/pointer.ts'
import { claimOf, fieldOfClaim, patternOf, type Layout, type Page } from './layout.ts'
import { fieldsOf, itemOf, type Field } from './shape.ts'

/** What a page owns, by the places it claims. Nothing in it is empty: what is not filled in is not there. */
export type Own = Readonly<Record<Pointer, unknown>>

type Json = Readonly<Record<string, unknown>>

/** Makes the id of a new item of a list. */
export type NewId = () => string

/** What a page owns of a part. */
export function ownValue(layout: Layout, page: Page, json: unknown): Own {
  const own: Record<Pointer, unknown> = {}
  for (const claim of page.claims) {
    const value = pruned(layout, page, fieldOfClaim(layout, page, claim), valueAt(json, claim), claim)
    if (value !== undefined) own[claim] = value
  }
  return own
}

/** The part with what a page owns replaced. What the page does not own stays as it is: ids, lists with pages of their own, other sections. */
export function withOwn(layout: Layout, page: Page, json: unknown, own: Own, newId: NewId): unknown {
  return page.claims.reduce((part, claim) => {
    const field = fieldOfClaim(layout, page, claim)
    const current = valueAt(part, claim)
    const merged = merge({ layout, page, newId }, field, current, own[claim], claim)
    // An item is there even while nothing is filled in yet.
    return replaced(part, claim, merged ?? (page.item ? {} : undefined)) ?? {}
  }, json)
}

/** A fingerprint of what a page owns: it changes when somebody changes the page, and only then. An item that moved in its list keeps it. */
export function tagOf(own: Own): string {
  const placeless = Object.fromEntries(Object.entries(own).map(([at, value]) => [patternOf(at), value]))
  return createHash('sha256')
    .update(JSON.stringify(sorted(placeless)))
    .digest('hex')
    .slice(0, 32)
}

/** What a page owns, as another page of the same section owns it: an item that moved. */
export function rebased(own: Own, from: Page, to: Page): Own {
  return Object.fromEntries(
    from.claims.flatMap((claim, i) =>
      own[claim] === undefined ? [] : [[to.claims[i] ?? claim, own[claim]]],
    ),
  )
}

/** Whether two values are the same, whatever the order of their fields. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .filter(key => value[key] !== undefined)
      .map(key => [key, sorted(value[key])]),
  )
}

function pruned(layout: Layout, page: Page, field: Field, value: unknown, at: Pointer): unknown {
  if (value === undefined || field.shape === 'items' || field.shape === 'hidden') return undefined
  if (field.shape === 'several' || field.shape === 'rows') {
    if (!Array.isArray(value)) return value
    const item = itemOf(layout.schemas, field)
    const rows = value.map((row, i) => pruned(layout, page, item, row, child(at, i)))
    return rows.length === 0 ? undefined : rows.map(row => row ?? {})
  }
  if (!isRecord(value)) return value
  const kept: Record<string, unknown> = {}
  for (const inner of ownFields(layout, page, field, at)) {
    const part = pruned(layout, page, inner, value[inner.name], child(at, inner.name))
    if (part !== undefined) kept[inner.name] = part
  }
  return Object.keys(kept).length === 0 ? undefined : kept
}

/** The fields of a record that this page shows: not those another section claims, nor those that are fixed. */
export function ownFields(layout: Layout, page: Page, record: Field, at: Pointer): readonly Field[] {
  return fieldsOf(layout.schemas, record).filter(field => {
    const pattern = patternOf(child(at, field.name))
    const section = claimOf(layout, page.kind, pattern)
    if (section !== undefined && section !== page.section) return false
    return field.shape !== 'hidden' && !(layout.data.fixed[page.kind] ?? []).includes(pattern)
  })
}

/** Choices sent in the order of the page are still the same choices. */
function sameChoices(current: unknown, mine: unknown): boolean {
  if (!Array.isArray(current) || !Array.isArray(mine) || current.length !== mine.length) return false
  return current.every(choice => mine.includes(choice))
}

interface Merging {
  readonly layout: Layout
  readonly page: Page
  readonly newId: NewId
}

function merge(merging: Merging, field: Field, current: unknown, mine: unknown, at: Pointer): unknown {
  const { layout, page } = merging
  if (field.shape === 'hidden' || field.shape === 'items') return current
  if (current === undefined && mine === undefined) return undefined
  const before = pruned(layout, page, field, current, at)
  // What a person did not touch is not written anew: an empty list stays an empty list.
  if (current !== undefined && same(before, mine)) return current
  if (field.shape === 'several' && sameChoices(current, mine)) return current
  if (field.shape === 'rows' || field.shape === 'several')
    return mergedRows(merging, field, current, mine, at)
  if (field.shape !== 'group' && field.shape !== 'answer') return mine
  if (mine !== undefined && !isRecord(mine)) return mine
  const record = mergedRecord(merging, field, isRecord(current) ? current : {}, mine ?? {}, at)
  return Object.keys(record).length === 0 ? undefined : record
}

function mergedRecord(merging: Merging, field: Field, current: Json, mine: Json, at: Pointer): Json {
  const { layout, page, newId } = merging
  const all = fieldsOf(layout.schemas, field)
  const shown = new Set(ownFields(layout, page, field, at).map(({ name }) => name))
  const known = new Set(all.map(({ name }) => name))
  const record: Record<string, unknown> = {}
  const names = [...Object.keys(current), ...all.map(({ name }) => name).filter(name => !(name in current))]
  for (const name of names) {
    const inner = all.find(one => one.name === name)
    const value =
      inner === undefined || !shown.has(name)
        ? current[name]
        : merge(merging, inner, current[name], mine[name], child(at, name))
    if (value !== undefined) record[name] = value
  }
  if (known.has('id') && record['id'] === undefined) record['id'] = newId()
  if (Object.keys(record).length > 0) fillRequired(all, record)
  // What no schema knows is not ours to lose, nor to hide from the check.
  for (const [name, value] of Object.entries(mine)) if (!known.has(name)) record[name] = value
  return record
}

/** A record that is there has its required lists and records, if empty. */
function fillRequired(all: readonly Field[], record: Record<string, unknown>): void {
  for (const { name, required, shape } of all) {
    if (!required || record[name] !== undefined) continue
    if (shape === 'rows' || shape === 'several' || shape === 'items') record[name] = []
    if (shape === 'group') record[name] = {}
  }
}

function mergedRows(merging: Merging, field: Field, current: unknown, mine: unknown, at: Pointer): unknown {
  if (!Array.isArray(mine)) return mine
  const { layout, page } = merging
  const item = itemOf(layout.schemas, field)
  const old = Array.isArray(current) ? (current as readonly unknown[]) : []
  return mine.map((row: unknown, i) => {
    const place = child(at, i)
    const kept = old.find(one => same(pruned(layout, page, item, one, place) ?? {}, row))
    return kept ?? (isRecord(row) ? mergedRecord(merging, item, {}, row, place) : row)
  })
}

/** A part with the value at a pointer replaced; `undefined` takes it out, and with it records that held nothing else. `-` is after the last. */
export function replaced(json: unknown, pointer: Pointer, value: unknown): unknown {
  return put(json, steps(pointer), value)
}

function put(json: unknown, way: readonly string[], value: unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined) return value
  if (Array.isArray(json) || (json === undefined && step === '-')) {
    const list = (json ?? []) as readonly unknown[]
    const index = step === '-' ? list.length : Number(step)
    const inner = put(list[index], rest, value)
    if (inner === undefined) return list.filter((_, i) => i !== index)
    return index >= list.length ? [...list, inner] : list.map((item, i) => (i === index ? inner : item))
  }
  const record = isRecord(json) ? json : {}
  const inner = put(record[step], rest, value)
  if (inner !== undefined) return { ...record, [step]: inner }
  const { [step]: _, ...others } = record
  return Object.keys(others).length === 0 && Object.keys(record).length > 0
    ? undefined
    : emptied(json, others)
}

/** Taking out what is not there does not bring a record into being. */
function emptied(json: unknown, others: Json): unknown {
  return json === undefined ? undefined : others
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
