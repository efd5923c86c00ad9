// A made document on its way to one person: asked for, looked over by a second person, sent, withdrawn; and the list of those that wait.
import type { Request, Response, Router } from 'express'
import type { Answer } from '../../service/answer.ts'
import { namesAbout } from '../../service/caseload/names.ts'
import { approveRelease, CHECKS, refuseRelease } from '../../service/release/approve.ts'
import {
  askRelease,
  mayLookOver,
  releaseOffer,
  releasesFor,
  type ReleaseOffer,
} from '../../service/release/ask.ts'
import { giveCode, giveLink, withdrawRelease } from '../../service/release/link.ts'
import { addRecipient } from '../../service/release/recipients.ts'
import { releaseData } from '../../service/release/release-data.ts'
import { releaseFile, releaseLeaf, releasePage, type Leaf } from '../../service/release/release-page.ts'
import { againWith, FIRST, type Again } from '../again.ts'
import { allOf, asked, field, rawField } from '../field.ts'
import { framed } from '../headers.ts'
import { actorOf, answered, flash, page, refused, worded } from '../page.ts'
import { errorsAt } from '../at-fields.ts'
import type { Web } from '../web.ts'

/** `/documents/:id/release`, `/releases` and what is done there. */
export function releasePages(router: Router, web: Web): void {
  router.get('/documents/:id/release', (req, res) => askPage(web, req, res))
  router.post('/documents/:id/release', (req, res) => askPost(web, req, res))
  router.get('/documents/:id/release/recipient', (req, res) => recipientPage(web, req, res))
  router.post('/documents/:id/release/recipient', (req, res) => recipientPost(web, req, res))
  router.get('/releases', (req, res) => listPage(web, req, res))
  router.get('/releases/:id', (req, res) => onePage(web, req, res))
  router.post('/releases/:id', (req, res) => onePost(web, req, res))
  router.get('/releases/:id/:leaf', (req, res) => leafPage(web, req, res))
  router.get('/releases/:id/files/:paper/:format', (req, res) => filePage(web, req, res))
}

function idOf(req: Request): string {
  return (req.params as Readonly<Record<string, string>>)['id'] ?? ''
}

async function askPage(
  web: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
): Promise<void> {
  const offer = answered(res, await releaseOffer(web.service, actorOf(req), idOf(req)))
  if (offer === undefined) return
  const [first] = offer.lists
  const known = offer.lists.find(({ id }) => id === (field(req, 'list') || asked(req, 'list')))
  const list = known ?? (offer.lists.length === 1 ? first : undefined)
  const typed = {
    recipient: field(req, 'recipient'),
    channel: field(req, 'channel'),
    reason: field(req, 'reason'),
    note: rawField(req, 'note'),
    back: rawField(req, 'back'),
    enclosed: allOf(req, 'enclosed'),
  }
  const data = { id: idOf(req), ...offer, list, fields: typed, ...errorsAt(req, problems) }
  page(res, list === undefined ? 'release/which-list' : 'release/ask', data, status)
}

async function askPost(web: Web, req: Request, res: Response): Promise<void> {
  const answer = await askRelease(web.service, actorOf(req), {
    document: idOf(req),
    list: field(req, 'list'),
    recipient: field(req, 'recipient'),
    channel: field(req, 'channel'),
    reason: field(req, 'reason'),
    note: rawField(req, 'note').replaceAll('\r\n', '\n'),
    back: rawField(req, 'back').replaceAll('\r\n', '\n'),
    enclosed: allOf(req, 'enclosed'),
  })
  const again = againWith(answer)
  if (again !== undefined) return askPage(web, req, res, again)
  const made = answered(res, answer)
  if (made === undefined) return undefined
  flash(req, 'success', 'A second person has been asked to look at it. Nothing has gone out yet')
  return res.redirect(303, `/releases/${made.id}`)
}

async function recipientPage(
  web: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
): Promise<void> {
  const offer = answered(res, await releaseOffer(web.service, actorOf(req), idOf(req)))
  if (offer === undefined) return
  const names = ['name', 'organisation', 'address', 'again', 'list'] as const
  const fields = Object.fromEntries(names.map(name => [name, rawField(req, name)]))
  const lists = outsideLists(offer)
  page(res, 'release/recipient', { id: idOf(req), lists, fields, ...errorsAt(req, problems) }, status)
}

/** A parent is a person of the file, and a family finder has an account; nobody else stands in their lists. */
function outsideLists({ lists }: ReleaseOffer) {
  return lists
    .filter(({ id, here }) => id !== 'parents' && !here)
    .map(({ id, title }) => ({ value: id, text: title }))
}

