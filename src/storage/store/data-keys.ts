// A scope to the data key that seals it: wrapped by the master key in the store, open only in memory.
import { SealBroken } from './faults.ts'
import { nameOf, newKey, seal, unseal, unsealJson, type Place } from './sealing.ts'
import type { Held, Listed } from './store.ts'

/** A data key in use: its row, and the key itself. */
export interface DataKey {
  readonly id: number
  readonly key: Uint8Array
}

/** A data key as a row carries it: selected beside the sealed column. */
export interface Wrapped {
  readonly scope: string
  readonly master: number
  readonly wrapped: Uint8Array
}

/** The columns of `keys` that `opened` wants, for a select that joins them. */
export const WRAPPED = ['keys.scope', 'keys.master', 'keys.wrapped'] as const

const REMEMBERED = 60_000
const LISTED = 40_000
/** Sealed bytes: open they are some ten times as many. */
const RECENT = 8_000_000

/** The data key of a scope, made when it is new. */
export async function dataKey(held: Held, scope: string): Promise<DataKey> {
  return (await findDataKey(held, scope)) ?? newDataKey(held, scope)
}

/** The data key of a scope, or undefined where nothing was sealed under it. */
export async function findDataKey(held: Held, scope: string): Promise<DataKey | undefined> {
  const row = await held.db.selectFrom('keys').selectAll().where('scope', '=', scope).executeTakeFirst()
  return row && { id: row.id, key: opened(held, row) }
}

async function newDataKey(held: Held, scope: string): Promise<DataKey> {
  const key = newKey()
  const { current } = held.keys
  const wrapped = seal(masterKey(held, current, scope), placeOf(scope, current), key)
  const { id } = await held.db
    .insertInto('keys')
    .values({ scope, master: current, wrapped })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, key }
}

/** A wrapped key, opened. What was opened is remembered by its wrapped bytes, so that a rolled back row cannot mislead. */
export function opened(held: Held, row: Wrapped): Uint8Array {
  const { scope, master, wrapped } = row
  // A damaged page may give nothing where bytes were.
  if (!(wrapped instanceof Uint8Array)) throw new SealBroken(`keys ${scope}`)
  const name = nameOfKey(row)
  const known = held.memory.opened.get(name)
  if (known !== undefined) return known
  const key = unseal(masterKey(held, master, scope), placeOf(scope, master), wrapped)
  if (held.memory.opened.size >= REMEMBERED) held.memory.opened.clear()
  held.memory.opened.set(name, key)
  return key
}

/** Sealed JSON of a row in a list, opened once for as long as it stands unchanged. */
export function openedInList(held: Held, wrapped: Wrapped, place: Place, sealed: Uint8Array): unknown {
  const { listed } = held.memory
  const name = nameOf(place)
  const bound = JSON.stringify(place.bound)
  const known = listed.get(name)
  if (known !== undefined && isSame(known, bound, sealed)) return known.json
  const json = unsealJson(opened(held, wrapped), place, sealed)
  if (listed.size >= LISTED) listed.clear()
  listed.set(name, { sealed, bound, json })
  return json
}

/** Sealed JSON that is read again and again while somebody is at work on it: opened once for as long as it stands unchanged, and frozen, since all who read it share it. */
export function openedLately(held: Held, wrapped: Wrapped, place: Place, sealed: Uint8Array): unknown {
  const { memory } = held
  const { recent } = memory
  const key = opened(held, wrapped)
  const name = nameOf(place)
  const bound = JSON.stringify(place.bound)
  const known = recent.get(name)
  const json =
    known !== undefined && isSame(known, bound, sealed) ? known.json : frozen(unsealJson(key, place, sealed))
  // Put last again: what was not read for longest goes first.
  recent.delete(name)
  recent.set(name, { sealed, bound, json })
  memory.recentBytes += sealed.length - (known?.sealed.length ?? 0)
  for (const [oldest, { sealed }] of recent) {
    if (memory.recentBytes <= RECENT) break
    recent.delete(oldest)
    memory.recentBytes -= sealed.length
  }
  return json
}

function isSame(known: Listed, bound: string, sealed: Uint8Array): boolean {
  return known.bound === bound && sealed instanceof Uint8Array && Buffer.compare(known.sealed, sealed) === 0
}

function frozen<Json>(json: Json): Json {
  if (typeof json !== 'object' || json === null) return json
  for (const value of Object.values(json)) frozen(value)
  return Object.freeze(json)
}

/** Deletes data keys: what they sealed is gone, also from where its bytes still stand. */
export async function shred(held: Held, keys: readonly number[]): Promise<void> {
  for (const id of keys) {
    const row = await held.db.deleteFrom('keys').where('id', '=', id).returningAll().executeTakeFirst()
    if (row !== undefined) held.memory.opened.delete(nameOfKey(row))
  }
  held.memory.traces += keys.length
}

/** Has the log of the database emptied right after this write, and what was opened forgotten. */
export function leaveNoTrace({ memory }: Held): void {
  memory.opened.clear()
  memory.listed.clear()
  memory.recent.clear()
  memory.recentBytes = 0
  memory.traces = Infinity
}

/** Every data key wrapped by the current master key; how many there are. */
export async function rewrapAll(held: Held): Promise<number> {
  const { current } = held.keys
  const rows = await held.db.selectFrom('keys').selectAll().execute()
  for (const row of rows) {
    const wrapped = seal(masterKey(held, current, row.scope), placeOf(row.scope, current), opened(held, row))
    await held.db.updateTable('keys').set({ master: current, wrapped }).where('id', '=', row.id).execute()
  }
  leaveNoTrace(held)
  return rows.length
}

function nameOfKey({ scope, master, wrapped }: Wrapped): string {
  return `${scope}\0${master}\0${Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.length).toString('latin1')}`
}

function masterKey(held: Held, master: number, scope: string): Uint8Array {
  const key = held.keys.keys.get(master)
  if (key === undefined) throw new SealBroken(`keys ${scope}`)
  return key
}

function placeOf(scope: string, master: number): Place {
  return { table: 'keys', ids: [scope], bound: [master] }
}
