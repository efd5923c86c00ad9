// The file `documents.json` of the service to words for stages and formats, and what is watched between versions.
import { readServiceData } from '../../storage/service-data.ts'
import type { Shelf } from '../shelf.ts'

/** A place of what a reader sees where nothing should disappear unnoticed. */
export interface Watched {
  readonly title: string
  readonly at: string
  /** The field that says which item of a list it is. */
  readonly name?: string
  /** The field whose sentences are watched. */
  readonly text?: string
  /** A field whose codes go from light to grave, each in words. */
  readonly grave?: { readonly field: string; readonly words: Readonly<Record<string, string>> }
}

/** Words a council may change about its documents. */
export interface DocumentData {
  readonly stages: Readonly<Record<string, string>>
  readonly formats: Readonly<Record<string, string>>
  readonly watched: readonly Watched[]
}

const read = new WeakMap<Shelf, DocumentData>()

/** The data of a shelf, read once. */
export function documentData(shelf: Shelf): DocumentData {
  const known = read.get(shelf) ?? (readServiceData(shelf.project, 'documents') as DocumentData)
  read.set(shelf, known)
  return known
}
