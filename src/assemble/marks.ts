// Source marks to the end of the last paragraph of what stands before them.
import type { Block, Inline } from '../model/tree.ts'
import { NBSP } from './typography.ts'

/** The blocks with marks at the end of their last paragraph, or in a paragraph of their own where there is none. */
export function attachMarks(blocks: readonly Block[], marks: readonly Inline[]): readonly Block[] {
  if (marks.length === 0) return blocks
  const last = blocks.at(-1)
  const marked = last && withMarks(last, marks)
  return marked === undefined
    ? [...blocks, { type: 'paragraph', children: marks }]
    : [...blocks.slice(0, -1), marked]
}

/** The line with marks at its end, after a space that never breaks. */
export function joinMarks(line: readonly Inline[], marks: readonly Inline[]): readonly Inline[] {
  if (line.length === 0) return marks
  return [...line, { type: 'text', value: NBSP }, ...marks]
}

function withMarks(block: Block, marks: readonly Inline[]): Block | undefined {
  if (block.type === 'paragraph') return { ...block, children: joinMarks(block.children, marks) }
  if (block.type === 'callout') return { ...block, children: attachMarks(block.children, marks) }
  const item = block.type === 'list' ? block.items.at(-1) : undefined
  if (block.type !== 'list' || item === undefined) return undefined
  return { ...block, items: [...block.items.slice(0, -1), attachMarks(item, marks)] }
}
