// A document tree to the words it prints, run by run, each piece with the places of the file it came from.
import type { Pointer } from '../../model/pointer.ts'
import type { DocumentTree } from '../../model/tree.ts'

/** A stretch of text read without a break: a paragraph, a cell, a caption, the running head. */
export interface Run {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Somebody's own words. */
  readonly quoted: boolean
}

/** A part of a run; `at` is undefined for the template's own words. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly at?: readonly Pointer[]
}

const runsOf = new WeakMap<DocumentTree, readonly Run[]>()

/** Every run of a tree in reading order, drawings, alternatives, title and running head included. */
export function printedRuns(tree: DocumentTree): readonly Run[] {
  const known = runsOf.get(tree)
  if (known !== undefined) return known
  const runs: Run[] = []
  visit(tree, '', false, runs)
  runsOf.set(tree, runs)
  return runs
}

/** Strings of a tree that no one reads and a file may hold: ids, where links lead, names of pictures, dates of drawings. */
export function hiddenRuns(tree: DocumentTree): readonly Run[] {
  const runs: Run[] = []
  visitHidden(tree, '', runs)
  return runs
}

/** The place of the file that character of a run came from. */
export function placeIn(run: Run, from: number, to: number): Pointer | undefined {
  return run.pieces.find(
    piece => piece.at !== undefined && piece.start < to && piece.start + piece.text.length > from,
  )?.at?.[0]
}

/** Fields of nodes that are names of kinds or places, or say how something is drawn, not words. */
const NOT_WORDS = new Set(
  'type id lang to kind asset at sex from part shape time colour skin hair hairstyle clothes seen tie state'.split(
    ' ',
  ),
)

function visit(node: unknown, field: string, quoted: boolean, runs: Run[]): void {
  if (typeof node === 'string') {
    if (!NOT_WORDS.has(field) && node !== '')
      runs.push({ text: node, pieces: [{ start: 0, text: node }], quoted })
    return
  }
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) return visitList(node as readonly unknown[], field, quoted, runs)
  const inQuotation = quoted || (node as { type?: unknown }).type === 'quotation'
  for (const [name, value] of Object.entries(node)) visit(value, name, inQuotation && name !== 'source', runs)
}

const HIDDEN = new Set(['id', 'to', 'from', 'asset', 'lang'])

function visitHidden(node: unknown, field: string, runs: Run[]): void {
  if (typeof node === 'string') {
    if (HIDDEN.has(field)) runs.push({ text: node, pieces: [{ start: 0, text: node }], quoted: false })
  } else if (Array.isArray(node)) for (const item of node) visitHidden(item, field, runs)
  else if (typeof node === 'object' && node !== null)
    for (const [name, value] of Object.entries(node)) if (name !== 'at') visitHidden(value, name, runs)
}

function visitList(nodes: readonly unknown[], field: string, quoted: boolean, runs: Run[]): void {
  const inlines = asInlines(nodes)
  if (inlines === undefined) for (const item of nodes) visit(item, field, quoted, runs)
  else runs.push(...runOf(inlines, quoted))
}

/** What stands within a line, as the walk of a tree meets it. */
export interface InlineLike {
  readonly type: string
  readonly value?: string
  readonly what?: string
  readonly at?: readonly Pointer[]
  readonly children?: readonly InlineLike[]
}

const INLINE = new Set(['text', 'strong', 'emphasis', 'link', 'lineBreak', 'sourceMark', 'missing'])

/** The nodes as inlines, or undefined where they are blocks or other things. */
export function asInlines(nodes: readonly unknown[]): readonly InlineLike[] | undefined {
  const [first] = nodes as readonly { type?: string }[]
  return first !== undefined && INLINE.has(first.type ?? '') ? (nodes as readonly InlineLike[]) : undefined
}

/** The run that inlines make; none where they are blank. */
export function runOf(inlines: readonly InlineLike[], quoted: boolean): readonly Run[] {
  const pieces: Piece[] = []
  let text = ''
  const add = (words: string, at?: readonly Pointer[]) => {
    pieces.push({ start: text.length, text: words, ...(at === undefined ? {} : { at }) })
    text += words
  }
  const read = (nodes: readonly InlineLike[]): void => {
    for (const inline of nodes) {
      if (inline.children !== undefined) read(inline.children)
      else if (inline.type === 'text') add(inline.value ?? '', inline.at)
      else if (inline.type === 'missing') add(inline.what ?? '')
      else add('\n')
    }
  }
  read(inlines)
  return text.trim() === '' ? [] : [{ text, pieces, quoted }]
}
