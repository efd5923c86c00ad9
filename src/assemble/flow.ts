// The content of a block, lines and blocks, to blocks of the tree: headings placed, what is empty left out.
import { slug } from '../model/slug.ts'
import type { Block } from '../model/tree.ts'
import type { WrittenBlock } from './blocks.ts'
import type { Book } from './book.ts'
import { markdownToBlocks, type WrittenHeading } from './markdown.ts'
import { cutAtSlots, withoutSlots, type Slots } from './slots.ts'

/** One document in the making. */
export interface Making {
  readonly slots: Slots
  readonly book: Book
  readonly make: (written: WrittenBlock) => Block | undefined
  /** Ids, as written, of tables and figures whose captions have no number. */
  readonly plain: Set<string>
  /** Ids, as written, of tables of evidence that list only what the document cites. */
  readonly cited: Set<string>
}

/** The blocks of some content. A heading with nothing after it is left out. */
export function flowOf(content: readonly (string | WrittenBlock)[], making: Making): readonly Block[] {
  const blocks = runsOf(content).flatMap((run): readonly Block[] => {
    if (typeof run === 'string') return markdownToBlocks(run, making.slots).map(placed)
    const made = making.make(run)
    return made === undefined ? [] : [made]
  })
  return withoutIdleHeadings(blocks)
}

/** Throws where a value of the case would become part of an id or an attribute. */
export function withoutValues(text: string): string {
  if (cutAtSlots(text).length > 1)
    throw new RangeError('An id or an attribute never holds a value of the case')
  return text
}

/** Lines that follow each other, joined; blocks on their own. */
function runsOf(content: readonly (string | WrittenBlock)[]): readonly (string | WrittenBlock)[] {
  const runs: (string | WrittenBlock)[] = []
  for (const part of content) {
    const last = runs.at(-1)
    if (typeof part === 'string' && typeof last === 'string') runs[runs.length - 1] = `${last}\n${part}`
    else runs.push(part)
  }
  return runs
}

function placed(block: Block | WrittenHeading): Block {
  if (block.type !== 'written') return block
  const { depth, source, children } = block
  if (depth !== 2 && depth !== 3)
    throw new RangeError(`A heading here starts with \`##\` or \`###\`, not with ${depth}`)
  return { type: 'heading', id: slug(withoutSlots(source), 'heading'), level: depth === 2 ? 3 : 4, children }
}

function withoutIdleHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, i) => {
    if (block.type !== 'heading') return true
    if (block.children.length === 0) return false
    const rest = blocks.slice(i + 1)
    const end = rest.findIndex(next => next.type === 'heading' && next.level <= block.level)
    return rest
      .slice(0, end === -1 ? undefined : end)
      .some(next => next.type !== 'heading' && next.type !== 'pageBreak')
  })
}
