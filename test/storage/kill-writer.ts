// A process that writes to a store as fast as it can and says what it was told is written, until somebody kills it.
import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { appendAudit } from '../../src/storage/store/audit.ts'
import { insertCase, listCases } from '../../src/storage/store/cases.ts'
import { newFile } from '../../src/storage/store/files.ts'
import { readMasterKeys } from '../../src/storage/store/keys.ts'
import { readPart, writePart } from '../../src/storage/store/parts.ts'
import { putRecord } from '../../src/storage/store/records.ts'
import { openStore } from '../../src/storage/store/store.ts'
import { AT } from './store.ts'

const [file = '', keysFile = '', round = ''] = process.argv.slice(2)
const keys = readMasterKeys(keysFile)
if (keys === undefined) throw new Error('the keys are there before the process')
const store = await openStore(file, keys)
const audited = { at: AT, actor: 'u', caseId: 'c' }

const acknowledge = (line: string): void => {
  writeSync(1, `${line}\n`)
}

async function part(n: number): Promise<void> {
  const name = `children/${n % 5}`
  const base = (await readPart(store, 'c', name))?.revision ?? 0
  const words = 'words '.repeat(200 + (n % 7) * 2000)
  const revision = await store.write(async held => {
    const json = { round, n, words }
    const written = await writePart(held, { caseId: 'c', part: name, json, by: 'u', at: AT, base })
    if (written === 'conflict') throw new Error('nobody else writes here')
    await appendAudit(held, { ...audited, did: 'section.saved', about: `${name} ${written.revision}` })
    return written.revision
  })
  acknowledge(`part ${name} ${revision} ${round} ${n}`)
}

async function record(n: number): Promise<void> {
  const id = `${round}-${n}`
  await store.write(async held => {
    await putRecord(held, { kind: 'made', id, caseId: 'c', owner: 'u', state: 'made', at: AT, json: { id } })
    await appendAudit(held, { ...audited, did: 'document.made', about: id })
  })
  acknowledge(`record ${id}`)
}

async function bytes(n: number): Promise<void> {
  const id = `${round}-${n}`
  const content = Buffer.alloc(400_000 + n, createHash('sha256').update(id).digest())
  const writer = newFile(store, { id, caseId: 'c', at: AT })
  for (let at = 0; at < content.length; at += 90_000) await writer.write(content.subarray(at, at + 90_000))
  const { sha256 } = await writer.finish()
  acknowledge(`file ${id} ${sha256}`)
}

if ((await listCases(store)).length === 0)
  await insertCase(store, { id: 'c', kind: 'family', team: 't', restricted: false, at: AT })
acknowledge('open')
for (let n = 0; ; n++) {
  await Promise.all([part(n), record(n), n % 3 === 0 ? bytes(n) : undefined])
  // A turn of the event loop, as between two requests.
  await new Promise(done => setImmediate(done))
}
