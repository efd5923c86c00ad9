// What is missing for a child, of this moment where that can be had without a long wait: for whoever has just filled something in.
import type { Actor } from '../access.ts'
import type { Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { waitFor } from '../wait-for.ts'
import { readGaps, refreshReadiness, type GapsOfChild } from './readiness.ts'

const SOON = 2500

/** The gaps of a child, after waiting a little for what was saved to be taken in. */
export async function readGapsSoon(
  service: Service,
  actor: Actor,
  about: { readonly caseId: string; readonly child: string; readonly document?: string },
): Promise<Answer<GapsOfChild>> {
  const found = await readGaps(service, actor, about)
  if (!found.ok || !(found.value.isStale || found.value.isNew)) return found
  await waitFor(refreshReadiness(service, about.caseId, about.child), SOON)
  return readGaps(service, actor, about)
}
