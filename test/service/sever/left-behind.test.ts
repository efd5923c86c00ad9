// After one of four brothers and sisters was adopted: no word of hers that the service kept on the way stays in the first store.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKept } from '../../../src/service/adoption/kept.ts'
import type { Answer } from '../../../src/service/answer.ts'
import { addEvidence } from '../../../src/service/evidence/add-evidence.ts'
import { confirmEvidence } from '../../../src/service/evidence/confirm-evidence.ts'
import { quoteFrom } from '../../../src/service/evidence/read-evidence.ts'
import { receiveUpload } from '../../../src/service/evidence/receive-upload.ts'
import { withdrawEvidence } from '../../../src/service/evidence/withdraw-evidence.ts'
import { GAPS, readGaps, refreshReadiness } from '../../../src/service/gaps/readiness.ts'
import { savePart } from '../../../src/service/saving.ts'
import type { Service } from '../../../src/service/service.ts'
import { askSeverance } from '../../../src/service/sever/severance.ts'
import { approveSeverance } from '../../../src/service/sever/sever.ts'
import { keepForm } from '../../../src/service/sign-in/parked.ts'
import { keepUnsent } from '../../../src/service/signing/unsent.ts'
import { keepDraft } from '../../../src/service/sections/drafts.ts'
import { trialId } from '../../../src/service/trial.ts'
import { listCases } from '../../../src/storage/store/cases.ts'
import { filesOf, readFile } from '../../../src/storage/store/files.ts'
import { putGrant } from '../../../src/storage/store/users.ts'
import { readPart } from '../../../src/storage/store/parts.ts'
import { listRecords, putRecord } from '../../../src/storage/store/records.ts'
import { readSummaries } from '../../../src/storage/store/summaries.ts'
import type { Store } from '../../../src/storage/store/store.ts'
import { pdfOfPages } from '../../intake/uploads/made-files.ts'
import { openTestService, type TestService } from '../../web/app.ts'

const HARTLEY = trialId('hartley')
const LEILA = { caseId: HARTLEY, child: 'leila' }
const MANAGER = {
  user: 'south-1',
  name: 'Ann South',
  role: 'team-manager',
  team: 'south',
  via: 'web',
} as const
const DOCTOR = {
  ...MANAGER,
  user: 'doctor',
  name: 'Eve Doctor',
  role: 'medical-adviser',
  team: 'health',
} as const
const GRANT = { relation: 'consulted', child: null, person: null, from: '2026-01-01', until: null } as const
const OTHER = { ...MANAGER, user: 'south-2', name: 'Ben South' }
let world: TestService
let service: Service
/** The ids her evidence had. */
let old: readonly string[] = []

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  service = world.service
  await everyPaper()
}, 20_000)
beforeAll(async () => {
  await everyWord()
  await severed()
}, 20_000)
afterAll(() => world.close())

function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

const SAID = {
  type: 'PEP',
  authorText: 'Nursery',
  on: '2026-11-02',
  receivedOn: '2026-11-03',
  provenance: 'education',
  whole: true,
  keptIn: 'Case record',
}

/** A PDF that says one word of its own. */
async function uploaded(word: string): Promise<string> {
  const arriving = value(await receiveUpload(service, MANAGER, HARTLEY))
  await arriving.write(pdfOfPages([[`Leila Hartley likes ${word}`]]))
  return value(await addEvidence(service, MANAGER, HARTLEY, await arriving.finish(), `${word}.pdf`)).evidence
}

async function confirmed(word: string, subjects: readonly string[]): Promise<string> {
  const fields = { ...SAID, title: `About ${word}`, subjects }
  return value(await confirmEvidence(service, MANAGER, HARTLEY, await uploaded(word), fields, 0)).evidence
}

/** Her words wherever the service keeps some on the way, each by a word that stands nowhere else. */
async function everyPaper(): Promise<void> {
  const quoted = await confirmed('zebrafinch', ['leila'])
  value(await quoteFrom(service, MANAGER, HARTLEY, quoted, { page: 1, words: 'likes zebrafinch' }))
  const both = await confirmed('yellowhammer', ['leila', 'theo'])
  value(await quoteFrom(service, MANAGER, HARTLEY, both, { page: 1, words: 'likes yellowhammer' }))
  const wrong = await confirmed('woodlark', ['leila'])
  value(await quoteFrom(service, MANAGER, HARTLEY, wrong, { page: 1, words: 'likes woodlark' }))
  value(
    await withdrawEvidence(service, MANAGER, HARTLEY, wrong, { reason: 'A woodlark, sent twice', base: 1 }),
  )
  const found = await uploaded('vireobird')
  old = [quoted, both, wrong, found]
  await everyRecipient()
}

/** Two people outside: one who was given something about her, one who was given something about her brother too. */
async function everyRecipient(): Promise<void> {
  const row = { caseId: HARTLEY, owner: MANAGER.user, at: '2026-11-23T10:00:00.000Z' }
  const given = [
    ['r1', 'leila', 'o1'],
    ['r2', 'leila', 'o2'],
    ['r3', 'theo', 'o2'],
  ] as const
  await service.store.write(async held => {
    for (const [id, name] of [
      ['o1', 'Pip Osprey'],
      ['o2', 'Nell Nuthatch'],
    ] as const)
      await putRecord(held, {
        ...row,
        kind: 'recipient',
        id: `outside-${id}`,
        state: 'checked',
        json: { name },
      })
    for (const [id, child, outside] of given) {
      const json = { children: [child], recipient: { outside: `outside-${outside}` }, files: [] }
      await putRecord(held, { ...row, kind: 'release', id: `release-${id}`, state: 'approved', json })
    }
  })
}

