// A document asked for to its sealed files, its receipt and what it says, kept whole in one transaction, or why it is refused.
import { gzipSync } from 'node:zlib'
import { appendAudit } from '../../storage/store/audit.ts'
import { putFile } from '../../storage/store/files.ts'
import { putRecord, readRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { partOf } from '../cases.ts'
import type { MakeJob } from '../engine.ts'
import type { MadeInMemory } from '../make-in-memory.ts'
import type { Format } from '../making.ts'
import type { Service } from '../service.ts'
import type { Worded } from '../word-problems.ts'
import { choicesFor, faultsOf, formatsFor, type Choices, type Chosen } from './choices.ts'
import { DOCUMENT, mayAll, type DocumentRecord, type KeptFile } from './document-record.ts'
import { gather, picturesOf, type Gathered } from './gather.ts'

/** A document for a reader, as somebody asks for it. `child` is left out for a household. */
export interface AskedDocument extends Chosen {
  readonly caseId: string
  readonly child?: string
  readonly household?: string
  /** PDF and Word where nothing is said. */
  readonly formats?: readonly string[]
  readonly shell?: string
}

/** Made and kept under an id; or refused, with everything that stands in the way. */
export type MakingEnd =
  | { readonly status: 'made'; readonly id: string; readonly problems: readonly Worded[] }
  | { readonly status: 'refused'; readonly problems: readonly Worded[] }

/** What is written in the same transaction as the document. */
export type Besides = (held: Held, id: string) => Promise<void>

/** A document that may be made: everything about it is decided but whether it is complete. */
export interface ReadyToMake {
  readonly asked: AskedDocument
  readonly choices: Choices
  readonly gathered: Gathered
  readonly children: readonly string[]
  readonly formats: readonly Format[]
}

/** Makes a document and keeps it: files, what it says, receipt, record and line of audit, all or nothing. */
export async function makeDocumentFor(
  service: Service,
  actor: Actor,
  asked: AskedDocument,
): Promise<Answer<MakingEnd>> {
  const ready = await readyToMake(service, actor, asked)
  return ready.ok ? makeReady(service, actor, ready.value) : ready
}

/** Whether this person may, and whether what they chose can be meant. */
export async function readyToMake(
  service: Service,
  actor: Actor,
  asked: AskedDocument,
): Promise<Answer<ReadyToMake>> {
  const { caseId, child, household } = asked
  const verdict = await mayAll(service, actor, 'document.make', caseId, child === undefined ? [] : [child])
  if (verdict !== 'yes') return refuse(verdict)
  const gathered = await gather(service.store, caseId, household)
  if (gathered === undefined) return refuse('hidden')
  const choices = choicesFor(
    service.shelf,
    service.policy,
    asked.document,
    gathered.files,
    service.today(),
    child,
  )
  const faults = faultsOf(choices, asked)
  const formats = choices === undefined ? [] : formatsFor(choices, asked.audience, asked.formats)
  const all = formats.length > 0 ? faults : [...faults, { code: 'document/formats', at: 'formats' }]
  if (choices === undefined || all.length > 0) return refuse('invalid', ...all)
  const children = childrenOf(gathered, choices, asked.subject)
  // A copy about brothers and sisters needs the right to each of them.
  const each = await mayAll(service, actor, 'document.make', caseId, children)
  return each === 'yes' ? done({ asked, choices, gathered, children, formats }) : refuse(each)
}

/** Makes what is ready and keeps it. */
export async function makeReady(
  service: Service,
  actor: Actor,
  ready: ReadyToMake,
  besides?: Besides,
): Promise<Answer<MakingEnd>> {
  const { gathered, formats, asked } = ready
  const assets = await picturesOf(service.store, gathered)
  const job: MakeJob = {
    files: gathered.files,
    assets,
    asked: askedOf(service, asked),
    formats,
    stamp: gathered.stamp,
    ...(asked.shell === undefined ? {} : { shell: asked.shell }),
  }
  try {
    const made = await service.engine.make(job)
    if (made.receipt === undefined) return done({ status: 'refused', problems: made.problems })
    const id = await keep(service, actor, ready, made, besides)
    return done({ status: 'made', id, problems: made.problems })
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'AbortError')
      return refuse('gone', { code: 'document/too-long' })
    throw fault
  }
}

