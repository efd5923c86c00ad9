// A document of a child or a household: what is missing, whom it is for, a working copy in the page, and the making of it.
import type { Request, Response, Router } from 'express'
import { documentsFor, personWords } from '../../service/documents/choices.ts'
import { documentHistory, type InHistory } from '../../service/documents/history.ts'
import {
  checkDocumentFor,
  documentAtHand,
  previewDocumentFor,
  type AtHand,
} from '../../service/documents/look.ts'
import type { AskedDocument } from '../../service/documents/make.ts'
import { makingFor, makingSoon, startMaking } from '../../service/documents/makings.ts'
import { linkedHouseholds } from '../../service/documents/links.ts'
import {
  chosenIn,
  chosenInForm,
  chosenQuery,
  documentHref,
  placeOf,
  type DocumentPlace,
} from '../documents/chosen.ts'
import { hrefsFor, shownProblems, withFieldLinks } from '../documents/places.ts'
import { framed } from '../headers.ts'
import { logsFault } from '../log.ts'
import { actorOf, answered, errorsOf, page } from '../page.ts'
import type { Web } from '../web.ts'

const CHILD = '/cases/:case/children/:child/documents'
const HOUSEHOLD = '/cases/:case/documents'

/** The documents of a child or a household, each with its page, its working copy and its making. */
export function documents(router: Router, web: Web): void {
  router.get([CHILD, HOUSEHOLD], (req, res) => listPage(web, req, res))
  router.get([`${CHILD}/:document`, `${HOUSEHOLD}/:document`], (req, res) => documentPage(web, req, res))
  router.get([`${CHILD}/:document/preview`, `${HOUSEHOLD}/:document/preview`], (req, res) =>
    previewPage(web, req, res),
  )
  router.post([`${CHILD}/:document/make`, `${HOUSEHOLD}/:document/make`], (req, res) => make(web, req, res))
  router.get('/documents/making/:id', (req, res) => makingPage(web, req, res))
}

async function listPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const place = placeOf(req)
  const { caseId, child } = place
  const about = child === undefined ? { caseId } : { caseId, child }
  const history = answered(res, await documentHistory(service, actorOf(req), about))
  if (history === undefined) return
  const hand = answered(
    res,
    await documentAtHand(service, actorOf(req), { ...about, document: FIRST }, 'document.history'),
  )
  if (hand === undefined) return
  const { files } = hand.gathered
  const all = documentsFor(service.shelf, service.policy, files).map(({ id, title }) => {
    const made = history.filter(one => one.made.document === id)
    return { title, href: documentHref({ ...about, document: id }), made: made.length, last: made[0] }
  })
  page(res, 'documents/list', { ...whose(hand, place), all })
}

/** Any document will do to open the files by. */
const FIRST = 'cpr'

async function documentPage(
  web: Web,
  req: Request,
  res: Response,
  said?: { readonly chosen: AskedDocument; readonly data: object; readonly status: number },
): Promise<void> {
  const { service } = web
  const actor = actorOf(req)
  const place = placeOf(req)
  const hand = answered(res, await documentAtHand(service, actor, place))
  if (hand === undefined) return
  const past = await documentHistory(service, actor, place)
  const history = past.ok ? past.value : []
  const chosen = said?.chosen ?? chosenIn(req, place, hand.choices, history[0]?.made)
  const checked = await checkDocumentFor(service, actor, chosen)
  const hrefOf = hrefsFor(service, hand.gathered, place.document)
  const problems = checked.ok ? shownProblems(checked.value.problems, hrefOf) : []
  const errors = checked.ok ? [] : errorsOf(req, checked.problems)
  const data = {
    ...whose(hand, place),
    choices: hand.choices,
    audience: hand.choices.audiences.find(({ id }) => id === chosen.audience),
    chosen,
    query: chosenQuery(chosen),
    href: documentHref(place),
    valid: checked.ok,
    ready: checked.ok && !checked.value.refused,
    stops: problems.filter(({ refuses }) => refuses),
    others: problems.filter(({ refuses }) => !refuses),
    households: hand.choices.kind === 'match' ? await linkedHouseholds(service, place.caseId) : [],
    history: history.map(inHistory),
    errors,
    ...said?.data,
  }
  page(res, 'documents/document', data, said?.status ?? (checked.ok ? 200 : 422))
}

function inHistory({ made, changed }: InHistory, at: number, all: readonly InHistory[]) {
  const before = all.slice(at + 1).find(one => one.made.audience === made.audience) ?? all[at + 1]
  return { made, changed: changed.length, before: before?.made.id }
}

/** Who the pages are about, for their heads and the way back. */
function whose({ gathered, choices }: AtHand, { caseId, child }: DocumentPlace) {
  const name = child === undefined ? 'The household' : personWords(gathered.files, child)
  const back = child === undefined ? `/cases/${caseId}` : `/cases/${caseId}/children/${child}`
  return { name, back, title: choices.title, list: `${back}/documents`, caseId }
}

async function previewPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const place = placeOf(req)
  const hand = answered(res, await documentAtHand(service, actorOf(req), place, 'document.preview'))
  if (hand === undefined) return
  const chosen = chosenIn(req, place, hand.choices)
  const preview = answered(res, await previewDocumentFor(service, actorOf(req), chosen))
  if (preview === undefined) return
  framed(res)
  res.type('html').send(withFieldLinks(preview.html, hrefsFor(service, { caseId: place.caseId, ...preview })))
}

async function make(web: Web, req: Request, res: Response): Promise<void> {
  const { service, options } = web
  const chosen = chosenInForm(req, placeOf(req))
  const started = await startMaking(service, actorOf(req), chosen, logsFault(options))
  if (!started.ok && started.because === 'invalid')
    return documentPage(web, req, res, {
      chosen,
      data: { errors: errorsOf(req, started.problems) },
      status: 422,
    })
  const making = answered(res, started)
  if (making === undefined) return
  await makingSoon(service, making.id)
  res.redirect(303, `/documents/making/${making.id}`)
}

async function makingPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const making = answered(res, await makingFor(service, actorOf(req), String(req.params['id'])))
  if (making === undefined) return
  if (making.state === 'made') return res.redirect(303, `/documents/${making.document ?? ''}`)
  const { asked } = making
  const hand = answered(res, await documentAtHand(service, actorOf(req), asked))
  if (hand === undefined) return
  const hrefOf = hrefsFor(service, hand.gathered, asked.document)
  page(res, 'documents/making', {
    ...whose(hand, asked),
    making,
    href: documentHref(asked),
    query: chosenQuery(asked),
    problems: shownProblems(making.problems, hrefOf),
    reasons: errorsOf(req, making.faults),
  })
}
