// A POST with an Idempotency-Key to one doing of it, however often it is sent.
import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { begin, finish, giveUp, type Repeatable } from '../../service/exchange/replies.ts'
import { digestOf } from './reading-file.ts'
import type { Ask, Reply } from './operation.ts'
import type { ProblemCode } from './problem.ts'

/** What is sent back: the reply, and whether it was made before. */
export interface Repeated {
  readonly reply: Reply
  readonly again: boolean
}

const PROBLEMS = {
  other: 'key-reused',
  busy: 'still-busy',
  unknown: 'outcome-unknown',
} as const satisfies Readonly<Record<string, ProblemCode>>

/** The key of a request, `undefined` where it has none and `''` where it has one that cannot be used. */
export function keyOf(req: Request): string | undefined {
  const key = req
    .get('idempotency-key')
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
  if (key === undefined) return undefined
  return /^[\w.:-]{8,100}$/.test(key) ? key : ''
}

/** Whether a file is sent under a key without the digest that tells it from another. */
export function lacksDigest(req: Request): boolean {
  return keyOf(req) !== undefined && digestOf(req) === undefined
}

/** Does what is asked unless it was done under this key before; then the first answer is given again. */
export async function once(ask: Ask, key: string, work: () => Promise<Reply>): Promise<Repeated> {
  const { service, system } = ask
  const asked: Repeatable = { system, key, request: requestHash(ask.req) }
  const standing = await begin(service, asked)
  if (standing.as === 'answered') return { reply: standing.reply.body as Reply, again: true }
  if (standing.as !== 'new') return { reply: { problem: PROBLEMS[standing.as] }, again: false }
  try {
    const reply = await work()
    await finish(service, asked, { status: 'status' in reply ? reply.status : 0, body: reply })
    return { reply, again: false }
  } catch (error) {
    await giveUp(service, asked)
    throw error
  }
}

/** Everything that makes it this request and no other. A file is known by the digest its sender gives. */
function requestHash(req: Request): string {
  const body: unknown = req.body
  const hash = createHash('sha256').update(
    `${req.method} ${req.originalUrl}\n${req.get('content-type') ?? ''}\n`,
  )
  hash.update(
    `${req.get('if-match') ?? ''}\n${req.get('content-digest') ?? ''}\n${req.get('content-length') ?? ''}\n`,
  )
  if (body instanceof Uint8Array) hash.update(body)
  return hash.digest('hex')
}
