// The head of the audit to a file apart from the store, again and again: what is cut off the end of the audit is missed there.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { auditHead } from '../storage/store/audit.ts'
import { readAuditHead, writeAuditHead } from '../storage/store/audit-head.ts'
import type { Store } from '../storage/store/store.ts'

const EVERY = 10_000

/** Keeps the heads until it is ended; ending keeps the last one. A head that cannot be written is tried again. */
export function keepHeads(store: Store, file: string): { readonly end: () => Promise<void> } {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  let kept = readAuditHead(file)?.hash
  const keep = async () => {
    const head = await auditHead(store)
    if (head.seq === 0 || head.hash === kept) return
    writeAuditHead(file, head)
    kept = head.hash
  }
  const timer = setInterval(() => {
    keep().catch(() => undefined)
  }, EVERY)
  timer.unref()
  return {
    end: async () => {
      clearInterval(timer)
      await keep()
    },
  }
}
