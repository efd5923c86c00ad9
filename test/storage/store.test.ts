// What is written to the store comes out as it went in, one version after another, and nobody overwrites what they have not seen.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { appendAudit, auditHead, readAudit, verifyAudit } from '../../src/storage/store/audit.ts'
import { insertCase, listCases, readCase, setCase } from '../../src/storage/store/cases.ts'
import { dropCase } from '../../src/storage/store/dropping.ts'
import { fileStream, newFile, putFile, readFile, removeFile } from '../../src/storage/store/files.ts'
import {
  dropPart,
  readPart,
  readParts,
  readRevision,
  readRevisions,
  removePart,
  writePart,
} from '../../src/storage/store/parts.ts'
import { listRecords, putRecord, readRecord, removeRecord } from '../../src/storage/store/records.ts'
import { listSessions, putSession, readSession, removeOldSessions } from '../../src/storage/store/sessions.ts'
import { openStore } from '../../src/storage/store/store.ts'
import { readSummaries, writeSummary } from '../../src/storage/store/summaries.ts'
import { keepReply, putToken, readReply, readToken } from '../../src/storage/store/tokens.ts'
import {
  endGrant,
  grantsOf,
  grantsOn,
  putGrant,
  putUser,
  readUser,
  userByEmail,
  userBySubject,
  type User,
} from '../../src/storage/store/users.ts'
import { AT, newGround } from './store.ts'

const family = { id: 'case-1', kind: 'family', team: 'north', restricted: false, at: AT } as const
const save = { caseId: 'case-1', part: 'children/leila', by: 'user-1', at: AT }

test('what refers to another row is found by an index: nothing is deleted by reading whole tables', async () => {
  const { store } = await newGround()
  const rows = async <Row>(query: string): Promise<readonly Row[]> =>
    (await sql.raw<Row>(query).execute(store.db)).rows
  const slow: string[] = []
  for (const { name } of await rows<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
  )) {
    const first = await rows<{ column: string }>(
      `SELECT i.name AS "column" FROM pragma_index_list('${name}') AS l, pragma_index_info(l.name) AS i WHERE i.seqno = 0`,
    )
    for (const { from, seq } of await rows<{ from: string; seq: number }>(
      `SELECT "from", seq FROM pragma_foreign_key_list('${name}')`,
    ))
      if (seq === 0 && !first.some(({ column }) => column === from)) slow.push(`${name}.${from}`)
  }
  expect(slow).toEqual([])
})

test('a part is written, read, revised and removed, and every revision stays', async () => {
  const { store } = await newGround()
  await insertCase(store, family)
  expect(await writePart(store, { ...save, json: { age: 3 }, base: 0 })).toEqual({ revision: 1 })
  expect(await writePart(store, { ...save, json: { age: 4 }, base: 1, did: 'undone' })).toEqual({
    revision: 2,
  })
  expect(await writePart(store, { ...save, json: { age: 5 }, base: 1 })).toBe('conflict')
  expect(await readParts(store, 'case-1')).toEqual([
    { part: 'children/leila', revision: 2, json: { age: 4 }, savedAt: AT, savedBy: 'user-1' },
  ])
  expect(await removePart(store, { ...save, base: 1 })).toBe('conflict')
  expect(await removePart(store, { ...save, base: 2 })).toEqual({ revision: 3 })
  expect(await readPart(store, 'case-1', save.part)).toBeUndefined()
  expect(await removePart(store, { ...save, base: 3 })).toBe('conflict')
  expect(await writePart(store, { ...save, json: { age: 6 }, base: 0 })).toEqual({ revision: 4 })
  const revisions = await readRevisions(store, 'case-1', save.part)
  expect(revisions.map(({ revision, did }) => `${revision} ${did}`)).toEqual([
    '4 section.saved',
    '3 section.removed',
    '2 undone',
    '1 section.saved',
  ])
  expect(await readRevision(store, 'case-1', save.part, 1)).toEqual({ age: 3 })
  expect(await readRevision(store, 'case-1', save.part, 3)).toBeUndefined()
  await store.close()
})

