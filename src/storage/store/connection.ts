// A database file to an open connection to it: durable settings read back, statements remembered, faults named; and to a lock on it.
import { chmodSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { codeOf, translated } from './faults.ts'
import { migrate } from './migrations.ts'

const FULL = 2
const STATEMENTS = 500

/** The connection, with the newest tables; settings that do not hold throw. */
export function connect(file: string): Database.Database {
  const raw = new Database(file, { timeout: 5000 })
  try {
    chmodSync(file, 0o600)
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('secure_delete = ON')
    const read = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout']
    const found = read.map(name => raw.pragma(name, { simple: true }))
    if (String(found) !== String(['wal', FULL, 1, 1, 5000]))
      throw new Error(`the database does not take its settings: ${read.join(', ')} are ${found.join(', ')}`)
    migrate(raw)
    return raw
  } catch (fault) {
    raw.close()
    throw fault
  }
}

/** The connection as Kysely uses it: each statement is prepared once. */
export function prepared(raw: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  const prepare = (text: string): SqliteStatement => {
    const known = statements.get(text)
    if (known !== undefined) return known
    const fresh = named(raw.prepare(text))
    if (statements.size >= STATEMENTS) statements.clear()
    statements.set(text, fresh)
    return fresh
  }
  return { prepare: text => translating(() => prepare(text)), close: () => raw.close() }
}

/** A lock on the store, held until it is closed or the process ends however it ends; undefined where another has it. */
export function lockOf(file: string): Database.Database | undefined {
  const lock = new Database(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (fault) {
    lock.close()
    if (codeOf(fault).startsWith('SQLITE_BUSY')) return undefined
    throw translated(fault)
  }
}

/** The work, its faults named. */
export function translating<T>(work: () => T): T {
  try {
    return work()
  } catch (fault) {
    throw translated(fault)
  }
}

function named(statement: Database.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: parameters => translating(() => statement.all(parameters)),
    run: parameters => translating(() => statement.run(parameters)),
    iterate: parameters => statement.iterate(parameters),
  }
}
