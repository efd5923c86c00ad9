// A page of the form and the fields typed so far to what its template draws: labels, hints, choices, rows, errors.
import { child, isWithin, valueAt, type Pointer } from '../../model/pointer.ts'
import {
  claimOf,
  fieldOfClaim,
  isNew,
  patternOf,
  type Layout,
  type Page,
  type Section,
} from '../../service/sections/layout.ts'
import { ownFields } from '../../service/sections/own.ts'
import { registerOf, type Registers } from '../../service/sections/registers.ts'
import { fieldsOf, itemOf, waysOf, type Field } from '../../service/sections/shape.ts'
import { lineOf } from '../../service/sections/wording.ts'
import { all, NO_WAY, one, rowsOf, wayOf, type Body } from './body.ts'
import { blank, chosenFrom } from './choices.ts'
import type { Drawn, DrawnChoice, DrawnItems, DrawnLinks } from './drawn.ts'

/** What a page is drawn from. `json` is the part as it is saved; `body` what stands in the fields. */
export interface Drawing {
  readonly layout: Layout
  readonly page: Page
  readonly json: unknown
  readonly body: Body
  readonly registers: Registers
  /** Words at a field, by its pointer. */
  readonly errors: ReadonlyMap<Pointer, string>
}

// The index that stands for the next row in the pattern a script copies, and in a pattern inside a pattern.
const NEXT_ROW = 9990
const NEXT_ROW_INSIDE = 9980

interface Drawer extends Drawing {
  readonly rows: ReadonlyMap<Pointer, readonly number[]>
  readonly inRow: boolean
  /** In the pattern a script copies, choices are filled in by the script: they are the same in every row. */
  readonly pattern: boolean
}

/** Everything on a page, from top to bottom. */
export function drawPage(drawing: Drawing): readonly Drawn[] {
  const drawer: Drawer = { ...drawing, rows: rowsOf(drawing.body), inRow: false, pattern: false }
  const { layout, page } = drawing
  const alone = page.claims.length === 1
  return page.claims.flatMap(claim => {
    const field = fieldOfClaim(layout, page, claim)
    return alone && field.shape === 'group'
      ? [...drawFields(drawer, field, claim), ...linksBelow(drawer, field, claim)]
      : [drawField(drawer, field, claim)]
  })
}

/** The id of the element at a pointer: what links of problems lead to. */
export function anchorOf(pointer: Pointer): string {
  return `f${pointer.replaceAll('/', '-')}`
}

function drawFields(drawer: Drawer, record: Field, at: Pointer): readonly Drawn[] {
  return ownFields(drawer.layout, drawer.page, record, at).map(field =>
    drawField(drawer, field, child(at, field.name)),
  )
}

function drawField(drawer: Drawer, field: Field, at: Pointer): Drawn {
  const { body, errors } = drawer
  const { title = field.name, description } = field.schema
  const error = errors.get(at)
  const hint = drawer.inRow || saysNothing(title, description) ? undefined : description
  const common = {
    id: anchorOf(at),
    name: at,
    label: title,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  }
  switch (field.shape) {
    case 'hidden':
    case 'group':
      return {
        ...common,
        kind: 'group',
        fields: [...drawFields(drawer, field, at), ...linksBelow(drawer, field, at)],
      }
    case 'items':
      return { ...common, ...drawItems(drawer, field, at) }
    case 'rows':
      return drawRows(drawer, field, at, common)
    case 'answer':
      return drawAnswer(drawer, field, at, common)
    case 'several':
      return { ...common, kind: 'several', items: severalItems(drawer, field, at) }
    case 'date':
    case 'partial-date': {
      const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part =>
        one(body, `${at}.${part}`),
      )
      return { ...common, kind: 'date', partial: field.shape === 'partial-date', day, month, year }
    }
    case 'choice':
    case 'yes-no':
      return drawChoice(drawer, field, at, common)
    case 'reference':
      return { ...common, kind: 'select', ...chosenFrom(drawer, field, at) }
    case 'line':
      if (registerOf(drawer.layout, field, patternOf(at)) !== undefined)
        return { ...common, kind: 'select', ...chosenFrom(drawer, field, at) }
      return { ...common, kind: 'line', value: one(body, at), wide: (field.schema.maxLength ?? 0) > 60 }
    case 'number':
      return { ...common, kind: 'number', value: one(body, at) }
    case 'text':
    case 'narrative':
      return drawWords(drawer, field, at, common)
  }
}

type Common = Pick<Drawn, 'id' | 'name' | 'label' | 'hint' | 'error'>

