// Values that must be there to the places where nothing, or only `n/a`, stands.
import { isWithin } from '../../model/pointer.ts'
import type { ViewNode } from '../../model/view.ts'
import { isGap } from '../blank.ts'
import { nodesAt } from '../path.ts'
import { policyNumber } from '../policy.ts'
import type { AnsweredNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap for each path where no answer stands. */
export function answered(need: AnsweredNeed, { context, here }: Scope): readonly Finding[] {
  const { policy } = context
  const attempts = need.attempts
    ? {
        least: policyNumber(policy, { policy: 'attempts.least' }),
        methods: policyNumber(policy, { policy: 'attempts.methods' }),
      }
    : undefined
  const reading = { ...(need.allow ? { allow: need.allow } : {}), ...(attempts ? { attempts } : {}) }
  const nodes = need.paths.flatMap(path => nodesAt(context.view, here, path))
  const except = (need.except ?? []).flatMap(path => nodesAt(context.view, here, path)).map(({ at }) => at)
  const wanted = need.ifPresent ? nodes.filter(isWritten) : nodes
  const gaps = wanted.filter(node => isGap(node, reading) && !except.some(place => isWithin(node.at, place)))
  return gaps
    .filter(({ at }) => !gaps.some(gap => gap.at !== at && isWithin(at, gap.at)))
    .map(node => ({
      at: node.at,
      params: {
        title: node.schema.title ?? '',
        ...(attempts ? { least: attempts.least, methods: attempts.methods } : {}),
      },
    }))
}

/** An answer or narrative somebody began to write. */
function isWritten(node: ViewNode): boolean {
  if (node.kind === 'leaf') return node.schema.narrative === true
  return node.kind === 'record' && 'notObtainable' in node.fields
}
