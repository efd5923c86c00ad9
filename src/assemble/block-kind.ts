// What each `:::` block of the template language is: what it may be given, and what it becomes.
import type { Block } from '../model/tree.ts'
import type { WrittenBlock } from './blocks.ts'
import type { Making } from './flow.ts'

/** A block of the template language. */
export interface BlockKind {
  /** How many words stand after its name. Without an end, the rest of the line is a title. */
  readonly words: readonly [least: number, most: number]
  readonly attributes: readonly string[]
  /** Whether other blocks may stand in it. */
  readonly holds: 'blocks' | 'lines'
  /** Lines it knows, such as `caption:`. */
  readonly fields: readonly string[]
  /** The one block it may stand in, where it may not stand anywhere. */
  readonly within?: string
  /** The block of the tree; undefined where nothing is left to print. */
  readonly make: (written: WrittenBlock, making: Making) => Block | undefined
}
