// Lists, a child’s page, gaps, requests and the tracker in a real browser: with large letters nothing is cut off, and what is worked out meanwhile shows itself.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refreshReadiness } from '../../../src/service/gaps/readiness.ts'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, type TestService } from '../app.ts'
import { largeText, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

const WHITLOCK = `/cases/${trialId('whitlock')}`
const MORAYO = `${WHITLOCK}/children/morayo`

const PAGES: readonly (readonly [user: string, paths: readonly string[]])[] = [
  [
    'trial-social-worker',
    ['/', WHITLOCK, MORAYO, `${MORAYO}/gaps/all`, `${WHITLOCK}/requests/new/morayo/medical-adviser`],
  ],
  ['trial-social-worker-2', ['/']],
  ['trial-manager', ['/tracker', '/meeting-pack', '/cohort']],
]

let here: TestService
let browser: Browser
let address: string

beforeAll(async () => {
  here = await openTestService()
  address = await here.listen()
  browser = await openChromium()
  await refreshReadiness(here.service, trialId('whitlock'), 'morayo')
})
afterAll(async () => {
  await browser.close()
  await here.close()
})

// How the same pages are at other widths, and what axe says of them, is asked of every page there is.
test.each(PAGES)('the pages of %s with letters twice as large', async (user, paths) => {
  const window = await openWindow(browser)
  const page = await window.newPage()
  await signInOn(page, address, user)
  for (const path of paths) {
    await page.goto(`${address}${path}`)
    await page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    await largeText(page)
    expect({ path, large: await overflows(page) }).toEqual({ path, large: false })
  }
  await window.close()
})

test('the list of documents fills itself while the page is open', async () => {
  const window = await openWindow(browser, { strict: true })
  const page = await window.newPage()
  await signInOn(page, address, 'trial-social-worker')
  await page.goto(`${address}/cases/${trialId('unborn')}/children/baby`)
  expect(await page.locator('#documents[data-working]').count()).toBe(1)
  await page.getByText('Due now, and nothing is missing').waitFor({ timeout: 15_000 })
  await window.close()
})
