// One section of a child’s record, as one person alone may write it, to a new revision; somebody else’s change is never written over.
import { valueAt } from '../../model/pointer.ts'
import { readPart } from '../../storage/store/parts.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { personOf } from '../people.ts'
import { savePart } from '../saving.ts'
import type { Service } from '../service.ts'
import { put } from './put.ts'
import { sectionMark } from './section-mark.ts'

/** Which section of which part, and what was done to it. */
export interface SectionChange {
  readonly caseId: string
  readonly part: string
  /** The place of the section in the part. */
  readonly at: string
  readonly did: string
  /** `sectionMark` of the section as the person saw it; left out where nothing they saw matters. */
  readonly was?: string
}

/** Writes the section the change makes of the one that is there, inside one transaction. */
export async function changeSection(
  service: Service,
  actor: Actor,
  held: Held,
  { caseId, part, at, did, was }: SectionChange,
  change: (section: unknown, person: string) => unknown,
): Promise<Answer<{ readonly revision: number; readonly person: string }>> {
  const before = await readPart(held, caseId, part)
  if (before === undefined) return refuse('hidden')
  if (was !== undefined && sectionMark(valueAt(before.json, at)) !== was)
    return refuse('conflict', { code: 'signing/section-changed' })
  const person = await personOf(service, held, actor, caseId)
  const now = await readPart(held, caseId, part)
  if (now === undefined) return refuse('hidden')
  const json = put(now.json, at, change(valueAt(now.json, at), person))
  const saved = await savePart(service, actor, held, { caseId, part, json, base: now.revision, did })
  if (saved === 'conflict') return refuse('conflict', { code: 'signing/section-changed' })
  return done({ revision: saved.revision, person })
}
