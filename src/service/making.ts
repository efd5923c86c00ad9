// What a person asks for, in the words of a door, to a request the pipeline understands, or to what is wrong with the file.
import { checkRequest } from '../check/request.ts'
import type { DocumentRequest } from '../generate.ts'
import { isDate } from '../model/dates.ts'
import type { Problem } from '../model/problem.ts'
import type { CaseFiles } from '../model/case-files.ts'
import { FILES_OF, subjectsOf } from '../model/view-of.ts'
import { today } from './clock.ts'
import { openFiles, type OpenFiles } from './open-files.ts'
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

/** A request ready for the pipeline, or the problems of the files themselves. */
export type Opened =
  | {
      readonly request: DocumentRequest
      readonly assets: ReadonlyMap<string, Uint8Array>
      readonly problems: readonly Problem[]
    }
  | { readonly request?: undefined; readonly problems: readonly Problem[] }

/** Opens what was asked for. A call that cannot be meant (no such stage, audience or person) throws a RangeError with what there is. */
export function open(shelf: Shelf, asked: Asked): Opened {
  const { manifest } = shelf.documentType(asked.document, asked.policy)
  chosen('stage', asked.stage, manifest.stages)
  const given = openFiles(shelf, asked.files)
  const earlier = asked.previous === undefined ? undefined : openFiles(shelf, [asked.previous])
  const problems = [...given.problems, ...(earlier?.problems ?? [])]
  if (given.files === undefined || problems.length > 0) return { problems }
  return requestOf(shelf, asked, { files: given.files, assets: given.assets }, earlier?.files)
}

/** The request for files already open: where several documents are made of them, they are read once. */
export function requestOf(
  shelf: Shelf,
  asked: Asked,
  { files, assets }: OpenFiles,
  previous?: CaseFiles,
): Opened {
  const type = shelf.documentType(asked.document, asked.policy)
  const { manifest } = type
  const stage = chosen('stage', asked.stage, manifest.stages)
  const readers = Object.keys(manifest.audiences)
  const audience = chosen('audience', asked.audience ?? readers[0], readers)
  const asOf = asked.asOf ?? today()
  if (!isDate(asOf)) throw new RangeError('--as-of is a date such as 2026-11-09')
  for (const needed of FILES_OF[manifest.subject])
    if (files[needed] === undefined)
      throw new RangeError(`This document needs a ${needed} file: name it with --file`)
  const subjects = subjectsOf(files, manifest.subject)
  const undecided = checkRequest({ ...asked, subjects, stage, audience, asOf }, manifest)
  const subject = asked.subject ?? subjects[0]
  if (subject === undefined || undecided.length > 0) return { problems: undecided }
  const reader = readerOf(files, audience, manifest.audiences[audience]?.reader, asked.reader)
  const request: DocumentRequest = {
    type,
    files,
    subject,
    stage,
    audience,
    asOf,
    ...(reader === undefined ? {} : { reader }),
    ...(previous === undefined ? {} : { previous }),
  }
  return { request, assets, problems: [] }
}

function chosen(what: string, given: string | undefined, all: readonly string[]): string {
  if (given !== undefined && all.includes(given)) return given
  throw new RangeError(
    `${given === undefined ? `Name the ${what}` : `There is no ${what} \`${given}\``}: ${all.join(', ')}`,
  )
}

/** The person the copy is for, who must be of the kind the audience names. */
function readerOf(
  files: CaseFiles,
  audience: string,
  kind: string | undefined,
  given: string | undefined,
): string | undefined {
  if (kind !== undefined) return chosen(`--for person (a ${kind} of the file)`, given, readersOf(files, kind))
  if (given === undefined) return undefined
  throw new RangeError(`The copy for \`${audience}\` is not made for one person: leave out --for`)
}

/** The people a copy for one person of this kind may be made for, in the order of the files. */
export function readersOf({ family, carer }: CaseFiles, kind: string | undefined): readonly string[] {
  const people = [...(family?.people ?? []), ...(carer?.people ?? [])]
  return people.filter(person => kind !== undefined && person['kind'] === kind).map(person => person.id)
}
