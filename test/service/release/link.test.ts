// The personal link of a copy that went out: what it opens, for whom and how long, and that nothing withheld is in any byte of it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveCode, giveLink, OPENING, tokenHash, withdrawRelease } from '../../../src/service/release/link.ts'
import { releasePage } from '../../../src/service/release/release-page.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readRecord } from '../../../src/storage/store/records.ts'
import { as, send } from '../../web/app.ts'
import { codes, DATA, openGround, WHITLOCK, type Ground } from './ground.ts'

const canaries = JSON.parse(
  readFileSync(join(PROJECT, 'samples', 'whitlock', 'canaries.json'), 'utf8'),
) as readonly { readonly at: string; readonly value: string }[]
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
    ready = await ground.approved()
  })
  /** A new link of one release: the one before is dead. */
  async function linked(id = ready) {
    const link = await giveLink(service, actor('social-worker'), id)
    if (!link.ok) throw new Error(JSON.stringify(link))
    return { id, ...link.value }
  }
  /** What happened since the newest link was made. */
  async function happened(id: string) {
    const all = (await ground.stateOf(id)).events.map(({ did }) => did)
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
    const again = await giveCode(service, actor('social-worker'), id)
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
    const fresh = await giveCode(service, actor('social-worker'), id)
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
    const withdrawn = await linked(await ground.approved())
    await withdrawRelease(service, actor('manager'), { id: withdrawn.id, why: 'The match has ended.' })
    await look(withdrawn.token)
    const locked = await linked()
    for (let i = 0; i < DATA.link.tries; i++) await typed(locked.token, wrong(locked.code))
    await look(locked.token)
    const replaced = await linked()
    await giveLink(service, actor('social-worker'), replaced.id)
    await look(replaced.token)
    const late = await linked()
    world.later(DATA.link.codeHours * 60 + 1)
    await look(late.token)
    await look('y'.repeat(43))
    expect(new Set(pages).size).toBe(1)
    world.later(DATA.link.days * 24 * 60)
    expect(codes(await giveCode(service, actor('social-worker'), late.id))).toEqual(['release/no-link'])
  })
  test('is made only by those who may, for what is approved', async () => {
    const id = await ground.asked()
    expect(codes(await giveLink(service, actor('social-worker'), id))).toEqual(['release/not-approved'])
    expect(await giveLink(service, actor('agency-adviser'), id)).toMatchObject({ because: 'forbidden' })
    expect(await giveLink(service, actor('social-worker-2'), id)).toMatchObject({ because: 'hidden' })
  })
  test('no withheld value, and nothing of the case, is in any byte, header or name; two readers’ pages share nothing', async () => {
    const page = await releasePage(service, actor('manager'), await ground.asked())
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
        person === 'imogen' ? ready : await ground.approved({ recipient: `person:${person}` }),
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
      for (const name of [WHITLOCK, id, letter, 'morayo', 'Morayo', 'WH-']) expect(own).not.toContain(name)
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
