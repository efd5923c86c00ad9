// The audit as those who may read it look through it and take it with them, and whether it still holds.
import { readServiceData } from '../../storage/service-data.ts'
import { appendAudit, readAudit, verifyAudit, type AuditEntry } from '../../storage/store/audit.ts'
import { readAuditHeads } from '../../storage/store/audit-head.ts'
import { listUsers } from '../../storage/store/users.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'

/** Which lines are wanted; empty words where it does not matter. */
export interface AuditFilter {
  readonly caseId: string
  readonly actor: string
  /** The beginning of what was done: `session`, `document.made`. */
  readonly did: string
  /** First and last day in question. */
  readonly from: string
  readonly until: string
}

/** A page of lines, newest first, and where the next begins. */
export interface AuditPage {
  readonly lines: readonly AuditEntry[]
  readonly next?: number
}

/** Who the actors of the lines are. */
export type Names = ReadonlyMap<string, string>

const PAGE = 50
const AT_ONCE = 500

/** A page of the audit; looking is a line of it too. */
export async function auditPage(
  service: Service,
  actor: Actor,
  filter: AuditFilter,
  after?: number,
): Promise<Answer<AuditPage>> {
  const verdict = await allowed(service, actor, filter)
  if (verdict !== 'yes') return refuse(verdict)
  await note(service, actor, 'audit.read', filter)
  const lines: AuditEntry[] = []
  for await (const line of matching(service, filter, after)) {
    if (lines.length === PAGE) return done({ lines, next: lines.at(-1)?.seq ?? 0 })
    lines.push(line)
  }
  return done({ lines })
}

/** Every line wanted, to be taken away; that is a line of the audit too. */
export async function auditExport(
  service: Service,
  actor: Actor,
  filter: AuditFilter,
): Promise<Answer<AsyncIterable<AuditEntry>>> {
  const verdict = await allowed(service, actor, filter)
  if (verdict !== 'yes') return refuse(verdict)
  await note(service, actor, 'audit.exported', filter)
  return done(matching(service, filter))
}

/** What was done, in words, by its code. */
export function auditWords({ shelf }: Service): Readonly<Record<string, string>> {
  return (readServiceData(shelf.project, 'audit') as { readonly words: Readonly<Record<string, string>> })
    .words
}

/** Names for the ids of people in the audit. */
export async function namesOf({ store }: Service): Promise<Names> {
  return new Map((await listUsers(store)).map(({ id, name }) => [id, name]))
}

/** Whether every line still holds to the one before it. */
export async function auditHolds(
  service: Service,
  actor: Actor,
): Promise<Answer<{ readonly entries: number; readonly broken?: number }>> {
  if ((await may(service, actor, 'audit.read')) !== 'yes') return onlyFor(service, 'audit.read')
  const heads = service.heads === undefined ? [] : readAuditHeads(service.heads)
  const result = await verifyAudit(service.store, heads)
  const at = service.now().toISOString()
  await service.store.write(held => appendAudit(held, { at, actor: actor.user, did: 'audit.verified' }))
  return done(result)
}

/** The whole audit for some; for a manager the lines of one case of theirs. */
async function allowed(service: Service, actor: Actor, { caseId }: AuditFilter) {
  const whole = await may(service, actor, 'audit.read')
  if (whole === 'yes' || caseId === '') return whole
  return may(service, actor, 'audit.case', { caseId })
}

async function* matching(
  { store }: Service,
  { caseId, actor, did, from, until }: AuditFilter,
  start?: number,
): AsyncIterable<AuditEntry> {
  let after = start
  for (;;) {
    const lines = await readAudit(store, {
      limit: AT_ONCE,
      ...(after === undefined ? {} : { after }),
      ...(caseId === '' ? {} : { caseId }),
      ...(actor === '' ? {} : { actor }),
    })
    for (const line of lines) {
      const day = line.at.slice(0, 10)
      if (from !== '' && day < from) return
      if (line.did.startsWith(did) && (until === '' || day <= until)) yield line
    }
    if (lines.length < AT_ONCE) return
    after = lines.at(-1)?.seq ?? 0
  }
}

async function note(service: Service, actor: Actor, did: string, { caseId }: AuditFilter): Promise<void> {
  const at = service.now().toISOString()
  const line = { at, actor: actor.user, did, ...(caseId === '' ? {} : { caseId }) }
  await service.store.write(held => appendAudit(held, line))
}
