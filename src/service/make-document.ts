// A document asked for to files in a folder, whole or not at all, with a receipt that stays at home.
import { join } from 'node:path'
import { generate, preview, type DocumentRequest, type Generated } from '../generate.ts'
import type { Problem } from '../model/problem.ts'
import { itemsAt, textAt } from '../model/view.ts'
import { subjectsOf } from '../model/view-of.ts'
import { endingOf } from '../render/formats.ts'
import { fingerprint } from '../render/seal.ts'
import { writeWhole } from '../storage/write-whole.ts'
import { noticeOf } from './notice.ts'
import { open, readersOf, type Asked, type Format, type Opened } from './making.ts'
import { receiptOf } from './receipt.ts'
import { plainName } from './properties.ts'
import type { Shelf } from './shelf.ts'
import { shellFor } from './shells.ts'
import { wordProblems, type Worded } from './word-problems.ts'

/** What was made: files on disk, or why there are none. */
export interface Made {
  readonly status: 'generated' | 'refused'
  readonly problems: readonly Worded[]
  readonly files: readonly {
    readonly path: string
    readonly format: Format
    readonly bytes: number
    readonly sha256: string
    readonly pages?: number
  }[]
  readonly provenance: Readonly<Record<string, string>>
}

/** In whose Word form, and who is told what is being done. */
export interface Also {
  readonly shell?: string
  readonly progress?: (doing: string) => void
}

/** Makes a document for a reader and writes it to `out`; refused, nothing is written. */
export async function makeDocument(
  shelf: Shelf,
  asked: Asked,
  formats: readonly Format[],
  out: string,
  also: Also = {},
): Promise<Made> {
  return make(shelf, asked, formats, out, false, also)
}

/** Writes a working copy with every gap marked. It is for the people who write it: the manifest's first audience only. */
export async function previewDocument(
  shelf: Shelf,
  asked: Asked,
  formats: readonly Format[],
  out: string,
  also: Also = {},
): Promise<Made> {
  const [internal] = Object.keys(shelf.documentType(asked.document, asked.policy).manifest.audiences)
  if (asked.audience !== undefined && asked.audience !== internal)
    throw new RangeError(
      `A preview is for the people who write it: leave out --audience, or name \`${internal ?? ''}\``,
    )
  return make(shelf, asked, formats, out, true, also)
}

async function make(
  shelf: Shelf,
  asked: Asked,
  formats: readonly Format[],
  out: string,
  draft: boolean,
  also: Also,
): Promise<Made> {
  also.progress?.('Checking')
  return makeOpened(shelf, open(shelf, asked), formats, out, draft, also)
}

/** Makes what has been opened: where several documents are made of the same files, they are read once. */
export async function makeOpened(
  shelf: Shelf,
  opened: Opened,
  formats: readonly Format[],
  out: string,
  draft: boolean,
  also: Also,
): Promise<Made> {
  if (opened.request === undefined) return refused(wordProblems(shelf, opened.problems), {})
  const { request, assets } = opened
  const { shell: form, progress } = also
  const shell = form === undefined ? {} : { shell: shellFor(shelf, form, request.type.manifest.id) }
  const notice = (found: readonly Problem[]) => noticeOf(wordProblems(shelf, found, request))
  const making = { formats, assets, ...shell, ...(progress === undefined ? {} : { progress }) }
  const made = await (draft ? preview(request, making, notice) : generate(request, making))
  const worded = wordProblems(shelf, made.problems, request)
  const provenance = plainNames(made.provenance)
  if (made.files.length === 0) return refused(worded, provenance)
  return { status: 'generated', problems: worded, files: write(request, made, out, draft), provenance }
}

function refused(problems: readonly Worded[], provenance: Made['provenance']): Made {
  return { status: 'refused', problems, files: [], provenance }
}

/** The names of a file's properties as people say them: `PermanenceAsOf` is `asOf`. */
function plainNames(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named = Object.entries(properties).map(([name, value]) => [plainName(name), value] as const)
  return Object.fromEntries(named)
}

function write(request: DocumentRequest, made: Generated, out: string, draft: boolean): Made['files'] {
  const stem = join(out, stemOf(request, made, draft))
  const files = made.files.map(({ format, bytes, pages }) => ({
    path: `${stem}.${endingOf(format)}`,
    format,
    bytes,
    sha256: fingerprint(bytes),
    ...(pages === undefined ? {} : { pages }),
  }))
  const receipt = receiptOf(request, made, files)
  writeWhole([...files, { path: `${stem}.receipt.json`, bytes: `${JSON.stringify(receipt, null, 2)}\n` }])
  return files.map(file => ({ ...file, bytes: file.bytes.length }))
}

/** A file name never holds a name: reference, document, which of several subjects where no reference tells, stage, reader (a parent as mother or father). */
function stemOf(
  { type, subject, stage, audience, files, reader }: DocumentRequest,
  made: Generated,
  draft: boolean,
): string {
  const reference = ['/child/caseReference', '/carer/reference', '/case/reference']
    .map(path => textAt(made.seen, path))
    .find(text => text !== '')
  const alike = reference === undefined || type.manifest.subject === 'sibling-group'
  const subjects = alike ? subjectsOf(files, type.manifest.subject) : []
  const words = [
    reference ?? '',
    type.manifest.id,
    subjects.length > 1 ? `${subjects.indexOf(subject) + 1}` : '',
    stage,
    audience,
    reader === undefined ? '' : readerWord(made, type.manifest.audiences[audience]?.reader, files, reader),
    draft ? 'DRAFT' : '',
  ]
  return words
    .filter(word => word !== '')
    .map(word => word.replaceAll(/[^A-Za-z0-9-]+/g, '-'))
    .join('-')
}

/** Which of several readers of a kind: what a parent is to the child, else by number; nothing where it is the first. */
function readerWord(
  made: Generated,
  kind: string | undefined,
  files: DocumentRequest['files'],
  reader: string,
): string {
  const parents = itemsAt(made.view, '/parents').filter(parent => parent.kind === 'record')
  const as = parents.filter(({ owner }) => owner === reader).map(parent => textAt(parent, '/as'))[0]
  const alike = parents.filter(parent => textAt(parent, '/as') === as).map(({ owner }) => owner)
  if (as !== undefined && as !== '') return alike.length > 1 ? `${as}-${alike.indexOf(reader) + 1}` : as
  const turn = readersOf(files, kind).indexOf(reader) + 1
  return turn > 1 ? `${turn}` : ''
}
