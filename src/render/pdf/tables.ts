// Tables, summary lists and boxes to nodes with their rules, fills and padding.
import type { Cell, Inline, SummaryList, Table } from '../../model/tree.ts'
import { COLOURS, type LookStyle, type Padding } from '../style.ts'
import { measure } from '../fonts.ts'
import { blockNodes, cellNodes } from './blocks.ts'
import type { Job } from './job.ts'
import type { Node, Sizing, StackNode, TableLayout, TableNode } from './nodes.ts'
import { derived, paragraphNode, wordsNode } from './words.ts'

/** Nothing drawn, nothing filled, no padding. */
const BARE: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  hLineColor: () => COLOURS.rule,
  vLineColor: () => COLOURS.rule,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
  fillColor: () => null,
}

/** A table with its caption; nothing where it has neither head nor rows. */
export function tableNodes(job: Job, table: Table): readonly Node[] {
  const columns = Math.max(table.head.length, ...table.rows.map(row => row.cells.length))
  if (columns === 0) return []
  const caption = table.caption?.length ? [captionNode(job, table.caption)] : []
  return [
    {
      tag: 'Table',
      anchor: table.id,
      stack: [...caption, gridNode(job, table, columns)],
      space: { before: 0, after: job.look.table.after },
    },
  ]
}

/** A caption, which stays with what it names. */
export function captionNode(job: Job, caption: readonly Inline[], alignment?: 'center'): StackNode {
  const { before, after } = job.look.type.caption
  const stack = [paragraphNode(job, 'caption', caption, alignment ? { alignment } : {})]
  return { tag: 'Caption', stack, keepWithNext: true, space: { before, after } }
}

function gridNode(job: Job, table: Table, columns: number): TableNode {
  const { head, rows, rowHeads, widths } = table
  const headRow = head.length > 0 ? [rowOf(job, head, columns, () => 'Column')] : []
  const body = rows.map(row =>
    rowOf(job, row.cells, columns, column => (rowHeads && column === 0 ? 'Row' : undefined)),
  )
  return {
    table: {
      headerRows: headRow.length,
      widths: Array.from({ length: columns }, () => 0),
      body: [...headRow, ...body],
    },
    layout: gridLayout(job.look, headRow.length),
    sizing: sizingOf(widths, columns),
    rowTag: 'TR',
    rowAnchors: [...headRow.map(() => undefined), ...rows.map(row => row.id)],
    pairs: true,
  }
}

function sizingOf(widths: readonly number[] | undefined, columns: number): Sizing {
  const usable = widths?.length === columns && widths.every(width => width > 0)
  return usable ? { by: 'shares', shares: widths } : { by: 'words' }
}

type Scope = 'Column' | 'Row' | undefined

function rowOf(
  job: Job,
  cells: readonly Cell[],
  columns: number,
  scopeOf: (column: number) => Scope,
): StackNode[] {
  return Array.from({ length: columns }, (_, column) => cellNode(job, cells[column], scopeOf(column)))
}

function cellNode(job: Job, cell: Cell | undefined, scope: Scope): StackNode {
  const stack = cellNodes(job, cell?.children ?? [], scope !== undefined)
  if (scope === undefined) return { tag: 'TD', stack }
  return { tag: 'TH', attributes: { O: 'Table', Scope: scope }, stack }
}

function gridLayout({ table }: LookStyle, headRows: number): TableLayout {
  return {
    ...BARE,
    hLineWidth: line => (line === 0 ? 0 : line === headRows ? table.headRule : table.rowRule),
    hLineColor: line => (line === headRows ? COLOURS.edge : COLOURS.rule),
    paddingLeft: () => table.padding.x,
    paddingRight: () => table.padding.x,
    paddingTop: () => table.padding.y,
    paddingBottom: () => table.padding.y,
    fillColor: row => (row < headRows ? COLOURS.tint : null),
  }
}

/** Keys and values. */
export function summaryNodes(job: Job, { id, rows }: SummaryList): readonly Node[] {
  if (rows.length === 0) return []
  const { summary } = job.look
  const gap = 8
  return [
    {
      tag: 'Table',
      anchor: id,
      table: { headerRows: 0, widths: [0, 0], body: rows.map(row => summaryRow(job, row)) },
      layout: {
        ...BARE,
        hLineWidth: () => summary.rowRule,
        paddingRight: column => (column === 0 ? gap : 0),
        paddingTop: () => summary.paddingY,
        paddingBottom: () => summary.paddingY,
      },
      sizing: { by: 'first', points: summary.keyWidth - gap },
      rowTag: 'TR',
      pairs: true,
      space: { before: 0, after: summary.after },
    },
  ]
}

