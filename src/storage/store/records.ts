// A kind and an id to a record: sealed JSON with a state, an owner and a version that a writer can insist on.
import { dataKey, findDataKey, opened, shred, WRAPPED } from './data-keys.ts'
import { SealBroken } from './faults.ts'
import { sealJson, unsealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'

/** A record: a draft, a made document, a release, an evidence file. */
export interface RecordRow {
  readonly kind: string
  readonly id: string
  readonly caseId: string | null
  readonly owner: string | null
  readonly state: string
  readonly at: string
  readonly version: number
  readonly json: unknown
}

/** A record to write; `expect` is the version it replaces, 0 where there must be none. */
export interface RecordWrite extends Omit<RecordRow, 'version'> {
  readonly expect?: number
}

/** Writes a record as its next version, whose number is the answer; `conflict` where another version stands than expected. */
export function putRecord(held: Held, write: RecordWrite): Promise<number | 'conflict'> {
  return within(held, async held => {
    const { expect, json, ...row } = write
    const stands = await held.db
      .selectFrom('records')
      .select('version')
      .where('kind', '=', row.kind)
      .where('id', '=', row.id)
      .executeTakeFirst()
    const before = stands?.version ?? 0
    if (expect !== undefined && expect !== before) return 'conflict'
    const key = await dataKey(held, scopeOf(row.kind, row.id))
    const next = { ...row, version: before + 1 }
    const values = { ...next, key: key.id, sealed: sealJson(key.key, placeOf(next), { json }) }
    await held.db
      .insertInto('records')
      .values(values)
      .onConflict(on => on.columns(['kind', 'id']).doUpdateSet(values))
      .execute()
    return next.version
  })
}

/** A record, or undefined where there is none. */
export async function readRecord(held: Held, kind: string, id: string): Promise<RecordRow | undefined> {
  const row = await sealedRecords(held, kind).where('records.id', '=', id).executeTakeFirst()
  return row && openedRecord(held, row)
}

/** Records of a kind, newest first; `after` is the last record of the page before. */
export async function listRecords(
  held: Held,
  filter: {
    readonly kind: string
    readonly caseId?: string
    readonly owner?: string
    readonly state?: string
    readonly after?: Pick<RecordRow, 'at' | 'id'>
    readonly limit?: number
  },
): Promise<readonly RecordRow[]> {
  const { kind, caseId, owner, state, after, limit } = filter
  const rows = await sealedRecords(held, kind)
    .$if(caseId !== undefined, query => query.where('records.caseId', '=', caseId ?? ''))
    .$if(owner !== undefined, query => query.where('records.owner', '=', owner ?? ''))
    .$if(state !== undefined, query => query.where('records.state', '=', state ?? ''))
    .$if(after !== undefined, query =>
      query.where(of =>
        of(of.refTuple('records.at', 'records.id'), '<', of.tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('records.at', 'desc')
    .orderBy('records.id', 'desc')
    .limit(limit ?? -1)
    .execute()
  return rows.map(row => openedRecord(held, row))
}

/** Deletes a record and the key that sealed it. */
export function removeRecord(held: Held, kind: string, id: string): Promise<void> {
  return within(held, async held => {
    await held.db.deleteFrom('records').where('kind', '=', kind).where('id', '=', id).execute()
    const key = await findDataKey(held, scopeOf(kind, id))
    if (key !== undefined) await shred(held, [key.id])
  })
}

/** The kinds and ids of a case's records. */
export function recordsOf(
  held: Held,
  caseId: string,
): Promise<readonly { readonly kind: string; readonly id: string }[]> {
  return held.db.selectFrom('records').select(['kind', 'id']).where('caseId', '=', caseId).execute()
}

function sealedRecords(held: Held, kind: string) {
  return held.db
    .selectFrom('records')
    .innerJoin('keys', 'keys.id', 'records.key')
    .selectAll('records')
    .select(WRAPPED)
    .where('records.kind', '=', kind)
}

type SealedRecord = Awaited<ReturnType<ReturnType<typeof sealedRecords>['execute']>>[number]

function openedRecord(held: Held, found: SealedRecord): RecordRow {
  const { kind, id, caseId, owner, state, at, version } = found
  const row = { kind, id, caseId, owner, state, at, version }
  if (found.scope !== scopeOf(kind, id)) throw new SealBroken(`records ${kind} ${id}`)
  const { json } = unsealJson(opened(held, found), placeOf(row), found.sealed) as { readonly json: unknown }
  return { ...row, json }
}

function scopeOf(kind: string, id: string): string {
  return `record ${kind} ${id}`
}

function placeOf({ kind, id, caseId, owner, state, at, version }: Omit<RecordRow, 'json'>): Place {
  return { table: 'records', ids: [kind, id, version], bound: [caseId, owner, state, at] }
}
