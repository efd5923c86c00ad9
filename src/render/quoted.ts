// Somebody's own words to the same words between quotation marks.
import type { Block, Inline } from '../model/tree.ts'

/** Blocks with a mark before the first words and one after the last. */
export function quoted(blocks: readonly Block[]): readonly Block[] {
  return withClosing(withOpening(blocks))
}

function withOpening([first, ...rest]: readonly Block[]): readonly Block[] {
  const mark: Inline = { type: 'text', value: '“' }
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', children: [mark] }, ...(first ? [first, ...rest] : rest)]
  return [{ ...first, children: [mark, ...first.children] }, ...rest]
}

function withClosing(blocks: readonly Block[]): readonly Block[] {
  const mark: Inline = { type: 'text', value: '”' }
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return [...blocks, { type: 'paragraph', children: [mark] }]
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, mark] }]
}
