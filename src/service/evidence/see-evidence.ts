// A piece of evidence to whether this person may know of it; what may not be known of is hidden wherever it would show.
import { readPart } from '../../storage/store/parts.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import type { EvidenceItem } from './evidence-item.ts'
import { uploadOf, type UploadRecord } from './upload-records.ts'

/** Evidence of the register, or a file that nobody confirmed yet, or both. */
export interface SeenEvidence {
  readonly id: string
  readonly item?: EvidenceItem
  /** The revision of the item; 0 where there is none yet. */
  readonly revision: number
  readonly upload?: UploadRecord
}

/** One piece of evidence, if this person may do this with it. */
export async function seeEvidence(
  service: Service,
  actor: Actor,
  action: 'evidence.read' | 'evidence.write',
  caseId: string,
  id: string,
): Promise<Answer<SeenEvidence>> {
  const verdict = await may(service, actor, action, { caseId, evidence: id })
  if (verdict !== 'yes') return refuse(verdict)
  const part = await readPart(service.store, caseId, `evidence/${id}`)
  const upload = await uploadOf(service.store, caseId, id)
  if (part === undefined && (upload === undefined || !(await mayConfirm(service, actor, caseId, upload))))
    return refuse('hidden')
  return done({
    id,
    revision: part?.revision ?? 0,
    ...(part === undefined ? {} : { item: part.json as EvidenceItem }),
    ...(upload === undefined ? {} : { upload }),
  })
}

/** Of a file nobody confirmed it is not known whom it is about: it is for who brought it, and for the manager who may give the case to others. */
export async function mayConfirm(
  service: Service,
  actor: Actor,
  caseId: string,
  { owner }: Pick<UploadRecord, 'owner'>,
): Promise<boolean> {
  if (owner === actor.user) return (await may(service, actor, 'evidence.write', { caseId })) === 'yes'
  return actor.role === 'team-manager' && (await may(service, actor, 'case.share', { caseId })) === 'yes'
}
