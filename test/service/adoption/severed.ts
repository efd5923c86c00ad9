// The trial world after Morayo's adoption order: her record in the second store, with one document, one piece of evidence, and every id she had before.
import type { Actor } from '../../../src/service/access.ts'
import type { Answer } from '../../../src/service/answer.ts'
import { openCase } from '../../../src/service/cases.ts'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { addEvidence } from '../../../src/service/evidence/add-evidence.ts'
import { confirmEvidence } from '../../../src/service/evidence/confirm-evidence.ts'
import { receiveUpload } from '../../../src/service/evidence/receive-upload.ts'
import { savePart } from '../../../src/service/saving.ts'
import { askSeverance } from '../../../src/service/sever/severance.ts'
import { approveSeverance } from '../../../src/service/sever/sever.ts'
import { listCases } from '../../../src/storage/store/cases.ts'
import { filesOf } from '../../../src/storage/store/files.ts'
import { readPart } from '../../../src/storage/store/parts.ts'
import { recordsOf } from '../../../src/storage/store/records.ts'
import { pdfOfPages } from '../../intake/uploads/made-files.ts'
import { as, openTestService, type TestService } from '../../web/app.ts'
import { WHITLOCK } from '../released/world.ts'

/** Her name after the order, which stands in the letter for later. */
export const NAME_NOW = 'Rowena Quillsworth'

/** What the tests of the second store stand on. */
export interface SeveredWorld {
  readonly test: TestService
  /** Her record in the second store. */
  readonly record: string
  /** Ids of the first store that were hers: the case, records, files, people, evidence. */
  readonly old: readonly string[]
}

/** The value of an answer that must be one. */
export function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

/** Opens it. */
export async function openSeveredWorld(): Promise<SeveredWorld> {
  const test = await openTestService({ trial: { finished: true } })
  const { service } = test
  const [manager, other] = [as(test, 'manager'), as(test, 'supervisor')]
  await uploaded(test, manager)
  const asked = { caseId: WHITLOCK, child: 'morayo', subject: 'morayo', document: 'child-letter' }
  const chosen = { ...asked, stage: 'qa', audience: 'child-a', formats: ['html'] }
  const made = value(await makeDocumentFor(service, as(test, 'social-worker'), chosen))
  if (made.status !== 'made') throw new Error(JSON.stringify(made))
  await adopted(test, manager)
  const family = (await openCase(service.store, WHITLOCK))?.files.family
  const old = [
    WHITLOCK,
    ...(await recordsOf(service.store, WHITLOCK)).map(({ id }) => id),
    ...(await filesOf(service.store, WHITLOCK)),
    ...(family?.evidence ?? []).map(({ id }) => id),
  ]
  const child = { caseId: WHITLOCK, child: 'morayo' }
  value(await askSeverance(service, manager, child))
  value(await approveSeverance(service, other, child))
  const [row] = await listCases(service.adoption)
  // A short id may be a word of somebody's sentence.
  return { test, record: row?.id ?? '', old: old.filter(id => id.length > 12) }
}

async function uploaded({ service }: TestService, who: Actor): Promise<void> {
  const arriving = value(await receiveUpload(service, who, WHITLOCK))
  await arriving.write(pdfOfPages([['Morayo at nursery']]))
  const arrived = await arriving.finish()
  const { evidence } = value(await addEvidence(service, who, WHITLOCK, arrived, 'nursery.pdf'))
  const said = { type: 'PEP', title: 'Nursery report', subjects: ['morayo'], authorText: 'Nursery' }
  const more = { on: '2026-11-02', receivedOn: '2026-11-03', provenance: 'education', whole: true }
  const fields = { ...said, ...more, keptIn: 'Case record', restriction: 'court' }
  value(await confirmEvidence(service, who, WHITLOCK, evidence, fields, 0))
}

async function adopted({ service }: TestService, who: Actor): Promise<void> {
  await service.store.write(async held => {
    const part = await readPart(held, WHITLOCK, 'children/morayo')
    const json = part?.json as {
      readonly orders: readonly object[]
      readonly letters?: { readonly laterLife?: object }
    }
    const orders = [...json.orders, { id: 'o-adoption', type: 'ADOPTION', madeOn: '2026-11-20' }]
    const letters = { ...json.letters, laterLife: { ...json.letters?.laterLife, nameNow: NAME_NOW } }
    const save = { caseId: WHITLOCK, part: 'children/morayo', base: part?.revision ?? 0 }
    await savePart(service, who, held, {
      ...save,
      json: { ...json, orders, letters },
      did: 'section.saved',
    })
  })
}
