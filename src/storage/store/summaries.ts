// Cases to one small JSON per child or household each: what a list of thousands shows without opening a case.
import { dataKey, openedInList, WRAPPED } from './data-keys.ts'
import { oneOf, scopeOf } from './cases.ts'
import { SealBroken } from './faults.ts'
import { sealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'

/** A summary of a child or of a household. */
export interface Summary {
  readonly caseId: string
  readonly subject: string
  readonly at: string
  readonly json: unknown
}

/** Keeps a summary in place of the one before. */
export function writeSummary(held: Held, { json, ...row }: Summary): Promise<void> {
  return within(held, async held => {
    const key = await dataKey(held, scopeOf(row.caseId))
    const values = { ...row, key: key.id, sealed: sealJson(key.key, placeOf(row), { json }) }
    await held.db
      .insertInto('summaries')
      .values(values)
      .onConflict(on => on.columns(['caseId', 'subject']).doUpdateSet(values))
      .execute()
  })
}

/** The summaries of some cases, or of all, by case and subject. */
export async function readSummaries(
  held: Held,
  caseIds: readonly string[] | 'all',
): Promise<readonly Summary[]> {
  const rows = await held.db
    .selectFrom('summaries')
    .innerJoin('keys', 'keys.id', 'summaries.key')
    .selectAll('summaries')
    .select(WRAPPED)
    .$if(caseIds !== 'all', query =>
      query.where('summaries.caseId', 'in', oneOf(caseIds === 'all' ? [] : caseIds)),
    )
    .orderBy('summaries.caseId')
    .orderBy('summaries.subject')
    .execute()
  return rows.map(found => {
    const { caseId, subject, at } = found
    if (found.scope !== scopeOf(caseId)) throw new SealBroken(`summaries ${caseId} ${subject}`)
    const place = placeOf({ caseId, subject, at })
    const { json } = openedInList(held, found, place, found.sealed) as { readonly json: unknown }
    return { caseId, subject, at, json }
  })
}

/** Takes away the summary of a child or household that is no longer in the case. */
export async function removeSummary(held: Held, caseId: string, subject: string): Promise<void> {
  await held.db.deleteFrom('summaries').where('caseId', '=', caseId).where('subject', '=', subject).execute()
}

/** Takes away every summary of a case, also those that do not open. */
export async function dropSummaries(held: Held, caseId: string): Promise<void> {
  await held.db.deleteFrom('summaries').where('caseId', '=', caseId).execute()
}

function placeOf({ caseId, subject, at }: Omit<Summary, 'json'>): Place {
  return { table: 'summaries', ids: [caseId, subject], bound: [at] }
}
