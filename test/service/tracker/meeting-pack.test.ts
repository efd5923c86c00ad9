// The papers of the monthly meeting as files, over the trial’s store: what they say, to whom, and that they are whole documents.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { PDFParse } from 'pdf-parse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdfStructure } from '../../../scripts/pdf-structure.ts'
import { lintTemplate } from '../../../src/assemble/lint.ts'
import { textsOf, withoutSpace } from '../../../src/model/texts.ts'
import { unzipEntries } from '../../../src/render/docx/zip.ts'
import { unescape } from '../../../src/render/markup.ts'
import { fingerprint } from '../../../src/render/seal.ts'
import type { Actor, Role } from '../../../src/service/access.ts'
import type { MadePaper } from '../../../src/service/make-paper.ts'
import { openService, type OpenedService } from '../../../src/service/open-service.ts'
import { refreshSummary } from '../../../src/service/caseload/summary.ts'
import type { Service } from '../../../src/service/service.ts'
import { makeMeetingPack } from '../../../src/service/tracker/pack-paper.ts'
import { verifyBytes } from '../../../src/service/verify-file.ts'
import { wordFault } from '../../../src/service/words.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { insertCase } from '../../../src/storage/store/cases.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { writePart } from '../../../src/storage/store/parts.ts'
import { readJson, readPaper } from '../../../src/storage/templates.ts'
import { blockWords } from '../../assemble/reading.ts'
import { scratch } from '../../scratch.ts'

const COUNCIL = 'Harrowmere City Council'
const data = scratch()
let opened: OpenedService

beforeAll(async () => {
  opened = await openService({ data }, { trial: {} })
})
afterAll(async () => {
  await opened.close()
  rmSync(data, { recursive: true, force: true })
})

const person = (user: string, role: Role, team: string): Actor => ({
  user,
  name: 'Colm Hegarty-Shah',
  role,
  team,
  via: 'web',
})
const manager = person('trial-manager', 'team-manager', 'north')

/** What is made and what the engine said of it; on another day where one is given. */
async function made(format: string, actor = manager, other: Partial<Service> = {}) {
  const said: MadePaper[] = []
  const { engine } = opened.service
  const heard: Service['engine'] = {
    ...engine,
    paper: async job => {
      said.push(await engine.paper(job))
      return said[0]!
    },
  }
  const answer = await makeMeetingPack({ ...opened.service, engine: heard, ...other }, actor, format, COUNCIL)
  return { answer, file: answer.ok ? answer.value : undefined, tree: said[0]?.tree }
}

const wordsOf = ({ tree }: Awaited<ReturnType<typeof made>>) =>
  `${(tree?.children ?? []).map(blockWords).join('\n')}\n`

test('its manifest keeps to its schema, and its words to its view', () => {
  const { schemas } = opened.service.shelf
  const { manifest, body } = readPaper(PROJECT, 'meeting-pack')!
  const fits = new Ajv2020().compile(
    readJson(join(PROJECT, 'schemas', 'service', 'paper.schema.json')) as object,
  )
  expect([fits(manifest), fits.errors]).toEqual([true, null])
  const view = schemas[`${manifest.view}.schema.json`]!
  expect(lintTemplate(body, 'body.md.hbs', view, schemas, { audiences: {} })).toEqual([])
})

describe('what the papers say', () => {
  test('on the day of the trial', async () => {
    const pack = await made('pdf')
    await expect(wordsOf(pack)).toMatchFileSnapshot('meeting-pack.golden.txt')
  })

  test('half a year later, when nobody has done anything', async () => {
    const pack = await made('docx', manager, { today: () => '2027-07-01' })
    await expect(wordsOf(pack)).toMatchFileSnapshot('meeting-pack-later.golden.txt')
  })

  test('a manager of another team reads of their own children and of no other', async () => {
    const south = wordsOf(await made('docx', person('a-manager', 'team-manager', 'south')))
    expect(south).toMatch(/Leila Hartley/)
    expect(south).not.toMatch(/Whitlock|Moss|Nurein|Larkmead|Ashdown/)
  })

  test('nothing of adoption plans stands in them for somebody who may not see the check', async () => {
    const { access } = opened.service
    const none = { ...access, actions: { ...access.actions, 'cohort.read': {} } }
    const words = wordsOf(await made('docx', manager, { access: none }))
    expect(words).toContain('Long-term fostering')
    expect(words).not.toContain('Every adoption plan')
  })
})