test('each write to a case moves its stamp, and cases are listed by what they are', async () => {
  const { store } = await newGround()
  await insertCase(store, family)
  await insertCase(store, { ...family, id: 'case-2', kind: 'carer', team: 'south' })
  const before = await readCase(store, 'case-1')
  await writePart(store, { ...save, json: 1, base: 0 })
  expect((await readCase(store, 'case-1'))?.stamp).toBeGreaterThan(before?.stamp ?? 0)
  expect(await setCase(store, 'case-2', { restricted: true, team: 'east' })).toBe(true)
  expect(await readCase(store, 'case-2')).toMatchObject({ restricted: true, team: 'east', kind: 'carer' })
  const ids = async (filter: Parameters<typeof listCases>[1]): Promise<readonly string[]> =>
    (await listCases(store, filter)).map(({ id }) => id)
  expect(await ids({})).toEqual(['case-1', 'case-2'])
  expect(await ids({ limit: 1 })).toEqual(['case-1'])
  expect(await ids({ after: 'case-1' })).toEqual(['case-2'])
  expect(await ids({ ids: ['case-2', 'case-9'] })).toEqual(['case-2'])
  expect(await ids({ kind: 'carer', team: 'north' })).toEqual([])
  await store.close()
})

test('what is dropped is gone, and its key with it', async () => {
  const { store } = await newGround()
  await insertCase(store, family)
  await writePart(store, { ...save, json: 1, base: 0 })
  await writePart(store, { ...save, part: 'people', json: 2, base: 0 })
  await dropPart(store, 'case-1', save.part)
  expect((await readParts(store, 'case-1')).map(({ part }) => part)).toEqual(['people'])
  expect(await readRevisions(store, 'case-1', save.part)).toEqual([])
  await putFile(store, { id: 'file-1', caseId: 'case-1', at: AT, bytes: Buffer.from('bytes') })
  await putRecord(store, {
    kind: 'draft',
    id: '1',
    caseId: 'case-1',
    owner: null,
    state: 'open',
    at: AT,
    json: 1,
  })
  await writeSummary(store, { caseId: 'case-1', subject: 'leila', at: AT, json: {} })
  await dropCase(store, 'case-1')
  expect(await readCase(store, 'case-1')).toBeUndefined()
  const scopes = await store.db.selectFrom('keys').select('scope').execute()
  expect(scopes).toEqual([{ scope: 'store' }])
  await store.close()
})

test('a record has versions a writer can insist on, and lists newest first, page by page', async () => {
  const { store } = await newGround()
  const draft = { kind: 'draft', caseId: 'case-1', owner: 'user-1', state: 'open', json: { words: 'so far' } }
  for (const n of [1, 2, 3])
    expect(await putRecord(store, { ...draft, id: `d${n}`, at: `2026-11-2${n}`, expect: 0 })).toBe(1)
  expect(await putRecord(store, { ...draft, id: 'd1', at: '2026-11-24', expect: 0 })).toBe('conflict')
  expect(await putRecord(store, { ...draft, id: 'd1', at: '2026-11-24', state: 'done', expect: 1 })).toBe(2)
  const all = await listRecords(store, { kind: 'draft' })
  expect(all.map(({ id, version }) => `${id} ${version}`)).toEqual(['d1 2', 'd3 1', 'd2 1'])
  const [first] = await listRecords(store, { kind: 'draft', limit: 1 })
  const rest = await listRecords(store, { kind: 'draft', ...(first && { after: first }) })
  expect(rest.map(({ id }) => id)).toEqual(['d3', 'd2'])
  expect(await listRecords(store, { kind: 'draft', owner: 'user-2' })).toEqual([])
  expect(await listRecords(store, { kind: 'draft', state: 'done', caseId: 'case-1' })).toHaveLength(1)
  await removeRecord(store, 'draft', 'd2')
  expect(await readRecord(store, 'draft', 'd2')).toBeUndefined()
  await store.close()
})

test('a file is there when it is finished and not before, and one that was never finished is swept away', async () => {
  const { store, file, keys } = await newGround()
  const bytes = Buffer.alloc(3_000_000, 'large')
  const writer = newFile(store, { id: 'large', caseId: null, at: AT })
  for (let i = 0; i < bytes.length; i += 100_000) {
    await writer.write(bytes.subarray(i, i + 100_000))
    expect(await readFile(store, 'large')).toBeUndefined()
  }
  const facts = await writer.finish()
  expect(facts.bytes).toBe(bytes.length)
  expect(await readFile(store, 'large')).toEqual(bytes)
  const streamed: Uint8Array[] = []
  for await (const piece of fileStream(store, 'large')) streamed.push(piece)
  expect(Buffer.concat(streamed).equals(bytes)).toBe(true)

  const half = newFile(store, { id: 'half', caseId: null, at: AT })
  await half.write(Buffer.alloc(2_000_000))
  const dropped = newFile(store, { id: 'dropped', caseId: null, at: AT })
  await dropped.write(Buffer.alloc(2_000_000))
  await dropped.abandon()
  const empty = await putFile(store, { id: 'empty', caseId: null, at: AT, bytes: new Uint8Array() })
  expect(empty.bytes).toBe(0)
  await store.close()
  const again = await openStore(file, keys)
  const files = await again.db.selectFrom('files').select('id').orderBy('id').execute()
  expect(files).toEqual([{ id: 'empty' }, { id: 'large' }])
  await removeFile(again, 'large')
  expect(await again.db.selectFrom('chunks').select('file').execute()).toEqual([])
  expect(await readFile(again, 'empty')).toEqual(Buffer.alloc(0))
  await again.close()
})

