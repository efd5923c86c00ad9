// Users and what they have to do with cases, to sealed rows: a role or a grant changed behind the service's back does not open.
import { dataKey, findDataKey, opened, openedLately, shred, WRAPPED, type Wrapped } from './data-keys.ts'
import { SealBroken } from './faults.ts'
import { lookupOf, sealJson, unsealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'
import type { GrantTable, UserTable } from './tables.ts'

/** A person who may sign in. */
export interface User {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly team: string
  readonly state: 'active' | 'closed'
  /** The hash of a secret, for local accounts only. */
  readonly secret?: string
  /** Issuer and subject of OpenID Connect. */
  readonly subject?: string
}

/** What a user has to do with a case, or with one child of it. */
export interface Grant {
  readonly user: string
  readonly caseId: string
  readonly child: string | null
  readonly relation: 'allocated' | 'consulted' | 'former' | 'released'
  /** Who the user is among the people of that file. */
  readonly person: string | null
  readonly from: string
  readonly until: string | null
}

/** Adds a user, or writes one anew. */
export function putUser(held: Held, user: User): Promise<void> {
  return within(held, async held => {
    const { id, role, team, state, ...secrets } = user
    const key = await dataKey(held, userScope(id))
    const lookup = await dataKey(held, LOOKUP)
    const values = {
      id,
      role,
      team,
      state,
      emailLookup: emailLookup(lookup.key, user.email),
      subjectLookup: user.subject === undefined ? null : lookupOf(lookup.key, user.subject),
      key: key.id,
      sealed: sealJson(key.key, userPlace(user), secrets),
    }
    await held.db
      .insertInto('users')
      .values(values)
      .onConflict(on => on.column('id').doUpdateSet(values))
      .execute()
  })
}

/** A user, or undefined where there is none. */
export async function readUser(held: Held, id: string): Promise<User | undefined> {
  const row = await sealedUsers(held).where('users.id', '=', id).executeTakeFirst()
  return row && openedUser(held, row)
}

/** All users by id. */
export async function listUsers(held: Held): Promise<readonly User[]> {
  const rows = await sealedUsers(held).orderBy('users.id').execute()
  return rows.map(row => openedUser(held, row))
}

/** The user an identity provider means. */
export async function userBySubject(held: Held, subject: string): Promise<User | undefined> {
  const lookup = await findDataKey(held, LOOKUP)
  if (lookup === undefined) return undefined
  const row = await sealedUsers(held)
    .where('users.subjectLookup', '=', lookupOf(lookup.key, subject))
    .orderBy('users.state')
    .executeTakeFirst()
  return row && openedUser(held, row)
}

/** The user with an email address, an active one before a closed one. */
export async function userByEmail(held: Held, email: string): Promise<User | undefined> {
  const lookup = await findDataKey(held, LOOKUP)
  if (lookup === undefined) return undefined
  const row = await sealedUsers(held)
    .where('users.emailLookup', '=', emailLookup(lookup.key, email))
    .orderBy('users.state')
    .executeTakeFirst()
  return row && openedUser(held, row)
}

/** Deletes a user and the key that sealed what was known of them. */
export function removeUser(held: Held, id: string): Promise<void> {
  return within(held, async held => {
    const row = await held.db.selectFrom('users').select('key').where('id', '=', id).executeTakeFirst()
    if (row === undefined) return
    await held.db.deleteFrom('users').where('id', '=', id).execute()
    await shred(held, [row.key])
  })
}

/** Gives a grant; an open one of the same user, case, child and relation is written anew. */
export function putGrant(held: Held, grant: Grant): Promise<void> {
  return within(held, async held => {
    const { person, ...row } = grant
    const key = await dataKey(held, GRANTS)
    await openGrants(held, grant).execute()
    await held.db
      .insertInto('grants')
      .values({ ...row, key: key.id, sealed: sealJson(key.key, grantPlace(grant), person) })
      .execute()
  })
}

/** Ends the open grant of a user on a case at an instant. False where there is none. */
export function endGrant(
  held: Held,
  which: Pick<Grant, 'user' | 'caseId' | 'child' | 'relation'> & { readonly at: string },
): Promise<boolean> {
  return within(held, async held => {
    const all = await grantsOf(held, which.user)
    const open = all.find(
      one =>
        one.until === null &&
        one.caseId === which.caseId &&
        one.child === which.child &&
        one.relation === which.relation,
    )
    if (open === undefined) return false
    await openGrants(held, which).execute()
    await putGrant(held, { ...open, until: which.at })
    return true
  })
}

/** All grants of a user, ended ones too, oldest first. */
export async function grantsOf(held: Held, user: string): Promise<readonly Grant[]> {
  const rows = await sealedGrants(held).where('grants.user', '=', user).execute()
  return rows.map(row => openedGrant(held, row))
}

/** All grants on a case, ended ones too, oldest first. */
export async function grantsOn(held: Held, caseId: string): Promise<readonly Grant[]> {
  const rows = await sealedGrants(held).where('grants.caseId', '=', caseId).execute()
  return rows.map(row => openedGrant(held, row))
}

const LOOKUP = 'lookups'
const GRANTS = 'grants'

function userScope(id: string): string {
  return `user ${id}`
}

function emailLookup(key: Uint8Array, email: string): string {
  return lookupOf(key, `email ${email.trim().toLowerCase()}`)
}

function sealedUsers(held: Held) {
  return held.db
    .selectFrom('users')
    .innerJoin('keys', 'keys.id', 'users.key')
    .selectAll('users')
    .select(WRAPPED)
}

function sealedGrants(held: Held) {
  return held.db
    .selectFrom('grants')
    .innerJoin('keys', 'keys.id', 'grants.key')
    .selectAll('grants')
    .select(WRAPPED)
    .orderBy('grants.from')
    .orderBy('grants.id')
}

function openGrants(held: Held, { user, caseId, child, relation }: Omit<Grant, 'person' | 'from' | 'until'>) {
  return held.db
    .deleteFrom('grants')
    .where('user', '=', user)
    .where('caseId', '=', caseId)
    .where('child', child === null ? 'is' : '=', child)
    .where('relation', '=', relation)
    .where('until', 'is', null)
}

function openedUser(held: Held, found: UserTable & Wrapped): User {
  const { id, role, team } = found
  const state = found.state === 'active' ? 'active' : 'closed'
  if (found.scope !== userScope(id)) throw new SealBroken(`users ${id}`)
  const place = userPlace({ id, role, team, state })
  const secrets = unsealJson(opened(held, found), place, found.sealed)
  return { id, role, team, state, ...(secrets as Pick<User, 'name' | 'email' | 'secret' | 'subject'>) }
}

function openedGrant(held: Held, found: Omit<GrantTable, 'id'> & Wrapped): Grant {
  const { user, caseId, child, from, until } = found
  const row = { user, caseId, child, relation: found.relation as Grant['relation'], from, until }
  if (found.scope !== GRANTS) throw new SealBroken(`grants ${user} ${caseId}`)
  const person = openedLately(held, found, grantPlace(row), found.sealed)
  return { ...row, person: person as string | null }
}

function userPlace({ id, role, team, state }: Pick<User, 'id' | 'role' | 'team' | 'state'>): Place {
  return { table: 'users', ids: [id], bound: [role, team, state] }
}

function grantPlace({ user, caseId, child, relation, from, until }: Omit<Grant, 'person'>): Place {
  return { table: 'grants', ids: [user, caseId, child], bound: [relation, from, until] }
}
