// A byte that changes in the store under a service that runs: the page it concerns says so, everything else opens, the log and the command name the place, and it heals without a restart.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Agent } from 'supertest'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { scratch } from '../../scratch.ts'
import { serveTrial, signedInAt, type Served } from './served.ts'

const data = scratch()
const file = join(data, 'store.sqlite')
const broken = trialId('whitlock')
const CHILD = `/cases/${broken}/children/morayo`
const OTHERS = ['moss', 'yusuf', 'unborn'].map(name => `/cases/${trialId(name)}`)

let service: Served
let nadia: Agent
let colm: Agent
let heal: () => void = () => undefined
beforeAll(async () => {
  service = await serveTrial(data)
  nadia = await signedInAt(service.address, 'social-worker')
  colm = await signedInAt(service.address, 'manager')
  // What was opened before must not hide what stands there now.
  for (const page of ['/', CHILD, ...OTHERS]) await nadia.get(page)
})
afterEach(() => {
  heal()
  heal = () => undefined
})
afterAll(async () => {
  await service.end()
  rmSync(data, { recursive: true, force: true })
})

interface Row {
  readonly rowid: number
  readonly sealed: Buffer
}

/** Works on the store beside the service. */
function beside<T>(work: (raw: Database.Database) => T): T {
  const raw = new Database(file, { timeout: 5000 })
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

/** The newest row of a table for which this holds. */
function rowOf(table: string, where: string): Row {
  const query = `select rowid, sealed from ${table} where ${where} order by rowid desc limit 1`
  return beside(raw => raw.prepare(query).get()) as Row
}

/** Changes one bit of the sealed bytes of a row by the database itself. */
function flip(table: string, where: string): void {
  const { rowid, sealed } = rowOf(table, where)
  const write = (bytes: Buffer) =>
    beside(raw => raw.prepare(`update ${table} set sealed = ? where rowid = ?`).run(bytes, rowid))
  const other = Buffer.from(sealed)
  const n = other.length >> 1
  other[n] = (other[n] ?? 0) ^ 1
  write(other)
  heal = () => void write(sealed)
}

/** Writes bytes into the file itself, where a page holds these, and has the service forget what it read. */
function overwrite(found: Buffer, change: (bytes: Buffer) => Buffer): void {
  beside(raw => raw.pragma('wal_checkpoint(truncate)'))
  const at = readFileSync(file).indexOf(found)
  expect(at).toBeGreaterThan(0)
  const write = (bytes: Buffer) => {
    const handle = openSync(file, 'r+')
    writeSync(handle, bytes, 0, bytes.length, at)
    closeSync(handle)
    beside(raw => raw.exec('create table forget (n); drop table forget'))
  }
  write(change(Buffer.from(found)))
  heal = () => write(found)
}

const PART = `caseId = '${broken}' and part = 'children/morayo'`
const PLACE = `revisions ${broken} children/morayo`

/** The page of a damaged record: clear words, whom to tell, nothing of what broke. */
async function expectDamaged(page: string): Promise<void> {
  const answer = await nadia.get(page)
  expect([page, answer.status]).toEqual([page, 503])
  expect(answer.text).toContain('Part of this record cannot be read')
  expect(answer.text).toContain('Tell the service desk today')
  expect(answer.text).not.toMatch(/Morayo|SealBroken|SQLITE|node_modules|\.ts:\d/)
}

/** Put right, it opens; nobody has started the service again. */
async function expectHealed(): Promise<void> {
  heal()
  expect((await nadia.get(CHILD)).status).toBe(200)
  expect(service.process.exitCode).toBeNull()
}

async function expectOthersOpen(): Promise<void> {
  const found = []
  for (const page of ['/', '/releases', '/help', '/ready', ...OTHERS])
    found.push([page, (await nadia.get(page)).status])
  for (const page of ['/', '/tracker', '/cohort', '/releases'])
    found.push([page, (await colm.get(page)).status])
  expect(found.filter(([, status]) => status !== 200)).toEqual([])
}

test('a flipped bit in a part of a case', async () => {
  flip('revisions', PART)
  for (const page of [CHILD, `/cases/${broken}`, `/cases/${broken}/edit/children/morayo?at=%2Fmessage`])
    await expectDamaged(page)
  await expectOthersOpen()
  expect(service.log()).toContain(`"place":"${PLACE}`)
  expect(service.log()).not.toContain('Morayo')
  await expectHealed()
})

test('the command that checks the store names the place while the service runs', () => {
  flip('revisions', PART)
  const main = join(PROJECT, 'src', 'cli', 'main.ts')
  const said = spawnSync(process.execPath, [main, 'audit', '--data', data], { encoding: 'utf8' })
  expect(said.stderr).toContain(PLACE)
  expect([said.status, said.stdout]).toEqual([2, ''])
  expect(said.stderr).not.toMatch(/Morayo|\.ts:\d/)
})

test('a flipped bit in the file, where a page holds the part', async () => {
  overwrite(rowOf('revisions', PART).sealed.subarray(200, 260), bytes => {
    bytes[30] = (bytes[30] ?? 0) ^ 1
    return bytes
  })
  await expectDamaged(CHILD)
  await expectOthersOpen()
  await expectHealed()
})

test('a flipped bit in what the lists show of a child: it is made anew from the record, and the audit says so', async () => {
  const before = (await nadia.get('/')).text
  expect(before).toContain('Morayo Whitlock')
  flip('summaries', `caseId = '${broken}' and subject = 'morayo'`)
  heal = () => undefined
  await expectOthersOpen()
  expect((await nadia.get('/')).text).toContain('Morayo Whitlock')
  const admin = await signedInAt(service.address, 'administrator')
  expect((await admin.get('/audit')).text).toContain('made anew from its record')
  await expectHealed()
})

test('a damaged page of the file', async () => {
  // The first bytes of a page that continues a long row lead to the next one.
  const pages = beside(raw =>
    raw.prepare("select pageno from dbstat where name = 'revisions' and pagetype = 'overflow'").pluck().all(),
  )
  const parts = rowOf('revisions', PART).sealed
  beside(raw => raw.pragma('wal_checkpoint(truncate)'))
  const bytes = readFileSync(file)
  const page = pages
    .map(n => (Number(n) - 1) * 4096)
    .find(at => parts.includes(bytes.subarray(at + 4, at + 4000)))
  expect(page).toBeDefined()
  overwrite(bytes.subarray(page, (page ?? 0) + 4000), found => found.fill(0xff, 0, 4))
  await expectDamaged(CHILD)
  await expectOthersOpen()
  await expectHealed()
})
