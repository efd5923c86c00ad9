// The health summary of a child: written by the medical adviser, read by those who may.
import type { Request, Response, Router } from 'express'
import { healthSummary, writeHealthSummary } from '../../service/signing/health-summary.ts'
import { dropUnsent, type UnsentPlace } from '../../service/signing/unsent.ts'
import { againWith, FIRST, type Again } from '../again.ts'
import { field, rawField } from '../field.ts'
import { actorOf, answered, flash, page } from '../page.ts'
import { errorsAt } from '../at-fields.ts'
import { childIn } from '../subject.ts'
import { unsentOn, unsentPages } from '../unsent.ts'
import type { Web } from '../web.ts'

const PAGE = '/cases/:case/children/:child/health-summary'

/** `/cases/:case/children/:child/health-summary`. */
export function healthSummaryPages(router: Router, web: Web): void {
  router.get(PAGE, (req, res) => summaryPage(web, req, res))
  router.post(PAGE, (req, res) => summaryPost(web, req, res))
  unsentPages(router, web.service, PAGE, placeOf)
}

function placeOf(req: Request): UnsentPlace {
  return { ...childIn(req), action: 'health-summary.write' }
}

async function summaryPage(
  { service }: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
): Promise<void> {
  const about = childIn(req)
  const found = answered(res, await healthSummary(service, actorOf(req), about))
  if (found === undefined) return
  const unsent = status === 200 && found.mayWrite ? await unsentOn(service, req, placeOf(req)) : undefined
  const again = unsent && {
    text: unsent.one('text'),
    evidence: unsent.one('evidence'),
    // Of the words it was begun on: whoever wrote since is not overwritten.
    mark: unsent.one('was') || found.mark,
    unsentAt: unsent.at,
  }
  const typed = status === 200 ? again : { text: rawField(req, 'text'), evidence: field(req, 'evidence') }
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
  const again = againWith(answer, ['invalid', 'conflict'])
  if (again !== undefined) return summaryPage(web, req, res, again)
  if (answered(res, answer) === undefined) return undefined
  await dropUnsent(web.service, actorOf(req), placeOf(req))
  flash(req, 'success', sign ? 'The summary is signed' : 'The summary is saved. It is not signed yet')
  return res.redirect(303, `/cases/${about.caseId}/children/${about.child}/health-summary`)
}
