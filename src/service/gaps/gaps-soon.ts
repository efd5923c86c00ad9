// What is missing for a child, of this moment where that can be had without a long wait: for whoever has just filled something in.
import type { Actor } from '../access.ts'
import type { Answer } from '../answer.ts'
import type { Service } from '../service.ts'
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
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>(done => {
    timer = setTimeout(done, SOON)
  })
  const work = refreshReadiness(service, about.caseId, about.child)
  await Promise.race([Promise.allSettled([work]), enough])
  clearTimeout(timer)
  return readGaps(service, actor, about)
}
