// An SQLite file of any age to the newest tables, forwards only, a step at a time or not at all.
import type { Database } from 'better-sqlite3'

const SEALED = 'key INTEGER NOT NULL REFERENCES keys(id), sealed BLOB NOT NULL'

/** The steps in order; a store remembers how many it has taken. A step that was published is never changed. */
const steps: readonly string[] = [
  `
  CREATE TABLE keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL UNIQUE,
    master INTEGER NOT NULL, wrapped BLOB NOT NULL
  );
  CREATE TABLE cases (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, team TEXT NOT NULL, restricted INTEGER NOT NULL,
    createdAt TEXT NOT NULL, stamp INTEGER NOT NULL, ${SEALED}
  ) WITHOUT ROWID;
  CREATE TABLE parts (
    caseId TEXT NOT NULL REFERENCES cases(id), part TEXT NOT NULL, revision INTEGER NOT NULL,
    removed INTEGER NOT NULL, key INTEGER NOT NULL REFERENCES keys(id), PRIMARY KEY (caseId, part)
  ) WITHOUT ROWID;
  CREATE TABLE revisions (
    caseId TEXT NOT NULL, part TEXT NOT NULL, revision INTEGER NOT NULL, savedAt TEXT NOT NULL,
    savedBy TEXT NOT NULL, did TEXT NOT NULL, ${SEALED}, PRIMARY KEY (caseId, part, revision),
    FOREIGN KEY (caseId, part) REFERENCES parts(caseId, part)
  );
  CREATE TABLE records (
    kind TEXT NOT NULL, id TEXT NOT NULL, caseId TEXT, owner TEXT, state TEXT NOT NULL, at TEXT NOT NULL,
    version INTEGER NOT NULL, ${SEALED}, PRIMARY KEY (kind, id)
  );
  CREATE INDEX recordsByTime ON records (kind, at, id);
  CREATE INDEX recordsByCase ON records (caseId, kind, at, id);
  CREATE INDEX recordsByOwner ON records (owner, kind, at, id);
  CREATE TABLE files (
    id TEXT PRIMARY KEY, caseId TEXT, at TEXT NOT NULL, whole INTEGER NOT NULL, chunks INTEGER NOT NULL,
    key INTEGER NOT NULL REFERENCES keys(id), sealed BLOB
  );
  CREATE INDEX filesByCase ON files (caseId);
  CREATE TABLE chunks (
    file TEXT NOT NULL REFERENCES files(id), n INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (file, n)
  );
  CREATE TABLE summaries (
    caseId TEXT NOT NULL REFERENCES cases(id), subject TEXT NOT NULL, at TEXT NOT NULL, ${SEALED},
    PRIMARY KEY (caseId, subject)
  );
  CREATE TABLE users (
    id TEXT PRIMARY KEY, role TEXT NOT NULL, team TEXT NOT NULL, state TEXT NOT NULL,
    emailLookup TEXT, subjectLookup TEXT, ${SEALED}
  );
  CREATE INDEX usersByEmail ON users (emailLookup);
  CREATE INDEX usersBySubject ON users (subjectLookup);
  CREATE TABLE grants (
    id INTEGER PRIMARY KEY AUTOINCREMENT, user TEXT NOT NULL, caseId TEXT NOT NULL, child TEXT,
    relation TEXT NOT NULL, "from" TEXT NOT NULL, until TEXT, ${SEALED}
  );
  CREATE INDEX grantsByUser ON grants (user, caseId);
  CREATE INDEX grantsByCase ON grants (caseId, user);
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY, user TEXT, at TEXT NOT NULL, seenAt TEXT NOT NULL, endsAt TEXT NOT NULL, ${SEALED}
  );
  CREATE INDEX sessionsByUser ON sessions (user);
  CREATE INDEX sessionsByEnd ON sessions (endsAt);
  CREATE TABLE tokens (
    hash TEXT PRIMARY KEY, system TEXT NOT NULL, at TEXT NOT NULL, endsAt TEXT, ${SEALED}
  );
  CREATE TABLE replies (
    system TEXT NOT NULL, idempotencyKey TEXT NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL,
    at TEXT NOT NULL, ${SEALED}, PRIMARY KEY (system, idempotencyKey)
  );
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, did TEXT NOT NULL, caseId TEXT,
    about TEXT, outcome TEXT NOT NULL, before TEXT NOT NULL, hash TEXT NOT NULL
  );
  CREATE INDEX auditByCase ON audit (caseId, seq);
  CREATE INDEX auditByActor ON audit (actor, seq);
  CREATE TRIGGER auditIsNotChanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
  CREATE TRIGGER auditIsNotRemoved BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
  `,
  // A key that is deleted must not be looked for in every row it might have sealed.
  [
    'cases',
    'parts',
    'revisions',
    'records',
    'files',
    'summaries',
    'users',
    'grants',
    'sessions',
    'tokens',
    'replies',
  ]
    .map(table => `CREATE INDEX ${table}ByKey ON ${table} (key);`)
    .join(' '),
]

/** Brings the tables up to date in one transaction; a store of a newer program throws. */
export function migrate(raw: Database): void {
  const migrating = raw.transaction(() => {
    const taken = raw.pragma('user_version', { simple: true }) as number
    if (taken > steps.length) throw new Error(`the store is of a newer program: version ${taken}`)
    for (const step of steps.slice(taken)) raw.exec(step)
    raw.pragma(`user_version = ${steps.length}`)
  })
  migrating.immediate()
}
