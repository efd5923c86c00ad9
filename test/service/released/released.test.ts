// What is released to an account: open to that account alone, this paper alone, until it ends or is withdrawn.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may } from '../../../src/service/access.ts'
import { compareDocuments } from '../../../src/service/documents/compare.ts'
import { openDocument } from '../../../src/service/documents/document-record.ts'
import { downloadDocument } from '../../../src/service/documents/download.ts'
import { documentHistory } from '../../../src/service/documents/history.ts'
import { previewDocumentFor } from '../../../src/service/documents/look.ts'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { askRelease, releaseOffer } from '../../../src/service/release/ask.ts'
import { giveLink, withdrawRelease } from '../../../src/service/release/link.ts'
import { addRecipient } from '../../../src/service/release/recipients.ts'
import type { ReleaseData } from '../../../src/service/release/release-data.ts'
import { RELEASE, releaseOf } from '../../../src/service/release/release-record.ts'
import { listReleased, openReleased, releasedPaper } from '../../../src/service/release/released.ts'
import type { Service } from '../../../src/service/service.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { readRecord } from '../../../src/storage/store/records.ts'
import { grantsOf, putUser } from '../../../src/storage/store/users.ts'
import { as, openTestService, type TestService } from '../../web/app.ts'
import { askedFor, madeProfile, releasedToBea, TO_BEA, WHITLOCK } from './world.ts'

let world: TestService
let service: Service
let early = ''
let full = ''

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  service = world.service
  early = await madeProfile(world, 'early')
  full = await madeProfile(world, 'approved-adopters')
}, 20_000)
afterAll(() => world.close())

const bea = () => as(world, 'family-finder')
const codes = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code)
const released = async () => (await grantsOf(service.store, bea().user)).filter(one => one.until === null)
async function listed() {
  const list = await listReleased(service, bea())
  return list.ok ? list.value.map(({ id }) => id) : list.because
}
async function withdrawn(id: string) {
  const answer = await withdrawRelease(service, as(world, 'manager'), { id, why: 'A family is found.' })
  if (!answer.ok) throw new Error(answer.because)
}

describe('asking for a release to an account', () => {
  test('only copies for family finding have a list of accounts, and no letter lies on top', () => {
    const { audiences, lists } = readServiceData(PROJECT, 'release') as ReleaseData
    const here = Object.keys(lists).filter(id => lists[id]?.roles !== undefined)
    expect(here).toEqual(['finders'])
    expect(lists['finders']).toMatchObject({ kinds: [], roles: ['family-finder'] })
    expect(lists['finders']).not.toHaveProperty('letter')
    const open = Object.keys(audiences).filter(id => audiences[id]?.includes('finders'))
    expect(open.toSorted()).toEqual([
      'approved-adopters',
      'early',
      'exchange',
      'family-finder',
      'fostering-service',
      'independent-agency',
    ])
  })
  test('family finders with an open account stand in it, with the one way that leads to them', async () => {
    await service.store.write(held =>
      putUser(held, {
        id: 'left',
        name: 'Max Leaver',
        email: 'left@example.org',
        role: 'family-finder',
        team: 'agency-east',
        state: 'closed',
      }),
    )
    const offer = await releaseOffer(service, as(world, 'social-worker'), early)
    const list = offer.ok ? offer.value.lists.find(({ id }) => id === 'finders') : undefined
    expect(list?.recipients).toEqual([
      { list: 'finders', user: bea().user, name: 'Bea Thornaby, family finder' },
    ])
    expect(list?.channels.map(({ id }) => id)).toEqual(['account'])
    const others = offer.ok ? offer.value.lists.filter(({ id }) => id !== 'finders') : []
    expect(others.flatMap(({ channels }) => channels.map(({ id }) => id))).not.toContain('account')
  })
  test.each([
    ['by a personal link', { channel: 'link' }, 'release/no-channel'],
    ['to somebody of another role', { recipient: 'user:trial-social-worker-2' }, 'release/no-recipient'],
    ['to a closed account', { recipient: 'user:left' }, 'release/no-recipient'],
    ['to an agency in the service', { list: 'agencies' }, 'release/no-recipient'],
  ])('nothing goes %s', async (_, over, code) => {
    const asked = { document: early, ...TO_BEA, ...over }
    expect(codes(await askRelease(service, as(world, 'social-worker'), asked))).toContain(code)
  })
  test('words that tell what is withheld keep it in the house', async () => {
    const asked = { document: early, ...TO_BEA, note: 'Morayo lives with her mother Carys.' }
    expect(codes(await askRelease(service, as(world, 'social-worker'), asked))).toContain('release/tells')
  })
  test('nobody is added to the list by hand', async () => {
    const given = { caseId: WHITLOCK, list: 'finders', name: 'A', organisation: '', address: 'b', again: 'b' }
    expect(codes(await addRecipient(service, as(world, 'social-worker'), given))).toEqual(['release/no-list'])
  })
})

