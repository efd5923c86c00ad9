// The version before and this one to what was taken out in between.
import { nodesAt, wordAt } from '../path.ts'
import type { SinceNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap for each item of the version before that is not there any more. Without a version before there is none. */
export function since(need: SinceNeed, { context, here, place }: Scope): readonly Finding[] {
  const { previous, view } = context
  if (previous === undefined) return []
  const kept = new Set(nodesAt(view, here, need.of).map(node => wordAt(view, node, need.by)))
  return nodesAt(previous, previous, need.of)
    .filter(node => !kept.has(wordAt(previous, node, need.by)))
    .map(() => ({ at: place.at }))
}
