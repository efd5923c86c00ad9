// A request to what building its pages needs to know and to remember.
import type { Block, DocumentTree } from '../../model/tree.ts'
import type { RenderRequest } from '../rendition.ts'
import { LOOKS, type LookStyle } from '../style.ts'

/** A line of the list of bookmarks. */
export interface Bookmark {
  readonly level: 2 | 3
  readonly title: string
  readonly to: string
}

/** A line of the contents. */
export interface Entry {
  readonly number: string | undefined
  readonly title: string
  readonly to: string
}

/** What is known, and what is gathered, while one document is built. */
export interface Job {
  readonly look: LookStyle
  readonly lang: string
  /** Everything a link may lead to. */
  readonly ids: ReadonlySet<string>
  /** Every text of the tree, in reading order. */
  readonly texts: string[]
  /** Words of drawings, which are not of the tree. */
  readonly drawn: string[]
  readonly bookmarks: Bookmark[]
  /** The sections, for the contents. */
  readonly sections: readonly Entry[]
  links: number
  /** Level of the heading before. */
  level: number
}

/** A fresh job for a request. */
export function jobFor({ tree, look }: RenderRequest, sections: readonly Entry[]): Job {
  const ids = new Set(tree.children.flatMap(idsWithin))
  return {
    look: LOOKS[look],
    lang: tree.lang,
    ids,
    texts: [],
    drawn: [],
    bookmarks: [],
    sections,
    links: 0,
    level: 0,
  }
}

/** The blocks directly inside a block, wherever they stand in it. */
function blocksWithin(block: Block): readonly Block[] {
  switch (block.type) {
    case 'section':
    case 'quotation':
    case 'callout':
      return block.children
    case 'cover':
      return [block.facts]
    case 'list':
      return block.items.flat()
    case 'table':
      return [...block.head, ...block.rows.flatMap(row => row.cells)].flatMap(cell => cell.children)
    case 'summaryList':
      return block.rows.flatMap(row => row.value)
    case 'card':
      return block.cells.flatMap(cell => cell.children)
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'photo':
    case 'signatures':
    case 'contents':
    case 'pageBreak':
      return []
  }
}

/** Every section of a tree, nested ones too, in order. */
export function sectionsOf(tree: DocumentTree): readonly (Block & { readonly type: 'section' })[] {
  const within = (block: Block): readonly (Block & { readonly type: 'section' })[] => [
    ...(block.type === 'section' ? [block] : []),
    ...blocksWithin(block).flatMap(within),
  ]
  return tree.children.flatMap(within)
}

function idsWithin(block: Block): readonly string[] {
  const own = 'id' in block ? [block.id] : []
  const rows = block.type === 'table' ? block.rows.flatMap(({ id }) => (id === undefined ? [] : [id])) : []
  return [...own, ...rows, ...blocksWithin(block).flatMap(idsWithin)]
}
