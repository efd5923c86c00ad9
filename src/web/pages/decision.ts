// The decision on a child’s report: made by the decision-maker on the version they were shown.
import type { Request, Response, Router } from 'express'
import { confirmDecision, decide } from '../../service/signing/decision.ts'
import { decisionPage } from '../../service/signing/decision-page.ts'
import { dropUnsent, type UnsentPlace } from '../../service/signing/unsent.ts'
import { againWith, FIRST, type Again } from '../again.ts'
import { allOf, field, rawField } from '../field.ts'
import { actorOf, answered, flash, page } from '../page.ts'
import { errorsAt } from '../at-fields.ts'
import { childIn } from '../subject.ts'
import { unsentOn, unsentPages } from '../unsent.ts'
import type { Web } from '../web.ts'

const PAGE = '/cases/:case/children/:child/decision'

/** `/cases/:case/children/:child/decision`. */
export function decisionPages(router: Router, web: Web): void {
  router.get(PAGE, (req, res) => showDecision(web, req, res))
  router.post(PAGE, (req, res) => decisionPost(web, req, res))
  unsentPages(router, web.service, PAGE, placeOf)
}

function placeOf(req: Request): UnsentPlace {
  return { ...childIn(req), action: 'decision.write' }
}

async function showDecision(
  { service }: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
): Promise<void> {
  const about = childIn(req)
  const found = answered(res, await decisionPage(service, actorOf(req), about))
  if (found === undefined) return
  const { decision } = found
  const typed = {
    outcome: field(req, 'outcome'),
    reasons: rawField(req, 'reasons'),
    documents: allOf(req, 'documents'),
    kept: allOf(req, 'kept'),
    changes: field(req, 'changes'),
  }
  const back = `/cases/${about.caseId}/children/${about.child}`
  const unsent = status === 200 && found.mayDecide ? await unsentOn(service, req, placeOf(req)) : undefined
  const again = unsent && {
    outcome: unsent.one('outcome'),
    reasons: unsent.one('reasons'),
    documents: unsent.all('documents'),
    kept: unsent.all('kept'),
  }
  const fields = status === 200 ? (again ?? { ...decision, kept: [] }) : typed
  const more = { ...(unsent === undefined ? {} : { unsentAt: unsent.at }), fields }
  page(res, 'sign-off/decision', { ...about, back, ...found, ...more, ...errorsAt(req, problems) }, status)
}

async function decisionPost(web: Web, req: Request, res: Response): Promise<void> {
  const about = childIn(req)
  const seen = field(req, 'seen')
  const confirms = field(req, 'do') === 'confirm'
  const answer = confirms
    ? await confirmDecision(web.service, actorOf(req), { ...about, seen, changes: field(req, 'changes') })
    : await decide(web.service, actorOf(req), {
        ...about,
        seen,
        was: field(req, 'was'),
        outcome: field(req, 'outcome'),
        reasons: rawField(req, 'reasons').replaceAll('\r\n', '\n'),
        documents: allOf(req, 'documents'),
        kept: allOf(req, 'kept'),
      })
  const again = againWith(answer, ['invalid', 'conflict'])
  if (again !== undefined) return showDecision(web, req, res, again)
  if (answered(res, answer) === undefined) return undefined
  await dropUnsent(web.service, actorOf(req), placeOf(req))
  flash(req, 'success', confirms ? 'Your answer is recorded' : 'The decision is recorded and signed')
  return res.redirect(303, `/cases/${about.caseId}/children/${about.child}/decision`)
}
