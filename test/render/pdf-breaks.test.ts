// Where pages end: nothing is lost there, and nothing is left alone.
import { describe, expect, test } from 'vitest'
import type { Block, DocumentTree } from '../../src/model/tree.ts'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { openPdf, wordsOf, type PlacedWord } from './pdf-reading.ts'
import { cell, h3, mark, p, requestFor, section, t, treeOf, words } from './pdf-building.ts'

async function read(
  tree: DocumentTree,
): Promise<{ painted: readonly string[]; placed: readonly PlacedWord[] }> {
  const { bytes, painted } = await renderPdf(requestFor(tree))
  return { painted, placed: await wordsOf(await openPdf(bytes)) }
}

const pageOf = (placed: readonly PlacedWord[], start: string): number =>
  placed.find(word => word.text.startsWith(start))?.page ?? 0

/** Words of the body of a page, without head, foot and numbers. */
const body = (placed: readonly PlacedWord[], page: number): readonly PlacedWord[] =>
  placed.filter(word => word.page === page && word.y > 79 && word.y < 770 && word.x >= 92)

const table = (rows: readonly (readonly string[])[], widths?: readonly number[]): Block => ({
  type: 'table',
  id: 'table',
  caption: [t('Table 1. A table')],
  head: (rows[0] ?? []).map((_, index) => cell(`Head ${index}`)),
  rowHeads: false,
  rows: rows.map(cells => ({ cells: cells.map(words => cell(words)) })),
  ...(widths ? { widths } : {}),
})

describe('tall rows', () => {
  test('a cell of three pages in a table of four columns loses no word', async () => {
    const long = words(260)
    const tree = treeOf(
      section(
        '1',
        'One',
        p('Before.'),
        table(
          [
            ['a', 'b', long, 'd'],
            ['e', 'f', 'g', 'h'],
          ],
          [1, 1, 1, 1],
        ),
        p('After.'),
      ),
    )
    const { painted, placed } = await read(tree)
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(tree)))
    const shown = placed.map(word => word.text).join(' ')
    expect(
      words(260)
        .split(' ')
        .filter(word => !new RegExp(`\\b${word}\\b`).test(shown)),
    ).toEqual([])
    expect(pageOf(placed, 'After.')).toBe(4)
    expect(placed.filter(word => word.text === 'Head 0').map(word => word.page)).toEqual([1, 2, 3, 4])
  })

  test.each<[string, Block]>([
    ['a quotation', { type: 'quotation', children: [p(words(900))], source: [t('Said by somebody')] }],
    ['a message', { type: 'callout', kind: 'message', title: [t('Read this')], children: [p(words(900))] }],
    [
      'a box of what was not found out',
      {
        type: 'callout',
        kind: 'not-found-out',
        title: [t('Not')],
        children: [table([[words(400), 'b']])],
      },
    ],
    ['a summary', { type: 'summaryList', id: 's', rows: [{ key: [t(words(300))], value: [p(words(500))] }] }],
    [
      'a head of a table',
      {
        ...table([['a', 'b', 'c', 'd']]),
        head: [cell(words(400)), cell('b'), cell('c'), cell('d')],
      } as Block,
    ],
    [
      'a card',
      {
        type: 'card',
        id: 'c',
        label: 'A',
        title: [t(words(300))],
        note: [t('Note')],
        cells: [{ label: [t('For')], children: [p(words(900))] }],
      },
    ],
    ['a list', { type: 'list', ordered: true, items: [[p(words(900))], [p('Second')]] }],
    ['a caption', { ...table([['a', 'b']]), caption: [t(words(900))] } as Block],
    ['a title of a section', section('2', words(500), p('Words'))],
    ['a word wider than the page', p('x'.repeat(4000))],
    ['a word wider than its column', table([['y'.repeat(700), 'b', 'c', 'd']])],
    [
      'a cover',
      {
        type: 'cover',
        id: 'cover',
        agency: [t('A')],
        service: [t('B')],
        kind: [t('C')],
        name: [t(words(60))],
        under: [t('D')],
        facts: { type: 'summaryList', id: 'f', rows: [{ key: [t('k')], value: [p(words(600))] }] },
        marking: [t(words(400))],
      },
    ],
  ])('%s taller than a page loses no word', async (_, block) => {
    const tree = treeOf(section('1', 'One', p('Before.'), block, p('After.')))
    expect(withoutSpace((await read(tree)).painted)).toBe(withoutSpace(textsOf(tree)))
  })
})

