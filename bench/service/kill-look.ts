// A store after a kill, and what people had been told of it, to everything that does not hold.
import { createHash } from 'node:crypto'
import { readAudit, type AuditEntry } from '../../src/storage/store/audit.ts'
import { readAuditHeads } from '../../src/storage/store/audit-head.ts'
import { checkStore } from '../../src/storage/store/check-store.ts'
import { readFile } from '../../src/storage/store/files.ts'
import { readPart } from '../../src/storage/store/parts.ts'
import { listRecords, readRecord } from '../../src/storage/store/records.ts'
import type { Store } from '../../src/storage/store/store.ts'
import type { DocumentRecord } from '../../src/service/documents/document-record.ts'
import { OPENING } from '../../src/service/release/link.ts'
import { RELEASE, releaseOf, type ReleaseRecord } from '../../src/service/release/release-record.ts'
import { count, type Promised, type PromisedRelease } from './kill-promises.ts'
import type { Editor } from './population.ts'

/** A store with all lines of its audit, and where faults are told. */
interface Looking {
  readonly store: Store
  readonly lines: readonly AuditEntry[]
  readonly wrong: (what: string) => void
  /** Steps that were under way: how many stand whole, how many not at all. */
  readonly settled: Map<string, number>
}

/** Holds what was promised to what is there; what was under way is settled by what stands. */
export async function look(
  store: Store,
  heads: string,
  people: readonly (readonly [Editor, Promised])[],
): Promise<{ readonly faults: readonly string[]; readonly settled: ReadonlyMap<string, number> }> {
  const faults: string[] = []
  const settled = new Map<string, number>()
  const wrong = (what: string) => void faults.push(what)
  for (const fault of await checkStore(store, readAuditHeads(heads)))
    wrong(`${fault.what} does not hold: ${fault.place}`)
  const looking = { store, lines: await auditOf(store), wrong, settled }
  for (const [
    {
      cases: [one],
    },
    promised,
  ] of people) {
    if (one === undefined) continue
    await lookAtWords(looking, one, promised)
    await lookAtDocuments(looking, one.id, promised)
    await lookAtUploads(looking, one.id, promised)
    await lookAtReleases(looking, one.id, promised)
  }
  return { faults, settled }
}

async function lookAtWords(
  { store, wrong, settled }: Looking,
  one: Editor['cases'][number],
  promised: Promised,
): Promise<void> {
  const part = await readPart(store, one.id, `children/${one.child}`)
  const message = (part?.json as { readonly message?: string } | undefined)?.message ?? ''
  const stands = promised.sent.includes(message)
  if (promised.saved !== '' && message !== promised.saved && !stands)
    wrong(`an acknowledged save is gone for ${one.id}`)
  if (promised.sent.length > 0) count(settled, stands ? 'saves: stand whole' : 'saves: not there at all')
  const drafts = await listRecords(store, { kind: 'draft', caseId: one.id })
  const kept = drafts.some(({ json }) => JSON.stringify(json).includes(promised.draft))
  if (promised.draft !== '' && message !== promised.draft && !kept)
    wrong(`an acknowledged draft is gone for ${one.id}`)
  // What stands now is what must stand from here on.
  Object.assign(promised, { saved: message, sent: [], draft: '' })
}

async function lookAtDocuments(
  { store, lines, wrong }: Looking,
  caseId: string,
  promised: Promised,
): Promise<void> {
  const documents = await listRecords(store, { kind: 'document', caseId, limit: 10_000 })
  const ids = new Set(documents.map(({ id }) => id))
  for (const id of promised.documents) if (!ids.has(id)) wrong(`an acknowledged document is gone: ${id}`)
  // What was refused has a line too, and no document.
  const made = lines.filter(({ did, outcome }) => did === 'document.made' && outcome === 'done')
  for (const { about, caseId: of } of made)
    if (of === caseId && !ids.has(about?.split(' ')[0] ?? ''))
      wrong(`a line of audit without its document: ${about}`)
  for (const { id, json } of documents) {
    if (!made.some(({ about }) => about?.startsWith(id))) wrong(`a document without its line of audit: ${id}`)
    for (const { file, sha256 } of (json as DocumentRecord).files)
      if ((await hashOf(store, file)) !== sha256) wrong(`half a file of ${id}`)
  }
}

