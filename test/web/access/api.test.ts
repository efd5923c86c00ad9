// Every operation of the API × every kind of person whose token it may be: what they are answered, against a table read by people.
import request, { type Response } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '../../../src/web/api/operation.ts'
import { operations } from '../../../src/web/api/operations.ts'
import { tokenFor } from '../api/asking.ts'
import { PEOPLE, tableOf, type Row } from './table.ts'
import { CASE, CHILD, mustNotMeet, openAccessWorld, type AccessWorld } from './world.ts'

let world: AccessWorld
const tokens = new Map<string, string>()

beforeAll(async () => {
  world = await openAccessWorld()
  for (const person of PEOPLE.filter(one => one !== 'nobody'))
    tokens.set(person, await tokenFor(world.test, world.user(person)))
})
afterAll(() => world.test.close())

interface Sent {
  readonly note?: string
  readonly values?: Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: object
}

const CHOSEN = { stage: 'draft', audience: 'team' }
const QUERY = `?${new URLSearchParams(CHOSEN).toString()}`
const IDENTITY = '?at=/identity'
const RELEASE = { list: 'nowhere', recipient: 'person:nobody', channel: 'post', reason: 'Care planning' }
const ANSWER = { stage: 'qa', rule: 'NO-RULE', about: '', reason: 'Because it must be asked for' }

const NOBODY = { name: '', email: '', role: 'none', team: 'south' }

/** What is sent: enough that only access decides, and harmless in the hands of those who may. */
function sentTo(): Readonly<Record<string, readonly Sent[]>> {
  const upload = { values: { evidence: world.ids.upload } }
  return {
    readPart: [
      {},
      { note: 'of a brother', values: { part: 'children:theo' } },
      { note: 'of both', values: { part: `pairs:${CHILD}:theo` } },
      { note: 'shared', values: { part: 'people' } },
      { note: 'privileged evidence', values: { part: 'evidence:legal-advice' } },
    ],
    readSection: [{ query: IDENTITY }, { note: 'privileged', query: '?at=/legalAdvice' }],
    saveSection: [
      { query: IDENTITY, body: { own: {} } },
      { note: 'signature', query: '?at=/signatures/-', body: { own: {} } },
    ],
    removeItem: [{ query: '?at=/siblings/0' }],
    raiseItem: [{ body: { at: '/siblings/0' } }],
    searchChildren: [{ body: { search: 'Lei' } }],
    readChild: [{}, { note: 'of a brother', values: { child: 'theo' } }],
    readEvidence: [
      {},
      { note: 'privileged', values: { evidence: 'legal-advice' } },
      { note: 'of a brother', values: { evidence: 'visits-theo' } },
    ],
    confirmEvidence: [{ ...upload, body: { type: 'NO_SUCH' } }],
    withdrawEvidence: [{ ...upload, body: { reason: 'Sent by mistake' } }],
    downloadEvidence: [upload],
    downloadMeetingPack: [{ values: { format: 'docx' } }],
    readEvidenceText: [upload],
    keepPassage: [
      { ...upload, body: { page: 1, words: 'No such words' } },
      { note: 'privileged', values: { evidence: 'legal-advice' }, body: { page: 1, words: 'Words' } },
    ],
    stepRequest: [{ body: { step: 'answered' } }],
    checkDocument: [{ query: QUERY }],
    previewDocument: [{ query: QUERY }],
    makeDocument: [{ body: { ...CHOSEN, stage: 'nowhere' } }],
    readSignOff: [{ values: { type: 'form-e' } }],
    sign: [{ values: { type: 'form-e' }, body: { role: 'registered-manager' } }],
    takeBackSignature: [{ values: { type: 'form-e' }, body: { role: 'registered-manager' } }],
    readStanding: [{ values: { type: 'form-e' }, query: '?stage=qa' }],
    acknowledge: [{ values: { type: 'form-e' }, body: ANSWER }],
    override: [{ values: { type: 'form-e' }, body: { ...ANSWER, until: '2026-12-01' } }],
    recordCheck: [{ values: { type: 'no-such' } }],
    writeHealthSummary: [{ body: { text: '', sign: true } }],
    decide: [{ body: { content: 'another', outcome: 'should-be-placed', reasons: '', documents: [] } }],
    confirmDecision: [{ body: { content: 'another', changes: 'material' } }],
    askRelease: [{ body: RELEASE }],
    addRecipient: [{ body: { list: 'nowhere', name: 'A', address: 'B', again: 'C' } }],
    approveRelease: [{ body: { checks: [] } }],
    refuseRelease: [{ body: { why: '' } }],
    withdrawRelease: [{ body: { why: '' } }],
    readReleaseLeaf: [{}, { note: 'the whole', values: { leaf: 'full' } }],
    downloadReleaseFile: [{ values: { release: world.ids.given } }],
    openReleased: [{ values: { release: world.ids.given } }],
    downloadReleased: [{ values: { release: world.ids.given } }],
    listAudit: [{}, { note: 'of the case', query: `?case=${CASE}` }],
    exportAudit: [{}, { note: 'of the case', query: `?case=${CASE}` }],
    restoreSection: [{ body: { at: '/identity', revision: 1 } }],
    readHistory: [{ query: IDENTITY }, { note: 'privileged', query: '?at=/legalAdvice' }],
    restrictCase: [{ body: { restricted: false } }],
    linkHousehold: [{ body: { household: 'nothing' } }],
    addUser: [{ body: NOBODY }],
    changeUser: [{ body: NOBODY }],
    setUserState: [{ body: { state: 'active' } }],
    giveGrant: [{ body: { case: 'nothing', relation: 'allocated', from: '2026-11-01' } }],
    endGrant: [{ body: { case: 'nothing', relation: 'allocated' } }],
    withdrawToken: [{ values: { token: 'nothing' } }],
  }
}