describe('page breaks', () => {
  const filler = (lines: number): readonly Block[] =>
    Array.from({ length: lines }, (_, index) => p(`Filler ${index}.`))

  test.each(Array.from({ length: 12 }, (_, index) => [index + 12]))(
    'a heading after %i paragraphs is never last on its page',
    async count => {
      const tree = treeOf(
        section(
          '1',
          'One',
          ...filler(count),
          h3('h', 'Stays with the next'),
          p(words(120)),
          table([
            ['a', 'b'],
            ['c', 'd'],
            ['e', 'f'],
            ['g', 'h'],
          ]),
        ),
        section(
          '2',
          'Two',
          table([
            ['x', 'y'],
            ['z', 'w'],
          ]),
        ),
      )
      const { placed } = await read(tree)
      expect(pageOf(placed, 'Stays with')).toBe(pageOf(placed, 'word0'))
      expect(pageOf(placed, 'Table 1.')).toBe(pageOf(placed, 'c'))
      expect(pageOf(placed, 'Two')).toBe(pageOf(placed, 'x'))
    },
  )

  test.each(Array.from({ length: 10 }, (_, index) => [index + 14]))(
    'a paragraph after %i others leaves two lines at least on each side',
    async count => {
      const { placed } = await read(treeOf(section('1', 'One', ...filler(count), p(words(90, 'long')))))
      const lines = placed.filter(word => word.text.startsWith('long'))
      const byPage = Map.groupBy(lines, word => word.page)
      for (const [, together] of byPage) expect(together.length).toBeGreaterThanOrEqual(2)
    },
  )

  test('a paragraph of three lines is not broken', async () => {
    for (let count = 14; count < 24; count++) {
      const { placed } = await read(treeOf(section('1', 'One', ...filler(count), p(words(28, 'three')))))
      expect(new Set(placed.filter(word => word.text.startsWith('three')).map(word => word.page)).size).toBe(
        1,
      )
    }
  })

  test('rows under half a page are not split, and two stand on each side of a break', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => [`r${index} begins`, words(20, `r${index}w`)])
    for (const count of [0, 3, 6, 9, 12, 15, 18]) {
      const { placed } = await read(treeOf(section('1', 'One', ...filler(count), table(rows))))
      const pages = rows.map(
        (_, index) =>
          new Set(
            placed
              .filter(word => word.text.startsWith(`r${index}w`) || word.text.startsWith(`r${index} `))
              .map(word => word.page),
          ),
      )
      expect(pages.every(page => page.size === 1)).toBe(true)
      const counts = Map.groupBy(
        pages.map(page => [...page][0]),
        page => page,
      )
      for (const [, together] of counts) expect(together.length).toBeGreaterThanOrEqual(2)
    }
  })

  test('no words reach below the room for words', async () => {
    const { placed } = await read(
      treeOf(section('1', 'One', ...filler(60), table(Array.from({ length: 40 }, () => ['a', words(30)])))),
    )
    expect(Math.max(...placed.filter(word => word.size > 11).map(word => word.y))).toBeLessThan(766)
    expect(body(placed, 2).length).toBeGreaterThan(0)
  })
})

