// What a need reads: the view, the item at hand, and what stands beside them.
import type { Param } from '../model/problem.ts'
import type { Pointer } from '../model/pointer.ts'
import type { WithheldValue } from '../model/reader-view.ts'
import type { DocumentTree } from '../model/tree.ts'
import type { ViewNode, ViewRecord } from '../model/view.ts'
import type { Policy } from './policy.ts'

/** Everything a check may read. Rules on the case read `view`; `readerView`, `tree` and `withheld` are one reader's. */
export interface RuleContext {
  readonly view: ViewRecord
  readonly stage: string
  /** The document's stages in order. */
  readonly stages: readonly string[]
  readonly asOf: string
  readonly policy: Policy
  /** Bank holidays, `YYYY-MM-DD`. */
  readonly holidays: readonly string[]
  readonly audience?: string
  readonly readerView?: ViewRecord
  readonly tree?: DocumentTree
  readonly withheld?: readonly WithheldValue[]
  /** The view of the version before. */
  readonly previous?: ViewRecord
  /** Views of the family's other children. */
  readonly others?: readonly ViewRecord[]
  /** Hash of the content to be signed, `sha256-…`. */
  readonly content?: string
  readonly file?: RenderedFile
  readonly release?: Release
}

/** What a check may know of a rendered file. */
export interface RenderedFile {
  readonly pages?: number
  /** What was found hidden in it, in our own words: `comments`, `author`. */
  readonly hidden: readonly string[]
}

/** Who a document goes to, and who looked at it before. */
export interface Release {
  readonly recipient?: string
  readonly secondPerson?: string
  readonly receipt?: string
}

/** Where a need is read: `here` is the item at hand, `place` the node a gap is reported at. */
export interface Scope {
  readonly context: RuleContext
  readonly here: ViewNode
  readonly place: ViewNode
  /** Path of the rule, from each item. */
  readonly path: string
}

/** A gap: its place, and words of our own or places for its sentence. `within` is the item it was found in. */
export interface Finding {
  readonly at: Pointer
  readonly params?: Readonly<Record<string, Param>>
  readonly within?: ViewNode
}
