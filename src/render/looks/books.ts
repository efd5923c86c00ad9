// The looks of books for children, one for each band of ages, on A4 and on A5.
import type { ColourName, FontStyle, Ground, LookStyle, Page, SpreadStyle } from '../style.ts'
import { bookType, type Sizes } from './book-type.ts'
import { A4, shared } from './reports.ts'

/** What one band has of its own, on one paper. */
interface Band {
  readonly page: Page
  readonly sizes: Sizes
  readonly colour: ColourName
  readonly spread: SpreadStyle
  readonly panel: Pick<Ground, 'fill' | 'barColour'>
  readonly bold?: boolean
  /** The colour of the numbers of steps. */
  readonly numbers?: ColourName
}

/** Andika was drawn for people who learn to read; it may be given away within a file. */
const ANDIKA: FontStyle = { embedded: 'Andika', named: 'Andika', natural: 3300 / 2048, line: 3300 / 2048 }

const onA4 = {
  ...A4,
  top: 48,
  bottom: 78,
  gutter: 0,
  headTop: 20,
  headWidth: 300,
  footRule: 784,
  footTop: 788,
}

const onA5 = {
  width: 419.53,
  height: 595.28,
  left: 34,
  right: 34,
  top: 34,
  bottom: 52,
  gutter: 0,
  headTop: 12,
  headWidth: 260,
  footRule: 552,
  footTop: 556,
}

const creamAndSun = { fill: 'cream', barColour: 'sun' } as const
const leaf = { fill: 'leafTint', barColour: 'leaf' } as const
const night = { fill: 'nightTint', barColour: 'night' } as const

const below = { fill: 'cream', padding: { x: 16, y: 12 }, dated: 'sky' } as const
const papers = {
  fill: 'cream',
  padding: { x: 12, y: 10 },
  topRule: { height: 4, colour: 'sun' },
  dated: 'sky',
} as const
const dated = { fill: 'nightTint', padding: { x: 14, y: 10 }, dated: 'night' } as const

const coralRule = { width: 64, height: 4, colour: 'coral', before: 2, after: 18 } as const

const a: Band = {
  page: { ...onA4, left: 48, right: 48 },
  sizes: {
    name: [44, 58],
    title: [36, 50],
    heading: [28, 40],
    words: [36, 56],
    small: [16, 24],
    panelTitle: [36, 54],
    number: [12, 18],
    gap: 14,
  },
  colour: 'bookInk',
  bold: true,
  spread: {
    picture: 'bleed',
    share: { least: 0.5, most: 0.72 },
    pictureAfter: 20,
    centred: true,
    beside: below,
  },
  panel: creamAndSun,
}

const b: Band = {
  page: { ...onA4, left: 48, right: 48 },
  sizes: {
    name: [44, 58],
    title: [31, 44],
    heading: [22, 32],
    words: [17, 27],
    small: [15.5, 24],
    panelTitle: [20, 30],
    number: [12, 18],
    gap: 10,
  },
  colour: 'bookInk',
  spread: {
    picture: 'wide',
    share: { least: 0.3, most: 0.71 },
    pictureAfter: 18,
    centred: false,
    beside: below,
  },
  panel: creamAndSun,
}

const c: Band = {
  page: { ...onA4, left: 56, right: 56 },
  sizes: {
    name: [40, 54],
    title: [27, 38],
    heading: [18, 27],
    words: [15, 24.5],
    small: [12.5, 19],
    panelTitle: [17, 26],
    number: [12, 18],
    gap: 9,
  },
  colour: 'bookInk',
  numbers: 'sky',
  spread: {
    picture: 'under-title',
    share: { least: 0.2, most: 0.395 },
    pictureAfter: 16,
    centred: false,
    titleRule: coralRule,
    beside: { ...papers, column: { width: 160, gap: 24 } },
  },
  panel: leaf,
}

const d: Band = {
  page: { ...onA4, left: 50, right: 50 },
  sizes: {
    name: [36, 48],
    title: [24, 33],
    heading: [16, 24],
    words: [13, 21],
    small: [12, 18.5],
    panelTitle: [14.5, 23],
    number: [12, 18],
    gap: 8,
  },
  colour: 'night',
  spread: {
    picture: 'beside',
    share: { least: 0.1, most: 0.225 },
    pictureAfter: 14,
    centred: false,
    beside: { ...dated, column: { width: 188, gap: 23 } },
  },
  panel: night,
}

