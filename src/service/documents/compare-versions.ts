// Two versions of a document to their difference, word by word within each section, and to what has disappeared.
import { diffArrays, diffWordsWithSpace } from 'diff'
import { printedRuns } from '../../check/text/printed.ts'
import { plainText } from '../../model/texts.ts'
import type { Block, DocumentTree } from '../../model/tree.ts'
import { readViewText } from '../../model/view-text.ts'
import type { Watched } from './document-data.ts'
import { lostBetween, type Lost } from './lost.ts'

/** What a version says, and what its reader saw of the case. */
export interface Version {
  readonly tree: DocumentTree
  readonly seen: string
}

/** Words that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph with its changes, or how many paragraphs in a row have none. */
export type Line = { readonly pieces: readonly Piece[] } | { readonly unchanged: number }

/** A section and what is other in it. */
export interface ComparedSection {
  readonly title: string
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly lines: readonly Line[]
}

/** The difference of two versions. */
export interface Compared {
  readonly lost: readonly Lost[]
  readonly sections: readonly ComparedSection[]
}

/** Compares the older version with the newer one. */
export function compareVersions(older: Version, newer: Version, watched: readonly Watched[]): Compared {
  const [before, after] = [sectionsOf(older.tree), sectionsOf(newer.tree)]
  const known = new Map(before.map(section => [section.id, section]))
  const kept = new Set(after.map(({ id }) => id))
  const sections = after.map(section => compareSection(known.get(section.id), section))
  const gone = before.filter(({ id }) => !kept.has(id)).map(section => compareSection(section, undefined))
  const lost = lostBetween(readViewText(older.seen), readViewText(newer.seen), watched)
  return { lost, sections: [...sections, ...gone] }
}

interface Part {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

/** Each section with its paragraphs, cells and captions; what stands before and between the sections is one of its own. */
function sectionsOf(tree: DocumentTree): readonly Part[] {
  const loose = tree.children.filter(({ type }) => type !== 'section' && type !== 'spread')
  const parts = tree.children.flatMap(block =>
    block.type === 'section' || block.type === 'spread' ? [block] : [],
  )
  return [
    { id: '', title: 'Beginning', lines: linesOf(tree, loose) },
    ...parts.map(part => ({
      id: part.id,
      title: plainText(part.title).trim() || 'Page',
      lines: linesOf(tree, [{ ...part, title: [] }]),
    })),
  ]
}

function linesOf(tree: DocumentTree, children: readonly Block[]): readonly string[] {
  const runs = printedRuns({ ...tree, title: '', head: [], foot: '', children })
  return runs.map(({ text }) => text.replaceAll(/\s+/gu, ' ').trim()).filter(text => text !== '')
}

function compareSection(before: Part | undefined, after: Part | undefined): ComparedSection {
  const title = (after ?? before)?.title ?? ''
  const renamed = before !== undefined && after !== undefined && before.title !== after.title
  const lines = [
    ...(renamed ? [wordsBetween(before.title, after.title)] : []),
    ...compareLines(before?.lines ?? [], after?.lines ?? []),
  ]
  if (before === undefined) return { title, kind: 'added', lines }
  if (after === undefined) return { title, kind: 'removed', lines }
  return { title, kind: lines.some(line => 'pieces' in line) ? 'changed' : 'same', lines }
}

function compareLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  const runs = diffArrays([...before], [...after])
  const lines: Line[] = []
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i]
    if (run === undefined) continue
    const next = runs[i + 1]
    if (!run.added && !run.removed) lines.push({ unchanged: run.value.length })
    else if (run.removed && next?.added) {
      lines.push(...paired(run.value, next.value))
      i += 1
    } else lines.push(...run.value.map(text => whole(run.added ? 'added' : 'removed', text)))
  }
  return lines
}

/** Paragraphs that went beside those that came in their place: in pairs, as far as there are as many. */
function paired(removed: readonly string[], added: readonly string[]): readonly Line[] {
  const both = Math.min(removed.length, added.length)
  return [
    ...removed.slice(0, both).map((text, i) => wordsBetween(text, added[i] ?? '')),
    ...removed.slice(both).map(text => whole('removed', text)),
    ...added.slice(both).map(text => whole('added', text)),
  ]
}

const MOST_EDITS = 400

/** Word by word; where hardly a word stayed, the one whole and then the other. */
function wordsBetween(before: string, after: string): Line {
  const pieces = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (pieces === undefined)
    return { pieces: [...whole('removed', before).pieces, ...whole('added', after).pieces] }
  return {
    pieces: pieces.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  }
}

function whole(kind: Piece['kind'], text: string): { readonly pieces: readonly Piece[] } {
  return { pieces: [{ kind, text }] }
}