describe('an approved release', () => {
  let id = ''
  beforeAll(async () => {
    id = await releasedToBea(world, early)
  })

  test('is there only once a second person has approved it', async () => {
    const waiting = await askedFor(world, early)
    expect(await listed()).toEqual([id])
    expect(await openReleased(service, bea(), waiting)).toMatchObject({ because: 'hidden' })
  })

  test('gives the grant once, and the record says whose it is and until when', async () => {
    const record = await readRecord(service.store, RELEASE, id)
    expect(record && releaseOf(record)).toMatchObject({
      recipient: { user: bea().user },
      channel: 'account',
      reference: 'Hazel',
      receipt: { recipient: { user: bea().user } },
    })
    const again = await releasedToBea(world, early)
    expect(await released()).toEqual([
      expect.objectContaining({ caseId: WHITLOCK, child: 'morayo', relation: 'released' }),
    ])
    await withdrawn(again)
    expect(await released()).toHaveLength(1)
    const lines = await readAudit(service.store, { caseId: WHITLOCK, limit: 200 })
    expect(lines.filter(({ did }) => did === 'grant.given').map(({ about }) => about)).toEqual([
      `${bea().user} released`,
    ])
  })
  test('opens this document and no other, and nothing else of the child', async () => {
    const about = { caseId: WHITLOCK, child: 'morayo' }
    expect(await may(service, bea(), 'document.read', { ...about, document: early })).toBe('yes')
    expect(await may(service, bea(), 'document.read', { ...about, document: full })).toBe('hidden')
    const any = ['document.verify', 'released.list']
    for (const action of Object.keys(service.access.actions).filter(one => !any.includes(one)))
      expect([action, await may(service, bea(), action, about)]).toEqual([action, 'hidden'])
    expect((await openDocument(service, bea(), early)).ok).toBe(true)
    expect(await openDocument(service, bea(), full)).toMatchObject({ because: 'hidden' })
    expect(await downloadDocument(service, bea(), full, 'pdf')).toMatchObject({ because: 'hidden' })
    expect(await documentHistory(service, bea(), about)).toMatchObject({ because: 'hidden' })
    expect(await compareDocuments(service, bea(), early, full)).toMatchObject({ because: 'hidden' })
    const asked = { ...about, document: 'child-profile', subject: 'morayo', stage: 'family-finding' }
    const profile = { ...asked, audience: 'early', formats: ['html'] }
    expect(await previewDocumentFor(service, bea(), profile)).toMatchObject({ because: 'hidden' })
    expect(await makeDocumentFor(service, bea(), profile)).toMatchObject({ because: 'hidden' })
  })
  test('is nobody else’s: not another finder’s, not a worker’s, not a link', async () => {
    const other = { ...bea(), user: 'other-finder' }
    expect(await listReleased(service, other)).toEqual({ ok: true, value: [] })
    for (const who of [other, as(world, 'social-worker'), as(world, 'administrator')])
      expect(await openReleased(service, who, id)).toMatchObject({ because: 'hidden' })
    expect(await releasedPaper(service, other, { id, paper: 1, format: 'pdf' })).toMatchObject({ ok: false })
    expect(await listReleased(service, as(world, 'social-worker'))).toMatchObject({ because: 'forbidden' })
    expect(codes(await giveLink(service, as(world, 'social-worker'), id))).toEqual(['release/other-channel'])
  })
  test('is listed by its title and the name on it; never by the child’s', async () => {
    const list = await listReleased(service, bea())
    expect(list).toMatchObject({ value: [{ id, title: 'Child’s profile', reference: 'Hazel', isNew: true }] })
    const page = await openReleased(service, bea(), id)
    const said = JSON.stringify([list, page])
    for (const word of ['Morayo', 'morayo', 'Whitlock', WHITLOCK, 'HM-4471'])
      expect(said.includes(word)).toBe(false)
  })
  test('each opening, reading and download is in the audit, and shown to who released it', async () => {
    await releasedPaper(service, bea(), { id, paper: 1, format: 'html' })
    await releasedPaper(service, bea(), { id, paper: 1, format: 'pdf' })
    await downloadDocument(service, bea(), early, 'pdf')
    const record = await readRecord(service.store, RELEASE, id)
    const did = record && releaseOf(record).events.map(one => one.did)
    expect(did?.slice(-4)).toEqual([
      'release.opened',
      'release.read',
      'release.downloaded',
      'release.downloaded',
    ])
    const lines = await readAudit(service.store, { actor: bea().user, limit: 5 })
    expect(lines.map(one => one.did)).toEqual(
      expect.arrayContaining(['release.opened', 'release.read', 'release.downloaded', 'document.downloaded']),
    )
  })
  test('with another paper in it opens that one too', async () => {
    const both = await releasedToBea(world, full, { enclosed: [] })
    expect(await listed()).toEqual(expect.arrayContaining([id, both]))
    await withdrawn(both)
    const second = await madeProfile(world, 'early')
    const one = await releasedToBea(world, early, { enclosed: [second] })
    expect((await openDocument(service, bea(), second)).ok).toBe(true)
    await withdrawn(one)
    expect(await openDocument(service, bea(), second)).toMatchObject({ because: 'hidden' })
  })
  test('is closed by withdrawing it, and the grant with the last of them', async () => {
    await withdrawn(id)
    expect(await listed()).toEqual([])
    expect(await openDocument(service, bea(), early)).toMatchObject({ because: 'hidden' })
    expect(await openReleased(service, bea(), id)).toMatchObject({ because: 'hidden' })
    expect(await released()).toEqual([])
  })
  test('is closed by its last day, though nobody does anything', async () => {
    const short = await releasedToBea(world, early)
    expect((await openDocument(service, bea(), early)).ok).toBe(true)
    const { account } = readServiceData(PROJECT, 'release') as ReleaseData
    world.later(account.days * 24 * 60 + 1)
    expect(await listed()).toEqual([])
    expect(await openDocument(service, bea(), early)).toMatchObject({ because: 'hidden' })
    expect(await releasedPaper(service, bea(), { id: short, paper: 1, format: 'pdf' })).toMatchObject({
      because: 'hidden',
    })
  })
})
