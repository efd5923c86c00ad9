// The audit of a store to how many of its lines hold, against itself and against the heads kept apart.
import { verifyAudit } from '../../storage/store/audit.ts'
import { readAuditHeads } from '../../storage/store/audit-head.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { withStore, type KeptStore } from './kept-store.ts'

/** An audit that holds: how many lines it has, and how many heads kept apart it was held against. */
export interface VerifiedAudit {
  readonly entries: number
  readonly heads: number
}

/** Follows the chain from its first line. Refused with the number of the first line that was changed, moved or taken away. */
export function verifyAuditAt(kept: KeptStore): Promise<Answer<VerifiedAudit>> {
  return withStore(kept, async store => {
    const heads = kept.heads === undefined ? [] : readAuditHeads(kept.heads)
    const { entries, broken } = await verifyAudit(store, heads)
    if (broken === undefined) return done({ entries, heads: heads.length })
    return refuse('invalid', { code: 'operation/audit-broken', params: { line: broken, entries } })
  })
}
