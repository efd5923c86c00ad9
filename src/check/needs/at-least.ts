// A selection to whether there are enough of them.
import { keyOf, nodesAt, select } from '../path.ts'
import { policyNumber } from '../policy.ts'
import type { AtLeastNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap at the rule's place when there are fewer than `count`, those that share a `distinct` value counted once. */
export function atLeast(need: AtLeastNeed, { context, here, place }: Scope): readonly Finding[] {
  const { view, policy } = context
  const nodes = select(view, here, need)
  const { distinct } = need
  const there =
    distinct === undefined
      ? nodes.length
      : new Set(nodes.flatMap(node => nodesAt(view, node, distinct)).map(keyOf)).size
  const least = policyNumber(policy, need.count)
  return there < least ? [{ at: place.at, params: { least, there } }] : []
}
