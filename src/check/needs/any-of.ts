// Several needs, one of which is enough, to one gap when none is met.
import type { Needs } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import { unmet } from './unmet.ts'

/** One gap at the rule's place when no need is met. */
export function anyOf(needs: readonly Needs[], scope: Scope): readonly Finding[] {
  const gaps = needs.map(need => unmet(need, scope))
  if (gaps.some(found => found.length === 0)) return []
  return [
    {
      at: scope.place.at,
      params: Object.assign({}, ...gaps.flat().map(({ params }) => params)) as Finding['params'] & object,
    },
  ]
}
