// A child of a case to whether their record was closed after the adoption order.
import { readRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'

/** The kind of the records that say so. */
export const SEVERANCE = 'severance'

/** The id of the record of one child. */
export function severanceId(caseId: string, child: string): string {
  return `${caseId}.${child}`
}

/** Whether all that is left of this child is that a separate record exists. */
export async function isSevered(held: Held, caseId: string, child: string): Promise<boolean> {
  return (await readRecord(held, SEVERANCE, severanceId(caseId, child)))?.state === 'severed'
}
