// Quotations, callouts and option cards to Word tables that stay whole.
import { type IBorderOptions, Paragraph, Table as WordTable, TableCell, TableRow } from 'docx'
import type { Callout, Card, CardCell, Quotation } from '../../model/tree.ts'
import { quoted } from '../quoted.ts'
import type { ColourName, Padding } from '../style.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns } from './inline.ts'
import type { Job, Place } from './job.ts'
import { fillsPage, isTall } from './measure.ts'
import { cardHeadToWord, inside, line, space } from './paragraphs.ts'
import { border, cellBlocks, cellWidth, grid, ground, margins, NO_BORDER, NO_BORDERS } from './tables.ts'

interface Box {
  readonly padding: Padding
  readonly after: number
  readonly fill?: ColourName
  readonly borders: Record<'left' | 'top' | 'bottom' | 'right', IBorderOptions>
}

/** Somebody's own words between quotation marks, over who said them. */
export function quotationToWord(quotation: Quotation, job: Job, place: Place): Made[] {
  const { bar, padding, after } = job.look.quotation
  const box: Box = { padding, after, fill: 'warm', borders: barBorders(bar, 'warmEdge') }
  const width = roomIn(box, place)
  const source = quotation.source.length > 0 ? [line('Source', quotation.source, job)] : []
  const blocks = quoted(quotation.children)
  const said = cellBlocks(blocks, job, inside(width, 'Quotation', { keepNext: true }))
  return boxToWord(box, [...said, ...source], fillsPage(blocks, width, job.look), place)
}

/** A message, an answer that could not be found out, or a gap, each in its own kind of box. */
export function calloutToWord(callout: Callout, job: Job, place: Place): Made[] {
  const box = calloutBox(callout.kind, job)
  const width = roomIn(box, place)
  const style = callout.kind === 'panel' ? 'Panel' : 'Callout'
  const blocks = callout.children.length > 0 ? cellBlocks(callout.children, job, inside(width, style)) : []
  return boxToWord(
    box,
    [titleOf(callout, job), ...blocks],
    fillsPage(callout.children, width, job.look),
    place,
  )
}

function titleOf({ kind, title }: Callout, job: Job): Paragraph {
  if (kind === 'panel') return line('PanelTitle', title, job)
  const face = kind === 'missing' ? ({ style: 'MissingTitle' } as const) : {}
  const children = inlinesToRuns(title, job, { bold: true, ...face })
  return new Paragraph({ style: 'Callout', keepNext: true, children })
}

/** An option in full: its head repeats where the card breaks, and its cells stand two a row. */
export function cardToWord(card: Card, job: Job, place: Place): Made[] {
  const { padding, border: edge, rowRule, after } = job.look.card
  const half = place.width / 2
  const outer = border(edge, 'edge')
  const inner = border(rowRule, 'rule')
  const pairs = pairsOf(card.cells)
  const made = new WordTable({
    ...grid([half, half]),
    borders: {
      top: outer,
      bottom: outer,
      left: outer,
      right: outer,
      insideHorizontal: inner,
      insideVertical: inner,
    },
    margins: margins(padding.x, padding.y),
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [cardHead(card, job, place.width), ...pairs.map(pair => cardRow(pair, job, place.width))],
  })
  return [made, space(place.last ? 0 : after)]
}

function cardHead(card: Card, job: Job, width: number): TableRow {
  const head = new TableCell({
    width: cellWidth(width),
    columnSpan: 2,
    shading: ground('tint'),
    borders: { bottom: border(job.look.card.border, 'edge') },
    children: [
      cardHeadToWord(card.label, card.title, card.id, job),
      line('Cell', card.note, job, { keepNext: true, spacing: { after: 0 } }),
    ],
  })
  return new TableRow({ tableHeader: true, cantSplit: true, children: [head] })
}

function cardRow(pair: readonly CardCell[], job: Job, width: number): TableRow {
  const share = width / pair.length
  const room = share - 2 * job.look.card.padding.x
  const tall = pair.some(cell => isTall(cell.children, room, job.look))
  // A row that begins with what is kept with the next stays with the next row, and so would the whole card.
  const labelled = (label: CardCell['label']) => line('Label', label, job, { keepNext: tall })
  const children = pair.map(
    ({ label, children }) =>
      new TableCell({
        width: cellWidth(share),
        columnSpan: 2 / pair.length,
        children: [labelled(label), ...cellBlocks(children, job, inside(room, 'Cell'))],
      }),
  )
  return new TableRow({ cantSplit: !tall, children })
}

function pairsOf(cells: readonly CardCell[]): CardCell[][] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => cells.slice(at * 2, at * 2 + 2))
}

function boxToWord(box: Box, children: readonly Made[], tall: boolean, place: Place): Made[] {
  const cell = new TableCell({
    width: cellWidth(place.width),
    borders: box.borders,
    margins: margins(box.padding.x, box.padding.y),
    ...(box.fill ? { shading: ground(box.fill) } : {}),
    children,
  })
  const rows = [new TableRow({ cantSplit: !tall, children: [cell] })]
  return [
    new WordTable({ ...grid([place.width]), borders: NO_BORDERS, rows }),
    space(place.last ? 0 : box.after),
  ]
}

function roomIn({ padding }: Box, place: Place): number {
  return place.width - 2 * padding.x
}

function calloutBox(kind: Callout['kind'], { look }: Job): Box {
  const { callout, notFoundOut, missing, panel } = look
  switch (kind) {
    case 'panel':
      return { ...panel, borders: panel.bar > 0 ? barBorders(panel.bar, panel.barColour) : PLAIN }
    case 'message':
      return { ...callout, fill: 'accentTint', borders: barBorders(callout.bar, 'accent') }
    case 'not-found-out':
      return { ...notFoundOut, borders: dashedBorders(notFoundOut.border, 'edge') }
    case 'missing':
      return { ...missing, fill: 'gapTint', borders: dashedBorders(missing.border, 'gap') }
  }
}

const PLAIN = { left: NO_BORDER, top: NO_BORDER, bottom: NO_BORDER, right: NO_BORDER }

function barBorders(bar: number, colour: ColourName) {
  return { left: border(bar, colour), top: NO_BORDER, bottom: NO_BORDER, right: NO_BORDER }
}

function dashedBorders(points: number, colour: ColourName) {
  const dashed = border(points, colour, true)
  return { left: dashed, top: dashed, bottom: dashed, right: dashed }
}
