// A personal link to the papers that were released to one person: a button, a code, a list to read. It never says what it does not open.
import type { Request, Response, Router } from 'express'
import { canBeOpened, paperFor, papersFor, tryCode } from '../../service/release/opening.ts'
import { derived } from '../cookies.ts'
import { field } from '../field.ts'
import { page } from '../page.ts'
import { sendPaper, withSizes } from '../papers.ts'
import { visitorOfRequest } from '../visitor.ts'
import type { Web } from '../web.ts'

/** `/open/:token` and what lies behind it. No account is needed, and none is looked for. */
export function openPages(router: Router, web: Web): void {
  router.get('/open/:token', startPage)
  router.post('/open/:token', (req, res) => res.redirect(303, `/open/${tokenOf(req)}/code`))
  router.get('/open/:token/code', (req, res) => codePage(web, req, res))
  router.post('/open/:token/code', (req, res) => codePost(web, req, res))
  router.get('/open/:token/papers', (req, res) => papersPage(web, req, res))
  router.get('/open/:token/papers/:paper/:format', (req, res) => paperPage(web, req, res))
}

function tokenOf(req: Request): string {
  const { token = '' } = req.params as Readonly<Record<string, string>>
  return /^[\w-]{1,100}$/.test(token) ? token : '-'
}

/** What ties reading to this browser: known to it alone, another for each link. */
function readerOf(req: Request): string {
  return derived(visitorOfRequest(req).secret, `reading ${tokenOf(req)}`)
}

/** The same for every link there ever was or was not: nothing is looked up, so a preview of the link opens nothing. */
function startPage(req: Request, res: Response): void {
  show(res, 'open/start', { action: `/open/${tokenOf(req)}` })
}

async function codePage({ service }: Web, req: Request, res: Response): Promise<void> {
  if (!(await canBeOpened(service, tokenOf(req)))) return closed(res)
  return show(res, 'open/code', { action: `/open/${tokenOf(req)}/code` })
}

async function codePost({ service }: Web, req: Request, res: Response): Promise<void> {
  const token = tokenOf(req)
  const code = field(req, 'code')
  const action = `/open/${token}/code`
  if (code === '' && (await canBeOpened(service, token)))
    return show(res, 'open/code', { action, errors: [{ text: 'Enter the code', href: '#code' }] }, 422)
  const answer = await tryCode(service, { token, code, reader: readerOf(req) })
  if (answer.state === 'open') return res.redirect(303, `/open/${token}/papers`)
  if (answer.state === 'closed') return closed(res)
  const left = answer.left === 1 ? 'one more time' : `${answer.left} more times`
  const text = `That is not the code. You can try ${left}`
  return show(res, 'open/code', { action, errors: [{ text, href: '#code' }] }, 422)
}

async function papersPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const token = tokenOf(req)
  const found = await papersFor(service, token, readerOf(req))
  if (found === undefined) return closed(res)
  return show(res, 'open/papers', {
    ...found,
    papers: withSizes(found.papers),
    base: `/open/${token}/papers`,
  })
}

async function paperPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const { paper = '', format = '' } = req.params as Readonly<Record<string, string>>
  const asked = { token: tokenOf(req), reader: readerOf(req), paper: Number(paper), format }
  const file = await paperFor(service, asked)
  if (file === undefined) return closed(res)
  sendPaper(res, file)
  return undefined
}

/** Expired, withdrawn, locked, used up or never there: the same words, and whom to ask. */
function closed(res: Response): void {
  show(res, 'open/closed', {}, 404)
}

/** A page for somebody without an account: whoever happens to be signed in on this machine is not shown. */
function show(res: Response, name: string, data: Readonly<Record<string, unknown>>, status = 200): void {
  // With `no-referrer` a browser takes the origin from our own forms too; no page here leads to another site.
  res.set('referrer-policy', name === 'open/papers' || name === 'open/closed' ? 'no-referrer' : 'same-origin')
  Object.assign(res.locals, { actor: undefined, navigation: [] })
  page(res, name, data, status)
}
