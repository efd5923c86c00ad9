// Ids to the records they name: a register is looked up once, and remembers what was used.
import { nodeOf, type Building } from '../nodes.ts'
import { child as stepInto, valueAt, type Pointer } from '../pointer.ts'
import { REFERRED, type Schemas } from '../schema.ts'
import type { ViewNode } from '../view.ts'

/** A record of a register, as ids find it. */
export interface Item {
  readonly id: string
  readonly [field: string]: unknown
}

/** Where each collection that ids refer to stands. */
export type Places = Readonly<Record<string, Pointer>>

/** The collections of a family file. */
export const FAMILY_PLACES: Places = {
  people: '/people',
  evidence: '/evidence',
  statements: '/statements',
  help: '/family/help',
}

/** The collections of a carer file, which uses the shapes of a family file for its people and evidence. */
export const CARER_PLACES: Places = {
  people: '/carer/people',
  evidence: '/carer/evidence',
  'carer/people': '/carer/people',
  'carer/evidence': '/carer/evidence',
}

/** What building the nodes of one file needs. */
export interface Registers {
  readonly building: Building
  /** Pointers of the records some part of the view refers to. */
  readonly used: ReadonlySet<Pointer>
}

/** What registers are made of. */
export interface RegisterRequest {
  /** The case files as one piece of JSON. */
  readonly root: object
  readonly places: Places
  readonly schemas: Schemas
  /** Person ids the document is about: any other child is a sibling. */
  readonly subjects: readonly string[]
  readonly wording?: string
}

/** The registers of one file. Records are made when first asked for, and once. */
export function registersOf({ root, places, schemas, subjects, wording }: RegisterRequest): Registers {
  const used = new Set<Pointer>()
  const made = new Map<string, ViewNode | undefined>()
  const building: Building = {
    schemas,
    ...(wording === undefined ? {} : { wording }),
    classKey: (property, record) =>
      property === 'kind' && record['kind'] === 'child' && !subjects.includes(String(record['id']))
        ? 'sibling'
        : String(record[property]),
    refer: (collection, id) => {
      const key = `${collection}/${id}`
      if (!made.has(key)) made.set(key, find(building, root, collection, places[collection], id))
      const node = made.get(key)
      if (node !== undefined) used.add(node.at)
      return node
    },
  }
  return { building, used }
}

function find(
  building: Building,
  root: object,
  collection: string,
  place: Pointer | undefined,
  id: string,
): ViewNode | undefined {
  const items = place === undefined ? undefined : valueAt(root, place)
  const index = Array.isArray(items) ? (items as Item[]).findIndex(item => item.id === id) : -1
  if (place === undefined || index < 0) return undefined
  const schema = { $ref: REFERRED[collection] ?? '' }
  return nodeOf(building, (items as Item[])[index], schema, stepInto(place, index), '')
}
