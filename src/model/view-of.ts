// A family file to the view of one subject: selected and resolved once, whole, with the facts derived from it.
import { deriveFacts } from './derive.ts'
import type { FamilyFile } from './generated/family-file.ts'
import { nodeOf, type Building } from './nodes.ts'
import { child as stepInto, valueAt, type Pointer } from './pointer.ts'
import { REFERRED, resolve, type JsonSchema, type Schemas } from './schema.ts'
import { compareDates } from './dates.ts'
import { nodeAt, type ViewNode, type ViewRecord } from './view.ts'

/** The files a view is made of, checked against their schemas before. */
export interface CaseFiles {
  readonly family: FamilyFile
}

/** A record of a register, as ids find it. */
interface Item {
  readonly id: string
  readonly [field: string]: unknown
}

/** Which view: the person id of the child it is about, the stage, the day, and what the document says of itself. */
export interface ViewRequest {
  readonly subject: string
  readonly stage: string
  readonly asOf: string
  /** Fields of the view's `document` record, plain JSON. */
  readonly document: Readonly<Record<string, unknown>>
}

const FAMILY = 'family-file.schema.json'

/** Where each collection that ids refer to stands in a family file. */
const REGISTERS: Readonly<Record<string, Pointer>> = {
  people: '/people',
  evidence: '/evidence',
  statements: '/statements',
  help: '/family/help',
}

/** The view of one child. The view's schema says which parts and fields it has; the subject must be a child of the file. */
export function viewOf(
  files: CaseFiles,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): ViewRecord {
  const { family } = files
  const { subject } = request
  const index = family.children.findIndex(child => child.person === subject)
  const child = family.children[index]
  if (child === undefined) throw new RangeError('The subject is not a child of this file')
  const childAt = stepInto('/children', index)
  const { building, used } = registersOf(family, subject, schemas, childAt)
  const make = (name: string, value: unknown, at: Pointer) =>
    nodeOf(building, value, partSchema(viewSchema, name), at, viewSchema.$id ?? '')
  const parts: Record<string, ViewNode> = Object.create(null) as Record<string, ViewNode>
  parts['child'] = make('child', child, childAt)
  parts['document'] = make('document', { ...request.document, stage: request.stage, asOf: request.asOf }, '')
  parts['case'] = make('case', family, '')
  parts['family'] = make('family', family.family ?? {}, '/family')
  parts['people'] = make('people', family.people, '/people')
  const mine = (item: Item) => item['child'] === undefined || item['child'] === subject
  for (const name of ['acknowledgements', 'overrides'] as const)
    parts[name] = make(name, chosen(family[name], mine), `/${name}`)
  const between = (item: Item) => item['from'] === subject || item['to'] === subject
  parts['pairs'] = make('pairs', chosen(family.pairs, between), '/pairs')
  parts['parents'] = withRecords(
    make('parents', child.parents ?? [], stepInto(childAt, 'parents')),
    family,
    building,
  )
  Object.assign(parts, parentsByRole(parts['parents']))
  parts['siblings'] = make('siblings', child.siblings ?? [], stepInto(childAt, 'siblings'))
  for (const [name, about] of [
    ['statements', 'about'],
    ['evidence', 'subjects'],
  ] as const) {
    const keep = (item: Item, i: number) => names(item, about, subject) || used.has(stepInto(`/${name}`, i))
    parts[name] = byDate(make(name, chosen(family[name], keep), `/${name}`))
  }
  parts['facts'] = deriveFacts(parts, request.asOf, factSchema(viewSchema, schemas))
  return root(parts, viewSchema)
}

function root(parts: Readonly<Record<string, ViewNode>>, viewSchema: JsonSchema): ViewRecord {
  const fields: Record<string, ViewNode> = Object.create(null) as Record<string, ViewNode>
  for (const [name, schema] of Object.entries(viewSchema.properties ?? {}))
    fields[name] = parts[name] ?? { kind: 'absent', at: '', schema }
  return { kind: 'record', at: '', schema: viewSchema, fields }
}

