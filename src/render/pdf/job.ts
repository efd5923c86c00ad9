// A request to what building its pages needs to know and to remember.
import { plainText } from '../../model/texts.ts'
import type { Block, Section, Spread } from '../../model/tree.ts'
import type { RenderRequest } from '../rendition.ts'
import { styleOf, type LookStyle } from '../style.ts'

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
  /** The level of the title all is beneath: 1 under a masthead or salutation, 2 in sections. */
  parent: 1 | 2
  /** The width of the words, in the column being built. */
  width: number
}

/** A fresh job for a request. */
export function jobFor({ tree, look: name, paper }: RenderRequest): Job {
  const ids = new Set(tree.children.flatMap(idsWithin))
  const look = styleOf(name, paper)
  const headed = tree.children.some(({ type }) => type === 'masthead' || type === 'letterhead')
  return {
    look,
    lang: tree.lang,
    ids,
    texts: [],
    drawn: [],
    bookmarks: [],
    sections: tree.children.flatMap(titledWithin).map(entryOf),
    links: 0,
    level: 0,
    parent: headed ? 1 : 2,
    width: look.page.width - look.page.left - look.page.right,
  }
}

/** What is built beneath a title of a level. */
export function beneath<Built>(job: Job, level: 1 | 2, build: () => Built): Built {
  const { parent } = job
  job.parent = level
  const built = build()
  job.parent = parent
  return built
}

/** What is built in a column of a width. */
export function inWidth<Built>(job: Job, width: number, build: () => Built): Built {
  const outer = job.width
  job.width = width
  const built = build()
  job.width = outer
  return built
}

/** The blocks directly inside a block, wherever they stand in it. */
function blocksWithin(block: Block): readonly Block[] {
  switch (block.type) {
    case 'section':
    case 'quotation':
    case 'callout':
      return block.children
    case 'cover':
      return [block.facts, ...(block.picture ? [block.picture] : [])]
    case 'spread':
      return [...(block.picture ? [block.picture] : []), ...block.children, ...block.beside]
    case 'columns':
      return [...block.left, ...block.right]
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
    case 'masthead':
    case 'letterhead':
    case 'writingLines':
      return []
  }
}

/** Every section and titled spread in a block, nested ones too, in order. */
function titledWithin(block: Block): readonly (Section | Spread)[] {
  const isTitled = block.type === 'section' || (block.type === 'spread' && block.title.length > 0)
  return [...(isTitled ? [block] : []), ...blocksWithin(block).flatMap(titledWithin)]
}

function entryOf(titled: Section | Spread): Entry {
  const number = titled.type === 'section' ? titled.number : undefined
  return { number, title: plainText(titled.title), to: titled.id }
}

function idsWithin(block: Block): readonly string[] {
  const own = 'id' in block ? [block.id] : []
  const rows = block.type === 'table' ? block.rows.flatMap(({ id }) => (id === undefined ? [] : [id])) : []
  return [...own, ...rows, ...blocksWithin(block).flatMap(idsWithin)]
}
