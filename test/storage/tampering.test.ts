// Somebody with the database file and no key: what they read, and what the store says of what they changed.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { auditHead, verifyAudit } from '../../src/storage/store/audit.ts'
import { readAuditHead, readAuditHeads, writeAuditHead } from '../../src/storage/store/audit-head.ts'
import { checkStore } from '../../src/storage/store/check-store.ts'
import { readCase } from '../../src/storage/store/cases.ts'
import { readParts, writePart } from '../../src/storage/store/parts.ts'
import { openStore, SealBroken, type Store } from '../../src/storage/store/store.ts'
import { readUser } from '../../src/storage/store/users.ts'
import { fill, WORDS } from './filled.ts'
import { AT, copyOf, newGround, type Ground } from './store.ts'

let ground: Ground
let copies = 0

beforeAll(async () => {
  ground = await newGround()
  await fill(ground.store)
  await ground.store.close()
})

/** What the store says after somebody did this to the file. */
async function after(
  ...harm: readonly (string | ((raw: Database.Database) => void))[]
): Promise<readonly string[]> {
  const file = copyOf(ground.file, join(ground.folder, `copy-${++copies}.db`))
  const raw = new Database(file)
  raw.pragma('foreign_keys = OFF')
  for (const one of harm) {
    if (typeof one === 'string') raw.exec(one)
    else one(raw)
  }
  raw.close()
  const store = await openStore(file, ground.keys)
  const faults = await checkStore(store)
  await store.close()
  return faults.map(({ place }) => place)
}

test('a store nobody touched has no faults', async () => {
  expect(await after()).toEqual([])
})

test('the file says no word of what is sealed', () => {
  const bytes = readFileSync(ground.file)
  expect(bytes.includes(WORDS)).toBe(false)
  expect(bytes.includes('Quillfeather')).toBe(false)
})

const sealedTables = ['cases', 'revisions', 'records', 'files', 'chunks', 'summaries', 'users', 'grants']
const tables = [...sealedTables, 'sessions', 'tokens', 'replies']

/** Changes one bit in the middle of the first row's sealed bytes. */
const flip = (table: string) => (raw: Database.Database) => {
  const { sealed } = raw.prepare(`select sealed from ${table} limit 1`).get() as { sealed: Buffer }
  const other = Buffer.from(sealed)
  const n = Math.floor(other.length / 2)
  other[n] = (other[n] ?? 0) ^ 1
  raw.prepare(`update ${table} set sealed = ? where sealed = ?`).run(other, sealed)
}

test.each(tables)('a changed bit in a row of %s is noticed', async table => {
  expect(await after(flip(table))).not.toEqual([])
})

test('a changed bit in a data key is noticed', async () => {
  const faults = await after(raw => {
    raw.exec("update keys set wrapped = zeroblob(length(wrapped)) where scope = 'part case-1 people'")
  })
  expect(faults).toContain('keys part case-1 people')
})

/** Puts the sealed bytes, and the key, of one row into the other and the other way round. */
const swap = (table: string) => (raw: Database.Database) => {
  const key = table === 'chunks' ? '' : ', key'
  type Row = { readonly sealed: Buffer; readonly key?: number }
  const rows = raw.prepare(`select rowid as rowid, sealed${key} from ${table} order by 1`).all() as (Row & {
    rowid: number
  })[]
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) throw new Error('two rows are swapped')
  const set = raw.prepare(`update ${table} set sealed = ?${key && ', key = ?'} where rowid = ?`)
  for (const [to, from] of [
    [first, last],
    [last, first],
  ] as const)
    set.run([from.sealed, ...(key === '' ? [] : [from.key]), to.rowid])
}

test.each(tables.filter(table => table !== 'cases'))('two swapped rows of %s are noticed', async table => {
  const faults = await after(swap(table))
  expect(faults.length).toBeGreaterThan(0)
})

test.each([
  ['a case that is no longer restricted', "update cases set restricted = 0 where id = 'case-2'"],
  ['a case of another team', "update cases set team = 'south' where id = 'case-1'"],
  [
    'the content of another case',
    "update cases set (sealed, key) = (select sealed, key from cases where id = 'case-2') where id = 'case-1'",
  ],
  [
    'a part put back to its second revision',
    "update parts set revision = 2 where caseId = 'case-1' and part = 'people'",
    "delete from revisions where revision = 3 and caseId = 'case-1' and part = 'people'",
  ],
  [
    'an older revision under the newest number',
    "update revisions set sealed = (select sealed from revisions where revision = 1 and caseId = 'case-1' and part = 'people') where revision = 3 and caseId = 'case-1' and part = 'people'",
  ],
  ['a part marked as removed', "update parts set removed = 1 where caseId = 'case-1' and part = 'people'"],
  ['a part taken out', "delete from revisions where caseId = 'case-1' and part = 'people'"],
  ['another hand on a revision', "update revisions set savedBy = 'u2' where caseId = 'case-1'"],
  ['a record of another state', "update records set state = 'approved' where id = 'd1'"],
  ['a record moved to another case', "update records set caseId = 'case-2' where id = 'd1'"],
  [
    'a file without its last piece',
    "delete from chunks where file = 'f1' and n = 2",
    'update files set chunks = 2',
  ],
  ['another role', "update users set role = 'administrator' where id = 'u1'"],
  ['a closed account opened', "update users set state = 'closed' where id = 'u1'"],
  ['a grant on another case', "update grants set caseId = 'case-2' where user = 'u1'"],
  ['a grant that was copied', 'update grants set child = null'],
  ['a session that lasts longer', "update sessions set endsAt = '2099'"],
  ['a token of another system', "update tokens set system = 'other'"],
])('%s is noticed', async (_, ...harm) => {
  expect(await after(...harm)).not.toEqual([])
})

