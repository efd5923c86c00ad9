// A file somebody holds to what it says of itself, and whether a byte of it has changed.
import { readFileSync, statSync } from 'node:fs'
import { readSeal } from '../render/seal.ts'
import { listPapers, listTemplates, readPaper, readTemplate } from '../storage/templates.ts'
import { plainName } from './properties.ts'
import type { Shelf } from './shelf.ts'

/** The largest file that is looked at, in bytes. */
export const LARGEST = 100_000_000

/** What a file says of itself. */
export interface Verified {
  /** False where the file bears no mark of ours. */
  readonly ours: boolean
  /** Every byte is as it was when the file was made. */
  readonly intact: boolean
  readonly properties: Readonly<Record<string, string>>
  /** Whether the template it names is the one on this machine; undefined where this machine has no such version. */
  readonly sameTemplate?: boolean
}

/** Reads the properties and the seal of a PDF, DOCX or HTML file on disk. */
export function verifyFile(shelf: Shelf, path: string): Verified {
  return statSync(path).size > LARGEST ? NOT_OURS : verifyBytes(shelf, readFileSync(path))
}

const NOT_OURS: Verified = { ours: false, intact: false, properties: {} }

/** The same of a file in memory. */
export function verifyBytes(shelf: Shelf, bytes: Uint8Array): Verified {
  const sealed = bytes.length > LARGEST ? undefined : readSeal(bytes)
  if (sealed === undefined) return NOT_OURS
  const properties: Readonly<Record<string, string>> = Object.fromEntries(
    sealed.properties.map(([name, value]) => [plainName(name), value]),
  )
  const here = templateHere(shelf, properties['document'] ?? '')
  const sameTemplate = here === undefined ? {} : { sameTemplate: here === properties['template'] }
  return { ours: true, intact: sealed.intact, properties, ...sameTemplate }
}

function templateHere(shelf: Shelf, key: string): string | undefined {
  const [id, version] = key.split('@')
  if (id !== undefined && listPapers(shelf.project).includes(id)) {
    const paper = readPaper(shelf.project, id)
    return paper?.manifest.version === version ? paper?.hash : undefined
  }
  const known = listTemplates(shelf.project).some(one => one.id === id && one.version === version)
  return known && id !== undefined ? readTemplate(shelf.project, id, version)?.hash : undefined
}
