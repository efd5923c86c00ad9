// An open database to a copy of it as of one moment, whole under its name or not there.
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'

const PAGES_A_TURN = 256

/** Copies the database; `alone` says that nobody else writes to it meanwhile. */
export async function copyTo(raw: Database, file: string, alone: boolean): Promise<void> {
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    // Page by page starts over at each write of another process: beside one, the copy is made in one step.
    if (alone) await raw.backup(part, { progress: () => PAGES_A_TURN })
    else raw.prepare('VACUUM INTO ?').run(part)
    chmodSync(part, 0o600)
    sync(part)
    renameSync(part, file)
    sync(dirname(file))
  } finally {
    rmSync(part, { force: true })
  }
}

/** Has the disk keep a file or a folder as it stands. */
export function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
