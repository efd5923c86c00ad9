// The words of a table to the widths of its columns: the template’s shares, but no word broken where there is room.
import { plainText } from '../../model/texts.ts'
import type { Block, Cell, Inline, Table } from '../../model/tree.ts'
import { fittedWidths, type LeastWidth } from '../column-widths.ts'
import { measure } from '../fonts.ts'
import type { LookStyle } from '../style.ts'

/** Word rounds the widths of letters in its own way. */
const ROUNDING = 1

/** Widths of the columns of a table, in points, the padding of their cells included. */
export function columnWidths(
  { head, rows, rowHeads, widths }: Table,
  width: number,
  look: LookStyle,
): number[] {
  const shares = head.map((_, column) => widths?.[column] ?? 1)
  const all = shares.reduce((sum, share) => sum + share, 0)
  const wished = shares.map(share => (width * share) / all)
  const least = head.map((cell, column) => {
    const others = rows.map(row => leastOf(row.cells[column], rowHeads && column === 0, look))
    return widest([leastOf(cell, true, look), ...others], 2 * look.table.padding.x + ROUNDING)
  })
  return [...fittedWidths(wished, least, width)]
}

function widest(all: readonly LeastWidth[], padding: number): LeastWidth {
  const most = (name: keyof LeastWidth) => padding + Math.max(...all.map(one => one[name]))
  return { whole: most('whole'), parts: most('parts') }
}

function leastOf(cell: Cell | undefined, bold: boolean, { type, list, font }: LookStyle): LeastWidth {
  const pieces = (cell?.children ?? []).flatMap(textsIn)
  const wide = (word: string, isBold: boolean) => measure(word, type.cell.size, isBold, font.embedded)
  const width = (ends: RegExp): number => {
    const words = pieces.flatMap(({ inlines, deep }) =>
      plainText(inlines)
        .split(ends)
        .map(word => deep * list.indent + wide(word, bold || inlines.some(isStrong))),
    )
    return Math.max(0, ...words)
  }
  return { whole: width(/[ \t\n]+|(?<=[-–/])/u), parts: width(/[ \t\n\u00A0]+|(?<=[-–/])/u) }
}

interface Piece {
  readonly inlines: readonly Inline[]
  /** How many lists it stands in. */
  readonly deep: number
}

function textsIn(block: Block): readonly Piece[] {
  if (block.type === 'paragraph') return [{ inlines: block.children, deep: 0 }]
  if (block.type !== 'list') return []
  return block.items
    .flat()
    .flatMap(textsIn)
    .map(piece => ({ ...piece, deep: piece.deep + 1 }))
}

function isStrong({ type }: Inline): boolean {
  return type === 'strong'
}
