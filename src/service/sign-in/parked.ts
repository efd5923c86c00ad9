// A form that came when its writer was signed out, kept sealed until they are back.
import { listRecords, putRecord, readRecord, removeRecord } from '../../storage/store/records.ts'
import type { Service } from '../service.ts'

/** Where a form was going, and what it said. */
export interface ParkedForm {
  readonly path: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

/** A form that was kept, with its id and when it came. */
export interface KeptForm extends ParkedForm {
  readonly id: string
  readonly at: string
}

/** The kind of its records. */
export const PARKED = 'parked'
const MOST = 20
const KEPT_DAYS = 30

/** Keeps a form for its writer; the oldest go where there are too many, or after 30 days. */
export async function keepForm(service: Service, user: string, form: ParkedForm): Promise<string> {
  const id = service.newId()
  const now = service.now()
  const limit = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
  await service.store.write(async held => {
    const older = await listRecords(held, { kind: PARKED, owner: user })
    for (const [index, row] of older.entries())
      if (index >= MOST - 1 || row.at < limit) await removeRecord(held, PARKED, row.id)
    await putRecord(held, {
      kind: PARKED,
      id,
      caseId: null,
      owner: user,
      state: 'kept',
      at: now.toISOString(),
      json: form,
      expect: 0,
    })
  })
  return id
}

/** The forms kept for a person, newest first. */
export async function keptForms(service: Service, user: string): Promise<readonly KeptForm[]> {
  const rows = await listRecords(service.store, { kind: PARKED, owner: user })
  return rows.map(({ id, at, json }) => ({ id, at, ...(json as ParkedForm) }))
}

/** One kept form; undefined where it is not this person's. */
export async function keptForm(service: Service, user: string, id: string): Promise<KeptForm | undefined> {
  const row = await readRecord(service.store, PARKED, id)
  return row?.owner === user ? { id, at: row.at, ...(row.json as ParkedForm) } : undefined
}

/** Forgets a kept form of this person. */
export async function forgetForm(service: Service, user: string, id: string): Promise<void> {
  await service.store.write(async held => {
    const row = await readRecord(held, PARKED, id)
    if (row?.owner === user) await removeRecord(held, PARKED, id)
  })
}
