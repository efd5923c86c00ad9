// The view: what rules and templates read of a family file, total, each value with the place it came from.
import type { Pointer } from './pointer.ts'

/** A class of information, such as `B2`, the addresses of the birth family. */
export type DataClass = string

/** A place of the view: a value, a record, a list, or why there is none. */
export type ViewNode = ViewLeaf | ViewRecord | ViewList | Absent | Withheld

/** What the schema says of one field. */
export interface FieldSchema {
  readonly title?: string
  readonly format?: string
  /** Words for codes. */
  readonly labels?: Readonly<Record<string, string>>
  /** Paragraphs: blank line, newline and `- ` have a meaning. */
  readonly narrative?: boolean
  /** What a reader is left with where a record is shown as its `summary`. */
  readonly gist?: boolean
}

/** A value. `class` is the class of information it belongs to, if any; `owner` the id of the person it is about. */
export interface ViewLeaf {
  readonly kind: 'leaf'
  readonly at: Pointer
  readonly value: string | number | boolean
  readonly schema: FieldSchema
  readonly class?: DataClass
  readonly owner?: string
}

/** A record. References (`person`, `evidence`…) are resolved: the field holds the record referred to, whose `at` is its own place. */
export interface ViewRecord {
  readonly kind: 'record'
  readonly at: Pointer
  readonly fields: Readonly<Record<string, ViewNode>>
  readonly schema: FieldSchema
  readonly class?: DataClass
  readonly owner?: string
}

/** A list in the order of the file; what is absent is not among its items. */
export interface ViewList {
  readonly kind: 'list'
  readonly at: Pointer
  readonly items: readonly ViewNode[]
  readonly schema: FieldSchema
}

/** Nothing is recorded; `at` is where it would stand. */
export interface Absent {
  readonly kind: 'absent'
  readonly at: Pointer
  readonly schema: FieldSchema
}

/** This reader may not see it; it prints nothing at all. */
export interface Withheld {
  readonly kind: 'withheld'
  readonly at: Pointer
  readonly schema: FieldSchema
}

/** What the fields of a record inherit: nothing. An object on top of it is quicker than one on top of null. */
const BARE: object = Object.freeze(Object.create(null) as object)

/** Fields of a record to be filled in: no name is there that was not put there. */
export function noFields(): Record<string, ViewNode> {
  return Object.create(BARE) as Record<string, ViewNode>
}

/** The node at a path of field names and indexes (`/child/homes/0/from`); absent steps give the last absent or withheld node met. */
export function nodeAt(node: ViewNode, path: string): ViewNode {
  let here = node
  for (const step of path.split('/').slice(1)) {
    if (here.kind === 'absent' || here.kind === 'withheld') return here
    const next =
      here.kind === 'record' && Object.hasOwn(here.fields, step)
        ? here.fields[step]
        : here.kind === 'list'
          ? here.items[Number(step)]
          : undefined
    if (next === undefined) return { kind: 'absent', at: here.at, schema: here.schema }
    here = next
  }
  return here
}

const plainOf = new WeakMap<ViewNode, unknown>()

/** The node as plain JSON, without what is absent or withheld; made once for each node. */
export function plain(node: ViewNode): unknown {
  if (node.kind === 'leaf') return node.value
  if (node.kind === 'absent' || node.kind === 'withheld') return undefined
  const known = plainOf.get(node)
  if (known !== undefined) return known
  const made = node.kind === 'list' ? node.items.map(plain).filter(isThere) : plainFields(node)
  plainOf.set(node, made)
  return made
}

/** The value at a path as text; '' where nothing is recorded, or it is withheld, or it is no single value. */
export function textAt(node: ViewNode, path: string): string {
  const found = nodeAt(node, path)
  return found.kind === 'leaf' ? String(found.value) : ''
}

/** The items of the list at a path; none where there is no list. */
export function itemsAt(node: ViewNode, path: string): readonly ViewNode[] {
  const found = nodeAt(node, path)
  return found.kind === 'list' ? found.items : []
}

function plainFields({ fields }: ViewRecord): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = {}
  for (const name of Object.keys(fields)) {
    const field = fields[name]
    const value = field && plain(field)
    if (isThere(value)) made[name] = value
  }
  return made
}

function isThere(value: unknown): boolean {
  return value !== undefined
}
