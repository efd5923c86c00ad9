// The length of a rendered file to whether it is longer than the policy allows.
import { policyNumber } from '../policy.ts'
import type { PolicyNumber } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap when the file has more pages than the policy allows. */
export function pages(
  { most }: { readonly most: PolicyNumber },
  { context, place }: Scope,
): readonly Finding[] {
  const limit = policyNumber(context.policy, most)
  const there = context.file?.pages ?? 0
  return there > limit ? [{ at: place.at, params: { pages: there, most: limit } }] : []
}
