// A case file to the parts it is kept in, and the parts back to the file the engine reads.
import type { CaseFiles } from '../model/case-files.ts'
import type { CarerFile } from '../model/generated/carer-file.ts'
import type { FamilyFile } from '../model/generated/family-file.ts'
import { child, steps, type Pointer } from '../model/pointer.ts'
import { readCase, type CaseRow } from '../storage/store/cases.ts'
import { readFile } from '../storage/store/files.ts'
import { readParts, type Part } from '../storage/store/parts.ts'
import { listRecords } from '../storage/store/records.ts'
import type { Held } from '../storage/store/store.ts'

/** A case as it is kept, and joined to the file the engine reads. */
export interface OpenCase {
  readonly row: CaseRow
  readonly parts: ReadonlyMap<string, Part>
  readonly files: CaseFiles
}

type Json = Readonly<Record<string, unknown>>
type Parts = ReadonlyMap<string, unknown>

/** The lists of a family file whose items are parts of their own, and what names an item. */
const LISTS = {
  children: (item: Json) => `children/${String(item['person'])}`,
  pairs: (item: Json) => `pairs/${String(item['from'])}/${String(item['to'])}`,
  evidence: (item: Json) => `evidence/${String(item['id'])}`,
} as const
type List = keyof typeof LISTS

/** What stands in the part `family`: shared by all children of the family. */
const SHARED: readonly string[] = ['family', 'statements', 'siblingAssessments']

/** Everything of a case, or undefined where there is none. */
export async function openCase(held: Held, caseId: string): Promise<OpenCase | undefined> {
  const row = await readCase(held, caseId)
  if (row === undefined) return undefined
  const parts = new Map((await readParts(held, caseId)).map(part => [part.part, part]))
  const json = new Map([...parts].map(([name, part]) => [name, part.json]))
  const files: CaseFiles =
    row.kind === 'carer' ? { carer: json.get('carer') as CarerFile } : { family: joinFamily(json) }
  return { row, parts, files }
}

/** The parts of a family file; the order of its lists is kept in the part `case`. */
export function splitFamily(file: object): ReadonlyMap<string, Json> {
  const whole = file as Json
  const parts = new Map<string, Json>()
  const order: Record<string, readonly string[]> = {}
  for (const list of Object.keys(LISTS) as List[]) {
    const items = (whole[list] ?? []) as readonly Json[]
    for (const item of items) parts.set(LISTS[list](item), item)
    if (whole[list] !== undefined) order[list] = items.map(LISTS[list])
  }
  const rest = Object.entries(whole).filter(([key]) => !(key in LISTS) && key !== 'people')
  const shared = rest.filter(([key]) => SHARED.includes(key))
  parts.set('case', { ...Object.fromEntries(rest.filter(([key]) => !SHARED.includes(key))), order })
  parts.set('people', { people: whole['people'] })
  if (shared.length > 0) parts.set('family', Object.fromEntries(shared))
  return parts
}

/** The family file of its parts; what was added since the order was kept stands at the end, by name. */
export function joinFamily(parts: Parts): FamilyFile {
  const { order, ...head } = (parts.get('case') ?? {}) as Json & {
    readonly order?: Partial<Record<List, readonly string[]>>
  }
  const whole: Record<string, unknown> = {
    ...head,
    ...(parts.get('people') as Json | undefined),
    ...(parts.get('family') as Json | undefined),
  }
  for (const list of Object.keys(LISTS) as List[]) {
    const names = namesOf(parts, list, order?.[list] ?? [])
    if (names.length > 0 || order?.[list] !== undefined) whole[list] = names.map(name => parts.get(name))
  }
  return whole as unknown as FamilyFile
}

function namesOf(parts: Parts, list: List, order: readonly string[]): readonly string[] {
  const there = [...parts.keys()].filter(name => name.startsWith(`${list}/`))
  const known = order.filter(name => parts.has(name))
  return [...known, ...there.filter(name => !order.includes(name)).toSorted()]
}

/** A place of a part: the part's name and the pointer inside it. */
export interface PlaceOfPart {
  readonly part: string
  readonly pointer: Pointer
}

/** In which part a place of the file is kept. A pointer into a household's file begins with `/carer`. */
export function partOf(files: CaseFiles, pointer: Pointer): PlaceOfPart {
  const [first = '', index = '', ...rest] = steps(pointer)
  if (first === 'carer')
    return { part: 'carer', pointer: pointerTo([index, ...rest].filter((step, i) => i > 0 || step !== '')) }
  if (first === 'people') return { part: 'people', pointer }
  if (SHARED.includes(first)) return { part: 'family', pointer }
  if (!(first in LISTS)) return { part: 'case', pointer }
  const list = first as List
  const item = (files.family?.[list] as unknown as readonly Json[] | undefined)?.[Number(index)]
  return item === undefined
    ? { part: 'case', pointer }
    : { part: LISTS[list](item), pointer: pointerTo(rest) }
}

/** The place of the file that a place of a part is. */
export function pointerOf(files: CaseFiles, { part, pointer }: PlaceOfPart): Pointer {
  if (part === 'carer') return `/carer${pointer}`
  const list = (Object.keys(LISTS) as List[]).find(one => part.startsWith(`${one}/`))
  if (list === undefined) return pointer
  const items = (files.family?.[list] ?? []) as unknown as readonly Json[]
  const index = items.findIndex(item => LISTS[list](item) === part)
  return index < 0 ? '' : `/${list}/${index}${pointer}`
}

function pointerTo(way: readonly string[]): Pointer {
  return way.reduce((pointer, step) => child(pointer, step), '')
}

/** A picture of a case: the name the file uses, and where its bytes are kept. */
export interface AssetRecord {
  readonly name: string
  readonly file: string
}

/** The pictures of a case by the names its file uses. */
export async function assetsOf(held: Held, caseId: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>()
  for (const record of await listRecords(held, { kind: 'asset', caseId })) {
    const { name, file } = record.json as AssetRecord
    const bytes = await readFile(held, file)
    if (bytes !== undefined) assets.set(name, bytes)
  }
  return assets
}
