// A store with something in every table.
import { appendAudit } from '../../src/storage/store/audit.ts'
import { insertCase } from '../../src/storage/store/cases.ts'
import { putFile } from '../../src/storage/store/files.ts'
import { writePart } from '../../src/storage/store/parts.ts'
import { putRecord } from '../../src/storage/store/records.ts'
import { putSession } from '../../src/storage/store/sessions.ts'
import type { Store } from '../../src/storage/store/store.ts'
import { writeSummary } from '../../src/storage/store/summaries.ts'
import { keepReply, putToken } from '../../src/storage/store/tokens.ts'
import { putGrant, putUser } from '../../src/storage/store/users.ts'
import { AT } from './store.ts'

/** Words that stand in the store only sealed. */
export const WORDS = 'Perpetua Quillfeather'

/** Two cases, each with two parts in three revisions, and two of everything else. */
export async function fill(store: Store): Promise<void> {
  for (const n of ['1', '2']) {
    const id = `case-${n}`
    await insertCase(store, { id, kind: 'family', team: 'north', restricted: n === '2', at: AT })
    for (const part of ['people', 'children/leila'])
      for (const base of [0, 1, 2])
        await writePart(store, {
          caseId: id,
          part,
          json: { name: WORDS, n, base },
          by: `u${n}`,
          at: AT,
          base,
        })
    await putRecord(store, {
      kind: 'draft',
      id: `d${n}`,
      caseId: id,
      owner: `u${n}`,
      state: 'open',
      at: AT,
      json: WORDS,
    })
    await putFile(store, { id: `f${n}`, caseId: id, at: AT, bytes: Buffer.alloc(150_000, WORDS + n) })
    await writeSummary(store, { caseId: id, subject: 'leila', at: AT, json: WORDS + n })
    await putUser(store, {
      id: `u${n}`,
      name: WORDS,
      email: `${n}@${WORDS}`,
      role: 'social-worker',
      team: 'north',
      state: 'active',
    })
    await putGrant(store, {
      user: `u${n}`,
      caseId: id,
      child: 'leila',
      relation: 'allocated',
      person: WORDS,
      from: AT,
      until: null,
    })
    await putSession(store, { id: `s${n}`, user: `u${n}`, at: AT, seenAt: AT, endsAt: AT, json: WORDS })
    await putToken(store, { hash: `t${n}`, system: 'records', at: AT, endsAt: null, json: WORDS })
    await keepReply(store, {
      key: `k${n}`,
      system: 'records',
      request: 'r',
      status: 201,
      at: AT,
      body: WORDS,
    })
    await appendAudit(store, { at: AT, actor: `u${n}`, did: 'section.saved', caseId: id, about: 'people' })
  }
}
