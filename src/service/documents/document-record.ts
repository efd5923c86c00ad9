// A made document as the store keeps it, and the one way to open it: for those who may read it.
import type { Format } from '../making.ts'
import { readRecord, type RecordRow } from '../../storage/store/records.ts'
import { may, type Action, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Receipt } from '../receipt.ts'
import type { Service } from '../service.ts'
import type { Worded } from '../word-problems.ts'

/** The kind of its records. */
export const DOCUMENT = 'document'

/** One file of a made document; `file` is its id in the store. */
export interface KeptFile {
  readonly format: Format
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly pages?: number
  readonly file: string
}

/** What is kept of a made document beside its files. */
export interface DocumentRecord {
  readonly document: string
  readonly version: string
  readonly title: string
  /** About whom, as `subjectsOf` names it, and the children that is. */
  readonly subject: string
  readonly children: readonly string[]
  readonly stage: string
  readonly audience: string
  /** For whom, in words, and what the copy is called. */
  readonly audienceWords: string
  readonly copy: string
  readonly reader?: string
  readonly asOf: string
  readonly madeBy: string
  readonly madeByName: string
  readonly rendition: string
  readonly provenance: Readonly<Record<string, string>>
  readonly files: readonly KeptFile[]
  /** The file of the store that keeps its tree and what its reader saw. */
  readonly kept: string
  readonly receipt: Receipt
  /** The revision of each part it was made from, and the parts it read. */
  readonly revisions: Readonly<Record<string, number>>
  readonly read: readonly string[]
  readonly household?: string
  /** What was still to look at when it was made. */
  readonly problems: readonly Worded[]
}

/** A made document with its id, its case and when it was made. */
export interface MadeDocument extends DocumentRecord {
  readonly id: string
  readonly caseId: string
  readonly at: string
  readonly state: string
}

/** A record of the store as a made document. */
export function madeOf({ id, caseId, at, state, json }: RecordRow): MadeDocument {
  return { ...(json as DocumentRecord), id, caseId: caseId ?? '', at, state }
}

/** A made document, for a person who may do this with it: for every child it is about. */
export async function openDocument(
  service: Service,
  actor: Actor,
  id: string,
  action: Action = 'document.read',
): Promise<Answer<MadeDocument>> {
  const record = await readRecord(service.store, DOCUMENT, id)
  if (record === undefined) return refuse('hidden')
  const made = madeOf(record)
  const verdict = await mayAll(service, actor, action, made.caseId, made.children, id)
  return verdict === 'yes' ? done(made) : refuse(verdict)
}

/** Whether a person may do a thing about each of these children, or with a document about them; the household itself where there are none. */
export async function mayAll(
  service: Service,
  actor: Actor,
  action: Action,
  caseId: string,
  children: readonly string[],
  document?: string,
): Promise<'yes' | 'hidden' | 'forbidden'> {
  const about = { caseId, ...(document === undefined ? {} : { document }) }
  if (children.length === 0) return may(service, actor, action, about)
  const verdicts = await Promise.all(children.map(child => may(service, actor, action, { ...about, child })))
  return (
    verdicts.find(verdict => verdict === 'hidden') ?? verdicts.find(verdict => verdict !== 'yes') ?? 'yes'
  )
}
