// A person who has shown who they are to a session, and a browser's secret back to the person, while their time lasts.
import { createHash, randomBytes } from 'node:crypto'
import { appendAudit } from '../../storage/store/audit.ts'
import {
  listSessions,
  putSession,
  readSession,
  removeOldSessions,
  removeSession,
  removeSessionsOf,
  type Session,
} from '../../storage/store/sessions.ts'
import { StoreFull } from '../../storage/store/store.ts'
import { readUser } from '../../storage/store/users.ts'
import type { Actor, Role } from '../access.ts'
import type { Service } from '../service.ts'

/** How somebody showed who they are. */
export type Way = 'trial' | 'password' | 'provider'

/** A session that is open. */
export interface OpenSession {
  /** The hash the store knows it by. */
  readonly id: string
  readonly actor: Actor
  readonly way: Way
  readonly since: string
  /** What the provider of identities wants to hear when the person signs out. */
  readonly idToken?: string
}

/** A session that is over, and whose it was. */
export interface ClosedSession {
  readonly left: string
}

/** A session as its owner sees it on the account page. */
export interface SessionShown {
  readonly id: string
  readonly since: string
  readonly seenAt: string
  readonly way: Way
  readonly browser: string
}

interface SessionJson {
  readonly way: Way
  readonly browser: string
  readonly idToken?: string
}

const MINUTE = 60_000

/** Nobody at the keyboard for this long, and the session is over. */
export const IDLE = 30 * MINUTE

/** However busy the person is. */
export const LONGEST = 12 * 60 * MINUTE

/** A session that is over is remembered this long, so that a form left open is known to be its owner's. */
const REMEMBERED = 30 * 24 * 60 * MINUTE

/** Begins a session; what comes back is for the browser alone and stands nowhere here. */
export async function startSession(service: Service, user: string, json: SessionJson): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const now = service.now()
  const at = now.toISOString()
  await service.store.write(async held => {
    await removeOldSessions(held, new Date(now.getTime() - REMEMBERED).toISOString())
    await putSession(held, {
      id: hashOf(secret),
      user,
      at,
      seenAt: at,
      endsAt: new Date(now.getTime() + LONGEST).toISOString(),
      json,
    })
    await appendAudit(held, { at, actor: user, did: 'session.started', about: json.way })
  })
  return secret
}

/** Whose secret this is; undefined where nobody's. Looking keeps the session awake. */
export async function findSession(
  service: Service,
  secret: string,
): Promise<OpenSession | ClosedSession | undefined> {
  const row = await readSession(service.store, hashOf(secret))
  if (row === undefined || row.user === null) return undefined
  const user = await readUser(service.store, row.user)
  if (user === undefined || user.state !== 'active') return undefined
  const now = service.now()
  if (isOver(row, now)) return { left: row.user }
  await touch(service, row, now)
  const { way, idToken } = row.json as SessionJson
  const { id, name, role, team } = user
  return {
    id: row.id,
    actor: { user: id, name, role: role as Role, team, via: 'web' },
    way,
    since: row.at,
    ...(idToken === undefined ? {} : { idToken }),
  }
}

function isOver({ seenAt, endsAt }: Session, now: Date): boolean {
  return now.getTime() >= Date.parse(endsAt) || now.getTime() - Date.parse(seenAt) >= IDLE
}

/** A minute is fine enough: not every page shall write. */
async function touch(service: Service, row: Session, now: Date): Promise<void> {
  if (now.getTime() - Date.parse(row.seenAt) < MINUTE) return
  const touching = service.store.write(async held => {
    // Ended meanwhile in another window, it stays ended.
    const still = await readSession(held, row.id)
    if (still !== undefined) await putSession(held, { ...still, seenAt: now.toISOString() })
  })
  await touching.catch((fault: unknown) => {
    // A full disk keeps nobody from reading: the session is as old as it was.
    if (!(fault instanceof StoreFull)) throw fault
  })
}

/** Ends this one session. */
export async function endSession(service: Service, { id, actor }: OpenSession): Promise<void> {
  const at = service.now().toISOString()
  await service.store.write(async held => {
    await removeSession(held, id)
    await appendAudit(held, { at, actor: actor.user, did: 'session.ended' })
  })
}

/** Ends every session of this person, on every machine. */
export async function endSessionsOf(service: Service, actor: Actor): Promise<void> {
  const at = service.now().toISOString()
  await service.store.write(async held => {
    await removeSessionsOf(held, actor.user)
    await appendAudit(held, { at, actor: actor.user, did: 'session.ended-everywhere' })
  })
}

/** The sessions a person has open, newest first. */
export async function sessionsOf(service: Service, actor: Actor): Promise<readonly SessionShown[]> {
  const now = service.now()
  const rows = await listSessions(service.store, actor.user)
  return rows
    .filter(row => !isOver(row, now))
    .map(({ id, at, seenAt, json }) => {
      const { way, browser } = json as SessionJson
      return { id, since: at, seenAt, way, browser }
    })
    .toSorted((a, b) => b.seenAt.localeCompare(a.seenAt))
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
