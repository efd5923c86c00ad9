// A store to everything in it that does not open, by its place.
import { readAuditHeads } from '../../storage/store/audit-head.ts'
import { checkStore, type StoreFault } from '../../storage/store/check-store.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { withStore, type KeptStore } from './kept-store.ts'

const NAMED = 50

/** Opens every row, file and line of audit of a store. Refused with each place that does not open. */
export function checkStoreAt(kept: KeptStore): Promise<Answer<'whole'>> {
  return withStore(kept, async store => {
    const faults = await checkStore(store, kept.heads === undefined ? [] : readAuditHeads(kept.heads))
    if (faults.length === 0) return done('whole')
    const rest = faults.length - NAMED
    const more: readonly Fault[] = rest > 0 ? [{ code: 'operation/more', params: { count: rest } }] : []
    return refuse('invalid', ...faults.slice(0, NAMED).map(faultOf), ...more)
  })
}

function faultOf({ what, place }: StoreFault): Fault {
  return { code: `operation/broken-${what}`, params: { place } }
}
