// A store, in use or not, to a copy of it as of one moment that was opened and found whole.
import { existsSync, rmSync, statSync } from 'node:fs'
import { done, refuse, type Answer } from '../answer.ts'
import { checkStoreAt } from './check-store.ts'
import { withStore, type KeptStore } from './kept-store.ts'

/** A copy that was made. The keys are not in it: they are kept somewhere else. */
export interface Backup {
  readonly file: string
  readonly bytes: number
}

/** Copies a store to a file that is not there yet, and checks the copy. The service goes on meanwhile. */
export async function backup(kept: KeptStore, file: string): Promise<Answer<Backup>> {
  if (existsSync(file)) return refuse('invalid', { code: 'operation/is-there', params: { file } })
  const copied = await withStore(kept, async store => {
    await store.backup(file)
    return done(file)
  })
  if (!copied.ok) return copied
  const checked = await checkStoreAt({ store: file, keys: kept.keys })
  for (const end of ['-wal', '-shm', '.lock']) rmSync(file + end, { force: true })
  // A copy that does not open is no copy, but it says what the store has: it stays.
  return checked.ok ? done({ file, bytes: statSync(file).size }) : checked
}
