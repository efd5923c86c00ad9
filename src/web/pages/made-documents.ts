// A made document: its files, its receipt, what has changed since, and how it differs from another version.
import type { Request, Response, Router } from 'express'
import { namesAbout } from '../../service/caseload/names.ts'
import { compareDocuments } from '../../service/documents/compare.ts'
import { openDocument } from '../../service/documents/document-record.ts'
import { documentData } from '../../service/documents/document-data.ts'
import { downloadDocument } from '../../service/documents/download.ts'
import { changesSince, documentHistory } from '../../service/documents/history.ts'
import { noteOpened } from '../../service/documents/download.ts'
import { documentHref } from '../documents/chosen.ts'
import { actorOf, answered, page } from '../page.ts'
import type { Web } from '../web.ts'

/** `/documents/:id`, its files, and two versions side by side. */
export function madeDocuments(router: Router, web: Web): void {
  router.get('/documents/:id', (req, res) => madePage(web, req, res))
  router.get('/documents/:id/files/:format', (req, res) => download(web, req, res))
  router.get('/documents/:id/compare/:other', (req, res) => comparePage(web, req, res))
}

async function madePage({ service }: Web, req: Request, res: Response): Promise<void> {
  const actor = actorOf(req)
  const made = answered(res, await openDocument(service, actor, String(req.params['id']), 'document.history'))
  if (made === undefined) return
  await noteOpened(service, actor, made)
  const { caseId, document, children } = made
  const [child] = children
  const place = { caseId, document, ...(child === undefined ? {} : { child }) }
  const past = await documentHistory(service, actor, place)
  const versions = (past.ok ? past.value : []).filter(one => one.made.subject === made.subject)
  const { stages, formats } = documentData(service.shelf)
  const about = (await namesAbout(service, [made]))(made)
  page(res, 'documents/made', {
    made,
    about,
    back: documentHref(place),
    stageWords: stages[made.stage] ?? made.stage,
    files: made.files.map(file => ({ ...file, words: formats[file.format] ?? file.format })),
    withheld: Object.values(made.receipt.withheld).reduce((sum, count) => sum + count, 0),
    changed: await changesSince(service, made),
    versions: versions.filter(one => one.made.id !== made.id).map(one => one.made),
  })
}

async function download({ service }: Web, req: Request, res: Response): Promise<void> {
  const { id, format } = req.params
  const file = answered(res, await downloadDocument(service, actorOf(req), String(id), String(format)))
  if (file === undefined) return
  // A page of ours never opens it: what was issued runs nowhere, and is only saved.
  res.attachment(file.name).type(file.type).set('x-content-type-options', 'nosniff')
  res.send(Buffer.from(file.bytes))
}

async function comparePage({ service }: Web, req: Request, res: Response): Promise<void> {
  const { id, other } = req.params
  const compared = answered(res, await compareDocuments(service, actorOf(req), String(id), String(other)))
  if (compared === undefined) return
  page(res, 'documents/compare', {
    ...compared,
    changed: compared.sections.filter(({ kind }) => kind !== 'same'),
  })
}
