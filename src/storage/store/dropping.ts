// The end of a case's retention to nothing of it: rows deleted, and the keys that sealed them.
import { readStanding } from './cases.ts'
import { leaveNoTrace, shred } from './data-keys.ts'
import { filesOf, removeFile } from './files.ts'
import { dropParts } from './parts.ts'
import { recordsOf, removeRecord } from './records.ts'
import { within, type Held } from './store.ts'

/** Deletes a case with all its parts, records, files, summaries and grants; what the audit says of it stays. */
export function dropCase(held: Held, caseId: string): Promise<void> {
  return within(held, async held => {
    const found = await readStanding(held, caseId)
    if (found === undefined) return
    await dropParts(held, found)
    for (const { kind, id } of await recordsOf(held, caseId)) await removeRecord(held, kind, id)
    for (const id of await filesOf(held, caseId)) await removeFile(held, id)
    await held.db.deleteFrom('summaries').where('caseId', '=', caseId).execute()
    await held.db.deleteFrom('grants').where('caseId', '=', caseId).execute()
    await held.db.deleteFrom('cases').where('id', '=', caseId).execute()
    await shred(held, [found.key.id])
    leaveNoTrace(held)
  })
}