function filled({ path }: Operation, values: Sent['values'] = {}): string {
  const { ids, user } = world
  const all: Readonly<Record<string, string>> = {
    ...ids,
    case: CASE,
    child: CHILD,
    part: `children:${CHILD}`,
    type: 'where-we-are',
    other: ids.document,
    format: 'html',
    supplier: 'school',
    leaf: 'copy',
    paper: '1',
    user: user('iro'),
    ...values,
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => all[name] ?? 'nothing')
}

async function ask(
  operation: Operation,
  { values, query = '', body = {} }: Sent,
  person: string,
): Promise<Response> {
  const { method, body: taken } = operation
  const asked = request(world.test.app)[method](`/api/v1${filled(operation, values)}${query}`)
  const token = tokens.get(person)
  if (token !== undefined) asked.set('authorization', `Bearer ${token}`)
  if (operation.ifMatch === true) asked.set('if-match', '"999"')
  if (taken?.type === 'file')
    return asked.type('application/octet-stream').send(Buffer.from('not a document'))
  return taken === undefined ? asked : asked.set('content-type', taken.type).send(JSON.stringify(body))
}

test('each operation answers each person as the table says, and says no name of the child where it must not', async () => {
  const rows: Row[] = []
  const told: string[] = []
  for (const operation of operations)
    for (const sent of sentTo()[operation.id] ?? [{}]) {
      const asked = `${operation.method.toUpperCase().padEnd(7)}${operation.path}${sent.note === undefined ? '' : ` (${sent.note})`}`
      const statuses = new Map<string, number>()
      for (const person of PEOPLE) {
        const answer = await ask(operation, sent, person)
        statuses.set(person, answer.status)
        const no = [401, 403, 404, 410].includes(answer.status)
        for (const name of mustNotMeet(answer, person, no))
          told.push(`${person}: ${asked}: ${answer.status} says ${name}`)
        if (no && answer.headers['etag'] !== undefined) told.push(`${person}: ${asked}: a tag`)
      }
      rows.push({ asked, statuses })
    }
  expect(told).toEqual([])
  await expect(
    tableOf('Operations of the API: what each person is answered about one child', rows),
  ).toMatchFileSnapshot('./api.golden.txt')
})

test('what is hidden and what is not there are the same bytes', async () => {
  for (const operation of operations.filter(({ method, path }) => method === 'get' && path.includes('{'))) {
    const answers = []
    for (const values of [
      {},
      { case: 't0000000000000000', document: 'nothing', release: 'nothing', making: 'nothing' },
    ]) {
      const path = filled(operation, values)
      answers.push(
        await request(world.test.app)
          .get(`/api/v1${path}${QUERY}`)
          .set('authorization', `Bearer ${tokens.get('stranger') ?? ''}`),
      )
    }
    const [hidden, nothing] = answers
    expect([operation.id, hidden?.status, hidden?.text]).toEqual([
      operation.id,
      nothing?.status,
      nothing?.text,
    ])
  }
})
