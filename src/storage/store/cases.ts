// A case's id to its row: what kind it is, whose, and the revisions its parts stand at, sealed so that none can be put back.
import { sql } from 'kysely'
import { dataKey, opened, openedInList, WRAPPED, type DataKey, type Wrapped } from './data-keys.ts'
import { SealBroken } from './faults.ts'
import { sealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'
import type { CaseTable } from './tables.ts'

/** A case without its content. */
export interface CaseRow {
  readonly id: string
  readonly kind: 'family' | 'carer'
  readonly team: string
  readonly restricted: boolean
  readonly createdAt: string
  /** Grows with every write to the case: what was worked out at one stamp holds until the next. */
  readonly stamp: number
}

/** Each part of a case to the revision it stands at; below zero when that revision removed it. */
export type Standing = Readonly<Record<string, number>>

/** A case together with where its parts stand. */
export interface StandingCase {
  readonly row: CaseRow
  readonly standing: Standing
  readonly key: DataKey
}

/** A new case without parts. */
export function insertCase(
  held: Held,
  { id, kind, team, restricted, at }: Omit<CaseRow, 'createdAt' | 'stamp'> & { readonly at: string },
): Promise<void> {
  return within(held, async held => {
    const key = await dataKey(held, scopeOf(id))
    const row: CaseRow = { id, kind, team, restricted, createdAt: at, stamp: 1 }
    await held.db
      .insertInto('cases')
      .values({ ...row, restricted: Number(restricted), ...sealed(key, row, {}) })
      .execute()
  })
}

/** A case, or undefined where there is none. */
export async function readCase(held: Held, id: string): Promise<CaseRow | undefined> {
  return (await readStanding(held, id))?.row
}

/** A case with where its parts stand: what the rows of parts are held against. */
export async function readStanding(held: Held, id: string): Promise<StandingCase | undefined> {
  const found = await held.db
    .selectFrom('cases')
    .innerJoin('keys', 'keys.id', 'cases.key')
    .selectAll('cases')
    .select(WRAPPED)
    .where('cases.id', '=', id)
    .executeTakeFirst()
  return found && openedCase(held, found)
}

/** Cases in the order of their ids; `after` is the last id of the page before. */
export async function listCases(
  held: Held,
  filter: {
    readonly ids?: readonly string[]
    readonly team?: string
    readonly kind?: CaseRow['kind']
    readonly after?: string
    readonly limit?: number
  } = {},
): Promise<readonly CaseRow[]> {
  const { ids, team, kind, after, limit } = filter
  const found = await held.db
    .selectFrom('cases')
    .innerJoin('keys', 'keys.id', 'cases.key')
    .selectAll('cases')
    .select(WRAPPED)
    .$if(ids !== undefined, query => query.where('cases.id', 'in', oneOf(ids ?? [])))
    .$if(team !== undefined, query => query.where('cases.team', '=', team ?? ''))
    .$if(kind !== undefined, query => query.where('cases.kind', '=', kind ?? ''))
    .$if(after !== undefined, query => query.where('cases.id', '>', after ?? ''))
    .orderBy('cases.id')
    .limit(limit ?? -1)
    .execute()
  return found.map(one => openedCase(held, one).row)
}

/** Another team, or another restriction. False where there is no such case. */
export function setCase(
  held: Held,
  id: string,
  change: { readonly team?: string; readonly restricted?: boolean },
): Promise<boolean> {
  return within(held, async held => {
    const found = await readStanding(held, id)
    if (found === undefined) return false
    await writeStanding(held, { ...found, row: { ...found.row, ...change } })
    return true
  })
}

/** Writes a case with where its parts stand, at its next stamp. */
export async function writeStanding(held: Held, { row, standing, key }: StandingCase): Promise<void> {
  const next = { ...row, stamp: row.stamp + 1 }
  await held.db
    .updateTable('cases')
    .set({
      team: next.team,
      restricted: Number(next.restricted),
      stamp: next.stamp,
      ...sealed(key, next, standing),
    })
    .where('id', '=', row.id)
    .execute()
}

/** The scope of the data key that seals a case's row and its summaries. */
export function scopeOf(caseId: string): string {
  return `case ${caseId}`
}

/** Many values as one parameter, so that lists of any length are one statement. */
export function oneOf(values: readonly string[]): ReturnType<typeof sql<string>> {
  return sql<string>`(select value from json_each(${JSON.stringify(values)}))`
}

function openedCase(held: Held, found: CaseTable & Wrapped): StandingCase {
  const { id, kind, team, restricted, createdAt, stamp } = found
  const row: CaseRow = {
    id,
    kind: kind === 'carer' ? 'carer' : 'family',
    team,
    restricted: restricted !== 0,
    createdAt,
    stamp,
  }
  if (found.scope !== scopeOf(id)) throw new SealBroken(`cases ${id}`)
  const key = opened(held, found)
  const standing = openedInList(held, found, placeOf(row), found.sealed) as Standing
  return { row, standing, key: { id: found.key, key } }
}

function sealed(key: DataKey, row: CaseRow, standing: Standing): { key: number; sealed: Buffer } {
  return { key: key.id, sealed: sealJson(key.key, placeOf(row), standing) }
}

function placeOf({ id, kind, team, restricted, createdAt, stamp }: CaseRow): Place {
  return { table: 'cases', ids: [id], bound: [kind, team, Number(restricted), createdAt, stamp] }
}