async function recipientPost(web: Web, req: Request, res: Response): Promise<void> {
  const offer = answered(res, await releaseOffer(web.service, actorOf(req), idOf(req)))
  if (offer === undefined) return undefined
  const list = field(req, 'list')
  const offered = outsideLists(offer).some(({ value }) => value === list)
  const answer = await addRecipient(web.service, actorOf(req), {
    caseId: offer.made.caseId,
    list: offered ? list : '',
    name: field(req, 'name'),
    organisation: field(req, 'organisation'),
    address: rawField(req, 'address'),
    again: rawField(req, 'again'),
  })
  const again = againWith(answer)
  if (again !== undefined) return recipientPage(web, req, res, again)
  if (answered(res, answer) === undefined) return undefined
  flash(req, 'success', 'The recipient is in the list')
  return res.redirect(303, `/documents/${idOf(req)}/release?list=${list}`)
}

async function listPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const actor = actorOf(req)
  const all = await releasesFor(service, actor)
  const waiting = all.filter(({ state }) => state === 'asked')
  const mine: (typeof waiting)[number][] = []
  for (const one of waiting) if (await mayLookOver(service, actor, one)) mine.push(one)
  const others = all.filter(one => !mine.includes(one)).slice(0, MOST_LISTED)
  const about = await namesAbout(service, [...mine, ...others])
  page(res, 'release/list', { mine, others, about })
}

const MOST_LISTED = 100

async function onePage(
  { service }: Web,
  req: Request,
  res: Response,
  { problems, status }: Again = FIRST,
  told: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const found = answered(res, await releasePage(service, actorOf(req), idOf(req)))
  if (found === undefined) return
  const { envelope, release } = found
  const about = await namesAbout(service, [release])
  const data = {
    ...found,
    about: about(release),
    ...(envelope === undefined ? {} : { envelope: { ...envelope, faults: worded(req, envelope.faults) } }),
    faults: worded(req, found.faults),
    events: found.release.events.toReversed(),
    classes: releaseData(service).classes,
    ticked: allOf(req, 'checks'),
    why: rawField(req, 'why'),
    ...errorsAt(req, problems),
    ...told,
  }
  page(res, 'release/one', data, status)
}

const SAID: Readonly<Record<string, string>> = {
  approve: 'It is approved for this one person',
  refuse: 'It is sent back. Nothing goes out',
  withdraw: 'It is withdrawn. The link, if there was one, opens nothing any more',
}

async function onePost(web: Web, req: Request, res: Response): Promise<void> {
  const { service, options } = web
  const actor = actorOf(req)
  const id = idOf(req)
  const doing = field(req, 'do')
  if (doing === 'link' || doing === 'code') {
    const answer = await (doing === 'link' ? giveLink : giveCode)(service, actor, id)
    const given = answered<{ readonly code: string; readonly token?: string }>(res, answer)
    if (given === undefined) return undefined
    const { token } = given
    // Shown in the answer itself and never again: the service keeps only hashes of them.
    const link = token === undefined ? {} : { link: `${options.origin}/open/${token}` }
    return onePage(web, req, res, FIRST, { told: { ...given, ...link } })
  }
  const why = field(req, 'why')
  const checks = allOf(req, 'checks').filter(one => (CHECKS as readonly string[]).includes(one))
  const answer: Answer<unknown> =
    doing === 'approve'
      ? await approveRelease(service, actor, { id, checks })
      : doing === 'refuse'
        ? await refuseRelease(service, actor, { id, why })
        : await withdrawRelease(service, actor, { id, why })
  const again = againWith(answer, ['invalid', 'conflict', 'forbidden'])
  if (again !== undefined) return onePage(web, req, res, again)
  if (answered(res, answer) === undefined) return undefined
  flash(req, 'success', SAID[doing] ?? SAID['withdraw'] ?? '')
  return res.redirect(303, `/releases/${id}`)
}

const LEAVES: readonly string[] = ['copy', 'full', 'letter'] satisfies readonly Leaf[]

async function leafPage({ service }: Web, req: Request, res: Response): Promise<void> {
  const { leaf = '' } = req.params as Readonly<Record<string, string>>
  if (!LEAVES.includes(leaf)) return refused(res, 'hidden')
  const html = answered(res, await releaseLeaf(service, actorOf(req), idOf(req), leaf as Leaf))
  if (html === undefined) return undefined
  framed(res)
  res.type('html').send(Buffer.from(html))
  return undefined
}

async function filePage({ service }: Web, req: Request, res: Response): Promise<void> {
  const { paper = '', format = '' } = req.params as Readonly<Record<string, string>>
  const which = { id: idOf(req), paper: Number(paper), format }
  const file = answered(res, await releaseFile(service, actorOf(req), which))
  if (file === undefined) return
  res.set('content-disposition', `attachment; filename="${file.name}"`)
  res.type(file.type).send(Buffer.from(file.bytes))
}
