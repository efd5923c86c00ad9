// What a person asks for, in the words of a door, to a request the pipeline understands, or to what is wrong with the file.
import { dirname, join } from 'node:path'
import { checkRequest } from '../check/request.ts'
import type { DocumentRequest } from '../generate.ts'
import { readCaseFile } from '../intake/case-file.ts'
import { readAssets } from '../intake/assets.ts'
import { isDate } from '../model/dates.ts'
import type { Problem } from '../model/problem.ts'
import type { CaseFiles } from '../model/view-of.ts'
import { today } from './clock.ts'
import type { Shelf } from './shelf.ts'

export { FORMATS, type Format } from '../render/formats.ts'

/** A document for a reader, named as people name it. Files are paths. */
export interface Asked {
  readonly document: string
  readonly files: readonly string[]
  readonly subject?: string
  readonly stage?: string
  /** The manifest's first audience when left out. */
  readonly audience?: string
  readonly reader?: string
  readonly previous?: string
  readonly policy: string
  readonly asOf?: string
}

/** A request ready for the pipeline, or the problems of the file itself. */
export type Opened =
  | {
      readonly request: DocumentRequest
      readonly assets: ReadonlyMap<string, Uint8Array>
      readonly problems: readonly Problem[]
    }
  | { readonly request?: undefined; readonly problems: readonly Problem[] }

/** Opens what was asked for. A call that cannot be meant (no such stage, audience or person) throws a RangeError with what there is. */
export function open(shelf: Shelf, asked: Asked): Opened {
  const type = shelf.documentType(asked.document, asked.policy)
  const { manifest } = type
  const stage = chosen('stage', asked.stage, manifest.stages)
  const audience = chosen(
    'audience',
    asked.audience ?? Object.keys(manifest.audiences)[0],
    Object.keys(manifest.audiences),
  )
  const [file, second] = asked.files
  if (file === undefined) throw new RangeError('Name the family file with --file')
  if (second !== undefined) throw new RangeError('This document reads one family file')
  const asOf = asked.asOf ?? today()
  if (!isDate(asOf)) throw new RangeError('--as-of is a date such as 2026-11-09')
  const read = readFamily(shelf, file)
  const earlier = asked.previous === undefined ? undefined : readFamily(shelf, asked.previous)
  const problems = [...read.problems, ...(earlier?.problems ?? [])]
  if (read.files === undefined || problems.length > 0) return { problems }
  const children = read.files.family.children.map(child => child.person)
  const undecided = checkRequest({ ...asked, children, stage, audience, asOf }, manifest)
  const subject = asked.subject ?? children[0]
  if (subject === undefined || undecided.length > 0) return { problems: undecided }
  const reader = readerOf(read.files, audience, manifest.audiences[audience]?.reader, asked.reader)
  const { assets, problems: pictures } = readAssets(join(dirname(file), 'assets'), read.files.family)
  if (pictures.length > 0) return { problems: pictures }
  const request: DocumentRequest = {
    type,
    files: read.files,
    subject,
    stage,
    audience,
    asOf,
    ...(reader === undefined ? {} : { reader }),
    ...(earlier?.files === undefined ? {} : { previous: earlier.files }),
  }
  return { request, assets, problems: [] }
}

function readFamily(
  shelf: Shelf,
  path: string,
): { readonly files?: CaseFiles; readonly problems: readonly Problem[] } {
  const { json, problems } = readCaseFile(path, shelf.schemas, 'family-file.schema.json')
  return problems.length > 0 ? { problems } : { files: { family: json as CaseFiles['family'] }, problems }
}

function chosen(what: string, given: string | undefined, all: readonly string[]): string {
  if (given !== undefined && all.includes(given)) return given
  throw new RangeError(
    `${given === undefined ? `Name the ${what}` : `There is no ${what} \`${given}\``}: ${all.join(', ')}`,
  )
}

/** The person the copy is for, who must be of the kind the audience names. */
function readerOf(
  { family }: CaseFiles,
  audience: string,
  kind: string | undefined,
  given: string | undefined,
): string | undefined {
  if (kind === undefined) {
    if (given !== undefined)
      throw new RangeError(`The copy for \`${audience}\` is not made for one person: leave out --for`)
    return undefined
  }
  const people = family.people.filter(person => person['kind'] === kind).map(person => person.id)
  return chosen(`--for person (a ${kind} of the file)`, given, people)
}
