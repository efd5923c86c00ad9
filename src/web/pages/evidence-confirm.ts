// One piece of evidence: what it is, as the register says; for a new file, the form in which a person says what it is.
import type { Request, Response, Router } from 'express'
import type { Actor } from '../../service/access.ts'
import { openCase } from '../../service/cases.ts'
import { noteFaults } from '../../service/evidence/add-evidence.ts'
import { confirmEvidence, type EvidenceFields } from '../../service/evidence/confirm-evidence.ts'
import { wordsFor } from '../../service/evidence/evidence-item.ts'
import { copiesOf, listEvidence, type EvidenceRow } from '../../service/evidence/list-evidence.ts'
import { nameWords, type PersonInFile } from '../../service/evidence/people-in-file.ts'
import { listPictures } from '../../service/evidence/pictures.ts'
import { seeEvidence, type SeenEvidence } from '../../service/evidence/see-evidence.ts'
import type { Upload, UploadRecord } from '../../service/evidence/upload-records.ts'
import { asked, field } from '../field.ts'
import { actorOf, answered, errorsOf, flash, page, worded, refused } from '../page.ts'
import { seen } from '../seen.ts'
import { filledWanted, wantedFor } from '../wanted-for.ts'
import type { Web } from '../web.ts'

type OfEvidence = { readonly case: string; readonly id: string }

/** `/cases/:case/evidence/:id`. */
export function confirmPages(router: Router, web: Web): void {
  const { service } = web
  router.get('/cases/:case/evidence/:id', async (req: Request<OfEvidence>, res) => {
    const { case: caseId, id } = req.params
    const found = answered(res, await seeEvidence(service, actorOf(req), 'evidence.read', caseId, id))
    if (found === undefined) return
    await seen(req, 'evidence.seen', { caseId, about: id })
    if (found.item === undefined) await confirmPage(web, req, res, found)
    else await onePage(web, req, res, found)
  })
  router.post('/cases/:case/evidence/:id', async (req: Request<OfEvidence>, res) => {
    const { case: caseId, id } = req.params
    const actor = actorOf(req)
    const found = answered(res, await seeEvidence(service, actor, 'evidence.write', caseId, id))
    if (found === undefined) return undefined
    const fields = fieldsIn(req)
    const answer = await confirmEvidence(service, actor, caseId, id, fields, 0)
    if (!answer.ok && answer.because === 'invalid') {
      const errors = errorsOf(req, answer.problems).map(error => ({ ...error, href: hrefOf(error.href) }))
      return confirmPage(web, req, res, found, { errors, fields })
    }
    const confirmed = answered(res, answer)
    if (confirmed === undefined) return undefined
    const back = await filledWanted(req as Request, caseId, confirmed.evidence)
    if (back !== undefined) return res.redirect(303, `${back.href}#${back.anchor}`)
    flash(req, 'success', 'The document is in the register')
    return res.redirect(303, `/cases/${caseId}/evidence/${confirmed.evidence}`)
  })
}

/** The first box of a field that has several. */
function hrefOf(href: string | undefined): string {
  const name = (href ?? '#title').slice(1)
  return `#${['on', 'receivedOn'].includes(name) ? `${name}-day` : name}`
}

/** What stands in the form; a date in three boxes, of which the first ones may be empty. */
function fieldsIn(req: Request): EvidenceFields {
  const body = req.body as Readonly<Record<string, unknown>> | undefined
  const about = body?.['subjects']
  return {
    type: field(req, 'type'),
    title: field(req, 'title'),
    subjects: [about].flat().filter(one => typeof one === 'string'),
    author: field(req, 'author'),
    authorText: field(req, 'author') === '' ? field(req, 'authorText') : '',
    on: dateIn(req, 'on'),
    receivedOn: dateIn(req, 'receivedOn'),
    provenance: field(req, 'provenance'),
    restriction: field(req, 'restriction'),
    keptIn: field(req, 'keptIn'),
    alternative: field(req, 'alternative'),
    listed: field(req, 'listed'),
  }
}

function dateIn(req: Request, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map(part => field(req, `${name}-${part}`)) as [
    string,
    string,
    string,
  ]
  return [year, month, day]
    .map(part => part.padStart(part === '' ? 0 : 2, '0'))
    .filter((part, i, all) => part !== '' || all.slice(i).some(rest => rest !== ''))
    .join('-')
}

interface Typed {
  readonly errors: readonly { readonly text: string; readonly href: string }[]
  readonly fields: EvidenceFields
}

