// Releases: one copy to one recipient, asked for by one person and looked at by another.
import { approveRelease, CHECKS, refuseRelease } from '../../../service/release/approve.ts'
import { askRelease, releaseOffer, releasesFor, type ReleaseAsked } from '../../../service/release/ask.ts'
import { giveCode, giveLink, withdrawRelease } from '../../../service/release/link.ts'
import { releasePage } from '../../../service/release/release-page.ts'
import { addRecipient, type OutsideGiven } from '../../../service/release/recipients.ts'
import { openRelease } from '../../../service/release/open-release.ts'
import type { Recipient, ReleaseRecord } from '../../../service/release/release-record.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { created, ok, replied, ROOT, type ApiSchema, type Ask, type Operation } from '../operation.ts'
import { itemsOf } from '../problem.ts'
import { body, field, instant, list, oneOf, page, record, text } from '../schema.ts'
import { shape } from '../shapes.ts'

const code: ApiSchema = { type: 'string', minLength: 1, maxLength: 100 }
const words: ApiSchema = { type: 'string', maxLength: 4000 }
const idOf = (path: Ask['path']) => path['release'] ?? ''
const tag = 'Releases'
const about = 'by the service'
const DONE = record({ release: text })
const WHY = body({ why: field('Why', words) })
const LISTS = list(
  record({
    id: text,
    title: text,
    recipients: list(record({ recipient: text, name: text })),
    channels: list(shape('Choice')),
  }),
)

function chosenAs({ person, outside, user }: Recipient): string {
  if (person !== undefined) return `person:${person}`
  return user === undefined ? `outside:${outside ?? ''}` : `user:${user}`
}

