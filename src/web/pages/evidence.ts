// The pages of evidence: the register, adding a file, saying what it is, reading and quoting it, taking it away.
import { Readable } from 'node:stream'
import type { Request, Response, Router } from 'express'
import type { Fault } from '../../service/answer.ts'
import { openCase } from '../../service/cases.ts'
import { addEvidence } from '../../service/evidence/add-evidence.ts'
import { listEvidence } from '../../service/evidence/list-evidence.ts'
import {
  evidenceFile,
  evidencePages,
  forgetPassage,
  keptPassages,
  quoteFrom,
} from '../../service/evidence/read-evidence.ts'
import { seeEvidence } from '../../service/evidence/see-evidence.ts'
import { uploadSettings } from '../../service/evidence/upload-settings.ts'
import { withdrawEvidence } from '../../service/evidence/withdraw-evidence.ts'
import { layoutOf } from '../../service/sections/layout.ts'
import { asked, field, rawField } from '../field.ts'
import { fieldHref } from '../form/href.ts'
import { actorOf, answered, errorsOf, flash, page, refused, worded, type PageError } from '../page.ts'
import { seen } from '../seen.ts'
import { wantedFor } from '../wanted-for.ts'
import type { Web } from '../web.ts'
import { confirmPages } from './evidence-confirm.ts'
import { fileOf, takesFile } from './evidence-upload.ts'

type OfCase = { readonly case: string }
type OfEvidence = OfCase & { readonly id: string }

/** `/cases/:case/evidence` and everything under it. */
export function evidence(router: Router, web: Web): void {
  addRegister(router, web)
  addAdding(router, web)
  confirmPages(router, web)
  addWords(router, web)
  addFiles(router, web)
  addWithdrawing(router, web)
}

function addRegister(router: Router, { service }: Web): void {
  router.get('/cases/:case/evidence', async (req: Request<OfCase>, res) => {
    const caseId = req.params.case
    const list = answered(res, await listEvidence(service, actorOf(req), caseId))
    if (list === undefined) return
    const passages = await keptPassages(service, actorOf(req), caseId)
    await seen(req, 'evidence.listed', { caseId })
    page(res, 'evidence/list', { caseId, list, passages })
  })
}

function addAdding(router: Router, web: Web): void {
  const { service } = web
  const show = (req: Request<OfCase>, res: Response, more: object = {}, status = 200) =>
    page(
      res,
      'evidence/add',
      { caseId: req.params.case, megabytes: uploadSettings(service).megabytes, ...more },
      status,
    )
  router.get('/cases/:case/evidence/add', async (req: Request<OfCase>, res) => {
    const list = answered(res, await listEvidence(service, actorOf(req), req.params.case))
    if (list === undefined) return
    if (list.mayAdd) show(req, res, { listed: asked(req, 'listed'), wanted: wantedFor(req) })
    else refused(res, 'forbidden')
  })
  router.post('/cases/:case/evidence/add', takesFile(web), async (req: Request<OfCase>, res) => {
    const caseId = req.params.case
    const file = fileOf(req)
    const answer = file.ok
      ? await addEvidence(service, actorOf(req), caseId, file.value.arrived, file.value.name)
      : file
    const listed = field(req, 'listed')
    if (!answer.ok && answer.because === 'invalid') {
      const reasons = worded(req, answer.problems)
      if (wantsData(req))
        return res.status(422).json({ errors: reasons.map(one => ({ message: one.message, do: one.do })) })
      return show(
        req,
        res,
        { errors: errorsOf(req, answer.problems), reasons, listed, wanted: wantedFor(req) },
        422,
      )
    }
    const added = answered(res, answer)
    if (added === undefined) return undefined
    const about = Object.entries({ listed, for: wantedFor(req) }).filter(([, value]) => value !== '')
    const query = about.length === 0 ? '' : `?${new URLSearchParams(about).toString()}`
    const to = `/cases/${caseId}/evidence/${added.evidence}${query}`
    return wantsData(req) ? res.status(201).json({ to }) : res.redirect(303, to)
  })
}

function wantsData(req: Request<OfCase>): boolean {
  return req.accepts(['html', 'json']) === 'json'
}

const PAGES_AT_ONCE = 10

