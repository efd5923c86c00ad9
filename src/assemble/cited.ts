// Lists of evidence to those rows a source mark of the document leads to.
import type { Block, Inline } from '../model/tree.ts'
import { inside } from './inside.ts'

/** The blocks with the tables of these ids holding only rows that are cited. Numbers stay those of the reader’s whole list. */
export function withCited(blocks: readonly Block[], tables: ReadonlySet<string>): readonly Block[] {
  if (tables.size === 0) return blocks
  const cited = new Set<string>()
  const note = (block: Block): Block =>
    block.type === 'table' && tables.has(block.id)
      ? block
      : inside(block, note, line => {
          marksIn(line).forEach(number => cited.add(`evidence-${number}`))
          return line
        })
  blocks.forEach(note)
  const keep = (block: Block): Block =>
    block.type === 'table' && tables.has(block.id)
      ? { ...block, rows: block.rows.filter(({ id = '' }) => cited.has(id)) }
      : inside(block, keep)
  return blocks.map(keep)
}

function marksIn(line: readonly Inline[]): readonly number[] {
  return line.flatMap(inline =>
    inline.type === 'sourceMark' ? [inline.number] : 'children' in inline ? marksIn(inline.children) : [],
  )
}
