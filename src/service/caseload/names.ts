// Papers to the names of the children they are about, for whoever may read the papers.
import type { Service } from '../service.ts'
import { soundSummaries } from './sound.ts'
import type { ChildSummary } from './summary.ts'

/** What is about children of a case. */
export interface AboutChildren {
  readonly caseId: string
  readonly children: readonly string[]
}

/** Says of a paper which children it is about; empty where it is about none. */
export async function namesAbout(
  service: Service,
  papers: readonly AboutChildren[],
): Promise<(paper: AboutChildren) => string> {
  const rows = await soundSummaries(service, [...new Set(papers.map(({ caseId }) => caseId))])
  const names = new Map(
    rows.map(({ caseId, subject, json }) => [`${caseId} ${subject}`, (json as ChildSummary).name]),
  )
  return ({ caseId, children }) => children.map(child => names.get(`${caseId} ${child}`) ?? '').join(', ')
}
