// A block to the blocks that stand directly in it: the one place where renderers look into all of them.
import type { Block } from '../model/tree.ts'

/** The blocks directly inside a block, wherever they stand in it, in the order they are read. */
export function blocksWithin(block: Block): readonly Block[] {
  switch (block.type) {
    case 'section':
    case 'quotation':
    case 'callout':
      return block.children
    case 'cover':
      return [...(block.picture ? [block.picture] : []), block.facts]
    case 'spread':
      return [...(block.picture ? [block.picture] : []), ...block.children, ...block.beside]
    case 'columns':
      return [...block.left, ...block.right]
    case 'list':
      return block.items.flat()
    case 'table':
      return [...block.head, ...block.rows.flatMap(row => row.cells)].flatMap(cell => cell.children)
    case 'summaryList':
      return block.rows.flatMap(row => row.value)
    case 'card':
      return block.cells.flatMap(cell => cell.children)
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'photo':
    case 'signatures':
    case 'contents':
    case 'pageBreak':
    case 'masthead':
    case 'letterhead':
    case 'writingLines':
      return []
  }
}
