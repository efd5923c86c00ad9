// What is missing for a child's documents, by who can give it, and the requests that ask for it.
import type { Request, Response, Router } from 'express'
import { CARER } from '../../model/case-files.ts'
import { relationsFor } from '../../service/access.ts'
import { readChild } from '../../service/caseload/read-child.ts'
import { readGapsSoon } from '../../service/gaps/gaps-soon.ts'
import { readGaps, type GapsOfChild } from '../../service/gaps/readiness.ts'
import type { Gap } from '../../service/gaps/gaps.ts'
import {
  draftRequest,
  sendRequest,
  stepRequest,
  type Asking,
  type RequestStep,
} from '../../service/requests/ask.ts'
import { mailOf } from '../../service/requests/letter.ts'
import { readRequest, type SentRequest } from '../../service/requests/read-requests.ts'
import { partOf } from '../../service/cases.ts'
import { layoutOf } from '../../service/sections/layout.ts'
import { elsewhere } from '../form/elsewhere.ts'
import { fieldHref } from '../form/href.ts'
import { field } from '../field.ts'
import { filledAsked, filledHref, gapsHref, withTrail } from '../gap-trail.ts'
import { actorOf, answered, errorsOf, flash, page } from '../page.ts'
import { seen } from '../seen.ts'
import type { Web } from '../web.ts'
import { childHref } from './cases.ts'

type ChildRequest = Request<{ case: string; child: string; document: string }>
type AskRequest = Request<{ case: string; child: string; supplier: string }>
type SentPage = Request<{ case: string; id: string }>

/** `/cases/:case/children/:child/gaps/:document` and `/cases/:case/requests/…`. */
export function gaps(router: Router, web: Web): void {
  router.get('/cases/:case/children/:child/gaps/:document', (req, res) => gapsPage(web, req, res))
  router.get('/cases/:case/requests/new/:child/:supplier', (req, res) => askPage(web, req, res, {}))
  router.post('/cases/:case/requests/new/:child/:supplier', (req, res) => asked(web, req, res))
  router.get('/cases/:case/requests/:id', (req, res) => sentPage(web, req, res))
  router.get('/cases/:case/requests/:id/letter.eml', (req, res) => letterFile(web, req, res))
  router.post('/cases/:case/requests/:id', (req, res) => stepped(web, req, res))
}

async function gapsPage(web: Web, req: ChildRequest, res: Response): Promise<void> {
  const { service } = web
  const actor = actorOf(req)
  const { case: caseId, child, document } = req.params
  const head = answered(res, await readChild(service, actor, { caseId, child }))
  if (head === undefined) return
  const only = document === 'all' ? {} : { document }
  const filled = filledAsked(req)
  const read = filled === undefined ? readGaps : readGapsSoon
  const found = answered(res, await read(service, actor, { caseId, child, ...only }))
  if (found === undefined) return
  await seen(req, 'gaps.seen', { caseId, about: `${child} ${document}` })
  const title = found.documents.find(one => one.document === document)?.title
  const list = { caseId, child, document }
  const href = hrefOf(web, caseId, found)
  // In the order of the page, so that the next one is the next one.
  const all = found.groups.flatMap(({ gaps }) => gaps)
  const shown = new Map(
    all.map((gap, place) => [
      gap.key,
      {
        ...gap,
        href: withTrail(href(gap), { ...list, gap: gap.key, place }),
        others: othersOf(gap, document),
      },
    ]),
  )
  const isWorking = found.isNew || found.isStale
  page(res, 'gaps/gaps', {
    caseId,
    child: { ...head.child, href: childHref({ caseId, child }) },
    document,
    title,
    isWorking,
    again: filled === undefined ? gapsHref(list) : filledHref({ ...list, ...filled }),
    left: all.length,
    ...(filled === undefined || isWorking ? {} : { after: afterFilling([...shown.values()], filled) }),
    mayAsk: relationsFor(service.access, 'request.write', actor.role).length > 0,
    groups: found.groups.map(group => ({ ...group, gaps: group.gaps.map(({ key }) => shown.get(key)) })),
  })
}

/** What has become of the gap somebody worked on, and the one that comes after it: further down, else from the top. */
function afterFilling<Shown extends { readonly key: string }>(
  shown: readonly Shown[],
  { gap, place }: { readonly gap: string; readonly place: number },
) {
  const at = shown.findIndex(({ key }) => key === gap)
  const next = shown[at === -1 ? place : at + 1] ?? shown[0]
  return { still: shown[at], next: next?.key === gap ? undefined : next }
}

/** The very field of a gap, or the page where it is written or signed; of a household's file under that household. */
function hrefOf(
  { service }: Web,
  caseId: string,
  { files, household }: GapsOfChild,
): (gap: Pick<Gap, 'path' | 'documents'>) => string {
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  return ({ path, documents: [first] }) => {
    if (path.startsWith(`${CARER}/`) && household !== undefined)
      return fieldHref(layout, household, { ...(files.carer && { carer: files.carer }) }, path)
    const page = elsewhere(caseId, partOf(files, path), first?.document)
    return page?.href ?? fieldHref(layout, caseId, files, path)
  }
}

