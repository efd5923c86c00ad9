// One social worker's way through the real service in a real browser: from what is missing to a report that an adopter opens by a link.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeOn, openWindow, overflows } from '../chromium.ts'
import {
  follow,
  heading,
  healthSummary,
  medicalReport,
  openStage,
  PATIENCE,
  press,
  seat,
  shot,
  type Stage,
} from './stage.ts'

let stage: Stage
let nadia: Page
beforeAll(async () => {
  stage = await openStage()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shot(nadia, 'failed')
})
afterAll(() => stage.close())

const REPORT = 'Child’s permanence report'
const MISSING = /^6 things missing ?: Child’s permanence report$/

test('the social worker signs in, opens the child and sees what holds the report up', async () => {
  nadia = await seat(stage, 'Nadia Darvish-Cole')
  expect(await heading(nadia)).toBe('My children')
  await shot(nadia, '01-my-children')
  await follow(nadia, 'Morayo Whitlock')
  expect(await heading(nadia)).toBe('Morayo Whitlock')
  // The list comes by itself when it has been worked out.
  await nadia.getByRole('link', { name: MISSING }).waitFor()
  await shot(nadia, '02-child')
  await follow(nadia, MISSING)
  expect(await heading(nadia)).toBe(`What is missing: ${REPORT}`)
  for (const who of ['The child’s social worker', 'The team manager', 'The agency’s medical adviser'])
    await nadia.getByRole('heading', { name: who, level: 2 }).waitFor()
  await shot(nadia, '03-missing')
})

test('a gap leads to the very field, which is filled and saved', async () => {
  await follow(nadia, 'Religion is not recorded')
  expect(await heading(nadia)).toBe('Identity')
  const religion = nadia.getByRole('group', { name: 'Religion' })
  expect(
    await religion.evaluate(
      one =>
        one.matches(':target') || one.querySelector(':target') !== null || one.closest(':target') !== null,
    ),
  ).toBe(true)
  await shot(nadia, '04-identity')
  await religion.getByRole('radio', { name: 'Here is the information' }).check()
  await religion
    .getByRole('textbox')
    .first()
    .fill('Morayo was named in her father’s church on the eighth day. She has not been baptised.')
  await nadia.getByText('Saved', { exact: false }).first().waitFor()
  await shot(nadia, '05-religion-typed')
  await press(nadia, 'Save')
  await nadia.getByRole('alert').getByText('Saved: Identity').waitFor()
  expect(await heading(nadia)).toBe(`What is missing: ${REPORT}`)
  await nadia.getByText(/^5 things are left/).waitFor({ timeout: 40_000 })
  await nadia.locator('#next').waitFor()
  await shot(nadia, '06-religion-saved')
  await follow(nadia, 'Morayo Whitlock')
})

