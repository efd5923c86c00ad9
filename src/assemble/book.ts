// What helpers know beside their arguments: the view, the day, the numbers of evidence and of gaps.
import type { Pointer } from '../model/pointer.ts'
import type { Problem } from '../model/problem.ts'
import type { Inline } from '../model/tree.ts'
import { nodeAt, plain, type ViewNode, type ViewRecord } from '../model/view.ts'
import { absentAround, itemsOf } from './value.ts'

/** One document in the making. */
export interface Book {
  readonly view: ViewRecord
  /** The day the document is made on, `2025-11-14`. */
  readonly asOf: string
  /** The number of a document in the reader’s list of evidence, from 1; undefined where the reader has no such document. */
  readonly evidenceNumber: (evidence: ViewNode) => number | undefined
  /** The letter of an option by its place among the reader’s options. */
  readonly optionLetter: (option: ViewNode) => string | undefined
  /** The mark of a gap, in previews only. */
  readonly gapAt: (node: ViewNode) => Inline | undefined
}

/** The book of a view; the gaps of a preview are numbered in their order. */
export function openBook(view: ViewRecord, gaps: readonly Problem[]): Book {
  const evidence = placesIn(nodeAt(view, '/evidence'))
  const options = placesIn(nodeAt(view, '/child/options'))
  const numbers = new Map<Pointer, number>()
  gaps.forEach((gap, i) => numbers.has(gap.path) || numbers.set(gap.path, i + 1))
  const asOf = plain(nodeAt(view, '/document/asOf'))
  return {
    view,
    asOf: typeof asOf === 'string' ? asOf : '',
    evidenceNumber: ({ at }) => evidence.get(at),
    optionLetter: ({ at }) => letterOf((options.get(at) ?? 0) - 1),
    gapAt: node => {
      const number = gapNumber(node, numbers)
      return number === undefined
        ? undefined
        : { type: 'missing', number, what: node.schema.title ?? 'Answer', at: [node.at] }
    },
  }
}

/** A gap is that of the field itself, or of the whole record that is absent around it. */
function gapNumber(node: ViewNode, numbers: ReadonlyMap<Pointer, number>): number | undefined {
  const outer = absentAround(node)
  return numbers.get(node.at) ?? (outer && gapNumber(outer, numbers))
}

/** A for 0, B for 1, and so on to Z. */
export function letterOf(index: number): string | undefined {
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index]
}

function placesIn(list: ViewNode): ReadonlyMap<Pointer, number> {
  return new Map(itemsOf(list).map((item, i) => [item.at, i + 1]))
}