function partSchema(viewSchema: JsonSchema, name: string): JsonSchema {
  return viewSchema.properties?.[name] ?? {}
}

function factSchema(viewSchema: JsonSchema, schemas: Schemas): JsonSchema {
  return resolve(schemas, partSchema(viewSchema, 'facts'), viewSchema.$id ?? '').schema
}

interface Registers {
  readonly building: Building
  /** Pointers of the records some part of the view refers to. */
  readonly used: ReadonlySet<Pointer>
}

function registersOf(family: FamilyFile, subject: string, schemas: Schemas, childAt: Pointer): Registers {
  const used = new Set<Pointer>()
  const made = new Map<string, ViewNode | undefined>()
  const places: typeof REGISTERS = { ...REGISTERS, options: stepInto(childAt, 'options') }
  const building: Building = {
    schemas,
    classKey: (property, record) =>
      property === 'kind' && record['kind'] === 'child' && record['id'] !== subject
        ? 'sibling'
        : String(record[property]),
    refer: (collection, id) => {
      const key = `${collection}/${id}`
      if (!made.has(key)) made.set(key, find(building, family, collection, places[collection], id))
      const node = made.get(key)
      if (node !== undefined) used.add(node.at)
      return node
    },
  }
  return { building, used }
}

function find(
  building: Building,
  family: FamilyFile,
  collection: string,
  place: Pointer | undefined,
  id: string,
) {
  const items = place === undefined ? undefined : valueAt(family, place)
  const index = Array.isArray(items) ? (items as Item[]).findIndex(item => item.id === id) : -1
  if (place === undefined || index < 0) return undefined
  return nodeOf(
    building,
    (items as Item[])[index],
    { $ref: REFERRED[collection] ?? '' },
    stepInto(place, index),
    FAMILY,
  )
}

/** Gives each parent of the child the record the family holds of that person. */
function withRecords(parents: ViewNode, family: FamilyFile, building: Building): ViewNode {
  if (parents.kind !== 'list') return parents
  const shared = family.family?.parents ?? []
  const items = parents.items.map(parent => {
    const empty = parent.kind === 'record' ? parent.fields['record'] : undefined
    const index = shared.findIndex(record => parent.kind === 'record' && record.person === parent.owner)
    if (parent.kind !== 'record' || empty === undefined || index < 0) return parent
    const record = nodeOf(building, shared[index], empty.schema, stepInto('/family/parents', index), FAMILY)
    return { ...parent, fields: { ...parent.fields, record } }
  })
  return { ...parents, items }
}

function itemsOf(node: ViewNode): readonly ViewNode[] {
  return node.kind === 'list' ? node.items : []
}

function parentsByRole(parents: ViewNode): { readonly mother: ViewNode; readonly fathers: ViewNode } {
  const role = (parent: ViewNode) => {
    const as = nodeAt(parent, '/as')
    return as.kind === 'leaf' ? as.value : ''
  }
  const all = itemsOf(parents)
  return {
    mother: all.find(parent => role(parent) === 'mother') ?? {
      kind: 'absent',
      at: parents.at,
      schema: parents.schema,
    },
    fathers: {
      kind: 'list',
      at: parents.at,
      schema: parents.schema,
      items: all.filter(parent => role(parent) !== 'mother'),
    },
  }
}

/** The list with only the items of one child, the others left out; places stay those of the file. */
function chosen(list: unknown, keep: (item: Item, index: number) => boolean): unknown {
  return Array.isArray(list)
    ? (list as Item[]).map((item, index) => (keep(item, index) ? item : undefined))
    : []
}

function names(item: Item, field: string, person: string): boolean {
  const people = item[field]
  return Array.isArray(people) && people.includes(person)
}

function byDate(list: ViewNode): ViewNode {
  if (list.kind !== 'list') return list
  const date = (item: ViewNode) => {
    const on = nodeAt(item, '/on')
    return on.kind === 'leaf' ? String(on.value) : '9999'
  }
  return { ...list, items: list.items.toSorted((a, b) => compareDates(date(a), date(b))) }
}
