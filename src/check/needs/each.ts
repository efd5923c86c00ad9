// A selection and a need to the gaps of every member.
import { oneAt, select } from '../path.ts'
import type { EachNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import { unmet } from './unmet.ts'

/** The gaps of each node selected; places are read from the node. */
export function each(need: EachNeed, scope: Scope): readonly Finding[] {
  const { view } = scope.context
  return select(view, scope.here, need).flatMap(item =>
    unmet(need.needs, { ...scope, here: item, place: oneAt(view, item, scope.path) }).map(finding => ({
      within: item,
      ...finding,
    })),
  )
}
