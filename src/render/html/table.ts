// A table to HTML that keeps its meaning where a narrow screen stacks its rows.
import type { Cell, Inline, Row, Table } from '../../model/tree.ts'
import { alone, type Page } from './blocks.ts'
import { element, type Html } from './elements.ts'
import { inlinesToHtml } from './inline.ts'

/** The roles repeat what the elements say: browsers forget it when the cells become blocks. */
export function tableToHtml(table: Table, page: Page): Html {
  const { id, caption, head, rows } = table
  const labels = head.map(plainText)
  const titles = head.map(cell =>
    element('th', { scope: 'col', role: 'columnheader' }, alone(cell.children, page)),
  )
  const body = rows.map(row => rowToHtml(row, labels, table.rowHeads, page))
  return element(
    'table',
    { id, role: 'table' },
    caption ? element('caption', {}, inlinesToHtml(caption, { ids: page.ids })) : '',
    element('colgroup', {}, ...columns(table)),
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...titles)),
    element('tbody', { role: 'rowgroup' }, ...body),
  )
}

/** A class for each twentieth of the width, since the page allows no style attributes. */
function columns({ head, widths }: Table): Html[] {
  const shares = head.map((_, at) => widths?.[at] ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => element('col', { class: `w${Math.round((share / total) * 20) * 5}` }))
}

function rowToHtml({ id, cells }: Row, labels: readonly string[], rowHeads: boolean, page: Page): Html {
  const written = cells.map((cell, at) => {
    const words = alone(cell.children, page)
    const label = labels[at]
    return rowHeads && at === 0
      ? element('th', { scope: 'row', role: 'rowheader', 'data-label': label }, words)
      : element('td', { role: 'cell', 'data-label': label }, words)
  })
  return element('tr', { id, role: 'row' }, ...written)
}

function plainText({ children }: Cell): string {
  return children.map(block => (block.type === 'paragraph' ? wordsOf(block.children) : '')).join(' ')
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.type === 'text') return inline.value
      return 'children' in inline ? wordsOf(inline.children) : ' '
    })
    .join('')
}
