// The folder `templates/policy/` to the policy a council chose.
import { withChanges, type Policy } from '../check/policy.ts'
import { readPolicy } from '../storage/templates.ts'

/** A policy by name; a council's own holds only what it changes of the default. A name nobody knows throws. */
export function policyOf(project: string, name: string): Policy {
  const base = readPolicy(project, 'default') as Policy
  const own = readPolicy(project, name) as Policy | undefined
  if (own === undefined) throw new RangeError(`There is no policy \`${name}\``)
  return name === 'default' ? base : withChanges(base, own)
}
