// The trial world with a real browser in front of it: people who take a seat at it, and pictures of what they see.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { pdfOfPages } from '../../intake/uploads/made-files.ts'
import { openTestService, type TestService } from '../app.ts'
import { openChromium, openWindow } from '../chromium.ts'

/** A running service and a browser. */
export interface Stage {
  readonly the: TestService
  readonly browser: Browser
  readonly address: string
  readonly close: () => Promise<void>
}

/** Starts both; close it in `afterAll`. */
export async function openStage(): Promise<Stage> {
  const the = await openTestService()
  const [browser, address] = await Promise.all([openChromium(), the.listen()])
  const close = async () => {
    await browser.close()
    await the.close()
  }
  return { the, browser, address, close }
}

/** Somebody at a screen of their own who has signed in by the button with their name. */
export async function seat(
  { browser, address }: Stage,
  name: string,
  window: Parameters<typeof openWindow>[1] = {},
): Promise<Page> {
  const page = await (await openWindow(browser, window)).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(address)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await page
    .getByRole('link', { name: 'Sign out' })
    .or(page.getByRole('button', { name: 'Sign out' }))
    .waitFor()
  return page
}

/** What a page may take on a busy machine before somebody would give up. */
export const PATIENCE = 15_000

/** The large heading of a page, as it is read. */
export function heading(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText()
}

/** Follows a link by its words. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click()
}

/** Presses a button by its words. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()
}

const SHOTS = process.env['PICTURES']

/** A picture of the whole page for whoever asked for a folder of them with `PICTURES`. */
export async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true })
}

/** An invented report of two pages, as a health service would send it. */
export const medicalReport: Buffer = pdfOfPages([
  [
    'Adoption health report',
    'Child: Morayo Whitlock',
    'Date of examination: 16 November 2026',
    'Examined by: Dr Ifeoma Lindqvist, medical adviser to the agency',
    'Morayo is well and growing along her line. Her skin is clear with daily cream.',
  ],
  ['Page 2', 'Hearing and sight are as they should be. Her speech will be looked at in January 2027.'],
])

/** The medical adviser's own words. */
export const healthSummary = `Morayo is a well child who grows along her own line. Her eczema is quiet with daily cream, and her immunisations are complete for her age.

Her speech came late and is catching up; it will be looked at in January 2027. Alcohol in early pregnancy has left no sign that can be seen at three, which is encouraging and does not rule out difficulties with attention or learning later.

- A dentist every six months
- A review with a community paediatrician at five years, before her first full year of school`
