// Writes that come at once queue, readers never see half of one, and a full disk or a mistake leaves the store as it was.
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { appendAudit, auditHead, verifyAudit } from '../../src/storage/store/audit.ts'
import { insertCase, readCase } from '../../src/storage/store/cases.ts'
import { newFile, putFile, readFile } from '../../src/storage/store/files.ts'
import { readPart, writePart } from '../../src/storage/store/parts.ts'
import { listRecords, putRecord } from '../../src/storage/store/records.ts'
import { openStore, StoreFull, type Held, type Store } from '../../src/storage/store/store.ts'
import { AT, newGround } from './store.ts'

const note = (id: string) => ({
  kind: 'note',
  id,
  caseId: null,
  owner: null,
  state: 'open',
  at: AT,
  json: id,
})

async function notes(held: Held): Promise<number> {
  return (await listRecords(held, { kind: 'note' })).length
}

test('settings are durable ones', async () => {
  const { store } = await newGround()
  const found = await Promise.all(
    ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map(async name => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db)
      return rows[0]?.[name]
    }),
  )
  expect(found).toEqual(['wal', 2, 1, 1])
  await store.close()
})

test('of twenty writers of one revision one is first, and no audit line is lost', async () => {
  const { store } = await newGround()
  await insertCase(store, { id: 'c', kind: 'family', team: 't', restricted: false, at: AT })
  const writers = Array.from({ length: 20 }, (_, n) =>
    store.write(async held => {
      const written = await writePart(held, {
        caseId: 'c',
        part: 'people',
        json: n,
        by: `u${n}`,
        at: AT,
        base: 0,
      })
      const outcome = written === 'conflict' ? 'refused' : 'done'
      await appendAudit(held, { at: AT, actor: `u${n}`, did: 'section.saved', outcome })
      return outcome
    }),
  )
  const outcomes = await Promise.all(writers)
  expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(1)
  expect((await readPart(store, 'c', 'people'))?.revision).toBe(1)
  expect(await verifyAudit(store)).toEqual({ entries: 20 })
  await store.close()
})

test('a reader outside waits for the whole of a write, also one that takes its time', async () => {
  const { store } = await newGround()
  const writing = store.write(async held => {
    await putRecord(held, note('1'))
    await setTimeout(50)
    await putRecord(held, note('2'))
  })
  const counts = await Promise.all([notes(store), store.read(notes), writing.then(() => notes(store))])
  expect(counts.every(count => count === 0 || count === 2)).toBe(true)
  expect(await notes(store)).toBe(2)
  await store.close()
})

test('a write that fails leaves nothing, and the next one goes on', async () => {
  const { store } = await newGround()
  const failing = store.write(async held => {
    await putRecord(held, note('1'))
    await appendAudit(held, { at: AT, actor: 'u', did: 'note.made' })
    throw new Error('changed my mind')
  })
  const next = store.write(held => putRecord(held, note('2')))
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await next).toBe(1)
  expect(await notes(store)).toBe(1)
  expect(await auditHead(store)).toMatchObject({ seq: 0 })
  // The key made for the record that is not there must not be remembered for another.
  expect(await putRecord(store, note('1'))).toBe(1)
  expect(await notes(store)).toBe(2)
  await store.close()
})

test.each<[string, (store: Store) => Promise<unknown>]>([
  ['reads by the store', store => notes(store)],
  ['writes by the store', store => store.write(held => notes(held))],
])('a transaction that %s is told so at once', async (_, wrong) => {
  const { store } = await newGround()
  await expect(store.write(() => wrong(store))).rejects.toThrow('use the `held` they give')
  expect(await notes(store)).toBe(0)
  await store.close()
})

test('work that a write started may use the store when the write is over', async () => {
  const { store } = await newGround()
  let later: Promise<number> | undefined
  await store.write(async held => {
    later = setTimeout(30).then(() => notes(store))
    await putRecord(held, note('1'))
  })
  expect(await later).toBe(1)
  await store.close()
})

test('a full disk is said so; what was there stands, and writing goes on when there is room', async () => {
  const { store } = await newGround()
  await insertCase(store, { id: 'c', kind: 'family', team: 't', restricted: false, at: AT })
  await putRecord(store, note('1'))
  const { rows } = await sql<{ readonly page_count: number }>`pragma page_count`.execute(store.db)
  const room = (rows[0]?.page_count ?? 0) + 4
  await sql`pragma max_page_count = ${sql.raw(String(room))}`.execute(store.db)
  const large = { ...note('2'), json: Array.from({ length: 20_000 }, (_, n) => `${Math.sin(n)}`) }
  await expect(putRecord(store, large)).rejects.toThrow(StoreFull)
  await expect(
    store.write(async held => {
      await appendAudit(held, { at: AT, actor: 'u', did: 'note.made' })
      await putRecord(held, large)
    }),
  ).rejects.toThrow(StoreFull)
  const bytes = Buffer.alloc(2_000_000)
  await expect(putFile(store, { id: 'f', caseId: null, at: AT, bytes })).rejects.toThrow(StoreFull)
  const writer = newFile(store, { id: 'g', caseId: null, at: AT })
  await expect(writer.write(bytes)).rejects.toThrow(StoreFull)
  await writer.abandon()
  expect(await readFile(store, 'f')).toBeUndefined()
  expect(await auditHead(store)).toMatchObject({ seq: 0 })
  expect(await readCase(store, 'c')).toMatchObject({ id: 'c' })
  expect(await notes(store)).toBe(1)
  await sql`pragma max_page_count = 1000000`.execute(store.db)
  expect(await putRecord(store, large)).toBe(1)
  await store.close()
})

test('a second opener is not alone and sweeps nothing away; a closed store makes room', async () => {
  const { store, file, keys } = await newGround()
  expect(store.alone).toBe(true)
  const writer = newFile(store, { id: 'f', caseId: null, at: AT })
  await writer.write(Buffer.alloc(1_500_000))
  const second = await openStore(file, keys)
  expect(second.alone).toBe(false)
  await second.close()
  expect(await writer.finish()).toMatchObject({ bytes: 1_500_000 })
  await store.close()
  const third = await openStore(file, keys)
  expect(third.alone).toBe(true)
  expect(await readFile(third, 'f')).toHaveLength(1_500_000)
  await third.close()
})
