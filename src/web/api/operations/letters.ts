// Letters that ask for what is missing: what could be asked of whom, as it would be sent, and the letter of a request as a file for mail.
import { draftRequest, type Asking } from '../../../service/requests/ask.ts'
import { mailOf } from '../../../service/requests/letter.ts'
import { readRequest } from '../../../service/requests/read-requests.ts'
import { ok, replied, type Ask, type Operation } from '../operation.ts'
import { list, record, text } from '../schema.ts'

const tag = 'Gaps and requests'
const about = (path: Ask['path']) => ({ caseId: path['case'] ?? '', child: path['child'] ?? '' })
const MAIL = 'message/rfc822'
const LETTER = record({ subject: text, text })

/** Their operations. */
export const letters: readonly Operation[] = [
  {
    id: 'readWhatToAsk',
    method: 'get',
    path: '/cases/{case}/children/{child}/suppliers/{supplier}',
    tag,
    summary: 'What could be asked of somebody: each gap in words, who can be asked, by when, and the letter',
    says: 'Nothing is kept. `items` of a request are keys of `asks`; `person` is one of `people`.',
    action: 'request.write',
    about,
    query: { person: { title: 'Person', type: 'string', minLength: 1, maxLength: 60 } },
    gives: {
      200: {
        says: 'As it would be asked.',
        schema: record({
          supplier: text,
          asks: list(record({ key: text, text })),
          people: list(record({ id: text, name: text })),
          by: text,
          letter: LETTER,
        }),
      },
    },
    answer: async ({ service, actor, path, query }) => {
      const supplier = path['supplier'] ?? ''
      const asking: Asking = { ...about(path), supplier, ...query }
      return replied(await draftRequest(service, actor, asking), ({ asks, people, by, letter }) =>
        ok({
          supplier,
          asks: asks.map(({ key, text: words }) => ({ key, text: words })),
          people: people.map(({ id, name }) => ({ id, name })),
          by,
          letter: { subject: letter.subject, text: letter.text },
        }),
      )
    },
  },
  {
    id: 'downloadLetter',
    method: 'get',
    path: '/cases/{case}/requests/{request}/letter',
    tag,
    summary: 'The letter of a request, or of the last reminder, as a file that a mail program opens',
    action: 'gaps.read',
    about: 'by the service',
    gives: { 200: { says: 'The letter, without whom it is to.', types: [MAIL] } },
    seen: ({ case: caseId = '', request = '' }) => ({ did: 'request.downloaded', caseId, about: request }),
    answer: async ({ service, actor, path }) =>
      replied(await readRequest(service, actor, path['case'] ?? '', path['request'] ?? ''), one => ({
        bytes: Buffer.from(mailOf(one.reminder ?? one.letter)),
        type: MAIL,
        name: `request-${one.id}.eml`,
      })),
  },
]
