// A copy that goes out to one person: who may ask, who may approve, and what the second person sees.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCase } from '../../../src/service/cases.ts'
import { approveRelease, CHECKS, refuseRelease } from '../../../src/service/release/approve.ts'
import { askRelease, releaseOffer } from '../../../src/service/release/ask.ts'
import { madeById } from '../../../src/service/release/envelope.ts'
import { addRecipient, recipientLists } from '../../../src/service/release/recipients.ts'
import { releasePage } from '../../../src/service/release/release-page.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { listTemplates } from '../../../src/storage/templates.ts'
import { as } from '../../web/app.ts'
import { codes, DATA, openGround, TO_IMOGEN, WHITLOCK, WORDS, type Ground } from './ground.ts'

let ground: Ground
let world: Ground['world']
let service: Ground['service']
let letter = ''

beforeAll(async () => {
  ground = await openGround()
  ;({ world, service, letter } = ground)
})
afterAll(() => world.close())

const actor = (user: string) => as(world, user)

describe('to whom a copy may go', () => {
  test('every reader of every document has its lists, and no list holds birth family and adopters', () => {
    const readers = new Set(
      listTemplates(PROJECT).flatMap(({ id }) =>
        Object.keys(service.shelf.documentType(id, 'default').manifest.audiences),
      ),
    )
    // A covering letter goes out with what it lies on, and never alone.
    readers.delete('adopters')
    expect(Object.keys(DATA.audiences)).toEqual(expect.arrayContaining([...readers]))
    for (const list of Object.values(DATA.lists)) {
      const family = list.kinds.some(kind => ['parent', 'relative', 'friend'].includes(kind))
      expect(family && list.kinds.includes('adopter')).toBe(false)
    }
    for (const lists of Object.values(DATA.audiences))
      expect(lists.includes('parents') && lists.includes('adopters')).toBe(false)
  })
  test('a parent’s copy goes to that parent alone; an adopter’s list has no parent in it', async () => {
    const open = await openCase(service.store, WHITLOCK)
    const base = { caseId: WHITLOCK, subject: 'morayo' }
    const parents = await recipientLists(
      service,
      { ...base, audience: 'birth-parent', reader: 'carys' },
      open?.files ?? {},
    )
    expect(parents.map(({ id, recipients }) => [id, recipients.map(({ person }) => person)])).toEqual([
      ['parents', ['carys']],
    ])
    const adopters = await recipientLists(
      service,
      { ...base, audience: 'matched-adopter' },
      open?.files ?? {},
    )
    expect(adopters.map(({ id, recipients }) => [id, recipients.map(({ person }) => person)])).toEqual([
      ['adopters', ['imogen', 'kwame']],
    ])
  })
  test('somebody outside is added with an address typed twice, and never as a parent', async () => {
    const given = {
      caseId: WHITLOCK,
      list: 'court',
      name: 'Family Court',
      organisation: '',
      address: '1 Mill Street',
      again: '1  mill street',
    }
    expect(await addRecipient(service, actor('social-worker'), given)).toMatchObject({ ok: true })
    expect(
      codes(
        await addRecipient(service, actor('social-worker'), {
          ...given,
          list: 'parents',
          again: '2 Mill Street',
        }),
      ),
    ).toEqual(['release/no-list', 'release/address-differs'])
    expect(await addRecipient(service, actor('social-worker-2'), given)).toMatchObject({ because: 'hidden' })
  })
})

describe('asking', () => {
  test('everything that is missing is said at once', async () => {
    const empty = { list: '', recipient: '', channel: '', reason: '', note: '', back: '', enclosed: ['x'] }
    expect(codes(await askRelease(service, actor('social-worker'), { document: letter, ...empty }))).toEqual([
      'release/no-recipient',
      'release/no-channel',
      'release/no-reason',
      'release/no-note',
      'release/no-back',
      'release/no-paper',
    ])
  })
  test('a recipient of another list is not there to be chosen', async () => {
    const answer = await askRelease(service, actor('social-worker'), {
      document: letter,
      ...TO_IMOGEN,
      recipient: 'person:carys',
    })
    expect(codes(answer)).toEqual(['release/no-recipient'])
  })
  test('a covering letter that tells what is withheld keeps the envelope in the house', async () => {
    const note = 'Her mother Carys lives in Grindlewick now, at Room 6, 112 Lockspindle Lane.'
    const answer = await askRelease(service, actor('social-worker'), { document: letter, ...TO_IMOGEN, note })
    expect(codes(answer)?.every(code => code === 'release/letter' || code === 'release/tells')).toBe(true)
    expect(codes(answer)).not.toEqual([])
  })
  test('a stranger does not know the document; a reader of it may not ask', async () => {
    expect(await releaseOffer(service, actor('social-worker-2'), letter)).toMatchObject({ because: 'hidden' })
    expect(await releaseOffer(service, actor('agency-adviser'), letter)).toMatchObject({
      because: 'forbidden',
    })
  })
})

