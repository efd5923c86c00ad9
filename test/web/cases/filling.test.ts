// From a gap to its field and back to the list it was found in: without scripts, and in a browser that brings the list up to date by itself.
import type { Browser } from 'playwright-core'
import type { Agent } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refreshReadiness } from '../../../src/service/gaps/readiness.ts'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, signedIn, type TestService } from '../app.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'
import { open, press } from '../edit/plain-browser.ts'

const WHITLOCK = trialId('whitlock')
const MORAYO = `/cases/${WHITLOCK}/children/morayo`
const LIST = `${MORAYO}/gaps/cpr`

let here: TestService
let worker: Agent
let chromium: Browser

beforeAll(async () => {
  here = await openTestService()
  worker = await signedIn(here, 'social-worker')
  chromium = await openChromium()
  await refreshReadiness(here.service, WHITLOCK, 'morayo')
})
afterAll(async () => {
  await chromium.close()
  await here.close()
})

/** The addresses of the fields of a list of gaps. */
function fieldsOf(html: string): readonly string[] {
  return [...html.matchAll(/<h3[^>]*><a class="govuk-link" href="([^"]+\/edit\/[^"]+)"/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  )
}

/** The words of a page without its tags. */
function words(html: string): string {
  const [, main = html] = html.split('<main')
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
}

describe('a gap that is filled', () => {
  test('leads back to the list, which says what was saved, how many are left, and has the next one click away', async () => {
    const before = await worker.get(LIST)
    const gaps = before.text.match(/class="cases-gap"/g)?.length ?? 0
    const religion =
      fieldsOf(before.text)
        .find(href => href.includes('identity'))
        ?.split('#')[0] ?? ''
    const form = await open(worker, religion)
    const saved = await press(worker, form, 'save', {
      '/identity/religion/text': 'None.',
      '/identity/religion.way': 'text',
    })
    const back = String(saved.headers['location'])
    expect([saved.status, back.split('?')[0]]).toEqual([303, LIST])
    const after = await worker.get(back)
    expect(words(after.text)).toContain('Saved: ')
    expect(words(after.text)).toContain(`${gaps - 1} things are left`)
    const next = /id="next"[^>]*href="([^"]+)"/.exec(after.text)?.[1]
    expect(next).toMatch(new RegExp(`^/cases/${WHITLOCK}/`))
  })

  test('that is still missing after saving is said to be', async () => {
    const [first = ''] = fieldsOf((await worker.get(LIST)).text)
    const saved = await press(worker, await open(worker, first.split('#')[0] ?? ''), 'save')
    const { text } = await worker.get(String(saved.headers['location']))
    expect(words(text)).toContain('This is still missing')
  })

  test('leads nowhere but to a list of ours, whatever the address says', async () => {
    const edit = `/cases/${WHITLOCK}/edit/children/morayo?at=/wishes`
    for (const trail of ['//evil.example~a~b~c~0', 'a~..~b~c~0', 'https://evil.example', '~~~~', 'a~b~c'])
      for (const one of [`${edit}&gaps=${encodeURIComponent(trail)}`]) {
        const saved = await press(worker, await open(worker, one), 'save')
        expect([trail, saved.headers['location']]).toEqual([trail, MORAYO])
      }
  })

  test('is left by the link above its form to the same list', async () => {
    const [first = ''] = fieldsOf((await worker.get(LIST)).text)
    const { text } = await worker.get(first.split('#')[0] ?? '')
    expect(text).toContain(`href="${LIST}"`)
  })
})

describe('a list that is being worked out', () => {
  let spoken = 0

  /** Saves something else each time, so that what was worked out before no longer holds. */
  async function changed(): Promise<void> {
    spoken++
    const form = await open(worker, `/cases/${WHITLOCK}/edit/children/morayo?at=/identity`)
    const typed = {
      '/identity/religion/text': `None, said ${spoken} times.`,
      '/identity/religion.way': 'text',
    }
    expect((await press(worker, form, 'save', typed)).status).toBe(303)
  }

  test('has a plain link to look again', async () => {
    await changed()
    expect((await worker.get(LIST)).text).toContain(`<a class="govuk-link" href="${LIST}">Look again</a>`)
  })

  test('comes up to date by itself and says so, and takes neither the focus nor a notice', async () => {
    const page = await (await openWindow(chromium)).newPage()
    await signInOn(page, await here.listen(), 'social-worker')
    await changed()
    await page.goto(new URL(LIST, page.url()).href)
    expect(await page.locator('#missing[data-working]').count()).toBe(1)
    await page.locator('#missing:not([data-working])').waitFor()
    expect(await page.locator('[data-said]').textContent()).toMatch(
      /^The list is up to date\. \d+ things are left\.$/,
    )
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
    expect(await axeOn(page)).toEqual([])
    await changed()
    await page.goto(new URL(MORAYO, page.url()).href)
    const group = page.locator('details.cases-group:not([open])').first()
    const id = String(await group.getAttribute('id'))
    await group.locator('summary').click()
    await page.locator('h1').click()
    await page.evaluate('document.activeElement.blur()')
    await page.locator('#record-sections:not([data-working])').waitFor()
    expect(await page.locator(`#${id}[open]`).count()).toBe(1)
  })

  test('after filling a gap in a browser, the notice is read first and the next gap is the next link', async () => {
    const page = await (await openWindow(chromium, { width: 390 })).newPage()
    await signInOn(page, await here.listen(), 'social-worker')
    await page.goto(new URL(LIST, page.url()).href)
    await page.locator('#missing:not([data-working])').waitFor()
    await page.locator('.cases-gap a[href*="/edit/"]').first().click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.locator('.cases-after').waitFor()
    expect(await page.evaluate('document.activeElement?.className')).toContain('notification-banner')
    expect([await axeOn(page), await overflows(page)]).toEqual([[], false])
  })
})
