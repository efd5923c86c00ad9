// The sections of the form, as data, and a place of a part to the page on which a person fills it in.
import { child, isWithin, steps, valueAt, type Pointer } from '../../model/pointer.ts'
import type { JsonSchema, Resolved, Schemas } from '../../model/schema.ts'
import { readServiceData } from '../../storage/service-data.ts'
import { fieldAlong, itemOf } from './shape.ts'

/** What a page is about: what the family shares, one child, a child with another, a document, a household of carers. */
export type Kind = 'family' | 'child' | 'pair' | 'evidence' | 'carer'

/** One section of the task list. A pointer may go through the items of a list, the index written as a star. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly of: Kind
  readonly pointers: readonly string[]
  /** What good looks like, in a few sentences. */
  readonly good?: readonly string[]
  /** What a person must be allowed, where it is not the ordinary reading or writing of a part; `nobody` where it is made elsewhere. */
  readonly read?: string
  readonly write?: string
  /** Why it is not filled in here, and where it is. */
  readonly elsewhere?: string
}

/** A heading of the task list with its sections. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly sections: readonly Section[]
}

/** `templates/service/sections.json`: the task list, fields never typed, and where a code that is not a reference of the schema is chosen from. */
export interface Sections {
  readonly groups: readonly Group[]
  readonly fixed: Readonly<Record<Kind, readonly string[]>>
  readonly codes: Readonly<Record<string, string>>
  readonly ways: Readonly<Record<string, string>>
}

/** The form of a project: its sections over its schemas. */
export interface Layout {
  readonly schemas: Schemas
  readonly data: Sections
  readonly claims: ReadonlyMap<string, Section>
}

/** One page of the form: the places it owns in a part. `at` is the first of them and names the page. */
export interface Page {
  readonly part: string
  readonly kind: Kind
  readonly at: Pointer
  readonly claims: readonly Pointer[]
  readonly section?: Section
  /** One item of a list, not there yet where its pointer ends in `-`. */
  readonly item: boolean
}

const ROOTS: Readonly<Record<Kind, readonly [file: string, definition?: string]>> = {
  family: ['family-file.schema.json'],
  child: ['family-file.schema.json', 'childRecord'],
  pair: ['siblings.schema.json', 'pair'],
  evidence: ['family-file.schema.json', 'evidenceItem'],
  carer: ['carer-file.schema.json'],
}

const layouts = new Map<string, Layout>()

/** The form of a project, read once. */
export function layoutOf(project: string, schemas: Schemas): Layout {
  const known = layouts.get(project)
  if (known !== undefined && known.schemas === schemas) return known
  const data = readServiceData(project, 'sections') as Sections
  const claims = new Map<string, Section>()
  for (const { sections } of data.groups)
    for (const section of sections)
      for (const pointer of section.pointers) claims.set(`${section.of} ${pointer}`, section)
  const made = { schemas, data, claims }
  layouts.set(project, made)
  return made
}

/** What a part is about; undefined for a name that is no part. */
export function kindOf(part: string): Kind | undefined {
  if (part === 'case' || part === 'people' || part === 'family') return 'family'
  if (part === 'carer') return 'carer'
  const [list, ...ids] = part.split('/')
  if (list === 'children' && ids.length === 1) return 'child'
  if (list === 'evidence' && ids.length === 1) return 'evidence'
  return list === 'pairs' && ids.length === 2 ? 'pair' : undefined
}

/** The schema a kind of part is read by. */
export function rootOf({ schemas }: Pick<Layout, 'schemas'>, kind: Kind): Resolved {
  const [file, definition] = ROOTS[kind]
  const whole: JsonSchema = schemas[file] ?? {}
  return { schema: definition === undefined ? whole : (whole.$defs?.[definition] ?? {}), file }
}

/** A pointer with each index of a list as `*`. */
export function patternOf(pointer: Pointer): string {
  return steps(pointer)
    .map(step => (/^(\d+|-)$/.test(step) ? '*' : step))
    .reduce((pattern, step) => child(pattern, step), '')
}

/** The section that owns a place, where the data names that very place. */
export function claimOf(layout: Layout, kind: Kind, pattern: string): Section | undefined {
  return layout.claims.get(`${kind} ${pattern}`)
}

