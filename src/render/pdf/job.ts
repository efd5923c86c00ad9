// A request to what building its pages needs to know and to remember.
import { plainText } from '../../model/texts.ts'
import type { Block, Section, Spread } from '../../model/tree.ts'
import { blocksWithin } from '../blocks-within.ts'
import { headingLevels, type Level } from '../heading-levels.ts'
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
  /** The level of each heading by its id. */
  readonly levels: ReadonlyMap<string, Level>
  /** What headings directly over the block being built take of its page. */
  over: number
  /** The width of the words, in the column being built. */
  width: number
}

/** A fresh job for a request. */
export function jobFor({ tree, look: name, paper }: RenderRequest): Job {
  const ids = new Set(tree.children.flatMap(idsWithin))
  const look = styleOf(name, paper)
  return {
    look,
    lang: tree.lang,
    ids,
    texts: [],
    drawn: [],
    bookmarks: [],
    sections: tree.children.flatMap(titledWithin).map(entryOf),
    links: 0,
    over: 0,
    levels: headingLevels(tree.children),
    width: look.page.width - look.page.left - look.page.right,
  }
}

/** What is built in a column of a width. */
export function inWidth<Built>(job: Job, width: number, build: () => Built): Built {
  const outer = job.width
  job.width = width
  const built = build()
  job.width = outer
  return built
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
