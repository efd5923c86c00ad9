// A finished trial with a letter to the child made, and releases of it asked for and approved.
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { approveRelease, CHECKS } from '../../../src/service/release/approve.ts'
import { askRelease } from '../../../src/service/release/ask.ts'
import { RELEASE, releaseOf } from '../../../src/service/release/release-record.ts'
import type { ReleaseData } from '../../../src/service/release/release-data.ts'
import { trialId } from '../../../src/service/trial.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'
import { readRecord } from '../../../src/storage/store/records.ts'
import { as, openTestService } from '../../web/app.ts'

/** Morayo's case. */
export const WHITLOCK = trialId('whitlock')

/** The lists and limits of releases. */
export const DATA = readServiceData(PROJECT, 'release') as ReleaseData

/** What a worker writes of a release. */
export const WORDS = {
  channel: 'link',
  reason: 'The agency’s duty to the child',
  note: 'Here is the letter that we spoke of.',
  back: 'Keep it safe, and read it with her when she asks.',
  enclosed: [],
}

/** The same, to one of the two adopters. */
export const TO_IMOGEN = { ...WORDS, list: 'adopters', recipient: 'person:imogen' }

/** The finished trial with the letter, and what is done with it. */
export type Ground = Awaited<ReturnType<typeof openGround>>

/** Opens the trial and makes the letter. */
export async function openGround() {
  const world = await openTestService({ trial: { finished: true } })
  const { service } = world
  const made = async (
    document: string,
    stage: string,
    audience: string,
    formats: readonly string[],
  ): Promise<string> => {
    const asked = { caseId: WHITLOCK, child: 'morayo', subject: 'morayo', document, stage, audience, formats }
    const answer = await makeDocumentFor(service, as(world, 'social-worker'), asked)
    if (!answer.ok || answer.value.status !== 'made') throw new Error(JSON.stringify(answer))
    return answer.value.id
  }
  const letter = await made('child-letter', 'qa', 'child-a', ['pdf', 'html'])
  const asked = async (over: object = {}): Promise<string> => {
    const wish = { document: letter, ...TO_IMOGEN, ...over }
    const answer = await askRelease(service, as(world, 'social-worker'), wish)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value.id
  }
  const approved = async (over: object = {}): Promise<string> => {
    const id = await asked(over)
    const answer = await approveRelease(service, as(world, 'manager'), { id, checks: [...CHECKS] })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return id
  }
  const stateOf = async (id: string) => {
    const record = await readRecord(service.store, RELEASE, id)
    if (record === undefined) throw new Error('No release')
    return releaseOf(record)
  }
  return { world, service, letter, made, asked, approved, stateOf }
}

/** The codes of everything that was wrong. */
export const codes = (answer: {
  readonly ok: boolean
  readonly problems?: readonly { readonly code: string }[]
}) => answer.problems?.map(({ code }) => code)
