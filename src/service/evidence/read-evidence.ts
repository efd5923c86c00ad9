// Evidence to its bytes, to its words page by page, and to a passage that can be cited with its page.
import { appendAudit } from '../../storage/store/audit.ts'
import { fileStream } from '../../storage/store/files.ts'
import { listRecords, putRecord, removeRecord } from '../../storage/store/records.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { mayConfirm, seeEvidence } from './see-evidence.ts'
import { uploadPages, type Upload } from './upload-records.ts'

/** A file to hand over. */
export interface EvidenceFile {
  readonly upload: Upload
  readonly bytes: AsyncIterable<Uint8Array>
}

/** The file behind evidence. That it was taken away is written down first. */
export async function evidenceFile(
  service: Service,
  actor: Actor,
  caseId: string,
  id: string,
  did: 'evidence.downloaded' | 'evidence.seen' = 'evidence.downloaded',
): Promise<Answer<EvidenceFile>> {
  const seen = await seeEvidence(service, actor, 'evidence.read', caseId, id)
  if (!seen.ok) return seen
  const { item, upload } = seen.value
  if (upload === undefined) return refuse('hidden')
  if (item === undefined && !(await mayConfirm(service, actor, caseId, upload))) return refuse('hidden')
  const at = service.now().toISOString()
  await service.store.write(held => appendAudit(held, { at, actor: actor.user, did, caseId, about: id }))
  return done({ upload: upload.upload, bytes: fileStream(service.store, upload.upload.file) })
}

/** The words of evidence. */
export interface EvidenceWords {
  readonly title: string
  readonly pages: readonly string[]
  /** Whether `pages` are the pages of the file. */
  readonly paged: boolean
  readonly pageCount: number
}

/** The words of a confirmed file, page by page. */
export async function evidencePages(
  service: Service,
  actor: Actor,
  caseId: string,
  id: string,
): Promise<Answer<EvidenceWords>> {
  const seen = await seeEvidence(service, actor, 'evidence.read', caseId, id)
  if (!seen.ok) return seen
  const { item, upload } = seen.value
  if (item === undefined || upload === undefined) return refuse('hidden')
  const { paged, pageCount } = upload.upload
  return done({ title: item.title, pages: await uploadPages(service.store, upload.id), paged, pageCount })
}

/** Words of a document with where they stand: what a field takes as text and source. */
export interface Passage {
  readonly id: string
  readonly text: string
  readonly source: { readonly evidence: string; readonly at?: string }
}

const LONGEST = 4000

/** Keeps words of a page for this person to use as a source. They must stand on that page, whatever their line breaks; they are kept as the page has them. */
export async function quoteFrom(
  service: Service,
  actor: Actor,
  caseId: string,
  id: string,
  given: { readonly page: number; readonly words: string },
): Promise<Answer<Passage>> {
  const words = await evidencePages(service, actor, caseId, id)
  if (!words.ok) return words
  const { pages, paged } = words.value
  const page = pages[given.page - 1]
  if (page === undefined) return refuse('hidden')
  if (given.words.trim() === '')
    return refuse('invalid', { code: 'evidence/no-words', at: `words-${given.page}` })
  const text = wordsOnPage(page, given.words)
  if (text === undefined)
    return refuse('invalid', { code: 'evidence/not-on-page', at: `words-${given.page}` })
  if (text.length > LONGEST)
    return refuse('invalid', {
      code: 'evidence/passage-long',
      at: `words-${given.page}`,
      params: { most: LONGEST },
    })
  const passage: Passage = {
    id: service.newId(),
    text,
    source: { evidence: id, ...(paged ? { at: `page ${given.page}` } : {}) },
  }
  const at = service.now().toISOString()
  await service.store.write(held =>
    putRecord(held, {
      kind: 'passage',
      id: passage.id,
      caseId,
      owner: actor.user,
      state: 'kept',
      at,
      json: passage,
    }),
  )
  return done(passage)
}

/** The words as the page has them, its line breaks made spaces; undefined where they do not stand there. */
function wordsOnPage(page: string, words: string): string | undefined {
  const [whole, wanted] = [flat(page), flat(words)]
  const at = wanted === '' ? -1 : likened(whole).indexOf(likened(wanted))
  return at < 0 ? undefined : whole.slice(at, at + wanted.length)
}

function flat(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** Quotation marks and dashes are typed in more than one way; each is one character, so places stay. */
function likened(words: string): string {
  return words
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐‑–—]/g, '-')
}

/** The passages this person kept of a case, newest first; of evidence they may still read. */
export async function keptPassages(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<readonly Passage[]> {
  const records = await listRecords(service.store, { kind: 'passage', caseId, owner: actor.user })
  const all = records.map(({ json }) => json as Passage)
  const seen = new Set<string>()
  for (const evidence of new Set(all.map(({ source }) => source.evidence)))
    if ((await seeEvidence(service, actor, 'evidence.read', caseId, evidence)).ok) seen.add(evidence)
  return all.filter(({ source }) => seen.has(source.evidence))
}

/** Lets go of a kept passage. */
export async function forgetPassage(
  service: Service,
  actor: Actor,
  caseId: string,
  passage: string,
): Promise<Answer<'forgotten'>> {
  const mine = await listRecords(service.store, { kind: 'passage', caseId, owner: actor.user })
  if (!mine.some(({ id }) => id === passage)) return refuse('hidden')
  await service.store.write(held => removeRecord(held, 'passage', passage))
  return done('forgotten' as const)
}
