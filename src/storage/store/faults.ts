// What goes wrong in the store that is nobody's mistake: damage, and a full disk; each says where, never what stood there.

/** Content that does not open: changed, swapped, rolled back, or sealed under another key. `place` names table and ids only. */
export class SealBroken extends Error {
  readonly place: string

  constructor(place: string) {
    super(`sealed content does not open: ${place}`)
    this.name = 'SealBroken'
    this.place = place
  }
}

/** The disk has no room for this write; what was written before stands, and reading goes on. */
export class StoreFull extends Error {
  constructor() {
    super('the disk has no room for this write')
    this.name = 'StoreFull'
  }
}

// Where a quota or a limit ends what may be written, SQLite says only that the write failed.
const NO_ROOM = new Set([
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
])

/** A fault of SQLite as the fault of ours it is; any other as it came. */
export function translated(fault: unknown): unknown {
  const code = codeOf(fault)
  if (NO_ROOM.has(code)) return new StoreFull()
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return new SealBroken('the database file')
  return fault
}

/** The code of a fault of SQLite or of Node; empty where it has none. */
export function codeOf(fault: unknown): string {
  const code = (fault as { readonly code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : ''
}