function summaryRow(job: Job, { key, value }: SummaryList['rows'][number]): readonly StackNode[] {
  return [
    {
      tag: 'TH',
      attributes: { O: 'Table', Scope: 'Row' },
      stack: [paragraphNode(job, 'cell', key, { bold: true })],
    },
    { tag: 'TD', stack: cellNodes(job, value, false) },
  ]
}

/** Two flows side by side, the second so wide; they are read one after the other. */
export function besideEachOther(
  second: { readonly width: number; readonly gap: number },
  left: readonly Node[],
  right: readonly Node[],
): TableNode {
  const isRead = right.some(({ readFirst }) => !readFirst)
  return {
    tag: 'Div',
    table: {
      headerRows: 0,
      widths: [0, 0],
      body: [
        [
          { tag: 'Div', stack: left },
          { ...(isRead && { tag: 'Div' }), stack: right },
        ],
      ],
    },
    layout: { ...BARE, paddingRight: column => (column === 0 ? second.gap : 0) },
    sizing: { by: 'second', points: second.width },
    space: { before: 0, after: 0 },
  }
}

/** Dated facts one under the other, along a line with a dot for each. */
export function datedNodes(job: Job, { id, rows }: SummaryList): readonly Node[] {
  if (rows.length === 0) return []
  const colour = COLOURS[job.look.spread.beside.dated]
  return [
    {
      tag: 'L',
      anchor: id,
      attributes: { O: 'List', ListNumbering: 'Disc' },
      table: { headerRows: 0, widths: [0], body: rows.map(row => [datedRow(job, row, colour)]) },
      layout: {
        ...BARE,
        vLineWidth: line => (line === 0 ? DATED.line : 0),
        vLineColor: () => colour,
        paddingLeft: () => DATED.indent,
        paddingBottom: row => (row === rows.length - 1 ? 0 : 6),
      },
      margin: [DATED.inset, 2, 0, 0],
      sizing: { by: 'shares', shares: [1] },
      rowTag: 'LI',
      space: { before: 0, after: 8 },
    },
  ]
}

const DATED = { line: 1.5, indent: 11, inset: 5 }

/** The size at which a bullet is a dot of about seven points. */
const DOT = { Arimo: 27, Andika: 34 }

/** The dot stands on the middle of the line. */
function datedRow(job: Job, { key, value }: SummaryList['rows'][number], color: string): StackNode {
  const { embedded } = job.look.font
  const dot = { fontSize: DOT[embedded], lineHeight: 0.1 }
  const text = wordsNode(job, 'beside', [derived('•', { color, ...dot })])
  const width = measure('•', DOT[embedded], false, embedded)
  const tight = { bold: true, space: { before: 0, after: 0 }, keepWithNext: true }
  const when = paragraphNode(job, 'beside', key, tight)
  return {
    stack: [{ tag: 'LBody', stack: [when, ...blockNodes(job, value, { type: 'beside' })] }],
    marker: { text, offset: -DATED.indent - DATED.line / 2 - width / 2, tag: 'Lbl' },
  }
}

/** What stands around boxed words. */
export interface Frame {
  readonly tag: 'Div' | 'BlockQuote'
  readonly padding: Padding
  readonly before?: number
  readonly after: number
  readonly fill?: string
  /** A bar at the left. */
  readonly bar?: { readonly width: number; readonly colour: string }
  /** A dashed line all round. */
  readonly border?: { readonly width: number; readonly colour: string }
  readonly topRule?: { readonly height: number; readonly colour: string }
  readonly bottomRule?: { readonly height: number; readonly colour: string }
}

/** Words in a box. */
export function boxNode(stack: readonly Node[], frame: Frame): TableNode {
  return {
    tag: frame.tag,
    table: { headerRows: 0, widths: [0], body: [[{ stack }]] },
    layout: boxLayout(frame),
    sizing: { by: 'shares', shares: [1] },
    whole: true,
    space: { before: frame.before ?? 0, after: frame.after },
  }
}

function boxLayout({ padding, fill, bar, border, topRule, bottomRule }: Frame): TableLayout {
  const width = border?.width ?? 0
  const colour = border?.colour ?? bar?.colour ?? COLOURS.edge
  const dashed = { hLineStyle: () => DASHES, vLineStyle: () => DASHES }
  return {
    ...BARE,
    hLineWidth: line => (line === 0 ? topRule : bottomRule)?.height ?? width,
    vLineWidth: line => (bar ? (line === 0 ? bar.width : 0) : width),
    hLineColor: line => (line === 0 ? topRule : bottomRule)?.colour ?? colour,
    vLineColor: () => colour,
    paddingLeft: () => padding.x,
    paddingRight: () => padding.x,
    paddingTop: () => padding.y,
    paddingBottom: () => padding.y,
    fillColor: () => fill ?? null,
    ...(border ? dashed : {}),
  }
}

const DASHES = { dash: { length: 3, space: 2 } }
