// The hash of a session's id to what is kept of it, sealed.
import { dataKey, opened, WRAPPED, type Wrapped } from './data-keys.ts'
import { SealBroken } from './faults.ts'
import { sealJson, unsealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'
import type { SessionTable } from './tables.ts'

/** A session; `id` is a hash, so that the store alone lets nobody in. */
export interface Session {
  readonly id: string
  readonly user: string | null
  readonly at: string
  readonly seenAt: string
  readonly endsAt: string
  readonly json: unknown
}

const SCOPE = 'sessions'

/** Adds a session, or writes one anew. */
export function putSession(held: Held, { json, ...row }: Session): Promise<void> {
  return within(held, async held => {
    const key = await dataKey(held, SCOPE)
    const values = { ...row, key: key.id, sealed: sealJson(key.key, placeOf(row), { json }) }
    await held.db
      .insertInto('sessions')
      .values(values)
      .onConflict(on => on.column('id').doUpdateSet(values))
      .execute()
  })
}

/** A session, ended or not; undefined where there is none. */
export async function readSession(held: Held, id: string): Promise<Session | undefined> {
  const found = await sealedSessions(held).where('sessions.id', '=', id).executeTakeFirst()
  return found && openedSession(held, found)
}

/** The sessions of a user, or all, newest first. */
export async function listSessions(held: Held, user?: string): Promise<readonly Session[]> {
  const rows = await sealedSessions(held)
    .$if(user !== undefined, query => query.where('sessions.user', '=', user ?? ''))
    .orderBy('sessions.at', 'desc')
    .execute()
  return rows.map(row => openedSession(held, row))
}

/** Ends a session. */
export async function removeSession(held: Held, id: string): Promise<void> {
  await held.db.deleteFrom('sessions').where('id', '=', id).execute()
}

/** Ends all sessions of a user. */
export async function removeSessionsOf(held: Held, user: string): Promise<void> {
  await held.db.deleteFrom('sessions').where('user', '=', user).execute()
}

/** Takes away the sessions that ended before an instant. */
export async function removeOldSessions(held: Held, before: string): Promise<void> {
  await held.db.deleteFrom('sessions').where('endsAt', '<', before).execute()
}

function sealedSessions(held: Held) {
  return held.db
    .selectFrom('sessions')
    .innerJoin('keys', 'keys.id', 'sessions.key')
    .selectAll('sessions')
    .select(WRAPPED)
}

function openedSession(held: Held, found: SessionTable & Wrapped): Session {
  const { id, user, at, seenAt, endsAt } = found
  const row = { id, user, at, seenAt, endsAt }
  if (found.scope !== SCOPE) throw new SealBroken(`sessions ${id}`)
  const { json } = unsealJson(opened(held, found), placeOf(row), found.sealed) as { readonly json: unknown }
  return { ...row, json }
}

function placeOf({ id, user, at, seenAt, endsAt }: Omit<Session, 'json'>): Place {
  return { table: 'sessions', ids: [id], bound: [user, at, seenAt, endsAt] }
}
