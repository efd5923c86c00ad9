// A backup to the store in use, if it is whole; what stood there before is kept beside it.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { auditHead, type AuditHead } from '../../storage/store/audit.ts'
import { readAuditHead, writeAuditHead } from '../../storage/store/audit-head.ts'
import { sync } from '../../storage/store/backup.ts'
import { lockOf } from '../../storage/store/connection.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { checkStoreAt } from './check-store.ts'
import { withStore, type KeptStore } from './kept-store.ts'

/** What was restored. */
export interface Restored {
  /** The last line of the audit in the backup. */
  readonly head: AuditHead
  /** How many lines of the audit came after it: what was done since the backup, and is gone. */
  readonly lost: number
  /** Where the store that was there before stands now. */
  readonly before?: string
}

/** Puts a backup in the place of the store. Refused while the service has the store open, and for a backup that is not whole. */
export async function restore(kept: KeptStore, backup: string): Promise<Answer<Restored>> {
  if (!existsSync(backup)) return refuse('invalid', { code: 'operation/no-backup', params: { file: backup } })
  mkdirSync(dirname(kept.store), { recursive: true, mode: 0o700 })
  const lock = lockOf(kept.store)
  if (lock === undefined) return refuse('conflict', { code: 'operation/in-use' })
  const fresh = `${kept.store}.restored`
  try {
    removeStore(fresh)
    copyFileSync(backup, fresh)
    const checked = await checkStoreAt({ store: fresh, keys: kept.keys })
    if (!checked.ok) return checked
    const head = await withStore({ ...kept, store: fresh }, async store => done(await auditHead(store)))
    if (!head.ok) return head
    return done({ head: head.value, ...replace(kept, fresh, head.value) })
  } finally {
    removeStore(fresh)
    lock.close()
  }
}

/** Puts the fresh file under the store's name. The log of the old one is folded in when it is put aside, so it goes with it. */
function replace(kept: KeptStore, fresh: string, head: AuditHead): Omit<Restored, 'head'> {
  const last = kept.heads === undefined ? undefined : readAuditHead(kept.heads)
  const lost = Math.max(0, (last?.seq ?? head.seq) - head.seq)
  const before = existsSync(kept.store) ? asideOf(kept.store) : undefined
  if (before !== undefined)
    for (const end of ['-wal', '-shm', '']) {
      if (existsSync(kept.store + end)) renameSync(kept.store + end, before + end)
    }
  sync(fresh)
  renameSync(fresh, kept.store)
  sync(dirname(kept.store))
  if (kept.heads !== undefined) writeAuditHead(kept.heads, head, true)
  return { lost, ...(before === undefined ? {} : { before }) }
}

function asideOf(store: string): string {
  for (let n = 1; ; n++) {
    const aside = `${store}.before-${n}`
    if (!existsSync(aside)) return aside
  }
}

function removeStore(file: string): void {
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(file + end, { force: true })
}