const smallA: Band = {
  ...a,
  page: onA5,
  sizes: {
    name: [34, 44],
    title: [28, 39],
    heading: [22, 31],
    words: [28, 42],
    small: [13, 20],
    panelTitle: [28, 41],
    number: [10.5, 16],
    gap: 10,
  },
  spread: { ...a.spread, pictureAfter: 14 },
}

const smallB: Band = {
  ...b,
  page: onA5,
  sizes: {
    name: [34, 44],
    title: [24, 34],
    heading: [18, 26],
    words: [14.5, 23],
    small: [13, 20],
    panelTitle: [17, 26],
    number: [10.5, 16],
    gap: 8,
  },
  spread: { ...b.spread, pictureAfter: 12 },
}

const smallC: Band = {
  ...c,
  page: onA5,
  sizes: {
    name: [30, 40],
    title: [21, 29],
    heading: [15, 22],
    words: [12.5, 20],
    small: [11, 17],
    panelTitle: [14, 21.5],
    number: [10.5, 16],
    gap: 7,
  },
  spread: {
    ...c.spread,
    pictureAfter: 12,
    titleRule: { width: 48, height: 3, colour: 'coral', before: 1, after: 12 },
    beside: { ...papers, padding: { x: 9, y: 8 }, column: { width: 122, gap: 14 } },
  },
}

const smallD: Band = {
  ...d,
  page: onA5,
  sizes: {
    name: [28, 38],
    title: [19, 26],
    heading: [13.5, 20],
    words: [11, 17.5],
    small: [10.5, 16],
    panelTitle: [12.5, 19],
    number: [10.5, 16],
    gap: 6,
  },
  spread: {
    ...d.spread,
    pictureAfter: 10,
    beside: { ...dated, padding: { x: 10, y: 8 }, column: { width: 128, gap: 14 } },
  },
}

/** A band as a whole look. */
function book({ page, sizes, colour, spread, panel, bold = false, numbers }: Band): LookStyle {
  const small = page.width < A4.width
  const width = page.width - page.left - page.right
  return {
    ...shared,
    font: ANDIKA,
    ink: 'bookInk',
    page,
    running: { head: false, foot: false, number: 'alone', pagesBy: small ? 4 : 2, facing: true },
    captions: 'below',
    numbersParagraphs: false,
    type: bookType(sizes, colour, bold),
    cover: { ...shared.cover, picture: 0.71 },
    section: { ruleWidth: 0, ruleGap: 0, numberGap: 9 },
    list: {
      indent: Math.round(sizes.words[0] * 1.5),
      between: sizes.gap,
      inside: 1,
      after: sizes.gap,
      ...(numbers && { numbers }),
    },
    table: { padding: { x: 6, y: 5 }, rowRule: 0.75, headRule: 1.25, after: 14 },
    summary: { keyWidth: width * 0.3, paddingY: 5, rowRule: 0.75, after: 14 },
    quotation: { bar: 5, padding: { x: 16, y: 12 }, after: 14 },
    callout: { bar: 5, padding: { x: 16, y: 12 }, after: 14 },
    card: { border: 1, padding: { x: 10, y: 8 }, rowRule: 0.75, after: 14 },
    figure: { width, photoWidth: width, photoHeight: page.height * 0.4, after: 14 },
    letterhead: { dateWidth: width * 0.35, after: 20 },
    columns: { left: width * 0.45, gutter: 20, after: 10 },
    spread,
    panel: { ...panel, bar: 7, padding: { x: 20, y: small ? 11 : 15 }, after: 14 },
    writingLines: {
      pitch: small ? 30 : 42,
      border: 1.5,
      colour: numbers ?? 'leaf',
      padding: { x: 16, y: 12 },
      after: 14,
    },
  }
}

/** The looks of books by name; the booklet of carers for a child is set as band B. */
export const BOOKS = {
  'book-a': book(a),
  'book-b': book(b),
  'book-c': book(c),
  'book-d': book(d),
  booklet: book(b),
} as const

/** The same looks on A5, with sizes of their own. */
export const SMALL_BOOKS: Readonly<Record<keyof typeof BOOKS, LookStyle>> = {
  'book-a': book(smallA),
  'book-b': book(smallB),
  'book-c': book(smallC),
  'book-d': book(smallD),
  booklet: book(smallB),
}
