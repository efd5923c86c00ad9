// What is due and missing for a child, and the requests to those who can supply it.
import { readGaps, type GapsOfChild } from '../../../service/gaps/readiness.ts'
import { sendRequest, stepRequest, type Asking, type RequestStep } from '../../../service/requests/ask.ts'
import { readRequest, requestsOfChild, type SentRequest } from '../../../service/requests/read-requests.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { created, ok, replied, type Ask, type Operation } from '../operation.ts'
import { body, field, list, oneOf, page, record, yes } from '../schema.ts'
import { shape } from '../shapes.ts'

const about = (path: Ask['path']) => ({ caseId: path['case'] ?? '', child: path['child'] ?? '' })
const id = { type: 'string', minLength: 1, maxLength: 60 } as const

/** Their operations. */
export const gaps: readonly Operation[] = [
  {
    id: 'readGaps',
    method: 'get',
    path: '/cases/{case}/children/{child}/gaps',
    tag: 'Gaps and requests',
    summary: 'Every document due for a child, what is missing in it, and who can supply it',
    action: 'gaps.read',
    about,
    query: { document: { ...id, title: 'Document', description: 'Only of this document type.' } },
    gives: {
      200: {
        says: 'As of now; `stale` where the file changed and it is being worked out anew.',
        schema: record({ stale: yes, documents: list(shape('DueDocument')), gaps: list(shape('Gap')) }),
      },
    },
    seen: ({ case: caseId = '', child = '' }, { document = 'all' }) => ({
      did: 'gaps.seen',
      caseId,
      about: `${child} ${document}`,
    }),
    answer: async ({ service, actor, path, query }) => {
      const document = query['document']
      const asked = { ...about(path), ...(document === undefined ? {} : { document: String(document) }) }
      return replied(await readGaps(service, actor, asked, true), found => ok(gapsJson(found)))
    },
  },
  {
    id: 'listRequests',
    method: 'get',
    path: '/cases/{case}/children/{child}/requests',
    tag: 'Gaps and requests',
    summary: 'Requests for what is missing about a child',
    action: 'gaps.read',
    about,
    query: PAGING,
    gives: { 200: { says: 'A page of them.', schema: page(shape('Request')), paged: true } },
    answer: async ask =>
      replied(
        await requestsOfChild(ask.service, ask.actor, about(ask.path).caseId, about(ask.path).child),
        all => pageOf(ask, all.map(requestJson), one => one.id),
      ),
  },
  {
    id: 'sendRequest',
    method: 'post',
    path: '/cases/{case}/children/{child}/requests',
    tag: 'Gaps and requests',
    summary: 'Ask somebody for what they can supply',
    says: '`items` are keys of gaps. The letter is in the answer; sending it on is yours.',
    action: 'request.write',
    about,
    body: body(
      {
        supplier: field('Who is asked', id),
        items: field('What is asked for', {
          type: 'array',
          items: { type: 'string', maxLength: 200 },
          maxItems: 200,
        }),
        by: field('Answer by', { type: 'string', format: 'date' }),
      },
      { person: field('Person', id) },
    ),
    gives: { 201: { says: 'Kept, with its letter.', schema: shape('Request') } },
    answer: async ({ service, actor, path, body: given }) => {
      const where = about(path)
      const sent = await sendRequest(service, actor, {
        ...where,
        ...(given as Omit<Asking, 'caseId' | 'child'>),
      })
      if (!sent.ok) return replied(sent, () => ok({}))
      return replied(await readRequest(service, actor, where.caseId, sent.value), one =>
        created(requestJson(one), `/cases/${where.caseId}/requests/${one.id}`),
      )
    },
  },
  {
    id: 'readRequest',
    method: 'get',
    path: '/cases/{case}/requests/{request}',
    tag: 'Gaps and requests',
    summary: 'One request with its letter',
    action: 'gaps.read',
    about: 'by the service',
    gives: { 200: { says: 'The request.', schema: shape('Request'), etag: true } },
    seen: ({ case: caseId = '', request = '' }) => ({ did: 'request.seen', caseId, about: request }),
    answer: async ({ service, actor, path }) =>
      replied(await readRequest(service, actor, path['case'] ?? '', path['request'] ?? ''), one =>
        ok(requestJson(one), { etag: `${one.version}` }),
      ),
  },
  {
    id: 'stepRequest',
    method: 'patch',
    path: '/cases/{case}/requests/{request}',
    tag: 'Gaps and requests',
    summary: 'Say that it was answered or withdrawn, or remind',
    action: 'request.write',
    about: 'by the service',
    ifMatch: true,
    body: body({ step: field('What happened', oneOf('answered', 'withdrawn', 'reminded')) }),
    gives: { 200: { says: 'The request as it is now.', schema: shape('Request'), etag: true } },
    answer: async ({ service, actor, path, body: given, version }) => {
      const named = { caseId: path['case'] ?? '', id: path['request'] ?? '', version: Number(version) }
      const answer = await stepRequest(service, actor, named, (given as { readonly step: RequestStep }).step)
      if (!answer.ok && answer.because === 'conflict') return { problem: 'version-changed' }
      return replied(answer, one => ok(requestJson(one), { etag: `${one.version}` }))
    },
  },
]

function gapsJson({ documents, gaps: open, isStale }: GapsOfChild) {
  return { stale: isStale, documents, gaps: open }
}

function requestJson({
  id: request,
  caseId,
  child,
  supplier,
  title,
  items,
  letter,
  state,
  askedOn,
  answerBy,
  isLate,
  answeredOn,
  remindedOn,
  reminder,
}: SentRequest) {
  return {
    id: request,
    case: caseId,
    child,
    supplier,
    title,
    items,
    state,
    askedOn,
    answerBy,
    late: isLate,
    letter: { subject: letter.subject, text: letter.text },
    ...(answeredOn === undefined ? {} : { answeredOn }),
    ...(remindedOn === undefined ? {} : { remindedOn }),
    ...(reminder === undefined ? {} : { reminder: { subject: reminder.subject, text: reminder.text } }),
  }
}
