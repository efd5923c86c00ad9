// The households a child's case is linked to, so that documents of a match can be made.
import type { Request, Response, Router } from 'express'
import {
  householdsToLink,
  linkedHouseholds,
  linkHousehold,
  unlinkHousehold,
} from '../../service/documents/links.ts'
import { may } from '../../service/access.ts'
import { field } from '../field.ts'
import { actorOf, answered, errorsOf, flash, page, refused } from '../page.ts'
import type { Web } from '../web.ts'

/** `/cases/:case/households`. */
export function households(router: Router, web: Web): void {
  const { service } = web
  router.get('/cases/:case/households', (req, res) => householdsPage(web, req, res))
  router.post('/cases/:case/households', async (req, res) => {
    const caseId = req.params['case']
    const answer = await linkHousehold(service, actorOf(req), { caseId, carer: field(req, 'carer') })
    if (!answer.ok && (answer.because === 'invalid' || answer.because === 'conflict'))
      return householdsPage(web, req, res, { errors: errorsOf(req, answer.problems) }, 422)
    if (answered(res, answer) === undefined) return undefined
    flash(req, 'success', 'The household is linked')
    return res.redirect(303, `/cases/${caseId}/households`)
  })
  router.post('/cases/:case/households/:link/end', async (req, res) => {
    const { case: caseId, link } = req.params
    if (answered(res, await unlinkHousehold(service, actorOf(req), link)) === undefined) return
    flash(req, 'success', 'The link has ended. Documents made with it are kept')
    res.redirect(303, `/cases/${caseId}/households`)
  })
}

async function householdsPage(
  { service }: Web,
  req: Request,
  res: Response,
  data: Readonly<Record<string, unknown>> = {},
  status = 200,
): Promise<void> {
  const caseId = String(req.params['case'])
  const verdict = await may(service, actorOf(req), 'document.link', { caseId })
  if (verdict !== 'yes') return refused(res, verdict)
  const linked = await linkedHouseholds(service, caseId)
  const there = await householdsToLink(service, actorOf(req), caseId)
  page(res, 'documents/households', { caseId, linked, there, ...data }, status)
}
