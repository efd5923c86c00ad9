// Cases to their summaries, whole: one that was damaged is made anew from its case, which says the same, and the audit says that it was.
import { appendAudit } from '../../storage/store/audit.ts'
import { SealBroken } from '../../storage/store/store.ts'
import { dropSummaries, readSummaries, type Summary } from '../../storage/store/summaries.ts'
import type { Service } from '../service.ts'
import { refreshSummary } from './summary.ts'

/** The summaries of some cases. One damaged row does not close the lists of everybody who has the case in theirs. */
export async function soundSummaries(
  service: Service,
  caseIds: readonly string[],
): Promise<readonly Summary[]> {
  try {
    return await readSummaries(service.store, caseIds)
  } catch (fault) {
    if (!(fault instanceof SealBroken)) throw fault
  }
  for (const caseId of caseIds) if (!(await isSound(service, caseId))) await makeAnew(service, caseId)
  return readSummaries(service.store, caseIds)
}

async function isSound({ store }: Service, caseId: string): Promise<boolean> {
  try {
    await readSummaries(store, [caseId])
    return true
  } catch (fault) {
    if (fault instanceof SealBroken) return false
    throw fault
  }
}

async function makeAnew(service: Service, caseId: string): Promise<void> {
  const at = service.now().toISOString()
  await service.store.write(async held => {
    await dropSummaries(held, caseId)
    await refreshSummary(service, held, caseId)
    await appendAudit(held, { at, actor: 'service', did: 'summary.made-anew', caseId })
  })
}
