// The pages of the shell in a real browser: axe finds nothing, nothing is cut off at 320 pixels, and they can be looked at.
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeOn, largeText, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'
import { openTestService, type TestService } from '../app.ts'

let the: TestService
let browser: Browser
let address: string
beforeAll(async () => {
  the = await openTestService({ web: { passwords: true } })
  browser = await openChromium()
  address = await the.listen()
})
afterAll(async () => {
  await browser.close()
  await the.close()
})

const PICTURES = process.env['PICTURES']

const PAGES = {
  '': ['/sign-in', '/help', '/accessibility', '/signed-out'],
  'social-worker': ['/account', '/parked', '/nowhere', '/people'],
  administrator: ['/people', '/people/new', '/people/trial-social-worker', '/audit'],
}

// 320 pixels is what is left of 1280 four times enlarged.
const WIDTHS = [1280, 320, ...(PICTURES === undefined ? [] : [390])]

test.each(Object.entries(PAGES))('pages of %s', async (role, paths) => {
  const window = await openWindow(browser)
  const page = await window.newPage()
  if (role !== '') await signInOn(page, address, role)
  for (const path of paths) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address + path)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const found = { path, width, axe: await axeOn(page), tooWide: await overflows(page) }
      expect(found).toEqual({ path, width, axe: [], tooWide: false })
      if (PICTURES !== undefined) await takePicture(page, PICTURES, `${role}${path}-${width}`)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await largeText(page)
    expect({ path, tooWide: await overflows(page) }).toEqual({ path, tooWide: false })
  }
  await window.close()
})

async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name.replaceAll('/', '-')}.png`, fullPage: true })
}
