// Something looked at or taken away to a line of the audit.
import type { Request } from 'express'
import { noteLooked } from '../service/looked-at.ts'
import { actorOf, webOf } from './page.ts'

/** What was looked at: ids and codes, never words. */
export interface Seen {
  readonly caseId?: string
  readonly about?: string
}

/** Writes down that the person asking saw or took something; wait for it before the thing is sent. */
export async function seen(req: Request, did: string, { caseId, about }: Seen = {}): Promise<void> {
  const { service } = webOf(req)
  const { user } = actorOf(req)
  const at = service.now().toISOString()
  await noteLooked(service.store, {
    at,
    actor: user,
    did,
    caseId: caseId ?? null,
    about: about ?? null,
    outcome: 'done',
  })
}
