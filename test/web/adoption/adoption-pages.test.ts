// The pages of adoption records: who gets in, what they must write first, and that no page leads back to the first store.
import type { Browser, Page } from 'playwright-core'
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'
import { send, signedIn } from '../app.ts'
import { filesOf } from '../../../src/storage/store/files.ts'
import { listRecords } from '../../../src/storage/store/records.ts'
import { NAME_NOW, openSeveredWorld, type SeveredWorld } from '../../service/adoption/severed.ts'
import { WHITLOCK } from '../../service/released/world.ts'
import { pageRoutes } from '../access/routes.ts'

let world: SeveredWorld
let record = ''
let document = ''
let file = ''

beforeAll(async () => {
  world = await openSeveredWorld()
  record = `/adoption-records/${world.record}`
  const { adoption } = world.test.service
  document = (await listRecords(adoption, { kind: 'document' }))[0]?.id ?? ''
  file = (await filesOf(adoption, world.record))[0] ?? ''
}, 20_000)
afterAll(() => world.test.close())

const REASON = { do: 'open', why: 'adopted-person', reason: 'She asked for the record of her birth' }
const WHOLE = { ...REASON, 'for-whom': 'Ms R. Quillsworth' }
const adviser = () => signedIn(world.test, 'agency-adviser')

type Headers = Readonly<Record<string, string>>

/** Every address under the list, with something that is there for each of its names. */
function routes() {
  const known: Readonly<Record<string, string>> = {
    ':record': world.record,
    ':document': document,
    ':file': file,
    '*part': 'people',
  }
  return pageRoutes(world.test.app)
    .filter(({ path }) => path.startsWith('/adoption-records'))
    .map(({ method, path }) => ({
      method,
      path: `${path.replaceAll(/[:*]\w+/g, name => known[name] ?? name)}${path.endsWith('*part') ? '?at=/people' : ''}`,
    }))
}

/** All that an answer says: its head too, and a file as far as it is text. */
const saidBy = ({ headers, text, body }: Pick<Response, 'headers' | 'text' | 'body'>) =>
  JSON.stringify(headers) + (text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : ''))

test('for everybody but who keeps them there are no such pages: the same bytes as for what is not there', async () => {
  const users = new Map(world.test.accounts.map(({ role, user }) => [role, user]))
  users.delete('agency-adviser')
  expect(users.size).toBe(9)
  expect(routes().length).toBeGreaterThan(9)
  for (const [role, user] of users) {
    const agent = await signedIn(world.test, user)
    const nothing = (await agent.get('/adoption-records/nothing/there')).text
    expect((await agent.get('/account')).text).not.toContain('Adoption records')
    for (const { method, path } of routes()) {
      const answer = method === 'get' ? await agent.get(path) : await send(agent, '/account', path, WHOLE)
      const here = method === 'get' ? answer.text === nothing : true
      expect([role, method, path, answer.status, here]).toEqual([role, method, path, 404, true])
      for (const word of [NAME_NOW, 'Morayo']) expect(answer.text).not.toContain(word)
    }
  }
})

test('who is signed out is asked to sign in, and nothing they typed about a record is kept in the first store', async () => {
  const agent = world.test.browser()
  await agent.get('/sign-in')
  for (const { method, path } of routes().filter(one => one.method === 'get'))
    expect([method, path, (await agent.get(path)).status]).toEqual([method, path, 303])
  const mine = await adviser()
  await mine.get('/adoption-records')
  const page = await mine.get(record)
  world.test.later(45)
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const answer = await mine
    .post(record)
    .type('form')
    .send({ _csrf, ...WHOLE })
  expect([303, 401, 403]).toContain(answer.status)
  expect(await listRecords(world.test.service.store, { kind: 'parked' })).toEqual([])
})

