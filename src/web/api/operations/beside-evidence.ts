// What stands beside the evidence of a case: its pictures, what was withdrawn, and words kept from a page to be cited.
import { listEvidence } from '../../../service/evidence/list-evidence.ts'
import { listPictures } from '../../../service/evidence/pictures.ts'
import { forgetPassage, keptPassages, quoteFrom } from '../../../service/evidence/read-evidence.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { ok, replied, ROOT, type Ask, type Operation } from '../operation.ts'
import { body, field, page, record, text } from '../schema.ts'
import { shape } from '../shapes.ts'

const tag = 'Evidence'
const caseOf = (path: Ask['path']) => ({ caseId: path['case'] ?? '' })

/** Their operations. */
export const besideEvidence: readonly Operation[] = [
  {
    id: 'listPictures',
    method: 'get',
    path: '/cases/{case}/pictures',
    tag,
    summary: 'The pictures that came as evidence and that documents can print',
    says: 'A picture is sent as evidence is. Documents print it by its name; what it shows is read out to those who cannot see it, and is changed where the evidence is.',
    action: 'evidence.read',
    about: caseOf,
    query: PAGING,
    gives: { 200: { says: 'A page of them.', schema: page(shape('Picture')), paged: true } },
    answer: async ask => {
      const { caseId } = caseOf(ask.path)
      const all = await listPictures(ask.service, ask.actor, caseId)
      const items = all.map(({ name, evidence, title, alternative }) => ({
        name,
        evidence,
        title,
        href: `${ROOT}/cases/${caseId}/evidence/${evidence}/file`,
        ...(alternative === undefined ? {} : { alternative }),
      }))
      return pageOf(ask, items, one => one.name)
    },
  },
  {
    id: 'listWithdrawn',
    method: 'get',
    path: '/cases/{case}/withdrawn-evidence',
    tag,
    summary: 'The evidence that was withdrawn, each with the reason',
    action: 'evidence.read',
    about: caseOf,
    query: PAGING,
    gives: { 200: { says: 'A page of it.', schema: page(shape('Withdrawn')), paged: true } },
    seen: path => ({ did: 'evidence.listed', ...caseOf(path) }),
    answer: async ask =>
      replied(await listEvidence(ask.service, ask.actor, caseOf(ask.path).caseId), ({ withdrawn }) =>
        pageOf(
          ask,
          withdrawn.map(({ evidence, title, type, reason, by, at }) => ({
            evidence,
            title,
            type,
            reason,
            by,
            at,
          })),
          ({ evidence, at }) => `${evidence} ${at}`,
        ),
      ),
  },
  {
    id: 'listPassages',
    method: 'get',
    path: '/cases/{case}/passages',
    tag,
    summary: 'The words you kept from evidence of this case, each as a field takes text and source',
    action: 'evidence.read',
    about: caseOf,
    query: PAGING,
    gives: { 200: { says: 'A page of them.', schema: page(shape('Passage')), paged: true } },
    answer: async ask =>
      pageOf(ask, await keptPassages(ask.service, ask.actor, caseOf(ask.path).caseId), ({ id }) => id),
  },
  {
    id: 'keepPassage',
    method: 'post',
    path: '/cases/{case}/evidence/{evidence}/passages',
    tag,
    summary: 'Keep words of a page to cite them: they must stand on that page',
    action: 'evidence.read',
    about: path => ({ ...caseOf(path), evidence: path['evidence'] ?? '' }),
    body: body({
      page: field('Page', { type: 'integer', minimum: 1, maximum: 10_000 }),
      words: field('Words'),
    }),
    gives: { 200: { says: 'Kept, as the page has them.', schema: shape('Passage') } },
    answer: async ({ service, actor, path, body: given }) => {
      const quoted = given as { readonly page: number; readonly words: string }
      return replied(
        await quoteFrom(service, actor, caseOf(path).caseId, path['evidence'] ?? '', quoted),
        passage => ok(passage),
      )
    },
  },
  {
    id: 'forgetPassage',
    method: 'delete',
    path: '/cases/{case}/passages/{passage}',
    tag,
    summary: 'Let go of words that were kept',
    action: 'evidence.read',
    about: caseOf,
    gives: { 200: { says: 'No longer kept.', schema: record({ passage: text }) } },
    answer: async ({ service, actor, path }) => {
      const passage = path['passage'] ?? ''
      return replied(await forgetPassage(service, actor, caseOf(path).caseId, passage), () => ok({ passage }))
    },
  },
]