function drawWords({ body, inRow }: Drawer, field: Field, at: Pointer, common: Common): Drawn {
  const value = one(body, at)
  const most = field.schema.maxLength ?? 0
  const least = inRow || most <= 1000 ? 3 : 5
  const lines = Math.ceil(value.length / 85) + value.split('\n').length
  return {
    ...common,
    kind: 'words',
    value,
    plain: field.shape === 'narrative',
    most,
    lines: Math.min(30, Math.max(least, lines)),
  }
}

function drawChoice(drawer: Drawer, field: Field, at: Pointer, common: Common): Drawn {
  const chosen = one(drawer.body, at)
  const codes =
    field.shape === 'yes-no'
      ? [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]
      : (field.schema.enum ?? []).map(code => ({
          value: String(code),
          text: field.schema.labels?.[String(code)] ?? String(code),
        }))
  const items = codes.map(item => ({ ...item, checked: item.value === chosen }))
  if (drawer.inRow || codes.length > MOST_RADIOS)
    return { ...common, kind: 'select', items: [blank(chosen === ''), ...items] }
  // A radio cannot be taken back without a choice for it.
  const none =
    chosen === '' || field.required ? [] : [{ value: '', text: 'Not answered yet', checked: false }]
  const all = [...items, ...none]
  const short = all.reduce((sum, { text }) => sum + text.length, 0) < SHORT
  return { ...common, kind: 'radios', items: all, short }
}

const MOST_RADIOS = 6
const SHORT = 45

function severalItems({ body }: Drawer, field: Field, at: Pointer): readonly DrawnChoice[] {
  const chosen = all(body, at)
  const { enum: codes = [], labels = {} } = field.schema.items ?? {}
  return codes.map(code => ({
    value: String(code),
    text: labels[String(code)] ?? String(code),
    checked: chosen.includes(String(code)),
  }))
}

function drawAnswer(drawer: Drawer, field: Field, at: Pointer, common: Common): Drawn {
  const chosen = wayOf(field, at, drawer.body)
  const inside = fieldsOf(drawer.layout.schemas, field)
  const ways = waysOf(field).flatMap(way => {
    const inner = inside.find(({ name }) => name === way)
    if (inner === undefined) return []
    const place = child(at, way)
    const words = layoutWord(drawer, way, inner)
    const fields =
      inner.shape === 'group'
        ? drawFields(drawer, inner, place)
        : [quietly(drawField(drawer, inner, place), `${common.label}: ${words}`, way === waysOf(field)[0])]
    return [{ value: way, text: words, checked: way === chosen, fields }]
  })
  const others = inside.filter(
    ({ name }) => !waysOf(field).includes(name) && !isSaidInWay(drawer, inside, name, at),
  )
  const details = others.map(inner => drawField(drawer, inner, child(at, inner.name)))
  return {
    ...common,
    kind: 'answer',
    ways,
    takeBack: chosen === undefined ? undefined : NO_WAY,
    details,
    from: fromWords(drawer, details),
    open: details.some(({ name }) => [...drawer.errors.keys()].some(place => isWithin(place, name))),
  }
}

/** What a way to answer asks for itself is not asked for again beside it, unless something stands there. */
function isSaidInWay({ layout, body }: Drawer, inside: readonly Field[], name: string, at: Pointer): boolean {
  const place = child(at, name)
  if (one(body, place) !== '' || one(body, `${place}.year`) !== '') return false
  const ways = inside.filter(({ shape }) => shape === 'group')
  return ways.some(way =>
    fieldsOf(layout.schemas, way).some(field => field.name === name && field.shape !== 'rows'),
  )
}

/** The words of an answer need no label to be seen: the choice above them is one. The first way, the information, needs no hint either. */
function quietly(drawn: Drawn, label: string, plain: boolean): Drawn {
  const { hint, ...rest } = drawn
  return { ...rest, label, quiet: true, ...(plain || hint === undefined ? {} : { hint }) }
}

function layoutWord({ layout }: Drawer, way: string, field: Field): string {
  return layout.data.ways[way] ?? field.schema.title ?? way
}

/** Where an answer comes from, in a few words: the documents that were chosen. */
function fromWords({ body, registers }: Drawer, details: readonly Drawn[]): string {
  const rows = details.flatMap(one => (one.kind === 'rows' ? one.rows : []))
  const chosen = rows.flatMap(({ fields }) => fields.flatMap(({ name }) => all(body, name))).filter(Boolean)
  const known = new Map(registers('evidence').map(({ id, text }) => [id, text]))
  return chosen.flatMap(id => known.get(id) ?? []).join('; ')
}

