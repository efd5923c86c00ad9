// A record of the second store to everything kept in it: the file with what lies beside it, what was made and given, and every file there are bytes of.
import { listRecords, recordsOf, type RecordRow } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { joinFamily, openCase, type AssetRecord, type OpenCase } from '../cases.ts'
import { DOCUMENT, type DocumentRecord } from '../documents/document-record.ts'
import type { Upload } from '../evidence/upload-records.ts'
import { RELEASE, type ReleaseJson } from '../release/release-record.ts'
import { LOOK } from './looks.ts'

/** What kind of thing a file belongs to. */
export type FileOf = 'document' | 'release' | 'upload' | 'asset'

/** A file there are bytes of. */
export interface FileKept {
  readonly id: string
  readonly of: FileOf
  /** Id of the record that names it. */
  readonly owner: string
  readonly name: string
  /** What the bytes must be, where the record says so. */
  readonly sha256?: string
  readonly bytes?: number
}

/** Everything kept of one adopted person. */
export interface AdoptionKept {
  readonly open: OpenCase
  /** The person the record is about, by their id in the file. */
  readonly child: string
  readonly rows: readonly RecordRow[]
  readonly files: readonly FileKept[]
}

/** Kept beside the file: what was written about this child and others together. */
const BESIDE = 'sibling-assessment'
const PART = 'family'

/** Opens everything of a record; undefined where there is none. Who may, is asked before. */
export async function openKept(held: Held, record: string): Promise<AdoptionKept | undefined> {
  const open = await openCase(held, record)
  if (open?.files.family === undefined) return undefined
  const kinds = new Set((await recordsOf(held, record)).map(({ kind }) => kind))
  kinds.delete(LOOK)
  const rows: RecordRow[] = []
  for (const kind of kinds) rows.push(...(await listRecords(held, { kind, caseId: record })))
  const child = open.files.family.children[0]?.person ?? ''
  return { open: withBeside(open, rows), child, rows, files: filesIn(rows) }
}

/** The file as it is read: with the assessments of brothers and sisters that lie beside it. */
function withBeside(open: OpenCase, rows: readonly RecordRow[]): OpenCase {
  const beside = rows
    .filter(({ kind }) => kind === BESIDE)
    .flatMap(({ json }) => (json as { readonly siblingAssessments: readonly unknown[] }).siblingAssessments)
  if (beside.length === 0) return open
  const kept = open.parts.get(PART)
  const json = { ...(kept?.json as object | undefined), siblingAssessments: beside }
  const fresh = { part: PART, revision: 1, savedAt: open.row.createdAt, savedBy: '' }
  const parts = new Map([...open.parts, [PART, { ...fresh, ...kept, json }] as const])
  const family = joinFamily(new Map([...parts].map(([name, part]) => [name, part.json])))
  return { ...open, parts, files: { family } }
}

function filesIn(rows: readonly RecordRow[]): readonly FileKept[] {
  const found = rows.flatMap(({ kind, id, json }): readonly FileKept[] => {
    switch (kind) {
      case DOCUMENT:
        return (json as DocumentRecord).files.map(file => ({ ...named(file), of: 'document', owner: id }))
      case RELEASE:
        return (json as ReleaseJson).files.map(file => ({ ...named(file), of: 'release', owner: id }))
      case 'upload':
        return [{ ...named(json as Upload), of: 'upload', owner: id }]
      case 'asset': {
        const { file, name } = json as AssetRecord
        return [{ id: file, name, of: 'asset', owner: id }]
      }
      default:
        return []
    }
  })
  // A picture that was uploaded is evidence and a picture; it is one file.
  return [...new Map(found.toReversed().map(file => [file.id, file])).values()].toReversed()
}

function named({
  file: id,
  name,
  sha256,
  bytes,
}: {
  readonly file: string
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}) {
  return { id, name, sha256, bytes }
}
