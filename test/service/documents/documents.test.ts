// Documents of the store: made whole or not at all, the same bytes for ever, known again, and nobody's who may not read them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadDocument } from '../../../src/service/documents/download.ts'
import { openDocument } from '../../../src/service/documents/document-record.ts'
import { documentHistory } from '../../../src/service/documents/history.ts'
import { linkHousehold, unlinkHousehold } from '../../../src/service/documents/links.ts'
import { linksOf } from '../../../src/service/documents/gather.ts'
import { makeDocumentFor, type MakingEnd } from '../../../src/service/documents/make.ts'
import { verifyFor } from '../../../src/service/documents/verify.ts'
import type { Answer } from '../../../src/service/answer.ts'
import type { OpenedService } from '../../../src/service/open-service.ts'
import { savePart } from '../../../src/service/saving.ts'
import type { Service } from '../../../src/service/service.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { readPart } from '../../../src/storage/store/parts.ts'
import { CPR, HANNAH, HOUSEHOLD, NADIA, openWorld, WHITLOCK } from './world.ts'

let opened: OpenedService
let service: Service
let made: string

beforeAll(async () => {
  opened = await openWorld()
  service = opened.service
  made = idOf(await makeDocumentFor(service, NADIA, CPR))
}, 30_000)

afterAll(() => opened.close())

function idOf(answer: Answer<MakingEnd>): string {
  if (!answer.ok || answer.value.status !== 'made') throw new Error(`Not made: ${JSON.stringify(answer)}`)
  return answer.value.id
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`Refused: ${answer.because}`)
  return answer.value
}

test('a document is kept with its files, its receipt and a line of audit', async () => {
  const record = valueOf(await openDocument(service, NADIA, made))
  expect(record).toMatchObject({ document: 'cpr', copy: 'Court copy', subject: 'morayo', madeBy: NADIA.user })
  expect(record.files.map(({ name }) => name)).toEqual([
    'HM-4471-01-cpr-court-court.pdf',
    'HM-4471-01-cpr-court-court.docx',
  ])
  expect(record.receipt.files).toEqual(record.files.map(({ format, sha256 }) => ({ format, sha256 })))
  expect(record.read).toEqual(expect.arrayContaining(['children/morayo', 'people', 'case', 'evidence/e-ama']))
  const lines = await readAudit(service.store, { caseId: WHITLOCK, limit: 50 })
  expect(lines.filter(({ did }) => did === 'document.made').map(({ about }) => about)).toEqual([
    `${made} cpr court court`,
  ])
})

test('its bytes are the same each time, and each download is written down', async () => {
  const first = valueOf(await downloadDocument(service, NADIA, made, 'pdf'))
  const again = valueOf(await downloadDocument(service, NADIA, made, 'pdf'))
  expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true)
  expect(first).toMatchObject({ name: 'HM-4471-01-cpr-court-court.pdf', type: 'application/pdf' })
  const lines = await readAudit(service.store, { caseId: WHITLOCK, limit: 50 })
  expect(lines.filter(({ did }) => did === 'document.downloaded')).toHaveLength(2)
})

test('who may not know of the child learns nothing of the document', async () => {
  const hidden = { ok: false, because: 'hidden', problems: [] }
  expect(await openDocument(service, HANNAH, made)).toEqual(hidden)
  expect(await downloadDocument(service, HANNAH, made, 'pdf')).toEqual(hidden)
  expect(await makeDocumentFor(service, HANNAH, CPR)).toEqual(hidden)
  expect(await documentHistory(service, HANNAH, { caseId: WHITLOCK, child: 'morayo' })).toEqual(hidden)
  const { bytes } = valueOf(await downloadDocument(service, NADIA, made, 'docx'))
  expect(valueOf(await verifyFor(service, HANNAH, bytes))).not.toHaveProperty('known')
})

test('a file that comes back is known again, and one changed byte is noticed', async () => {
  const { bytes } = valueOf(await downloadDocument(service, NADIA, made, 'pdf'))
  const looked = valueOf(await verifyFor(service, NADIA, bytes))
  expect(looked).toMatchObject({ ours: true, intact: true, known: { same: true, made: { id: made } } })
  const changed = Uint8Array.from(bytes)
  changed[changed.length - 2000]! ^= 1
  expect(valueOf(await verifyFor(service, NADIA, changed))).toMatchObject({
    ours: true,
    intact: false,
    known: { same: false },
  })
  expect(valueOf(await verifyFor(service, NADIA, new TextEncoder().encode('Hello')))).toMatchObject({
    ours: false,
  })
})

