// A written reason to an open adoption record: for one person, one record and one sitting; every step in it is a line of the second store's audit.
import { appendAudit } from '../../storage/store/audit.ts'
import { listRecords, putRecord, type RecordRow } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import type { Service } from '../service.ts'
import { adoptionData } from './adoption-data.ts'
import { readHead, type RecordHead } from './heads.ts'

/** The kind of the records that say why a record was opened. */
export const LOOK = 'look'

/** A record, and the sitting somebody wants to see it in: a word nobody else knows, another one each time they sign in. */
export interface Sitting {
  readonly record: string
  readonly sitting: string
}

/** What a person writes before a record opens. */
export interface Reason {
  readonly why: string
  readonly reason: string
  readonly forWhom: string
}

/** Why a record was opened, and by whom, as it is kept. The name stands here too: it must be read when nobody knows the account any more. */
export interface LookJson extends Reason {
  readonly sitting: string
  readonly by: string
  readonly role: string
}

/** A record somebody has open. */
export interface Open {
  readonly look: string
  readonly head: RecordHead
  readonly reason: Reason
}

const LEAST = 10
const MOST = 1000
const MOST_NAME = 200

/** The line of a record, for the page that asks why; hidden from everybody who does not keep these records. */
export async function recordToOpen(
  service: Service,
  actor: Actor,
  record: string,
): Promise<Answer<RecordHead>> {
  if ((await may(service, actor, 'adoption.read')) !== 'yes') return refuse('hidden')
  const head = await readHead(service.adoption, record)
  return head === undefined ? refuse('hidden') : done(head)
}

/** Opens a record for this sitting, with the reason kept. */
export async function openRecord(
  service: Service,
  actor: Actor,
  { record, sitting }: Sitting,
  given: Reason,
): Promise<Answer<{ readonly look: string }>> {
  const found = await recordToOpen(service, actor, record)
  if (!found.ok) return found
  const reason = { why: given.why, reason: given.reason.trim(), forWhom: given.forWhom.trim() }
  const faults = faultsOf(service, reason)
  if (faults.length > 0) return refuse('invalid', ...faults)
  const at = service.now().toISOString()
  const look = service.newId()
  const json: LookJson = { ...reason, sitting, by: actor.name, role: service.access.roles[actor.role] }
  await service.adoption.write(async held => {
    const row = { kind: LOOK, id: look, caseId: record, owner: actor.user, state: 'open', at }
    await putRecord(held, { ...row, json, expect: 0 })
    const line = { at, actor: actor.user, did: 'adoption-record.opened', caseId: record }
    await appendAudit(held, { ...line, about: `${look} ${reason.why}` })
  })
  return done({ look })
}

function faultsOf(service: Service, { why, reason, forWhom }: Reason): readonly Fault[] {
  const faults: Fault[] = []
  if (adoptionData(service).why[why] === undefined) faults.push({ code: 'adoption/why', at: 'why' })
  if (forWhom === '') faults.push({ code: 'adoption/for-whom', at: 'for-whom' })
  if (forWhom.length > MOST_NAME)
    faults.push({ code: 'adoption/for-whom-long', at: 'for-whom', params: { most: MOST_NAME } })
  if (reason.length < LEAST) faults.push({ code: 'adoption/reason', at: 'reason', params: { least: LEAST } })
  if (reason.length > MOST)
    faults.push({ code: 'adoption/reason-long', at: 'reason', params: { most: MOST } })
  return faults
}

/** What somebody does in a record that is open. */
export type Step = 'read' | 'downloaded' | 'taken'

/** A record this person opened in this sitting, with what they ask for in it. The step is written down before they see anything; what is not there leaves no line, as an address says whatever somebody typed. Without a reason the record stays shut. */
export async function stepInto<Found>(
  service: Service,
  actor: Actor,
  { record, sitting }: Sitting,
  { step, about }: { readonly step: Step; readonly about: string },
  find: () => Promise<Found | undefined>,
): Promise<Answer<{ readonly open: Open; readonly found: Found }>> {
  const head = await recordToOpen(service, actor, record)
  if (!head.ok) return head
  const row = await openLook(service, actor, { record, sitting })
  if (row === undefined) return refuse('forbidden', { code: 'adoption/reason-first' })
  const found = await find()
  if (found === undefined) return refuse('hidden')
  const at = service.now().toISOString()
  const line = { at, actor: actor.user, did: `adoption-record.${step}`, caseId: record }
  await service.adoption.write(held => appendAudit(held, { ...line, about: `${row.id} ${about}` }))
  const { why, reason, forWhom } = row.json as LookJson
  return done({ open: { look: row.id, head: head.value, reason: { why, reason, forWhom } }, found })
}

/** Shuts a record again; the next look needs a reason of its own. */
export async function closeRecord(
  service: Service,
  actor: Actor,
  { record, sitting }: Sitting,
): Promise<Answer<'closed'>> {
  const found = await recordToOpen(service, actor, record)
  if (!found.ok) return found
  const row = await openLook(service, actor, { record, sitting })
  if (row === undefined) return done('closed')
  await service.adoption.write(async held => {
    await putRecord(held, { ...row, state: 'closed', expect: row.version })
    const at = service.now().toISOString()
    const line = { at, actor: actor.user, did: 'adoption-record.closed', caseId: record }
    await appendAudit(held, { ...line, about: row.id })
  })
  return done('closed')
}

async function openLook(
  { adoption }: Service,
  actor: Actor,
  { record, sitting }: Sitting,
): Promise<RecordRow | undefined> {
  const mine = await listRecords(adoption, { kind: LOOK, caseId: record, owner: actor.user, state: 'open' })
  return mine.find(({ json }) => (json as LookJson).sitting === sitting)
}
