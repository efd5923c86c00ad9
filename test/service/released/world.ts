// The trial world, and a profile of Morayo on its way to the family finder's account.
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { approveRelease, CHECKS } from '../../../src/service/release/approve.ts'
import { askRelease } from '../../../src/service/release/ask.ts'
import { trialId } from '../../../src/service/trial.ts'
import { as, type TestService } from '../../web/app.ts'

/** Morayo's case. */
export const WHITLOCK = trialId('whitlock')

/** A copy of Morayo's profile for a kind of reader, made and kept; its id. */
export async function madeProfile(world: TestService, audience: string): Promise<string> {
  const asked = { caseId: WHITLOCK, child: 'morayo', subject: 'morayo', document: 'child-profile' }
  const chosen = { ...asked, stage: 'family-finding', audience, formats: ['pdf', 'html'] }
  const answer = await makeDocumentFor(world.service, as(world, 'social-worker'), chosen)
  if (!answer.ok || answer.value.status !== 'made') throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** What a social worker writes who releases something to Bea. */
export const TO_BEA = {
  list: 'finders',
  recipient: 'user:trial-family-finder',
  channel: 'account',
  reason: 'The agency’s duty to find a family',
  note: 'Here is the profile we spoke of.',
  back: 'For you alone, please.',
  enclosed: [] as readonly string[],
}

/** A release to Bea that waits for a second person. */
export async function askedFor(world: TestService, document: string, over: object = {}): Promise<string> {
  const asked = { document, ...TO_BEA, ...over }
  const answer = await askRelease(world.service, as(world, 'social-worker'), asked)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

/** A release to Bea, approved. */
export async function releasedToBea(
  world: TestService,
  document: string,
  over: object = {},
): Promise<string> {
  const id = await askedFor(world, document, over)
  const answer = await approveRelease(world.service, as(world, 'manager'), { id, checks: [...CHECKS] })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return id
}
