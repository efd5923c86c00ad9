// A service that is killed again and again at its work to a table of what it kept: every acknowledged word, no half file, no document without its line of audit.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkStore } from '../../src/storage/store/check-store.ts'
import { readAudit, type AuditEntry } from '../../src/storage/store/audit.ts'
import { readAuditHeads } from '../../src/storage/store/audit-head.ts'
import { readFile } from '../../src/storage/store/files.ts'
import { readMasterKeys } from '../../src/storage/store/keys.ts'
import { readPart } from '../../src/storage/store/parts.ts'
import { listRecords } from '../../src/storage/store/records.ts'
import { openStore, type Store } from '../../src/storage/store/store.ts'
import type { DocumentRecord } from '../../src/service/documents/document-record.ts'
import { filesOf, openService } from '../../src/service/open-service.ts'
import { populate, type Editor } from './population.ts'
import { serving } from './serving.ts'
import { formWith, visitorAt, type Visitor } from './visitor.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const EDITORS = 4
const LONGEST_START = 3000

const counted = { kills: 0, saves: 0, drafts: 0, uploads: 0, documents: 0 }
const faults: string[] = []
const starts: number[] = []

/** What a worker was told is kept, and what they had just sent when the light went out. */
interface Promised {
  saved: string
  sent: readonly string[]
  readonly uploads: Set<string>
  readonly documents: Set<string>
}

/** Works until the service is gone. */
async function work(
  visitor: Visitor,
  { cases: [one] }: Editor,
  promised: Promised,
  turn: number,
): Promise<void> {
  if (one === undefined) return
  const place = `/cases/${one.id}/edit/children/${one.child}`
  const at = `?at=${encodeURIComponent('/message')}`
  for (let i = 0; ; i++) {
    const words = `Round ${turn}, turn ${i}: ${randomBytes(6).toString('hex')}`
    const opened = await visitor.get(`${place}${at}`)
    const fields = formWith(opened.body, '_tag').map(
      ([name, value]) => [name, name.startsWith('/') ? words : value] as const,
    )
    promised.sent = [...promised.sent, words]
    if ((await visitor.post(`${place}/draft${at}`, fields)).status === 200) counted.drafts++
    const saved = await visitor.post(`${place}${at}`, [...fields, ['_do', 'stay']])
    if (saved.status === 303) {
      promised.saved = words
      promised.sent = []
      counted.saves++
    }
    if (i % 3 === 0) await upload(visitor, one.id, promised)
    if (i % 5 === 1) await make(visitor, one, promised)
  }
}

async function upload(visitor: Visitor, caseId: string, promised: Promised): Promise<void> {
  const page = await visitor.get(`/cases/${caseId}/evidence/add`)
  const form = formWith(page.body, 'listed')
  const bytes = pdf(randomBytes(8).toString('hex'))
  const answer = await visitor.send(`/cases/${caseId}/evidence/add`, form, { name: 'report.pdf', bytes })
  if (answer.status !== 303) return
  promised.uploads.add(createHash('sha256').update(bytes).digest('hex'))
  counted.uploads++
}

async function make(visitor: Visitor, one: Editor['cases'][number], promised: Promised): Promise<void> {
  const path = `/cases/${one.id}/children/${one.child}/documents/where-we-are`
  const page = await visitor.get(path)
  const answer = await visitor.post(`${path}/make`, formWith(page.body, 'formats'))
  for (let { location } = answer; location !== '';) {
    const [, id] = /^\/documents\/([a-z0-9]{16})$/.exec(location.split('?')[0] ?? '') ?? []
    if (id !== undefined) {
      promised.documents.add(id)
      counted.documents++
      return
    }
    const next = await visitor.get(location)
    if (next.location === '' && next.status !== 200) return
    location = next.location === '' ? location : next.location
    await new Promise(resolve => setTimeout(resolve, 30))
  }
}

/** A PDF of one page that says something. */
function pdf(words: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td (Report ${words}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj${object}endobj\n`
    return offset
  })
  const begins = text.length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${begins}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** Holds what was promised to what is there. */
async function look(store: Store, editors: readonly Editor[], promises: readonly Promised[], round: number) {
  const wrong = (what: string) => faults.push(`round ${round}: ${what}`)
  for (const fault of await checkStore(store, readAuditHeads(files.heads)))
    wrong(`${fault.what} does not hold: ${fault.place}`)
  const lines = await auditOf(store)
  for (const [
    i,
    {
      cases: [one],
    },
  ] of editors.entries()) {
    const promised = promises[i]
    if (one === undefined || promised === undefined) continue
    const part = await readPart(store, one.id, `children/${one.child}`)
    const message = (part?.json as { readonly message?: string } | undefined)?.message ?? ''
    if (promised.saved !== '' && message !== promised.saved && !promised.sent.includes(message))
      wrong(`an acknowledged save is gone for ${one.id}`)
    const documents = await listRecords(store, { kind: 'document', caseId: one.id, limit: 10_000 })
    const ids = new Set(documents.map(({ id }) => id))
    for (const id of promised.documents) if (!ids.has(id)) wrong(`an acknowledged document is gone: ${id}`)
    for (const { id, json } of documents) {
      if (!lines.some(({ did, about }) => did === 'document.made' && about?.startsWith(id)))
        wrong(`a document without its line of audit: ${id}`)
      for (const { file, sha256 } of (json as DocumentRecord).files) {
        const bytes = await readFile(store, file)
        if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256)
          wrong(`half a file of ${id}`)
      }
    }
    const uploads = await listRecords(store, { kind: 'upload', caseId: one.id, limit: 10_000 })
    const hashes = new Set(uploads.map(({ json }) => (json as { readonly sha256?: string }).sha256))
    for (const hash of promised.uploads)
      if (!hashes.has(hash)) wrong(`an acknowledged upload is gone in ${one.id}`)
  }
}

async function auditOf(store: Store) {
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

const data = mkdtempSync(join(tmpdir(), 'kill-'))
const files = filesOf({ data })
const opened = await openService({ data })
const editors = await populate(
  opened.service,
  { families: EDITORS, editors: EDITORS, caseload: 1 },
  () => undefined,
)
await opened.close()
const promises: Promised[] = editors.map(() => ({
  saved: '',
  sent: [],
  uploads: new Set(),
  documents: new Set(),
}))

for (let round = 1; round <= Number(values.rounds); round++) {
  const service = await serving(data)
  starts.push(service.startedIn)
  const workers = editors.map((editor, i) =>
    work(visitorAt(service.address, editor.cookie), editor, promises[i]!, round).catch(() => undefined),
  )
  await new Promise(resolve => setTimeout(resolve, randomInt(500, 6000)))
  service.process.kill('SIGKILL')
  counted.kills++
  await Promise.all(workers)
  const keys = readMasterKeys(files.keys)
  if (keys === undefined) throw new Error('The keys are gone')
  const store = await openStore(files.store, keys)
  await look(store, editors, promises, round)
  await store.close()
  process.stderr.write(`\rround ${round}`)
}
rmSync(data, { recursive: true })

const slowest = Math.max(...starts)
console.log(
  `\nkills ${counted.kills}; acknowledged: ${counted.saves} saves, ${counted.drafts} drafts, ${counted.uploads} uploads, ${counted.documents} documents`,
)
console.log(
  `start: median ${starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)]?.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms (limit ${LONGEST_START})`,
)
for (const fault of faults) console.log(fault)
console.log(faults.length === 0 ? 'Nothing was lost.' : `${faults.length} faults`)
process.exitCode = faults.length === 0 && slowest < LONGEST_START ? 0 : 1