/** What was typed and not taken, and what was worked out of all of it. */
async function everyWord(): Promise<void> {
  const place = { caseId: HARTLEY, part: 'children/leila', at: '/identity' }
  const fields = { '/identity/words': 'turtledove' }
  const own = { '/identity': { words: 'turtledove' } }
  value(await keepDraft(service, MANAGER, place, { fields, own, tag: '' }))
  const summary = { ...LEILA, action: 'health-summary.write' } as const
  await putGrant(service.store, { ...GRANT, user: DOCTOR.user, caseId: HARTLEY })
  value(await keepUnsent(service, DOCTOR, summary, { summary: 'A siskin of a girl' }))
  const edit = `/cases/${HARTLEY}/edit/children`
  await keepForm(service, MANAGER.user, { path: `${edit}/leila?at=/identity`, fields: { a: 'redstart' } })
  await keepForm(service, MANAGER.user, { path: `${edit}/theo?at=/identity`, fields: { a: 'quailchick' } })
  value(await readGaps(service, MANAGER, LEILA, true))
  expect(await listRecords(service.store, { kind: GAPS, caseId: HARTLEY })).toHaveLength(1)
}

async function severed(): Promise<void> {
  await service.store.write(async held => {
    const part = await readPart(held, HARTLEY, 'children/leila')
    const json = part?.json as { readonly orders: readonly object[] }
    const orders = [...json.orders, { id: 'o-adoption', type: 'ADOPTION', madeOn: '2026-11-20' }]
    const save = { caseId: HARTLEY, part: 'children/leila', base: part?.revision ?? 0, did: 'section.saved' }
    await savePart(service, MANAGER, held, { ...save, json: { ...json, orders } })
  })
  value(await askSeverance(service, MANAGER, LEILA))
  value(await approveSeverance(service, OTHER, LEILA))
}

/** Everything sealed that a case has, opened. */
async function wordsIn(store: Store): Promise<string> {
  const kinds = await store.db.selectFrom('records').select('kind').distinct().execute()
  const records = await Promise.all(kinds.map(({ kind }) => listRecords(store, { kind })))
  return JSON.stringify([records, await readSummaries(store, 'all')])
}

test.each([
  ['of a document that is hers alone, and a passage kept from it', 'zebrafinch'],
  ['of a document that was withdrawn, and a passage kept from it', 'woodlark'],
  ['of a file nobody has confirmed, that was found to be about her', 'vireobird'],
  ['typed in her record and not saved', 'turtledove'],
  ['of a health summary that was begun and not sent', 'siskin'],
  ['of somebody outside who was given something about her alone', 'Osprey'],
  ['of a form that came when its writer was signed out', 'redstart'],
])('nothing is left %s', async (_, word) => {
  expect((await wordsIn(service.store)).match(new RegExp(`.{60}${word}.{30}`, 'g')) ?? []).toEqual([])
})

test('the words of a document about her and her brother stay with him, as the document does', async () => {
  expect(await wordsIn(service.store)).toContain('yellowhammer')
})

test('what was missing from the documents quoted the file as it was: none of it is left', async () => {
  expect(await listRecords(service.store, { kind: GAPS, caseId: HARTLEY })).toEqual([])
  await refreshReadiness(service, HARTLEY, 'leila')
  expect(await listRecords(service.store, { kind: GAPS, caseId: HARTLEY })).toEqual([])
})

test('somebody outside who was given something about her brother too stays', async () => {
  expect(await wordsIn(service.store)).toContain('Nuthatch')
})

test('what her brother’s worker typed and could not send is still theirs', async () => {
  expect(await wordsIn(service.store)).toContain('quailchick')
})

test('no bytes of hers are left', async () => {
  const uploads = await listRecords(service.store, { kind: 'upload', caseId: HARTLEY })
  const assets = await listRecords(service.store, { kind: 'asset', caseId: HARTLEY })
  expect(uploads.map(({ json }) => (json as { readonly name: string }).name)).toEqual(['yellowhammer.pdf'])
  expect(await filesOf(service.store, HARTLEY)).toHaveLength(uploads.length + assets.length)
})

test('the adoption record has the words of her documents, under ids of its own', async () => {
  const there = await wordsIn(service.adoption)
  for (const word of ['zebrafinch', 'woodlark', 'vireobird', 'yellowhammer']) expect(there).toContain(word)
  expect(old).toHaveLength(4)
  for (const id of old) expect([id, there.includes(id)]).toEqual([id, false])
})

test('the adoption record has every picture its file names, and the bytes of every file', async () => {
  const [row] = await listCases(service.adoption)
  const kept = await openKept(service.adoption, row?.id ?? '')
  const { people, children, evidence } = kept?.open.files.family ?? {}
  const said = JSON.stringify([people, children, evidence])
  const names = [...said.matchAll(/"asset":"([^"]+)"/g)].map(([, name]) => name ?? '')
  const there = new Set(kept?.files.filter(({ of }) => of === 'asset').map(({ name }) => name))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(name => !there.has(name))).toEqual([])
  for (const { id } of kept?.files ?? [])
    expect((await readFile(service.adoption, id))?.length).toBeGreaterThan(0)
  const nowHere = await filesOf(service.adoption, row?.id ?? '')
  const before = await filesOf(service.store, HARTLEY)
  expect(nowHere.filter(id => before.includes(id))).toEqual([])
})
