// After the adoption order: a record in the second store, nothing of it in the first, and nothing by which one leads to the other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSchema } from '../../../src/check/schema.ts'
import { checkReferences } from '../../../src/check/references.ts'
import { may } from '../../../src/service/access.ts'
import { listCaseload } from '../../../src/service/caseload/list-caseload.ts'
import { readChild } from '../../../src/service/caseload/read-child.ts'
import { readFamily } from '../../../src/service/caseload/read-family.ts'
import { openCase } from '../../../src/service/cases.ts'
import { downloadDocument } from '../../../src/service/documents/download.ts'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { exportFamily } from '../../../src/service/exchange/export-family.ts'
import { giveLink } from '../../../src/service/release/link.ts'
import { canBeOpened } from '../../../src/service/release/opening.ts'
import { listReleased } from '../../../src/service/release/released.ts'
import { savePart } from '../../../src/service/saving.ts'
import type { Service } from '../../../src/service/service.ts'
import { askSeverance, refuseSeverance, severancePage } from '../../../src/service/sever/severance.ts'
import { approveSeverance } from '../../../src/service/sever/sever.ts'
import { trialId } from '../../../src/service/trial.ts'
import { readAudit, verifyAudit } from '../../../src/storage/store/audit.ts'
import { insertCase, listCases } from '../../../src/storage/store/cases.ts'
import { filesOf, readFile } from '../../../src/storage/store/files.ts'
import { readParts, readPart, readRevisions } from '../../../src/storage/store/parts.ts'
import { listRecords, putRecord, readRecord } from '../../../src/storage/store/records.ts'
import { readSummaries } from '../../../src/storage/store/summaries.ts'
import type { Store } from '../../../src/storage/store/store.ts'
import { as, openTestService, type TestService } from '../../web/app.ts'
import { madeProfile, releasedToBea, WHITLOCK } from '../released/world.ts'

const HARTLEY = trialId('hartley')
const MORAYO = { caseId: WHITLOCK, child: 'morayo' }
const LEILA = { caseId: HARTLEY, child: 'leila' }
const SOUTH = { user: 'south-1', name: 'Ann South', role: 'team-manager', team: 'south', via: 'web' } as const
const SOUTH_2 = { ...SOUTH, user: 'south-2', name: 'Ben South' }
let world: TestService
let service: Service
let profile = ''

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  service = world.service
  profile = await madeProfile(world, 'early')
  await releasedToBea(world, profile)
}, 20_000)
afterAll(() => world.close())

type Json = Readonly<Record<string, unknown>>
const codes = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code)

/** Writes an adoption order, and who adopted, into a child's record. */
async function ordered({ caseId, child }: typeof MORAYO, more: Json = {}): Promise<void> {
  const who = as(world, 'manager')
  await service.store.write(async held => {
    const part = await readPart(held, caseId, `children/${child}`)
    const json = part?.json as Json
    const orders = [...(json['orders'] as readonly Json[]), ORDER]
    const save = { caseId, part: `children/${child}`, base: part?.revision ?? 0, did: 'section.saved' }
    await savePart(service, who, held, { ...save, json: { ...json, ...more, orders } })
  })
}
const ORDER = { id: 'o-adoption', type: 'ADOPTION', court: 'Family Court', madeOn: '2026-11-20' }

/** Everything a store holds, opened: parts, records, summaries and audit. */
async function contentOf(store: Store): Promise<unknown> {
  const cases = await listCases(store)
  const parts = await Promise.all(cases.map(({ id }) => readParts(store, id)))
  const kinds = await store.db.selectFrom('records').select('kind').distinct().execute()
  const records = await Promise.all(kinds.map(({ kind }) => listRecords(store, { kind })))
  return { cases, parts, records, summaries: await readSummaries(store, 'all'), audit: await auditOf(store) }
}
const auditOf = (store: Store) => readAudit(store, { limit: 10_000 })

function textsOf(json: unknown): ReadonlySet<string> {
  const texts = new Set<string>()
  JSON.stringify(json, (_, value: unknown) => {
    if (typeof value === 'string') texts.add(value)
    return value
  })
  return texts
}

/** The texts of the plain columns, table by table. */
async function columnsOf(store: Store): Promise<readonly string[]> {
  const tables = [
    'cases',
    'parts',
    'revisions',
    'records',
    'files',
    'chunks',
    'summaries',
    'users',
    'grants',
    'audit',
    'keys',
  ] as const
  const rows = await Promise.all(tables.map(table => store.db.selectFrom(table).selectAll().execute()))
  return rows
    .flat()
    .flatMap(row => Object.values(row) as unknown[])
    .filter(value => typeof value === 'string')
}
const both = (a: Iterable<string>, b: Iterable<string>) => {
  const other = new Set(b)
  return [...new Set(a)].filter(one => other.has(one))
}
const MOMENT = /^\d{4}-\d\d-\d\dT/