describe('who keeps them', () => {
  test('finds a record by its number or by the name after the order, and no name stands in the list or in an address', async () => {
    const agent = await adviser()
    const list = await agent.get('/adoption-records')
    expect(list.text).toContain(`href="${record}"`)
    expect(list.text).toMatch(/A-[A-Z0-9]{16}/)
    expect(list.text).toMatch(/20\sNovember\s2026/)
    const found = await send(agent, '/adoption-records', '/adoption-records', { search: NAME_NOW })
    expect(found.text).toContain('1 of 1 record found')
    expect(found.text.replace(/value="[^"]*"/g, '')).not.toMatch(/Quillsworth|Morayo|Whitlock/)
    const none = await send(agent, '/adoption-records', '/adoption-records', { search: 'Whitlock' })
    expect(none.text).toContain('0 of 1 record found')
  })
  test('is asked why, and is told at each field what is missing', async () => {
    const agent = await adviser()
    const page = await agent.get(record)
    expect(page.text).toContain('Why do you open this record?')
    expect(page.text).toContain('Adoption and Children Act 2002, section 60(2)')
    expect(page.text).not.toMatch(/Quillsworth|Morayo|Whitlock/)
    const answer = await send(agent, record, record, { do: 'open', reason: 'no' })
    expect(answer.status).toBe(422)
    for (const id of ['why', 'reason', 'for-whom']) expect(answer.text).toContain(`href="#${id}"`)
    for (const { method, path } of routes().filter(one => one.path.split('/').length > 3)) {
      if (method !== 'get') continue
      const shut = await agent.get(path)
      expect([path, shut.status, shut.headers['location']]).toEqual([path, 303, record])
    }
  })
  test('reads and takes everything then, and no id of the first store is in any of it', async () => {
    const agent = await adviser()
    expect((await send(agent, record, record, WHOLE)).headers['location']).toBe(record)
    const page = await agent.get(record)
    expect(page.text).toContain('You opened it for: Ms R. Quillsworth')
    const inside = [...page.text.matchAll(/href="(\/adoption-records\/[^"#]+)"/g)].map(([, href]) =>
      (href ?? '').replaceAll('&amp;', '&'),
    )
    expect(inside.length).toBeGreaterThan(30)
    const paths = new Set([...inside, ...routes().flatMap(one => (one.method === 'get' ? [one.path] : []))])
    for (const path of paths) {
      const answer = await agent.get(path)
      expect([path, answer.status]).toEqual([path, 200])
      const said = saidBy(answer)
      // The very bytes that were issued say what they said then.
      const ids = path.includes('/files/') ? [] : world.old.filter(id => said.includes(id))
      expect([path, ids]).toEqual([path, []])
      expect([path, answer.text?.includes('/cases/') ?? false]).toEqual([path, false])
      expect(`${path} ${JSON.stringify(answer.headers)}`).not.toContain('Morayo')
      const isTaken = /\/(files|whole|family-file)/.test(path)
      const { 'cache-control': cache, 'content-disposition': as = '' } = answer.headers as Headers
      expect([path, as.startsWith('attachment')]).toEqual([path, isTaken])
      expect(cache).toContain('no-store')
    }
  }, 20_000)
  test('lists of people have pages of their own, and a place that is none is not there', async () => {
    const agent = await adviser()
    await send(agent, record, record, WHOLE)
    const people = await agent.get(`${record}/sections/people?at=/people`)
    expect(people.text).toContain(`${record}/sections/people?at=/people/0`)
    expect((await agent.get(`${record}/sections/people?at=/people/0`)).status).toBe(200)
    for (const path of [
      'people?at=/people/999',
      'people?at=/people/-',
      'children/nobody?at=',
      'nothing',
      'people?at=no',
    ])
      expect([path, (await agent.get(`${record}/sections/${path}`)).status]).toEqual([path, 404])
  })
  test('is asked again after closing it, and in the next sitting', async () => {
    const agent = await adviser()
    expect((await agent.get(record)).text).toContain('Why do you open this record?')
    await send(agent, record, record, WHOLE)
    expect((await agent.get(record)).text).toContain('The family file')
    await send(agent, record, record, { do: 'close' })
    expect((await agent.get(record)).text).toContain('Why do you open this record?')
  })
  test('sees in the audit everybody who opened it, with their reasons', async () => {
    const agent = await adviser()
    await send(agent, record, record, WHOLE)
    const { text } = await agent.get(`${record}/audit`)
    expect(text).toContain('She asked for the record of her birth')
    expect(text).toContain('Opened an adoption record, with a reason')
    expect(text).not.toContain('trial-agency-adviser')
  })
})

test('the pages of the family she came from say no number of her record', async () => {
  const manager = await signedIn(world.test, 'trial-manager')
  for (const path of ['/', `/cases/${WHITLOCK}`, `/cases/${WHITLOCK}/children/morayo`, '/tracker', '/cohort'])
    expect((await manager.get(path)).text).not.toMatch(new RegExp(`${world.record}|A-[A-Z0-9]{16}`))
  const audit = await (await signedIn(world.test, 'administrator')).get('/audit')
  expect(audit.status).toBe(200)
  expect(audit.text).not.toContain(world.record)
})

describe('every page is accessible, and never wider than the window', () => {
  let browser: Browser
  let page: Page
  let address = ''
  beforeAll(async () => {
    browser = await openChromium()
    address = await world.test.listen()
    page = await (await openWindow(browser)).newPage()
    await signInOn(page, address, 'agency-adviser')
  })
  afterAll(() => browser.close())
  /** What is wrong with a page at a desk and on a telephone. */
  const faultsOf = async (name: string, path: string): Promise<readonly string[]> => {
    const faults: string[] = []
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      if (path !== '') await page.goto(`${address}${path}`)
      const shots = process.env['PICTURES']
      if (shots !== undefined)
        await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true })
      faults.push(...(await axeOn(page)).map(line => `${width}: ${line}`))
      if (await overflows(page)) faults.push(`${width}: is wider than the window`)
    }
    return faults
  }
  test('the list, and the page that asks why', async () => {
    expect(await faultsOf('list', '/adoption-records')).toEqual([])
    await page.goto(`${address}${record}`)
    await page.click('button[value="open"]')
    expect(await faultsOf('why-errors', '')).toEqual([])
  }, 20_000)
  test('what stands in a record', async () => {
    await page.goto(`${address}${record}`)
    await page.check('input[value="adopted-person"]')
    await page.fill('#for-whom', 'Ms R. Quillsworth')
    await page.fill('#reason', 'She asked for the record of her birth, by letter of 20 November')
    await page.click('button[value="open"]')
    expect(await faultsOf('record', record)).toEqual([])
    expect(await faultsOf('section', `${record}/sections/people?at=/people/0`)).toEqual([])
    expect(await faultsOf('document', `${record}/documents/${document}`)).toEqual([])
    expect(await faultsOf('audit', `${record}/audit`)).toEqual([])
  }, 20_000)
})
