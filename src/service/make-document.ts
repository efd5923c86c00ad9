// A document asked for to files in a folder, whole or not at all, with a receipt that stays at home.
import { join } from 'node:path'
import { writeWhole } from '../storage/write-whole.ts'
import { makeInMemory, type Also, type FileInMemory, type MadeInMemory } from './make-in-memory.ts'
import { open, type Asked, type Format, type Opened } from './making.ts'
import type { Shelf } from './shelf.ts'

/** What was made: files on disk, or why there are none. */
export interface Made extends Pick<MadeInMemory, 'status' | 'problems' | 'provenance'> {
  readonly files: readonly (Pick<FileInMemory, 'format' | 'sha256' | 'pages'> & {
    readonly path: string
    readonly bytes: number
  })[]
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
  const { status, problems, files, provenance, stem, receipt } = await makeInMemory(
    shelf,
    opened,
    formats,
    draft,
    also,
  )
  const written = files.map(file => ({ ...file, path: join(out, file.name) }))
  const kept = { path: join(out, `${stem}.receipt.json`), bytes: `${JSON.stringify(receipt, null, 2)}\n` }
  if (files.length > 0) writeWhole([...written, kept])
  return {
    status,
    problems,
    files: written.map(({ path, format, bytes, sha256, pages }) => ({
      path,
      format,
      bytes: bytes.length,
      sha256,
      ...(pages === undefined ? {} : { pages }),
    })),
    provenance,
  }
}
