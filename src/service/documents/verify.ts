// A file somebody holds to what it says of itself, and what the store knows of it, as far as this person may know.
import { fingerprint } from '../../render/seal.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { readRecord } from '../../storage/store/records.ts'
import { readTemplate } from '../../storage/templates.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import type { Verified } from '../verify-file.ts'
import { documentData } from './document-data.ts'
import { openDocument, type MadeDocument } from './document-record.ts'
import { RENDITION } from './make.ts'

/** The largest file a person may send to be looked at, in bytes: a document with its pictures is far smaller. */
export const LARGEST = 30_000_000

/** What the codes in a file mean; each left out where this machine does not know the code. */
export interface SaidWords {
  readonly title?: string
  readonly version?: string
  readonly stage?: string
  readonly audience?: string
}

/** What a file says, and the issued document it is, where this person may read that one. */
export interface Looked extends Verified {
  readonly words: SaidWords
  readonly known?: {
    readonly made: MadeDocument
    /** These are the very bytes that were issued. */
    readonly same: boolean
  }
}

/** Looks at a file. Somebody who may not read the document learns from it no more than the file says. */
export async function verifyFor(
  service: Service,
  actor: Actor,
  bytes: Uint8Array | undefined,
): Promise<Answer<Looked>> {
  const verdict = await may(service, actor, 'document.verify')
  if (verdict !== 'yes') return refuse(verdict)
  if (bytes === undefined || bytes.length === 0)
    return refuse('invalid', { code: 'verify/nothing', at: 'file' })
  if (bytes.length > LARGEST)
    return refuse('invalid', { code: 'verify/large', at: 'file', params: { megabytes: LARGEST / 1_000_000 } })
  const verified = await readBy(service, bytes)
  const words = wordsOf(service, verified)
  const known = await knownAs(service, actor, verified, bytes)
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, {
      at,
      actor: actor.user,
      did: 'document.verified',
      ...(known === undefined ? {} : { caseId: known.made.caseId, about: known.made.id }),
    }),
  )
  return done({ ...verified, words, ...(known === undefined ? {} : { known }) })
}

/** The words for the codes of a file, of the very version it names, else of the newest there is. */
function wordsOf({ shelf }: Service, { properties }: Verified): SaidWords {
  const { document = '', stage = '', audience = '' } = properties
  const [id = '', version = ''] = document.split('@')
  const kept = readTemplate(shelf.project, id, version) ?? readTemplate(shelf.project, id)
  const said: Record<keyof SaidWords, string | undefined> = {
    title: kept?.manifest.title,
    version: /^[\d.]{1,20}$/.test(version) ? version : undefined,
    stage: documentData(shelf).stages[stage],
    audience: kept?.manifest.audiences[audience]?.title,
  }
  return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== undefined))
}

/** A file that cannot be read in good time is none of ours. */
async function readBy({ engine }: Service, bytes: Uint8Array): Promise<Verified> {
  try {
    return await engine.verify(bytes)
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError')
      return { ours: false, intact: false, properties: {} }
    throw fault
  }
}

/** The document with these very bytes, else the newest that says the same of itself. */
async function knownAs(
  service: Service,
  actor: Actor,
  { properties }: Verified,
  bytes: Uint8Array,
): Promise<Looked['known']> {
  const record = await readRecord(service.store, RENDITION, properties['rendition'] ?? '')
  const { documents } = (record?.json ?? { documents: [] }) as { readonly documents: readonly string[] }
  const sha256 = fingerprint(bytes)
  const mine: MadeDocument[] = []
  for (const id of documents.toReversed()) {
    const opened = await openDocument(service, actor, id, 'document.history')
    if (opened.ok) mine.push(opened.value)
  }
  const same = mine.find(({ files }) => files.some(file => file.sha256 === sha256))
  const made = same ?? mine[0]
  return made && { made, same: same !== undefined }
}
