// The pages of a family finder: what was released to her, no link to anything else, and what the worker sees of it.
import type { Browser } from 'playwright-core'
import type { Agent, Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeProfile, releasedToBea, WHITLOCK } from '../../service/released/world.ts'
import { withdrawRelease } from '../../../src/service/release/link.ts'
import { as, openTestService, send, signedIn, type TestService } from '../app.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

let world: TestService
let bea: Agent
let early = ''
let full = ''
let release = ''

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  early = await madeProfile(world, 'early')
  full = await madeProfile(world, 'approved-adopters')
  bea = await signedIn(world, 'family-finder')
}, 20_000)
afterAll(() => world.close())

const NAMES = /Morayo|Whitlock|morayo|HM-4471/
/** Where the links of a page lead, in this service. */
function linksOf({ text }: Response): readonly string[] {
  return [...text.matchAll(/href="(\/[^"#]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
}

test('a social worker asks for it in the list of accounts, and the manager approves it', async () => {
  const worker = await signedIn(world, 'social-worker')
  const lists = await worker.get(`/documents/${early}/release`)
  expect(lists.text).toContain('Family finders with an account here')
  const page = `/documents/${early}/release?list=finders`
  const form = await worker.get(page)
  expect(form.text).toContain('Bea Thornaby, family finder')
  expect(form.text).toContain('Words that go with it')
  expect(form.text).not.toContain('Add somebody who is not in the file')
  const fields = {
    list: 'finders',
    recipient: 'user:trial-family-finder',
    channel: 'account',
    reason: 'To find a family',
    note: 'Here is the profile we spoke of.',
    back: 'For you alone.',
  }
  const asked = await send(worker, page, `/documents/${early}/release`, fields)
  expect(asked.status).toBe(303)
  const path = String(asked.headers['location'])
  release = path.split('/').at(-1) ?? ''
  const manager = await signedIn(world, 'trial-manager')
  const look = await manager.get(path)
  expect(look.text).toContain('Here is the profile we spoke of.')
  const checks = ['recipient', 'copy', 'letter', 'names']
  expect((await send(manager, path, path, { do: 'approve', checks })).status).toBe(303)
  expect((await manager.get(path)).text).toContain('reads it here, on the page after signing in')
})

describe('the family finder', () => {
  test('begins with what is released to her, and no child’s name stands anywhere', async () => {
    const home = await bea.get('/')
    expect(home.text).toContain('Child’s profile: Hazel')
    expect(home.text).toContain('Released by Nadia Darvish-Cole')
    const one = await bea.get(`/released/${release}`)
    expect(one.text).toContain('Read it here')
    for (const page of [home, one]) {
      expect(page.text).not.toMatch(NAMES)
      expect(page.text).not.toContain(WHITLOCK)
    }
    const read = await bea.get(`/released/${release}/papers/1/html`)
    expect(read.status).toBe(200)
    expect(read.text).toContain('Hazel')
    const kept = await bea.get(`/released/${release}/papers/1/pdf`)
    expect(kept.headers['content-disposition']).toBe('attachment; filename="paper-1.pdf"')
  })
  test('finds no link that leads nowhere', async () => {
    const seen = new Set<string>()
    const waiting = ['/']
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await bea.get(path)
      expect([path, answer.status]).toEqual([path, 200])
      if (!/^\/(assets|released\/\w+\/papers)/.test(path)) waiting.push(...linksOf(answer))
    }
    expect(seen).toContain(`/released/${release}`)
    expect([...seen].filter(path => /cases|documents|releases/.test(path))).toEqual([])
  })
  test('gets nothing else of the child, whatever address she knows', async () => {
    const child = `${WHITLOCK}/children/morayo`
    const all = [
      `/documents/${early}`,
      `/documents/${full}`,
      `/documents/${full}/files/pdf`,
      `/documents/${early}/compare/${full}`,
      `/documents/${early}/release`,
      `/releases/${release}`,
      `/releases/${release}/full`,
      `/releases/${release}/files/1/pdf`,
      `/cases/${WHITLOCK}`,
      `/cases/${child}`,
      `/cases/${child}/documents`,
      `/cases/${child}/documents/child-profile`,
      `/cases/${child}/documents/child-profile/preview`,
      `/cases/${child}/documents/child-profile/sign-off`,
      `/cases/${WHITLOCK}/evidence`,
    ]
    for (const path of all) expect([path, (await bea.get(path)).status]).toEqual([path, 404])
    expect((await bea.get(`/documents/${early}/files/pdf`)).status).toBe(200)
  })
  test('what she opened is shown to the worker, and is gone for her when it is withdrawn', async () => {
    const worker = await signedIn(world, 'social-worker')
    const page = await worker.get(`/releases/${release}`)
    expect(page.text).toMatch(/Opened, .*\n?/)
    expect(page.text).toContain('Read: paper 1')
    expect(page.text).toContain('A copy was kept: paper 1')
    await withdrawRelease(world.service, as(world, 'manager'), { id: release, why: 'A family is found.' })
    for (const path of [`/released/${release}`, `/released/${release}/papers/1/pdf`])
      expect((await bea.get(path)).status).toBe(404)
    expect((await bea.get('/')).text).toContain('Nothing is released to you now')
  })
})

describe('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())

  test('the pages are accessible and never wider than the window', async () => {
    const id = await releasedToBea(world, full)
    const address = await world.listen()
    const window = await openWindow(browser)
    const page = await window.newPage()
    await signInOn(page, address, 'family-finder')
    for (const path of ['/', `/released/${id}`]) {
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${address}${path}`)
        const shots = process.env['SHOTS']
        if (shots !== undefined)
          await page.screenshot({
            path: `${shots}/${path.length > 1 ? 'one' : 'list'}-${width}.png`,
            fullPage: true,
          })
        expect({ path, width, axe: await axeOn(page), wide: await overflows(page) }).toEqual({
          path,
          width,
          axe: [],
          wide: false,
        })
      }
    }
    await window.close()
  })
})