function addWords(router: Router, { service }: Web): void {
  const show = async (req: Request<OfEvidence>, res: Response, more: object = {}, status = 200) => {
    const { case: caseId, id } = req.params
    const words = answered(res, await evidencePages(service, actorOf(req), caseId, id))
    if (words === undefined) return
    const sheets = Math.max(1, Math.ceil(words.pages.length / PAGES_AT_ONCE))
    const sheet = Math.min(
      sheets,
      Math.max(1, Math.floor(Number(asked(req, 'sheet') || field(req, 'sheet')) || 1)),
    )
    const from = (sheet - 1) * PAGES_AT_ONCE
    const shown = words.pages
      .slice(from, from + PAGES_AT_ONCE)
      .map((text, i) => ({ number: from + i + 1, lines: text.split('\n') }))
    const passages = (await keptPassages(service, actorOf(req), caseId)).filter(
      one => one.source.evidence === id,
    )
    await seen(req, 'evidence.read', { caseId, about: id })
    page(res, 'evidence/text', { caseId, id, words, shown, sheet, sheets, passages, ...more }, status)
  }
  router.get('/cases/:case/evidence/:id/text', (req: Request<OfEvidence>, res) => show(req, res))
  router.post('/cases/:case/evidence/:id/text', async (req: Request<OfEvidence>, res) => {
    const { case: caseId, id } = req.params
    const [number, words] = [Number(field(req, 'page')), rawField(req, 'words')]
    const answer = await quoteFrom(service, actorOf(req), caseId, id, { page: number, words })
    if (!answer.ok && answer.because === 'invalid') {
      const errors = errorsOf(req, answer.problems)
      return show(req, res, { errors, typed: { number, words, error: errors[0]?.text } }, 422)
    }
    if (answered(res, answer) === undefined) return undefined
    flash(req, 'success', 'The words are kept, with their page')
    return res.redirect(303, `/cases/${caseId}/evidence/${id}/text?sheet=${field(req, 'sheet')}`)
  })
  router.post(
    '/cases/:case/evidence/passages/:passage/forget',
    async (req: Request<OfCase & { passage: string }>, res) => {
      const { case: caseId, passage } = req.params
      if (answered(res, await forgetPassage(service, actorOf(req), caseId, passage)) === undefined) return
      flash(req, 'success', 'The words are no longer kept')
      res.redirect(303, `/cases/${caseId}/evidence`)
    },
  )
}

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const

/** A stranger's file is handed over, never opened as a page of ours: a picture, which we drew anew, may be shown. */
function addFiles(router: Router, { service }: Web): void {
  const send = async (req: Request<OfEvidence>, res: Response, shown: boolean) => {
    const { case: caseId, id } = req.params
    const did = shown ? 'evidence.seen' : 'evidence.downloaded'
    const file = answered(res, await evidenceFile(service, actorOf(req), caseId, id, did))
    if (file === undefined) return
    const { kind, name, bytes } = file.upload
    if (shown && kind !== 'jpg' && kind !== 'png') return refused(res, 'hidden')
    res.attachment(name)
    if (shown) res.removeHeader('content-disposition')
    res.set({
      'content-type': MEDIA[kind],
      'content-length': String(bytes),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    Readable.from(file.bytes, { objectMode: false })
      .on('error', () => res.destroy())
      .pipe(res)
  }
  router.get('/cases/:case/evidence/:id/file', (req: Request<OfEvidence>, res) => send(req, res, false))
  router.get('/cases/:case/evidence/:id/picture', (req: Request<OfEvidence>, res) => send(req, res, true))
}

function addWithdrawing(router: Router, web: Web): void {
  const { service } = web
  const show = async (req: Request<OfEvidence>, res: Response, more: object = {}, status = 200) => {
    const { case: caseId, id } = req.params
    const found = answered(res, await seeEvidence(service, actorOf(req), 'evidence.write', caseId, id))
    if (found !== undefined) page(res, 'evidence/withdraw', { caseId, id, found, ...more }, status)
  }
  router.get('/cases/:case/evidence/:id/withdraw', (req: Request<OfEvidence>, res) => show(req, res))
  router.post('/cases/:case/evidence/:id/withdraw', async (req: Request<OfEvidence>, res) => {
    const { case: caseId, id } = req.params
    const given = { reason: field(req, 'reason'), base: Number(field(req, 'base')) }
    const answer = await withdrawEvidence(service, actorOf(req), caseId, id, given)
    if (!answer.ok && answer.because === 'invalid')
      return show(req, res, { errors: await places(web, req, answer.problems), reason: given.reason }, 422)
    if (answered(res, answer) === undefined) return undefined
    flash(
      req,
      'success',
      given.base === 0 ? 'The file has been taken away' : 'The document has been withdrawn',
    )
    return res.redirect(303, `/cases/${caseId}/evidence`)
  })
}

/** What is wrong; a place that still cites the document is a link to it. */
async function places(
  { service }: Web,
  req: Request<OfEvidence>,
  problems: readonly Fault[],
): Promise<readonly PageError[]> {
  const { case: caseId } = req.params
  const found = await openCase(service.store, caseId)
  const layout = layoutOf(service.shelf.project, service.shelf.schemas)
  return errorsOf(req, problems).map((error, i) => {
    const { at = '' } = problems[i] ?? {}
    return at.startsWith('/') && found !== undefined
      ? { ...error, href: fieldHref(layout, caseId, found.files, at) }
      : error
  })
}
