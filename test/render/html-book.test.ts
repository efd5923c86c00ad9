// Books, letters and profiles as pages of a browser: all words are there, they turn without a script, and they ask nobody for anything.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { afterAll, describe, expect, test } from 'vitest'
import { plainText, textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { hiddenIn } from '../../src/render/hidden.ts'
import { renderHtml } from '../../src/render/html.ts'
import { bookOf } from './awkward-book.ts'
import { awkwardText } from './awkward-text.ts'
import { bookRequest, bookSpecimen } from './specimen-book.ts'
import { letterRequest, letterSpecimen, mastheadSpecimen, profileSpecimen } from './specimen-letter.ts'
import { paragraph, text } from './specimen-words.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const folder = mkdtempSync(join(tmpdir(), 'html-'))
afterAll(() => rmSync(folder, { recursive: true }))

const books = [
  ['book-a', bookRequest('book-a')],
  ['book-b', bookRequest('book-b')],
  ['book-c', bookRequest('book-c')],
  ['book-d', bookRequest('book-d')],
  ['booklet', bookRequest('booklet', 'A5')],
] as const
const others = [
  ['letter', letterRequest(letterSpecimen, 'letter')],
  ['profile', letterRequest(profileSpecimen, 'profile')],
  ['report with a masthead', letterRequest(mastheadSpecimen, 'panel')],
] as const

describe.each([...books, ...others])('the specimen of a %s', (_, request) => {
  const made = renderHtml(request)

  test('holds every text of the tree once and in order', async () => {
    expect(withoutSpace((await made).painted)).toBe(withoutSpace(textsOf(request.tree)))
  })

  test('is read by a browser without a single fault, and hides nothing', async () => {
    expect(read((await made).bytes).faults).toEqual([])
    expect(hiddenIn('html', (await made).bytes)).toEqual([])
  })

  test('has one heading of level 1', async () => {
    const { all } = read((await made).bytes)
    expect(all('h1')).toHaveLength(1)
  })

  test('has no id twice, and no link without its place', async () => {
    const { everything, all } = read((await made).bytes)
    const ids = everything.flatMap(element => attribute(element, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const lost = all('a').map(link => decodeURIComponent((attribute(link, 'href') ?? '').slice(1)))
    expect(lost.filter(id => !ids.includes(id))).toEqual([])
  })

  test('asks nobody for anything', async () => {
    const { everything, one, all } = read((await made).bytes)
    expect(
      everything.filter(({ tagName }) => /^(script|link|iframe|object|form|base)$/.test(tagName)),
    ).toEqual([])
    const style = wordsOf(one('style'))
    expect([...style.matchAll(/url\(([^)]{12})/g)].filter(([, to]) => !to?.startsWith('data:font/'))).toEqual(
      [],
    )
    const [policy] = all('meta')
      .map(meta => attribute(meta, 'content') ?? '')
      .filter(said => /default-src/.test(said))
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  })
})

describe.each(books)('the pages of a %s', (_, request) => {
  const made = renderHtml(request)

  test('are the cover and each spread, and say which they are', async () => {
    const { all } = read((await made).bytes)
    const pages = all('section').filter(section => attribute(section, 'role') === 'group')
    expect(pages.map(page => attribute(page, 'aria-label'))).toEqual(
      bookSpecimen.children.map((_, at) => `${at + 1} of 7`),
    )
    const titles = bookSpecimen.children.flatMap(block =>
      block.type === 'spread' ? [plainText(block.title)] : [],
    )
    expect(pages.slice(1).map(page => all('h2', page).map(wordsOf).join(''))).toEqual(titles)
  })

  test('turn by plain links, back and on, to the first and last page', async () => {
    const { all } = read((await made).bytes)
    const pages = all('section').map(section => ({
      id: attribute(section, 'id'),
      links: all('a', section).map(link => [wordsOf(link), attribute(link, 'href')?.slice(1)]),
    }))
    const ids = pages.map(({ id }) => id)
    for (const [at, { links }] of pages.entries()) {
      expect(links).toEqual([
        ...(at === 0 ? [] : [['Back', ids[at - 1]]]),
        at === pages.length - 1 ? ['Start again', ids[0]] : ['Next', ids[at + 1]],
      ])
    }
  })

  test('say in words what each picture shows', async () => {
    const { all } = read((await made).bytes)
    const shown = [
      ...all('svg').map(drawing => attribute(drawing, 'aria-label')),
      ...all('img').map(image => attribute(image, 'alt')),
    ]
    expect(shown).toHaveLength(7)
    expect(shown.filter(words => (words ?? '').length < 20)).toEqual([])
  })
})

describe('the font of a book', () => {
  const ranges = async (word: string, italic = false): Promise<readonly string[]> => {
    const words = text(word)
    const child: Block = {
      type: 'paragraph',
      children: italic ? [{ type: 'emphasis', children: [words] }] : [words],
    }
    const tree: DocumentTree = { ...bookSpecimen, children: [child] }
    const { one } = read((await renderHtml({ ...bookRequest('book-b'), tree })).bytes)
    return wordsOf(one('style')).match(/@font-face/g) ?? []
  }

  test('is in the page for the alphabets its words need, and for no other', async () => {
    expect(await ranges('Maya')).toHaveLength(2)
    expect(await ranges('Łucja')).toHaveLength(4)
    expect(await ranges('Łucja and Олена')).toHaveLength(6)
  })

  test('leans where words do', async () => {
    expect(await ranges('Maya', true)).toHaveLength(4)
  })

  test('is not in a letter', async () => {
    const { one } = read((await renderHtml(letterRequest(letterSpecimen, 'letter'))).bytes)
    expect(wordsOf(one('style'))).not.toContain('@font-face')
  })
})

test('what stands between spreads has a page of its own, up to a page break', async () => {
  const spread: Block = { type: 'spread', id: 'page-one', title: [text('One')], children: [], beside: [] }
  const section: Block = {
    type: 'section',
    id: 'part',
    title: [text('Part')],
    children: [paragraph('before'), spread, paragraph('after')],
  }
  const children: readonly Block[] = [
    paragraph('a'),
    paragraph('b'),
    { type: 'pageBreak' },
    paragraph('c'),
    section,
  ]
  const { all } = read(
    (await renderHtml({ ...bookRequest('book-b'), tree: { ...bookSpecimen, children } })).bytes,
  )
  const pages = all('section').filter(one => attribute(one, 'role') === 'group')
  expect(pages.map(page => wordsOf(page).replace(/(Back)?\d of \d.*/, ''))).toEqual([
    'ab',
    'c',
    'Partbefore',
    'One',
    'after',
  ])
  expect(pages.map(page => attribute(page, 'id'))).toEqual([1, 2, 3, 4, 5].map(at => `pages-${at}`))
})

test('writes any text as it is, and no text changes the structure', async () => {
  const made = async (value: string) => {
    const { bytes, painted } = await renderHtml({ ...bookRequest('book-c'), tree: bookOf(value) })
    return { ...read(bytes), painted }
  }
  const plain = (await made('word')).everything.map(element => element.tagName)
  await fc.assert(
    fc.asyncProperty(awkwardText, async value => {
      const awkward = await made(value)
      expect(awkward.everything.map(element => element.tagName)).toEqual(plain)
      expect(withoutSpace(awkward.painted)).toBe(withoutSpace(textsOf(bookOf(value))))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['book-b', 'A4', 595],
  ['book-d', 'A4', 595],
  ['book-b', 'A5', 420],
] as const)('Chromium prints a %s on %s, a page a sheet', { timeout: 60_000 }, async (look, paper, width) => {
  const children = bookSpecimen.children.filter(block => block.type !== 'spread' || block.beside.length === 0)
  const tree: DocumentTree = { ...bookSpecimen, children }
  const name = join(folder, `${look}-${paper}`)
  writeFileSync(`${name}.html`, (await renderHtml({ ...bookRequest(look, paper), tree })).bytes)
  const given = [
    '--headless',
    '--no-sandbox',
    '--no-pdf-header-footer',
    `--print-to-pdf=${name}.pdf`,
    `file://${name}.html`,
  ]
  const { error } = spawnSync('chromium', [`--user-data-dir=${folder}/chromium`, ...given])
  expect(error, 'Chromium is missing: `node scripts/install-programs.mjs` installs it').toBeUndefined()
  const { stdout } = spawnSync('pdfinfo', [`${name}.pdf`], { encoding: 'utf8' })
  expect(stdout).toMatch(new RegExp(`Pages: +${children.length}\n`))
  expect(Number(/Page size: +([\d.]+)/.exec(stdout)?.[1])).toBeCloseTo(width, -1)
})

interface Page {
  readonly faults: readonly string[]
  readonly everything: readonly Element[]
  readonly all: (name: string, within?: Element) => readonly Element[]
  readonly one: (name: string) => Element
}

function read(bytes: Uint8Array): Page {
  const faults: string[] = []
  const document = parse(new TextDecoder().decode(bytes), { onParseError: fault => faults.push(fault.code) })
  const everything = elementsOf(document)
  const all: Page['all'] = (name, within) =>
    (within ? elementsOf(within) : everything).filter(element => element.tagName === name)
  return { faults, everything, all, one: name => all(name)[0]! }
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsOf)]
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : ''
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(attr => attr.name === name)?.value
}
