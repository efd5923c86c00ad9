// A request that a system may send twice to the one answer it gets, whatever happened to the line between.
import { createHash } from 'node:crypto'
import { keepReply, readReply, removeOldReplies } from '../../storage/store/tokens.ts'
import { listRecords, putRecord, readRecord, removeRecord } from '../../storage/store/records.ts'
import type { Service } from '../service.ts'

/** A request under a key its sender chose; `request` is the hash of all that was asked. */
export interface Repeatable {
  readonly system: string
  readonly key: string
  readonly request: string
}

/** An answer as it was sent. */
export interface ReplyKept {
  readonly status: number
  readonly body: unknown
}

/** Where a request stands: new, answered before, sent with other content, still being done, or cut off before its end was known. */
export type Standing =
  | { readonly as: 'new' }
  | { readonly as: 'answered'; readonly reply: ReplyKept }
  | { readonly as: 'other' | 'busy' | 'unknown' }

const KIND = 'api-request'
const KEPT = 24 * 60 * 60_000
const busy = new Set<string>()
const swept = new WeakMap<Service, number>()

/** Takes a request under its key; where it is new it is begun, and `finish` or `giveUp` must follow. */
export async function begin(service: Service, asked: Repeatable): Promise<Standing> {
  const id = idOf(asked)
  const kept = await readReply(service.store, asked.system, asked.key)
  if (kept !== undefined) {
    const { request, status, body } = kept
    return request === asked.request ? { as: 'answered', reply: { status, body } } : { as: 'other' }
  }
  const before = await readRecord(service.store, KIND, id)
  if (before !== undefined) {
    if ((before.json as { readonly request: string }).request !== asked.request) return { as: 'other' }
    return { as: busy.has(id) ? 'busy' : 'unknown' }
  }
  busy.add(id)
  const at = service.now().toISOString()
  const { system, request } = asked
  const written = await service.store
    .write(held =>
      putRecord(held, {
        kind: KIND,
        id,
        caseId: null,
        owner: system,
        state: 'begun',
        at,
        json: { request },
        expect: 0,
      }),
    )
    .catch((error: unknown) => {
      busy.delete(id)
      throw error
    })
  return written === 'conflict' ? { as: 'busy' } : { as: 'new' }
}

/** Keeps the answer for a day. */
export async function finish(service: Service, asked: Repeatable, reply: ReplyKept): Promise<void> {
  const now = service.now()
  await service.store.write(held => keepReply(held, { ...asked, ...reply, at: now.toISOString() }))
  busy.delete(idOf(asked))
  await sweep(service, now)
}

/** Forgets a request that did nothing, so that it can be sent again. */
export async function giveUp(service: Service, asked: Repeatable): Promise<void> {
  await service.store.write(held => removeRecord(held, KIND, idOf(asked)))
  busy.delete(idOf(asked))
}

async function sweep(service: Service, now: Date): Promise<void> {
  if (now.getTime() - (swept.get(service) ?? 0) < KEPT / 24) return
  swept.set(service, now.getTime())
  const before = new Date(now.getTime() - KEPT).toISOString()
  const old = (await listRecords(service.store, { kind: KIND })).filter(({ at }) => at < before)
  await service.store.write(async held => {
    await removeOldReplies(held, before)
    for (const { id } of old) await removeRecord(held, KIND, id)
  })
}

function idOf({ system, key }: Repeatable): string {
  return createHash('sha256').update(`${system}\n${key}`).digest('hex').slice(0, 40)
}
