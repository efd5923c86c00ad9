// An adoption record in the second store: who opens it, with what reason, what they find, and what of it is written down.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkSchema } from '../../../src/check/schema.ts'
import { unzipEntries } from '../../../src/render/docx/zip.ts'
import type { Actor } from '../../../src/service/access.ts'
import { listAdoptionRecords } from '../../../src/service/adoption/list-records.ts'
import { closeRecord, openRecord } from '../../../src/service/adoption/looks.ts'
import {
  readAdoptionRecord,
  readRecordDocument,
  readRecordSection,
} from '../../../src/service/adoption/read-record.ts'
import { takeFamilyFile, takeFile, takeWhole } from '../../../src/service/adoption/take.ts'
import { readTrail } from '../../../src/service/adoption/trail.ts'
import type { Service } from '../../../src/service/service.ts'
import { readAudit, verifyAudit } from '../../../src/storage/store/audit.ts'
import { readHeads } from '../../../src/service/adoption/heads.ts'
import { listRecords } from '../../../src/storage/store/records.ts'
import { removeSummary } from '../../../src/storage/store/summaries.ts'
import { as } from '../../web/app.ts'
import { NAME_NOW, openSeveredWorld, value, type SeveredWorld } from './severed.ts'

let world: SeveredWorld
let service: Service
let adviser: Actor
const REASON = {
  why: 'adopted-person',
  reason: 'She asked for the record of her birth',
  forWhom: 'Ms R. Quillsworth',
}
const here = (sitting = 'first') => ({ record: world.record, sitting })
const codes = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code)
const lines = async () =>
  (await readAudit(service.adoption, { limit: 1000 })).map(({ did, actor }) => `${actor} ${did}`)

beforeAll(async () => {
  world = await openSeveredWorld()
  service = world.test.service
  adviser = as(world.test, 'agency-adviser')
}, 20_000)
afterAll(() => world.test.close())

/** Everything there is to ask of a record. */
const ASKS = {
  page: (who: Actor, sitting?: string) => readAdoptionRecord(service, who, here(sitting)),
  section: (who: Actor, sitting?: string) =>
    readRecordSection(service, who, { ...here(sitting), part: 'people', at: '/people' }),
  document: (who: Actor, sitting?: string) =>
    readRecordDocument(service, who, { ...here(sitting), document: 'any' }),
  file: (who: Actor, sitting?: string) => takeFile(service, who, { ...here(sitting), file: 'any' }),
  'family file': (who: Actor, sitting?: string) => takeFamilyFile(service, who, here(sitting)),
  whole: (who: Actor, sitting?: string) => takeWhole(service, who, here(sitting)),
  audit: (who: Actor, sitting?: string) => readTrail(service, who, here(sitting)),
}
const NAMES = Object.keys(ASKS) as (keyof typeof ASKS)[]

describe('who may', () => {
  test('only who keeps the records: for all others there is nothing, and nothing is written', async () => {
    const before = (await lines()).length
    const roles = Object.keys(service.access.roles).filter(role => role !== 'agency-adviser')
    expect(roles.length).toBeGreaterThan(8)
    for (const role of roles) {
      const who = { ...adviser, user: 'another', role: role as Actor['role'] }
      expect(await listAdoptionRecords(service, who)).toMatchObject({ because: 'hidden' })
      expect(await openRecord(service, who, here(), REASON)).toMatchObject({ because: 'hidden' })
      expect(await closeRecord(service, who, here())).toMatchObject({ because: 'hidden' })
      for (const name of NAMES)
        expect([role, name, await ASKS[name](who)]).toMatchObject([
          role,
          name,
          { because: 'hidden', problems: [] },
        ])
    }
    expect((await lines()).length).toBe(before)
  })
  test('the managers who closed the record do not: nothing leads them to it', async () => {
    for (const user of ['manager', 'supervisor'])
      expect(await readAdoptionRecord(service, as(world.test, user), here())).toMatchObject({
        because: 'hidden',
      })
  })
  test('a record that is not there is hidden from who keeps them too', async () => {
    const nowhere = { record: 'anothernothere22', sitting: 'first' }
    expect(await openRecord(service, adviser, nowhere, REASON)).toMatchObject({ because: 'hidden' })
    expect(await readAdoptionRecord(service, adviser, nowhere)).toMatchObject({ because: 'hidden' })
  })
})