describe('the second person', () => {
  let id = ''
  beforeAll(async () => {
    id = await ground.asked()
  })
  const all = [...CHECKS]
  test.each([
    ['the one who asked, who made it and wrote the report', 'social-worker', 'forbidden'],
    ['somebody who may read it and no more', 'decision-maker', 'forbidden'],
    ['somebody who has nothing to do with the child', 'social-worker-2', 'hidden'],
    ['an administrator', 'administrator', 'hidden'],
  ])('is not %s', async (_, user, because) => {
    expect(await approveRelease(service, actor(user), { id, checks: all })).toMatchObject({
      ok: false,
      because,
    })
  })
  test('is not a manager who asked for it', async () => {
    const answer = await askRelease(service, actor('manager'), { document: letter, ...TO_IMOGEN })
    const own = answer.ok ? answer.value.id : ''
    expect(codes(await approveRelease(service, actor('manager'), { id: own, checks: all }))).toEqual([
      'release/asked-it',
    ])
    expect(
      await refuseRelease(service, actor('supervisor'), { id: own, why: 'The letter is not for now.' }),
    ).toMatchObject({ ok: true })
    expect(await ground.stateOf(own)).toMatchObject({ state: 'refused', why: 'The letter is not for now.' })
  })
  test('sees what the reader sees and does not see, and the whole envelope', async () => {
    const page = await releasePage(service, actor('manager'), id)
    if (!page.ok) throw new Error('no page')
    const { envelope } = page.value
    expect(envelope?.papers.map(({ title, files }) => [title, files.map(({ name }) => name)])).toEqual([
      ['Covering letter', ['paper-1.pdf', 'paper-1.html']],
      ['A letter to the child', ['paper-2.pdf', 'paper-2.html']],
    ])
    expect(envelope?.faults).toEqual([])
    const unseen = envelope?.unseen.flatMap(({ items }) => items.map(({ value }) => value))
    expect(unseen).toContain('112 Lockspindle Lane'.replace(/^/, 'Room 6, '))
  })
  test('ticks everything they looked at, and approves once', async () => {
    expect(codes(await approveRelease(service, actor('manager'), { id, checks: ['copy'] }))).toEqual([
      'release/not-checked',
    ])
    expect(await approveRelease(service, actor('manager'), { id, checks: all })).toMatchObject({ ok: true })
    expect(codes(await approveRelease(service, actor('supervisor'), { id, checks: all }))).toEqual([
      'release/decided',
    ])
  })
  test('leaves a receipt, a line in the disclosure log, the letter in the file, and the audit', async () => {
    const release = await ground.stateOf(id)
    const document = await madeById(service, letter)
    expect(release).toMatchObject({
      state: 'approved',
      secondPerson: 'trial-manager',
      receipt: {
        rendition: document?.rendition,
        recipient: { person: 'imogen' },
        secondPerson: 'trial-manager',
      },
    })
    const open = await openCase(service.store, WHITLOCK)
    expect(open?.files.family?.disclosures?.at(-1)).toEqual({
      on: '2026-11-23',
      to: 'imogen',
      what: 'A letter to the child, For you',
      document: `child-letter ${id}`,
      by: 'nadia',
      authority: WORDS.reason,
    })
    const covering = open?.files.family?.children[0]?.letters?.covering?.at(-1)
    expect(covering).toMatchObject({
      to: 'adopters',
      person: 'imogen',
      signedBy: 'nadia',
      checkedBy: 'colm',
      sentOn: '2026-11-23',
    })
    const did = (await readAudit(service.store, { limit: 50, caseId: WHITLOCK })).map(line => line.did)
    for (const one of ['release.asked', 'release.approved', 'disclosure.written', 'letter.sent'])
      expect(did).toContain(one)
  })
})

test('the list of files a second person sees is the list the reader gets, the page for a telephone with it', async () => {
  const document = await ground.made('child-letter', 'qa', 'child-b', ['pdf'])
  const id = await ground.asked({ document })
  const page = await releasePage(service, actor('manager'), id)
  const shown = page.ok
    ? page.value.envelope?.papers.flatMap(({ files }) => files.map(({ name }) => name))
    : []
  expect(shown).toEqual(['paper-1.pdf', 'paper-1.html', 'paper-2.pdf', 'paper-2.html'])
  expect(await approveRelease(service, actor('manager'), { id, checks: [...CHECKS] })).toMatchObject({
    ok: true,
  })
  expect((await ground.stateOf(id)).files.map(({ name }) => name)).toEqual(shown)
})