describe('who may', () => {
  test('nobody, before there is an adoption order', async () => {
    expect(await severancePage(service, as(world, 'manager'), MORAYO)).toMatchObject({ because: 'hidden' })
    await ordered(MORAYO)
    expect(await severancePage(service, as(world, 'manager'), MORAYO)).toMatchObject({
      value: { orderedOn: '2026-11-20', others: 0 },
    })
  })
  test.each([
    ['the child’s worker', 'social-worker', 'forbidden'],
    ['a stranger', 'social-worker-2', 'hidden'],
    ['the administrator', 'administrator', 'hidden'],
    ['the family finder', 'family-finder', 'hidden'],
  ])('not %s', async (_, user, because) => {
    expect(await askSeverance(service, as(world, user), MORAYO)).toMatchObject({ because })
    expect(await approveSeverance(service, as(world, user), MORAYO)).toMatchObject({ because })
  })
  test('one manager asks, another approves; neither does both, and it can be sent back', async () => {
    const manager = as(world, 'manager')
    expect(codes(await approveSeverance(service, manager, MORAYO))).toEqual(['severance/nothing-asked'])
    expect((await askSeverance(service, manager, MORAYO)).ok).toBe(true)
    expect(codes(await askSeverance(service, manager, MORAYO))).toEqual(['severance/asked-already'])
    expect(codes(await approveSeverance(service, manager, MORAYO))).toEqual(['severance/second-person'])
    expect((await refuseSeverance(service, as(world, 'supervisor'), MORAYO)).ok).toBe(true)
    expect((await askSeverance(service, manager, MORAYO)).ok).toBe(true)
    expect(await listCases(service.adoption)).toEqual([])
  })
})

