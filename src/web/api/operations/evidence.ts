// Evidence: a file sent as it is, what a person says it is, its words, the file again.
import type { Actor } from '../../../service/access.ts'
import { addEvidence, noteFaults } from '../../../service/evidence/add-evidence.ts'
import { confirmEvidence } from '../../../service/evidence/confirm-evidence.ts'
import { copiesOf, listEvidence, type EvidenceRow } from '../../../service/evidence/list-evidence.ts'
import { evidenceFile, evidencePages } from '../../../service/evidence/read-evidence.ts'
import { seeEvidence, type SeenEvidence } from '../../../service/evidence/see-evidence.ts'
import type { UploadRecord } from '../../../service/evidence/upload-records.ts'
import { withdrawEvidence } from '../../../service/evidence/withdraw-evidence.ts'
import type { Service } from '../../../service/service.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { created, ok, replied, type Ask, type Operation, type Reply } from '../operation.ts'
import { itemsOf } from '../problem.ts'
import { FORM, receiveFile } from '../receiving.ts'
import { body, field, list, oneOf, page, record, text, whole, yes } from '../schema.ts'
import { shape } from '../shapes.ts'

const caseOf = (path: Ask['path']) => ({ caseId: path['case'] ?? '' })
const idsOf = (path: Ask['path']) => ({ caseId: path['case'] ?? '', id: path['evidence'] ?? '' })
const about = (path: Ask['path']) => ({ ...caseOf(path), evidence: path['evidence'] ?? '' })

/** What an upload may be: told by its content, whatever it is called. */
const FILES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
  'application/octet-stream',
]
const TYPES = { pdf: FILES[0], docx: FILES[1], jpg: FILES[2], png: FILES[3] } as const

const line = field('', { type: 'string', maxLength: 400 })
const FIELDS = {
  type: { ...line, title: 'Type' },
  title: { ...line, title: 'Title' },
  subjects: field('Who it is about', {
    type: 'array',
    items: { type: 'string', maxLength: 60 },
    maxItems: 50,
  }),
  author: { ...line, title: 'Author' },
  authorText: { ...line, title: 'Author in words' },
  on: { ...line, title: 'Date' },
  until: { ...line, title: 'Until' },
  receivedOn: { ...line, title: 'Received on' },
  provenance: { ...line, title: 'Provenance' },
  restriction: { ...line, title: 'Restriction' },
  whole: field('Whole document', { type: 'boolean' }),
  keptIn: { ...line, title: 'Kept in' },
  alternative: { ...line, title: 'What the picture shows' },
  listed: { ...line, title: 'Evidence it is the file of' },
}

/** Their operations. */
export const evidence: readonly Operation[] = [
  {
    id: 'listEvidence',
    method: 'get',
    path: '/cases/{case}/evidence',
    tag: 'Evidence',
    summary: 'The evidence of a case you may know of, newest first',
    action: 'evidence.read',
    about: caseOf,
    query: {
      ...PAGING,
      state: {
        ...oneOf('register', 'waiting'),
        title: 'State',
        description: 'What is in the register, or what waits to be confirmed.',
      },
    },
    gives: { 200: { says: 'A page of it.', schema: page(shape('Evidence')), paged: true } },
    seen: path => ({ did: 'evidence.listed', ...caseOf(path) }),
    answer: listed,
  },
  {
    id: 'uploadEvidence',
    method: 'post',
    path: '/cases/{case}/evidence',
    tag: 'Evidence',
    summary: 'Send a file; it waits until somebody says what it is',
    says: 'The body is the file itself, with its name in Content-Disposition and never in the address; or a form whose one field `file` it is. With an Idempotency-Key, Content-Digest (sha-256) of the body is needed too.',
    action: 'evidence.write',
    about: caseOf,
    body: { type: 'file', types: [...FILES, FORM] },
    gives: {
      201: {
        says: 'Taken. Read it for what it seems to be, then confirm it.',
        schema: record({ evidence: text, sha256: text }),
      },
    },
    answer: upload,
  },
  {
    id: 'readEvidence',
    method: 'get',
    path: '/cases/{case}/evidence/{evidence}',
    tag: 'Evidence',
    summary: 'One piece of evidence: what is said of it, and its file',
    action: 'evidence.read',
    about,
    gives: {
      200: {
        says: 'The item, or of a file nobody confirmed yet what it seems to be.',
        schema: shape('EvidenceItem'),
        etag: true,
      },
    },
    seen: path => ({ did: 'evidence.seen', caseId: idsOf(path).caseId, about: idsOf(path).id }),
    answer: async ({ service, actor, path }) => readOne(service, actor, idsOf(path)),
  },
  {
    id: 'confirmEvidence',
    method: 'patch',
    path: '/cases/{case}/evidence/{evidence}',
    tag: 'Evidence',
    summary: 'Say what a file is, or change what is said of evidence',
    says: 'A field left out stays as it is; an empty one is taken out.',
    action: 'evidence.write',
    about,
    ifMatch: true,
    body: body({}, FIELDS),
    gives: { 200: { says: 'It is in the register.', schema: record({ evidence: text }) } },
    answer: async ({ service, actor, path, body: fields, version }) => {
      const { caseId, id } = idsOf(path)
      const answer = await confirmEvidence(service, actor, caseId, id, fields, Number(version))
      if (!answer.ok && answer.because === 'conflict') return { problem: 'version-changed' }
      return replied(answer, value => ok(value))
    },
  },
  {
    id: 'withdrawEvidence',
    method: 'post',
    path: '/cases/{case}/evidence/{evidence}/withdrawal',
    tag: 'Evidence',
    summary: 'Take evidence out, with the reason',
    action: 'evidence.write',
    about,
    ifMatch: true,
    body: body({ reason: field('Reason', { type: 'string', minLength: 1, maxLength: 2000 }) }),
    gives: { 200: { says: 'Withdrawn.', schema: record({ withdrawn: yes }) } },
    answer: async ({ service, actor, path, body: given, version }) => {
      const { caseId, id } = idsOf(path)
      const { reason } = given as { readonly reason: string }
      const answer = await withdrawEvidence(service, actor, caseId, id, { reason, base: Number(version) })
      return replied(answer, () => ok({ withdrawn: true }))
    },
  },
  {
    id: 'downloadEvidence',
    method: 'get',
    path: '/cases/{case}/evidence/{evidence}/file',
    tag: 'Evidence',
    summary: 'The file',
    says: 'Taking it is written in the audit.',
    action: 'evidence.read',
    about,
    gives: { 200: { says: 'Its bytes, as they are kept.', types: FILES } },
    answer: async ({ service, actor, path }) => {
      const { caseId, id } = idsOf(path)
      return replied(await evidenceFile(service, actor, caseId, id), ({ upload: { kind }, bytes }) => ({
        bytes,
        type: TYPES[kind] ?? 'application/octet-stream',
        name: `${id}.${kind}`,
      }))
    },
  },
  {
    id: 'readEvidenceText',
    method: 'get',
    path: '/cases/{case}/evidence/{evidence}/text',
    tag: 'Evidence',
    summary: 'The words of a confirmed file, page by page',
    action: 'evidence.read',
    about,
    gives: {
      200: {
        says: 'Its words.',
        schema: record({ title: text, pages: list(text), paged: yes, pageCount: whole }),
      },
    },
    seen: path => ({ did: 'evidence.read', caseId: idsOf(path).caseId, about: idsOf(path).id }),
    answer: async ({ service, actor, path }) => {
      const { caseId, id } = idsOf(path)
      return replied(await evidencePages(service, actor, caseId, id), words => ok(words))
    },
  },
]

