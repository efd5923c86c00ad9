// A release by its id, for a person who may do a thing with it: for every child it is about.
import { readRecord } from '../../storage/store/records.ts'
import type { Action, Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { mayAll } from '../documents/document-record.ts'
import type { Service } from '../service.ts'
import { RELEASE, releaseOf, type ReleaseRecord } from './release-record.ts'

/** A release, for a person who may do this with it: for every child it is about. */
export async function openRelease(
  service: Service,
  actor: Actor,
  id: string,
  action: Action = 'release.read',
): Promise<Answer<ReleaseRecord>> {
  const record = await readRecord(service.store, RELEASE, id)
  if (record === undefined) return refuse('hidden')
  const release = releaseOf(record)
  const verdict = await mayAll(service, actor, action, release.caseId, release.children)
  if (verdict === 'forbidden') return refuse('forbidden', { code: 'release/not-yours' })
  return verdict === 'yes' ? done(release) : refuse(verdict)
}
