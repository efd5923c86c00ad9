// Writing in a real browser: what is typed survives a page that is killed and a session that ends; rows grow; Word's styles stay in Word.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPart } from '../../../src/storage/store/parts.ts'
import { trialId } from '../../../src/service/trial.ts'
import { valueAt } from '../../../src/model/pointer.ts'
import { openTestService, type TestService } from '../app.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

let the: TestService
let browser: Browser
let window: BrowserContext
let address: string
const CASE = trialId('whitlock')
const child = (at: string) => `${address}/cases/${CASE}/edit/children/morayo?at=${at}`

beforeAll(async () => {
  the = await openTestService({ trial: { finished: true } })
  address = await the.listen()
  browser = await openChromium()
  window = await openWindow(browser)
  await signInOn(await window.newPage(), address, 'social-worker')
}, 60_000)
afterAll(async () => {
  await browser.close()
  await the.close()
})

test('words typed and not saved are there after the page was killed', async () => {
  const page = await opened('/message')
  await page.locator('#f-message').fill('To Morayo, who will')
  await expectStatus(page, /Saved \d\d:\d\d as your draft/)
  await page.locator('#f-message').pressSequentially(' one day ask')
  await expectKept('one day ask')
  await crash(page)
  const again = await opened('/message')
  expect(await again.locator('#f-message').inputValue()).toBe('To Morayo, who will one day ask')
  expect(await again.getByText('Your words are here').isVisible()).toBe(true)
  await again.getByRole('button', { name: 'Save', exact: true }).click()
  await again.waitForURL(`${address}/cases/**`)
  const part = await readPart(the.service.store, CASE, 'children/morayo')
  expect(valueAt(part?.json, '/message')).toBe('To Morayo, who will one day ask')
})

test('words typed in the very second before a page is left are kept', async () => {
  const page = await opened('/closing')
  await page.locator('#f-closing').pressSequentially('A last thought')
  await page.goto(`${address}/account`)
  const again = await opened('/closing')
  expect(await again.locator('#f-closing').inputValue()).toContain('A last thought')
})

test('when the session has ended the words stay in the page, and are kept once the same person is back', async () => {
  const page = await opened('/preBirth')
  const cookies = await window.cookies()
  await window.clearCookies()
  await page.locator('#f-preBirth-conclusion').fill('Written while signed out')
  await expectStatus(page, /You are signed out. Your words are still on this page/)
  expect(await page.locator('#f-preBirth-conclusion').inputValue()).toBe('Written while signed out')
  await window.addCookies(cookies)
  await expectStatus(page, /Saved \d\d:\d\d as your draft/)
})

test('rows grow and go without the server, and are read as they stand', async () => {
  const page = await opened('/wishes')
  const details = page.locator('details', { hasText: 'Where this comes from' }).first()
  await details.locator('summary').click()
  const rows = details.locator('[data-row]')
  const before = await rows.count()
  await details.locator('[data-add]').click()
  expect(await rows.count()).toBe(before + 1)
  const select = rows.last().locator('select')
  expect(await select.locator('option').count()).toBeGreaterThan(20)
  expect(await select.getAttribute('name')).toBe(`/wishes/adoption/sources/${before}/evidence`)
  expect(await select.evaluate(element => element === document.activeElement)).toBe(true)
  await rows.last().locator('[data-drop]').click()
  expect(await rows.count()).toBe(before)
})

