// What every renderer is given, and what it answers.
import type { LookName } from '../model/manifest.ts'
import type { DocumentTree } from '../model/tree.ts'

/** How a page is set; `style.ts` has the measures of each. */
export type Look = LookName

/** The paper: A5 for books that are printed as booklets. */
export type Paper = 'A4' | 'A5'

/** All a renderer may know: the tree, and what of the file is not its words. */
export interface RenderRequest {
  readonly tree: DocumentTree
  readonly look: Look
  /** A4 when left out. */
  readonly paper?: Paper
  /** Pictures by the key a photo names: opaque PNG or JPEG. */
  readonly assets: ReadonlyMap<string, Uint8Array>
  /** Written into the file's dates; `YYYY-MM-DD`. */
  readonly asOf: string
  /** Properties written into the file, in this order: rendition, template, stage, audience, hashes… ASCII names and values. The last is the seal's place. */
  readonly properties: readonly (readonly [name: string, value: string])[]
  /** A working copy: DRAFT behind the words and in the running head. */
  readonly draft: boolean
  /** In a preview on a screen: words name the places of the file they come from. Only HTML knows how. */
  readonly origins?: boolean
}

/** A rendered file, with what its renderer says it painted. */
export interface Rendition {
  readonly bytes: Uint8Array
  /** Every text painted, in the order painted, without running heads, page numbers and other artifacts. */
  readonly painted: readonly string[]
  /** Characters the fonts of this format cannot show; where there are any, `bytes` is empty. */
  readonly unpaintable: readonly string[]
  /** Absent where the format has no pages of its own. */
  readonly pages?: number
}
