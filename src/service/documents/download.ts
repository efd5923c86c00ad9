// A made document to the very bytes that were issued, with a line of audit.
import { appendAudit } from '../../storage/store/audit.ts'
import { readFile } from '../../storage/store/files.ts'
import { SealBroken } from '../../storage/store/store.ts'
import { fileKindOf } from '../../render/formats.ts'
import { fingerprint } from '../../render/seal.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { note } from '../release/note.ts'
import { releaseWith } from '../release/released-to.ts'
import { mayAll, openDocument, type KeptFile, type MadeDocument } from './document-record.ts'

/** A file as it is handed out. */
export interface HandedOut {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The media type of each kind of file. */
export const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const

/** One file of a document for a person who may read it: the same bytes each time. */
export async function downloadDocument(
  service: Service,
  actor: Actor,
  id: string,
  format: string,
): Promise<Answer<HandedOut>> {
  const opened = await openDocument(service, actor, id)
  if (!opened.ok) return opened
  const file = opened.value.files.find(one => one.format === format)
  if (file === undefined) return refuse('hidden')
  const bytes = await bytesOf(service, file)
  const at = service.now().toISOString()
  const about = `${id} ${file.format}`
  const { caseId } = opened.value
  const release = await releaseOf(service, actor, opened.value)
  await service.store.write(async held => {
    await appendAudit(held, { at, actor: actor.user, did: 'document.downloaded', caseId, about })
    if (release !== undefined) await note(service, held, actor.user, 'release.downloaded', release)
  })
  return done({ name: file.name, type: TYPES[fileKindOf(file.format)], bytes })
}

/** The release by which somebody reads a document who may see nothing else of the child. */
async function releaseOf(service: Service, actor: Actor, { id, caseId, children }: MadeDocument) {
  const verdict = await mayAll(service, actor, 'document.history', caseId, children)
  if (verdict === 'yes') return undefined
  const now = service.now().toISOString()
  return releaseWith(service.store, actor.user, { caseId, document: id }, now)
}

/** Writes down that somebody looked at what was made. */
export async function noteOpened(
  service: Service,
  actor: Actor,
  { id, caseId }: MadeDocument,
): Promise<void> {
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, { at, actor: actor.user, did: 'document.opened', caseId, about: id }),
  )
}

/** The kept bytes of a file; others than were issued are given to nobody. Who may have them is asked before. */
export async function bytesOf(
  service: Pick<Service, 'store'>,
  { file, sha256 }: KeptFile,
): Promise<Uint8Array> {
  const bytes = await readFile(service.store, file)
  if (bytes === undefined || fingerprint(bytes) !== sha256) throw new SealBroken(`files ${file}`)
  return bytes
}

/** The files of a document by format, for what goes out with it. */
export function fileOf({ files }: MadeDocument, format: string): KeptFile | undefined {
  return files.find(one => one.format === format)
}
