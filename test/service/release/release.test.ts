// A copy that goes out to one person: who may ask, who may approve, what the link opens, and that nothing withheld is in any byte of it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/service/access.ts'
import { openCase } from '../../../src/service/cases.ts'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { madeById } from '../../../src/service/release/envelope.ts'
import { approveRelease, CHECKS, refuseRelease } from '../../../src/service/release/approve.ts'
import { askRelease, releaseOffer } from '../../../src/service/release/ask.ts'
import { giveCode, giveLink, OPENING, tokenHash, withdrawRelease } from '../../../src/service/release/link.ts'
import { addRecipient, recipientLists } from '../../../src/service/release/recipients.ts'
import type { ReleaseData } from '../../../src/service/release/release-data.ts'
import { RELEASE, releaseOf } from '../../../src/service/release/release-record.ts'
import { releasePage } from '../../../src/service/release/release-page.ts'
import type { Service } from '../../../src/service/service.ts'
import { trialId } from '../../../src/service/trial.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readServiceData } from '../../../src/storage/service-data.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { readRecord } from '../../../src/storage/store/records.ts'
import { listTemplates } from '../../../src/storage/templates.ts'
import { openTestService, send, type TestService } from '../../web/app.ts'

const whitlock = trialId('whitlock')
const data = readServiceData(PROJECT, 'release') as ReleaseData
const canaries = JSON.parse(
  readFileSync(join(PROJECT, 'samples', 'whitlock', 'canaries.json'), 'utf8'),
) as readonly { readonly at: string; readonly value: string }[]
let world: TestService
let service: Service
let letter = ''

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  service = world.service
  letter = await made('child-letter', 'qa', 'child-a', ['pdf', 'html'])
})
afterAll(() => world.close())

function as(user: string): Actor {
  const account = world.accounts.find(one => one.user === `trial-${user}`)
  if (account === undefined) throw new Error(`No account ${user}`)
  return { user: account.user, name: account.name, role: account.role, team: account.team, via: 'web' }
}

async function made(
  document: string,
  stage: string,
  audience: string,
  formats: readonly string[],
  reader?: string,
) {
  const asked = { caseId: whitlock, child: 'morayo', subject: 'morayo', document, stage, audience, formats }
  const answer = await makeDocumentFor(
    service,
    as('social-worker'),
    reader === undefined ? asked : { ...asked, reader },
  )
  if (!answer.ok || answer.value.status !== 'made') throw new Error(JSON.stringify(answer))
  return answer.value.id
}

const words = {
  channel: 'link',
  reason: 'The agency’s duty to the child',
  note: 'Here is the letter that we spoke of.',
  back: 'Keep it safe, and read it with her when she asks.',
  enclosed: [],
}
const toImogen = { ...words, list: 'adopters', recipient: 'person:imogen' }

async function asked(over: object = {}): Promise<string> {
  const answer = await askRelease(service, as('social-worker'), { document: letter, ...toImogen, ...over })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

async function approved(over: object = {}): Promise<string> {
  const id = await asked(over)
  const answer = await approveRelease(service, as('manager'), { id, checks: [...CHECKS] })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return id
}

async function stateOf(id: string) {
  const record = await readRecord(service.store, RELEASE, id)
  if (record === undefined) throw new Error('No release')
  return releaseOf(record)
}

const codes = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code)

describe('to whom a copy may go', () => {
  test('every reader of every document has its lists, and no list holds birth family and adopters', () => {
    const readers = new Set(
      listTemplates(PROJECT).flatMap(({ id }) =>
        Object.keys(service.shelf.documentType(id, 'default').manifest.audiences),
      ),
    )
    // A covering letter goes out with what it lies on, and never alone.
    readers.delete('adopters')
    expect(Object.keys(data.audiences)).toEqual(expect.arrayContaining([...readers]))
    for (const list of Object.values(data.lists)) {
      const family = list.kinds.some(kind => ['parent', 'relative', 'friend'].includes(kind))
      expect(family && list.kinds.includes('adopter')).toBe(false)
    }
    for (const lists of Object.values(data.audiences))
      expect(lists.includes('parents') && lists.includes('adopters')).toBe(false)
  })
  test('a parent’s copy goes to that parent alone; an adopter’s list has no parent in it', async () => {
    const open = await openCase(service.store, whitlock)
    const base = { caseId: whitlock, subject: 'morayo' }
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
      caseId: whitlock,
      list: 'court',
      name: 'Family Court',
      organisation: '',
      address: '1 Mill Street',
      again: '1  mill street',
    }
    expect(await addRecipient(service, as('social-worker'), given)).toMatchObject({ ok: true })
    expect(
      codes(
        await addRecipient(service, as('social-worker'), {
          ...given,
          list: 'parents',
          again: '2 Mill Street',
        }),
      ),
    ).toEqual(['release/no-list', 'release/address-differs'])
    expect(await addRecipient(service, as('social-worker-2'), given)).toMatchObject({ because: 'hidden' })
  })
})

