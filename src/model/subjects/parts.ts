// What the views of every subject are put together from: parts by name, lists with only some items, evidence by date.
import { compareDates } from '../dates.ts'
import { nodeOf, type Building } from '../nodes.ts'
import { child as stepInto, type Pointer } from '../pointer.ts'
import type { JsonSchema } from '../schema.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../view.ts'
import type { Item } from './registers.ts'

/** The parts of a view by name. */
export type Parts = Record<string, ViewNode>

/** No parts yet. */
export function noParts(): Parts {
  return Object.create(null) as Parts
}

/** Makes a part of a view as the view's schema describes it. */
export type MakePart = (name: string, value: unknown, at: Pointer) => ViewNode

/** Parts as a view's schema describes them. */
export function partMaker(building: Building, viewSchema: JsonSchema): MakePart {
  return (name, value, at) =>
    nodeOf(building, value, viewSchema.properties?.[name] ?? {}, at, viewSchema.$id ?? '')
}

/** The view: every part its schema names, absent where there is none. */
export function rootOf(parts: Parts, viewSchema: JsonSchema): ViewRecord {
  const fields = noParts()
  for (const [name, schema] of Object.entries(viewSchema.properties ?? {}))
    fields[name] = parts[name] ?? { kind: 'absent', at: '', schema }
  return { kind: 'record', at: '', schema: viewSchema, fields }
}

/** The list with only some items, the others left out; places stay those of the file. */
export function chosen(list: unknown, keep: (item: Item, index: number) => boolean): unknown {
  return Array.isArray(list)
    ? (list as Item[]).map((item, index) => (keep(item, index) ? item : undefined))
    : []
}

/** Only what is about these people, or what some part of the view refers to; oldest first. */
export function concerning(
  make: MakePart,
  name: 'statements' | 'evidence',
  list: unknown,
  subjects: readonly string[],
  used: ReadonlySet<Pointer>,
): ViewNode {
  const field = name === 'evidence' ? 'subjects' : 'about'
  const keep = (item: Item, i: number) =>
    subjects.some(person => names(item, field, person)) || used.has(stepInto(`/${name}`, i))
  return byDate(make(name, chosen(list, keep), `/${name}`))
}

function names(item: Item, field: string, person: string): boolean {
  const people = item[field]
  return Array.isArray(people) && people.includes(person)
}

/** A list in the order of its dates; what has none comes last. */
export function byDate(list: ViewNode): ViewNode {
  if (list.kind !== 'list') return list
  const date = (item: ViewNode) => {
    const on = nodeAt(item, '/on')
    return on.kind === 'leaf' ? String(on.value) : '9999'
  }
  return { ...list, items: list.items.toSorted((a, b) => compareDates(date(a), date(b))) }
}

/** Two lists of the same kind as one. */
export function joined(first: ViewNode | undefined, second: ViewNode): ViewNode {
  if (first?.kind !== 'list') return second
  return second.kind === 'list' ? { ...first, items: [...first.items, ...second.items] } : first
}
