// A whole store to everything in it that does not open, by its place: the database, each sealed row, each file, the audit.
import { sql } from 'kysely'
import { verifyAudit, type AuditHead } from './audit.ts'
import { SealBroken } from './faults.ts'
import { fileStream } from './files.ts'
import { readParts, readRevision } from './parts.ts'
import { readRecord } from './records.ts'
import { readSession } from './sessions.ts'
import { newMemory, type Held, type Store } from './store.ts'
import { readSummaries } from './summaries.ts'
import { readReply, readToken } from './tokens.ts'
import { grantsOf, readUser } from './users.ts'

/** Something that does not open, and where. */
export interface StoreFault {
  readonly what: 'database' | 'sealed' | 'audit'
  /** The table and the ids. */
  readonly place: string
}

/** Opens everything; `heads` are heads of the audit kept apart. No faults means that nothing was changed, swapped or lost. */
export async function checkStore(
  store: Store,
  heads: readonly AuditHead[] = [],
): Promise<readonly StoreFault[]> {
  const faults: StoreFault[] = []
  const trying = async (what: StoreFault['what'], work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (fault) {
      if (!(fault instanceof SealBroken)) throw fault
      faults.push({ what, place: fault.place })
    }
  }
  await trying('database', () => checkDatabase(store))
  // What was opened before proves nothing of what stands there now.
  const cold: Held = { db: store.db, keys: store.keys, memory: newMemory() }
  for (const openings of everything) {
    await trying('database', async () => {
      for (const open of await openings(cold)) await trying('sealed', open)
    })
  }
  await trying('audit', async () => {
    const { broken } = await verifyAudit(store, heads)
    if (broken !== undefined) throw new SealBroken(`audit ${broken}`)
  })
  return [...new Map(faults.map(fault => [fault.place, fault])).values()]
}

type Opening = () => Promise<unknown>

const everything: readonly ((held: Held) => Promise<readonly Opening[]>)[] = [
  async held => {
    const rows = await held.db.selectFrom('cases').select('id').execute()
    return [
      ...each(rows, ({ id }) => readParts(held, id)),
      ...each(rows, ({ id }) => readSummaries(held, [id])),
    ]
  },
  async held => {
    const rows = await held.db.selectFrom('revisions').select(['caseId', 'part', 'revision']).execute()
    return each(rows, ({ caseId, part, revision }) => readRevision(held, caseId, part, revision))
  },
  async held => {
    const rows = await held.db.selectFrom('records').select(['kind', 'id']).execute()
    return each(rows, ({ kind, id }) => readRecord(held, kind, id))
  },
  async held => {
    const rows = await held.db.selectFrom('files').select('id').where('whole', '=', 1).execute()
    return each(rows, ({ id }) => readThrough(held, id))
  },
  async held => {
    const rows = await held.db.selectFrom('users').select('id').execute()
    return each(rows, ({ id }) => readUser(held, id))
  },
  async held => {
    const rows = await held.db.selectFrom('grants').select('user').distinct().execute()
    return each(rows, ({ user }) => grantsOf(held, user))
  },
  async held => {
    const rows = await held.db.selectFrom('sessions').select('id').execute()
    return each(rows, ({ id }) => readSession(held, id))
  },
  async held => {
    const rows = await held.db.selectFrom('tokens').select('hash').execute()
    return each(rows, ({ hash }) => readToken(held, hash))
  },
  async held => {
    const rows = await held.db.selectFrom('replies').select(['system', 'idempotencyKey']).execute()
    return each(rows, ({ system, idempotencyKey }) => readReply(held, system, idempotencyKey))
  },
]

function each<Row>(rows: readonly Row[], open: (row: Row) => Promise<unknown>): readonly Opening[] {
  return rows.map(row => () => open(row))
}

async function readThrough(held: Held, id: string): Promise<void> {
  for await (const _ of fileStream(held, id)) continue
}

async function checkDatabase(store: Store): Promise<void> {
  const pages = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(store.db)
  const astray = await sql`pragma foreign_key_check`.execute(store.db)
  if (pages.rows[0]?.integrity_check !== 'ok' || astray.rows.length > 0)
    throw new SealBroken('the database file')
}