describe('asking', () => {
  test('everything that is missing is said at once', async () => {
    const empty = { list: '', recipient: '', channel: '', reason: '', note: '', back: '', enclosed: ['x'] }
    expect(codes(await askRelease(service, as('social-worker'), { document: letter, ...empty }))).toEqual([
      'release/no-recipient',
      'release/no-channel',
      'release/no-reason',
      'release/no-note',
      'release/no-back',
      'release/no-paper',
    ])
  })
  test('a recipient of another list is not there to be chosen', async () => {
    const answer = await askRelease(service, as('social-worker'), {
      document: letter,
      ...toImogen,
      recipient: 'person:carys',
    })
    expect(codes(answer)).toEqual(['release/no-recipient'])
  })
  test('a covering letter that tells what is withheld keeps the envelope in the house', async () => {
    const note = 'Her mother Carys lives in Grindlewick now, at Room 6, 112 Lockspindle Lane.'
    const answer = await askRelease(service, as('social-worker'), { document: letter, ...toImogen, note })
    expect(codes(answer)?.every(code => code === 'release/letter' || code === 'release/tells')).toBe(true)
    expect(codes(answer)).not.toEqual([])
  })
  test('a stranger does not know the document; a reader of it may not ask', async () => {
    expect(await releaseOffer(service, as('social-worker-2'), letter)).toMatchObject({ because: 'hidden' })
    expect(await releaseOffer(service, as('agency-adviser'), letter)).toMatchObject({ because: 'forbidden' })
  })
})

describe('the second person', () => {
  let id = ''
  beforeAll(async () => {
    id = await asked()
  })
  const all = [...CHECKS]
  test.each([
    ['the one who asked, who made it and wrote the report', 'social-worker', 'forbidden'],
    ['somebody who may read it and no more', 'decision-maker', 'forbidden'],
    ['somebody who has nothing to do with the child', 'social-worker-2', 'hidden'],
    ['an administrator', 'administrator', 'hidden'],
  ])('is not %s', async (_, user, because) => {
    expect(await approveRelease(service, as(user), { id, checks: all })).toMatchObject({ ok: false, because })
  })
  test('is not a manager who asked for it', async () => {
    const answer = await askRelease(service, as('manager'), { document: letter, ...toImogen })
    const own = answer.ok ? answer.value.id : ''
    expect(codes(await approveRelease(service, as('manager'), { id: own, checks: all }))).toEqual([
      'release/asked-it',
    ])
    expect(
      await refuseRelease(service, as('supervisor'), { id: own, why: 'The letter is not for now.' }),
    ).toMatchObject({ ok: true })
    expect(await stateOf(own)).toMatchObject({ state: 'refused', why: 'The letter is not for now.' })
  })
  test('sees what the reader sees and does not see, and the whole envelope', async () => {
    const page = await releasePage(service, as('manager'), id)
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
    expect(codes(await approveRelease(service, as('manager'), { id, checks: ['copy'] }))).toEqual([
      'release/not-checked',
    ])
    expect(await approveRelease(service, as('manager'), { id, checks: all })).toMatchObject({ ok: true })
    expect(codes(await approveRelease(service, as('supervisor'), { id, checks: all }))).toEqual([
      'release/decided',
    ])
  })
  test('leaves a receipt, a line in the disclosure log, the letter in the file, and the audit', async () => {
    const release = await stateOf(id)
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
    const open = await openCase(service.store, whitlock)
    expect(open?.files.family?.disclosures?.at(-1)).toEqual({
      on: '2026-11-23',
      to: 'imogen',
      what: 'A letter to the child, For you',
      document: `child-letter ${id}`,
      by: 'nadia',
      authority: words.reason,
    })
    const covering = open?.files.family?.children[0]?.letters?.covering?.at(-1)
    expect(covering).toMatchObject({
      to: 'adopters',
      person: 'imogen',
      signedBy: 'nadia',
      checkedBy: 'colm',
      sentOn: '2026-11-23',
    })
    const did = (await readAudit(service.store, { limit: 50, caseId: whitlock })).map(line => line.did)
    for (const one of ['release.asked', 'release.approved', 'disclosure.written', 'letter.sent'])
      expect(did).toContain(one)
  })
})

