// What a manager decides about a whole case: who may see it, which households it is matched with, the end of a child's record after adoption.
import { may } from '../../../service/access.ts'
import {
  householdsToLink,
  linkedHouseholds,
  linkHousehold,
  unlinkHousehold,
} from '../../../service/documents/links.ts'
import { restrictCase } from '../../../service/restrict.ts'
import { askSeverance, refuseSeverance, severancePage } from '../../../service/sever/severance.ts'
import { approveSeverance } from '../../../service/sever/sever.ts'
import { created, ok, replied, type Ask, type Operation, type Reply } from '../operation.ts'
import { body, field, list, record, text, whole, yes } from '../schema.ts'

const caseOf = (path: Ask['path']) => ({ caseId: path['case'] ?? '' })
const childOf = (path: Ask['path']) => ({ ...caseOf(path), child: path['child'] ?? '' })
const SEVERANCE = '/cases/{case}/children/{child}/severance'
const STATE = record({ state: text })

/** Their operations. */
export const closing: readonly Operation[] = [
  {
    id: 'restrictCase',
    method: 'put',
    path: '/cases/{case}/restriction',
    tag: 'Cases',
    summary: 'Only the people named on the case see it; or its team again',
    action: 'case.restrict',
    about: caseOf,
    body: body({ restricted: field('Restricted', { type: 'boolean' }) }),
    gives: { 200: { says: 'As asked.', schema: record({ restricted: yes }) } },
    answer: async ({ service, actor, path, body: { restricted } }) =>
      replied(await restrictCase(service, actor, caseOf(path).caseId, restricted === true), () =>
        ok({ restricted }),
      ),
  },
  {
    id: 'listHouseholds',
    method: 'get',
    path: '/cases/{case}/households',
    tag: 'Households',
    summary: 'The households the case is linked to, the newest first',
    action: 'document.link',
    about: caseOf,
    gives: {
      200: {
        says: 'All of them, by their reference.',
        schema: record({ items: list(record({ household: text, words: text, link: text })) }),
      },
    },
    answer: listHouseholds,
  },
  {
    id: 'listHouseholdsToLink',
    method: 'get',
    path: '/cases/{case}/households-to-link',
    tag: 'Households',
    summary: 'The households you know that the case is not linked to',
    action: 'document.link',
    about: caseOf,
    gives: {
      200: {
        says: 'All of them, by their reference.',
        schema: record({ items: list(record({ household: text, words: text })) }),
      },
    },
    answer: async ({ service, actor, path }) => {
      const there = await householdsToLink(service, actor, caseOf(path).caseId)
      return ok({ items: there.map(({ carer, words }) => ({ household: carer, words })) })
    },
  },
  {
    id: 'linkHousehold',
    method: 'post',
    path: '/cases/{case}/households',
    tag: 'Households',
    summary: 'Link a household, so that documents of a match can be made',
    says: 'Whoever links must know both.',
    action: 'document.link',
    about: caseOf,
    body: body({ household: field('Household', { type: 'string', minLength: 1, maxLength: 60 }) }),
    gives: { 201: { says: 'Linked.', schema: record({ link: text }) } },
    answer: async ({ service, actor, path, body: { household } }) =>
      replied(await linkHousehold(service, actor, { ...caseOf(path), carer: String(household) }), ({ id }) =>
        created({ link: id }, `/cases/${caseOf(path).caseId}/households/${id}`),
      ),
  },
  {
    id: 'unlinkHousehold',
    method: 'delete',
    path: '/cases/{case}/households/{link}',
    tag: 'Households',
    summary: 'End a link; documents made with it are kept',
    action: 'document.link',
    about: caseOf,
    gives: { 200: { says: 'Ended.', schema: record({ link: text }) } },
    answer: async ({ service, actor, path }) =>
      replied(await unlinkHousehold(service, actor, path['link'] ?? ''), ({ id }) => ok({ link: id })),
  },
  {
    id: 'readSeverance',
    method: 'get',
    path: SEVERANCE,
    tag: 'End of a record',
    summary: 'What closing this child’s record after the adoption order would do, and how far it has come',
    action: 'sever',
    about: childOf,
    gives: {
      200: {
        says: 'How it stands; 404 where there is no adoption order.',
        schema: record(
          { orderedOn: text, own: yes, begun: yes, others: whole, found: list(text) },
          { askedBy: text, askedAt: text },
        ),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(
        await severancePage(service, actor, childOf(path)),
        ({ orderedOn, isOwn, begun, others, found, asked }) =>
          ok({
            orderedOn,
            own: isOwn,
            begun,
            others,
            found,
            ...(asked === undefined ? {} : { askedBy: asked.askedByName, askedAt: asked.askedAt }),
          }),
      ),
  },
  {
    id: 'askSeverance',
    method: 'post',
    path: SEVERANCE,
    tag: 'End of a record',
    summary: 'Ask another manager to approve it; nothing changes yet',
    action: 'sever',
    about: childOf,
    gives: { 200: { says: 'Asked.', schema: STATE } },
    answer: async ({ service, actor, path }) =>
      replied(await askSeverance(service, actor, childOf(path)), state => ok({ state })),
  },
  {
    id: 'approveSeverance',
    method: 'post',
    path: `${SEVERANCE}/approval`,
    tag: 'End of a record',
    summary: 'Close the child’s record here and open the adoption record elsewhere',
    says: 'Nothing joins the two, and nothing brings the first back.',
    action: 'sever',
    about: childOf,
    gives: { 200: { says: 'Closed.', schema: STATE } },
    answer: async ({ service, actor, path }) =>
      replied(await approveSeverance(service, actor, childOf(path)), state => ok({ state })),
  },
  {
    id: 'refuseSeverance',
    method: 'post',
    path: `${SEVERANCE}/refusal`,
    tag: 'End of a record',
    summary: 'Send the request back, as long as nothing was done',
    action: 'sever',
    about: childOf,
    gives: { 200: { says: 'Sent back.', schema: STATE } },
    answer: async ({ service, actor, path }) =>
      replied(await refuseSeverance(service, actor, childOf(path)), state => ok({ state })),
  },
]

async function listHouseholds({ service, actor, path }: Ask): Promise<Reply> {
  const { caseId } = caseOf(path)
  const verdict = await may(service, actor, 'document.link', { caseId })
  if (verdict !== 'yes') return { problem: verdict === 'hidden' ? 'not-found' : 'forbidden' }
  const linked = await linkedHouseholds(service, caseId)
  return ok({ items: linked.map(({ carer, words, link = '' }) => ({ household: carer, words, link })) })
}
