// The structure of a tagged PDF: built while pages are laid out, judged, then written.
import type { StructureElement } from './engine.ts'

/** One element of the structure tree. `pieces` counts the content painted for it. */
export interface Element {
  readonly type: string
  readonly kids: Element[]
  readonly alt?: string | undefined
  readonly lang?: string | undefined
  /** What a link annotation says of itself. */
  readonly contents?: string | undefined
  attributes?: Readonly<Record<string, unknown>> | undefined
  pieces: number
  written?: StructureElement
}

/** A new element without children. */
export function element(
  type: string,
  given: Partial<Pick<Element, 'alt' | 'lang' | 'attributes' | 'contents'>> = {},
): Element {
  return { type, kids: [], pieces: 0, ...given }
}

/** What would make a claim of PDF/UA untrue, in reading order; empty when there is nothing. */
export function structureFaults(root: Element): readonly string[] {
  const levels = { last: 0 }
  return faultsWithin(root, levels)
}

function faultsWithin(parent: Element, levels: { last: number }): string[] {
  const own = ownFaults(parent, levels)
  const misplaced = parent.kids.filter(kid => !mayHold(parent.type, kid.type))
  const within = parent.kids.flatMap(kid => faultsWithin(kid, levels))
  return [...own, ...misplaced.map(kid => `${kid.type} stands in ${parent.type}`), ...within]
}

function ownFaults({ type, alt, contents, kids, pieces }: Element, levels: { last: number }): string[] {
  const level = /^H([1-6])$/.exec(type)?.[1]
  if (level !== undefined) return headingFaults(Number(level), levels)
  if (type === 'Figure' && !alt?.trim()) return ['a figure has no alternative']
  if (type === 'Figure' && pieces === 0) return ['a figure was not painted']
  if (type === 'Link' && !contents?.trim()) return ['a link says nothing of itself']
  if (type === 'Table' && !hasHeaders(kids)) return ['a table has no header cells']
  if (type === 'L' && !kids.some(kid => kid.type === 'LI')) return ['a list has no items']
  return []
}

function headingFaults(level: number, levels: { last: number }): string[] {
  const from = levels.last
  levels.last = level
  return level > from + 1 ? [`a heading of level ${level} follows level ${from}`] : []
}

function hasHeaders(rows: readonly Element[]): boolean {
  return rows.some(row => row.type === 'TR' && row.kids.some(cell => cell.type === 'TH'))
}

const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI'],
  LBody: ['LI'],
  TR: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
}

const HOLDS_ONLY: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC'],
}

function mayHold(parent: string, kid: string): boolean {
  return (ONLY_IN[kid]?.includes(parent) ?? true) && (HOLDS_ONLY[parent]?.includes(kid) ?? true)
}
