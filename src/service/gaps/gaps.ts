// Due documents with their open problems to the gaps of a child: each once, with the documents it holds up, under the one who can supply it.
import { createHash } from 'node:crypto'
import type { Pointer } from '../../model/pointer.ts'
import type { DueDocument } from '../engine.ts'
import type { Worded } from '../word-problems.ts'
import { supplierOf, type SupplierTable } from './suppliers.ts'

/** A document that a gap holds up. */
export interface HeldUp {
  readonly document: string
  readonly title: string
  readonly refuses: boolean
}

/** Something that is missing, once, whatever documents miss it. */
export interface Gap {
  /** Says which gap it is from one day to the next, and holds no word of the file. */
  readonly key: string
  readonly code: string
  readonly severity: Worded['severity']
  readonly path: Pointer
  readonly where: string
  readonly message: string
  readonly do: string
  readonly source?: string
  /** It keeps at least one document from being made. */
  readonly refuses: boolean
  readonly supplier: string
  readonly documents: readonly HeldUp[]
}

/** The gaps one supplier can fill. */
export interface SupplierGaps {
  readonly supplier: string
  readonly title: string
  readonly canAsk: boolean
  readonly gaps: readonly Gap[]
}

/** The gaps of these documents, each once. */
export function gapsOf(
  table: SupplierTable,
  documents: readonly DueDocument[],
  files: unknown,
): readonly Gap[] {
  const found = new Map<string, Gap>()
  for (const { document, title, problems } of documents)
    for (const problem of problems) {
      const key = keyOf(table, problem)
      const held = { document, title, refuses: problem.refuses }
      const known = found.get(key)
      found.set(key, known === undefined ? gapOf(table, key, problem, held, files) : alsoHolding(known, held))
    }
  return [...found.values()].toSorted(gravestFirst)
}

/** The gaps under those who can supply them, in the order of the table: what the social worker can do comes first. */
export function bySupplier(table: SupplierTable, gaps: readonly Gap[]): readonly SupplierGaps[] {
  return Object.entries(table.suppliers)
    .map(([supplier, { title, request }]) => ({
      supplier,
      title,
      canAsk: request !== undefined,
      gaps: gaps.filter(gap => gap.supplier === supplier),
    }))
    .filter(group => group.gaps.length > 0)
}

function gapOf(table: SupplierTable, key: string, problem: Worded, held: HeldUp, files: unknown): Gap {
  const { code, severity, path, where, message, source, refuses } = problem
  return {
    key,
    code,
    severity,
    path,
    where,
    message,
    do: problem.do,
    refuses,
    supplier: supplierOf(table, problem, held.document, files),
    documents: [held],
    ...(source === undefined ? {} : { source }),
  }
}

function alsoHolding(gap: Gap, held: HeldUp): Gap {
  const known = gap.documents.find(({ document }) => document === held.document)
  const refuses = gap.refuses || held.refuses
  if (known === undefined) return { ...gap, refuses, documents: [...gap.documents, held] }
  if (known.refuses || !held.refuses) return gap
  return { ...gap, refuses, documents: gap.documents.map(one => (one === known ? held : one)) }
}

/** Two problems are one gap where they say the same of the same place, or where their rules are known to look for the same thing. */
function keyOf({ same }: SupplierTable, { code, path, message }: Worded): string {
  const family = same.find(rules => rules.includes(code))
  const identity = family === undefined ? `${path}\n${message}` : `${family.join()}\n${path}`
  return createHash('sha256').update(identity).digest('hex').slice(0, 16)
}

const GRAVITY = { stop: 0, block: 1, warn: 2 } as const

function gravestFirst(a: Gap, b: Gap): number {
  return (
    Number(b.refuses) - Number(a.refuses) ||
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    b.documents.length - a.documents.length ||
    (a.path < b.path ? -1 : 1)
  )
}