describe('an only child', () => {
  let token = ''
  let before: Json = {}
  let old: readonly string[] = []
  beforeAll(async () => {
    const asked = { ...MORAYO, subject: 'morayo', document: 'child-letter', stage: 'qa', audience: 'child-a' }
    const letter = await makeDocumentFor(service, as(world, 'social-worker'), { ...asked, formats: ['html'] })
    const paper = letter.ok && letter.value.status === 'made' ? letter.value.id : ''
    const id = await releasedToBea(world, paper, {
      list: 'adopters',
      recipient: 'person:imogen',
      channel: 'link',
    })
    const link = await giveLink(service, as(world, 'social-worker'), id)
    token = link.ok ? link.value.token : ''
    before = (await openCase(service.store, WHITLOCK))?.files.family as unknown as Json
    old = [
      WHITLOCK,
      'HM-4471-01',
      ...(before['people'] as readonly { readonly id: string }[]).map(one => one.id),
      ...(before['evidence'] as readonly { readonly id: string }[]).map(one => one.id),
      ...(await filesOf(service.store, WHITLOCK)),
      ...world.accounts.map(({ user }) => user),
    ]
    const records = await service.store.db
      .selectFrom('records')
      .select('id')
      .where('caseId', '=', WHITLOCK)
      .execute()
    old = [...old, ...records.map(one => one.id)]
    const answer = await approveSeverance(service, as(world, 'supervisor'), MORAYO)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }, 20_000)

  test('has a whole record in the second store, as right as the file was, with documents and their bytes', async () => {
    const [row] = await listCases(service.adoption)
    const opened = await openCase(service.adoption, row?.id ?? '')
    const family = opened?.files.family
    expect(row).toMatchObject({ restricted: true, createdAt: '2026-11-20T00:00:00.000Z' })
    const { schemas } = service.shelf
    expect(checkSchema(family, 'family-file.schema.json', schemas)).toEqual([])
    const schema = schemas['family-file.schema.json']
    expect(schema && checkReferences(family, schema, schemas, 'family-file.schema.json')).toEqual([])
    expect(family?.people).toHaveLength((before['people'] as readonly unknown[]).length)
    expect(family?.evidence).toHaveLength((before['evidence'] as readonly unknown[]).length)
    const words = [...textsOf(before)].filter(text => text.length > 60)
    expect(words.filter(text => !textsOf(family).has(text))).toEqual([])
    const documents = await listRecords(service.adoption, { kind: 'document' })
    expect(documents).toHaveLength(2)
    for (const { json } of documents)
      for (const { file, bytes } of (json as { readonly files: readonly { file: string; bytes: number }[] })
        .files)
        expect((await readFile(service.adoption, file))?.length).toBe(bytes)
    expect(await listRecords(service.adoption, { kind: 'release' })).toHaveLength(2)
    const shown = new Set(
      (await listRecords(service.adoption, { kind: 'asset' })).map(
        ({ json }) => (json as { name: string }).name,
      ),
    )
    const pictures = [...textsOf(family)].filter(text => /\.(jpg|png|jpeg)$/.test(text))
    expect(pictures.filter(name => !shown.has(name))).toEqual([])
  })
  test('is closed in the first: every list, page, document, link and export', async () => {
    const manager = as(world, 'manager')
    expect(codes(await readChild(service, manager, MORAYO))).toEqual(['severance/separate'])
    expect(await readChild(service, as(world, 'social-worker-2'), MORAYO)).toEqual({
      ok: false,
      because: 'hidden',
      problems: [],
    })
    for (const action of Object.keys(service.access.actions))
      expect([action, await may(service, manager, action, MORAYO)]).toEqual([action, 'hidden'])
    const family = await readFamily(service, manager, WHITLOCK)
    expect(family).toMatchObject({ value: { children: [], people: [] } })
    const list = await listCaseload(service, as(world, 'social-worker'), { search: 'morayo' })
    expect(list).toMatchObject({ value: { found: 0 } })
    expect(await downloadDocument(service, manager, profile, 'pdf')).toMatchObject({ because: 'hidden' })
    expect(await canBeOpened(service, token)).toBe(false)
    expect(await listReleased(service, as(world, 'family-finder'))).toEqual({ ok: true, value: [] })
    const file = await exportFamily(service, manager, WHITLOCK)
    expect(file).toMatchObject({ value: { file: { people: [], children: [], evidence: [] } } })
    expect(codes(await severancePage(service, manager, MORAYO))).toEqual(['severance/separate'])
  })
  test('leaves nothing of the child in the first store but that a separate record exists', async () => {
    const left = await service.store.db
      .selectFrom('records')
      .select(['kind', 'state'])
      .where('caseId', '=', WHITLOCK)
      .execute()
    expect(left).toEqual([{ kind: 'severance', state: 'severed' }])
    const [severance] = await listRecords(service.store, { kind: 'severance', caseId: WHITLOCK })
    expect(severance?.json).toEqual({ child: 'morayo' })
    expect(await filesOf(service.store, WHITLOCK)).toEqual([])
    const parts = await readParts(service.store, WHITLOCK)
    expect(parts.map(({ part, revision }) => [part, revision])).toEqual([
      ['case', 1],
      ['people', 1],
    ])
    expect(await readRevisions(service.store, WHITLOCK, 'children/morayo')).toEqual([])
    expect((await readSummaries(service.store, [WHITLOCK])).map(({ subject }) => subject)).toEqual([])
    const said = JSON.stringify(parts)
    for (const name of ['Morayo', 'Imogen', 'Kwame', 'Hazel', 'Carys']) expect(said).not.toContain(name)
  })
  test('no id, moment or key is in both stores', async () => {
    const [first, second] = [await contentOf(service.store), await contentOf(service.adoption)]
    const [here, there] = [textsOf(first), textsOf(second)]
    // One of the people has an id that is a word of the schema too.
    expect(both(old, there).filter(id => id !== 'judge')).toEqual([])
    for (const id of old.filter(one => one.length > 8))
      expect([id, [...there].some(text => text.includes(id))]).toEqual([id, false])
    const fresh = (await listCases(service.adoption)).map(({ id }) => id)
    const ids = [...there].filter(text => /^[a-z][a-km-np-z2-9]{15}$/.test(text))
    expect(ids.length).toBeGreaterThan(20)
    expect(both([...fresh, ...ids], here)).toEqual([])
    expect(
      both(
        [...here].filter(text => MOMENT.test(text)),
        there,
      ),
    ).toEqual([])
    const columns = both(await columnsOf(service.store), await columnsOf(service.adoption))
    // Kinds, states and names of sections are words of the program, the same in every store.
    const words =
      'family case people case.imported done made approved store document release asset ready records'
    const known = new Set([...words.split(' '), 'decision', 'signing', 'request', '0'.repeat(64)])
    expect(columns.filter(text => !known.has(text))).toEqual([])
    const keys = async (store: Store) =>
      (await store.db.selectFrom('keys').select('wrapped').execute()).map(({ wrapped }) =>
        Buffer.from(wrapped).toString('hex'),
      )
    expect(both(await keys(service.store), await keys(service.adoption))).toEqual([])
    expect(service.store.keys.keys.get(service.store.keys.current)).not.toEqual(
      service.adoption.keys.keys.get(service.adoption.keys.current),
    )
  })
  test('both audits hold, and neither names the other', async () => {
    const lines = (await auditOf(service.store)).filter(({ did }) => /sever/.test(did))
    expect(lines.map(({ did, about }) => [did, about]).toReversed()).toEqual([
      ['sever.asked', 'morayo'],
      ['sever.refused', 'morayo'],
      ['sever.asked', 'morayo'],
      ['sever.approved', 'morayo'],
      ['child.severed', 'morayo'],
    ])
    expect((await auditOf(service.adoption)).map(({ did, actor, about }) => [did, actor, about])).toEqual([
      ['record.opened', 'service', null],
    ])
    expect((await verifyAudit(service.store)).broken).toBeUndefined()
    expect((await verifyAudit(service.adoption)).broken).toBeUndefined()
  })
})

