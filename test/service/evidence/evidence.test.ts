// An uploaded file from its arrival to a source in the family file: sealed, confirmed, quoted, withdrawn, hidden from whom it is not for.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may } from '../../../src/service/access.ts'
import type { Answer } from '../../../src/service/answer.ts'
import { assetsOf, openCase } from '../../../src/service/cases.ts'
import { addEvidence } from '../../../src/service/evidence/add-evidence.ts'
import { confirmEvidence, type EvidenceFields } from '../../../src/service/evidence/confirm-evidence.ts'
import { copiesOf, listEvidence } from '../../../src/service/evidence/list-evidence.ts'
import { listPictures } from '../../../src/service/evidence/pictures.ts'
import {
  evidenceFile,
  evidencePages,
  keptPassages,
  quoteFrom,
} from '../../../src/service/evidence/read-evidence.ts'
import { receiveUpload } from '../../../src/service/evidence/receive-upload.ts'
import { seeEvidence } from '../../../src/service/evidence/see-evidence.ts'
import { sweepUploads } from '../../../src/service/evidence/upload-records.ts'
import { withdrawEvidence } from '../../../src/service/evidence/withdraw-evidence.ts'
import { trialId } from '../../../src/service/trial.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { filesOf } from '../../../src/storage/store/files.ts'
import { readParts } from '../../../src/storage/store/parts.ts'
import { recordsOf } from '../../../src/storage/store/records.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readMessages } from '../../../src/storage/templates.ts'
import { as, openTestService, type TestService } from '../../web/app.ts'
import { asPieces, pdfOfPages, photograph, wordOf, paragraph } from '../../intake/uploads/made-files.ts'

const caseId = trialId('whitlock')
let opened: TestService
beforeAll(async () => {
  opened = await openTestService()
})
afterAll(() => opened.close())

const actor = (user: string) => as(opened, user)

