// The records of uploaded files: what each was when it came, what it says, and which evidence it became.
import type { UploadFault } from '../../intake/uploads/opened-upload.ts'
import type { Suggestions } from '../../intake/uploads/suggestions.ts'
import { removeFile } from '../../storage/store/files.ts'
import { listRecords, readRecord, removeRecord, type RecordRow } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Service } from '../service.ts'

/** `arriving` until it was opened, `new` until somebody confirms what it is, then `confirmed`. */
export type UploadState = 'arriving' | 'new' | 'confirmed' | 'withdrawn'

/** An uploaded file that was taken. */
export interface Upload {
  /** The id of the evidence it is, or will be. */
  readonly evidence: string
  readonly file: string
  readonly name: string
  readonly kind: 'pdf' | 'docx' | 'jpg' | 'png'
  readonly bytes: number
  /** Of the file as it is kept; and as it came, by which a second copy is known. */
  readonly sha256: string
  readonly sha256Received: string
  readonly pageCount: number
  readonly paged: boolean
  readonly notes: readonly UploadFault[]
  readonly suggested: Suggestions & { readonly subjects: readonly string[]; readonly authorId?: string }
  readonly scanned: 'clean' | 'not-scanned'
}

/** An upload with its record. */
export interface UploadRecord {
  readonly id: string
  readonly state: UploadState
  readonly owner: string | null
  readonly at: string
  readonly version: number
  readonly upload: Upload
}

/** The uploads of a case that were opened, newest first. */
export async function readUploads(held: Held, caseId: string): Promise<readonly UploadRecord[]> {
  const rows = await listRecords(held, { kind: 'upload', caseId })
  return rows.filter(({ state }) => state !== 'arriving').map(uploadRecord)
}

/** The upload behind a piece of evidence, confirmed or not yet. */
export async function uploadOf(
  held: Held,
  caseId: string,
  evidence: string,
): Promise<UploadRecord | undefined> {
  const found = (await readUploads(held, caseId)).filter(
    ({ state, upload }) => state !== 'withdrawn' && upload.evidence === evidence,
  )
  return found.find(({ state }) => state === 'confirmed') ?? found[0]
}

function uploadRecord({ id, state, owner, at, version, json }: RecordRow): UploadRecord {
  return { id, state: state as UploadState, owner, at, version, upload: json as Upload }
}

/** The words of an upload, page by page. */
export async function uploadPages(held: Held, upload: string): Promise<readonly string[]> {
  const record = await readRecord(held, 'upload-words', upload)
  return (record?.json as { readonly pages: readonly string[] } | undefined)?.pages ?? []
}

/** Takes an upload away, its words and its bytes with it. */
export async function removeUpload(held: Held, upload: string, file: string): Promise<void> {
  await removeFile(held, file)
  await removeRecord(held, 'upload-words', upload)
  await removeRecord(held, 'upload', upload)
}

/** Takes away what was arriving when the service stopped. Call it at the start, before anything arrives. */
export async function sweepUploads({ store }: Service): Promise<void> {
  const left = await listRecords(store, { kind: 'upload', state: 'arriving' })
  for (const { id, json } of left)
    await store.write(held => removeUpload(held, id, (json as { readonly file: string }).file))
}