/** Their operations. */
export const releases: readonly Operation[] = [
  {
    id: 'readReleaseOffer',
    method: 'get',
    path: '/documents/{document}/recipients',
    tag,
    summary: 'To whom a document may go, list by list, and in which ways',
    action: 'release.ask',
    about,
    gives: {
      200: {
        says: 'What there is to choose.',
        schema: record({
          lists: LISTS,
          others: list(record({ document: text, title: text })),
        }),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await releaseOffer(service, actor, path['document'] ?? ''), ({ lists, others }) =>
        ok({
          lists: lists.map(({ id, title, recipients, channels }) => ({
            id,
            title,
            recipients: recipients.map(one => ({ recipient: chosenAs(one), name: one.name })),
            channels,
          })),
          others: others.map(({ id, title }) => ({ document: id, title })),
        }),
      ),
  },
  {
    id: 'addRecipient',
    method: 'post',
    path: '/cases/{case}/recipients',
    tag,
    summary: 'Keep somebody outside the file as a recipient; the address twice',
    action: 'release.ask',
    about: path => ({ caseId: path['case'] ?? '' }),
    body: body(
      {
        list: field('List', code),
        name: field('Name', words),
        address: field('Address', words),
        again: field('Address again', words),
      },
      { organisation: field('Organisation', words) },
    ),
    gives: { 200: { says: 'Kept; ask for a release to it.', schema: record({ recipient: text }) } },
    answer: async ({ service, actor, path, body: given }) => {
      const outside = given as unknown as Omit<OutsideGiven, 'caseId' | 'organisation'>
      const { organisation = '' } = given as { readonly organisation?: string }
      const answer = await addRecipient(service, actor, {
        ...outside,
        organisation,
        caseId: path['case'] ?? '',
      })
      return replied(answer, ({ id }) => ok({ recipient: `outside:${id}` }))
    },
  },
  {
    id: 'askRelease',
    method: 'post',
    path: '/documents/{document}/releases',
    tag,
    summary: 'Ask for the release of a document to one recipient',
    says: 'Nothing goes out yet: somebody else must look at the whole envelope.',
    action: 'release.ask',
    about,
    body: body(
      {
        list: field('List', code),
        recipient: field('Recipient', code),
        channel: field('Way', code),
        reason: field('Authority', words),
      },
      {
        note: field('Note', words),
        back: field('Back to', words),
        enclosed: field('Enclosed', { type: 'array', items: code, maxItems: 50 }),
      },
    ),
    gives: { 201: { says: 'Asked.', schema: DONE } },
    answer: async ({ service, actor, path, body: given }) => {
      const asked = given as unknown as Omit<ReleaseAsked, 'document'>
      const { note = '', back = '', enclosed = [] } = asked as Partial<ReleaseAsked>
      const answer = await askRelease(service, actor, {
        ...asked,
        note,
        back,
        enclosed,
        document: path['document'] ?? '',
      })
      return replied(answer, ({ id }) => created({ release: id }, `/releases/${id}`))
    },
  },
  {
    id: 'listReleases',
    method: 'get',
    path: '/releases',
    tag,
    summary: 'Releases you may know of, newest first',
    action: 'release.read',
    about,
    query: { ...PAGING, state: { ...oneOf('asked', 'refused', 'approved', 'withdrawn'), title: 'State' } },
    gives: { 200: { says: 'A page of them.', schema: page(shape('Release')), paged: true } },
    answer: async ask => {
      const all = await releasesFor(ask.service, ask.actor)
      const meant = all.filter(
        ({ state }) => ask.query['state'] === undefined || state === ask.query['state'],
      )
      return pageOf(ask, meant.map(releaseJson), ({ id }) => id)
    },
  },
  {
    id: 'readRelease',
    method: 'get',
    path: '/releases/{release}',
    tag,
    summary: 'One release: who asked, who looked, what came of it',
    action: 'release.read',
    about,
    gives: { 200: { says: 'The release.', schema: shape('Release') } },
    answer: async ({ service, actor, path }) =>
      replied(await openRelease(service, actor, idOf(path)), release => ok(releaseJson(release))),
  },
  {
    id: 'readEnvelope',
    method: 'get',
    path: '/releases/{release}/envelope',
    tag,
    summary: 'What the reader will not see, and the whole envelope, while it is looked over',
    action: 'release.read',
    about,
    gives: { 200: { says: 'The envelope; 410 once it was decided.', schema: shape('Envelope') } },
    answer: async ({ service, actor, path }) =>
      replied(await releasePage(service, actor, idOf(path)), ({ envelope }) =>
        envelope === undefined
          ? { problem: 'gone' }
          : ok({
              papers: envelope.papers,
              unseen: envelope.unseen,
              problems: itemsOf(service.shelf, envelope.faults),
              beside: envelope.beside,
              letter: envelope.letter,
            }),
      ),
  },
  {
    id: 'approveRelease',
    method: 'post',
    path: '/releases/{release}/approval',
    tag,
    summary: 'Let the copy go, after somebody else asked for it',
    action: 'release.approve',
    about,
    body: body({
      checks: field('Checked', { type: 'array', items: oneOf(...CHECKS), maxItems: CHECKS.length }),
    }),
    gives: { 200: { says: 'It may go out.', schema: DONE } },
    answer: async ({ service, actor, path, body: { checks } }) =>
      replied(
        await approveRelease(service, actor, { id: idOf(path), checks: checks as readonly string[] }),
        ({ id }) => ok({ release: id }),
      ),
  },
  {
    id: 'refuseRelease',
    method: 'post',
    path: '/releases/{release}/refusal',
    tag,
    summary: 'Send the request back, with the reason',
    action: 'release.approve',
    about,
    body: WHY,
    gives: { 200: { says: 'Sent back.', schema: DONE } },
    answer: async ({ service, actor, path, body: { why } }) =>
      replied(await refuseRelease(service, actor, { id: idOf(path), why: String(why) }), ({ id }) =>
        ok({ release: id }),
      ),
  },
  {
    id: 'withdrawRelease',
    method: 'post',
    path: '/releases/{release}/withdrawal',
    tag,
    summary: 'Withdraw it: its personal link is dead from now on',
    action: 'release.withdraw',
    about,
    body: WHY,
    gives: { 200: { says: 'Withdrawn.', schema: DONE } },
    answer: async ({ service, actor, path, body: { why } }) =>
      replied(await withdrawRelease(service, actor, { id: idOf(path), why: String(why) }), ({ id }) =>
        ok({ release: id }),
      ),
  },
  {
    id: 'giveLink',
    method: 'post',
    path: '/releases/{release}/link',
    tag,
    summary: 'The personal link of the recipient, and the code to say by telephone',
    says: 'Both are in this answer and nowhere else. An earlier link is dead from now on.',
    action: 'document.link',
    about,
    gives: {
      201: {
        says: 'Made.',
        schema: record({ path: text, code: text, endsAt: instant, codeEndsAt: instant }),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await giveLink(service, actor, idOf(path)), ({ token, ...rest }) => ({
        status: 201,
        json: { path: `/open/${token}`, ...rest },
        location: `${ROOT}/releases/${idOf(path)}`,
      })),
  },
  {
    id: 'giveCode',
    method: 'post',
    path: '/releases/{release}/code',
    tag,
    summary: 'A new code for the link there is',
    action: 'document.link',
    about,
    gives: { 200: { says: 'Made.', schema: record({ code: text, endsAt: instant, codeEndsAt: instant }) } },
    answer: async ({ service, actor, path }) =>
      replied(await giveCode(service, actor, idOf(path)), given => ok(given)),
  },
]

function releaseJson(release: ReleaseRecord) {
  const { id, caseId, document, title, copy, children, recipient, channel, reason, letter, enclosed, state } =
    release
  const { askedByName, askedAt, secondPersonName, decidedAt, why, files, events, link } = release
  return {
    id,
    case: caseId,
    document,
    title,
    copy,
    children,
    channel,
    reason,
    letter,
    enclosed,
    state,
    askedAt,
    recipient: recipient.name,
    askedBy: askedByName,
    ...(secondPersonName === undefined ? {} : { secondPerson: secondPersonName }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(why === undefined ? {} : { why }),
    ...(link === undefined ? {} : { linkEndsAt: link.endsAt }),
    files: files.map(({ paper, format, name, bytes, sha256 }) => ({ paper, format, name, bytes, sha256 })),
    events: events.map(({ at, did }) => ({ at, did })),
  }
}
