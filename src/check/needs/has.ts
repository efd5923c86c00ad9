// Two selections to the members of the first for which the second holds none.
import { nodesAt, select } from '../path.ts'
import type { HasNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap at each of these for which there is none of those. */
export function has(need: HasNeed, { context, here, path }: Scope): readonly Finding[] {
  return select(context.view, here, need)
    .filter(item => select(context.view, item, need.in).length === 0)
    .map(item => ({ at: nodesAt(context.view, item, path)[0]?.at ?? item.at, within: item }))
}
