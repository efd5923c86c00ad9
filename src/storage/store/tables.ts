// The tables of the store as TypeScript sees them: ids, codes, counts and instants plain, everything else sealed.
import type { Generated } from 'kysely'

/** A data key under the master key that wraps it; `scope` says what it seals. */
export interface KeyTable {
  readonly id: Generated<number>
  readonly scope: string
  readonly master: number
  readonly wrapped: Uint8Array
}

/** A column group every sealed row has: which data key, and the sealed bytes. */
export interface Sealed {
  readonly key: number
  readonly sealed: Uint8Array
}

/** Cases; what is sealed is the list of parts with their revisions. */
export interface CaseTable extends Sealed {
  readonly id: string
  readonly kind: string
  readonly team: string
  readonly restricted: number
  readonly createdAt: string
  readonly stamp: number
}

/** Where each part of a case stands now. */
export interface PartTable {
  readonly caseId: string
  readonly part: string
  readonly revision: number
  readonly removed: number
  readonly key: number
}

/** Every revision of every part; a removal is a revision too. */
export interface RevisionTable extends Sealed {
  readonly caseId: string
  readonly part: string
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
  readonly did: string
}

/** Everything else that is sealed JSON with a kind. */
export interface RecordTable extends Sealed {
  readonly kind: string
  readonly id: string
  readonly caseId: string | null
  readonly owner: string | null
  readonly state: string
  readonly at: string
  readonly version: number
}

/** Large bytes: what is sealed is how many there are and their hash. */
export interface FileTable {
  readonly id: string
  readonly caseId: string | null
  readonly at: string
  readonly whole: number
  readonly chunks: number
  readonly key: number
  readonly sealed: Uint8Array | null
}

/** The bytes of files, in pieces. */
export interface ChunkTable {
  readonly file: string
  readonly n: number
  readonly sealed: Uint8Array
}

/** What lists of cases show, one small JSON per child or household. */
export interface SummaryTable extends Sealed {
  readonly caseId: string
  readonly subject: string
  readonly at: string
}

/** Users; names and secrets are sealed, and found by keyed hashes. */
export interface UserTable extends Sealed {
  readonly id: string
  readonly role: string
  readonly team: string
  readonly state: string
  readonly emailLookup: string | null
  readonly subjectLookup: string | null
}

/** Who has to do with which case. */
export interface GrantTable extends Sealed {
  readonly id: Generated<number>
  readonly user: string
  readonly caseId: string
  readonly child: string | null
  readonly relation: string
  readonly from: string
  readonly until: string | null
}

/** Sessions by the hash of their id. */
export interface SessionTable extends Sealed {
  readonly id: string
  readonly user: string | null
  readonly at: string
  readonly seenAt: string
  readonly endsAt: string
}

/** Tokens of other systems by their hash. */
export interface TokenTable extends Sealed {
  readonly hash: string
  readonly system: string
  readonly at: string
  readonly endsAt: string | null
}

/** Answers kept for requests that may be sent twice. */
export interface ReplyTable extends Sealed {
  readonly idempotencyKey: string
  readonly system: string
  readonly request: string
  readonly status: number
  readonly at: string
}

/** Who did what when, each line bound to the one before. */
export interface AuditTable {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly did: string
  readonly caseId: string | null
  readonly about: string | null
  readonly outcome: string
  readonly before: string
  readonly hash: string
}

/** All tables by name. */
export interface Tables {
  readonly keys: KeyTable
  readonly cases: CaseTable
  readonly parts: PartTable
  readonly revisions: RevisionTable
  readonly records: RecordTable
  readonly files: FileTable
  readonly chunks: ChunkTable
  readonly summaries: SummaryTable
  readonly users: UserTable
  readonly grants: GrantTable
  readonly sessions: SessionTable
  readonly tokens: TokenTable
  readonly replies: ReplyTable
  readonly audit: AuditTable
}