test('users are found by id, address and identity; grants begin and end', async () => {
  const { store } = await newGround()
  const user: User = {
    id: 'u1',
    name: 'Rosa Whitlow',
    email: 'Rosa@example.org',
    role: 'social-worker',
    team: 'north',
    state: 'active',
    subject: 'https://id.example 17',
  }
  await putUser(store, user)
  expect(await readUser(store, 'u1')).toEqual(user)
  expect(await userByEmail(store, ' rosa@EXAMPLE.org')).toEqual(user)
  expect(await userBySubject(store, 'https://id.example 17')).toEqual(user)
  expect(await userByEmail(store, 'other@example.org')).toBeUndefined()
  const grant = { user: 'u1', caseId: 'c1', child: null, relation: 'allocated', person: null } as const
  await putGrant(store, { ...grant, from: '2026-01-01', until: null })
  await putGrant(store, { ...grant, person: 'sw', from: '2026-01-01', until: null })
  expect(await grantsOn(store, 'c1')).toMatchObject([{ person: 'sw', until: null }])
  expect(await endGrant(store, { ...grant, at: '2026-06-01' })).toBe(true)
  expect(await endGrant(store, { ...grant, at: '2026-07-01' })).toBe(false)
  expect(await grantsOf(store, 'u1')).toMatchObject([{ person: 'sw', until: '2026-06-01' }])
  await store.close()
})

test('sessions, tokens and answers to what is sent twice', async () => {
  const { store } = await newGround()
  const session = { id: 'hash', user: 'u1', at: AT, seenAt: AT, endsAt: '2026-11-24', json: { csrf: 'x' } }
  await putSession(store, session)
  expect(await readSession(store, 'hash')).toEqual(session)
  expect(await listSessions(store, 'u1')).toHaveLength(1)
  await removeOldSessions(store, '2026-11-25')
  expect(await readSession(store, 'hash')).toBeUndefined()
  const token = { hash: 'h', system: 'records', at: AT, endsAt: null, json: { role: 'reader' } }
  await putToken(store, token)
  expect(await readToken(store, 'h')).toEqual(token)
  const reply = { key: 'k', system: 'records', request: 'r', status: 201, at: AT, body: { id: 'x' } }
  expect(await keepReply(store, reply)).toBe(true)
  expect(await keepReply(store, { ...reply, status: 500 })).toBe(false)
  expect(await readReply(store, 'records', 'k')).toEqual(reply)
  await store.close()
})

test('summaries of some cases, or of all', async () => {
  const { store } = await newGround()
  for (const id of ['c1', 'c2']) {
    await insertCase(store, { ...family, id })
    await writeSummary(store, { caseId: id, subject: 'x', at: AT, json: { due: 1 } })
    await writeSummary(store, { caseId: id, subject: 'x', at: AT, json: { due: 2 } })
  }
  expect(await readSummaries(store, ['c2'])).toEqual([
    { caseId: 'c2', subject: 'x', at: AT, json: { due: 2 } },
  ])
  expect(await readSummaries(store, 'all')).toHaveLength(2)
  await store.close()
})

test('the audit is read newest first, and by case and actor', async () => {
  const { store } = await newGround()
  for (const n of [1, 2, 3])
    await appendAudit(store, {
      at: AT,
      actor: `u${n % 2}`,
      did: 'section.saved',
      caseId: `c${n}`,
      about: 'people',
    })
  expect((await readAudit(store, { limit: 2 })).map(({ seq }) => seq)).toEqual([3, 2])
  expect((await readAudit(store, { limit: 2, after: 2 })).map(({ seq }) => seq)).toEqual([1])
  expect(await readAudit(store, { limit: 9, caseId: 'c2' })).toMatchObject([{ seq: 2, outcome: 'done' }])
  expect(await readAudit(store, { limit: 9, actor: 'u1' })).toHaveLength(2)
  expect(await verifyAudit(store, await auditHead(store))).toEqual({ entries: 3 })
  await store.close()
})
