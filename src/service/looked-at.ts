// Who looked at what, to a line of the audit: at once, or where the disk is full as soon as there is room, so that people read on.
import { appendAudit, type AuditLine } from '../storage/store/audit.ts'
import { StoreFull, type Store } from '../storage/store/store.ts'

/** With more than this waiting, nobody looks at anything before there is room. */
const MOST_WAITING = 10_000
const AGAIN_AFTER = 5000

const waiting = new WeakMap<Store, AuditLine[]>()
const again = new WeakMap<Store, NodeJS.Timeout>()

/** Writes down that somebody looked; wait for it before the thing is shown. What is taken away is written down in another way, or is not taken away. */
export async function noteLooked(store: Store, line: AuditLine): Promise<void> {
  const lines = waitingOf(store)
  if (lines.length >= MOST_WAITING) throw new StoreFull()
  lines.push(line)
  try {
    await lookedSettled(store)
  } catch (fault) {
    if (!(fault instanceof StoreFull)) throw fault
    tryAgain(store)
  }
}

/** Writes every line that waits. */
export async function lookedSettled(store: Store): Promise<void> {
  const lines = waitingOf(store)
  let taken: readonly AuditLine[] = []
  try {
    await store.write(async held => {
      // Taken inside, where no other write is, so that none is written twice.
      taken = lines.splice(0)
      for (const line of taken) await appendAudit(held, line)
    })
  } catch (fault) {
    lines.unshift(...taken)
    throw fault
  }
}

function waitingOf(store: Store): AuditLine[] {
  const lines = waiting.get(store) ?? []
  waiting.set(store, lines)
  return lines
}

function tryAgain(store: Store): void {
  if (again.has(store)) return
  const timer = setTimeout(() => {
    again.delete(store)
    lookedSettled(store).catch(() => tryAgain(store))
  }, AGAIN_AFTER)
  again.set(store, timer.unref())
}
