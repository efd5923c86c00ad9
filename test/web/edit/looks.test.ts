// The pages of the form as people see them: axe finds nothing, and nobody has to scroll sideways.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, type TestService } from '../app.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

let the: TestService
let browser: Browser
let address: string
const CASE = trialId('whitlock')

beforeAll(async () => {
  the = await openTestService({ trial: { finished: true } })
  address = await the.listen()
  browser = await openChromium()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await the.close()
})

const PLACES = [
  'edit/children/morayo?at=/identity',
  'edit/children/morayo?at=/options/0',
  'edit/children/morayo?at=/contact',
  'edit/children/morayo?at=/health/summary',
  'edit/children/morayo?at=/ownWords/-',
  'edit/people?at=/people/0&remove=1',
  'history/children/morayo?at=/message',
]

test.each([1280, 320])('pages of the form, %i pixels wide', async width => {
  const window = await openWindow(browser, { width })
  const page = await window.newPage()
  await signInOn(page, address, 'social-worker')
  for (const place of PLACES) {
    await page.goto(`${address}/cases/${CASE}/${place}`)
    const faults = width === 1280 ? await axeOn(page) : []
    expect([place, width, faults, await overflows(page)]).toEqual([place, width, [], false])
  }
  await window.close()
})
