// Who did what when, to a chain of lines each bound to the one before: a line changed, taken out or put elsewhere is noticed.
import { createHash } from 'node:crypto'
import { within, type Held } from './store.ts'

/** A line of the audit; `about` is ids and codes only. */
export interface AuditEntry {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly did: string
  readonly caseId: string | null
  readonly about: string | null
  readonly outcome: 'done' | 'refused'
  readonly before: string
  readonly hash: string
}

/** The newest line, small enough to be kept somewhere else. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** What is added to the audit. */
export interface AuditLine {
  readonly at: string
  readonly actor: string
  readonly did: string
  readonly caseId?: string | null
  readonly about?: string | null
  readonly outcome?: AuditEntry['outcome']
}

const START: AuditHead = { seq: 0, hash: '0'.repeat(64) }
const AT_ONCE = 1000

/** Adds a line, in the transaction of what it tells of. */
export function appendAudit(held: Held, line: AuditLine): Promise<AuditHead> {
  return within(held, async held => {
    const { seq, hash: before } = await auditHead(held)
    const { at, actor, did, caseId = null, about = null, outcome = 'done' } = line
    const entry = { seq: seq + 1, at, actor, did, caseId, about, outcome, before }
    const hash = hashOf(entry)
    await held.db
      .insertInto('audit')
      .values({ ...entry, hash })
      .execute()
    return { seq: entry.seq, hash }
  })
}

/** Lines newest first; `after` is the number of the last line of the page before. */
export async function readAudit(
  held: Held,
  filter: {
    readonly after?: number
    readonly limit: number
    readonly caseId?: string
    readonly actor?: string
  },
): Promise<readonly AuditEntry[]> {
  const { after, limit, caseId, actor } = filter
  const rows = await held.db
    .selectFrom('audit')
    .selectAll()
    .$if(after !== undefined, query => query.where('seq', '<', after ?? 0))
    .$if(caseId !== undefined, query => query.where('caseId', '=', caseId ?? ''))
    .$if(actor !== undefined, query => query.where('actor', '=', actor ?? ''))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...row, outcome: row.outcome as AuditEntry['outcome'] }))
}

/** The newest line; number 0 where there is none. */
export async function auditHead(held: Held): Promise<AuditHead> {
  const row = await held.db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? START
}

/** How many lines hold; `broken` is the number of the first that does not, against the chain itself and against heads kept apart. */
export async function verifyAudit(
  held: Held,
  heads: AuditHead | readonly AuditHead[] = [],
): Promise<{ readonly entries: number; readonly broken?: number }> {
  const kept = new Map(listOf(heads).map(({ seq, hash }) => [seq, hash]))
  let last = START
  for (;;) {
    const rows = await held.db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute()
    for (const { hash, ...entry } of rows) {
      const follows = entry.seq === last.seq + 1 && entry.before === last.hash && hash === hashOf(entry)
      const apart = kept.get(entry.seq) ?? hash
      if (!follows || apart !== hash) return { entries: last.seq, broken: last.seq + 1 }
      last = { seq: entry.seq, hash }
    }
    if (rows.length < AT_ONCE) break
  }
  const end = last.seq
  const cutOff = [...kept.keys()].some(seq => seq > end)
  return cutOff ? { entries: end, broken: end + 1 } : { entries: end }
}

function listOf(heads: AuditHead | readonly AuditHead[]): readonly AuditHead[] {
  return 'seq' in heads ? [heads] : heads
}

function hashOf(entry: Omit<AuditEntry, 'hash' | 'outcome'> & { readonly outcome: string }): string {
  const { seq, at, actor, did, caseId, about, outcome, before } = entry
  return createHash('sha256')
    .update(JSON.stringify([seq, at, actor, did, caseId, about, outcome, before]))
    .digest('hex')
}
