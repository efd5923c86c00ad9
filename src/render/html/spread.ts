// Compositions of a book, columns and lines to write on, to HTML.
import type { Columns, Figure, Photo, Spread, WritingLines } from '../../model/tree.ts'
import { blocksToHtml, type Page } from './blocks.ts'
import { element, type Html } from './elements.ts'
import { pictureToHtml } from './heads.ts'
import { inlinesToHtml } from './inline.ts'

/** A picture and its words; the style sheet says where each stands, and this is the order they are read in. */
export function spreadToHtml({ id, title, picture, children, beside }: Spread, page: Page): Html {
  const has = [
    ...(picture === undefined ? [] : ['pictured']),
    ...(children.length === 0 ? ['wordless'] : []),
    ...(beside.length === 0 ? [] : ['besided']),
  ]
  return element(
    'div',
    { class: ['spread', ...has].join(' '), id },
    title.length === 0 ? '' : element('h2', {}, inlinesToHtml(title, page.ids)),
    picture === undefined ? '' : element('div', { class: kindOf(picture) }, pictureToHtml(picture, page)),
    flowIn('words', children, page),
    flowIn('beside', beside, page),
  )
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
    label.length === 0 ? '' : element('p', {}, inlinesToHtml(label, page.ids)),
    element('div', { class: 'lines', 'aria-hidden': 'true' }, ...lines),
  )
}

/** A drawing with words of its own takes more room than a scene, so that they can be read. */
function kindOf(picture: Figure | Photo): string {
  return picture.type === 'photo' || picture.drawing.type === 'scene' ? 'picture' : 'picture diagram'
}

function flowIn(kind: string, blocks: Spread['children'], page: Page): Html {
  return blocks.length === 0 ? '' : element('div', { class: kind }, blocksToHtml(blocks, page))
}
