// Periods of a child's life to the gaps and overlaps nobody explains.
import { plain } from '../../model/view.ts'
import { nodesAt } from '../path.ts'
import { policyNumber } from '../policy.ts'
import type { ContinuousNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

interface Period {
  readonly kind: 'home' | 'gap' | 'overlap'
  readonly from: string
  readonly to?: string
  readonly days: number
  readonly explained: boolean
}

/** A gap of the record for each gap or overlap of the periods longer than the policy allows. */
export function continuous(need: ContinuousNeed, { context, here }: Scope): readonly Finding[] {
  const allowed = policyNumber(context.policy, need.longerThan)
  return nodesAt(context.view, here, need.periods).flatMap(node => {
    const { kind, from, to, days, explained } = plain(node) as Period
    if (kind === 'home' || explained || days <= allowed) return []
    return [{ at: node.at, params: { kind, from, to: to ?? context.asOf, days } }]
  })
}
