// The trial world with every sample whole, and who asks for documents in it.
import { rmSync } from 'node:fs'
import type { Actor } from '../../../src/service/access.ts'
import type { AskedDocument } from '../../../src/service/documents/make.ts'
import { openService, type OpenedService } from '../../../src/service/open-service.ts'
import { trialId } from '../../../src/service/trial.ts'
import { scratch } from '../../scratch.ts'

/** Cases of the trial by their ids. */
export const WHITLOCK = trialId('whitlock')
export const HARTLEY = trialId('hartley')
export const HOUSEHOLD = trialId('calderwhistle')

/** A service over a temporary store. */
export async function openWorld(finished = true): Promise<OpenedService & { readonly data: string }> {
  const data = scratch()
  const opened = await openService({ data }, { trial: { finished } })
  const close = async () => {
    await opened.close()
    rmSync(data, { recursive: true, force: true })
  }
  return { ...opened, data, close }
}

/** Morayo's own worker. */
export const NADIA: Actor = {
  user: 'trial-social-worker',
  name: 'Nadia Darvish-Cole',
  role: 'social-worker',
  team: 'north',
  via: 'web',
}

/** Somebody who has nothing to do with Morayo. */
export const HANNAH: Actor = {
  user: 'trial-social-worker-2',
  name: 'Hannah Brook',
  role: 'social-worker',
  team: 'south',
  via: 'web',
}

/** The child's permanence report for the court. */
export const CPR: AskedDocument = {
  caseId: WHITLOCK,
  child: 'morayo',
  document: 'cpr',
  subject: 'morayo',
  stage: 'court',
  audience: 'court',
  formats: ['pdf', 'docx'],
}
