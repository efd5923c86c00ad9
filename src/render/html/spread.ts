// Compositions of a book, columns and lines to write on, to HTML.
import type { Columns, Figure, Photo, Spread, WritingLines } from '../../model/tree.ts'
import { blocksToHtml, type Page } from './blocks.ts'
import { element, type Html } from './elements.ts'
import { pictureToHtml } from './heads.ts'
import { frameFor } from '../spread-frame.ts'
import { ROOM_STEP } from './book-stylesheet.ts'
import { inlinesToHtml } from './inline.ts'
import { partsOf } from './pictures.ts'

/** A picture and its words; the style sheet says where each stands, and this is the order they are read in. */
export function spreadToHtml(spread: Spread, page: Page): Html {
  const { id, title, picture, children, beside } = spread
  return element(
    'div',
    { class: kindOfSpread(picture, children, beside), id },
    title.length === 0 ? '' : element('h2', {}, inlinesToHtml(title, page)),
    picture === undefined
      ? ''
      : element('div', { class: `${kindOf(picture)} ${roomOf(spread, page)}` }, pictureToHtml(picture, page)),
    flowIn('words', children, page),
    flowIn('beside', beside, page),
  )
}

/** Picture and words may face each other, unless the picture has two pages of its own. */
function kindOfSpread(
  picture: Spread['picture'],
  children: Spread['children'],
  beside: Spread['beside'],
): string {
  const drawing = picture === undefined ? '' : kindOf(picture)
  const facing = picture !== undefined && children.length > 0 && !drawing.includes('parted')
  const kinds = [
    'spread',
    ...(facing ? ['facing'] : []),
    ...(drawing.includes('diagram') ? ['diagrammed'] : []),
    ...(beside.length > 0 ? ['besided'] : []),
  ]
  return kinds.join(' ')
}

/** Two flows, the narrow one first. */
export function columnsToHtml({ id, left, right }: Columns, page: Page): Html {
  const column = (blocks: Columns['left']): Html => element('div', {}, blocksToHtml(blocks, page))
  return element('div', { class: 'columns', id }, column(left), column(right))
}

/** A frame with a label and lines that only paper needs. */
export function writingLinesToHtml({ id, label, count }: WritingLines, page: Page): Html {
  const lines = Array.from({ length: count }, () => element('div', { class: 'line' }))
  return element(
    'div',
    { class: 'writing', id },
    label.length === 0 ? '' : element('p', {}, inlinesToHtml(label, page)),
    element('div', { class: 'lines', 'aria-hidden': 'true' }, ...lines),
  )
}

/** A drawing with words of its own takes more room than a scene, so that they can be read. */
function kindOf(picture: Figure | Photo): string {
  if (picture.type === 'photo' || picture.drawing.type === 'scene') return 'picture'
  return partsOf(picture.drawing).length > 1 ? 'picture diagram parted' : 'picture diagram'
}

/** The room the picture has on paper, in steps, since the page allows no style attributes. */
function roomOf(spread: Spread, { look }: Page): string {
  const { width, left, right } = look.page
  const { height } = frameFor(spread, look, width - left - right)
  return `room-${Math.max(1, Math.floor((height - COUNT) / ROOM_STEP))}`
}

/** The number of a page stands within it. */
const COUNT = 24

function flowIn(kind: string, blocks: Spread['children'], page: Page): Html {
  return blocks.length === 0 ? '' : element('div', { class: kind }, blocksToHtml(blocks, page))
}