async function listed(ask: Ask): Promise<Reply> {
  const { service, actor, path, query } = ask
  return replied(await listEvidence(service, actor, caseOf(path).caseId), ({ register, waiting }) =>
    query['state'] === 'waiting'
      ? pageOf(
          ask,
          waiting.map(one => waitingJson(service, one)),
          ({ id }) => id,
        )
      : pageOf(
          ask,
          register.map(row => rowJson(service, row)),
          ({ id }) => id,
        ),
  )
}

async function upload(ask: Ask): Promise<Reply> {
  const { service, actor, path } = ask
  const { caseId } = caseOf(path)
  const received = await receiveFile(ask, caseId)
  if ('problem' in received) return received
  const { arrived, name } = received
  return replied(await addEvidence(service, actor, caseId, arrived, name), ({ evidence: id }) =>
    created({ evidence: id, sha256: arrived.sha256 }, `/cases/${caseId}/evidence/${id}`),
  )
}

function rowJson(
  service: Service,
  { id, title, type, on, author, subjects, restriction, upload: file }: EvidenceRow,
) {
  return {
    id,
    title,
    type,
    on,
    author,
    subjects,
    ...(restriction === undefined ? {} : { restriction }),
    ...(file === undefined ? {} : { file: fileJson(service, file) }),
  }
}

function waitingJson(service: Service, record: UploadRecord) {
  const { evidence: id, name, suggested } = record.upload
  return {
    id,
    title: name,
    type: suggested.type ?? '',
    on: suggested.on ?? '',
    author: '',
    subjects: suggested.subjects,
    file: fileJson(service, record),
  }
}

function fileJson({ shelf }: Service, { state, upload: file }: UploadRecord) {
  const { name, kind, bytes, pageCount, sha256 } = file
  return { name, kind, bytes, pageCount, sha256, state, notes: itemsOf(shelf, noteFaults(file)) }
}

async function readOne(
  service: Service,
  actor: Actor,
  { caseId, id }: ReturnType<typeof idsOf>,
): Promise<Reply> {
  const seen = await seeEvidence(service, actor, 'evidence.read', caseId, id)
  if (!seen.ok) return replied(seen, () => ok({}))
  const { upload: file, revision } = seen.value
  const others = file === undefined ? [] : await copiesOf(service, actor, caseId, file)
  const copies = others.map(({ upload: { evidence: copy, name }, at, state }) => ({
    evidence: copy,
    name,
    at,
    waiting: state === 'new',
  }))
  return ok(
    { ...itemJson(service, seen.value), ...(copies.length === 0 ? {} : { copies }) },
    { etag: `${revision}` },
  )
}

function itemJson(service: Service, { id, item, upload: file }: SeenEvidence) {
  return {
    id,
    ...(item === undefined ? {} : { item }),
    ...(file === undefined ? {} : { file: fileJson(service, file) }),
    ...(item !== undefined || file === undefined ? {} : { suggested: file.upload.suggested }),
  }
}
