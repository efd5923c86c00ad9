// Blocks of a document to the real level of each heading among them, the same in every format.
import type { Block } from '../model/tree.ts'
import { blocksWithin } from './blocks-within.ts'

/** The level of a heading below the one heading of level 1. */
export type Level = 2 | 3 | 4

/** The levels of headings and cards by id: each stands one below the heading it belongs to, so that levels never jump, whatever is or is not around it. */
export function headingLevels(blocks: readonly Block[]): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  gather(blocks, { around: [], open: [] }, levels)
  return levels
}

/** Headings that what follows belongs to, by the levels the tree gives them. */
interface Scope {
  readonly around: readonly Level[]
  open: readonly Level[]
}

function gather(blocks: readonly Block[], scope: Scope, levels: Map<string, Level>): void {
  for (const block of blocks) {
    if (isTitled(block)) {
      gather(blocksWithin(block), { around: [2], open: [2] }, levels)
      scope.open = scope.around
      continue
    }
    if (block.type === 'heading') levels.set(block.id, opened(scope, block.level))
    if (block.type === 'card') levels.set(block.id, opened(scope, 4))
    gather(blocksWithin(block), scope, levels)
  }
}

/** Whether a block has a heading of level 2 over all that stands in it. */
function isTitled(block: Block): boolean {
  return block.type === 'section' || (block.type === 'spread' && block.title.length > 0)
}

function opened(scope: Scope, level: 3 | 4): Level {
  scope.open = [...scope.open.filter(outer => outer < level), level]
  return (scope.open.length + 1) as Level
}
