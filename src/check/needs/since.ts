// The version before and this one to what was taken out or changed in between.
import { viewText } from '../../model/view-text.ts'
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { isGap } from '../blank.ts'
import { nodesAt, oneAt, select, wordAt } from '../path.ts'
import type { SinceNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap at the rule's place for items of the version before that are not there any more, and at each that says something else without a reason. Without a version before there is none. */
export function since(need: SinceNeed, { context, here, place }: Scope): readonly Finding[] {
  const { previous, view } = context
  if (previous === undefined) return []
  const now = new Map(nodesAt(view, here, need.of).map(node => [wordAt(view, node, need.by), node]))
  return select(previous, previous, need).flatMap(then => {
    const kept = now.get(wordAt(previous, then, need.by))
    if (kept === undefined) return [{ at: place.at }]
    if (isExplained(need, view, kept)) return []
    const changed = (need.same ?? []).find(path => textOf(previous, then, path) !== textOf(view, kept, path))
    if (changed === undefined) return []
    const { at, schema } = oneAt(view, kept, changed)
    return [{ at, params: { title: schema.title ?? '' }, within: kept }]
  })
}

function isExplained({ because }: SinceNeed, view: ViewRecord, item: ViewNode): boolean {
  return because !== undefined && !isGap(oneAt(view, item, because))
}

function textOf(view: ViewRecord, item: ViewNode, path: string): string {
  return nodesAt(view, item, path).map(viewText).join('\n')
}