/** What the engine is asked. */
export function askedOf(
  service: Service,
  { document, subject, stage, audience, reader }: Chosen,
): MakeJob['asked'] {
  const base = { document, subject, stage, audience, policy: service.policy, asOf: service.today() }
  return reader === undefined ? base : { ...base, reader }
}

/** The children a subject is. */
export function childrenOf(
  { files }: Gathered,
  { kind }: Pick<Choices, 'kind'>,
  subject: string,
): readonly string[] {
  if (kind === 'carer') return []
  if (kind !== 'sibling-group') return [subject]
  return files.family?.siblingAssessments?.find(({ id }) => id === subject)?.children ?? []
}

/** One transaction: after a crash there is the whole document with its line of audit, or nothing of it. */
async function keep(
  service: Service,
  actor: Actor,
  ready: ReadyToMake,
  made: MadeInMemory,
  besides?: Besides,
): Promise<string> {
  const { caseId } = ready.asked
  const at = service.now().toISOString()
  const id = service.newId()
  const files = made.files.map(({ bytes, ...file }) => ({
    bytes,
    kept: { ...file, bytes: bytes.length, file: service.newId() },
  }))
  const says = { id: service.newId(), bytes: gzipSync(JSON.stringify({ tree: made.tree, seen: made.seen })) }
  const json = recordOf(
    ready,
    actor,
    made,
    files.map(({ kept }) => kept),
    says.id,
  )
  await service.store.write(async held => {
    for (const { bytes, kept } of files) await putFile(held, { id: kept.file, caseId, at, bytes })
    await putFile(held, { ...says, caseId, at })
    const state = 'made'
    await putRecord(held, { kind: DOCUMENT, id, caseId, owner: json.subject, state, at, json, expect: 0 })
    await addRendition(held, json.rendition, { id, caseId, at })
    await besides?.(held, id)
    await appendAudit(held, {
      at,
      actor: actor.user,
      did: 'document.made',
      caseId,
      about: `${id} ${json.document} ${json.stage} ${json.audience}`,
    })
  })
  return id
}

/** By what a file says of itself, the documents it may be. */
export const RENDITION = 'rendition'

async function addRendition(
  held: Held,
  rendition: string,
  { id, caseId, at }: { readonly id: string; readonly caseId: string; readonly at: string },
): Promise<void> {
  const known = await readRecord(held, RENDITION, rendition)
  const { documents } = (known?.json ?? { documents: [] }) as { readonly documents: readonly string[] }
  const json = { documents: [...documents, id] }
  await putRecord(held, { kind: RENDITION, id: rendition, caseId, owner: null, state: 'issued', at, json })
}

function recordOf(
  { asked, choices, gathered, children }: ReadyToMake,
  actor: Actor,
  made: MadeInMemory,
  files: readonly KeptFile[],
  kept: string,
): DocumentRecord {
  const { receipt, provenance, problems, read = [] } = made
  if (receipt === undefined) throw new Error('A made document has a receipt')
  const audience = choices.audiences.find(({ id }) => id === asked.audience)
  return {
    document: asked.document,
    version: choices.version,
    title: choices.title,
    subject: asked.subject,
    children,
    stage: asked.stage,
    audience: asked.audience,
    audienceWords: audience?.words ?? asked.audience,
    copy: audience?.copy ?? '',
    ...(asked.reader === undefined ? {} : { reader: asked.reader }),
    asOf: provenance['asOf'] ?? '',
    madeBy: actor.user,
    madeByName: actor.name,
    rendition: provenance['rendition'] ?? '',
    provenance,
    files,
    kept,
    receipt,
    revisions: gathered.revisions,
    read: partsRead(gathered, read),
    ...(gathered.household === undefined ? {} : { household: gathered.household }),
    problems,
  }
}

/** The parts a document read, as the store names them. */
function partsRead({ files, household = '' }: Gathered, places: readonly string[]): readonly string[] {
  const own = files.family === undefined
  const parts = places.map(place => {
    const { part } = partOf(files, place)
    return part === 'carer' && !own ? `${household}/carer` : part
  })
  return [...new Set(parts)].toSorted()
}
