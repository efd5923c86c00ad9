// A place in a shell to the room it has for words, in points.
import { around, attribute, type Element, elementsIn, within } from './xml.ts'

/** Word’s own space at each side of a cell, where a table does not say. */
const CELL_SIDE = 5.4

/** Width of an A4 page with margins of an inch, where a shell does not say. */
const PAGE = 451.3

/** The width words may take where a paragraph stands: that of its cell, or else of its page. */
export function roomAt(paragraph: Element): number {
  const cell = around(paragraph, 'w:tc')
  return cell === undefined ? pageRoom(paragraph) : cellRoom(cell)
}

function cellRoom(cell: Element): number {
  const table = around(cell, 'w:tbl')
  const width = gridWidth(cell, table) ?? points(attribute(within(cell, 'w:tcPr', 'w:tcW'), 'w:w'))
  if (width === undefined || width <= 0) return pageRoom(cell) / 2
  const sides = [within(cell, 'w:tcPr', 'w:tcMar'), within(table, 'w:tblPr', 'w:tblCellMar')]
  const side = (...names: readonly string[]): number => {
    const said = sides.flatMap(margins => names.map(name => points(attribute(within(margins, name), 'w:w'))))
    return said.find(one => one !== undefined) ?? CELL_SIDE
  }
  return width - side('w:left', 'w:start') - side('w:right', 'w:end')
}

/** Word keeps the grid of a table true to what it shows, whatever units its cells are given in. */
function gridWidth(cell: Element, table: Element | undefined): number | undefined {
  const columns =
    within(table, 'w:tblGrid')?.children.map(column => points(attribute(column, 'w:w')) ?? 0) ?? []
  const row = cell.parent?.children.filter(({ name }) => name === 'w:tc') ?? []
  const span = (one: Element): number => Number(attribute(within(one, 'w:tcPr', 'w:gridSpan'), 'w:val') ?? 1)
  const first = row.slice(0, row.indexOf(cell)).reduce((sum, one) => sum + span(one), 0)
  const widths = columns.slice(first, first + span(cell))
  return widths.length === 0 ? undefined : widths.reduce((sum, width) => sum + width, 0)
}

/** The measures of a page stand at the end of its part of the document. */
function pageRoom(element: Element): number {
  const section = elementsIn(rootOf(element), 'w:sectPr').find(({ start }) => start > element.start)
  const width = points(attribute(within(section, 'w:pgSz'), 'w:w'))
  const margins = within(section, 'w:pgMar')
  const sides = ['w:left', 'w:right'].map(name => points(attribute(margins, name)) ?? 72)
  if (width === undefined) return PAGE
  const room = sides.reduce((left, side) => left - side, width)
  return room / Number(attribute(within(section, 'w:cols'), 'w:num') ?? 1)
}

function rootOf(element: Element): Element {
  return element.parent === undefined ? element : rootOf(element.parent)
}

function points(twips: string | undefined): number | undefined {
  return twips === undefined || !/^-?\d+$/.test(twips) ? undefined : Number(twips) / 20
}
