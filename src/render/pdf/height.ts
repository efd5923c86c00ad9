// Nodes to the heights they will take, before they are laid out: every page break is decided with these.
import { fittedWidths, type LeastWidth } from '../column-widths.ts'
import type { Line } from './engine.ts'
import { leastOfWords } from './lines.ts'
import type { Column, Node, Sizing, StackNode, TableNode, TextNode } from './nodes.ts'

/** What measuring needs of the layout. */
export interface Measuring {
  linesOf(node: TextNode, width: number): readonly Line[]
  /** Gives the picture of a page its size, where it has none yet. */
  settle(node: StackNode, width: number): void
  /** What an empty page has room for. */
  freshRoom(): number
}

/** The least of a row that may stand alone before a page break inside it. */
const LEAST_OF_ROW = 72

/** The height of a node in a given width, its margins included. */
export function heightOf(measuring: Measuring, node: Node, width: number): number {
  if (node.measured?.width === width) return node.measured.height
  const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0]
  const height = top + innerHeight(measuring, node, width - left - right) + bottom
  node.measured = { width, height }
  return height
}

function innerHeight(measuring: Measuring, node: Node, width: number): number {
  if ('text' in node) return sum(measuring.linesOf(node, width).map(line => line.getHeight()))
  if ('stack' in node) return stackHeight(measuring, node, width)
  if ('table' in node) return sum(rowHeights(measuring, node, width))
  if ('canvas' in node) return Math.max(...node.canvas.map(({ y, h }) => y + h))
  if ('columns' in node) return Math.max(...node.columns.map(column => heightOf(measuring, column, width)))
  return node.absolutePosition ? 0 : (node._height ?? 0)
}

function stackHeight(measuring: Measuring, node: StackNode, width: number): number {
  measuring.settle(node, width)
  const { stack } = node
  return sum(stack.map((block, index) => gapBefore(stack, index) + heightOf(measuring, block, width)))
}

/** The space between a block and the one above it: the larger of the two wishes. */
export function gapBefore(stack: readonly Node[], index: number): number {
  if (index === 0) return 0
  return Math.max(stack[index - 1]?.space?.after ?? 0, stack[index]?.space?.before ?? 0)
}

/** The heights of a table's rows, rules and padding included; also settles the widths of its columns. */
export function rowHeights(measuring: Measuring, node: TableNode, width: number): readonly number[] {
  const { layout, table } = node
  const widths = settleWidths(node, width)
  return table.body.map((cells, row) => {
    const rules = layout.hLineWidth(row + 1) + (row === 0 ? layout.hLineWidth(0) : 0)
    const shown = cells.filter(cell => !cell._span)
    const gaps = node._offsets?.offsets ?? []
    const tallest = Math.max(
      ...shown.map(cell => heightOf(measuring, cell, widthOfCell(cell, cells.indexOf(cell), widths, gaps))),
    )
    return rules + layout.paddingTop(row) + tallest + layout.paddingBottom(row)
  })
}

function widthOfCell(
  cell: StackNode,
  column: number,
  widths: readonly number[],
  gaps: readonly number[],
): number {
  const end = column + (cell.colSpan ?? 1)
  return sum(widths.slice(column, end)) + sum(gaps.slice(column + 1, end))
}

function settleWidths(node: TableNode, width: number): readonly number[] {
  const { sizing, table, _offsets } = node
  const columns = table.widths as readonly Column[]
  const room = width - (_offsets?.total ?? 0)
  const widths = columnWidths(sizing, columns, leastOfColumns(node), room)
  columns.forEach((column, index) => (column.width = widths[index] ?? 0))
  return widths
}

function columnWidths(
  sizing: Sizing,
  columns: readonly Column[],
  least: readonly LeastWidth[],
  room: number,
): readonly number[] {
  switch (sizing.by) {
    case 'shares': {
      const all = sum(sizing.shares)
      return fittedWidths(
        sizing.shares.map(share => (room * share) / all),
        least,
        room,
      )
    }
    case 'first': {
      const first = Math.min(sizing.points, room / 2)
      return fittedWidths([first, room - first], least, room)
    }
    case 'second': {
      const second = Math.min(sizing.points, room * 0.8)
      return fittedWidths([room - second, second], least, room)
    }
    case 'words':
      return fittedWidths(widthsByWords(columns, room), least, room)
  }
}

