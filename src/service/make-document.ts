// A document asked for to files in a folder, whole or not at all, with a receipt that stays at home.
import { join } from 'node:path'
import { generate, preview, type DocumentRequest, type Generated, type Shell } from '../generate.ts'
import type { Problem } from '../model/problem.ts'
import { textAt } from '../model/view.ts'
import { fingerprint } from '../render/seal.ts'
import { writeWhole } from '../storage/write-whole.ts'
import { noticeOf } from './notice.ts'
import { open, type Asked, type Format } from './making.ts'
import { receiptOf } from './receipt.ts'
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

/** Makes a document for a reader, Word in the council's form named `shell`, and writes it to `out`; refused, nothing is written. */
export async function makeDocument(
  shelf: Shelf,
  asked: Asked,
  formats: readonly Format[],
  out: string,
  shell?: string,
): Promise<Made> {
  return make(
    shelf,
    asked,
    formats,
    out,
    false,
    shell === undefined ? undefined : shellFor(shelf, shell, asked.document),
  )
}

/** Writes a working copy with every gap marked. It is for the people who write it: the manifest's first audience only. */
export async function previewDocument(
  shelf: Shelf,
  asked: Asked,
  formats: readonly Format[],
  out: string,
): Promise<Made> {
  const [internal] = Object.keys(shelf.documentType(asked.document, asked.policy).manifest.audiences)
  if (asked.audience !== undefined && asked.audience !== internal)
    throw new RangeError(
      `A preview is for the people who write it: leave out --audience, or name \`${internal ?? ''}\``,
    )
  return make(shelf, asked, formats, out, true)
}

async function make(
  shelf: Shelf,
  asked: Asked,
  formats: readonly Format[],
  out: string,
  draft: boolean,
  shell?: Shell,
): Promise<Made> {
  const opened = open(shelf, asked)
  if (opened.request === undefined)
    return { status: 'refused', problems: wordProblems(shelf, opened.problems), files: [], provenance: {} }
  const { request, assets } = opened
  const notice = (found: readonly Problem[]) => noticeOf(wordProblems(shelf, found, request))
  const making = { formats, assets, ...(shell === undefined ? {} : { shell }) }
  const made = await (draft ? preview(request, making, notice) : generate(request, making))
  const worded = wordProblems(shelf, made.problems, request)
  if (made.files.length === 0)
    return { status: 'refused', problems: worded, files: [], provenance: made.provenance }
  return {
    status: 'generated',
    problems: worded,
    files: write(request, made, out, draft),
    provenance: made.provenance,
  }
}

function write(request: DocumentRequest, made: Generated, out: string, draft: boolean): Made['files'] {
  const stem = join(out, stemOf(request, made, draft))
  const files = made.files.map(({ format, bytes, pages }) => ({
    path: `${stem}.${format}`,
    format,
    bytes,
    sha256: fingerprint(bytes),
    ...(pages === undefined ? {} : { pages }),
  }))
  const receipt = receiptOf(request, made, files)
  writeWhole([...files, { path: `${stem}.receipt.json`, bytes: `${JSON.stringify(receipt, null, 2)}\n` }])
  return files.map(file => ({ ...file, bytes: file.bytes.length }))
}

/** A file name never holds a name: reference, document, stage, reader. */
function stemOf({ type, stage, audience }: DocumentRequest, made: Generated, draft: boolean): string {
  const words = [
    textAt(made.view, '/child/caseReference'),
    type.manifest.id,
    stage,
    audience,
    draft ? 'DRAFT' : '',
  ]
  return words
    .filter(word => word !== '')
    .map(word => word.replaceAll(/[^A-Za-z0-9-]+/g, '-'))
    .join('-')
}
