// The hash of another system's token to what it may do, and a request that may come twice to the answer it got.
import { dataKey, opened, WRAPPED, type Wrapped } from './data-keys.ts'
import { SealBroken } from './faults.ts'
import { sealJson, unsealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'
import type { TokenTable } from './tables.ts'

/** A token of another system; `hash` is its SHA-256, the token itself is nowhere. */
export interface Token {
  readonly hash: string
  readonly system: string
  readonly at: string
  readonly endsAt: string | null
  /** Whatever the service wants to know of it: whose powers it has, its name. */
  readonly json: unknown
}

/** The answer kept for a request with an idempotency key; `request` is the hash of what was asked. */
export interface KeptReply {
  readonly key: string
  readonly system: string
  readonly request: string
  readonly status: number
  readonly at: string
  readonly body: unknown
}

const TOKENS = 'tokens'
const REPLIES = 'replies'

/** Adds a token, or writes one anew. */
export function putToken(held: Held, { json, ...row }: Token): Promise<void> {
  return within(held, async held => {
    const key = await dataKey(held, TOKENS)
    const values = { ...row, key: key.id, sealed: sealJson(key.key, tokenPlace(row), { json }) }
    await held.db
      .insertInto('tokens')
      .values(values)
      .onConflict(on => on.column('hash').doUpdateSet(values))
      .execute()
  })
}

/** A token by its hash, ended or not; undefined where there is none. */
export async function readToken(held: Held, hash: string): Promise<Token | undefined> {
  const found = await sealedTokens(held).where('tokens.hash', '=', hash).executeTakeFirst()
  return found && openedToken(held, found)
}

/** All tokens, oldest first. */
export async function listTokens(held: Held): Promise<readonly Token[]> {
  const rows = await sealedTokens(held).orderBy('tokens.at').orderBy('tokens.hash').execute()
  return rows.map(row => openedToken(held, row))
}

/** Withdraws a token. */
export async function removeToken(held: Held, hash: string): Promise<void> {
  await held.db.deleteFrom('tokens').where('hash', '=', hash).execute()
}

/** Keeps the answer to a request; false where one is kept already. */
export function keepReply(held: Held, { key: idempotencyKey, body, ...rest }: KeptReply): Promise<boolean> {
  return within(held, async held => {
    const key = await dataKey(held, REPLIES)
    const row = { idempotencyKey, ...rest }
    const { numInsertedOrUpdatedRows } = await held.db
      .insertInto('replies')
      .values({ ...row, key: key.id, sealed: sealJson(key.key, replyPlace(row), { body }) })
      .onConflict(on => on.columns(['system', 'idempotencyKey']).doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows === 1n
  })
}

/** The answer kept for a request of a system. */
export async function readReply(held: Held, system: string, key: string): Promise<KeptReply | undefined> {
  const found = await held.db
    .selectFrom('replies')
    .innerJoin('keys', 'keys.id', 'replies.key')
    .selectAll('replies')
    .select(WRAPPED)
    .where('replies.system', '=', system)
    .where('replies.idempotencyKey', '=', key)
    .executeTakeFirst()
  if (found === undefined) return undefined
  const { request, status, at } = found
  if (found.scope !== REPLIES) throw new SealBroken(`replies ${system}`)
  const place = replyPlace({ idempotencyKey: key, system, request, status, at })
  const { body } = unsealJson(opened(held, found), place, found.sealed) as { readonly body: unknown }
  return { key, system, request, status, at, body }
}

/** Takes away answers kept before an instant. */
export async function removeOldReplies(held: Held, before: string): Promise<void> {
  await held.db.deleteFrom('replies').where('at', '<', before).execute()
}

function sealedTokens(held: Held) {
  return held.db
    .selectFrom('tokens')
    .innerJoin('keys', 'keys.id', 'tokens.key')
    .selectAll('tokens')
    .select(WRAPPED)
}

function openedToken(held: Held, found: TokenTable & Wrapped): Token {
  const { hash, system, at, endsAt } = found
  const row = { hash, system, at, endsAt }
  if (found.scope !== TOKENS) throw new SealBroken(`tokens ${hash}`)
  const { json } = unsealJson(opened(held, found), tokenPlace(row), found.sealed) as {
    readonly json: unknown
  }
  return { ...row, json }
}

function tokenPlace({ hash, system, at, endsAt }: Omit<Token, 'json'>): Place {
  return { table: 'tokens', ids: [hash], bound: [system, at, endsAt] }
}

interface ReplyRow {
  readonly idempotencyKey: string
  readonly system: string
  readonly request: string
  readonly status: number
  readonly at: string
}

function replyPlace({ idempotencyKey, system, request, status, at }: ReplyRow): Place {
  return { table: 'replies', ids: [system, idempotencyKey], bound: [request, status, at] }
}