/** Columns with little to say get all they wish for; the others share what is left, by how much they have to say. */
function widthsByWords(columns: readonly Column[], room: number): readonly number[] {
  const fair = room / columns.length
  const wishes = columns.map(({ _maxWidth }) => Math.min(_maxWidth, room))
  const short = sum(wishes.filter(wish => wish <= fair))
  const long = sum(wishes.filter(wish => wish > fair))
  const all = short + long
  if (all === 0) return columns.map(() => fair)
  if (long === 0) return wishes.map(wish => (wish * room) / all)
  return wishes.map(wish => (wish <= fair ? wish : (wish * (room - short)) / long))
}

/** What each column needs for its widest word; a cell over several columns asks for nothing. */
function leastOfColumns(node: TableNode): readonly LeastWidth[] {
  node.least ??= node.table.widths.map((_, column) =>
    widest(
      node.table.body.map(cells => cells[column]).map(cell => (!cell || cell.colSpan ? NONE : leastOf(cell))),
    ),
  )
  return node.least
}

const NONE: LeastWidth = { whole: 0, parts: 0 }

function leastOf(node: Node): LeastWidth {
  const [left, , right] = node._margin ?? [0, 0, 0]
  const { whole, parts } = leastInside(node)
  return { whole: whole + left + right, parts: parts + left + right }
}

function leastInside(node: Node): LeastWidth {
  if ('text' in node) return leastOfWords(node._inlines ?? [])
  if ('stack' in node) return widest(node.stack.map(leastOf))
  if (!('table' in node)) return NONE
  const columns = leastOfColumns(node)
  const around = node._offsets?.total ?? 0
  return {
    whole: around + sum(columns.map(({ whole }) => whole)),
    parts: around + sum(columns.map(({ parts }) => parts)),
  }
}

function widest(all: readonly LeastWidth[]): LeastWidth {
  return {
    whole: Math.max(0, ...all.map(({ whole }) => whole)),
    parts: Math.max(0, ...all.map(({ parts }) => parts)),
  }
}

/** How much room the block at `index` of a stack, and what must stay with it, takes to begin on a page that has so much for them. */
export function heightToBegin(
  measuring: Measuring,
  stack: readonly Node[],
  index: number,
  width: number,
  room: number,
): number {
  const block = stack[index]
  if (!block) return 0
  if (!block.keepWithNext || index + 1 >= stack.length) return beginning(measuring, block, width, room)
  const height = heightOf(measuring, block, width) + gapBefore(stack, index + 1)
  return height + heightToBegin(measuring, stack, index + 1, width, room - height)
}

/** What the blocks directly over one that stay with it take of its page. */
export function heightOver(
  measuring: Measuring,
  stack: readonly Node[],
  index: number,
  width: number,
): number {
  const over = stack[index - 1]
  if (!over?.keepWithNext) return 0
  const height = heightOf(measuring, over, width) + gapBefore(stack, index)
  return height + heightOver(measuring, stack, index - 1, width)
}

/** What cannot stay whole under its heading is split there. */
function beginning(measuring: Measuring, node: Node, width: number, room: number): number {
  const height = heightOf(measuring, node, width)
  if (node.whole && height <= room) return height
  const [left, top, right] = node._margin ?? [0, 0, 0]
  const inner = width - left - right
  if ('text' in node) return top + beginningOfText(measuring.linesOf(node, inner))
  if ('stack' in node) return top + heightToBegin(measuring, node.stack, 0, inner, room - top)
  if ('table' in node) return top + beginningOfTable(measuring, node, inner)
  return height
}

/** Three lines or fewer stay together; of more, two begin. */
function beginningOfText(lines: readonly Line[]): number {
  return sum((lines.length <= 3 ? lines : lines.slice(0, 2)).map(line => line.getHeight()))
}

function beginningOfTable(measuring: Measuring, node: TableNode, width: number): number {
  const heights = rowHeights(measuring, node, width)
  const half = measuring.freshRoom() / 2
  const { headerRows } = node.table
  const rows = heights.slice(headerRows)
  const head = sum(heights.slice(0, headerRows))
  if (node.pairs && rows.length <= 3 && head + sum(rows) <= half) return head + sum(rows)
  const first = leastOfRow(rows[0] ?? 0, half)
  const second = node.pairs && isLonely(first, half) ? leastOfRow(rows[1] ?? 0, half) : 0
  return Math.min(head + first + second, measuring.freshRoom())
}

/** A short row does not stand alone beside a page break; one of four lines may. */
export function isLonely(row: number, half: number): boolean {
  return row < half / 5
}

/** Rows under half a page are not split; of a taller one, this much must fit before the break. */
export function leastOfRow(height: number, half: number): number {
  return height <= half ? height : LEAST_OF_ROW
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