describe('the list', () => {
  test('shows a number, a day and a team, and no name', async () => {
    const { records, all } = value(await listAdoptionRecords(service, adviser))
    expect(all).toBe(1)
    expect(records).toEqual([
      {
        id: world.record,
        number: expect.stringMatching(/^A-[A-Z0-9]{16}$/) as string,
        orderedOn: '2026-11-20',
        team: 'adoption',
      },
    ])
  })
  test.each([
    ['the name after the order', NAME_NOW, 1],
    ['one word of it, whatever its capitals', 'quillsworth', 1],
    ['half a word', 'quills', 0],
    ['the name before the order', 'Morayo', 0],
    ['another number', 'A-1', 0],
  ])('is searched by %s', async (_, search, found) => {
    expect(value(await listAdoptionRecords(service, adviser, { search })).found).toBe(found)
  })
  test('is searched by the number', async () => {
    const [head] = await readHeads(service.adoption)
    expect(value(await listAdoptionRecords(service, adviser, { search: head?.number ?? '' })).found).toBe(1)
  })
  test('has a record that was begun before lines were kept', async () => {
    const [before] = await readHeads(service.adoption)
    await removeSummary(service.adoption, world.record, 'head')
    expect(await readHeads(service.adoption)).toEqual([before])
  })
})

describe('the reason', () => {
  test('nothing opens without one', async () => {
    for (const name of NAMES)
      expect([name, codes(await ASKS[name](adviser))]).toEqual([name, ['adoption/reason-first']])
    expect(await lines()).not.toContain(`${adviser.user} adoption-record.read`)
  })
  test.each([
    ['no choice', { why: '' }, 'adoption/why'],
    ['a choice that is none', { why: 'curious' }, 'adoption/why'],
    ['no words', { reason: '   ' }, 'adoption/reason'],
    ['a word for a reason', { reason: 'asked' }, 'adoption/reason'],
    ['more words than are read', { reason: 'x'.repeat(1001) }, 'adoption/reason-long'],
    ['nobody for whom', { forWhom: ' ' }, 'adoption/for-whom'],
  ])('%s is refused', async (_, over, code) => {
    expect(codes(await openRecord(service, adviser, here(), { ...REASON, ...over }))).toEqual([code])
    expect(codes(await ASKS.page(adviser))).toEqual(['adoption/reason-first'])
  })
  test('is for one sitting and one person, until the record is closed', async () => {
    value(await openRecord(service, adviser, here(), REASON))
    expect((await ASKS.page(adviser)).ok).toBe(true)
    expect(codes(await ASKS.page(adviser, 'another sitting'))).toEqual(['adoption/reason-first'])
    const colleague = { ...adviser, user: 'colleague' }
    expect(codes(await ASKS.page(colleague))).toEqual(['adoption/reason-first'])
    value(await closeRecord(service, adviser, here()))
    expect(codes(await ASKS.page(adviser))).toEqual(['adoption/reason-first'])
  })
})

