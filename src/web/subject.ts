// An address to whom and what it is about.
import type { Request } from 'express'

/** The child a page is about. */
export interface ChildPlace {
  readonly caseId: string
  readonly child: string
}

/** The paper a page is about. */
export interface PaperPlace extends ChildPlace {
  readonly document: string
}

/** Which child a page is about. */
export function childIn(req: Request): ChildPlace {
  const { case: caseId = '', child = '' } = req.params as Readonly<Record<string, string>>
  return { caseId, child }
}

/** Which paper a page is about. */
export function paperIn(req: Request): PaperPlace {
  const { document = '' } = req.params as Readonly<Record<string, string>>
  return { ...childIn(req), document }
}
