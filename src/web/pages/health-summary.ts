// The health summary of a child: written by the medical adviser, read by those who may.
import type { Request, Response, Router } from 'express'
import type { Fault } from '../../service/answer.ts'
import { healthSummary, writeHealthSummary } from '../../service/signing/health-summary.ts'
import { field, rawField } from '../field.ts'
import { actorOf, answered, flash, page } from '../page.ts'
import { errorsAt } from '../at-fields.ts'
import type { Web } from '../web.ts'

const PAGE = '/cases/:case/children/:child/health-summary'

/** `/cases/:case/children/:child/health-summary`. */
export function healthSummaryPages(router: Router, web: Web): void {
  router.get(PAGE, (req, res) => summaryPage(web, req, res))
  router.post(PAGE, (req, res) => summaryPost(web, req, res))
}

/** Which child a page is about. */
export function childIn(req: Request): { readonly caseId: string; readonly child: string } {
  const { case: caseId = '', child = '' } = req.params as Readonly<Record<string, string>>
  return { caseId, child }
}

async function summaryPage(
  { service }: Web,
  req: Request,
  res: Response,
  problems: readonly Fault[] = [],
  status = 200,
): Promise<void> {
  const about = childIn(req)
  const found = answered(res, await healthSummary(service, actorOf(req), about))
  if (found === undefined) return
  const typed = status === 200 ? undefined : { text: rawField(req, 'text'), evidence: field(req, 'evidence') }
  const data = {
    ...about,
    back: `/cases/${about.caseId}/children/${about.child}`,
    ...found,
    ...typed,
    // Somebody else’s words, where they were first.
    theirs: status === 409 ? found.text : '',
    ...errorsAt(req, problems),
  }
  page(res, 'sign-off/health-summary', data, status)
}

async function summaryPost(web: Web, req: Request, res: Response): Promise<void> {
  const about = childIn(req)
  const sign = field(req, 'do') === 'sign'
  const given = {
    ...about,
    text: rawField(req, 'text').replaceAll('\r\n', '\n'),
    evidence: field(req, 'evidence'),
    sign,
    was: field(req, 'was'),
  }
  const answer = await writeHealthSummary(web.service, actorOf(req), given)
  if (!answer.ok && (answer.because === 'invalid' || answer.because === 'conflict'))
    return summaryPage(web, req, res, answer.problems, answer.because === 'conflict' ? 409 : 422)
  if (answered(res, answer) === undefined) return undefined
  flash(req, 'success', sign ? 'The summary is signed' : 'The summary is saved. It is not signed yet')
  return res.redirect(303, `/cases/${about.caseId}/children/${about.child}/health-summary`)
}
