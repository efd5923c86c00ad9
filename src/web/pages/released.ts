// What was released to the person who is signed in: the papers of one release, each to read or to keep. Their list is their first page.
import type { Request, Response, Router } from 'express'
import { listReleased, openReleased, releasedPaper } from '../../service/release/released.ts'
import { relationsFor } from '../../service/access.ts'
import { actorOf, answered, page } from '../page.ts'
import { sendPaper, withSizes } from '../papers.ts'
import type { Web } from '../web.ts'

/** `/` for those whose work is what is released to them, and `/released/:id`. */
export function released(router: Router, web: Web): void {
  const { service } = web
  router.get('/', async (req, res, next) => {
    if (relationsFor(service.access, 'released.list', actorOf(req).role).length === 0) return next()
    const all = answered(res, await listReleased(service, actorOf(req)))
    if (all !== undefined) page(res, 'released/list', { all })
    return undefined
  })
  router.get('/released/:id', (req, res) => onePage(web, req, res))
  router.get('/released/:id/papers/:paper/:format', (req, res) => paperPage(web, req, res))
}

async function onePage(
  { service }: Web,
  req: Request<{ readonly id: string }>,
  res: Response,
): Promise<void> {
  const { id } = req.params
  const found = answered(res, await openReleased(service, actorOf(req), id))
  if (found === undefined) return
  page(res, 'released/one', { ...found, papers: withSizes(found.papers), base: `/released/${id}/papers` })
}

async function paperPage(
  { service }: Web,
  req: Request<{ readonly id: string; readonly paper: string; readonly format: string }>,
  res: Response,
): Promise<void> {
  const { id, paper, format } = req.params
  const file = answered(res, await releasedPaper(service, actorOf(req), { id, paper: Number(paper), format }))
  if (file !== undefined) sendPaper(res, file)
}