function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.because} ${JSON.stringify(answer.problems)}`)
  return answer.value
}

async function upload(
  bytes: Uint8Array,
  name = 'report.pdf',
  as = actor('social-worker'),
): Promise<Answer<{ evidence: string }>> {
  const { service } = opened
  const arriving = value(await receiveUpload(service, as, caseId))
  for await (const piece of asPieces(bytes))
    if ((await arriving.write(piece)) === 'full') {
      await arriving.abandon()
      return { ok: false, because: 'invalid', problems: [{ code: 'upload/size' }] }
    }
  return addEvidence(service, as, caseId, await arriving.finish(), name)
}

const REPORT = pdfOfPages([
  [
    'Review health assessment',
    'Name: Morayo Whitlock  Date of birth: 4 July 2023',
    'Date of assessment: 12 October 2026',
    'Completed by: Dr Priya Nair',
  ],
  ['Morayo sleeps through the night', 'and eats well. Her carer', 'describes her as “a sunny child”.'],
])

const FIELDS: EvidenceFields = {
  type: 'RHA',
  title: 'Review health assessment of Morayo',
  subjects: ['morayo'],
  authorText: 'Dr Priya Nair, community paediatrician',
  on: '2026-10-12',
  alternative: '',
}

async function confirmed(fields: Partial<EvidenceFields> = {}, bytes: Uint8Array = REPORT): Promise<string> {
  const { evidence } = value(await upload(bytes))
  return value(
    await confirmEvidence(
      opened.service,
      actor('social-worker'),
      caseId,
      evidence,
      { ...FIELDS, ...fields },
      0,
    ),
  ).evidence
}

describe('a report', () => {
  test('comes with suggestions, becomes evidence when confirmed, and is quoted by its page', async () => {
    const { service } = opened
    const worker = actor('social-worker')
    const { evidence } = value(await upload(REPORT, '../RHA\u202E.pdf'))
    const seen = value(await seeEvidence(service, worker, 'evidence.read', caseId, evidence))
    expect(seen.upload?.upload).toMatchObject({
      name: 'RHA.pdf',
      pageCount: 2,
      scanned: 'not-scanned',
      suggested: { type: 'RHA', on: '2026-10-12', author: 'Dr Priya Nair', subjects: ['morayo'] },
    })
    expect(await evidencePages(service, worker, caseId, evidence)).toMatchObject({ because: 'hidden' })

    value(await confirmEvidence(service, worker, caseId, evidence, FIELDS, 0))
    const { files } = (await openCase(service.store, caseId)) ?? {}
    const item = files?.family?.evidence?.find(({ id }) => id === evidence)
    expect(item).toMatchObject({ type: 'RHA', on: '2026-10-12', sha256: seen.upload?.upload.sha256 })

    const given = {
      page: 2,
      words: 'sleeps through the night\nand eats well. Her carer describes her as "a sunny child"',
    }
    const passage = value(await quoteFrom(service, worker, caseId, evidence, given))
    expect(passage).toMatchObject({
      text: 'sleeps through the night and eats well. Her carer describes her as “a sunny child”',
      source: { evidence, at: 'page 2' },
    })
    expect(await keptPassages(service, worker, caseId)).toEqual([passage])
    expect(
      await quoteFrom(service, worker, caseId, evidence, { page: 1, words: 'sleeps badly' }),
    ).toMatchObject({
      problems: [{ code: 'evidence/not-on-page' }],
    })

    const file = value(await evidenceFile(service, worker, caseId, evidence))
    const chunks: Uint8Array[] = []
    for await (const chunk of file.bytes) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(REPORT)).toBe(true)
    const did = (await readAudit(service.store, { limit: 3, caseId })).map(entry => entry.did)
    expect(did).toEqual(['evidence.downloaded', 'evidence.confirmed', 'evidence.added'])
  })

  test('that is not said rightly is refused with every fault at its field', async () => {
    const { evidence } = value(await upload(REPORT))
    const answer = await confirmEvidence(
      opened.service,
      actor('social-worker'),
      caseId,
      evidence,
      { type: 'NONE', title: '', subjects: ['nobody-here'], on: '31 May', author: 'ghost' },
      0,
    )
    const at = answer.ok ? [] : answer.problems.map(problem => problem.at)
    expect(new Set(at)).toEqual(new Set(['type', 'title', 'subjects', 'on', 'author']))
  })

  test('that came before is noticed, and joins an item that was listed without its file', async () => {
    const { service } = opened
    const worker = actor('social-worker')
    const bytes = wordOf(paragraph('Health visitor’s records'))
    const [first, second] = [value(await upload(bytes, 'a.docx')), value(await upload(bytes, 'b.docx'))]
    const record = value(await seeEvidence(service, worker, 'evidence.read', caseId, second.evidence)).upload
    expect(
      (record && (await copiesOf(service, worker, caseId, record)))?.map(copy => copy.upload.evidence),
    ).toEqual([first.evidence])
    expect(
      value(await confirmEvidence(service, worker, caseId, first.evidence, { listed: 'e-hv' }, 0)),
    ).toEqual({ evidence: 'e-hv' })
    expect(
      await confirmEvidence(service, worker, caseId, second.evidence, { listed: 'e-hv' }, 0),
    ).toMatchObject({
      problems: [{ code: 'evidence/has-file' }],
    })
    value(await withdrawEvidence(service, worker, caseId, second.evidence, { reason: '', base: 0 }))
    expect((await listEvidence(service, worker, caseId)).ok).toBe(true)
  })
})

describe('a photograph', () => {
  test('is kept without its place, has its words, and is there for documents by its name', async () => {
    const { service } = opened
    const worker = actor('social-worker')
    const { evidence } = value(await upload(await photograph(), 'IMG_2041.jpg'))
    const fields = { ...FIELDS, type: 'PHOTO', title: 'Morayo at the park', on: '2026-09' }
    expect(await confirmEvidence(service, worker, caseId, evidence, fields, 0)).toMatchObject({
      problems: [{ code: 'evidence/alternative', at: 'alternative' }],
    })
    value(
      await confirmEvidence(
        service,
        worker,
        caseId,
        evidence,
        { ...fields, alternative: 'Morayo laughs on a swing' },
        0,
      ),
    )
    const item = (await openCase(service.store, caseId))?.files.family?.evidence?.find(
      ({ id }) => id === evidence,
    )
    const bytes = (await assetsOf(service.store, caseId)).get(item?.asset ?? '')
    const found = await sharp(bytes).metadata()
    expect([found.width, found.height, found.exif]).toEqual([800, 1200, undefined])
    expect(await listPictures(service, worker, caseId)).toContainEqual(
      expect.objectContaining({ name: item?.asset, alternative: 'Morayo laughs on a swing' }),
    )
  })
})

describe('what was refused', () => {
  test('leaves no file, no record, only its line of audit', async () => {
    const { store } = opened.service
    const before = [(await filesOf(store, caseId)).length, (await recordsOf(store, caseId)).length]
    expect(await upload(Buffer.from('<svg onload="alert(1)"/>'))).toMatchObject({
      problems: [{ code: 'upload/kind-web', at: 'file' }],
    })
    expect(
      await upload(Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(27 * 1024 * 1024)])),
    ).toMatchObject({ problems: [{ code: 'upload/size' }] })
    expect([(await filesOf(store, caseId)).length, (await recordsOf(store, caseId)).length]).toEqual(before)
  })

  test('or was arriving when the service stopped is swept at the next start', async () => {
    const { service } = opened
    const before = (await recordsOf(service.store, caseId)).length
    const arriving = value(await receiveUpload(service, actor('social-worker'), caseId))
    await arriving.write(new Uint8Array(100))
    await arriving.finish()
    await sweepUploads(service)
    expect((await recordsOf(service.store, caseId)).length).toBe(before)
  })
})

describe('withdrawing', () => {
  test('needs a reason, and nothing that cites it', async () => {
    const { service } = opened
    const worker = actor('social-worker')
    const id = await confirmed()
    expect(await withdrawEvidence(service, worker, caseId, id, { reason: ' ', base: 1 })).toMatchObject({
      problems: [{ code: 'evidence/reason' }],
    })
    const cited = await withdrawEvidence(service, worker, caseId, 'e-mother-1', {
      reason: 'Wrong file',
      base: 1,
    })
    expect(cited.ok ? [] : cited.problems.map(({ code }) => code)).toContain('evidence/cited')
    value(
      await withdrawEvidence(service, worker, caseId, id, { reason: 'It is about another child', base: 1 }),
    )
    const list = value(await listEvidence(service, worker, caseId))
    expect(list.register.map(row => row.id)).not.toContain(id)
    expect(list.withdrawn).toContainEqual(
      expect.objectContaining({ evidence: id, reason: 'It is about another child' }),
    )
  })
})

describe('what somebody may not know of', () => {
  test('is in no list, no copy, no page; and a stranger cannot add', async () => {
    const { service } = opened
    const id = await confirmed({
      title: 'Counsel’s opinion',
      type: 'LEGAL_ADVICE',
      restriction: 'privileged',
    })
    const titles = async (user: string) =>
      value(await listEvidence(service, actor(user), caseId)).register.map(row => row.title)
    expect(await titles('legal-adviser')).toContain('Counsel’s opinion')
    expect(await titles('medical-adviser')).not.toContain('Counsel’s opinion')
    for (const action of [evidenceFile, evidencePages])
      expect(await action(service, actor('reviewing-officer'), caseId, id)).toMatchObject({
        because: 'hidden',
      })
    const { evidence } = value(await upload(REPORT, 'r.pdf', actor('medical-adviser')))
    expect(await evidenceFile(service, actor('social-worker'), caseId, evidence)).toMatchObject({
      because: 'hidden',
    })
    expect(await receiveUpload(service, actor('social-worker-2'), caseId)).toMatchObject({
      because: 'hidden',
    })
    expect(await receiveUpload(service, actor('decision-maker'), caseId)).toMatchObject({
      because: 'forbidden',
    })
  })
})

test('what is asked once for all that are alike is what is asked of each', async () => {
  const { service } = opened
  const evidence = (await readParts(service.store, caseId)).filter(({ part }) => part.startsWith('evidence/'))
  const readers = opened.accounts.filter(({ role }) => role !== 'family-finder' && role !== 'administrator')
  for (const { user } of readers) {
    const reader = actor(user.replace('trial-', ''))
    const list = await listEvidence(service, reader, caseId)
    const each: string[] = []
    for (const { part } of evidence) {
      const id = part.slice('evidence/'.length)
      if ((await may(service, reader, 'evidence.read', { caseId, evidence: id })) === 'yes') each.push(id)
    }
    expect([user, (list.ok ? list.value.register.map(({ id }) => id) : []).toSorted()]).toEqual([
      user,
      each.toSorted(),
    ])
  }
})

test('every reason has its words', () => {
  const words = readMessages(PROJECT)
  const sources = ['src/intake/uploads', 'src/service/evidence'].flatMap(folder =>
    readdirSync(join(PROJECT, folder))
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(join(PROJECT, folder, name), 'utf8')),
  )
  const codes = sources.flatMap(source =>
    [...source.matchAll(/'((?:upload|evidence)\/[a-z-]+)'/g)].map(([, code = '']) => code),
  )
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter(code => words[code] === undefined)).toEqual([])
})