const noTriggers = 'drop trigger auditIsNotChanged; drop trigger auditIsNotRemoved;'

test.each([
  ['a line of the audit that was changed', "update audit set actor = 'u9' where seq = 1"],
  ['a line that was taken out', 'delete from audit where seq = 1'],
  [
    'two lines in the other order',
    'update audit set seq = 9 where seq = 1; update audit set seq = 1 where seq = 2; update audit set seq = 2 where seq = 9',
  ],
])('%s is noticed', async (_, harm) => {
  expect(await after(noTriggers + harm)).toEqual(['audit 1'])
})

test('the audit is only ever added to, and its end cannot be cut off behind a head kept apart', async () => {
  const { folder, keys } = ground
  const file = copyOf(ground.file, join(folder, 'cut.db'))
  const heads = join(folder, 'heads')
  const store = await openStore(file, keys)
  writeAuditHead(heads, await auditHead(store))
  await store.close()
  const raw = new Database(file)
  expect(() => raw.exec("update audit set actor = 'u9'")).toThrow('append-only')
  expect(() => raw.exec('delete from audit')).toThrow('append-only')
  raw.exec(`${noTriggers} delete from audit where seq = 2`)
  raw.close()
  const cut = await openStore(file, keys)
  expect(await verifyAudit(cut)).toEqual({ entries: 1 })
  expect(await verifyAudit(cut, readAuditHead(heads))).toEqual({ entries: 1, broken: 2 })
  expect(await checkStore(cut, readAuditHeads(heads))).toEqual([{ what: 'audit', place: 'audit 2' }])
  writeAuditHead(heads, await auditHead(cut), true)
  expect(await verifyAudit(cut, readAuditHeads(heads))).toEqual({ entries: 1 })
  await cut.close()
})

test('another master key opens nothing, and says so at once', async () => {
  const other = await newGround()
  await expect(openStore(copyOf(ground.file, join(ground.folder, 'mine.db')), other.keys)).rejects.toThrow(
    new SealBroken('keys store'),
  )
  await other.store.close()
})

test('what is broken stays where it is: the rest is read and written', async () => {
  const file = copyOf(ground.file, join(ground.folder, 'partly.db'))
  const raw = new Database(file)
  raw.exec(
    "update revisions set sealed = x'00' where caseId = 'case-1'; update users set role = 'x' where id = 'u1'",
  )
  raw.close()
  const store: Store = await openStore(file, ground.keys)
  await expect(readParts(store, 'case-1')).rejects.toThrow(SealBroken)
  await expect(readUser(store, 'u1')).rejects.toThrow(new SealBroken('users u1'))
  expect(await readParts(store, 'case-2')).toHaveLength(2)
  expect(
    await writePart(store, { caseId: 'case-2', part: 'people', json: 1, by: 'u', at: AT, base: 3 }),
  ).toEqual({
    revision: 4,
  })
  await store.close()
})

/** Every page but the first, a byte of it changed: either all is well, or it is refused. */
test('a changed byte on any page of the file spreads nothing', async () => {
  const whole = readFileSync(ground.file)
  const seen = new Set<string>()
  for (let at = 4096 + 37; at < whole.length; at += 4096) {
    const file = join(ground.folder, 'page.db')
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x40
    seen.add(await outcomeOf(file, bytes))
  }
  expect([...seen].toSorted()).toEqual(expect.arrayContaining(['refused', 'same']))
  expect(seen.has('other words')).toBe(false)
})

async function outcomeOf(file: string, bytes: Buffer): Promise<string> {
  for (const end of ['-wal', '-shm', '.lock']) rmSync(file + end, { force: true })
  writeFileSync(file, bytes)
  try {
    const store = await openStore(file, ground.keys)
    try {
      const parts = await readParts(store, 'case-1')
      await readCase(store, 'case-2')
      return parts.every(
        ({ json }) => JSON.stringify(json) === JSON.stringify({ name: WORDS, n: '1', base: 2 }),
      )
        ? 'same'
        : 'other words'
    } finally {
      await store.close()
    }
  } catch (fault) {
    if (fault instanceof SealBroken) return 'refused'
    throw fault
  }
}