describe('a heading goes with what it is over', () => {
  const masthead: Block = {
    type: 'masthead',
    id: 'masthead',
    kind: [t('Kind')],
    name: [t('Name')],
    headline: [t('Headline')],
    marking: [t('Marking')],
  }

  const summary = (count: number): Block => ({
    type: 'summaryList',
    id: 'summary',
    rows: Array.from({ length: count }, (_, at) => ({ key: [t(`Key ${at}`)], value: [p('Value')] })),
  })

  const homes = (count: number): Block => ({
    type: 'figure',
    id: 'homes',
    caption: [t('Figure 1. Where she has lived')],
    alternative: 'Her homes, in order.',
    drawing: {
      type: 'homesTimeline',
      from: '2010-01',
      to: '2036-01',
      orders: [],
      rows: Array.from({ length: count }, (_, at) => ({
        kind: 'foster',
        label: `Home ${at}`,
        notes: ['2 March to now', 'one fact'],
        from: `${2010 + at}-03-02`,
        to: `${2011 + at}-03-02`,
      })),
    },
  })

  test.each([
    ['a timeline of 4 homes, after a long summary', 4, 19],
    ['a timeline of 12 homes, which fills a page', 12, 0],
    ['a timeline of 12 homes, after half a page', 12, 9],
    ['a timeline of 24 homes, in parts', 24, 9],
  ])('%s', async (_, count, facts) => {
    const under = section('1', 'Living', h3('inner', 'Her homes'), homes(count))
    const { placed } = await read(treeOf(masthead, summary(facts), under))
    const shared = ['Living', 'Her homes', 'Figure 1.', 'Home 0'].map(start => pageOf(placed, start))
    expect(new Set(shared).size).toBe(1)
    expect(pageOf(placed, `Home ${count - 1}`)).toBeGreaterThan(0)
  })

  test.each([0, 9])('a message that fills a page, after %i facts', async facts => {
    const message: Block = {
      type: 'callout',
      kind: 'message',
      title: [t('Read this')],
      children: [p(words(290))],
    }
    const under = section('1', 'Living', h3('inner', 'Her homes'), message)
    const { placed } = await read(treeOf(masthead, summary(facts), under))
    expect(pageOf(placed, 'Her homes')).toBe(pageOf(placed, 'Living'))
    expect(pageOf(placed, 'Read this')).toBe(pageOf(placed, 'Living'))
  })
})

describe('words that must not break', () => {
  const dates = ['9\u00A0July\u00A02025', '23\u00A0November\u00A02026']

  test('a date in a narrow column stands on one line, and the widest column gives the room', async () => {
    const { placed } = await read(treeOf(section('1', 'One', table([dates, [words(20), words(60)]], [1, 9]))))
    const shown = placed.map(word => word.text.replaceAll('\u00A0', ' '))
    expect(shown).toContain('9 July 2025')
    expect(shown).toContain('23 November 2026')
  })

  test('a date wider than its share of a full table breaks between words, not in one', async () => {
    const cells = Array.from({ length: 6 }, () => '23\u00A0November\u00A02026')
    const { placed } = await read(treeOf(section('1', 'One', table([cells]))))
    expect(placed.filter(word => word.text.trim() === 'November')).toHaveLength(6)
  })

  test('the place in a source stays in one piece wherever its line ends', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) =>
      p(`${'i'.repeat(index + 1)} ${words(13)}.`, mark(27), '\u00A0para\u00A060'),
    )
    const { placed } = await read(treeOf(section('1', 'One', ...paragraphs)))
    const shown = placed.map(word => word.text.replaceAll('\u00A0', ' ')).join(' ')
    expect(shown.match(/para\s+60/g)).toHaveLength(60)
  })
})

describe('white space', () => {
  test('a table of tall rows begins under its caption though only one row fits', async () => {
    const { placed } = await read(
      treeOf(
        section(
          '1',
          'One',
          ...fillers(12),
          table([
            [words(45, 'first'), 'a'],
            [words(90, 'second'), 'b'],
          ]),
        ),
      ),
    )
    expect(pageOf(placed, 'Table 1.')).toBe(1)
    expect(pageOf(placed, 'second0')).toBe(2)
  })

  test('a message longer than half a page is not split where a page holds it', async () => {
    const message: Block = {
      type: 'callout',
      kind: 'message',
      title: [t('Read this')],
      children: [p(words(300))],
    }
    const { placed } = await read(treeOf(section('1', 'One', ...fillers(10), message)))
    expect(new Set(placed.filter(word => word.text.includes('word')).map(word => word.page)).size).toBe(1)
  })

  test('36 sections are listed on one page', async () => {
    const sections = Array.from({ length: 36 }, (_, index) =>
      section(`${index + 1}`, `Chapter ${index}`, p('Words.')),
    )
    const { placed } = await read(treeOf({ type: 'contents', title: 'Contents' }, ...sections))
    const listed = placed.filter(word => word.size === 12 && word.text.startsWith('Chapter'))
    expect(new Set(listed.map(word => word.page)).size).toBe(1)
    expect(listed).toHaveLength(36)
  })

  function fillers(count: number): readonly Block[] {
    return Array.from({ length: count }, (_, index) => p(`Filler ${index}.`))
  }
})
