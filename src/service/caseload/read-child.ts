// One child of a case to the head of the case page: who it is, where on the way, every date of the clocks.
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { openCase, type OpenCase } from '../cases.ts'
import { dueDates, type DueDate } from '../clocks/due-dates.ts'
import { clocksOf } from '../clocks/ground.ts'
import { childrenOf } from '../clocks/record.ts'
import type { Service } from '../service.ts'
import { isSevered } from '../sever/severed.ts'
import { byUrgency, listedChild, readinessOf, type KeptReadiness, type ListedChild } from './children.ts'
import { soundSummaries } from './sound.ts'
import { summaryOf } from './summary.ts'

/** The head of a child's page. */
export interface ChildShown {
  readonly child: ListedChild
  readonly opened: OpenCase
  /** What is not done, overdue first; then what is not to be done before a day. */
  readonly due: readonly DueDate[]
  /** What was done, the latest first. */
  readonly done: readonly DueDate[]
  readonly keep: readonly DueDate[]
}

/** One child, as of today. */
export async function readChild(
  service: Service,
  actor: Actor,
  { caseId, child }: { readonly caseId: string; readonly child: string },
): Promise<Answer<ChildShown>> {
  const verdict = await may(service, actor, 'case.see', { caseId, child })
  if (verdict !== 'yes') return closedOr(service, actor, { caseId, child }, verdict)
  const opened = await openCase(service.store, caseId)
  const record = childrenOf(opened?.files.family).find(({ id }) => id === child)
  if (opened === undefined || record === undefined) return refuse('hidden')
  const ground = clocksOf(service)
  const all = dueDates(record, ground.table, ground.counting, ground.today)
  const kept = await soundSummaries(service, [caseId])
  const readiness = kept.find(({ subject }) => subject === readinessOf(child))?.json as
    KeptReadiness | undefined
  return done({
    child: listedChild(caseId, summaryOf(ground, record), readiness, ground),
    opened,
    due: all.filter(({ state, kind }) => state !== 'done' && kind !== 'keep').toSorted(byUrgency),
    done: all
      .filter(({ state }) => state === 'done')
      .toSorted((a, b) => ((a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : -1)),
    keep: all.filter(({ kind }) => kind === 'keep'),
  })
}

/** After the adoption order, who sees the family is told that there is a separate record, and no more. */
async function closedOr(
  service: Service,
  actor: Actor,
  { caseId, child }: { readonly caseId: string; readonly child: string },
  verdict: 'hidden' | 'forbidden',
): Promise<Answer<never>> {
  const isClosed = await isSevered(service.store, caseId, child)
  const sees = isClosed && (await may(service, actor, 'case.see', { caseId })) === 'yes'
  return sees ? refuse('gone', { code: 'severance/separate' }) : refuse(verdict)
}
