// Adoption records for those who keep them: the list, the question why before one opens, what is kept in it, and who has looked.
import type { Request, Response, Router } from 'express'
import { adoptionData } from '../../service/adoption/adoption-data.ts'
import { listAdoptionRecords } from '../../service/adoption/list-records.ts'
import { closeRecord, openRecord, recordToOpen, type Reason } from '../../service/adoption/looks.ts'
import { readAdoptionRecord, readRecordDocument } from '../../service/adoption/read-record.ts'
import { takeFamilyFile, takeFile, takeWhole } from '../../service/adoption/take.ts'
import { readTrail } from '../../service/adoption/trail.ts'
import type { Answer, Fault } from '../../service/answer.ts'
import { documentData } from '../../service/documents/document-data.ts'
import type { HandedOut } from '../../service/documents/download.ts'
import { releaseData } from '../../service/release/release-data.ts'
import { openedOr, recordHref, sectionHref, sittingOf } from '../adoption/sitting.ts'
import { errorsAt } from '../at-fields.ts'
import { asked, field } from '../field.ts'
import { actorOf, answered, flash, page } from '../page.ts'
import type { Web } from '../web.ts'
import { recordSection } from './adoption-section.ts'

/** `/adoption-records` and everything under it. */
export function adoptionRecords(router: Router, web: Web): void {
  const { service } = web
  const at = '/adoption-records/:record'
  router.get('/adoption-records', (req, res) => list(web, req, res, '', Number(asked(req, 'page')) || 1))
  router.post('/adoption-records', (req, res) => list(web, req, res, field(req, 'search'), 1))
  router.post(at, (req, res) => (field(req, 'do') === 'close' ? close(web, req, res) : open(web, req, res)))
  router.get(at, (req, res) => show(web, req, res))
  router.get(`${at}/sections/*part`, (req, res) => recordSection(web, req, res))
  router.get(`${at}/documents/:document`, (req, res) => showDocument(web, req, res))
  router.get(`${at}/audit`, (req, res) => showTrail(web, req, res))
  router.get(`${at}/files/:file`, async (req, res) => {
    const asks = { ...sittingOf(req), file: req.params.file }
    handOut(req, res, await takeFile(service, actorOf(req), asks))
  })
  router.get(`${at}/family-file.json`, async (req, res) =>
    handOut(req, res, await takeFamilyFile(service, actorOf(req), sittingOf(req))),
  )
  router.get(`${at}/whole.zip`, async (req, res) =>
    handOut(req, res, await takeWhole(service, actorOf(req), sittingOf(req))),
  )
}

async function list(
  { service }: Web,
  req: Request,
  res: Response,
  search: string,
  number: number,
): Promise<void> {
  const found = answered(res, await listAdoptionRecords(service, actorOf(req), { search, page: number }))
  if (found === undefined) return
  page(res, 'adoption/list', { ...found, search, number, years: adoptionData(service).keptYears })
}

/** What is kept, to who has said why; the question why to who has not. */
async function show(web: Web, req: Request, res: Response): Promise<void> {
  const { service } = web
  const answer = await readAdoptionRecord(service, actorOf(req), sittingOf(req))
  if (!answer.ok && answer.because === 'forbidden') return ask(web, req, res)
  const found = answered(res, answer)
  if (found === undefined) return
  const { record } = sittingOf(req)
  const { files: titles, why } = adoptionData(service)
  const { stages } = documentData(service.shelf)
  page(res, 'adoption/record', {
    ...found,
    record,
    whyWords: why[found.reason.why],
    years: adoptionData(service).keptYears,
    hrefOf: (part: string, at: string) => sectionHref(record, part, at),
    stages,
    files: found.files.map(file => ({ ...file, words: titles[file.of] ?? file.of })),
  })
}

async function ask(
  { service }: Web,
  req: Request,
  res: Response,
  given: Partial<Reason> = {},
  problems: readonly Fault[] = [],
): Promise<void> {
  const head = answered(res, await recordToOpen(service, actorOf(req), sittingOf(req).record))
  if (head === undefined) return
  const { why, guide } = adoptionData(service)
  const items = Object.entries(why).map(([value, text]) => ({ value, text, checked: value === given.why }))
  // The errors of a list of choices lead to its first choice, which has the name as its id.
  const data = { head, items, guide, given, ...errorsAt(req, problems) }
  page(res, 'adoption/why', data, problems.length === 0 ? 200 : 422)
}

async function open(web: Web, req: Request, res: Response): Promise<void> {
  const given = { why: field(req, 'why'), reason: field(req, 'reason'), forWhom: field(req, 'for-whom') }
  const answer = await openRecord(web.service, actorOf(req), sittingOf(req), given)
  if (!answer.ok && answer.because === 'invalid') return ask(web, req, res, given, answer.problems)
  if (answered(res, answer) !== undefined) res.redirect(303, recordHref(sittingOf(req).record))
}

async function close({ service }: Web, req: Request, res: Response): Promise<void> {
  if (answered(res, await closeRecord(service, actorOf(req), sittingOf(req))) === undefined) return
  flash(req, 'success', 'The record is closed. To open it again, write why')
  res.redirect(303, '/adoption-records')
}

async function showDocument({ service }: Web, req: Request, res: Response): Promise<void> {
  const asks = { ...sittingOf(req), document: String(req.params['document']) }
  const found = openedOr(req, res, await readRecordDocument(service, actorOf(req), asks))
  if (found === undefined) return
  const { stages, formats } = documentData(service.shelf)
  const { made } = found
  page(res, 'adoption/document', {
    ...found,
    record: asks.record,
    stageWords: stages[made.stage] ?? made.stage,
    formats,
    states: adoptionData(service).states['release'] ?? {},
    channels: releaseData(service).channels,
    withheld: Object.values(made.receipt.withheld).reduce((sum, count) => sum + count, 0),
  })
}

async function showTrail({ service }: Web, req: Request, res: Response): Promise<void> {
  const after = Number(asked(req, 'after')) || undefined
  const found = openedOr(req, res, await readTrail(service, actorOf(req), sittingOf(req), after))
  if (found !== undefined) page(res, 'adoption/audit', { ...found, record: sittingOf(req).record })
}

/** Bytes as they are kept: no page of ours opens them, and no cache keeps them. */
function handOut(req: Request, res: Response, answer: Answer<HandedOut>): void {
  const file = openedOr(req, res, answer)
  if (file === undefined) return
  res.attachment(file.name).type(file.type)
  res.set({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  res.send(Buffer.from(file.bytes))
}
