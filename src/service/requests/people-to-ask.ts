// A supplier and a child's file to the people of that file who could be asked.
import type { CaseFiles } from '../../model/case-files.ts'
import { valueAt } from '../../model/pointer.ts'
import { listOf, type ChildRecord } from '../clocks/record.ts'
import type { Supplier } from '../gaps/suppliers.ts'

/** Somebody of the file, as the person who asks sees them, and as the letter speaks to them. */
export interface PersonToAsk {
  readonly id: string
  readonly name: string
  readonly greeting: string
}

type Person = NonNullable<CaseFiles['family']>['people'][number]

/** Those who live, are known, and are what the supplier is. */
export function peopleToAsk(
  files: CaseFiles,
  record: ChildRecord,
  { people: chosen }: Supplier,
): readonly PersonToAsk[] {
  const people = files.family?.people ?? []
  if (chosen === undefined || !Array.isArray(people)) return []
  const near = chosen.at === undefined ? undefined : new Set(idsAt(record, chosen.at))
  return people
    .filter(person => chosen.canSign === undefined || isOneOf(chosen.canSign, person.canSign))
    .filter(person => chosen.kind === undefined || isOneOf(chosen.kind, person.kind))
    .filter(person => near === undefined || near.has(person.id))
    .filter(person => person.died === undefined && person.identity !== 'unknown')
    .flatMap(toAsk)
}

function isOneOf(values: readonly string[], value: string | undefined): boolean {
  return value !== undefined && values.includes(value)
}

function idsAt(record: ChildRecord, at: 'home' | 'parents' | 'relationships'): readonly unknown[] {
  if (at !== 'home') return listOf(record, `/${at}`).map(one => valueAt(one, '/person'))
  const home = listOf(record, '/homes').findLast(one => valueAt(one, '/to') === undefined)
  const people = valueAt(home, '/with')
  return Array.isArray(people) ? people : []
}

/** People who work are spoken to by title or whole name; family and carers as the social worker speaks to them. */
function toAsk({ id, kind, name, role }: Person): readonly PersonToAsk[] {
  const { title, first, known = first, last } = name
  const full = [title, known, last].filter(part => part !== undefined).join(' ')
  if (full === '') return []
  const formal = title === undefined ? full : `${title} ${last ?? first ?? ''}`.trim()
  const greeting = kind === 'professional' || title !== undefined ? formal : (known ?? full)
  return [{ id, name: role === undefined ? full : `${full}, ${role}`, greeting }]
}
