// Who may see a case, and the end of a child's record here: restricting a record, and closing one after the adoption order.
import type { Request, Response, Router } from 'express'
import type { Answer } from '../../service/answer.ts'
import { restrictCase, restrictPage } from '../../service/restrict.ts'
import { approveSeverance } from '../../service/sever/sever.ts'
import { askSeverance, refuseSeverance, severancePage } from '../../service/sever/severance.ts'
import { field } from '../field.ts'
import { actorOf, answered, flash, page } from '../page.ts'
import { seen } from '../seen.ts'
import type { Web } from '../web.ts'

type OfCase = Request<{ readonly case: string }>
type OfChild = Request<{ readonly case: string; readonly child: string }>

/** `/cases/:case/restrict` and `/cases/:case/children/:child/sever`. */
export function closing(router: Router, web: Web): void {
  router.get('/cases/:case/restrict', (req, res) => restrictGet(web, req, res))
  router.post('/cases/:case/restrict', (req, res) => restrictPost(web, req, res))
  router.get('/cases/:case/children/:child/sever', (req, res) => severGet(web, req, res))
  router.post('/cases/:case/children/:child/sever', (req, res) => severPost(web, req, res))
}

async function restrictGet({ service }: Web, req: OfCase, res: Response): Promise<void> {
  const found = answered(res, await restrictPage(service, actorOf(req), req.params.case))
  if (found !== undefined) page(res, 'closing/restrict', { ...found })
}

async function restrictPost({ service }: Web, req: OfCase, res: Response): Promise<void> {
  const caseId = req.params.case
  const restricted = field(req, 'do') !== 'lift'
  if (answered(res, await restrictCase(service, actorOf(req), caseId, restricted)) === undefined) return
  flash(
    req,
    'success',
    restricted ? 'Only the people named on this case can see it now' : 'The team can see this case again',
  )
  res.redirect(303, `/cases/${caseId}`)
}

async function severGet({ service }: Web, req: OfChild, res: Response): Promise<void> {
  const { case: caseId, child } = req.params
  const found = answered(res, await severancePage(service, actorOf(req), { caseId, child }))
  if (found === undefined) return
  await seen(req, 'child.seen', { caseId, about: child })
  page(res, 'closing/sever', { ...found })
}

const SAID: Readonly<Record<string, string>> = {
  ask: 'Another manager has been asked to approve it. Nothing has changed yet',
  back: 'It is sent back. Nothing has changed',
  approve: 'The record is closed. A separate record exists',
}

async function severPost({ service }: Web, req: OfChild, res: Response): Promise<void> {
  const { case: caseId, child } = req.params
  const which = { caseId, child }
  const doing = field(req, 'do')
  const act = doing === 'approve' ? approveSeverance : doing === 'back' ? refuseSeverance : askSeverance
  const answer: Answer<unknown> = await act(service, actorOf(req), which)
  if (answered(res, answer) === undefined) return
  flash(req, 'success', SAID[doing] ?? SAID['ask'] ?? '')
  res.redirect(303, doing === 'approve' ? `/cases/${caseId}` : `/cases/${caseId}/children/${child}/sever`)
}
