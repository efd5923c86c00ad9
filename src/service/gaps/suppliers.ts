// The folder `templates/service/` to who can supply what is missing, and a gap to the one to ask.
import { steps, valueAt, type Pointer } from '../../model/pointer.ts'
import { readServiceData } from '../../storage/service-data.ts'

/** Where in a file the people are found who could be asked. */
export interface PeopleChosen {
  readonly canSign?: readonly string[]
  readonly kind?: readonly string[]
  /** Those the child lives with now, the child's parents, or the people who matter to the child. */
  readonly at?: 'home' | 'parents' | 'relationships'
}

/** Somebody who can supply what is missing. */
export interface Supplier {
  readonly title: string
  readonly who: string
  /** Whether they know the child already: otherwise no letter says the child's name. */
  readonly knowsChild: boolean
  /** There where a letter can be written: within how many working days an answer is asked for. */
  readonly request?: { readonly within: number; readonly greeting: string }
  readonly people?: PeopleChosen
}

/** `templates/service/suppliers.json`. */
export interface SupplierTable {
  readonly suppliers: Readonly<Record<string, Supplier>>
  /** By rule; `place` where the place decides. */
  readonly rules: Readonly<Record<string, string>>
  /** Documents whose open places are always for one to supply. */
  readonly documents: Readonly<Record<string, string>>
  /** Where one rule speaks of several people, our own words in what it says decide. */
  readonly says: readonly { readonly rule: string; readonly find: string; readonly who: string }[]
  readonly places: readonly { readonly at: string; readonly who: string }[]
  readonly evidence: Readonly<Record<string, string>>
  /** What a letter asks for, by rule; it names nobody but the child. */
  readonly asks: Readonly<Record<string, string>>
  readonly placeAsk: string
  readonly evidenceAsk: string
  /** Rules of different documents that find the same gap. */
  readonly same: readonly (readonly string[])[]
  readonly letter: Readonly<Record<LetterWords, string>>
}

/** The sentences of a letter. */
export type LetterWords =
  'subject' | 'opening' | 'openingUnknown' | 'list' | 'why' | 'by' | 'how' | 'thanks' | 'reminder' | 'unknown'

const HERSELF = 'social-worker'

/** The table of a project. */
export function readSuppliers(project: string): SupplierTable {
  return readServiceData(project, 'suppliers') as SupplierTable
}

/** Who can supply what a problem misses: by its rule, else by its document, its evidence or its place; the social worker where nothing says otherwise. */
export function supplierOf(
  table: SupplierTable,
  problem: { readonly code: string; readonly path: Pointer; readonly message: string },
  document: string,
  files: unknown,
): string {
  const { code, message } = problem
  const said = table.says.find(({ rule, find }) => rule === code && message.toLowerCase().includes(find))
  if (said !== undefined) return said.who
  const byRule = table.rules[code]
  if (byRule !== undefined && byRule !== 'place') return byRule
  if (byRule === undefined) return HERSELF
  const type = valueAt(files, `${problem.path}/type`)
  const byEvidence = typeof type === 'string' ? table.evidence[type] : undefined
  return byEvidence ?? placeOwner(table, problem.path) ?? table.documents[document] ?? HERSELF
}

function placeOwner({ places }: SupplierTable, path: Pointer): string | undefined {
  const way = steps(path)
  return places.find(({ at }) => steps(at).every((step, i) => step === '*' || step === way[i]))?.who
}
