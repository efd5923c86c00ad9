// A database file and its master keys to the store: sealed content, whole transactions, and copies made while writing goes on.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Database } from 'better-sqlite3'
import { Kysely, sql, SqliteDialect, type KyselyPlugin } from 'kysely'
import { copyTo } from './backup.ts'
import { connect, lockOf, prepared } from './connection.ts'
import { dataKey } from './data-keys.ts'
import { translated } from './faults.ts'
import { sweepFiles } from './files.ts'
import type { MasterKeys } from './keys.ts'
import type { Tables } from './tables.ts'

export { SealBroken, StoreFull } from './faults.ts'

/** What the store remembers between calls. */
export interface Memory {
  /** Data keys that were opened, by their wrapped bytes. */
  readonly opened: Map<string, Uint8Array>
  /** What lists of thousands opened, by its place. */
  readonly listed: Map<string, Listed>
  /** What was opened last, by its place, the oldest first; no more of it than `recentBytes` may grow to. */
  readonly recent: Map<string, Listed>
  /** Sealed bytes of `recent` in all. */
  recentBytes: number
  /** How many keys were deleted since the log of the database, where their bytes may still stand, was last emptied. */
  traces: number
}

/** Sealed JSON that was opened: it is opened again where the sealed bytes or what they are bound to are others. */
export interface Listed {
  readonly sealed: Uint8Array
  readonly bound: string
  readonly json: unknown
}

/** A memory of nothing. */
export function newMemory(): Memory {
  return { opened: new Map(), listed: new Map(), recent: new Map(), recentBytes: 0, traces: 0 }
}

/** What functions of the store take: a store, or the inside of a transaction. */
export interface Held {
  readonly db: Kysely<Tables>
  readonly keys: MasterKeys
  readonly memory: Memory
}

/** Work in one transaction: await nothing but the database inside, and use only the `held` it is given. */
export type Transaction = <T>(work: (held: Held) => Promise<T>) => Promise<T>

/** An open store. */
export interface Store extends Held {
  /** Whether no other process has this store open: only then may its keys be turned or its file be replaced. */
  readonly alone: boolean
  /** One transaction, whole or not at all. */
  readonly write: Transaction
  /** Several reads of one moment. */
  readonly read: Transaction
  readonly close: () => Promise<void>
  /** A copy as of one moment, while writing goes on; it is whole or it is not there. */
  readonly backup: (file: string) => Promise<void>
  /** Other master keys from here on. */
  readonly use: (keys: MasterKeys) => void
  /** Empties the log of the database, where deleted bytes may still stand. */
  readonly forget: () => Promise<void>
}

/** Opens a store, makes it where there is none, brings it up to date and sweeps away files that were never finished. */
export async function openStore(file: string, keys: MasterKeys): Promise<Store> {
  const lock = lockOf(file)
  try {
    const store = storeOver(connect(file), keys, lock)
    try {
      // A store under another master key says so now, not at the first case.
      await store.write(held => dataKey(held, 'store'))
      if (store.alone) await store.write(sweepFiles)
      return store
    } catch (fault) {
      await store.close()
      throw fault
    }
  } catch (fault) {
    lock?.close()
    throw translated(fault)
  }
}

/** The work in the transaction it stands in, or in a new one where it is given a store. */
export function within<T>(held: Held, work: (held: Held) => Promise<T>): Promise<T> {
  return 'write' in held ? (held as Store).write(work) : work(held)
}

function storeOver(raw: Database, first: MasterKeys, lock: Database | undefined): Store {
  let keys = first
  const memory = newMemory()
  const dialect = new SqliteDialect({ database: prepared(raw) })
  const db = new Kysely<Tables>({ dialect, plugins: [notInside] })
  const transaction = (begin: string, work: (held: Held) => Promise<unknown>): Promise<unknown> =>
    db.connection().execute(one => {
      const own = one.withoutPlugins()
      return inOne(raw, own, begin, () => work({ db: own, memory, keys }))
    })
  const forget = async (): Promise<void> => {
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    memory.traces = 0
  }
  const write = async (work: (held: Held) => Promise<unknown>): Promise<unknown> => {
    outsideOnly()
    const result = await transaction('begin immediate', work)
    // The write stands whatever comes of this; the next one tries again.
    if (memory.traces >= MANY_TRACES) await forget().catch(() => undefined)
    return result
  }
  const read = (work: (held: Held) => Promise<unknown>): Promise<unknown> => {
    outsideOnly()
    return transaction('begin', work)
  }
  return {
    db,
    memory,
    get keys() {
      return keys
    },
    alone: lock !== undefined,
    write: write as Transaction,
    read: read as Transaction,
    close: async () => {
      await db.destroy()
      if (raw.open) raw.close()
      if (lock?.open === true) lock.close()
    },
    backup: file => copyTo(raw, file, lock !== undefined).catch(rethrown),
    use: next => {
      keys = next
    },
    forget,
  }
}

function rethrown(fault: unknown): never {
  throw translated(fault)
}

const MANY_TRACES = 1000

interface Inside {
  open: boolean
}

const inside = new AsyncLocalStorage<Inside>()

/** An outside reader would wait for the transaction, and the transaction for it: say so instead of standing still. */
function outsideOnly(): void {
  if (inside.getStore()?.open === true)
    throw new Error('inside write() and read() use the `held` they give, not the store')
}

const notInside: KyselyPlugin = {
  transformQuery: ({ node }) => {
    outsideOnly()
    return node
  },
  transformResult: ({ result }) => Promise.resolve(result),
}

async function inOne(
  raw: Database,
  db: Kysely<Tables>,
  begin: string,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const here: Inside = { open: true }
  await sql.raw(begin).execute(db)
  try {
    const result = await inside.run(here, work)
    await sql`commit`.execute(db)
    return result
  } catch (fault) {
    // A full disk makes SQLite roll back by itself.
    if (raw.inTransaction) raw.exec('rollback')
    throw translated(fault)
  } finally {
    here.open = false
  }
}
