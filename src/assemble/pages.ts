// The `:::` blocks that begin and lay out pages: heads of documents and letters, spreads of books, columns, lines to write on.
import type { Block, Figure, Photo } from '../model/tree.ts'
import type { BlockKind } from './block-kind.ts'
import { linesOf, titled, type WrittenBlock } from './blocks.ts'
import { flowOf, type Making } from './flow.ts'
import { markdownToLine } from './markdown.ts'
import { readFields } from './rows.ts'

const MASTHEAD = ['kind', 'name', 'headline', 'marking'] as const
const LETTERHEAD = ['date', 'salutation'] as const
const SENDER = /^\s*sender:\s*(.*)$/

/** A part of another block, which reads it itself. */
function partOf(within: string): BlockKind {
  return { words: [0, 0], attributes: [], holds: 'blocks', fields: [], within, make: () => undefined }
}

/** Blocks of whole pages, by name. */
export const PAGES: Readonly<Record<string, BlockKind>> = {
  masthead: { words: [0, 0], attributes: [], holds: 'lines', fields: MASTHEAD, make: masthead },
  letterhead: {
    words: [0, 0],
    attributes: [],
    holds: 'lines',
    fields: ['sender', ...LETTERHEAD],
    make: letterhead,
  },
  spread: { words: [1, 1], attributes: [], holds: 'blocks', fields: [], make: spread },
  beside: partOf('spread'),
  columns: { words: [1, 1], attributes: [], holds: 'blocks', fields: [], make: columns },
  left: partOf('columns'),
  right: partOf('columns'),
  lines: { words: [2, 2], attributes: [], holds: 'lines', fields: [], make: lines },
}

/** The first figure or photo of some blocks. */
export function pictureOf(blocks: readonly Block[]): Figure | Photo | undefined {
  return blocks.find(block => block.type === 'figure' || block.type === 'photo')
}

function masthead({ content }: WrittenBlock, { slots }: Making): Block {
  const { fields } = readFields(linesOf(content), MASTHEAD)
  const line = (name: (typeof MASTHEAD)[number]) => markdownToLine(fields[name] ?? '', slots)
  return {
    type: 'masthead',
    id: 'masthead',
    kind: line('kind'),
    name: line('name'),
    headline: line('headline'),
    marking: line('marking'),
  }
}

function letterhead({ content }: WrittenBlock, { slots }: Making): Block {
  const written = linesOf(content)
  const { fields } = readFields(written, LETTERHEAD)
  const sender = written
    .map(line => SENDER.exec(line)?.[1])
    .filter(line => line !== undefined)
    .map(line => markdownToLine(line, slots))
    .filter(line => line.length > 0)
  const line = (name: (typeof LETTERHEAD)[number]) => markdownToLine(fields[name] ?? '', slots)
  return { type: 'letterhead', id: 'letterhead', sender, date: line('date'), salutation: line('salutation') }
}

/** A spread with neither picture nor words is not there. */
function spread({ words: [id = ''], content }: WrittenBlock, making: Making): Block | undefined {
  const { title, rest } = titled(content)
  const flow = flowOf(without(rest, 'beside'), making)
  const picture = pictureOf(flow)
  const children = flow.filter(block => block !== picture)
  const beside = flowOf(contentOf(rest, 'beside'), making)
  if (picture === undefined && children.length === 0 && beside.length === 0) return undefined
  const line = markdownToLine(title, making.slots)
  return { type: 'spread', id, title: line, ...(picture && { picture }), children, beside }
}

function columns({ words: [id = ''], content }: WrittenBlock, making: Making): Block | undefined {
  const [left, right] = [contentOf(content, 'left'), contentOf(content, 'right')].map(part =>
    flowOf(part, making),
  ) as [readonly Block[], readonly Block[]]
  return left.length === 0 && right.length === 0 ? undefined : { type: 'columns', id, left, right }
}

function lines({ words: [id = '', count = ''], content }: WrittenBlock, { slots }: Making): Block {
  const label = markdownToLine(linesOf(content).join(' ').trim(), slots)
  return { type: 'writingLines', id, label, count: Math.min(30, Math.max(1, Number(count) || 4)) }
}

type Content = WrittenBlock['content']

function without(content: Content, name: string): Content {
  return content.filter(part => typeof part === 'string' || part.name !== name)
}

function contentOf(content: Content, name: string): Content {
  return content.flatMap(part => (typeof part !== 'string' && part.name === name ? part.content : []))
}
