// A system of the council to a token that acts as one person: made by an administrator, seen once, kept as a hash, withdrawn at any time.
import { createHash, randomBytes } from 'node:crypto'
import { appendAudit } from '../../storage/store/audit.ts'
import { listTokens, putToken, readToken, type Token } from '../../storage/store/tokens.ts'
import { readUser } from '../../storage/store/users.ts'
import { may, type Actor, type Role } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'

/** What is asked for: a name people know the system by, whose powers it has, for how many days. */
export interface TokenAsked {
  readonly name: string
  readonly user: string
  readonly days: number
}

/** A token as it is listed; the token itself is nowhere. */
export interface TokenShown {
  readonly id: string
  readonly name: string
  readonly user: string
  readonly actsAs: string
  readonly role: string
  readonly madeAt: string
  readonly madeBy: string
  readonly endsAt: string
  readonly lastUsed?: string
  readonly withdrawnAt?: string
  readonly state: 'open' | 'over' | 'withdrawn'
}

/** Who a request with a token comes from: the person it acts as, and which system. */
export interface TokenHolder {
  readonly actor: Actor
  readonly system: string
}

interface TokenJson {
  readonly name: string
  readonly user: string
  readonly madeBy: string
  readonly lastUsed?: string
  readonly withdrawnAt?: string
}

/** The longest time a token may be given for. */
export const LONGEST_DAYS = 366
const LONGEST_NAME = 100
const DAY = 86_400_000
const MINUTE = 60_000
const BEGINS = 'pmt_'

/** Makes a token; this answer is the only place it is ever seen. */
export async function issueToken(
  service: Service,
  actor: Actor,
  asked: TokenAsked,
): Promise<Answer<{ readonly token: string; readonly shown: TokenShown }>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const user = await readUser(service.store, asked.user)
  const faults = faultsOf(asked, user?.state === 'active')
  if (faults.length > 0) return refuse('invalid', ...faults)
  const token = `${BEGINS}${randomBytes(32).toString('base64url')}`
  const now = service.now()
  const at = now.toISOString()
  const system = service.newId()
  const row: Token = {
    hash: hashOf(token),
    system,
    at,
    endsAt: new Date(now.getTime() + asked.days * DAY).toISOString(),
    json: { name: asked.name.trim(), user: asked.user, madeBy: actor.user } satisfies TokenJson,
  }
  await service.store.write(async held => {
    await putToken(held, row)
    await appendAudit(held, { at, actor: actor.user, did: 'token.made', about: `${system} as ${asked.user}` })
  })
  return done({ token, shown: await shown(service, row) })
}

/** Every token there was, newest first. */
export async function tokensMade(service: Service, actor: Actor): Promise<Answer<readonly TokenShown[]>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const rows = await listTokens(service.store)
  return done(await Promise.all(rows.toReversed().map(row => shown(service, row))))
}

/** Withdraws a token: from now on it opens nothing. It stays in the list. */
export async function withdrawToken(service: Service, actor: Actor, id: string): Promise<Answer<TokenShown>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const at = service.now().toISOString()
  const row = await service.store.write(async held => {
    const found = (await listTokens(held)).find(({ system }) => system === id)
    if (found === undefined || jsonOf(found).withdrawnAt !== undefined) return found
    const next = { ...found, json: { ...jsonOf(found), withdrawnAt: at } }
    await putToken(held, next)
    await appendAudit(held, { at, actor: actor.user, did: 'token.withdrawn', about: id })
    return next
  })
  return row === undefined ? refuse('hidden') : done(await shown(service, row))
}

/** Who a token stands for now; undefined for one nobody made, that is over or withdrawn, or whose person's account is closed. */
export async function holderOf(service: Service, token: string): Promise<TokenHolder | undefined> {
  if (!token.startsWith(BEGINS)) return undefined
  const row = await readToken(service.store, hashOf(token))
  if (row === undefined || stateOf(service, row) !== 'open') return undefined
  const user = await readUser(service.store, jsonOf(row).user)
  if (user === undefined || user.state !== 'active') return undefined
  await noteUse(service, row)
  const { id, name, role, team } = user
  return { actor: { user: id, name, role: role as Role, team, via: 'api' }, system: row.system }
}

/** Once a minute is fine enough, and the audit then tells that this person's powers were used by a system. */
async function noteUse(service: Service, { hash, json }: Token): Promise<void> {
  const now = service.now()
  const { lastUsed, user } = json as TokenJson
  if (lastUsed !== undefined && now.getTime() - Date.parse(lastUsed) < MINUTE) return
  const at = now.toISOString()
  await service.store.write(async held => {
    const row = await readToken(held, hash)
    if (row === undefined) return
    await putToken(held, { ...row, json: { ...jsonOf(row), lastUsed: at } })
    await appendAudit(held, { at, actor: user, did: 'token.used', about: row.system })
  })
}

function faultsOf({ name, days }: TokenAsked, known: boolean): readonly Fault[] {
  const words = name.trim()
  return [
    ...(words === '' ? [{ code: 'token/name', at: 'name' }] : []),
    ...(words.length > LONGEST_NAME
      ? [{ code: 'token/long', at: 'name', params: { most: LONGEST_NAME } }]
      : []),
    ...(known ? [] : [{ code: 'token/user', at: 'user' }]),
    ...(Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS
      ? []
      : [{ code: 'token/days', at: 'days', params: { most: LONGEST_DAYS } }]),
  ]
}

async function shown(service: Service, row: Token): Promise<TokenShown> {
  const { name, user, madeBy, lastUsed, withdrawnAt } = jsonOf(row)
  const [person, maker] = await Promise.all([readUser(service.store, user), readUser(service.store, madeBy)])
  const role = (person?.role ?? '') as Role
  return {
    id: row.system,
    name,
    user,
    actsAs: person?.name ?? user,
    role: service.access.roles[role] ?? role,
    madeAt: row.at,
    madeBy: maker?.name ?? madeBy,
    endsAt: row.endsAt ?? row.at,
    ...(lastUsed === undefined ? {} : { lastUsed }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    state: stateOf(service, row),
  }
}

function stateOf(service: Service, row: Token): TokenShown['state'] {
  if (jsonOf(row).withdrawnAt !== undefined) return 'withdrawn'
  return row.endsAt !== null && row.endsAt > service.now().toISOString() ? 'open' : 'over'
}

function jsonOf({ json }: Token): TokenJson {
  return json as TokenJson
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
