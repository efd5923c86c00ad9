// Items of the case and the printed text to those it does not speak of, and those it should not.
import { isWithin, type Pointer } from '../../model/pointer.ts'
import type { DocumentTree } from '../../model/tree.ts'
import { nodesAt, select } from '../path.ts'
import type { Selection } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import type { CoversNeed } from '../text-needs.ts'
import { printedRuns } from './printed.ts'

/** A gap at each item of which nothing is printed. */
export function covers(need: CoversNeed, { context, here, path }: Scope): readonly Finding[] {
  const { tree, view } = context
  if (tree === undefined) return []
  return select(view, here, need)
    .filter(item => {
      const sources = need.by === undefined ? [item] : select(view, item, need.by)
      return !sources.some(({ at }) => isPrinted(at, tree))
    })
    .map(item => ({ at: nodesAt(view, item, path)[0]?.at ?? item.at, within: item }))
}

/** A gap at each item of which something is printed. */
export function unprinted(selection: Selection, { context, here }: Scope): readonly Finding[] {
  const { tree, view } = context
  if (tree === undefined) return []
  return select(view, here, selection)
    .filter(({ at }) => isPrinted(at, tree))
    .map(item => ({ at: item.at, within: item }))
}

const placesIn = new WeakMap<DocumentTree, readonly Pointer[]>()

function isPrinted(at: Pointer, tree: DocumentTree): boolean {
  const known = placesIn.get(tree)
  const places = known ?? [
    ...new Set(printedRuns(tree).flatMap(run => run.pieces.flatMap(piece => piece.at ?? []))),
  ]
  if (known === undefined) placesIn.set(tree, places)
  return places.some(place => isWithin(place, at))
}
