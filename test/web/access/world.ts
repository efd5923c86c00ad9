// A child with brothers and sisters, and one person of each kind that may or may not know of her: what the table of access is asked about.
import type { Agent, Response } from 'supertest'
import type { Actor } from '../../../src/service/access.ts'
import type { Answer } from '../../../src/service/answer.ts'
import { addEvidence } from '../../../src/service/evidence/add-evidence.ts'
import { confirmEvidence } from '../../../src/service/evidence/confirm-evidence.ts'
import { receiveUpload } from '../../../src/service/evidence/receive-upload.ts'
import { openCase } from '../../../src/service/cases.ts'
import type { DocumentRecord } from '../../../src/service/documents/document-record.ts'
import type { Service } from '../../../src/service/service.ts'
import { leavingWith, openAdoption } from '../../../src/service/sever/move.ts'
import { parted } from '../../../src/service/sever/parted.ts'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { approveRelease, CHECKS } from '../../../src/service/release/approve.ts'
import { askRelease } from '../../../src/service/release/ask.ts'
import { REQUEST, type RequestRecord } from '../../../src/service/requests/read-requests.ts'
import { trialId, trialWorld, type TrialAccount } from '../../../src/service/trial.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { listRecords, putRecord } from '../../../src/storage/store/records.ts'
import { putGrant, putUser, type Grant } from '../../../src/storage/store/users.ts'
import { pdfOfPages } from '../../intake/uploads/made-files.ts'
import { csrfIn, openTestService, type TestService } from '../app.ts'

/** The child it is all about, and her file. Her own names stand nowhere else. */
export const CASE = trialId('hartley')
export const CHILD = 'leila'
/** Words of hers that nobody may meet who has nothing to do with her. */
export const NAMES = ['Leila', 'Hartley', 'TV-2291'] as const
/** Words of her own record, not of what the family shares. */
const OWN_WORDS = 'four filled teeth'

type Given = Pick<Grant, 'relation'> & Partial<Pick<Grant, 'child' | 'until'>>

interface Column {
  readonly column: string
  readonly role: TrialAccount['role']
  readonly team: string
  readonly grant?: Given
}

/** The columns of the table, each a person and what they are to the child. */
export const COLUMNS: readonly Column[] = [
  { column: 'own', role: 'social-worker', team: 'south', grant: { relation: 'allocated' } },
  {
    column: 'sibling',
    role: 'social-worker',
    team: 'south',
    grant: { relation: 'allocated', child: 'theo' },
  },
  { column: 'former', role: 'social-worker', team: 'south', grant: { relation: 'former' } },
  {
    column: 'ended',
    role: 'social-worker',
    team: 'south',
    grant: { relation: 'allocated', until: '2026-11-22' },
  },
  { column: 'stranger', role: 'social-worker', team: 'north' },
  { column: 'manager', role: 'team-manager', team: 'south' },
  { column: 'other-mgr', role: 'team-manager', team: 'north' },
  {
    column: 'medical',
    role: 'medical-adviser',
    team: 'health',
    grant: { relation: 'consulted', child: CHILD },
  },
  { column: 'adviser', role: 'agency-adviser', team: 'permanence', grant: { relation: 'consulted' } },
  { column: 'decider', role: 'decision-maker', team: 'permanence', grant: { relation: 'consulted' } },
  { column: 'legal', role: 'legal-adviser', team: 'legal', grant: { relation: 'consulted' } },
  { column: 'iro', role: 'reviewing-officer', team: 'reviewing', grant: { relation: 'consulted' } },
  { column: 'finder', role: 'family-finder', team: 'agency-east' },
  { column: 'finder-2', role: 'family-finder', team: 'agency-east' },
  { column: 'fostering', role: 'supervising-social-worker', team: 'fostering' },
  { column: 'admin', role: 'administrator', team: 'systems' },
]

/** Those who may not meet her name anywhere, whatever they ask for. */
export const UNRELATED: readonly string[] = [
  'former',
  'ended',
  'stranger',
  'other-mgr',
  'finder-2',
  'fostering',
  'admin',
]

/** The service with all of them, and one of each thing that has an address. */
export interface AccessWorld {
  readonly test: TestService
  /** What stands for each kind of id of an address. */
  readonly ids: Readonly<
    Record<
      | 'document'
      | 'making'
      | 'release'
      | 'given'
      | 'request'
      | 'evidence'
      | 'upload'
      | 'record'
      | 'keptDocument'
      | 'keptFile',
      string
    >
  >
  readonly actor: (column: string) => Actor
  /** The user id of a column. */
  readonly user: (column: string) => string
}

/** Opens it. */
export async function openAccessWorld(): Promise<AccessWorld> {
  const accounts: readonly TrialAccount[] = COLUMNS.map(({ column, role, team }) => ({
    user: userOf(column),
    name: `Person ${column.replaceAll('-', ' ')}`,
    role,
    team,
    about: '',
  }))
  const test = await openTestService({
    trial: { finished: true },
    web: { trial: [...trialWorld(PROJECT).accounts, ...accounts] },
  })
  const { store } = test.service
  await store.write(async held => {
    for (const { about: _, ...account } of accounts)
      await putUser(held, {
        ...account,
        id: account.user,
        email: `${account.user}@example.org`,
        state: 'active',
      })
    for (const { column, grant } of COLUMNS)
      if (grant !== undefined)
        await putGrant(held, {
          user: userOf(column),
          caseId: CASE,
          child: null,
          until: null,
          from: '2026-01-01',
          person: null,
          ...grant,
        })
  })
  const actor = (column: string): Actor => {
    const account = accounts.find(({ user }) => user === userOf(column))
    if (account === undefined) throw new Error(`no column ${column}`)
    return { user: account.user, name: account.name, role: account.role, team: account.team, via: 'web' }
  }
  return { test, actor, user: userOf, ids: await thingsOf(test, actor) }
}

