// A document tree to what its reader reads: each passage with its page, its parts and whether it is prose.
import type { Block, DocumentTree } from '../../model/tree.ts'
import { asInlines, runOf, type InlineLike, type Run } from './printed.ts'

/** A run of words a reader reads, and where it stands. */
export interface Passage extends Run {
  /** A paragraph or caption, not a title or label. */
  readonly prose: boolean
  /** Id of the page of a book it stands on. */
  readonly page?: string
  /** Ids of the parts of the document around it, the outermost first. */
  readonly parts: readonly string[]
}

const passagesIn = new WeakMap<DocumentTree, readonly Passage[]>()

/** Every passage in reading order; covers, heads of letters, lists of contents, signatures, drawings and alternatives are not read as text. */
export function passagesOf(tree: DocumentTree): readonly Passage[] {
  const known = passagesIn.get(tree)
  if (known !== undefined) return known
  const passages: Passage[] = []
  visit(tree.children, { field: 'children', type: 'document', quoted: false, parts: [] }, passages)
  passagesIn.set(tree, passages)
  return passages
}

/** Ids of the pages of a book, in order, those without words too. */
export function pagesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(block => {
    if (block.type === 'spread') return [block.id]
    return block.type === 'section' ? pagesOf(block.children) : []
  })
}

interface Around {
  readonly field: string
  readonly type: string
  readonly quoted: boolean
  readonly page?: string
  readonly parts: readonly string[]
}

const NOT_READ = new Set(['cover', 'masthead', 'letterhead', 'contents', 'signatures'])
const FIELDS_NOT_READ = new Set(['drawing', 'alternative', 'law', 'source'])

function visit(node: unknown, around: Around, passages: Passage[]): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    const inlines = asInlines(node)
    if (inlines === undefined) for (const item of node) visit(item, around, passages)
    else passages.push(...passageOf(inlines, around))
    return
  }
  const { type, id } = node as { readonly type?: string; readonly id?: string }
  if (type !== undefined && NOT_READ.has(type)) return
  const inside = {
    ...around,
    type: type ?? around.type,
    quoted: around.quoted || type === 'quotation',
    ...(type === 'spread' && id !== undefined ? { page: id } : {}),
    parts: id === undefined ? around.parts : [...around.parts, id],
  }
  for (const [field, value] of Object.entries(node))
    if (!FIELDS_NOT_READ.has(field)) visit(value, { ...inside, field }, passages)
}

function passageOf(inlines: readonly InlineLike[], around: Around): readonly Passage[] {
  const { field, type, page, parts } = around
  const prose = field === 'caption' || (type === 'paragraph' && field === 'children')
  return runOf(inlines, around.quoted).map(run => ({
    ...run,
    prose,
    parts,
    ...(page === undefined ? {} : { page }),
  }))
}