/** The titles of the other documents a gap holds up; on the page of all documents, of every one. */
function othersOf({ documents }: Gap, document: string): readonly string[] {
  return documents.filter(one => one.document !== document && one.document !== '').map(({ title }) => title)
}

/** What was ticked and written in the form of a request. */
function askingIn(req: AskRequest): Asking {
  const { case: caseId, child, supplier } = req.params
  const ticked: unknown = (req.body as Readonly<Record<string, unknown>> | undefined)?.['items']
  const items = (Array.isArray(ticked) ? ticked : [ticked]).filter(one => typeof one === 'string')
  return { caseId, child, supplier, items, person: field(req, 'person'), by: dayIn(req) }
}

/** A day typed in three fields, as `2026-12-07`; what was typed where it is no day. */
function dayIn(req: Request): string {
  const [year, month, day] = ['by-year', 'by-month', 'by-day'].map(name => field(req, name))
  return `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

async function askPage(
  web: Web,
  req: AskRequest,
  res: Response,
  data: Readonly<Record<string, unknown>> & { readonly asking?: Asking },
  status = 200,
): Promise<void> {
  const { service } = web
  const { case: caseId, child, supplier } = req.params
  const actor = actorOf(req)
  const head = answered(res, await readChild(service, actor, { caseId, child }))
  if (head === undefined) return
  const { asking = { caseId, child, supplier } } = data
  const draft = answered(res, await draftRequest(service, actor, asking))
  if (draft === undefined) return
  const [year, month, day] = draft.by.split('-')
  const errors = (data['errors'] ?? []) as readonly { readonly text: string; readonly href?: string }[]
  const at = Object.fromEntries(errors.map(({ text, href = '#' }) => [href.slice(1), { text }]))
  page(
    res,
    'requests/new',
    {
      caseId,
      supplier,
      child: { ...head.child, href: childHref({ caseId, child }) },
      draft,
      by: { day, month, year },
      at,
      ...data,
    },
    status,
  )
}

async function asked(web: Web, req: AskRequest, res: Response): Promise<void> {
  const asking = askingIn(req)
  // Shown again with what was chosen: nothing is kept yet.
  if (field(req, 'do') === 'show') return askPage(web, req, res, { asking, shown: true })
  const answer = await sendRequest(web.service, actorOf(req), asking)
  if (!answer.ok && answer.because === 'invalid')
    return askPage(web, req, res, { asking, errors: errorsOf(req, answer.problems) }, 422)
  const id = answered(res, answer)
  if (id === undefined) return undefined
  flash(
    req,
    'success',
    'The request is noted. Now send the letter: copy it, open it in your mail, or print it',
  )
  return res.redirect(303, `/cases/${asking.caseId}/requests/${id}`)
}

async function requestOf(web: Web, req: SentPage, res: Response): Promise<SentRequest | undefined> {
  return answered(res, await readRequest(web.service, actorOf(req), req.params.case, req.params.id))
}

async function sentPage(web: Web, req: SentPage, res: Response): Promise<void> {
  const request = await requestOf(web, req, res)
  if (request === undefined) return
  const { case: caseId } = req.params
  const head = answered(res, await readChild(web.service, actorOf(req), { caseId, child: request.child }))
  if (head === undefined) return
  await seen(req, 'request.seen', { caseId, about: request.id })
  page(res, 'requests/sent', {
    caseId,
    request,
    letter: request.reminder ?? request.letter,
    child: { ...head.child, href: childHref({ caseId, child: request.child }) },
    mayAsk: relationsFor(web.service.access, 'request.write', actorOf(req).role).length > 0,
  })
}

async function letterFile(web: Web, req: SentPage, res: Response): Promise<void> {
  const request = await requestOf(web, req, res)
  if (request === undefined) return
  await seen(req, 'request.downloaded', { caseId: req.params.case, about: request.id })
  // The name of the file says nothing: it may lie in a folder of downloads for long.
  res.set('content-disposition', `attachment; filename="request-${request.id}.eml"`)
  res.type('message/rfc822').send(mailOf(request.reminder ?? request.letter))
}

const SAID: Readonly<Record<RequestStep, string>> = {
  answered: 'The request is marked as answered',
  withdrawn: 'The request is withdrawn',
  reminded: 'The reminder is noted. Now send the letter below',
}

async function stepped(web: Web, req: SentPage, res: Response): Promise<void> {
  const step = (['answered', 'withdrawn', 'reminded'] as const).find(one => one === field(req, 'do'))
  const { case: caseId, id } = req.params
  if (step === undefined) return res.redirect(303, `/cases/${caseId}/requests/${id}`)
  const version = Number(field(req, 'version'))
  const answer = await stepRequest(web.service, actorOf(req), { caseId, id, version }, step)
  if (answered(res, answer) === undefined) return undefined
  flash(req, 'success', SAID[step])
  return res.redirect(303, `/cases/${caseId}/requests/${id}`)
}
