// Forms that came while their writer was signed out: those about a child whose record is closed are forgotten.
import { listRecords, removeRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { PARKED, type ParkedForm } from '../sign-in/parked.ts'
import type { WhichChild } from './severance.ts'

/** Forgets what was typed about this child and never taken; of a case without children left, all of it. */
export async function forgetParked(
  held: Held,
  { caseId, child }: WhichChild,
  { isLast, evidence }: { readonly isLast: boolean; readonly evidence: readonly string[] },
): Promise<void> {
  const about = [`/children/${child}`, `/pairs/${child}`, ...evidence.map(id => `/evidence/${id}`)]
  for (const { id, json } of await listRecords(held, { kind: PARKED })) {
    const { path } = json as ParkedForm
    const isOurs = path.startsWith(`/cases/${caseId}`)
    // The end of a step, so that one id is not taken for the beginning of another.
    const steps = `${path.replace(/[?#].*/, '')}/`
    if (isOurs && (isLast || about.some(one => steps.includes(`${one}/`))))
      await removeRecord(held, PARKED, id)
  }
}