function userOf(column: string): string {
  return `of-${column}`
}

async function thingsOf({ service }: TestService, actor: AccessWorld['actor']): Promise<AccessWorld['ids']> {
  const own = actor('own')
  const chosen = { document: 'form-e', subject: CHILD, stage: 'draft', audience: 'fostering-service' }
  const made = value(
    await makeDocumentFor(service, own, { ...chosen, caseId: CASE, child: CHILD, formats: ['html'] }),
  )
  if (made.status !== 'made') throw new Error(JSON.stringify(made.problems))
  const asked = {
    document: made.id,
    reason: 'Care planning',
    note: 'Please ring me.',
    back: 'To me',
    enclosed: [],
  }
  const finder = { list: 'finders', recipient: `user:${userOf('finder')}`, channel: 'account' }
  const given = value(await askRelease(service, own, { ...asked, ...finder }))
  value(await approveRelease(service, actor('manager'), { id: given.id, checks: CHECKS }))
  const waiting = value(await askRelease(service, own, { ...asked, ...finder }))
  const request = 'r-school'
  const json: RequestRecord = {
    child: CHILD,
    supplier: 'school',
    title: 'School',
    greeting: 'Dear colleague',
    items: ['Words about Leila’s school'],
    letter: { subject: 'What is missing', text: 'Please write about Leila' },
    reference: 'TV-2291',
    askedOn: '2026-11-02',
    askedBy: own.user,
    answerBy: '2026-11-16',
  }
  const at = service.now().toISOString()
  const row = { kind: REQUEST, id: request, caseId: CASE, owner: own.user, state: 'asked', at, json }
  const begun = {
    asked: { ...chosen, caseId: CASE, child: CHILD },
    title: 'Form E',
    by: own.user,
    problems: [],
    faults: [],
  }
  await service.store.write(async held => {
    await putRecord(held, row)
    const making = { kind: 'making', id: 'm-form-e', caseId: CASE, owner: own.user, state: 'made', at }
    await putRecord(held, { ...making, json: { ...begun, document: made.id } })
  })
  return {
    document: made.id,
    making: 'm-form-e',
    release: waiting.id,
    given: given.id,
    request,
    evidence: 'visits-leila',
    upload: await uploaded(service, own),
    ...(await adoptionRecord(service)),
  }
}

/** A record in the second store, of all that would go with her; the first is left as it is. */
async function adoptionRecord(service: Service) {
  const family = (await openCase(service.store, CASE))?.files.family
  if (family === undefined) throw new Error('the world of the test has no family')
  const two = parted(family, CHILD)
  const leaving = await leavingWith(service.store, CASE, { ...two, child: CHILD })
  const record = service.newId()
  await openAdoption(service, record, { ...two, caseId: CASE, leaving, on: '2026-11-20' })
  const { adoption } = service
  const [document] = await listRecords(adoption, { kind: 'document', caseId: record })
  const files = (document?.json as DocumentRecord | undefined)?.files
  return { record, keptDocument: document?.id ?? '', keptFile: files?.[0]?.file ?? '' }
}

async function uploaded(service: Service, own: Actor): Promise<string> {
  const arriving = value(await receiveUpload(service, own, CASE))
  await arriving.write(pdfOfPages([['Leila at nursery']]))
  const { evidence } = value(await addEvidence(service, own, CASE, await arriving.finish(), 'nursery.pdf'))
  const said = {
    type: 'PEP',
    title: 'Leila at nursery',
    subjects: [CHILD],
    authorText: 'Nursery',
    on: '2026-11-02',
  }
  const more = { receivedOn: '2026-11-03', provenance: 'education', whole: true, keptIn: 'Case record' }
  return value(await confirmEvidence(service, own, CASE, evidence, { ...said, ...more }, 0)).evidence
}

function value<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`the world of the test: ${JSON.stringify(answer)}`)
  return answer.value
}

/** A person in a browser: their cookies, and the token every form of theirs carries. */
export interface Visitor {
  readonly agent: Agent
  readonly csrf: string
}

/** Somebody of this column, signed in. */
export async function visitorOf({ test, user }: AccessWorld, column: string): Promise<Visitor> {
  const agent = test.browser()
  const form: Pick<Response, 'text'> = await agent.get('/sign-in')
  const answer = await agent
    .post('/sign-in/trial')
    .type('form')
    .send({ _csrf: csrfIn(form), user: user(column), to: '/account' })
  if (answer.status !== 303) throw new Error(`${column} could not sign in: ${answer.status}`)
  return { agent, csrf: csrfIn(await agent.get('/account')) }
}

/** The names of hers in an answer in which this person must not meet them: none where they are told no, none at all for who has nothing to do with her. */
export function mustNotMeet(
  { headers, text, body }: Pick<Response, 'headers' | 'text' | 'body'>,
  person: string,
  no: boolean,
): readonly string[] {
  const words = text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body))
  const all = `${JSON.stringify(headers)}\n${words}`
  const never = no || person === 'nobody' || UNRELATED.includes(person) ? NAMES : []
  // A brother's worker knows her name, and nothing of her own record.
  const hers = person === 'sibling' ? [OWN_WORDS] : []
  return [...never, ...hers].filter(name => all.includes(name))
}
