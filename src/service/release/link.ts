// An approved release to its personal link and the code that opens it: each is told once, and only its hash is kept.
import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto'
import { putRecord, readRecord, removeRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { endRelease } from './approve.ts'
import { note } from './note.ts'
import { releaseData } from './release-data.ts'
import { openRelease } from './open-release.ts'
import { jsonOf, RELEASE, type ReleaseRecord } from './release-record.ts'

/** The kind of the records behind personal links; their ids are the hashes of the tokens. */
export const OPENING = 'opening'

/** What is kept behind a personal link. */
export interface OpeningJson {
  readonly release: string
  readonly endsAt: string
  readonly code?: { readonly hash: string; readonly endsAt: string; readonly tries: number }
  /** The browser that gave the right code, by a hash, and until when it may read. */
  readonly session?: { readonly reader: string; readonly endsAt: string }
}

/** A new link: the token for its address, and the code to say by telephone. Neither is ever shown again. */
export interface LinkGiven {
  readonly token: string
  readonly code: string
  readonly endsAt: string
  readonly codeEndsAt: string
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Makes the personal link of a release; an earlier one is dead from here on. */
export async function giveLink(service: Service, actor: Actor, id: string): Promise<Answer<LinkGiven>> {
  const opened = await forLink(service, actor, id)
  if (!opened.ok) return opened
  const release = opened.value
  const token = randomBytes(32).toString('base64url')
  const hash = tokenHash(token)
  const { code, kept } = await newCode(service, hash)
  const endsAt = later(service, releaseData(service).link.days * DAY)
  return service.store.write(async held => {
    const link = { token: hash, endsAt }
    const stands = await keepRelease(held, { ...release, link })
    if (stands === 'conflict') return refuse('conflict', { code: 'release/decided' })
    if (release.link !== undefined) await removeRecord(held, OPENING, release.link.token)
    await keepOpening(service, held, release, hash, { release: id, endsAt, code: kept })
    await note(service, held, actor.user, 'release.link-given', release)
    return done({ token, code, endsAt, codeEndsAt: kept.endsAt })
  })
}

/** Makes a new code for the link there is: after one was used, forgotten, or typed wrong too often. */
export async function giveCode(
  service: Service,
  actor: Actor,
  id: string,
): Promise<Answer<Omit<LinkGiven, 'token'>>> {
  const opened = await forLink(service, actor, id)
  if (!opened.ok) return opened
  const release = opened.value
  const { link } = release
  const now = service.now().toISOString()
  if (link === undefined || link.endsAt <= now) return refuse('gone', { code: 'release/no-link' })
  const { code, kept } = await newCode(service, link.token)
  return service.store.write(async held => {
    const { endsAt } = link
    await keepOpening(service, held, release, link.token, { release: id, endsAt, code: kept })
    await note(service, held, actor.user, 'release.code-given', release)
    return done({ code, endsAt, codeEndsAt: kept.endsAt })
  })
}

/** Withdraws a release at any time: nothing more is opened, and the log says so. */
export async function withdrawRelease(
  service: Service,
  actor: Actor,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Answer<{ readonly id: string }>> {
  const opened = await openRelease(service, actor, id, 'release.withdraw')
  if (!opened.ok) return opened
  const release = opened.value
  if (release.state !== 'asked' && release.state !== 'approved')
    return refuse('conflict', { code: 'release/decided' })
  if (why.trim() === '') return refuse('invalid', { code: 'release/no-why', at: 'why' })
  const ended = await endRelease(service, actor, release, {
    state: 'withdrawn',
    why,
    did: 'release.withdrawn',
  })
  const { link } = release
  if (ended.ok && link !== undefined)
    await service.store.write(held => removeRecord(held, OPENING, link.token))
  return ended
}

async function forLink(service: Service, actor: Actor, id: string): Promise<Answer<ReleaseRecord>> {
  const opened = await openRelease(service, actor, id, 'document.link')
  if (!opened.ok) return opened
  const { state, channel } = opened.value
  if (state !== 'approved') return refuse('conflict', { code: 'release/not-approved' })
  return channel === 'link' ? opened : refuse('invalid', { code: 'release/other-channel' })
}

/** The hash a token is known by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const CODES = 1_000_000

async function newCode(service: Service, token: string) {
  const code = String(randomInt(CODES)).padStart(6, '0')
  const endsAt = later(service, releaseData(service).link.codeHours * HOUR)
  return { code, kept: { hash: await codeHash(token, code), endsAt, tries: 0 } }
}

/** The slow hash of a code, salted with its link. */
export function codeHash(token: string, code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, token, 32, (error, key) => (error ? reject(error) : resolve(key.toString('hex'))))
  })
}

function later(service: Service, milliseconds: number): string {
  return new Date(service.now().getTime() + milliseconds).toISOString()
}

/** What stands behind a link; undefined where there is nothing. */
export async function readOpening(held: Held, token: string) {
  const record = await readRecord(held, OPENING, token)
  return record && { ...(record.json as OpeningJson), version: record.version }
}

/** Keeps what stands behind a link. */
export function keepOpening(
  service: Service,
  held: Held,
  { caseId }: Pick<ReleaseRecord, 'caseId'>,
  token: string,
  json: OpeningJson,
): Promise<number | 'conflict'> {
  const at = service.now().toISOString()
  return putRecord(held, { kind: OPENING, id: token, caseId, owner: null, state: 'open', at, json })
}

/** Keeps a release as it is now. */
export function keepRelease(held: Held, release: ReleaseRecord): Promise<number | 'conflict'> {
  const { id, caseId, askedBy: owner, state, at, version } = release
  return putRecord(held, {
    kind: RELEASE,
    id,
    caseId,
    owner,
    state,
    at,
    json: jsonOf(release),
    expect: version,
  })
}
