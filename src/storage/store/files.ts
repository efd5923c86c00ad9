// Bytes of any number to sealed pieces in the store, streamed both ways; a file is there when its last piece is.
import { createHash, type Hash } from 'node:crypto'
import { dataKey, opened, shred, WRAPPED, type DataKey } from './data-keys.ts'
import { SealBroken } from './faults.ts'
import { seal, sealJson, unseal, unsealJson, type Place } from './sealing.ts'
import { within, type Held, type Store } from './store.ts'

/** How many bytes a file has, and their hash in hex. */
export interface FileFacts {
  readonly bytes: number
  readonly sha256: string
}

/** A file being written: it is nowhere to be read until it is finished. */
export interface FileWriter {
  readonly write: (chunk: Uint8Array) => Promise<void>
  readonly finish: () => Promise<FileFacts>
  readonly abandon: () => Promise<void>
}

/** Which file, of which case, from when. */
export interface FileName {
  readonly id: string
  readonly caseId: string | null
  readonly at: string
}

const PIECE = 64 * 1024
const PIECES_A_WRITE = 16

/** A new file written bit by bit, sealed as it comes. */
export function newFile(store: Store, name: FileName): FileWriter {
  const hash = createHash('sha256')
  let waiting = Buffer.alloc(0)
  let written = 0
  let bytes = 0
  const flush = async (end: boolean): Promise<void> => {
    const whole = end ? waiting.length : waiting.length - (waiting.length % PIECE)
    const pieces = piecesOf(waiting.subarray(0, whole))
    await store.write(async held => {
      const key = written === 0 ? await startFile(held, name) : await fileKey(held, name.id)
      await putPieces(held, key, name.id, written, pieces)
      if (end) await endFile(held, key, name, written + pieces.length, factsOf(bytes, hash))
    })
    waiting = Buffer.from(waiting.subarray(whole))
    written += pieces.length
  }
  return {
    write: async chunk => {
      hash.update(chunk)
      bytes += chunk.length
      waiting = Buffer.concat([waiting, chunk])
      if (waiting.length >= PIECE * PIECES_A_WRITE) await flush(false)
    },
    finish: async () => {
      const facts = factsOf(bytes, hash)
      await flush(true)
      return facts
    },
    abandon: () => removeFile(store, name.id),
  }
}

/** A whole file, in the transaction of what speaks of it. */
export function putFile(
  held: Held,
  { bytes, ...name }: FileName & { readonly bytes: Uint8Array },
): Promise<FileFacts> {
  return within(held, async held => {
    const facts = factsOf(bytes.length, createHash('sha256').update(bytes))
    const pieces = piecesOf(bytes)
    const key = await startFile(held, name)
    await putPieces(held, key, name.id, 0, pieces)
    await endFile(held, key, name, pieces.length, facts)
    return facts
  })
}

/** How many bytes a file has and their hash, without reading them. */
export async function readFileFacts(held: Held, id: string): Promise<FileFacts | undefined> {
  return (await openedFile(held, id))?.facts
}

/** The bytes of a file, or undefined where there is none. */
export async function readFile(held: Held, id: string): Promise<Uint8Array | undefined> {
  const file = await openedFile(held, id)
  if (file === undefined) return undefined
  const rows = await held.db.selectFrom('chunks').selectAll().where('file', '=', id).orderBy('n').execute()
  if (rows.length !== file.chunks) throw new SealBroken(`files ${id}`)
  const bytes = Buffer.concat(rows.map(row => unseal(file.key, pieceOf(id, row.n), row.sealed)))
  if (bytes.length !== file.facts.bytes) throw new SealBroken(`files ${id}`)
  return bytes
}

/** The bytes of a file piece by piece; undefined where there is none. */
export async function* fileStream(held: Held, id: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openedFile(held, id)
  if (file === undefined) return
  for (let n = 0; n < file.chunks; n++) {
    const row = await held.db
      .selectFrom('chunks')
      .select('sealed')
      .where('file', '=', id)
      .where('n', '=', n)
      .executeTakeFirst()
    if (row === undefined) throw new SealBroken(`chunks ${id} ${n}`)
    yield unseal(file.key, pieceOf(id, n), row.sealed)
  }
}

/** Deletes a file and the key that sealed it. */
export function removeFile(held: Held, id: string): Promise<void> {
  return within(held, async held => {
    const row = await held.db.selectFrom('files').select('key').where('id', '=', id).executeTakeFirst()
    if (row === undefined) return
    await held.db.deleteFrom('chunks').where('file', '=', id).execute()
    await held.db.deleteFrom('files').where('id', '=', id).execute()
    await shred(held, [row.key])
  })
}

/** The ids of a case's files. */
export async function filesOf(held: Held, caseId: string): Promise<readonly string[]> {
  const rows = await held.db.selectFrom('files').select('id').where('caseId', '=', caseId).execute()
  return rows.map(({ id }) => id)
}

/** Deletes files that were begun and never finished. */
export async function sweepFiles(held: Held): Promise<void> {
  const rows = await held.db.selectFrom('files').select('id').where('whole', '=', 0).execute()
  for (const { id } of rows) await removeFile(held, id)
}

async function startFile(held: Held, { id, caseId, at }: FileName): Promise<DataKey> {
  const key = await dataKey(held, scopeOf(id))
  await held.db
    .insertInto('files')
    .values({ id, caseId, at, whole: 0, chunks: 0, key: key.id, sealed: null })
    .execute()
  return key
}

async function fileKey(held: Held, id: string): Promise<DataKey> {
  return dataKey(held, scopeOf(id))
}

async function putPieces(
  held: Held,
  { key }: DataKey,
  file: string,
  from: number,
  pieces: readonly Uint8Array[],
): Promise<void> {
  for (const [i, piece] of pieces.entries()) {
    const n = from + i
    await held.db
      .insertInto('chunks')
      .values({ file, n, sealed: seal(key, pieceOf(file, n), piece) })
      .execute()
  }
}

async function endFile(
  held: Held,
  { key }: DataKey,
  name: FileName,
  chunks: number,
  facts: FileFacts,
): Promise<void> {
  await held.db
    .updateTable('files')
    .set({ whole: 1, chunks, sealed: sealJson(key, placeOf(name, chunks), facts) })
    .where('id', '=', name.id)
    .execute()
}

async function openedFile(
  held: Held,
  id: string,
): Promise<{ readonly key: Uint8Array; readonly chunks: number; readonly facts: FileFacts } | undefined> {
  const row = await held.db
    .selectFrom('files')
    .innerJoin('keys', 'keys.id', 'files.key')
    .selectAll('files')
    .select(WRAPPED)
    .where('files.id', '=', id)
    .where('files.whole', '=', 1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.scope !== scopeOf(id) || row.sealed === null) throw new SealBroken(`files ${id}`)
  const key = opened(held, row)
  return {
    key,
    chunks: row.chunks,
    facts: unsealJson(key, placeOf(row, row.chunks), row.sealed) as FileFacts,
  }
}

function factsOf(bytes: number, hash: Hash): FileFacts {
  return { bytes, sha256: hash.copy().digest('hex') }
}

function piecesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / PIECE)
  return Array.from({ length: count }, (_, n) => bytes.subarray(n * PIECE, (n + 1) * PIECE))
}

function scopeOf(id: string): string {
  return `file ${id}`
}

function pieceOf(file: string, n: number): Place {
  return { table: 'chunks', ids: [file, n] }
}

function placeOf({ id, caseId, at }: FileName, chunks: number): Place {
  return { table: 'files', ids: [id], bound: [caseId, at, chunks] }
}
