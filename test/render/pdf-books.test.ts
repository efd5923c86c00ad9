// Books for children, one for each band of ages, rendered and read back.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { formatsOf, render } from '../../src/render/formats.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import type { Look, Paper, Rendition } from '../../src/render/rendition.ts'
import { LOOKS, styleOf } from '../../src/render/style.ts'
import { p, t, words } from './pdf-building.ts'
import {
  alternativesOf,
  bookmarksOf,
  openPdf,
  rolesOf,
  tagsOf,
  unmarkedPainting,
  wordsOf,
  type PlacedWord,
} from './pdf-reading.ts'
import { bookRequest, bookSpecimen, scene } from './specimen-book.ts'
import { fact } from './specimen-words.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const LOOKS_OF_BOOKS = ['book-a', 'book-b', 'book-c', 'book-d', 'booklet'] as const
const COPIES = LOOKS_OF_BOOKS.flatMap(look => [[look, 'A4'] as const, [look, 'A5'] as const])

const spread = (id: string, ...children: readonly Block[]): Block => ({
  type: 'spread',
  id,
  title: [t(`Title of ${id}`)],
  children,
  beside: [],
})
const bookOf = (...children: readonly Block[]): DocumentTree => ({
  ...bookSpecimen,
  children: [...bookSpecimen.children.slice(0, 1), ...children],
})
const made = (tree: DocumentTree, look: Look, paper: Paper = 'A4'): Promise<Rendition> =>
  renderPdf({ ...bookRequest(look, paper), tree })
const onPage = (all: readonly PlacedWord[], page: number): string =>
  all
    .filter(word => word.page === page)
    .map(word => word.text)
    .join(' ')

describe.each(COPIES)('%s on %s', (look, paper) => {
  const style = styleOf(look, paper)

  test('keeps every text, in order, and may call itself accessible', async () => {
    const { bytes, painted, unpaintable } = await renderPdf(bookRequest(look, paper))
    expect(unpaintable).toEqual([])
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(bookSpecimen)))
    expect(latin(bytes)).toContain('pdfuaid:part>1<')
  })

  test('has as many pages as sheets want, each of the size of its paper', async () => {
    const { bytes, pages = 0 } = await renderPdf(bookRequest(look, paper))
    const pdf = await openPdf(bytes)
    expect(pages % (paper === 'A5' ? 4 : 2)).toBe(0)
    for (let page = 1; page <= pages; page++) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 })
      expect([width, height]).toEqual([style.page.width, style.page.height])
    }
  })

  test('is tagged: one name, titles under it, every picture with its alternative', async () => {
    const pdf = await openPdf((await renderPdf(bookRequest(look, paper))).bytes)
    const tags = await tagsOf(pdf)
    const roles = rolesOf(tags)
    expect(roles.filter(role => role === 'H1')).toHaveLength(1)
    expect(roles.filter(role => role === 'H2')).toHaveLength(5)
    expect(alternativesOf(tags)).toHaveLength(7)
    expect(alternativesOf(tags)).not.toContain('')
    expect(await unmarkedPainting(pdf)).toEqual(Array.from({ length: pdf.numPages }, () => 0))
    expect((await bookmarksOf(pdf)).map(({ title }) => title)).toEqual([
      'When you were born',
      'Why you could not stay',
      'Homes you have lived in',
      'Your family tree',
      'Your feelings',
    ])
  })

  test('has a number in the middle of every page but the cover, and no foot', async () => {
    const all = await wordsOf(await openPdf((await renderPdf(bookRequest(look, paper))).bytes))
    const below = all.filter(word => word.y > style.page.height - style.page.bottom + 10)
    expect(below.map(({ text }) => Number(text))).toEqual(below.map(({ page }) => page))
    expect(below[0]?.page).toBe(2)
    const { x = 0, width = 0 } = below[0] ?? {}
    expect(x + width / 2).toBeCloseTo(style.page.width / 2, 0)
    expect(all.some(word => word.text.includes(bookSpecimen.foot))).toBe(false)
  })

  test('is set in the font of books alone', async () => {
    const text = latin((await renderPdf(bookRequest(look, paper))).bytes)
    expect(text).toMatch(/\+Andika/)
    expect(text).not.toMatch(/\+Arimo/)
  })

  test('puts nothing outside its page', async () => {
    const all = await wordsOf(await openPdf((await renderPdf(bookRequest(look, paper))).bytes))
    const out = all.filter(
      ({ x, y, width }) => x < 0 || x + width > style.page.width || y > style.page.height,
    )
    expect(out).toEqual([])
  })
})