test('a medical report is added, confirmed and found in the register', async () => {
  await follow(nadia, 'Evidence')
  await press(nadia, 'Add a file')
  await nadia
    .locator('input[type=file]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: medicalReport })
  await press(nadia, 'Add this file')
  await nadia.getByRole('heading', { name: 'What is this file?' }).waitFor()
  await shot(nadia, '08-confirm')
  const said = (group: string, part: string) =>
    nadia.getByRole('group', { name: group }).getByLabel(part, { exact: true }).inputValue()
  const date = 'The date it bears'
  expect([await said(date, 'Day'), await said(date, 'Month'), await said(date, 'Year')]).toEqual([
    '16',
    '11',
    '2026',
  ])
  await nadia
    .getByLabel('What kind of document is it?')
    .selectOption({ label: 'Child’s health report and medical adviser’s summary' })
  await nadia.getByRole('checkbox', { name: /^Morayo/ }).check()
  const author = nadia.getByLabel('Who wrote it?')
  await author.selectOption(await author.locator('option', { hasText: 'Lindqvist' }).getAttribute('value'))
  await shot(nadia, '09-confirmed')
  await press(nadia, 'Put it in the register')
  await nadia.getByRole('heading', { name: 'Adoption health report', level: 1 }).waitFor()
  await shot(nadia, '10-report-registered')
})

test('the date of the examination is given where the gap leads', async () => {
  await toMissing(nadia)
  await shot(nadia, '11-missing-after')
  await follow(nadia, /^The most recent medical examination is missing/)
  expect(await heading(nadia)).toBe('Health')
  const date = nadia.getByRole('group', { name: 'Last medical examination' })
  await date.getByLabel('Day').fill('16')
  await date.getByLabel('Month').fill('11')
  await date.getByLabel('Year').fill('2026')
  await nadia
    .getByLabel('Health report', { exact: true })
    .selectOption({ label: 'Adoption health report, 16 November 2026' })
  await press(nadia, 'Save')
  await nadia.getByText(/^4 things are left/).waitFor({ timeout: 40_000 })
})

test('the medical adviser finds what is asked of her, writes the summary and signs it', async () => {
  const ifeoma = await seat(stage, 'Ifeoma Lindqvist')
  await follow(ifeoma, 'Morayo Whitlock')
  await shot(ifeoma, '12-adviser-child')
  await follow(ifeoma, 'The agency’s medical adviser')
  await follow(ifeoma, /^The health summary must be written/)
  expect(await heading(ifeoma)).toBe('Health summary')
  await ifeoma.getByLabel('Summary', { exact: true }).fill(healthSummary)
  await ifeoma
    .getByLabel('The health report it rests on')
    .selectOption({ label: 'Adoption health report, 16 November 2026' })
  await shot(ifeoma, '13-health-summary')
  await press(ifeoma, 'Sign the summary')
  await ifeoma.getByText('The summary is signed').waitFor()
  await shot(ifeoma, '14-health-summary-signed')
  await ifeoma.context().close()
})

test('social worker, supervisor and manager sign', async () => {
  await toMissing(nadia)
  await follow(nadia, 'Signature or date missing: social worker')
  expect(await heading(nadia)).toBe('Sign-off')
  await shot(nadia, '15-sign-off')
  await press(nadia, 'Sign as social worker')
  await nadia.getByText('Signed', { exact: true }).first().waitFor()
  await shot(nadia, '16-signed')
  for (const [name, gap, button] of [
    ['Leontyne Abara-Fox', 'supervisor', 'Sign as supervisor'],
    ['Colm Hegarty-Shah', 'team manager', 'Sign as team manager'],
  ] as const) {
    const other = await seat(stage, name)
    await follow(other, 'Morayo Whitlock')
    await toMissing(other)
    await follow(other, `Signature or date missing: ${gap}`)
    await press(other, button)
    await other.getByRole('alert').getByText('Signed').waitFor()
    await shot(other, `17-signed-${gap.replace(' ', '-')}`)
    await other.context().close()
  }
})

test('the copy for the matched adopters is made as PDF and Word', async () => {
  await follow(nadia, 'My children')
  await follow(nadia, 'Morayo Whitlock')
  await follow(nadia, REPORT)
  expect(await heading(nadia)).toContain(REPORT)
  await nadia.getByLabel('How far the case has come').selectOption({ label: 'For the match' })
  await nadia.getByRole('radio', { name: 'Matched adopters' }).check()
  await press(nadia, 'Show this copy')
  await nadia.getByRole('heading', { name: 'Ready to make' }).waitFor()
  await shot(nadia, '18-ready')
  await press(nadia, 'Make the document')
  await nadia.waitForURL(/\/documents\/[a-z0-9]+$/, { timeout: 40_000 })
  await nadia.getByRole('heading', { name: 'Receipt' }).waitFor()
  await shot(nadia, '19-made')
  document = nadia.url()
  pdf = await downloaded(nadia, 'Download the PDF')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const word = await downloaded(nadia, 'Download the Word file')
  expect(word.subarray(0, 2).toString()).toBe('PK')
})

test('the file is verified by choosing or dropping it, and one changed byte is found', async () => {
  await follow(nadia, 'Verify a file')
  await verify(nadia, pdf)
  expect(await heading(nadia)).toBe('Nothing was changed')
  expect(await nadia.getByRole('main').innerText()).toContain(`${REPORT}, Adopters’ copy`)
  await shot(nadia, '20-intact')
  const changed = Buffer.from(pdf)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  await verify(nadia, changed)
  expect(await heading(nadia)).toBe('This file was changed after it was made')
  await shot(nadia, '21-changed')
})

test('a second person sees what the adopter will not see, and approves', async () => {
  await nadia.goto(document)
  await follow(nadia, 'Release it to somebody')
  await shot(nadia, '22-release')
  await nadia.getByRole('radio', { name: /^Imogen Calderwhistle/ }).check()
  await nadia.getByRole('radio', { name: 'By a personal link' }).check()
  await nadia.getByLabel('On what authority is it given?').fill('Adoption Agencies Regulations 2005 reg 31')
  await nadia
    .getByLabel('Words for the covering letter')
    .fill('Here is the report, for you to read before we meet.')
  await nadia
    .getByLabel('What should they do with it?')
    .fill('Keep it locked away, and show it to nobody but your social worker.')
  await press(nadia, 'Ask a second person to look at it')
  await nadia.getByText('Waits for a second person').waitFor({ timeout: 40_000 })
  await shot(nadia, '23-asked')
  release = nadia.url()
  const leontyne = await seat(stage, 'Leontyne Abara-Fox')
  await shot(leontyne, '24-second-person-children')
  await follow(leontyne, /^Releases/)
  await shot(leontyne, '25-releases')
  expect(await leontyne.getByRole('main').innerText()).toContain(
    'About Morayo Whitlock, for Imogen Calderwhistle',
  )
  await follow(leontyne, /^Child’s permanence report/)
  const unseen = leontyne.getByRole('region', { name: 'Everything left out of this copy' })
  await unseen.waitFor({ timeout: 40_000 })
  expect(await unseen.innerText()).toContain('Lockspindle Lane')
  await leontyne.waitForTimeout(1500)
  await shot(leontyne, '26-second-person')
  for (const box of await leontyne.getByRole('checkbox').all()) await box.check()
  await press(leontyne, 'Approve for Imogen Calderwhistle')
  await leontyne.getByText('It is approved for this one person').waitFor({ timeout: 40_000 })
  await shot(leontyne, '27-approved')
  await leontyne.context().close()
})

test('the adopter opens the link on a telephone: a preview of it uses nothing up, and a withdrawn one shows nothing', async () => {
  await nadia.goto(release)
  await press(nadia, 'Make the link and the code')
  const told = nadia.getByRole('region', { name: 'Write these down now: they are shown once' })
  const words = await told.innerText()
  await shot(nadia, '28-link')
  const [link = ''] = /http:\S+/.exec(words) ?? []
  const [code = ''] = /^\d{6}$/m.exec(words) ?? []
  const address = link.replace('http://127.0.0.1/', `${stage.address}/`)
  for (let previews = 0; previews < 3; previews++) expect((await fetch(address)).status).toBe(200)
  const phone = await (await openWindow(stage.browser, { width: 390, height: 844 })).newPage()
  phone.setDefaultTimeout(PATIENCE)
  await phone.goto(address)
  expect([await axeOn(phone), await overflows(phone)]).toEqual([[], false])
  await shot(phone, '29-adopter-start')
  await press(phone, 'I have my code')
  await phone.getByLabel('The six figures you were given').fill(code)
  expect([await axeOn(phone), await overflows(phone)]).toEqual([[], false])
  await shot(phone, '30-adopter-code')
  await press(phone, 'Open')
  expect(await heading(phone)).toBe('Your papers')
  expect([await axeOn(phone), await overflows(phone)]).toEqual([[], false])
  await shot(phone, '31-adopter-papers')
  const papers = phone.url()
  const kept = await downloaded(phone, new RegExp(`^Keep a copy \\(PDF, .*${REPORT}`))
  expect(kept.subarray(0, 5).toString()).toBe('%PDF-')
  await follow(phone, new RegExp(`^Read it here.*${REPORT}`))
  expect(await phone.locator('h1').first().innerText()).toContain('Morayo')
  await shot(phone, '32-adopter-reads')
  expect(await phone.locator('body').innerText()).not.toContain('Lockspindle Lane')
  await nadia.goto(release)
  await shot(nadia, '33-what-has-happened')
  await nadia.getByLabel('Why is it withdrawn?').fill('Sent to an old address')
  await press(nadia, 'Withdraw it')
  await nadia.getByText('It is withdrawn').waitFor()
  await shot(nadia, '34-withdrawn')
  for (const gone of [papers, `${address}/code`]) {
    await phone.goto(gone)
    expect(await heading(phone)).toBe('This cannot be opened')
  }
  expect([await axeOn(phone), await overflows(phone)]).toEqual([[], false])
  await shot(phone, '35-adopter-withdrawn')
})

let document = ''
let release = ''
let pdf: Buffer

/** From anywhere of a child’s page to what is missing for the report. */
async function toMissing(page: Page): Promise<void> {
  await follow(page, 'My children')
  await follow(page, 'Morayo Whitlock')
  await follow(page, new RegExp(`things? missing ?: ${REPORT}$`))
  await page.getByRole('heading', { name: `What is missing: ${REPORT}` }).waitFor()
}

async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const arrives = page.waitForEvent('download')
  await follow(page, name)
  return readFile(await (await arrives).path())
}

/** Chooses a file, or drops it, as the page offers. */
async function verify(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer })
  const button = page.getByRole('button', { name: 'Verify' })
  await button.click().catch(() => undefined)
  await page.locator('.doc-verdict').waitFor()
}
