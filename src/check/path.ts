// Paths of rules to the nodes of a view they name.
import { child, isWithin } from '../model/pointer.ts'
import type { JsonSchema } from '../model/schema.ts'
import { plain, type ViewNode, type ViewRecord } from '../model/view.ts'
import { holds } from './condition.ts'
import type { Selection, ViewPath } from './rule.ts'

/** The nodes at a path: from the view where it starts with a slash, else from `here`. */
export function nodesAt(view: ViewRecord, here: ViewNode, path: ViewPath): readonly ViewNode[] {
  if (path === '.') return [here]
  const steps = path.split('/')
  return path.startsWith('/') ? walk([view], steps.slice(1)) : walk([here], steps)
}

/** The one node at a path without `*`. */
export function oneAt(view: ViewRecord, here: ViewNode, path: ViewPath): ViewNode {
  const [node] = nodesAt(view, here, path)
  return node ?? { kind: 'absent', at: here.at, schema: {} }
}

function walk(nodes: readonly ViewNode[], steps: readonly string[]): readonly ViewNode[] {
  return steps.reduce<readonly ViewNode[]>((found, step) => found.flatMap(node => next(node, step)), nodes)
}

function next(node: ViewNode, step: string): readonly ViewNode[] {
  if (step === '**') return withInside(node)
  if (step === '*') return node.kind === 'list' ? node.items : []
  if (node.kind === 'record' && Object.hasOwn(node.fields, step)) {
    const field = node.fields[step]
    return field === undefined ? [] : [field]
  }
  if (node.kind === 'list') {
    const item = node.items[Number(step)]
    return item === undefined ? [] : [item]
  }
  return node.kind === 'absent' ? [absentStep(node, step)] : []
}

/** Where a field would stand whose record is not there; behind a reference that is the reference itself. */
function absentStep(node: ViewNode, step: string): ViewNode {
  const schema = node.schema as JsonSchema
  const field = schema.properties?.[step]
  if (field === undefined || schema.refersTo !== undefined)
    return { kind: 'absent', at: node.at, schema: node.schema }
  return { kind: 'absent', at: child(node.at, step), schema: field }
}

const insideOf = new WeakMap<ViewNode, readonly ViewNode[]>()

/** A node and all that is there inside it, without those that stand elsewhere in the file. */
function withInside(node: ViewNode): readonly ViewNode[] {
  const known = insideOf.get(node)
  if (known !== undefined) return known
  const found: ViewNode[] = []
  const home = `${node.at}/`
  const visit = (one: ViewNode): void => {
    if (one.kind === 'absent' || one.kind === 'withheld') return
    found.push(one)
    if (one.kind !== 'record' && one.kind !== 'list') return
    const inside = one.kind === 'record' ? Object.values(one.fields) : one.items
    for (const next of inside) if (next.at.startsWith(home)) visit(next)
  }
  visit(node)
  insideOf.set(node, found)
  return found
}

/** The nodes a selection leaves. Links are read from `here`. */
export function select(view: ViewRecord, here: ViewNode, selection: Selection): readonly ViewNode[] {
  return selectFrom(view, here, here, selection)
}

/** The nodes a selection leaves of those found from `start`, where links are read from another node. */
export function selectFrom(
  view: ViewRecord,
  start: ViewNode,
  here: ViewNode,
  selection: Selection,
): readonly ViewNode[] {
  const { where, unless } = selection
  const links = Object.entries(selection.linked ?? {}).flatMap(([inner, outer]) =>
    [outer].flat().map(one => [inner, one] as const),
  )
  const apart = Object.entries(selection.unlinked ?? {})
  const shut = (selection.outside ?? []).flatMap(path => nodesAt(view, here, path)).map(node => node.at)
  return nodesAt(view, start, selection.of).filter(
    node =>
      node.kind !== 'absent' &&
      node.kind !== 'withheld' &&
      (where === undefined || holds(where, plain(node))) &&
      (unless === undefined || !holds(unless, plain(node))) &&
      shut.every(place => !isWithin(node.at, place)) &&
      links.every(([inner, outer]) => meet(nodesAt(view, node, inner), nodesAt(view, here, outer))) &&
      apart.every(([inner, outer]) => !meet(nodesAt(view, node, inner), nodesAt(view, here, outer))),
  )
}

/** Whether two sets of nodes name one thing: the same record of the file, or the same value. */
export function meet(some: readonly ViewNode[], others: readonly ViewNode[]): boolean {
  const keys = new Set(others.map(keyOf).filter(key => key !== undefined))
  return some.some(node => {
    const key = keyOf(node)
    return key !== undefined && keys.has(key)
  })
}

/** What a node is known by: a record by its place, a leaf by its value. */
export function keyOf(node: ViewNode): string | undefined {
  if (node.kind === 'record') return node.at
  return node.kind === 'leaf' ? `=${String(node.value)}` : undefined
}

/** The text of a leaf, or '' where there is none. */
export function wordAt(view: ViewRecord, here: ViewNode, path: ViewPath): string {
  const node = oneAt(view, here, path)
  return node.kind === 'leaf' ? String(node.value) : ''
}
