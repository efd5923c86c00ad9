// A project to the words of its adoption records: why one is opened, what to think of first, what is kept in it.
import { readServiceData } from '../../storage/service-data.ts'
import type { Service } from '../service.ts'

type Words = Readonly<Record<string, string>>

/** `templates/service/adoption-records.json`. */
export interface AdoptionData {
  readonly why: Words
  readonly guide: readonly { readonly words: string; readonly law: string }[]
  /** At least so many years from the adoption order. */
  readonly keptYears: number
  readonly kinds: Words
  readonly states: Readonly<Record<string, Words>>
  readonly files: Words
}

const known = new Map<string, AdoptionData>()

/** The data of the project this service runs on. */
export function adoptionData({ shelf }: Pick<Service, 'shelf'>): AdoptionData {
  const data =
    known.get(shelf.project) ?? (readServiceData(shelf.project, 'adoption-records') as AdoptionData)
  known.set(shelf.project, data)
  return data
}
