// What every part of the Word renderer needs to know about the document being written.
import type { DocumentTree } from '../../model/tree.ts'
import { headingLevels, type Level } from '../heading-levels.ts'
import { idsOf } from '../markup.ts'
import type { RenderRequest } from '../rendition.ts'
import { type LookStyle, styleOf } from '../style.ts'

/** One document being written. */
export interface Job {
  readonly look: LookStyle
  readonly request: RenderRequest
  /** The bookmark of each id of the tree. */
  readonly anchors: ReadonlyMap<string, string>
  /** The level of each heading by its id. */
  readonly levels: ReadonlyMap<string, Level>
  /** Each ordered list counts from one. */
  readonly lists: { count: number }
}

/** Where a block stands. */
export interface Place {
  /** Width of the words, in points. */
  readonly width: number
  readonly style: StyleName
  readonly bold?: boolean
  readonly keepNext?: boolean
  /** The block opens a new page. */
  readonly opensPage?: boolean
  /** Nothing stands above in this cell. */
  readonly first?: boolean
  /** Nothing follows in this cell. */
  readonly last?: boolean
  /** What headings directly over this block take of its page. */
  readonly over?: number
  /** Lists around this block. */
  readonly depth: number
  /** The numbering of paragraphs here. */
  readonly numbering?: string
}

/** Paragraph styles for words in a place. */
export type StyleName = 'Words' | 'Cell' | 'Quotation' | 'Callout' | 'Panel' | 'Beside'

/** Starts the work on a document. */
export function startJob(request: RenderRequest): Job {
  const look = styleOf(request.look, request.paper)
  const levels = headingLevels(request.tree.children)
  return { look, request, anchors: anchorsOf(request.tree), levels, lists: { count: 0 } }
}

/** Width of the words on a page, in points. */
export function textWidth({ page }: LookStyle): number {
  return page.width - page.left - page.right
}

/** Word allows 40 letters, digits and underscores, so ids get names of their own; the underscore hides them. */
function anchorsOf(tree: DocumentTree): Map<string, string> {
  return new Map(idsOf(tree.children).map((id, at) => [id, `_Place${at + 1}`]))
}
