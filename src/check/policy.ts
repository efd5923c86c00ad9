// Local policy: numbers, dates, lists and switches a council decides, each with its reason.

/** One decision and why it was made. */
interface PolicyEntry {
  readonly value: unknown
  readonly why: string
}

/** Entries of one kind; a group may stand in a group. */
interface PolicyGroup {
  readonly [name: string]: PolicyEntry | PolicyGroup
}

/** A policy: entries, some in groups. */
export interface Policy {
  readonly id: string
  readonly title: string
  readonly values: Readonly<Record<string, PolicyEntry | PolicyGroup>>
}

/** How old something may be: months, months by the child's age, or school terms. */
export type AgeLimit =
  | { readonly months: number }
  | { readonly byAge: readonly { readonly under?: number; readonly months: number }[] }
  | { readonly terms: number }

/** A school term. */
export interface Term {
  readonly from: string
  readonly to: string
}

/** The value of an entry such as `freshness.photograph`; a name the policy does not have is a mistake of ours. */
export function policyValue(policy: Policy, name: string): unknown {
  let here: unknown = policy.values
  for (const step of name.split('.')) here = own(here, step)
  if (!isEntry(here)) throw new RangeError(`The policy has no value \`${name}\``)
  return here.value
}

/** The value of an entry, or of the entry `key` where the name is a group's; undefined where the group has no such entry. */
export function policyEntry(policy: Policy, name: string, key: string): unknown {
  const found = name.split('.').reduce<unknown>(own, policy.values)
  if (isEntry(found)) return found.value
  if (!isRecord(found)) throw new RangeError(`The policy has no value \`${name}\``)
  const entry = own(found, key)
  return isEntry(entry) ? entry.value : undefined
}

/** A number of the rule itself or of the policy. */
export function policyNumber(policy: Policy, number: number | { readonly policy: string }): number {
  if (typeof number === 'number') return number
  const value = policyValue(policy, number.policy)
  if (typeof value !== 'number') throw new RangeError(`The policy value \`${number.policy}\` is not a number`)
  return value
}

/** The policy with what a council changed laid over it. */
export function withChanges(base: Policy, changes: Policy): Policy {
  return { ...base, ...changes, values: merged(base.values, changes.values) as Policy['values'] }
}

function merged(base: unknown, changes: unknown): unknown {
  if (isEntry(base) || isEntry(changes) || !isRecord(base) || !isRecord(changes)) return changes
  const names = [...new Set([...Object.keys(base), ...Object.keys(changes)])]
  return Object.fromEntries(
    names.map(name => [
      name,
      name in changes && name in base ? merged(base[name], changes[name]) : (changes[name] ?? base[name]),
    ]),
  )
}

function isEntry(value: unknown): value is PolicyEntry {
  return isRecord(value) && typeof value['why'] === 'string' && 'value' in value
}

function own(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
