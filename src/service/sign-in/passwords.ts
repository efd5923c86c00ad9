// A password to a hash that is slow to guess, and an e-mail address with a password to the person, or to no word of why not.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { appendAudit } from '../../storage/store/audit.ts'
import { putUser, readUser, userByEmail } from '../../storage/store/users.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'

const slow = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const LEAST = 12
const MOST = 200

/** Hashes a password for the store. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await slow(password.normalize('NFKC'), salt, 32, COST)
  return `scrypt$${COST.N}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

async function matches(password: string, kept: string): Promise<boolean> {
  const [, cost = '', salt = '', wanted = ''] = kept.split('$')
  const options = { ...COST, N: Number(cost) }
  const hash = await slow(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), 32, options)
  const known = Buffer.from(wanted, 'base64url')
  return known.length === hash.length && timingSafeEqual(known, hash)
}

interface Tries {
  readonly count: number
  readonly until: number
}

/** Wrong passwords of late, by e-mail address; kept in memory, whether there is such an account or not. */
export type Throttle = Map<string, Tries>

const FREE_TRIES = 5
const LONGEST_WAIT = 15 * 60_000
const MOST_REMEMBERED = 50_000

let decoy: Promise<string> | undefined

/** The person of an address and a password. Wrong address, wrong password and closed account are one answer, in the same time. */
export async function personByPassword(
  service: Service,
  throttle: Throttle,
  given: { readonly email: string; readonly password: string },
): Promise<Answer<string>> {
  const email = given.email.trim().toLowerCase()
  const now = service.now().getTime()
  const tries = throttle.get(email)
  if (tries !== undefined && tries.until > now) {
    const minutes = Math.max(1, Math.ceil((tries.until - now) / 60_000))
    return refuse('invalid', { code: 'sign-in/wait', at: 'email', params: { minutes } })
  }
  const user = email === '' ? undefined : await userByEmail(service.store, email)
  decoy ??= hashPassword(randomBytes(24).toString('base64url'))
  const right = await matches(given.password.slice(0, MOST), user?.secret ?? (await decoy))
  if (user?.secret !== undefined && right && user.state === 'active') {
    throttle.delete(email)
    return done(user.id)
  }
  noteFailure(throttle, email, now)
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, { at, actor: user?.id ?? 'nobody', did: 'session.started', outcome: 'refused' }),
  )
  return refuse('invalid', { code: 'sign-in/wrong', at: 'email' })
}

/** Each wrong try after the fifth doubles the wait. */
function noteFailure(throttle: Throttle, email: string, now: number): void {
  if (throttle.size > MOST_REMEMBERED) throttle.clear()
  const count = (throttle.get(email)?.count ?? 0) + 1
  const wait = count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 30_000 * 2 ** (count - FREE_TRIES))
  throttle.set(email, { count, until: now + wait })
}

/** Sets a new password for the person themselves, who shows that they know the old one. */
export async function changePassword(
  service: Service,
  actor: Actor,
  given: { readonly old: string; readonly fresh: string; readonly again: string },
): Promise<Answer<'changed'>> {
  const user = await readUser(service.store, actor.user)
  if (user?.secret === undefined) return refuse('hidden')
  if (!(await matches(given.old.slice(0, MOST), user.secret)))
    return refuse('invalid', { code: 'sign-in/old-password', at: 'old' })
  const fault = passwordFault(given.fresh, given.again)
  if (fault !== undefined) return refuse('invalid', fault)
  const secret = await hashPassword(given.fresh)
  const at = service.now().toISOString()
  await service.store.write(async held => {
    // Hashing takes its time: what the account is by now stays as it is.
    await putUser(held, { ...((await readUser(held, user.id)) ?? user), secret })
    await appendAudit(held, { at, actor: actor.user, did: 'account.password-changed' })
  })
  return done('changed')
}

/** What is wrong with a new password; length is all that is asked. */
export function passwordFault(
  fresh: string,
  again: string,
):
  | { readonly code: string; readonly at: string; readonly params?: Readonly<Record<string, number>> }
  | undefined {
  if (fresh.length < LEAST) return { code: 'sign-in/short', at: 'fresh', params: { least: LEAST } }
  if (fresh.length > MOST) return { code: 'sign-in/long', at: 'fresh', params: { most: MOST } }
  return fresh === again ? undefined : { code: 'sign-in/differ', at: 'again' }
}
