// A document asked for to its sealed files in memory, with their names and the receipt: what every door makes, and only here.
import { generate, preview, type DocumentRequest, type Generated } from '../generate.ts'
import type { Problem } from '../model/problem.ts'
import type { DocumentTree } from '../model/tree.ts'
import { itemsAt, textAt } from '../model/view.ts'
import { subjectsOf } from '../model/view-of.ts'
import { viewText } from '../model/view-text.ts'
import { endingOf } from '../render/formats.ts'
import { fingerprint } from '../render/seal.ts'
import { noticeOf } from './notice.ts'
import { readersOf, type Format, type Opened } from './making.ts'
import { placesRead } from './places-read.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { plainName } from './properties.ts'
import type { Shelf } from './shelf.ts'
import { shellFor } from './shells.ts'
import { wordProblems, type Worded } from './word-problems.ts'

/** One sealed file with the name it goes by. */
export interface FileInMemory {
  readonly name: string
  readonly format: Format
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly pages?: number
}

/** What was made, or why there is nothing. */
export interface MadeInMemory {
  readonly status: 'generated' | 'refused'
  readonly problems: readonly Worded[]
  readonly files: readonly FileInMemory[]
  readonly provenance: Readonly<Record<string, string>>
  /** How the names of all its files begin; '' where nothing was made. */
  readonly stem: string
  /** Only where something was made. */
  readonly receipt?: Receipt
  /** What the document says, and what its reader may see of the case. */
  readonly tree?: DocumentTree
  readonly seen?: string
  /** Places of the files the whole view reads, each as its first two steps: `/children/0`, `/evidence/12`. */
  readonly read?: readonly string[]
}

/** In whose Word form, and who is told what is being done. */
export interface Also {
  readonly shell?: string
  readonly progress?: (doing: string) => void
  /** In a working copy on a screen: words name the places of the file they come from. */
  readonly origins?: boolean
}

/** Makes the files of what has been opened; a draft has its gaps marked and is never refused for one. */
export async function makeInMemory(
  shelf: Shelf,
  opened: Opened,
  formats: readonly Format[],
  draft: boolean,
  also: Also = {},
): Promise<MadeInMemory> {
  if (opened.request === undefined) return refused(wordProblems(shelf, opened.problems), {})
  const { request, assets } = opened
  const { shell: form, progress, origins = false } = also
  const shell = form === undefined ? {} : { shell: shellFor(shelf, form, request.type.manifest.id) }
  const notice = (found: readonly Problem[]) => noticeOf(wordProblems(shelf, found, request))
  const told = progress === undefined ? {} : { progress }
  const making = { formats, assets, ...shell, ...told, ...(origins && draft ? { origins } : {}) }
  const made = await (draft ? preview(request, making, notice) : generate(request, making))
  const problems = wordProblems(shelf, made.problems, request)
  const provenance = plainNames(made.provenance)
  if (made.files.length === 0) return refused(problems, provenance)
  const stem = stemOf(request, made, draft)
  const files = made.files.map(file => ({
    ...file,
    name: `${stem}.${endingOf(file.format)}`,
    sha256: fingerprint(file.bytes),
  }))
  const receipt = receiptOf(request, made, files)
  const kept = { tree: made.tree, seen: viewText(made.seen), read: placesRead(made.view) }
  return { status: 'generated', problems, files, provenance, stem, receipt, ...kept }
}

function refused(problems: readonly Worded[], provenance: MadeInMemory['provenance']): MadeInMemory {
  return { status: 'refused', problems, files: [], provenance, stem: '' }
}

/** The names of a file's properties as people say them: `PermanenceAsOf` is `asOf`. */
function plainNames(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named = Object.entries(properties).map(([name, value]) => [plainName(name), value] as const)
  return Object.fromEntries(named)
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
