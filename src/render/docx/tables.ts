// Tables and summary lists to Word tables with set widths, heads that repeat and rows that stay whole.
import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, Cell, SummaryList, Table } from '../../model/tree.ts'
import type { ColourName } from '../style.ts'
import { blocksToWord, type Made } from './blocks.ts'
import { columnWidths } from './columns.ts'
import { inlinesToRuns, marked } from './inline.ts'
import type { Job, Place } from './job.ts'
import { isLonely, isTall } from './measure.ts'
import { inside, line, space } from './paragraphs.ts'
import { colour } from './styles.ts'
import { eighths, twips } from './units.ts'

/** No border, said aloud: without it Word draws its own. */
export const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table without lines of its own. */
export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

/** A plain line, or a dashed one. */
export function border(points: number, name: ColourName, dashed = false): IBorderOptions {
  return {
    style: dashed ? BorderStyle.DASHED : BorderStyle.SINGLE,
    size: eighths(points),
    color: colour(name),
  }
}

/** A ground behind words. */
export function ground(name: ColourName) {
  return { type: ShadingType.CLEAR, color: 'auto', fill: colour(name) }
}

/** Widths in points with what Word and LibreOffice each read: the grid, the table’s width and the cells’. */
export function grid(widths: readonly number[]) {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return {
    width: { size: twips(total), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
  }
}

/** The width of a cell. */
export function cellWidth(points: number) {
  return { size: twips(points), type: WidthType.DXA }
}

/** Space inside the cells of a table. */
export function margins(x: number, y: number) {
  return { left: twips(x), right: twips(x), top: twips(y), bottom: twips(y), marginUnitType: WidthType.DXA }
}

/** A table under its caption. */
export function tableToWord(table: Table, job: Job, place: Place): Made[] {
  const { padding, after } = job.look.table
  const widths = columnWidths(table, place.width, job.look)
  const caption = table.caption ? [line('Caption', table.caption, job, { keepNext: true })] : []
  const made = new WordTable({
    ...grid(widths),
    borders: rowBorders(job, false),
    margins: margins(padding.x, padding.y),
    tableLook: { firstRow: true, firstColumn: table.rowHeads, noHBand: true, noVBand: true },
    rows: [headRow(table, widths, job), ...bodyRows(table, widths, job)],
  })
  return [...caption, made, space(place.last ? 0 : after)]
}

/** Keys in bold and their values, with a line above and below each. */
export function summaryListToWord(list: SummaryList, job: Job, place: Place): Made[] {
  if (place.style === 'Beside') return datedFacts(list, job, place)
  const { keyWidth, paddingY, after } = job.look.summary
  const valueWidth = place.width - keyWidth
  const rows = list.rows.map(({ key, value }, at) => {
    const id = at === 0 ? list.id : undefined
    const runs = marked(inlinesToRuns(key, job, { bold: true }), id, job)
    const keyCell = new TableCell({
      width: cellWidth(keyWidth),
      margins: { left: 0, right: 200, marginUnitType: WidthType.DXA },
      children: [new Paragraph({ style: 'Cell', spacing: { after: 0 }, children: runs })],
    })
    const valueCell = new TableCell({
      width: cellWidth(valueWidth),
      children: cellBlocks(value, job, inside(valueWidth, 'Cell')),
    })
    return new TableRow({ cantSplit: !isTall(value, valueWidth, job.look), children: [keyCell, valueCell] })
  })
  const made = new WordTable({
    ...grid([keyWidth, valueWidth]),
    borders: rowBorders(job, true),
    margins: margins(0, paddingY),
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
    rows,
  })
  return rows.length === 0 ? [] : [made, space(place.last ? 0 : after)]
}

/** Facts in a narrow column: each under its date, along a line that joins them. */
function datedFacts({ id, rows }: SummaryList, job: Job, place: Place): Made[] {
  const left = { ...border(DATED_LINE, job.look.spread.beside.dated), space: DATED_GAP }
  const beside = { border: { left }, indent: { left: twips(DATED_GAP + DATED_LINE) } }
  return rows.flatMap(({ key, value }, at): Made[] => {
    const runs = marked(inlinesToRuns(key, job, { bold: true }), at === 0 ? id : undefined, job)
    const head = new Paragraph({
      style: 'Beside',
      keepNext: true,
      ...beside,
      spacing: { after: 0 },
      children: runs,
    })
    const told = value.flatMap(block =>
      block.type === 'paragraph'
        ? [new Paragraph({ style: 'Beside', ...beside, children: inlinesToRuns(block.children, job) })]
        : blocksToWord([block], job, place),
    )
    return [head, ...told]
  })
}

const DATED_LINE = 1.5
const DATED_GAP = 8

/** Blocks that fill a cell; the last adds no space to the cell’s own, and a cell is never without a paragraph. */
export function cellBlocks(blocks: readonly Block[], job: Job, place: Place): Made[] {
  if (blocks.length === 0) return [new Paragraph({ style: place.style, spacing: { after: 0 } })]
  return blocksToWord(blocks, job, { ...place, first: true, last: true })
}

function rowBorders({ look }: Job, top: boolean) {
  const rule = border(look.table.rowRule, 'rule')
  return { ...NO_BORDERS, ...(top ? { top: rule } : {}), bottom: rule, insideHorizontal: rule }
}

function headRow({ id, head }: Table, widths: readonly number[], job: Job): TableRow {
  const { padding, headRule } = job.look.table
  const children = head.map((cell, at) => {
    const width = widths[at] ?? 0
    const place = inside(width - 2 * padding.x, 'Cell', { bold: true, keepNext: true })
    return new TableCell({
      width: cellWidth(width),
      shading: ground('tint'),
      borders: { bottom: border(headRule, 'edge') },
      children: at === 0 ? namedBlocks(cell, id, job, place) : cellBlocks(cell.children, job, place),
    })
  })
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

function bodyRows(table: Table, widths: readonly number[], job: Job): TableRow[] {
  const { padding } = job.look.table
  const last = table.rows.length - 1
  const room = (column: number) => (widths[column] ?? 0) - 2 * padding.x
  const lonely = (row: number): boolean =>
    table.rows[row]?.cells.every((cell, column) => isLonely(cell.children, room(column), job.look)) ?? false
  return table.rows.map(({ id, cells }, at) => {
    const tall = cells.some((cell, column) => isTall(cell.children, room(column), job.look))
    // Two rows at least stay together at both ends of a table that breaks, where one would be lonely.
    const keepNext = !tall && ((at === 0 && at !== last && lonely(at)) || (at === last - 1 && lonely(last)))
    const children = cells.map((cell, column) => {
      const bold = table.rowHeads && column === 0
      const place = inside(room(column), 'Cell', { bold, keepNext })
      const blocks = column === 0 ? namedBlocks(cell, id, job, place) : cellBlocks(cell.children, job, place)
      return new TableCell({ width: cellWidth(widths[column] ?? 0), children: blocks })
    })
    return new TableRow({ cantSplit: !tall, children })
  })
}

/** The first cell of a table or row is the place its id names. */
function namedBlocks(cell: Cell, id: string | undefined, job: Job, place: Place): Made[] {
  const [first, ...rest] = cell.children
  if (id === undefined) return cellBlocks(cell.children, job, place)
  if (first?.type !== 'paragraph') {
    return [space(0, { children: marked([], id, job) }), ...cellBlocks(cell.children, job, place)]
  }
  const runs = marked(inlinesToRuns(first.children, job, place.bold ? { bold: true } : {}), id, job)
  const named = new Paragraph({
    style: place.style,
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(rest.length === 0 ? { spacing: { after: 0 } } : {}),
    children: runs,
  })
  return rest.length === 0 ? [named] : [named, ...cellBlocks(rest, job, place)]
}
