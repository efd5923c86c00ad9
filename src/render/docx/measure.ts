// Blocks to about how tall they will stand, to decide what may break across pages.
import type { Block, Inline } from '../../model/tree.ts'
import type { LookStyle, TypeStyle } from '../style.ts'

/** Whether blocks in a column of this width are taller than half a page, so that keeping them whole would leave a hole. */
export function isTall(blocks: readonly Block[], width: number, look: LookStyle): boolean {
  const { height, top, bottom } = look.page
  return heightOf(blocks, width, look) > (height - top - bottom) / 2
}

/** Whether blocks may be taller than a page, so that they cannot be kept whole at all. */
export function fillsPage(blocks: readonly Block[], width: number, look: LookStyle): boolean {
  const { height, top, bottom } = look.page
  return heightOf(blocks, width, look) > (height - top - bottom) * 0.8
}

/** Whether blocks are so short that a row of them should not stand alone beside a page break. */
export function isLonely(blocks: readonly Block[], width: number, look: LookStyle): boolean {
  const { height, top, bottom } = look.page
  return heightOf(blocks, width, look) < (height - top - bottom) / 10
}

/** About how many lines inlines take. */
export function linesOf(inlines: readonly Inline[], width: number, { size }: TypeStyle): number {
  // Arial’s letters are half as wide as high, on average, with the space lost at line ends.
  return Math.max(1, Math.ceil((lengthOf(inlines) * size * 0.52) / Math.max(width, size)))
}

/** About how tall blocks stand whose words are set in this style. */
export function blocksHeight(
  blocks: readonly Block[],
  width: number,
  look: LookStyle,
  words: TypeStyle,
): number {
  return blocks.reduce((height, block) => height + blockHeight(block, width, look, words), 0)
}

function heightOf(blocks: readonly Block[], width: number, look: LookStyle): number {
  return blocksHeight(blocks, width, look, look.type.cell)
}

function blockHeight(block: Block, width: number, look: LookStyle, cell: TypeStyle): number {
  const flow = (blocks: readonly Block[], room = width) => blocksHeight(blocks, room, look, cell)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.children, width, cell) * cell.leading + cell.after
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + flow(item, width - look.list.indent) + look.list.between,
        0,
      )
    case 'table': {
      const column = width / Math.max(1, block.head.length)
      const rows = block.rows.map(row =>
        Math.max(0, ...row.cells.map(({ children }) => flow(children, column))),
      )
      return rows.reduce((sum, row) => sum + row, cell.leading)
    }
    case 'summaryList': {
      // Facts beside words stand under their keys, without lines between them.
      const under = cell === look.type.beside
      const room = under ? width : width - look.summary.keyWidth
      const each = under ? cell.leading : 2 * look.summary.paddingY
      return block.rows.reduce((sum, { value }) => sum + flow(value, room) + each, 0)
    }
    case 'quotation':
      return flow(block.children) + cell.leading + 2 * look.quotation.padding.y
    case 'callout':
      return flow(block.children) + cell.leading + 2 * look.panel.padding.y + look.panel.after
    case 'section':
      return flow(block.children) + cell.leading
    case 'card':
      return block.cells.reduce((sum, { children }) => sum + flow(children, width / 2), 0)
    case 'signatures':
      return block.signatories.length * look.signature.height * 2
    case 'figure':
    case 'photo':
      return width / 2
    case 'spread':
      return flow([...block.children, ...block.beside]) + width / 2
    case 'columns': {
      const { left, gutter } = look.columns
      return Math.max(flow(block.left, left), flow(block.right, width - left - gutter))
    }
    case 'writingLines':
      return block.count * look.writingLines.pitch + 3 * cell.leading
    case 'masthead':
    case 'letterhead':
      return 6 * cell.leading
    case 'cover':
    case 'contents':
    case 'pageBreak':
      return 0
  }
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + inlineLength(inline), 0)
}

function inlineLength(inline: Inline): number {
  switch (inline.type) {
    case 'text':
      return inline.value.length
    case 'strong':
    case 'emphasis':
    case 'link':
      return lengthOf(inline.children)
    case 'lineBreak':
      return 40
    case 'sourceMark':
      return 5
    case 'missing':
      return inline.what.length + 14
  }
}
