// A document tree to the pieces a shell may ask for by id.
import { slug } from '../../model/slug.ts'
import type { Block, Figure, Inline, Photo, Section, SummaryList, Table } from '../../model/tree.ts'

/** The pieces of a tree by id. */
export interface Pieces {
  /** The sections that are not part of another, in order. */
  readonly sections: readonly Section[]
  readonly tables: ReadonlyMap<string, Table | SummaryList>
  /** By the id of the summary list, a dot, and the words of the row’s key. */
  readonly answers: ReadonlyMap<string, readonly Block[]>
  readonly pictures: ReadonlyMap<string, Figure | Photo>
}

/** All pieces of the sections of a tree. */
export function piecesOf(children: readonly Block[]): Pieces {
  const sections = children.flatMap(sectionsIn)
  const inside = sections.flatMap(section => section.children.flatMap(everyBlock))
  const lists = inside.filter(block => block.type === 'summaryList')
  const answers = Map.groupBy(lists.flatMap(answersOf), ([id]) => id)
  return {
    sections,
    tables: byId(inside.filter(block => block.type === 'table' || block.type === 'summaryList')),
    answers: new Map([...answers].map(([id, rows]) => [id, rows.flatMap(([, value]) => value)])),
    pictures: byId(inside.filter(block => block.type === 'figure' || block.type === 'photo')),
  }
}

/** What of a tree a form has no place for, such as a paragraph outside every section; heads of documents are the form’s own. */
export function outsideSections(children: readonly Block[]): readonly Block['type'][] {
  return children.map(({ type }) => type).filter(type => !PLACED.has(type))
}

const PLACED = new Set<Block['type']>([
  'section',
  'spread',
  'cover',
  'masthead',
  'letterhead',
  'contents',
  'pageBreak',
])

/** To a form a spread is a section: its title, picture, words and facts in the order they are read. */
function sectionsIn(block: Block): readonly Section[] {
  if (block.type === 'section') return [block]
  if (block.type !== 'spread') return []
  const { id, title, picture, children, beside } = block
  return [{ type: 'section', id, title, children: [...(picture ? [picture] : []), ...children, ...beside] }]
}

/** The id of a summary row: words of its key that come from the file are no part of it, so that it is the same for every child. */
export function answerId(list: string, key: readonly Inline[]): string {
  return `${list}.${slug(ownWords(key))}`
}

/** A section without the rows, tables and pictures that have places of their own, and without headings over nothing. */
export function remainderOf(
  section: Section,
  has: (kind: 'answer' | 'table' | 'picture', id: string) => boolean,
): readonly Block[] {
  const kept = section.children.flatMap((block): readonly Block[] => {
    if (block.type === 'table') return has('table', block.id) ? [] : [block]
    if (block.type === 'figure' || block.type === 'photo') return has('picture', block.id) ? [] : [block]
    if (block.type !== 'summaryList') return [block]
    const rows = block.rows.filter(row => !has('answer', answerId(block.id, row.key)))
    return has('table', block.id) || rows.length === 0 ? [] : [{ ...block, rows }]
  })
  return kept.filter(
    (block, at) => block.type !== 'heading' || holdsSomething(block.level, kept.slice(at + 1)),
  )
}

function holdsSomething(level: number, after: readonly Block[]): boolean {
  const next = after.find(block => block.type !== 'heading' || block.level <= level)
  return next !== undefined && next.type !== 'heading'
}

function answersOf({ id, rows }: SummaryList): (readonly [string, readonly Block[]])[] {
  return rows.map(({ key, value }) => [answerId(id, key), value] as const)
}

function ownWords(inlines: readonly Inline[]): string {
  const words = inlines.map(inline => {
    if (inline.type === 'text') return inline.at === undefined ? inline.value : ' '
    return 'children' in inline ? ownWords(inline.children) : ' '
  })
  return words.join('')
}

function byId<T extends { readonly id: string }>(blocks: readonly T[]): ReadonlyMap<string, T> {
  return new Map(blocks.map(block => [block.id, block]))
}

function everyBlock(block: Block): readonly Block[] {
  if (block.type === 'section' || block.type === 'callout' || block.type === 'quotation')
    return [block, ...block.children.flatMap(everyBlock)]
  if (block.type === 'columns') return [block, ...[...block.left, ...block.right].flatMap(everyBlock)]
  if (block.type === 'spread')
    return [block, ...sectionsIn(block).flatMap(section => section.children.flatMap(everyBlock))]
  return [block]
}