describe('a book', () => {
  test('ends with pages for the child, which are in no tree and not read aloud', async () => {
    const { bytes, painted, pages } = await made(bookOf(spread('one', p('Words.'))), 'book-b', 'A5')
    const pdf = await openPdf(bytes)
    const all = await wordsOf(pdf)
    expect(pages).toBe(4)
    expect(onPage(all, 3)).toContain('A page for you')
    expect(onPage(all, 4)).toContain('The date:')
    expect(painted.join(' ')).not.toContain('A page for you')
    expect(rolesOf((await tagsOf(pdf)).slice(2))).toEqual(['Root', 'Root'])
  })

  test('that is even already has no page for the child', async () => {
    const { bytes, pages } = await made(bookOf(spread('one', p('Words.'))), 'book-b')
    expect(pages).toBe(2)
    expect(onPage(await wordsOf(await openPdf(bytes)), 2)).not.toContain('A page for you')
  })

  test('has each spread on a page of its own; a long one goes on to the next', async () => {
    const tree = bookOf(spread('one', p(words(700))), spread('two', p('Short.')), p('After.'))
    const { bytes, painted } = await made(tree, 'book-d')
    const all = await wordsOf(await openPdf(bytes))
    const pageOf = (text: string) => all.find(word => word.text.startsWith(text))?.page ?? 0
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(tree)))
    expect(pageOf('Title of one')).toBe(2)
    expect(pageOf('Title of two')).toBeGreaterThan(3)
    expect(pageOf('After.')).toBe(pageOf('Title of two') + 1)
  })

  test.each(['book-a', 'book-b', 'book-c', 'book-d'] as const)(
    'whose facts and words are both long loses none in %s',
    async look => {
      const beside = [p(words(260, 'fact'))]
      const picture = scene('p', 'wide', 'A house.', 'A caption')
      const long = { ...spread('one', p(words(400)), p(words(300, 'more'))), picture, beside } as Block
      const { painted } = await made(bookOf(long), look)
      expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(bookOf(long))))
    },
  )

  test('shows its pages as they lie open, and a report does not', async () => {
    expect(latin((await made(bookSpecimen, 'book-c')).bytes)).toContain('/PageLayout /TwoPageRight')
    expect(latin((await made(bookSpecimen, 'panel')).bytes)).not.toContain('/PageLayout')
  })

  test('says on every page of a draft, its cover too, that it is one', async () => {
    const { bytes, pages } = await renderPdf({ ...bookRequest('book-b'), draft: true })
    const marks = (await wordsOf(await openPdf(bytes))).filter(word => word.text.startsWith('DRAFT, not'))
    expect(marks.map(({ page }) => page)).toEqual(Array.from({ length: pages ?? 0 }, (_, page) => page + 1))
  })

  test('is the same bytes each time', async () => {
    const twice = [await renderPdf(bookRequest('book-d', 'A5')), await renderPdf(bookRequest('book-d', 'A5'))]
    expect(new Set(twice.map(({ bytes }) => hash(bytes))).size).toBe(1)
  })

  test('of the youngest fills the top of the page from edge to edge, with its words in the middle below', async () => {
    const night: Block = {
      type: 'spread',
      id: 'night',
      title: [],
      picture: scene('night-picture', 'square', 'A house at night.'),
      children: [p('Mummy could not keep you safe.')],
      beside: [],
    }
    const { bytes } = await made(bookOf(night), 'book-a')
    const said = (await wordsOf(await openPdf(bytes))).filter(({ page, size }) => page === 2 && size > 30)
    expect(latin(bytes)).toContain('/BBox [0 246.61 595.28 841.89]')
    for (const { x, y, width } of said) {
      expect(y).toBeGreaterThan(595)
      expect(x + width / 2).toBeCloseTo(595.28 / 2, 0)
    }
  })

  test.each(['wide', 'square', 'tall'] as const)(
    'has a %s scene from edge to edge on its front, however many words stand below',
    async shape => {
      const front = { ...bookSpecimen.children[0], picture: scene('front', shape, 'A house.') } as Block
      const facts = { type: 'summaryList', id: 'f', rows: [1, 2, 3].map(n => fact(`Fact ${n}`, 'Words')) }
      for (const children of [[front], [{ ...front, facts } as Block]]) {
        const { bytes } = await made({ ...bookSpecimen, children }, 'book-b')
        expect(latin(bytes)).toMatch(/\/BBox \[0 \d+(\.\d+)? 595\.28 841\.89\]/)
      }
    },
  )

  test('of the oldest reads its picture before the words it stands beside', async () => {
    const picture = scene('p', 'wide', 'A house.', 'The picture')
    const one = { ...spread('one', p('The words')), picture, beside: [p('The facts')] } as Block
    const pdf = await openPdf((await made(bookOf(one), 'book-d')).bytes)
    const all = await wordsOf(pdf)
    const [said, facts] = ['The words', 'The facts'].map(text => all.find(word => word.text === text))
    expect(rolesOf((await tagsOf(pdf)).slice(1)).join(' ')).toMatch(/Sect H2 Div Figure Caption P Div Div P/)
    expect(said?.x).toBeCloseTo(50, 0)
    expect(facts?.x).toBeGreaterThan(50 + 284 + 23)
  })
})

describe('formats of a look', () => {
  test.each(Object.keys(LOOKS) as Look[])('%s', look => {
    expect(formatsOf(look).includes('booklet')).toBe(look.startsWith('book'))
  })

  test('a booklet is the same book on A5', async () => {
    const booklet = await render('booklet', bookRequest('book-c'))
    expect(hash(booklet.bytes)).toBe(hash((await renderPdf(bookRequest('book-c', 'A5'))).bytes))
  })
})
