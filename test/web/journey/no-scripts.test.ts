// The way from a gap to a made document for somebody whose browser runs no scripts.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow, heading, medicalReport, openStage, press, seat, shot, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('without scripts a gap is filled, a report added, a signature given, a document made and downloaded', async () => {
  const page = await seat(stage, 'Nadia Darvish-Cole', { scripts: false, strict: true })
  await follow(page, 'Morayo Whitlock')
  const missing = page.getByRole('link', { name: /^6 things missing/ })
  await expect
    .poll(
      async () => {
        if ((await missing.count()) === 0) await follow(page, 'Look again')
        return missing.count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1)
  await missing.click()
  await follow(page, 'Religion is not recorded')
  const religion = page.getByRole('group', { name: 'Religion' })
  await religion.getByRole('radio', { name: 'Here is the information' }).check()
  await religion.getByRole('textbox').first().fill('Named in church on the eighth day.')
  await shot(page, '50-no-scripts-identity')
  await press(page, 'Save')
  expect(await heading(page)).toContain('What is missing')
  expect(await page.getByRole('alert').innerText()).toContain('Saved: Identity')
  await follow(page, 'Morayo Whitlock')

  await follow(page, 'Evidence')
  await press(page, 'Add a file')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: medicalReport })
  await press(page, 'Add this file')
  await page
    .getByLabel('What kind of document is it?')
    .selectOption({ label: 'Child’s health report and medical adviser’s summary' })
  await page.getByRole('checkbox', { name: /^Morayo/ }).check()
  await press(page, 'Put it in the register')
  expect(await heading(page)).toBe('Adoption health report')

  await follow(page, 'My children')
  await follow(page, 'Morayo Whitlock')
  await follow(page, /things missing/)
  await follow(page, 'Signature or date missing: social worker')
  await press(page, 'Sign as social worker')
  expect(await page.getByRole('alert').innerText()).toContain('Signed')

  await follow(page, 'Child’s permanence report')
  await page
    .getByLabel('How far the case has come')
    .selectOption({ label: 'Draft, while it is being written' })
  await page.getByRole('radio', { name: 'Decision-maker and panel' }).check()
  await press(page, 'Show this copy')
  await page.getByRole('checkbox', { name: 'Word' }).uncheck()
  await shot(page, '51-no-scripts-document')
  await press(page, 'Make the document')
  await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 40_000 })
  const arrives = page.waitForEvent('download')
  await follow(page, 'Download the PDF')
  const pdf = await readFile(await (await arrives).path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