/** The nearest section around a place, whatever items of lists lie between: its row of the table of access is theirs too. */
export function sectionAround(layout: Layout, kind: Kind, place: Pointer): Section | undefined {
  for (let here = place; ; here = here.slice(0, here.lastIndexOf('/'))) {
    const section = claimOf(layout, kind, patternOf(here))
    if (section !== undefined || here === '') return section
  }
}

/** The page on which a place is filled in: the section or the list item that is nearest around it. */
export function pageAt(layout: Layout, part: string, pointer: Pointer): Page | undefined {
  const kind = kindOf(part)
  if (kind === undefined) return undefined
  const way = steps(pointer)
  for (let length = way.length; length >= 0; length -= 1) {
    const here = way.slice(0, length).reduce((at, step) => child(at, step), '')
    const section = claimOf(layout, kind, patternOf(here))
    if (section !== undefined) return pageOfSection(part, kind, section, here)
    if (isItem(layout, kind, way.slice(0, length)))
      return { part, kind, at: here, claims: [here], item: true }
  }
  return undefined
}

/** The page of a section in a part: its wildcards are the items on the way to `here`. */
export function pageOfSection(part: string, kind: Kind, section: Section, here: Pointer): Page {
  const bound = steps(here)
  const claims = section.pointers.map(pattern =>
    steps(pattern)
      .map((step, i) => (step === '*' ? (bound[i] ?? '0') : step))
      .reduce((at, step) => child(at, step), ''),
  )
  return { part, kind, at: claims[0] ?? here, claims, section, item: false }
}

/** The page of a part nearest to a place no page has: the first section inside it, or the first of the part. */
export function pageOfPart(layout: Layout, part: string, pointer: Pointer): Page | undefined {
  const kind = kindOf(part)
  if (kind === undefined) return undefined
  const pattern = patternOf(pointer)
  const sections = layout.data.groups.flatMap(group => group.sections.filter(({ of }) => of === kind))
  const inside = sections.find(({ pointers }) => pointers.some(one => isWithin(one, pattern)))
  // What the family shares has no first page: its sections stand in many places of the list.
  const found = kind === 'family' ? (pointer === '' ? undefined : inside) : (inside ?? sections[0])
  return found === undefined ? undefined : pageOfSection(part, kind, found, pointer)
}

function isItem(layout: Layout, kind: Kind, way: readonly string[]): boolean {
  if (!/^(\d+|-)$/.test(way.at(-1) ?? '')) return false
  const root = rootOf(layout, kind)
  return fieldAlong(layout.schemas, root, way.slice(0, -1))?.shape === 'items'
}

/** Whether the page is for an item that is not in the list yet. */
export function isNew(page: Page): boolean {
  return page.at.split('/').includes('-')
}

/** The page a person comes from: for an item or a section of one, the page around it. */
export function pageAround(layout: Layout, page: Page): Page | undefined {
  const way = steps(page.at)
  for (let length = way.length - 1; length >= 0; length -= 1) {
    const here = way.slice(0, length).reduce((at, step) => child(at, step), '')
    const found = pageAt(layout, page.part, here)
    if (found !== undefined && found.at !== page.at) return found
  }
  return undefined
}

/** Whether the page owns a place: it lies in what the page claims and no nearer page claims it. */
export function owns(layout: Layout, page: Page, pointer: Pointer): boolean {
  if (!page.claims.some(claim => isWithin(pointer, claim))) return false
  return pageAt(layout, page.part, pointer)?.at === page.at
}

/** Whether what a page is about is there: the item in its list, and every record around it. */
export function exists(page: Page, json: unknown): boolean {
  const items = steps(page.at).reduce<readonly Pointer[]>(
    (found, _, i, way) =>
      /^\d+$/.test(way[i] ?? '')
        ? [...found, way.slice(0, i + 1).reduce((at, step) => child(at, step), '')]
        : found,
    [],
  )
  return items.every(at => valueAt(json, at) !== undefined)
}

/** The field a claim of a page points to. */
export function fieldOfClaim(layout: Layout, page: Page, claim: Pointer) {
  const root = rootOf(layout, page.kind)
  const field = fieldAlong(layout.schemas, root, steps(claim))
  if (field === undefined) throw new RangeError('A section of the form points to no field')
  return field
}

/** The field of an item of the list a field is. */
export function fieldOfItem(layout: Layout, list: Resolved) {
  return itemOf(layout.schemas, list)
}
