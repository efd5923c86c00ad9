// People who look while the disk is full: they see, stay signed in, and each look is a line of the audit once there is room, once and in order.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookedSettled, noteLooked } from '../../src/service/looked-at.ts'
import { findSession, startSession } from '../../src/service/sign-in/sessions.ts'
import { readAudit, verifyAudit } from '../../src/storage/store/audit.ts'
import { putRecord } from '../../src/storage/store/records.ts'
import { StoreFull, type Store } from '../../src/storage/store/store.ts'
import { openTestService, type TestService } from '../web/app.ts'

let the: TestService
let store: Store
beforeAll(async () => {
  the = await openTestService()
  ;({ store } = the.service)
})
afterAll(() => the.close())

const note = (id: string, length: number) => ({
  kind: 'note',
  id,
  caseId: null,
  owner: null,
  state: 'open',
  at: '2026-11-23T09:00:00.000Z',
  json: 'x'.repeat(length),
})

/** Lets the store grow no more, and uses up what its last pages have. */
async function fill(): Promise<void> {
  const { rows } = await sql<{ readonly page_count: number }>`pragma page_count`.execute(store.db)
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 0}`).execute(store.db)
  for (const length of [3000, 300, 1])
    for (let n = 0; n < 500; n++) {
      const written = await putRecord(store, note(`${length}-${n}`, length)).catch((fault: unknown) => fault)
      if (written instanceof StoreFull) break
    }
}

function makeRoom(): Promise<unknown> {
  return sql`pragma max_page_count = 1073741823`.execute(store.db)
}

async function looks(): Promise<readonly (string | null)[]> {
  const lines = await readAudit(store, { limit: 1000, actor: 'reader' })
  return lines.map(({ about }) => about).toReversed()
}

const look = (n: number) =>
  noteLooked(store, {
    at: '2026-11-23T09:00:00.000Z',
    actor: 'reader',
    did: 'child.seen',
    about: String(n),
  })

test('twenty at once are twenty lines', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => look(n)))
  expect(await looks()).toEqual(Array.from({ length: 20 }, (_, n) => String(n)))
})

test('on a full disk they wait, and are written once when there is room', async () => {
  const secret = await startSession(the.service, 'trial-manager', { way: 'trial', browser: 'x' })
  await fill()
  const before = (await looks()).length
  for (let n = before; n < before + 200; n++) await look(n)
  const waiting = 220 - (await looks()).length
  expect(waiting).toBeGreaterThan(100)
  // The last moment of somebody's presence is not written either, and they are signed in all the same.
  the.later(2)
  expect(await findSession(the.service, secret)).toMatchObject({ actor: { user: 'trial-manager' } })
  await expect(lookedSettled(store)).rejects.toThrow(StoreFull)
  await makeRoom()
  await Promise.all([look(220), lookedSettled(store), look(221)])
  expect(await looks()).toEqual(Array.from({ length: 222 }, (_, n) => String(n)))
  expect((await verifyAudit(store)).broken).toBeUndefined()
})
