// Documents: what there is to choose, what is missing, a preview, making one, and those that were made.
import type { AskedDocument } from '../../../service/documents/make.ts'
import { compareDocuments } from '../../../service/documents/compare.ts'
import { openDocument, type MadeDocument } from '../../../service/documents/document-record.ts'
import { downloadDocument } from '../../../service/documents/download.ts'
import { changesSince, documentHistory } from '../../../service/documents/history.ts'
import { checkDocumentFor, documentAtHand, previewDocumentFor } from '../../../service/documents/look.ts'
import { makingFor, startMaking, type Making } from '../../../service/documents/makings.ts'
import { LARGEST, verifyFor, type Looked } from '../../../service/documents/verify.ts'
import { logsFault } from '../../log.ts'
import { webOf } from '../../page.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { ok, replied, ROOT, type ApiSchema, type Ask, type Operation, type Reply } from '../operation.ts'
import { readFileBody } from '../reading-file.ts'
import { body, field, list, open, page, record, text } from '../schema.ts'
import { shape } from '../shapes.ts'

const about = (path: Ask['path']) => ({ caseId: path['case'] ?? '', child: path['child'] ?? '' })
const code: ApiSchema = { type: 'string', minLength: 1, maxLength: 60 }
const CHOSEN = {
  stage: { ...code, title: 'Stage' },
  audience: { ...code, title: 'Audience' },
} as const
const MAY = {
  subject: {
    ...code,
    title: 'Subject',
    description: 'The child, or the assessment, it is about; the child where nothing is said.',
  },
  reader: { ...code, title: 'Reader', description: 'The person the copy is for, where it is made for one.' },
  household: { ...code, title: 'Household', description: 'The case of the household, for a match.' },
} as const
const TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/html; charset=utf-8',
]