const BEGUN = 'abegunrecordabcd'
/** As a stop of the service leaves it: approved, the adoption record begun, nothing closed yet. */
async function cutShort(): Promise<void> {
  const id = `${HARTLEY}.leila`
  await service.store.write(async held => {
    const row = await readRecord(held, 'severance', id)
    const json = { ...(row?.json as Json), opens: BEGUN }
    const at = new Date().toISOString()
    await putRecord(held, {
      kind: 'severance',
      id,
      caseId: HARTLEY,
      owner: null,
      state: 'approved',
      at,
      json,
    })
  })
  const at = '2026-11-20T00:00:00.000Z'
  await service.adoption.write(held =>
    insertCase(held, { id: BEGUN, kind: 'family', team: 'adoption', restricted: true, at }),
  )
}

describe('one of four brothers and sisters, after a stop on the way', () => {
  beforeAll(async () => {
    await service.store.write(async held => {
      const part = await readPart(held, HARTLEY, 'people')
      const { people = [] } = (part?.json ?? {}) as { readonly people?: readonly Json[] }
      const pippa = { id: 'pippa', kind: 'adopter', name: { first: 'Pippa', last: 'Quillsworth' } }
      const save = { caseId: HARTLEY, part: 'people', base: part?.revision ?? 0, did: 'section.saved' }
      await savePart(service, SOUTH, held, { ...save, json: { people: [...people, pippa] } })
    })
    await ordered(LEILA, { adopters: ['pippa'] })
    await askSeverance(service, SOUTH, LEILA)
    await cutShort()
    const answer = await approveSeverance(service, SOUTH_2, LEILA)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }, 20_000)

  test('the others stay, with a file that is as right as it was, and nothing of the adopters in it or before it', async () => {
    const family = (await openCase(service.store, HARTLEY))?.files.family
    expect(family?.children.map(({ person }) => person)).toEqual(['theo', 'kofi', 'poppy'])
    const { schemas } = service.shelf
    expect(checkSchema(family, 'family-file.schema.json', schemas)).toEqual([])
    expect(JSON.stringify(family)).not.toContain('Quillsworth')
    expect((await readRevisions(service.store, HARTLEY, 'people')).map(one => one.did)).toEqual([
      'record.closed',
    ])
    expect(family?.people.find(({ id }) => id === 'leila')).toEqual({
      id: 'leila',
      kind: 'child',
      name: expect.any(Object) as unknown,
      born: expect.any(String) as unknown,
    })
    const shown = await readFamily(service, SOUTH, HARTLEY)
    expect(shown.ok && shown.value.children.map(({ child }) => child)).toEqual(['theo', 'kofi', 'poppy'])
    expect(codes(await readChild(service, SOUTH, LEILA))).toEqual(['severance/separate'])
    expect((await readChild(service, SOUTH, { caseId: HARTLEY, child: 'theo' })).ok).toBe(true)
  })
  test('there is one adoption record, the one that was begun', async () => {
    const ids = (await listCases(service.adoption)).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(ids).toContain(BEGUN)
    expect(textsOf(await contentOf(service.store))).not.toContain(BEGUN)
  })
  test('the adoption record has the one child, and of the others only who they are', async () => {
    const cases = await Promise.all(
      (await listCases(service.adoption)).map(({ id }) => openCase(service.adoption, id)),
    )
    const found = cases.find(one => JSON.stringify(one?.files).includes('Quillsworth'))
    const family = found?.files.family
    expect(family?.children).toHaveLength(1)
    const { schemas } = service.shelf
    expect(checkSchema(family, 'family-file.schema.json', schemas)).toEqual([])
    const schema = schemas['family-file.schema.json']
    expect(schema && checkReferences(family, schema, schemas, 'family-file.schema.json')).toEqual([])
  })
})
