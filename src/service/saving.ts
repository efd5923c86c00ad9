// A part of a case that a person changed to a new revision, with its line of audit and what the lists show of it.
import { appendAudit } from '../storage/store/audit.ts'
import { removePart, writePart } from '../storage/store/parts.ts'
import type { Held } from '../storage/store/store.ts'
import type { Actor } from './access.ts'
import { refreshSummary } from './caseload/summary.ts'
import type { Service } from './service.ts'

/** A part as it shall be: `base` is the revision it was made from, 0 for a new one; `did` says what was done, in a word of the audit. */
export interface Saving {
  readonly caseId: string
  readonly part: string
  readonly json: unknown
  readonly base: number
  readonly did: string
}

/** Writes a part inside a transaction: the revision, its line of audit, the summary; `conflict` where somebody else was first. Whether the person may, is asked before. */
export async function savePart(
  service: Service,
  actor: Actor,
  held: Held,
  saving: Saving,
): Promise<{ readonly revision: number } | 'conflict'> {
  const at = service.now().toISOString()
  const { caseId, part, json, base, did } = saving
  const written = await writePart(held, { caseId, part, json, base, did, by: actor.user, at })
  if (written === 'conflict') return 'conflict'
  await appendAudit(held, { at, actor: actor.user, did, caseId, about: `${part} ${written.revision}` })
  await refreshSummary(service, held, caseId)
  return written
}

/** Takes a part out of the file; its revisions stay. */
export async function dropPartOf(
  service: Service,
  actor: Actor,
  held: Held,
  { caseId, part, base, did }: Omit<Saving, 'json'>,
): Promise<'removed' | 'conflict'> {
  const at = service.now().toISOString()
  const removed = await removePart(held, { caseId, part, base, did, by: actor.user, at })
  if (removed === 'conflict') return 'conflict'
  await appendAudit(held, { at, actor: actor.user, did, caseId, about: part })
  await refreshSummary(service, held, caseId)
  return 'removed'
}