function drawRows(drawer: Drawer, field: Field, at: Pointer, common: Common): Drawn {
  const item = itemOf(drawer.layout.schemas, field)
  const there = drawer.rows.get(at) ?? []
  // A list that must hold something begins with a row to fill in.
  const indexes = there.length === 0 && field.required && !isUnchosen(drawer, at) ? [0] : there
  const title = item.schema.title ?? common.label
  const inRow: Drawer = { ...drawer, inRow: true }
  const rowAt = (index: number, from: Drawer) => {
    const place = child(at, index)
    const error = drawer.errors.get(place)
    const label = `${title} ${index + 1}`
    const fields =
      item.shape === 'group' ? drawFields(from, item, place) : [{ ...drawField(from, item, place), label }]
    return {
      index,
      id: anchorOf(place),
      label: item.shape === 'group' ? [label, chosenFirst(fields)].filter(Boolean).join(': ') : label,
      ...(error === undefined || item.shape !== 'group' ? {} : { error }),
      fields,
    }
  }
  const pattern = rowAt(drawer.pattern ? NEXT_ROW_INSIDE : NEXT_ROW, {
    ...inRow,
    body: {},
    rows: new Map(),
    pattern: true,
  })
  return {
    ...common,
    kind: 'rows',
    rows: indexes.map(index => rowAt(index, inRow)),
    pattern,
    folded: fieldsOf(drawer.layout.schemas, item).length > MOST_OPEN,
    short: pattern.fields.every(({ kind }) => kind === 'select' || kind === 'line' || kind === 'number'),
    of: title.toLowerCase(),
  }
}

/** What was chosen first in a row: its name, where rows are folded away. */
function chosenFirst(fields: readonly Drawn[]): string {
  const [first] = fields
  const chosen =
    first?.kind === 'select' ? first.items.find(({ checked, value }) => checked && value !== '') : undefined
  return chosen?.text ?? ''
}

/** Whether a list stands in an answer that is not the one given. */
function isUnchosen({ body }: Drawer, at: Pointer): boolean {
  const [answer, way] = [at.replace(/\/[^/]+\/[^/]+$/u, ''), at.split('/').at(-2)]
  return way === 'notObtainable' && one(body, `${answer}.way`) !== way
}

const MOST_OPEN = 8

function drawItems(drawer: Drawer, field: Field, at: Pointer): Omit<DrawnItems, keyof Common> {
  const { layout, page, json, registers } = drawer
  const item = itemOf(layout.schemas, field)
  const list = valueAt(json, at)
  const values = Array.isArray(list) ? (list as readonly unknown[]) : []
  const rows = values.map((value, i) => {
    const place = child(at, i)
    const line = lineOf({ layout, page, registers }, item, value, place)
    return { at: place, id: anchorOf(place), text: line || `${item.schema.title ?? ''} ${i + 1}` }
  })
  return { kind: 'items', rows, add: child(at, '-'), of: (item.schema.title ?? '').toLowerCase() }
}

/** The sections that stand inside a record of this page and have pages of their own. */
function linksBelow(drawer: Drawer, record: Field, at: Pointer): readonly DrawnLinks[] {
  const { layout, page, json } = drawer
  if (isNew(page)) return []
  const found = new Map<Section, Pointer[]>()
  const visit = (inside: Field, place: Pointer): void => {
    for (const field of fieldsOf(layout.schemas, inside)) {
      const here = child(place, field.name)
      const section = claimOf(layout, page.kind, patternOf(here))
      if (section !== undefined && section !== page.section)
        found.set(section, [...(found.get(section) ?? []), here])
      else if (field.shape === 'group') visit(field, here)
    }
  }
  visit(record, at)
  if (found.size === 0) return []
  const links = [...found].map(([section, places]) => ({
    at: places[0] ?? at,
    title: section.title,
    filled: places.some(place => valueAt(json, place) !== undefined),
  }))
  return [
    { kind: 'links', id: `${anchorOf(at)}-pages`, name: `${at}.pages`, label: 'More about this', links },
  ]
}

/** Whether a description only says its title again. */
function saysNothing(title: string, description: string | undefined): boolean {
  if (description === undefined) return true
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(the|a|an) /u, '')
      .replaceAll(/[^a-z]/g, '')
  return bare(description) === bare(title) || EMPTY_HINTS.has(description)
}

const EMPTY_HINTS = new Set([
  'The date.',
  'What.',
  'Who.',
  'How.',
  'One thing.',
  'One line.',
  'The person.',
  'In words.',
  'Who.',
  'A date.',
])
