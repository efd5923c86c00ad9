// An option to its card: a head, and cells two a row.
import type { Card, CardCell } from '../../model/tree.ts'
import { COLOURS, type LookStyle } from '../style.ts'
import { cellNodes } from './blocks.ts'
import type { Job } from './job.ts'
import type { Node, StackNode, TableLayout } from './nodes.ts'
import { derived, paragraphNode, runsOf, treeWords, wordsNode } from './words.ts'

/** A card. Its head is repeated where it goes over a page; its rows are not rows of a table. */
export function cardNodes(job: Job, card: Card): readonly Node[] {
  const head = spanning(cardHead(job, card))
  const rows = inPairs(card.cells).map(pair => cardRow(job, pair))
  return [
    {
      tag: 'Div',
      table: { headerRows: 1, widths: [0, 0], body: [head, ...rows] },
      layout: cardLayout(job.look, rows.length + 1),
      sizing: { by: 'shares', shares: [1, 1] },
      space: { before: 0, after: job.look.card.after },
    },
  ]
}

function cardHead(job: Job, { id, label, title, note }: Card): StackNode {
  const tag = `H${job.levels.get(id) ?? 4}`
  const letter = [treeWords(job, label, { color: COLOURS.accent }), derived('\u2002')]
  const words = [...(label ? letter : []), ...runsOf(job, title, 'heading4')]
  const heading = wordsNode(job, 'heading4', words, { tag, anchor: id, space: { before: 0, after: 1 } })
  return { stack: note.length > 0 ? [heading, paragraphNode(job, 'cell', note)] : [heading] }
}

function inPairs(cells: readonly CardCell[]): readonly (readonly CardCell[])[] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => cells.slice(row * 2, row * 2 + 2))
}

function cardRow(job: Job, pair: readonly CardCell[]): readonly StackNode[] {
  const cells = pair.map(({ label, children }): StackNode => {
    return { tag: 'Div', stack: [paragraphNode(job, 'label', label), ...cellNodes(job, children, false)] }
  })
  const [only] = cells
  return cells.length === 1 && only ? spanning(only) : cells
}

function spanning(cell: StackNode): readonly StackNode[] {
  return [{ ...cell, colSpan: 2 }, { stack: [] }]
}

function cardLayout({ card }: LookStyle, rows: number): TableLayout {
  const isOuter = (line: number): boolean => line <= 1 || line === rows
  return {
    hLineWidth: line => (isOuter(line) ? card.border : card.rowRule),
    vLineWidth: line => (line === 1 ? card.rowRule : card.border),
    hLineColor: line => (isOuter(line) ? COLOURS.edge : COLOURS.rule),
    vLineColor: line => (line === 1 ? COLOURS.rule : COLOURS.edge),
    paddingLeft: () => card.padding.x,
    paddingRight: () => card.padding.x,
    paddingTop: () => card.padding.y,
    paddingBottom: () => card.padding.y,
    fillColor: row => (row === 0 ? COLOURS.tint : null),
  }
}
