// What a person has typed on a page of their own office (a summary, a decision) and not sent yet, to a sealed record of theirs, and back.
import { createHash } from 'node:crypto'
import { putRecord, readRecord, removeRecord } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'

/** Which page of which child: the action is the one that sends it. */
export interface UnsentPlace {
  readonly caseId: string
  readonly child: string
  readonly action: 'health-summary.write' | 'decision.write'
}

/** The fields of the form as they were typed, and when. */
export interface Unsent {
  readonly at: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

const KIND = 'unsent'
const LONGEST = 100_000

/** Keeps what was typed, right or wrong; nobody else ever reads it. */
export async function keepUnsent(
  service: Service,
  actor: Actor,
  place: UnsentPlace,
  fields: Unsent['fields'],
): Promise<Answer<{ readonly at: string }>> {
  const { caseId, child, action } = place
  const verdict = await may(service, actor, action, { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  if (JSON.stringify(fields).length > LONGEST) return refuse('invalid')
  const at = service.now().toISOString()
  const id = idOf(actor, place)
  await putRecord(service.store, {
    kind: KIND,
    id,
    caseId,
    owner: actor.user,
    state: action,
    at,
    json: { child, fields },
  })
  return done({ at })
}

/** What this person typed here and did not send; undefined where there is nothing. */
export async function readUnsent(
  service: Service,
  actor: Actor,
  place: UnsentPlace,
): Promise<Unsent | undefined> {
  const record = await readRecord(service.store, KIND, idOf(actor, place))
  return record && { at: record.at, fields: (record.json as Pick<Unsent, 'fields'>).fields }
}

/** Throws it away, because the person says so. */
export async function discardUnsent(
  service: Service,
  actor: Actor,
  place: UnsentPlace,
): Promise<Answer<'gone'>> {
  const { caseId, child, action } = place
  const verdict = await may(service, actor, action, { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  await dropUnsent(service, actor, place)
  return done('gone')
}

/** Forgets it: it was sent. */
export function dropUnsent(service: Service, actor: Actor, place: UnsentPlace): Promise<void> {
  return removeRecord(service.store, KIND, idOf(actor, place))
}

function idOf({ user }: Actor, { caseId, child, action }: UnsentPlace): string {
  return createHash('sha256')
    .update(JSON.stringify([user, caseId, child, action]))
    .digest('hex')
    .slice(0, 32)
}