async function lookAtUploads({ store, wrong }: Looking, caseId: string, promised: Promised): Promise<void> {
  const uploads = await listRecords(store, { kind: 'upload', caseId, limit: 10_000 })
  const hashes = new Set(uploads.map(({ json }) => (json as { readonly sha256?: string }).sha256))
  for (const hash of promised.uploads)
    if (!hashes.has(hash)) wrong(`an acknowledged upload is gone in ${caseId}`)
}

async function lookAtReleases(looking: Looking, caseId: string, promised: Promised): Promise<void> {
  const { store, lines, wrong } = looking
  const records = await listRecords(store, { kind: RELEASE, caseId, limit: 10_000 })
  const releases = new Map(records.map(record => [record.id, releaseOf(record)]))
  for (const [id, kept] of promised.releases) {
    const release = releases.get(id)
    if (release === undefined) wrong(`a release that was asked for is gone: ${id}`)
    else await lookAtPromised(looking, release, kept)
  }
  for (const line of lines) {
    const [id = ''] = line.about?.split(' ') ?? []
    if (line.did === 'release.asked' && line.caseId === caseId && !releases.has(id))
      wrong(`a line of audit without its release: ${id}`)
  }
  const part = await readPart(store, caseId, 'case')
  const disclosed = JSON.stringify((part?.json as Record<string, unknown> | undefined)?.['disclosures'] ?? [])
  for (const release of releases.values()) await lookAtRelease(looking, release, disclosed)
}

async function lookAtPromised(
  { store, wrong, settled }: Looking,
  { id, state, link }: ReleaseRecord,
  kept: PromisedRelease,
): Promise<void> {
  if (state !== kept.state && state !== kept.sent)
    wrong(`a release that was ${kept.state} is ${state} after the kill: ${id}`)
  if (kept.sent !== undefined)
    count(settled, `releases ${kept.sent}: ${state === kept.sent ? 'stand whole' : 'not there at all'}`)
  delete kept.sent
  kept.state = state === 'refused' ? kept.state : state
  if (kept.link === undefined || state !== 'approved') return
  const token = createHash('sha256').update(kept.link.token).digest('hex')
  if (link?.token !== token || (await readRecord(store, OPENING, token)) === undefined)
    wrong(`a link that was told is gone: ${id}`)
}

/** A release by itself: each state with its line, an approved one with its receipt, its files and its line in the file, a withdrawn one without a link. */
async function lookAtRelease(
  { store, lines, wrong }: Looking,
  release: ReleaseRecord,
  disclosed: string,
): Promise<void> {
  const { id, state, receipt, files, link } = release
  const has = (did: string) => lines.some(line => line.did === did && line.about?.split(' ')[0] === id)
  const approved = has('release.approved')
  if (!has('release.asked')) wrong(`a release nobody asked for by the audit: ${id}`)
  if (has('release.withdrawn') !== (state === 'withdrawn'))
    wrong(`a release is ${state} and its audit says otherwise: ${id}`)
  if (state === 'approved' && !approved) wrong(`an approved release without its line of audit: ${id}`)
  if (approved !== (receipt !== undefined)) wrong(`a release with half of its approval: ${id}`)
  if (approved !== disclosed.includes(id)) wrong(`the log of disclosures does not say what went out: ${id}`)
  if (state !== 'approved' && link !== undefined) wrong(`a link of a release that is ${state}: ${id}`)
  if (approved && files.length === 0) wrong(`an approved release without its files: ${id}`)
  for (const { file, sha256, name } of files) {
    if ((await hashOf(store, file)) !== sha256) wrong(`half a file of release ${id}`)
    if (receipt?.files.some(one => one.name === name && one.sha256 === sha256) !== true)
      wrong(`a file that is not on the receipt of ${id}`)
  }
}

async function hashOf(store: Store, file: string): Promise<string> {
  const bytes = await readFile(store, file)
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex')
}

async function auditOf(store: Store): Promise<readonly AuditEntry[]> {
  const lines: AuditEntry[] = []
  // Newest first.
  for (let after: number | undefined; ;) {
    const some = await readAudit(store, { limit: 1000, ...(after === undefined ? {} : { after }) })
    lines.push(...some)
    const last = some.at(-1)
    if (last === undefined) return lines
    after = last.seq
  }
}