async function confirmPage(
  web: Web,
  req: Request<OfEvidence>,
  res: Response,
  found: SeenEvidence,
  typed?: Typed,
): Promise<void> {
  const { service } = web
  const { case: caseId, id } = req.params
  const { upload } = found
  // There is no file to say anything of: the register is changed in its own form.
  if (upload === undefined) return refused(res, 'hidden')
  const people = await peopleOf(web, caseId)
  const list = await listEvidence(service, actorOf(req), caseId)
  const missing = list.ok ? list.value.register.filter(row => row.upload === undefined) : []
  const fields = typed?.fields ?? suggestedFields(upload.upload, asked(req, 'listed'), service.today())
  const errors = Object.fromEntries(
    (typed?.errors ?? []).map(({ text, href }) => [href.slice(1).replace('-day', ''), { text }]),
  )
  page(
    res,
    'evidence/confirm',
    {
      ...(await aboutFile(web, req, caseId, upload)),
      id,
      fields,
      at: errors,
      dates: { on: boxes(fields.on), receivedOn: boxes(fields.receivedOn) },
      types: choices(wordsFor(service.shelf.schemas, 'type'), true),
      provenances: choices(wordsFor(service.shelf.schemas, 'provenance')),
      restrictions: choices(wordsFor(service.shelf.schemas, 'restriction')),
      people: people.map(person => ({ value: person.id, text: nameWords(person) })),
      family: people
        .filter(({ kind }) => kind !== 'professional')
        .map(person => ({ value: person.id, text: nameWords(person) })),
      missing: missing.map((row: EvidenceRow) => ({ value: row.id, text: row.title })),
      suggested: typed === undefined,
      wanted: wantedFor(req as Request),
      ...(typed === undefined ? {} : { errors: typed.errors }),
    },
    typed === undefined ? 200 : 422,
  )
}

function suggestedFields({ suggested }: Upload, listed: string, today: string): EvidenceFields {
  return {
    type: suggested.type ?? '',
    title: suggested.title,
    subjects: suggested.subjects,
    author: suggested.authorId ?? '',
    authorText: suggested.authorId === undefined ? (suggested.author ?? '') : '',
    on: suggested.on ?? '',
    receivedOn: today,
    restriction: 'none',
    alternative: '',
    listed,
  }
}

function boxes(date = ''): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day, month, year }
}

function choices(
  labels: Readonly<Record<string, string>>,
  sorted = false,
): readonly { readonly value: string; readonly text: string }[] {
  const list = Object.entries(labels).map(([value, text]) => ({ value, text }))
  return sorted ? list.toSorted((a, b) => a.text.localeCompare(b.text, 'en')) : list
}

async function peopleOf({ service }: Web, caseId: string): Promise<readonly PersonInFile[]> {
  const found = await openCase(service.store, caseId)
  return found?.files.family?.people ?? found?.files.carer?.people ?? []
}

/** What both pages show of a file: its name and size, what to know of it, copies of it. */
async function aboutFile(web: Web, req: Request, caseId: string, record: UploadRecord): Promise<object> {
  const { upload, at } = record
  const actor: Actor = actorOf(req)
  const copies = await copiesOf(web.service, actor, caseId, record)
  return {
    caseId,
    file: {
      ...upload,
      at,
      size:
        upload.bytes < 1e5 ? `${Math.ceil(upload.bytes / 1000)} kB` : `${(upload.bytes / 1e6).toFixed(1)} MB`,
      picture: upload.kind === 'jpg' || upload.kind === 'png',
      words: upload.pageCount > 0 && !upload.notes.some(({ code }) => code === 'upload/no-words'),
    },
    notes: worded(req, noteFaults(upload)),
    copies: copies.map(copy => ({
      id: copy.upload.evidence,
      name: copy.upload.name,
      at: copy.at,
      waiting: copy.state === 'new',
    })),
  }
}

async function onePage(
  web: Web,
  req: Request<OfEvidence>,
  res: Response,
  found: SeenEvidence,
): Promise<void> {
  const { service } = web
  const { case: caseId, id } = req.params
  const actor = actorOf(req)
  const list = answered(res, await listEvidence(service, actor, caseId))
  if (list === undefined) return
  const row = list.register.find(one => one.id === id)
  const pictures = await listPictures(service, actor, caseId)
  const about = found.upload === undefined ? { caseId } : await aboutFile(web, req, caseId, found.upload)
  page(res, 'evidence/one', {
    ...about,
    id,
    row,
    item: found.item,
    provenance: wordsFor(service.shelf.schemas, 'provenance')[found.item?.provenance ?? ''],
    picture: pictures.find(one => one.evidence === id),
    mayWrite: list.mayAdd,
  })
}
