// A block to the same block with what stands in it changed: the one place that knows where blocks and lines stand in blocks.
import type { Block, Cell, Cover, Figure, Inline, Photo, Spread, Table } from '../model/tree.ts'

type Change = (block: Block) => Block
type ChangeLine = (line: readonly Inline[]) => readonly Inline[]

/** The block with every block in it, and every line of its own, changed. */
export function inside(block: Block, change: Change, line: ChangeLine = same): Block {
  const blocks = (children: readonly Block[]) => children.map(change)
  switch (block.type) {
    case 'section':
      return {
        ...block,
        title: line(block.title),
        ...(block.law && { law: line(block.law) }),
        children: blocks(block.children),
      }
    case 'heading':
    case 'paragraph':
      return { ...block, children: line(block.children) }
    case 'list':
      return { ...block, items: block.items.map(blocks) }
    case 'table':
      return insideTable(block, change, line)
    case 'summaryList':
      return {
        ...block,
        rows: block.rows.map(({ key, value }) => ({ key: line(key), value: blocks(value) })),
      }
    case 'quotation':
      return { ...block, children: blocks(block.children), source: line(block.source) }
    case 'callout':
      return { ...block, title: line(block.title), children: blocks(block.children) }
    case 'card':
      return {
        ...block,
        title: line(block.title),
        note: line(block.note),
        cells: block.cells.map(({ label, children }) => ({ label: line(label), children: blocks(children) })),
      }
    case 'figure':
    case 'photo':
      return { ...block, caption: line(block.caption) }
    case 'cover':
      return { ...insideCover(block, change, line), ...pictured(block, change) }
    case 'masthead':
      return { ...block, headline: line(block.headline), marking: line(block.marking) }
    case 'spread':
      return {
        ...block,
        title: line(block.title),
        ...pictured(block, change),
        children: blocks(block.children),
        beside: blocks(block.beside),
      }
    case 'columns':
      return { ...block, left: blocks(block.left), right: blocks(block.right) }
    case 'writingLines':
      return { ...block, label: line(block.label) }
    case 'letterhead':
    case 'signatures':
    case 'contents':
    case 'pageBreak':
      return block
  }
}

function insideTable(table: Table, change: Change, line: ChangeLine): Table {
  const cell = (one: Cell): Cell => ({ ...one, children: one.children.map(change) })
  return {
    ...table,
    ...(table.caption && { caption: line(table.caption) }),
    head: table.head.map(cell),
    rows: table.rows.map(row => ({ ...row, cells: row.cells.map(cell) })),
  }
}

function insideCover(cover: Cover, change: Change, line: ChangeLine): Cover {
  const facts = inside(cover.facts, change, line) as Cover['facts']
  return { ...cover, marking: line(cover.marking), facts }
}

function pictured({ picture }: Cover | Spread, change: Change): { picture?: Figure | Photo } {
  return picture === undefined ? {} : { picture: change(picture) as Figure | Photo }
}

function same(line: readonly Inline[]): readonly Inline[] {
  return line
}
