// The shell in a real browser under its own policy, and without scripts and mouse.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openChromium, openWindow, signInOn } from '../chromium.ts'
import { openTestService, type TestService } from '../app.ts'

let the: TestService
let browser: Browser
let address: string
beforeAll(async () => {
  the = await openTestService()
  browser = await openChromium()
  address = await the.listen()
})
afterAll(async () => {
  await browser.close()
  await the.close()
})

test('no page breaks its own policy, and scripts bring its parts to life', async () => {
  const window = await openWindow(browser, { width: 500, strict: true })
  const page = await window.newPage()
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  await signInOn(page, address, 'administrator')
  for (const path of ['/people/new', '/people/trial-social-worker', '/audit', '/account', '/help']) {
    await page.goto(address + path)
    await page.getByRole('button', { name: 'Menu' }).click()
    expect(await page.getByRole('link', { name: 'Verify a file' }).isVisible()).toBe(true)
  }
  await page.goto(`${address}/people/new`)
  await page.getByRole('button', { name: 'Add this person' }).click()
  expect(await page.locator('.govuk-error-summary').evaluate(one => one.matches(':focus'))).toBe(true)
  expect(await page.title()).toBe('Error: Add a person – Permanence documents')
  expect(said.filter(line => !line.includes('422'))).toEqual([])
  await window.close()
})

test('without scripts and by the keyboard alone, somebody signs in, gets to their account and out again', async () => {
  const window = await openWindow(browser, { scripts: false, strict: true })
  const page = await window.newPage()
  await page.goto(address)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toContain('Skip to main content')
  await tabTo(page, 'Sign in as Colm Hegarty-Shah')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${address}/`)
  await page.goto(`${address}/help`)
  await tabTo(page, 'Colm Hegarty-Shah, your account')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${address}/account`)
  await tabTo(page, 'Sign out')
  await page.keyboard.press('Enter')
  await page.waitForURL(`${address}/signed-out`)
  await window.close()
})

/** Presses Tab until the thing of this name has the focus; whoever gets there that way can see where they are. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate<string>('document.activeElement?.textContent ?? ""')
    if (words.replaceAll(/\s+/g, ' ').trim() === name) return
  }
  throw new Error(`Tab does not lead to \`${name}\``)
}