describe.each(['pdf', 'docx'])('as %s', format => {
  test('the same day and the same children make the same bytes, and their name names nobody', async () => {
    const [first, second] = [await made(format), await made(format)]
    expect(first.file?.name).toBe(`permanence-meeting-2026-11-23.${format}`)
    expect(fingerprint(first.file!.bytes)).toBe(fingerprint(second.file!.bytes))
    expect(verifyBytes(opened.service.shelf, first.file!.bytes)).toMatchObject({
      intact: true,
      sameTemplate: true,
      properties: { document: 'meeting-pack@1.0.0', asOf: '2026-11-23' },
    })
  })

  test('they are a line of the audit', async () => {
    await made(format)
    const [last] = await readAudit(opened.service.store, { limit: 1 })
    expect(last).toMatchObject({ actor: 'trial-manager', did: 'tracker.papers', outcome: 'done' })
    expect(last?.about).toMatch(/^\d+ rows$/)
  })
})

test('the PDF is tagged without a fault, and another program reads all its words', async () => {
  const { file, tree } = await made('pdf')
  const structure = await pdfStructure(file!.bytes)
  expect(structure.faults).toEqual([])
  expect(Object.keys(structure.roles)).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'LI']))
  const reader = new PDFParse({ data: file!.bytes.slice() })
  const { pages } = await reader.getText()
  await reader.destroy()
  const page = withoutSpace(pages.map(({ text }) => text))
  // Lines of cells that stand side by side are read in turns, so a text is known by its last word.
  const ends = textsOf(tree!).map(text => text.split(/[\s\u00a0]+/u).at(-1) ?? '')
  expect(ends.filter(end => !page.includes(end))).toEqual([])
})

test('the Word file has real headings, header rows that repeat, and room for what is agreed', async () => {
  const { file, tree } = await made('docx')
  const entries = unzipEntries(file!.bytes)
  const xml = new TextDecoder().decode(entries['word/document.xml'])
  const words = withoutSpace([unescape(xml.replaceAll(/<[^>]+>/g, ''))])
  expect(textsOf(tree!).filter(text => !words.includes(withoutSpace([text])))).toEqual([])
  const tables = [...xml.matchAll(/<w:tbl>/g)].length
  const heads = [...xml.matchAll(/<w:tblHeader\/>/g)].length
  expect(heads).toBeGreaterThan(4)
  expect(tables).toBeGreaterThanOrEqual(heads)
  expect(words).toContain('Agreedatthemeeting,bywhom,bywhen')
})

test.each([
  ['a social worker', person('trial-social-worker', 'social-worker', 'north'), 'pdf', 'forbidden'],
  ['a legal adviser', person('trial-legal-adviser', 'legal-adviser', 'legal'), 'docx', 'forbidden'],
  ['an administrator', person('trial-administrator', 'administrator', 'systems'), 'pdf', 'forbidden'],
  ['a manager who asks for a format there is not', manager, 'html', 'hidden'],
] as const)('%s gets none', async (_, actor, format, because) => {
  const before = await readAudit(opened.service.store, { limit: 1 })
  expect((await made(format, actor)).answer).toMatchObject({ ok: false, because })
  expect(await readAudit(opened.service.store, { limit: 1 })).toEqual(before)
})

test('a name our fonts cannot write is said, and no file is made with a hole in it', async () => {
  const { service } = opened
  const [caseId, at] = ['strange-letters', '2026-11-23T09:00:00.000Z']
  await service.store.write(async held => {
    await insertCase(held, { id: caseId, kind: 'family', team: 'west', restricted: false, at })
    const write = (part: string, json: unknown) =>
      writePart(held, { caseId, part, json, by: 'test', at, base: 0, did: 'test' })
    await write('case', { caseReference: caseId, order: { children: ['children/mei'] } })
    await write('people', {
      people: [{ id: 'mei', kind: 'child', name: { first: '梅' }, born: '2022-03-04' }],
    })
    await write('children/mei', { person: 'mei', caseReference: 'MEI-1', plan: { code: 'LTF' } })
    await refreshSummary(service, held, caseId)
  })
  const { answer } = await made('pdf', person('a-manager', 'team-manager', 'west'))
  if (answer.ok) throw new Error('A file was made')
  expect(answer.problems.map(fault => wordFault(service.shelf, fault).message)).toContain(
    'The pdf cannot show the character U+6885',
  )
})
