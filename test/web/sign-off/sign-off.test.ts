// Signing, deciding and releasing in the browser: with and without scripts, on a desk and a telephone, with nothing for axe to find.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocumentFor } from '../../../src/service/documents/make.ts'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, send, signedIn, type TestService } from '../app.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

const CHILD = `/cases/${trialId('whitlock')}/children/morayo`
const SIGN_OFF = `${CHILD}/documents/cpr/sign-off`
let world: TestService
let browser: Browser
let address = ''
let letter = ''

beforeAll(async () => {
  world = await openTestService({ trial: { finished: true } })
  browser = await openChromium()
  address = await world.listen()
  const account = world.accounts.find(({ role }) => role === 'social-worker')
  if (account === undefined) throw new Error('No social worker')
  const asked = {
    caseId: trialId('whitlock'),
    child: 'morayo',
    subject: 'morayo',
    document: 'child-letter',
    stage: 'qa',
    audience: 'child-a',
    formats: ['pdf', 'html'],
  }
  const made = await makeDocumentFor(world.service, { ...account, via: 'web' }, asked)
  letter = made.ok && made.value.status === 'made' ? made.value.id : ''
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

/** What is wrong with a page at both widths: nothing is what is wanted. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults = [...(await axeOn(page))]
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    if (await overflows(page)) faults.push(`wider than ${width}`)
  }
  return faults
}

async function windowOf(role: string, scripts = true): Promise<Page> {
  const page = await (await openWindow(browser, { scripts })).newPage()
  if (role !== '') await signInOn(page, address, role)
  return page
}

describe('who reaches which page', () => {
  const pages = [
    SIGN_OFF,
    `${SIGN_OFF}/warnings`,
    `${CHILD}/health-summary`,
    `${CHILD}/decision`,
    '/releases',
  ]
  test.each([
    ['social-worker', [200, 200, 200, 200, 200]],
    ['team-manager', [200, 200, 200, 200, 200]],
    ['medical-adviser', [403, 200, 200, 403, 200]],
    ['decision-maker', [200, 200, 200, 200, 200]],
    ['trial-social-worker-2', [404, 404, 404, 404, 200]],
    ['administrator', [404, 404, 404, 404, 200]],
    ['family-finder', [404, 404, 404, 404, 200]],
  ] as const)('%s', async (role, statuses) => {
    const agent = await signedIn(world, role)
    const found = []
    for (const page of pages) found.push((await agent.get(page)).status)
    expect(found).toEqual(statuses)
  })
  test('a summary or a decision sent by somebody else is refused, and what they typed is not written', async () => {
    const agent = await signedIn(world, 'social-worker')
    const summary = await send(agent, SIGN_OFF, `${CHILD}/health-summary`, {
      do: 'sign',
      text: 'Mine',
      was: 'x',
    })
    const decision = await send(agent, SIGN_OFF, `${CHILD}/decision`, {
      do: 'decide',
      outcome: 'should-be-placed',
    })
    expect([summary.status, decision.status]).toEqual([403, 403])
    expect((await agent.get(`${CHILD}/health-summary`)).text).not.toContain('Mine')
  })
})

test('a manager signs, and takes it back, without scripts', async () => {
  const page = await windowOf('manager', false)
  await page.goto(`${address}${SIGN_OFF}`)
  await page.getByRole('button', { name: 'Sign as team manager' }).click()
  expect(await page.locator('main').innerText()).toContain('Signed')
  await page.getByRole('button', { name: /Take my signature back/ }).click()
  expect(await page.locator('main').innerText()).toContain('Your signature as team manager is taken back')
})

test('what was signed is said by its title and stage, and a check is offered only while it can still be signed', async () => {
  const at = `${SIGN_OFF}?stage=match`
  const offered: boolean[] = []
  let last = ''
  for (const [user, role, says] of [
    ['social-worker', 'social-worker', 'social worker'],
    ['trial-supervisor', 'supervisor', 'supervisor'],
    ['team-manager', 'team-manager', 'team manager'],
  ] as const) {
    const agent = await signedIn(world, user)
    const open = await agent.get(at)
    offered.push(open.text.includes('Record that I have checked'))
    const seen = /name="seen" value="([^"]+)"/.exec(open.text)?.[1] ?? ''
    const signed = await send(agent, at, at, { do: 'sign', role, seen })
    expect(signed.headers['location']).toBe(at)
    last = (await agent.get(at)).text
    expect(last).toContain(`Signed as ${says}: Child’s permanence report, stage: for the match`)
  }
  // Never to an author; to a manager as long as somebody has yet to sign.
  expect([offered[0], offered[2]]).toEqual([false, true])
  expect(last).toContain('Everybody who has to sign has signed')
  expect(last).not.toContain('Record that I have checked')
})

test('the pages of those who answer for a paper', async () => {
  for (const [role, path] of [
    ['medical-adviser', `${CHILD}/health-summary`],
    ['decision-maker', `${CHILD}/decision`],
    ['manager', SIGN_OFF],
    ['manager', `${SIGN_OFF}/warnings?stage=court`],
  ] as const) {
    const page = await windowOf(role)
    await page.goto(`${address}${path}`)
    expect(await faultsOf(page)).toEqual([])
  }
})

test('a letter is released by two people and read by its reader on a telephone, without an account or scripts', async () => {
  const nadia = await windowOf('social-worker')
  await nadia.goto(`${address}/documents/${letter}/release?list=adopters`)
  expect(await faultsOf(nadia)).toEqual([])
  await nadia.getByLabel('Imogen Calderwhistle').check()
  await nadia.getByLabel(/By a personal link/).check()
  await nadia.getByLabel('On what authority is it given?').fill('The agency’s duty to the child')
  await nadia.getByLabel('Words for the covering letter').fill('Here is the letter that we spoke of.')
  await nadia.getByLabel('What should they do with it?').fill('Keep it safe, and read it with her.')
  await nadia.getByRole('button', { name: 'Ask a second person' }).click()
  await nadia.waitForURL(/\/releases\//)
  expect(await nadia.getByRole('button', { name: /Approve/ }).count()).toBe(0)

  const colm = await windowOf('manager')
  await colm.goto(nadia.url())
  expect(await faultsOf(colm)).toEqual([])
  for (const box of await colm.getByRole('checkbox').all()) await box.check()
  await colm.getByRole('button', { name: 'Approve for Imogen Calderwhistle' }).click()

  await nadia.reload()
  await nadia.getByRole('button', { name: 'Make the link and the code' }).click()
  expect(await faultsOf(nadia)).toEqual([])
  const link = new URL((await nadia.locator('.release-link').innerText()).trim())
  const code = await nadia.locator('.release-code').innerText()

  const imogen = await windowOf('', false)
  await imogen.setViewportSize({ width: 390, height: 844 })
  await imogen.goto(`${address}${link.pathname}`)
  await imogen.getByRole('button', { name: 'I have my code' }).click()
  await imogen.getByLabel('The six figures you were given').fill(code)
  await imogen.getByRole('button', { name: 'Open' }).click()
  expect(await imogen.locator('h1').innerText()).toBe('Your papers')
  await imogen
    .getByRole('link', { name: /Read it here/ })
    .last()
    .click()
  expect(await imogen.locator('body').innerText()).toContain('Morayo')
  expect(await overflows(imogen)).toBe(false)
  await nadia.goto(colm.url())
  expect(await nadia.locator('main').innerText()).toContain('Read: paper 2')
})

test('the pages of a personal link', async () => {
  const page = await windowOf('')
  for (const path of ['', '/code', '/papers']) {
    await page.goto(`${address}/open/${'z'.repeat(43)}${path}`)
    expect(await faultsOf(page)).toEqual([])
  }
})
