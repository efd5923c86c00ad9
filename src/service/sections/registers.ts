// The files of a case to the lists a field is chosen from: people by name and role, documents by title and date.
import type { CaseFiles } from '../../model/case-files.ts'
import { formatDate, isPartialDate } from '../../model/dates.ts'
import { valueAt, type Pointer } from '../../model/pointer.ts'
import { resolve } from '../../model/schema.ts'
import { rootOf, type Layout, type Page } from './layout.ts'
import { fieldAlong, type Field } from './shape.ts'

/** One thing that can be chosen: its id, and the words a person knows it by. */
export interface Choice {
  readonly id: string
  readonly text: string
}

/** What can be chosen, by the name of the register a schema or the sections give. */
export type Registers = (register: string) => readonly Choice[]

/** What the registers are made of. `hidden` are the documents this reader may not know of. */
export interface RegisterSources {
  readonly files: CaseFiles
  /** The child's own record, or the household's file: what a part of the case is about. */
  readonly own: unknown
  readonly pictures: readonly string[]
  readonly hidden: ReadonlySet<string>
  /** Files of households linked to the case. */
  readonly carers: readonly unknown[]
}

type Json = Readonly<Record<string, unknown>>

/** The registers of a page: each list is made once, when it is asked for. */
export function registersOf(layout: Layout, page: Page, sources: RegisterSources): Registers {
  const made = new Map<string, readonly Choice[]>()
  return register => {
    const known = made.get(register)
    if (known !== undefined) return known
    const choices = choicesOf(layout, page, sources, register)
    made.set(register, choices)
    return choices
  }
}

/** The register a field is chosen from, or undefined where it is not. */
export function registerOf(layout: Layout, field: Field, pattern: string): string | undefined {
  if (field.shape === 'reference') return field.schema.refersTo
  if (field.shape !== 'line' || field.schema.pattern === undefined) return undefined
  return Object.entries(layout.data.codes).find(([end]) => pattern.endsWith(end))?.[1]
}

function choicesOf(
  layout: Layout,
  page: Page,
  sources: RegisterSources,
  register: string,
): readonly Choice[] {
  const file: unknown = page.kind === 'carer' ? sources.files.carer : sources.files.family
  const own = sources.own
  switch (register) {
    case 'people':
    case 'carer/people':
      return records(file, '/people').map(person => choice(person, personWords(layout, person)))
    case 'evidence':
    case 'carer/evidence':
      return records(file, '/evidence')
        .filter(item => !sources.hidden.has(String(item['id'])))
        .map(item => choice(item, withDate(item['title'], item['on'])))
    case 'statements':
      return records(file, '/statements').map(one => choice(one, withDate(one['text'], one['on'])))
    case 'help':
      return records(file, '/family/help').map(one => choice(one, withDate(one['service'], one['from'])))
    case 'options':
      return records(own, '/options').map(one => choice(one, words(one['title'])))
    case 'needs':
      return records(own, '/needs').map(one => choice(one, words(one['need'])))
    case 'homes':
      return records(own, '/homes').map(one => choice(one, homeWords(layout, one)))
    case 'pictures':
      return sources.pictures.map(name => ({ id: name, text: name }))
    case 'carer/capabilities':
      return sources.carers.flatMap(carer =>
        records(carer, '/capabilities').map(one => choice(one, words(one['claim']))),
      )
    case 'carer/household':
      return sources.carers.flatMap(carer =>
        records(carer, '/household').map(one =>
          choice(one, [words(one['relation']), words(one['age'])].filter(part => part !== '').join(', ')),
        ),
      )
    default:
      return []
  }
}

/** A person by the name they use, and who they are here. */
export function personWords(layout: Layout, person: Json): string {
  const { title, first, last, known } = (person['name'] ?? {}) as Readonly<Record<string, string | undefined>>
  const name = [title, known ?? first, last].filter(part => part !== undefined).join(' ')
  const kinds = labelsOf(layout, '/people/*/kind')
  const role = words(person['role']) || (kinds[String(person['kind'])] ?? '').replace(/ \(.*$/u, '')
  if (name === '') return role === '' ? 'Somebody whose name is not known' : `Name not known (${role})`
  return role === '' ? name : `${name}, ${lower(role)}`
}

function homeWords(layout: Layout, home: Json): string {
  const kind = labelsOf(layout, '/homes/*/kind', 'child')[String(home['kind'])] ?? ''
  return withDate([kind, words(home['withText'])].filter(part => part !== '').join(', '), home['from'])
}

function labelsOf(
  layout: Layout,
  pattern: Pointer,
  kind: Page['kind'] = 'family',
): Readonly<Record<string, string>> {
  const field = fieldAlong(layout.schemas, rootOf(layout, kind), pattern.split('/').slice(1))
  return field === undefined ? {} : (resolve(layout.schemas, field.schema, field.file).schema.labels ?? {})
}

function records(file: unknown, at: Pointer): readonly Json[] {
  const list = valueAt(file, at)
  return Array.isArray(list) ? (list as readonly Json[]) : []
}

function choice(record: Json, text: string): Choice {
  return { id: String(record['id']), text }
}

const LONGEST = 90

function withDate(text: unknown, on: unknown): string {
  const short = words(text).length > LONGEST ? `${words(text).slice(0, LONGEST).trimEnd()}…` : words(text)
  return typeof on === 'string' && isPartialDate(on) ? `${short}, ${formatDate(on)}` : short
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function lower(role: string): string {
  return /^[A-Z][a-z]/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role
}