/** Their operations. */
export const documents: readonly Operation[] = [
  {
    id: 'readChoices',
    method: 'get',
    path: '/cases/{case}/children/{child}/documents/{type}',
    tag: 'Documents',
    summary: 'What there is to choose for a document: stages, audiences, readers, formats',
    action: 'gaps.read',
    about,
    gives: { 200: { says: 'The choices.', schema: shape('Choices') } },
    answer: async ({ service, actor, path }) =>
      replied(
        await documentAtHand(service, actor, { ...idsOf(path), document: path['type'] ?? '' }),
        ({ choices }) => {
          const { kind: _, reached, ...rest } = choices
          return ok({ ...rest, reached: reached() })
        },
      ),
  },
  {
    id: 'checkDocument',
    method: 'get',
    path: '/cases/{case}/children/{child}/documents/{type}/check',
    tag: 'Documents',
    summary: 'Everything that keeps a document from being made',
    action: 'gaps.read',
    about,
    query: { ...CHOSEN, ...MAY },
    gives: {
      200: {
        says: 'Whether it is refused, and every open problem with its place in the file.',
        schema: shape('Checked'),
      },
    },
    answer: async ask =>
      replied(await checkDocumentFor(ask.service, ask.actor, askedOf(ask, ask.query)), checked =>
        ok(checked),
      ),
  },
  {
    id: 'previewDocument',
    method: 'get',
    path: '/cases/{case}/children/{child}/documents/{type}/preview',
    tag: 'Documents',
    summary: 'A working copy with its gaps marked',
    says: 'Looking at it is written in the audit.',
    action: 'document.preview',
    about,
    query: { ...CHOSEN, ...MAY },
    gives: {
      200: {
        says: 'A page of HTML whose words name their places, and what is missing.',
        schema: shape('Preview'),
      },
    },
    answer: async ask =>
      replied(
        await previewDocumentFor(ask.service, ask.actor, askedOf(ask, ask.query)),
        ({ html, problems }) => ok({ html, problems }),
      ),
  },
  {
    id: 'makeDocument',
    method: 'post',
    path: '/cases/{case}/children/{child}/documents/{type}',
    tag: 'Documents',
    summary: 'Make a document and keep it',
    says: 'It is begun at once; the making named by Location says when it is there, or what it was refused for.',
    action: 'document.make',
    about,
    body: body(CHOSEN, { ...MAY, formats: field('Formats', { type: 'array', items: code, maxItems: 10 }) }),
    gives: { 202: { says: 'Begun.', schema: record({ making: text }) } },
    answer: async ask =>
      replied(await startMaking(ask.service, ask.actor, askedOf(ask, ask.body), loggedBy(ask)), ({ id }) => ({
        status: 202,
        json: { making: id },
        location: `${ROOT}/makings/${id}`,
      })),
  },
  {
    id: 'readMaking',
    method: 'get',
    path: '/makings/{making}',
    tag: 'Documents',
    summary: 'Whether a document is made yet',
    action: 'document.make',
    about: 'by the service',
    gives: {
      200: {
        says: 'Where it stands, with the document once it is made, or every problem it was refused for.',
        schema: shape('Making'),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(await makingFor(service, actor, path['making'] ?? ''), making => ok(makingJson(making))),
  },
  {
    id: 'listDocuments',
    method: 'get',
    path: '/cases/{case}/children/{child}/documents',
    tag: 'Documents',
    summary: 'The documents made about a child that you may read, newest first',
    action: 'document.history',
    about,
    query: { ...PAGING, type: { ...code, title: 'Type', description: 'Only of this document type.' } },
    gives: { 200: { says: 'A page of them.', schema: page(shape('MadeDocument')), paged: true } },
    answer: async ask => {
      const type = ask.query['type']
      const asked = { ...idsOf(ask.path), ...(type === undefined ? {} : { document: String(type) }) }
      return replied(await documentHistory(ask.service, ask.actor, asked), all =>
        pageOf(
          ask,
          all.map(({ made, changed }) => madeJson(made, changed)),
          ({ id }) => id,
        ),
      )
    },
  },
  {
    id: 'readDocument',
    method: 'get',
    path: '/documents/{document}',
    tag: 'Documents',
    summary: 'One made document: what it was made of, its files, what changed in the record since',
    action: 'document.history',
    about: 'by the service',
    gives: { 200: { says: 'The document.', schema: shape('MadeDocument') } },
    answer: async ({ service, actor, path }) => {
      const opened = await openDocument(service, actor, path['document'] ?? '', 'document.history')
      if (!opened.ok) return replied(opened, () => ok({}))
      return ok(madeJson(opened.value, await changesSince(service, opened.value)))
    },
  },
  {
    id: 'downloadDocument',
    method: 'get',
    path: '/documents/{document}/files/{format}',
    tag: 'Documents',
    summary: 'One file of a document: the very bytes that were issued',
    says: 'Taking it is written in the audit.',
    action: 'document.read',
    about: 'by the service',
    gives: { 200: { says: 'The file.', types: TYPES } },
    answer: async ({ service, actor, path }) =>
      replied(
        await downloadDocument(service, actor, path['document'] ?? '', path['format'] ?? ''),
        file => file,
      ),
  },
  {
    id: 'compareDocuments',
    method: 'get',
    path: '/documents/{document}/compare/{other}',
    tag: 'Documents',
    summary: 'What changed between two versions, and which recorded needs or risks disappeared',
    action: 'document.history',
    about: 'by the service',
    gives: {
      200: {
        says: 'The difference, the older version first.',
        schema: record({ older: text, newer: text, lost: list(open), sections: list(open) }),
      },
    },
    answer: async ({ service, actor, path }) =>
      replied(
        await compareDocuments(service, actor, path['document'] ?? '', path['other'] ?? ''),
        ({ older, newer, lost, sections }) => ok({ older: older.id, newer: newer.id, lost, sections }),
      ),
  },
  {
    id: 'verifyFile',
    method: 'post',
    path: '/verify',
    tag: 'Documents',
    summary: 'What a file says of itself, and whether a byte of it has changed',
    says: 'The body is the file as it is. The document it is a copy of is named where you may read that one.',
    action: 'document.verify',
    about: () => ({}),
    body: { type: 'file', types: [...TYPES.slice(0, 2), 'text/html', 'application/octet-stream'] },
    gives: { 200: { says: 'What was found.', schema: shape('Verified') } },
    answer: verify,
  },
]

function idsOf(path: Ask['path']): Pick<AskedDocument, 'caseId' | 'child'> {
  const { caseId, child } = about(path)
  return child === 'carer' ? { caseId } : { caseId, child }
}

function askedOf({ path }: Ask, given: Readonly<Record<string, unknown>>): AskedDocument {
  const chosen = given as Partial<AskedDocument>
  const { stage = '', audience = '', subject = about(path).child, reader, household, formats } = chosen
  return {
    ...idsOf(path),
    document: path['type'] ?? '',
    stage,
    audience,
    subject,
    ...(reader === undefined ? {} : { reader }),
    ...(household === undefined ? {} : { household }),
    ...(formats === undefined ? {} : { formats }),
  }
}

function makingJson({ id, state, title, since, document, problems }: Making) {
  return { id, state, title, since, problems, ...(document === undefined ? {} : { document }) }
}

function madeJson(made: MadeDocument, changed: readonly string[]) {
  const {
    id,
    caseId,
    document,
    version,
    title,
    subject,
    children,
    stage,
    audience,
    copy,
    asOf,
    at,
    madeByName,
    state,
    reader,
    provenance,
  } = made
  return {
    id,
    case: caseId,
    document,
    version,
    title,
    subject,
    children,
    stage,
    audience,
    copy,
    asOf,
    state,
    changed,
    provenance,
    madeAt: at,
    madeBy: madeByName,
    ...(reader === undefined ? {} : { reader }),
    files: made.files.map(({ format, name, bytes, sha256, pages }) => ({
      format,
      name,
      bytes,
      sha256,
      ...(pages === undefined ? {} : { pages }),
      href: `${ROOT}/documents/${id}/files/${format}`,
    })),
  }
}

async function verify({ service, actor, req }: Ask): Promise<Reply> {
  const bytes = await readFileBody(req, LARGEST)
  if (bytes === undefined) return { problem: 'too-large' }
  return replied(await verifyFor(service, actor, bytes), looked => ok(lookedJson(looked)))
}

/** What breaks after the answer is sent is written in the log of the door it came through. */
function loggedBy({ req }: Ask): (fault: unknown) => void {
  return logsFault(webOf(req).options)
}

function lookedJson({ ours, intact, properties, sameTemplate, known }: Looked) {
  return {
    ours,
    intact,
    properties,
    ...(sameTemplate === undefined ? {} : { sameTemplate }),
    ...(known === undefined ? {} : { known: { document: known.made.id, same: known.same } }),
  }
}
