// A child’s report to the page on which the decision-maker decides about it: the version, what there is to read, and the decision so far.
import { may, type Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import { documentHistory } from '../documents/history.ts'
import type { Service } from '../service.ts'
import { decisionMark, decisionOf, versionOf, type Decision } from './decision.ts'
import { contentNow, openPaper } from './paper.ts'
import { personName } from './person-name.ts'
import { refused } from './sign.ts'

/** A document of the register that can have been read. */
export interface Readable {
  readonly id: string
  readonly title: string
  readonly on: string
}

/** The page. */
export interface DecisionPage {
  readonly name: string
  readonly decision: Decision
  /** Who decided, in words. */
  readonly by: string
  readonly content: string
  readonly mark: string
  readonly version: number | undefined
  /** The report was changed since it was decided on. */
  readonly changed: boolean
  readonly evidence: readonly Readable[]
  /** Copies of the report and of papers beside it, as they were made. */
  readonly kept: readonly (Readable & { readonly copy: string; readonly stale: boolean })[]
  readonly mayDecide: boolean
}

/** Everything about the decision on one child, for those who may read the report. */
export async function decisionPage(
  service: Service,
  actor: Actor,
  about: { readonly caseId: string; readonly child: string },
): Promise<Answer<DecisionPage>> {
  const paper = await openPaper(service, about)
  const verdict = await may(service, actor, 'document.read', about)
  if (paper === undefined || verdict !== 'yes') return refused(verdict)
  const content = await contentNow(service, paper)
  const decision = decisionOf(paper)
  const signed = paper.signatures.find(({ role }) => role === 'decision-maker')?.content
  const history = await documentHistory(service, actor, about)
  const kept = history.ok ? history.value : []
  const evidence: Readable[] = []
  for (const { id, title, on } of paper.open.files.family?.evidence ?? [])
    if ((await may(service, actor, 'evidence.read', { ...about, evidence: id })) === 'yes')
      evidence.push({ id, title, on })
  return done({
    name: personName(paper.open.files, about.child),
    decision,
    by: personName(paper.open.files, decision.by),
    content,
    mark: decisionMark(paper),
    version: versionOf(paper),
    changed: signed !== undefined && signed !== content,
    evidence,
    kept: kept.map(({ made, changed }) => ({
      id: made.id,
      title: made.title,
      copy: made.copy,
      on: made.at,
      stale: changed.length > 0,
    })),
    mayDecide: (await may(service, actor, 'decision.write', about)) === 'yes',
  })
}
