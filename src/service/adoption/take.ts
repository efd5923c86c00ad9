// An open adoption record to what is taken away from it: one file as it was issued, the family file, or everything in one zip.
import { SealBroken } from '../../storage/store/faults.ts'
import { readFile } from '../../storage/store/files.ts'
import { fingerprint } from '../../render/seal.ts'
import { zipEntries } from '../../render/docx/zip.ts'
import type { Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import { TYPES, type HandedOut } from '../documents/download.ts'
import type { Service } from '../service.ts'
import { openKept, type AdoptionKept, type FileKept } from './kept.ts'
import { stepInto, type Sitting } from './looks.ts'

const ENDS: Readonly<Record<string, string>> = {
  ...TYPES,
  json: 'application/json; charset=utf-8',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
}

/** One file, the very bytes that are kept. */
export async function takeFile(
  service: Service,
  actor: Actor,
  { file, ...sitting }: Sitting & { readonly file: string },
): Promise<Answer<HandedOut>> {
  const step = { step: 'downloaded', about: `file ${file}` } as const
  const stepped = await stepInto(service, actor, sitting, step, async () =>
    (await openKept(service.adoption, sitting.record))?.files.find(({ id }) => id === file),
  )
  if (!stepped.ok) return stepped
  const { found } = stepped.value
  return done(handed(plainName(found.name), await bytesOf(service, found)))
}

/** The family file as JSON, under the number of the record. */
export async function takeFamilyFile(
  service: Service,
  actor: Actor,
  sitting: Sitting,
): Promise<Answer<HandedOut>> {
  const stepped = await everythingIn(service, actor, sitting, 'family-file')
  if (!stepped.ok) return stepped
  const { open, found: kept } = stepped.value
  return done(handed(`${open.head.number}.json`, json(kept.open.files.family)))
}

/** Everything: the family file, what is kept beside it, and every file, in one zip. */
export async function takeWhole(
  service: Service,
  actor: Actor,
  sitting: Sitting,
): Promise<Answer<HandedOut>> {
  const stepped = await everythingIn(service, actor, sitting, 'whole')
  if (!stepped.ok) return stepped
  const { open, found: kept } = stepped.value
  const { number } = open.head
  const entries: Record<string, Uint8Array> = {
    'family-file.json': json(kept.open.files.family),
    'kept-with-it.json': json(
      kept.rows.map(({ kind, id, state, at, json }) => ({ kind, id, state, at, json })),
    ),
  }
  for (const [path, file] of pathsOf(kept)) entries[path] = await bytesOf(service, file)
  return done(handed(`${number}.zip`, zipEntries(entries)))
}

function everythingIn(service: Service, actor: Actor, sitting: Sitting, about: string) {
  return stepInto(service, actor, sitting, { step: 'taken', about }, () =>
    openKept(service.adoption, sitting.record),
  )
}

const FOLDERS: Readonly<Record<FileKept['of'], string>> = {
  document: 'documents',
  release: 'given',
  upload: 'evidence',
  asset: 'pictures',
}

/** A place in the zip for each file: a folder for each record, in their order, so that no name stands for two. */
function pathsOf({ files }: AdoptionKept): readonly (readonly [path: string, file: FileKept])[] {
  const numbers = new Map<string, number>()
  for (const { owner } of files) if (!numbers.has(owner)) numbers.set(owner, numbers.size + 1)
  return files.map(file => {
    const folder = `${FOLDERS[file.of]}/${numbers.get(file.owner) ?? 0}`
    return [`${folder}/${plainName(file.name)}`, file] as const
  })
}

async function bytesOf({ adoption }: Service, { id, sha256 }: FileKept): Promise<Uint8Array> {
  const bytes = await readFile(adoption, id)
  if (bytes === undefined || (sha256 !== undefined && fingerprint(bytes) !== sha256))
    throw new SealBroken(`files ${id}`)
  return bytes
}

function handed(name: string, bytes: Uint8Array): HandedOut {
  const end = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return { name, type: ENDS[end] ?? 'application/octet-stream', bytes }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}

/** A name that is one name of a file on every machine. */
function plainName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, '-').replace(/^\.+/, '')
  return plain === '' ? 'file' : plain
}
