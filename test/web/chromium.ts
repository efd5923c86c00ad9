// A real browser for tests: pages as people see them, and what axe says of them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { Role } from '../../src/service/access.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Starts Chromium; close it in `afterAll`. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
}

/** A window of some width; with or without scripts. `strict` keeps the page's own policy, under which axe cannot be put in. */
export function openWindow(
  browser: Browser,
  { width = 1280, height = 900, scripts = true, strict = false } = {},
): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height }, javaScriptEnabled: scripts, bypassCSP: !strict })
}

/** Makes the words of the page twice as large, as a person does in the settings of a browser. */
export async function largeText(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
}

/** Signs in on the sign-in page of a trial, as a person would. */
export async function signInOn(page: Page, address: string, role: Role | (string & {})): Promise<void> {
  await page.goto(`${address}/sign-in?to=/account`)
  const user = role.startsWith('trial-') ? role : `trial-${role}`
  await page.locator(`form:has(input[value="${user}"]) button`).click()
  await page.waitForURL(`${address}/account`)
}

/** Everything axe finds against WCAG 2.2 AA and its own best practice, a line each: none is what is wanted. */
export async function axeOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: { run: (options: object) => Promise<Result> } }
    interface Result {
      readonly violations: readonly {
        readonly id: string
        readonly help: string
        readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
      }[]
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return axe.run({ runOnly: { type: 'tag', values: tags } })
  })
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.map(String).join(' ')}`),
  )
}

/** Whether the page is wider than its window: nobody should have to scroll sideways to read. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1')
}
