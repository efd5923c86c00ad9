// Two made documents to what is other between them, for those who may read both.
import { gunzipSync } from 'node:zlib'
import { appendAudit } from '../../storage/store/audit.ts'
import { readFile } from '../../storage/store/files.ts'
import { SealBroken } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import type { Compared, Version } from './compare-versions.ts'
import { documentData } from './document-data.ts'
import { openDocument, type MadeDocument } from './document-record.ts'

/** Two versions, the older first, and their difference. */
export interface ComparedDocuments extends Compared {
  readonly older: MadeDocument
  readonly newer: MadeDocument
}

/** Compares two versions of one document about the same subject; which is older, their dates say. */
export async function compareDocuments(
  service: Service,
  actor: Actor,
  one: string,
  other: string,
): Promise<Answer<ComparedDocuments>> {
  const first = await openDocument(service, actor, one, 'document.history')
  const second = await openDocument(service, actor, other, 'document.history')
  if (!first.ok) return first
  if (!second.ok) return second
  const [older, newer] =
    first.value.at <= second.value.at ? [first.value, second.value] : [second.value, first.value]
  const alike =
    older.caseId === newer.caseId && older.document === newer.document && older.subject === newer.subject
  if (!alike || older.id === newer.id) return refuse('invalid', { code: 'document/pair' })
  const [before, after] = [await versionOf(service, older), await versionOf(service, newer)]
  const compared = await service.engine.compare(before, after, documentData(service.shelf).watched)
  const at = service.now().toISOString()
  const about = `${older.id} ${newer.id}`
  await service.store.write(held =>
    appendAudit(held, { at, actor: actor.user, did: 'document.compared', caseId: newer.caseId, about }),
  )
  return done({ older, newer, ...compared })
}

/** What a made document says, and what its reader saw. Who may know is asked before. */
export async function versionOf(service: Pick<Service, 'store'>, { kept }: MadeDocument): Promise<Version> {
  const bytes = await readFile(service.store, kept)
  if (bytes === undefined) throw new SealBroken(`files ${kept}`)
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as Version
}