test.each([
  ['no such document', { document: 'nothing' }, ['document/unknown']],
  ['another child', { subject: 'leila' }, ['document/subject']],
  ['no stage and no reader', { stage: '', audience: '' }, ['document/stage', 'document/audience']],
  [
    'a reader who gets no copy then',
    { stage: 'draft', audience: 'matched-adopter' },
    ['document/not-at-stage'],
  ],
  ['a parent’s copy for nobody', { stage: 'match', audience: 'birth-parent' }, ['document/reader']],
  ['no kind of file', { formats: [] }, ['document/formats']],
])('what cannot be meant is said at its field: %s', async (_, changes, codes) => {
  const answer = await makeDocumentFor(service, NADIA, { ...CPR, ...changes })
  expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
})

test('the history says what has changed in the record since', async () => {
  const before = valueOf(await documentHistory(service, NADIA, { caseId: WHITLOCK, child: 'morayo' }))
  expect(before.map(({ made: { id }, changed }) => [id, changed])).toEqual([[made, []]])
  const part = await readPart(service.store, WHITLOCK, 'children/morayo')
  await service.store.write(held =>
    savePart(service, NADIA, held, {
      caseId: WHITLOCK,
      part: 'children/morayo',
      json: part?.json,
      base: part?.revision ?? 0,
      did: 'section.saved',
    }),
  )
  const [after] = valueOf(await documentHistory(service, NADIA, { caseId: WHITLOCK, child: 'morayo' }))
  expect(after?.changed).toEqual(['children/morayo'])
})

test('an unfinished record refuses, and nothing is kept', async () => {
  const part = await readPart(service.store, WHITLOCK, 'children/morayo')
  const { health, ...rest } = (part?.json ?? {}) as { readonly health?: object }
  const save = (json: unknown, base: number) =>
    service.store.write(held =>
      savePart(service, NADIA, held, {
        caseId: WHITLOCK,
        part: 'children/morayo',
        json,
        base,
        did: 'section.saved',
      }),
    )
  await save({ ...rest, health: { ...health, summary: undefined } }, part?.revision ?? 0)
  const answer = valueOf(await makeDocumentFor(service, NADIA, CPR))
  expect(answer.status).toBe('refused')
  expect(answer.problems[0]).toMatchObject({
    refuses: true,
    path: expect.stringContaining('/children/0/health') as string,
  })
  await save(part?.json, (part?.revision ?? 0) + 1)
  expect(valueOf(await documentHistory(service, NADIA, { caseId: WHITLOCK, child: 'morayo' }))).toHaveLength(
    1,
  )
})

test('a household is linked once, its documents are made, and those of the household alone', async () => {
  expect(await linkHousehold(service, NADIA, { caseId: WHITLOCK, carer: HOUSEHOLD })).toMatchObject({
    because: 'conflict',
  })
  const plan = { ...CPR, document: 'placement-plan', stage: 'match', audience: 'agency', formats: ['docx'] }
  const record = valueOf(
    await openDocument(service, NADIA, idOf(await makeDocumentFor(service, NADIA, plan))),
  )
  expect(record).toMatchObject({
    household: HOUSEHOLD,
    read: expect.arrayContaining([`${HOUSEHOLD}/carer`]) as string[],
  })
  const [link] = await linksOf(service.store, WHITLOCK)
  valueOf(await unlinkHousehold(service, NADIA, link?.id ?? ''))
  expect(await makeDocumentFor(service, NADIA, plan)).toMatchObject({
    because: 'invalid',
    problems: [{ code: 'document/household' }],
  })
  const orla = {
    ...NADIA,
    user: 'trial-supervising-worker',
    role: 'supervising-social-worker',
    team: 'fostering',
  } as const
  const profile = {
    caseId: HOUSEHOLD,
    document: 'adopter-profile',
    subject: 'carer',
    stage: 'family-finding',
    audience: 'family-finder',
  }
  expect(valueOf(await makeDocumentFor(service, orla, profile)).status).toBe('made')
})