test('the list of files a second person sees is the list the reader gets, the page for a telephone with it', async () => {
  const document = await made('child-letter', 'qa', 'child-b', ['pdf'])
  const id = await asked({ document })
  const page = await releasePage(service, as('manager'), id)
  const shown = page.ok
    ? page.value.envelope?.papers.flatMap(({ files }) => files.map(({ name }) => name))
    : []
  expect(shown).toEqual(['paper-1.pdf', 'paper-1.html', 'paper-2.pdf', 'paper-2.html'])
  expect(await approveRelease(service, as('manager'), { id, checks: [...CHECKS] })).toMatchObject({
    ok: true,
  })
  expect((await stateOf(id)).files.map(({ name }) => name)).toEqual(shown)
})

/** What Imogen knows of herself and Kwame. */
const OWN = new Set(
  canaries
    .filter(({ value }) => ['Imogen', 'Kwame', 'Calderwhistle'].includes(value))
    .map(({ value }) => value),
)

describe('the personal link', () => {
  const open = (token: string) => `/open/${token}`

  let ready = ''
  beforeAll(async () => {
    ready = await approved()
  })
  /** A new link of one release: the one before is dead. */
  async function linked(id = ready) {
    const link = await giveLink(service, as('social-worker'), id)
    if (!link.ok) throw new Error(JSON.stringify(link))
    return { id, ...link.value }
  }
  /** What happened since the newest link was made. */
  async function happened(id: string) {
    const all = (await stateOf(id)).events.map(({ did }) => did)
    return all.slice(all.lastIndexOf('release.link-given') + 1)
  }
  async function typed(token: string, code: string, agent = world.browser()) {
    return { agent, answer: await send(agent, open(token), `${open(token)}/code`, { code }) }
  }
  const wrong = (code: string) => (code === '111111' ? '222222' : '111111')
  const bare = ({ text }: Response) => text.replaceAll(/name="_csrf" value="[^"]*"/g, '')

  test('only hashes of the token and the code are kept', async () => {
    const { token, code } = await linked()
    const record = await readRecord(service.store, OPENING, tokenHash(token))
    const kept = JSON.stringify(record)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(createHash('sha256').update(code).digest('hex'))
  })
  test('looking at a link opens nothing and uses nothing up; it looks the same as one that never was', async () => {
    const { id, token, code } = await linked()
    const pages = []
    for (const address of [token, 'x'.repeat(43), 'short-one'])
      for (const method of ['get', 'head', 'get'] as const) {
        const answer = await world.browser()[method](open(address))
        expect(answer.status).toBe(200)
        if (method === 'get') pages.push(bare(answer).replaceAll(address, ''))
      }
    expect(new Set(pages).size).toBe(1)
    expect(await happened(id)).toEqual([])
    expect((await typed(token, code)).answer.status).toBe(303)
  })
  test('a code opens it once, in one browser, for half an hour, and each opening is written down and shown', async () => {
    const { id, token, code } = await linked()
    const { agent, answer } = await typed(token, ` ${code.slice(0, 3)} ${code.slice(3)}`)
    expect(answer.headers['location']).toBe(`${open(token)}/papers`)
    const list = await agent.get(`${open(token)}/papers`)
    expect(list.text).toContain('Read it here')
    expect((await agent.get(`${open(token)}/papers/2/html`)).status).toBe(200)
    const file = await agent.get(`${open(token)}/papers/2/pdf`)
    expect(file.headers['content-disposition']).toBe('attachment; filename="paper-2.pdf"')
    expect((await world.browser().get(`${open(token)}/papers`)).status).toBe(404)
    expect((await typed(token, code)).answer.status).toBe(404)
    expect(await happened(id)).toEqual(['release.opened', 'release.read', 'release.downloaded'])
    world.later(31)
    expect((await agent.get(`${open(token)}/papers`)).status).toBe(404)
    const again = await giveCode(service, as('social-worker'), id)
    expect((await typed(token, again.ok ? again.value.code : '')).answer.status).toBe(303)
  })
  test('five wrong codes lock it, at once or one by one, until there is a new code', async () => {
    const { id, token, code } = await linked()
    const one = await typed(token, wrong(code))
    expect(one.answer.text).toContain('You can try 4 more times')
    const many = await Promise.all(Array.from({ length: 12 }, () => typed(token, wrong(code))))
    expect(many.filter(({ answer }) => answer.status === 422)).toHaveLength(3)
    expect((await typed(token, code)).answer.status).toBe(404)
    expect((await happened(id)).filter(did => did === 'release.code-wrong')).toHaveLength(5)
    const fresh = await giveCode(service, as('social-worker'), id)
    expect((await typed(token, fresh.ok ? fresh.value.code : '')).answer.status).toBe(303)
  })
  test('expired, withdrawn, locked, used up and never there are one page, byte for byte', async () => {
    const pages: string[] = []
    const look = async (token: string) => {
      const answer = await world.browser().get(`${open(token)}/code`)
      expect(answer.status).toBe(404)
      pages.push(bare(answer).replaceAll(token, ''))
    }
    const used = await linked()
    await typed(used.token, used.code)
    await look(used.token)
    const withdrawn = await linked(await approved())
    await withdrawRelease(service, as('manager'), { id: withdrawn.id, why: 'The match has ended.' })
    await look(withdrawn.token)
    const locked = await linked()
    for (let i = 0; i < data.link.tries; i++) await typed(locked.token, wrong(locked.code))
    await look(locked.token)
    const replaced = await linked()
    await giveLink(service, as('social-worker'), replaced.id)
    await look(replaced.token)
    const late = await linked()
    world.later(data.link.codeHours * 60 + 1)
    await look(late.token)
    await look('y'.repeat(43))
    expect(new Set(pages).size).toBe(1)
    world.later(data.link.days * 24 * 60)
    expect(codes(await giveCode(service, as('social-worker'), late.id))).toEqual(['release/no-link'])
  })
  test('is made only by those who may, for what is approved', async () => {
    const id = await asked()
    expect(codes(await giveLink(service, as('social-worker'), id))).toEqual(['release/not-approved'])
    expect(await giveLink(service, as('agency-adviser'), id)).toMatchObject({ because: 'forbidden' })
    expect(await giveLink(service, as('social-worker-2'), id)).toMatchObject({ because: 'hidden' })
  })
  test('no withheld value, and nothing of the case, is in any byte, header or name; two readers’ pages share nothing', async () => {
    const page = await releasePage(service, as('manager'), await asked())
    const unseen = page.ok
      ? (page.value.envelope?.unseen.flatMap(({ items }) => items.map(({ value = '' }) => value)) ?? [])
      : []
    const secret = canaries
      .map(({ value }) => value)
      .filter(value => unseen.includes(value) && !OWN.has(value))
    expect(secret.length).toBeGreaterThan(20)
    const seen: string[] = []
    for (const person of ['imogen', 'kwame']) {
      const { id, token, code } = await linked(
        person === 'imogen' ? ready : await approved({ recipient: `person:${person}` }),
      )
      const { agent } = await typed(token, code)
      const answers: Response[] = []
      for (const path of [
        '',
        '/papers',
        '/papers/1/html',
        '/papers/2/html',
        '/papers/2/pdf',
        '/papers/1/pdf',
      ])
        answers.push(await agent.get(`${open(token)}${path}`).buffer(true))
      for (const answer of answers) {
        expect(answer.headers).toMatchObject({
          'cache-control': 'no-store',
          'x-robots-tag': expect.stringContaining('noindex') as string,
        })
        expect(answer.headers['referrer-policy']).toMatch(/^(no-referrer|same-origin)$/)
        expect(answer.headers['etag']).toBeUndefined()
      }
      const said = answers.map(
        answer =>
          `${JSON.stringify(answer.headers)}\n${answer.text ?? Buffer.from(answer.body as Uint8Array).toString('latin1')}`,
      )
      const own = said
        .slice(0, 2)
        .join('\n')
        .replaceAll(/sha256-[^']*/g, '')
      for (const name of [whitlock, id, letter, 'morayo', 'Morayo', 'WH-']) expect(own).not.toContain(name)
      for (const value of secret) expect(said.join('\n')).not.toContain(value)
      seen.push(own.replaceAll(token, ''))
    }
    const marks = (text = '') =>
      new Set(
        text
          .match(/[A-Za-z0-9_-]{20,}/g)
          ?.filter(
            word =>
              !word.startsWith('sha256-') &&
              /\d/.test(word) &&
              /[a-z]/.test(word) &&
              !word.startsWith('govuk'),
          ),
      )
    const shared = [...marks(seen[0])].filter(mark => marks(seen[1]).has(mark))
    expect(shared).toEqual([])
  })
})
