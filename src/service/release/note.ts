// Something that happened with a released copy to its two lines: in the audit, and in the release.
import { appendAudit } from '../../storage/store/audit.ts'
import { putRecord, readRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Service } from '../service.ts'
import { RELEASE, type ReleaseRecord } from './release-record.ts'

const MOST_EVENTS = 300

/** Writes down what happened with a copy: in the audit, and where the person who released it sees it. */
export async function note(
  service: Service,
  held: Held,
  actor: string,
  did: string,
  release: ReleaseRecord,
  { paper, outcome = 'done' }: { readonly paper?: number; readonly outcome?: 'done' | 'refused' } = {},
): Promise<void> {
  const at = service.now().toISOString()
  const record = await readRecord(held, RELEASE, release.id)
  if (record !== undefined) {
    const json = record.json as ReleaseRecord
    const event = { at, did, ...(paper === undefined ? {} : { paper }) }
    const events = [...json.events, event].slice(-MOST_EVENTS)
    const { id, caseId, owner, state } = record
    await putRecord(held, {
      kind: RELEASE,
      id,
      caseId,
      owner,
      state,
      at: record.at,
      json: { ...json, events },
    })
  }
  const about = paper === undefined ? release.id : `${release.id} ${paper}`
  await appendAudit(held, { at, actor, did, caseId: release.caseId, about, outcome })
}