test('a long list is shortened by a few letters, marks and capitals aside, and what is chosen stays', async () => {
  const page = await opened('/property')
  await page.getByRole('radio', { name: 'It cannot be found out' }).check()
  await page.locator('[data-way="notObtainable"] > fieldset > [data-add]').click()
  await page.locator('[data-way="notObtainable"] [data-rows$="/sources"] > [data-add]').last().click()
  const select = page.locator('select[name="/property/notObtainable/attempts/0/sources/0/evidence"]')
  const texts = async () =>
    (await select.locator('option').allInnerTexts()).map(text => text.replaceAll('\u00a0', ' '))
  const all = await texts()
  await select.selectOption('e-po')
  const find = page.locator(`[id="${String(await select.getAttribute('id'))}-find"]`)
  await find.fill('folasade LETTER')
  expect(await texts()).toEqual([
    'Choose',
    'Letter from Folaṣade Ọdẹtunji, 6 May 2026',
    'Placement order, 10 September 2026',
    'Another document: add it',
  ])
  expect(await select.inputValue()).toBe('e-po')
  expect(await page.getByText('1 found').count()).toBe(1)
  await find.press('Enter')
  expect(await select.evaluate(one => one === document.activeElement)).toBe(true)
  expect(await axeOn(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await overflows(page)).toBe(false)
  await find.fill('')
  expect(await texts()).toEqual(all)
  expect(page.url()).toContain('/property')
})

test('a list that has its answer is left as it is: the field stands only where somebody must still choose', async () => {
  const page = await opened('/report')
  const lists = page.locator('select.govuk-select')
  const filled = await lists.evaluateAll(
    all => all.filter(one => /^[a-z0-9]/i.test((one as HTMLSelectElement).value)).length,
  )
  expect(filled).toBeGreaterThan(20)
  expect(await page.locator('.site-find').count()).toBeLessThanOrEqual((await lists.count()) - filled)
})

test('only the fields of the answer that is given are seen', async () => {
  const page = await opened('/property')
  const reason = page.locator('[data-way="notApplicable"]')
  await page.getByRole('radio', { name: 'It does not apply, because' }).check()
  expect(await reason.isVisible()).toBe(true)
  await page.getByRole('radio', { name: 'It cannot be found out' }).check()
  expect(await reason.isVisible()).toBe(false)
  await page.locator('[data-way="notObtainable"] > fieldset > [data-add]').click()
  await page.locator('[data-way="notObtainable"] [data-rows$="/sources"] > [data-add]').last().click()
  const name = '/property/notObtainable/attempts/0/sources/0/evidence'
  expect(await page.locator(`select[name="${name}"] option`).count()).toBeGreaterThan(20)
  await page.locator('#f-property-notObtainable-why').fill('Nobody knows')
  await page.getByRole('radio', { name: 'Here is the information' }).check()
  await page.locator('#f-property-text').fill('A savings book.')
  await page.getByRole('button', { name: 'Save and stay here' }).click()
  await page.getByText('Saved: ', { exact: false }).waitFor()
  expect(await page.locator('#f-property-notObtainable-why').inputValue()).toBe('')
})

test.each([
  [
    'a list of Word',
    `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal>First,<o:p></o:p> a <b>bold</b>
     word.</p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp;&nbsp; </span></span>one</p>
     <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp; </span></span>two</p><p class=MsoNormal>After.</p></body></html>`,
    'First, a bold word.\n\n- one\n- two\n\nAfter.',
  ],
  [
    'a list of a web page',
    '<p>Likes:</p><ul><li>birds</li><li>  the <i>sea</i></li></ul>',
    'Likes:\n\n- birds\n- the sea',
  ],
  [
    'a table and a break',
    '<div>One<br>two</div><table><tr><td>A</td><td>B</td></tr></table>',
    'One\ntwo\n\nA, B',
  ],
  ['a script', '<p>Words</p><script>alert(1)</script><img src=x onerror=alert(1)>', 'Words'],
])('pasted from elsewhere, %s arrives as plain words', async (_, html, words) => {
  const page = await opened('/message')
  await page.locator('#f-message').fill('')
  await page.locator('#f-message').evaluate((field, pasted) => {
    const data = new DataTransfer()
    data.setData('text/html', pasted)
    field.focus()
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
  expect(await page.locator('#f-message').inputValue()).toBe(words)
  await page.close()
})

async function opened(at: string): Promise<Page> {
  const page = await window.newPage()
  await page.goto(child(at))
  return page
}

async function expectStatus(page: Page, words: RegExp): Promise<void> {
  await page.locator('[data-status]').filter({ hasText: words }).waitFor({ timeout: 15_000 })
}

/** Waits until the store has the words: what was not yet sent when a page dies cannot be kept by anybody. */
async function expectKept(words: string): Promise<void> {
  const looking = await window.newPage()
  await expect
    .poll(
      async () => {
        await looking.goto(child('/message'))
        return looking.locator('#f-message').inputValue()
      },
      { timeout: 15_000, interval: 500 },
    )
    .toContain(words)
  await looking.close()
}

/** The page dies as a browser's page dies: nothing in it runs any more. */
async function crash(page: Page): Promise<void> {
  const session = await window.newCDPSession(page)
  const died = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await died
}