describe('an open record', () => {
  beforeAll(async () => {
    value(await openRecord(service, adviser, here(), REASON))
  })

  test('shows all that is kept', async () => {
    const shown = value(await readAdoptionRecord(service, adviser, here()))
    expect(shown.keptUntil).toBe('2126-11-20')
    expect(shown.head.nameNow).toBe(NAME_NOW)
    expect(shown.documents).toHaveLength(1)
    const nursery = shown.evidence.find(({ title }) => title === 'Nursery report')
    expect(nursery).toMatchObject({
      restriction: expect.any(String) as string,
      file: { name: 'nursery.pdf' },
    })
    const titles = shown.groups.flatMap(({ tasks }) => tasks.map(({ title }) => title))
    expect(titles.length).toBeGreaterThan(20)
    expect(shown.history.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Document made', 'File added']),
    )
  })
  test('every section of it can be read, in words', async () => {
    const { groups } = value(await readAdoptionRecord(service, adviser, here()))
    for (const { part, at } of groups.flatMap(({ tasks }) => tasks)) {
      const answer = await readRecordSection(service, adviser, { ...here(), part, at })
      expect([part, at, answer.ok]).toEqual([part, at, true])
      expect(value(answer).section.mayWrite).toBe(false)
    }
  })
  test('a document has its receipt and its very bytes', async () => {
    const { documents } = value(await readAdoptionRecord(service, adviser, here()))
    const [made] = documents
    const shown = value(await readRecordDocument(service, adviser, { ...here(), document: made?.id ?? '' }))
    const [file] = shown.made.files
    expect(shown.made.receipt.files).toHaveLength(1)
    const taken = value(await takeFile(service, adviser, { ...here(), file: file?.file ?? '' }))
    expect(taken.bytes).toHaveLength(file?.bytes ?? 0)
    expect(taken.type).toBe('text/html; charset=utf-8')
  })
  test('the family file is whole and right, and the zip holds it with every file', async () => {
    const { bytes } = value(await takeFamilyFile(service, adviser, here()))
    const family = JSON.parse(new TextDecoder().decode(bytes)) as object
    expect(checkSchema(family, 'family-file.schema.json', service.shelf.schemas)).toEqual([])
    const whole = value(await takeWhole(service, adviser, here()))
    expect(whole.name).toMatch(/^A-[A-Z0-9]{16}\.zip$/)
    const entries = unzipEntries(whole.bytes)
    expect(entries['family-file.json']).toEqual(bytes)
    const { files } = value(await readAdoptionRecord(service, adviser, here()))
    const paths = Object.keys(entries)
    expect(paths).toHaveLength(files.length + 2)
    expect(paths.some(path => path.startsWith('evidence/') && path.endsWith('/nursery.pdf'))).toBe(true)
    expect(paths.filter(path => path.includes('..') || path.startsWith('/'))).toEqual([])
  })
  test('what is not there is not handed out, and what somebody typed is not written down', async () => {
    expect(await takeFile(service, adviser, { ...here(), file: world.old.at(-1) ?? '' })).toMatchObject({
      because: 'hidden',
    })
    const elsewhere = { ...here(), document: 'Morayo Whitlock', part: 'evidence/whitlock', at: '' }
    expect(await readRecordDocument(service, adviser, elsewhere)).toMatchObject({ because: 'hidden' })
    expect(await readRecordSection(service, adviser, elsewhere)).toMatchObject({ because: 'hidden' })
    const audit = JSON.stringify(await readAudit(service.adoption, { limit: 1000 }))
    expect(audit).not.toMatch(/whitlock/i)
  })
  test('no id of the first store is in anything it gives', async () => {
    const given = [
      value(await readAdoptionRecord(service, adviser, here())),
      value(await readTrail(service, adviser, here())),
      new TextDecoder().decode(value(await takeFamilyFile(service, adviser, here())).bytes),
      new TextDecoder().decode(
        unzipEntries(value(await takeWhole(service, adviser, here())).bytes)['kept-with-it.json'],
      ),
    ].map(one => JSON.stringify(one))
    expect(world.old.length).toBeGreaterThan(5)
    for (const id of world.old) expect([id, given.some(text => text.includes(id))]).toEqual([id, false])
  })
})

describe('what is written down', () => {
  test('each look is a line of the second store’s audit, with the reason that stands behind it', async () => {
    const trail = value(await readTrail(service, adviser, here()))
    expect(trail.looks[0]).toMatchObject({
      by: adviser.name,
      role: 'Agency adviser',
      forWhom: REASON.forWhom,
      reason: REASON.reason,
    })
    const said = trail.lines.map(({ what }) => what)
    for (const what of [
      'An adoption record was begun',
      'Opened an adoption record, with a reason',
      'Closed an adoption record they had opened',
      'Read in an adoption record',
      'Downloaded a file of an adoption record',
      'Took a whole adoption record away',
    ])
      expect(said).toContain(what)
    expect(trail.lines.filter(({ by }) => by === adviser.user)).toEqual([])
    expect((await verifyAudit(service.adoption)).broken).toBeUndefined()
    expect(await lines()).toEqual(expect.arrayContaining([`${adviser.user} adoption-record.searched`]))
  })
  test('the reason is sealed: no plain column says a word of it', async () => {
    const rows = await service.adoption.db.selectFrom('audit').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('Quillsworth')
    expect(await listRecords(service.adoption, { kind: 'look' })).toHaveLength(2)
  })
  test('the first store knows nothing of it', async () => {
    const kinds = await service.store.db.selectFrom('records').select('kind').distinct().execute()
    const records = await Promise.all(kinds.map(({ kind }) => listRecords(service.store, { kind })))
    const audit = await readAudit(service.store, { limit: 10_000 })
    const [head] = await readHeads(service.adoption)
    const all = JSON.stringify([records, audit])
    for (const word of [world.record, head?.number ?? '?', NAME_NOW, 'adoption-record.'])
      expect([word, all.includes(word)]).toEqual([word, false])
  })
})
