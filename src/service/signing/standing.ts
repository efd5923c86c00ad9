// A person and what they are to a paper to whether they may sign it in a role, and why not.
import type { Role } from '../access.ts'
import type { Fault } from '../answer.ts'

/** A role in which papers are signed, as `templates/service/signing.json` has it. */
export interface SigningRole {
  readonly title: string
  readonly accounts: readonly Role[]
  readonly as: 'author' | 'supervisor' | 'second' | 'summary' | 'decision' | 'outside'
}

/** `templates/service/signing.json`. */
export interface SigningData {
  readonly roles: Readonly<Record<string, SigningRole>>
  readonly leastReason: number
  readonly longestOverrideDays: number
}

/** Who wants to sign, and what they are to the paper. */
export interface Standing {
  readonly account: Role
  /** Who they are in the file; undefined where they are not in it yet. */
  readonly person: string | undefined
  readonly authors: readonly string[]
  readonly supervisors: readonly string[]
  /** Who wrote and signed the health summary, where there is one. */
  readonly summaryBy?: string
  /** Who made the decision, where there is one. */
  readonly decidedBy?: string
}

/** Everything that keeps this person from signing in this role; nothing where they may. */
export function signingFaults(data: SigningData, name: string, who: Standing): readonly Fault[] {
  const role = data.roles[name]
  if (role === undefined) return [{ code: 'signing/no-such-role', at: 'role' }]
  if (role.as === 'outside') return [{ code: 'signing/outside', at: 'role', params: { role: role.title } }]
  if (!role.accounts.includes(who.account))
    return [{ code: 'signing/not-your-role', at: 'role', params: { role: role.title } }]
  const fault = faultOfPerson(role, who)
  return fault === undefined ? [] : [{ code: fault, at: 'role', params: { role: role.title } }]
}

function faultOfPerson(role: SigningRole, who: Standing): string | undefined {
  const isAuthor = who.person !== undefined && who.authors.includes(who.person)
  const isOne = (people: readonly (string | undefined)[]) =>
    who.person !== undefined && people.includes(who.person)
  switch (role.as) {
    case 'author':
      return isAuthor ? undefined : 'signing/not-an-author'
    case 'supervisor':
      if (isAuthor) return 'signing/own-work'
      return isOne(who.supervisors) ? undefined : 'signing/not-the-supervisor'
    case 'second':
      return isAuthor ? 'signing/own-work' : undefined
    case 'summary':
      return isOne([who.summaryBy]) ? undefined : 'signing/summary-first'
    case 'decision':
      if (isAuthor) return 'signing/own-work'
      return isOne([who.decidedBy]) ? undefined : 'signing/decision-first'
    case 'outside':
      return 'signing/outside'
  }
}
