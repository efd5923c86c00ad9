// Requests that were sent to how they stand today.
import { listRecords, readRecord, type RecordRow } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import type { Letter } from './letter.ts'

/** What is kept of a request. */
export interface RequestRecord {
  readonly child: string
  readonly supplier: string
  /** The title of the supplier, and how the person was spoken to. */
  readonly title: string
  readonly greeting: string
  readonly items: readonly string[]
  readonly letter: Letter
  readonly reference: string
  readonly askedOn: string
  readonly askedBy: string
  readonly answerBy: string
  readonly remindedOn?: readonly string[]
  readonly reminder?: Letter
  readonly answeredOn?: string
}

/** Where a request stands. */
export type RequestState = 'asked' | 'answered' | 'withdrawn'

/** A request as it stands today. */
export interface SentRequest extends RequestRecord {
  readonly id: string
  readonly caseId: string
  readonly state: RequestState
  readonly version: number
  /** The day for an answer has passed, and there is none. */
  readonly isLate: boolean
}

/** The kind of record a request is kept as. */
export const REQUEST = 'request'

/** The requests this person has sent about these children and has no answer to. */
export async function openRequests(
  service: Service,
  actor: Actor,
  children: readonly { readonly caseId: string; readonly child: string }[],
): Promise<readonly SentRequest[]> {
  const rows = await listRecords(service.store, { kind: REQUEST, owner: actor.user, state: 'asked' })
  const mine = new Set(children.map(({ caseId, child }) => `${caseId}/${child}`))
  return rows
    .map(row => sentRequest(row, service.today()))
    .filter(one => mine.has(`${one.caseId}/${one.child}`))
}

/** The requests about one child, newest first. */
export async function requestsOfChild(
  service: Service,
  actor: Actor,
  caseId: string,
  child: string,
): Promise<Answer<readonly SentRequest[]>> {
  const verdict = await may(service, actor, 'gaps.read', { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  const rows = await listRecords(service.store, { kind: REQUEST, caseId })
  return done(rows.map(row => sentRequest(row, service.today())).filter(one => one.child === child))
}

/** One request. */
export async function readRequest(
  service: Service,
  actor: Actor,
  caseId: string,
  id: string,
): Promise<Answer<SentRequest>> {
  const row = await readRecord(service.store, REQUEST, id)
  if (row === undefined || row.caseId !== caseId) return refuse('hidden')
  const request = sentRequest(row, service.today())
  const verdict = await may(service, actor, 'gaps.read', { caseId, child: request.child })
  return verdict === 'yes' ? done(request) : refuse(verdict)
}

function sentRequest(row: RecordRow, today: string): SentRequest {
  const request = row.json as RequestRecord
  const state = row.state as RequestState
  const { id, caseId, version } = row
  return {
    ...request,
    id,
    caseId: caseId ?? '',
    version,
    state,
    isLate: state === 'asked' && request.answerBy < today,
  }
}
