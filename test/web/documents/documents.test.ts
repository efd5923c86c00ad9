// The pages of documents without scripts and in a real browser: what is missing, preview to field, make, download, compare, verify.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Agent } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makingsSettled } from '../../../src/service/documents/makings.ts'
import { trialId } from '../../../src/service/trial.ts'
import { openTestService, send, signedIn, csrfIn, type TestService } from '../app.ts'
import { scratch } from '../../scratch.ts'
import { axeOn, openChromium, openWindow, overflows, signInOn } from '../chromium.ts'

const DOCUMENTS = `/cases/${trialId('whitlock')}/children/morayo/documents`
const PROFILE = `${DOCUMENTS}/child-profile`
const chosen = {
  subject: 'morayo',
  stage: 'family-finding',
  audience: 'approved-adopters',
  formats: ['docx'],
}

let trial: TestService
let nadia: Agent
let browser: Browser

beforeAll(async () => {
  trial = await openTestService()
  nadia = await signedIn(trial, 'social-worker')
  browser = await openChromium()
}, 30_000)

afterAll(async () => {
  await browser.close()
  await trial.close()
})

/** Makes the profile as a form does, and answers the address of the made document. */
async function makeProfile(): Promise<string> {
  const answer = await send(nadia, PROFILE, `${PROFILE}/make`, chosen)
  expect(answer.status).toBe(303)
  for (let turn = 0; turn < 240; turn += 1) {
    const status = await nadia.get(answer.headers['location'] ?? '')
    if (status.status === 303) return status.headers['location'] ?? ''
    expect(status.text).toContain('http-equiv="refresh"')
    await new Promise(done => setTimeout(done, 250))
  }
  throw new Error('It was not made in a minute')
}

test('what stops a document is a list of links to fields, and making it all the same keeps nothing', async () => {
  const { text } = await nadia.get(`${DOCUMENTS}/cpr?stage=court&audience=court`)
  expect(text).toContain('things are missing')
  expect(text).toMatch(/href="\/cases\/\w+\/edit\/children\/morayo\?at=\/health[^"]*"/)
  const answer = await send(nadia, `${DOCUMENTS}/cpr`, `${DOCUMENTS}/cpr/make`, {
    ...chosen,
    stage: 'court',
    audience: 'court',
  })
  await makingsSettled(trial.service)
  const status = await nadia.get(answer.headers['location'] ?? '')
  expect(status.text).toContain('It could not be made yet')
  expect((await nadia.get(DOCUMENTS)).text).not.toContain('Made 2')
})

test('a wrong choice is said at its field', async () => {
  const answer = await send(nadia, PROFILE, `${PROFILE}/make`, {
    ...chosen,
    audience: 'exchange',
    stage: 'draft',
    formats: [],
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('<title>Error: ')
  expect(answer.text).toMatch(/href="#stage"/)
  expect(answer.text).toMatch(/href="#formats"/)
})

test('a document is made, downloaded, found again, compared and verified, without a script', async () => {
  const made = await makeProfile()
  const page = await nadia.get(made)
  expect(page.text).toContain('Download the Word file')
  const file = await nadia.get(`${made}/files/docx`).buffer(true).parse(binary)
  expect(file.headers['content-disposition']).toBe(
    'attachment; filename=child-profile-family-finding-approved-adopters.docx',
  )
  expect(file.headers['cache-control']).toBe('no-store')
  const again = await makeProfile()
  const compared = await nadia.get(`${again}/compare/${made.split('/').at(-1) ?? ''}`)
  expect(compared.text).toContain('Every word is the same')
  const verified = await nadia
    .post('/verify')
    .set('origin', trial.options.origin)
    .field('_csrf', csrfIn(await nadia.get('/verify')))
    .attach('file', file.body as Buffer, 'a.docx')
  expect(verified.text).toContain('Nothing was changed')
  expect(verified.text).toContain(`href="/documents/`)
  const hannah = await signedIn(trial, 'trial-social-worker-2')
  for (const path of [
    made,
    `${made}/files/docx`,
    DOCUMENTS,
    PROFILE,
    `${PROFILE}/preview`,
    `${again}/compare/x`,
  ])
    expect((await hannah.get(path)).status).toBe(404)
})

test('a file dropped on the page is looked at, and what it says of itself is said in words', async () => {
  const made = await makeProfile()
  const kept = await nadia.get(`${made}/files/docx`).buffer(true).parse(binary)
  const folder = scratch()
  const file = join(folder, 'profile.docx')
  writeFileSync(file, kept.body as Buffer)
  const window = await openWindow(browser)
  const page = await window.newPage()
  await signInOn(page, await trial.listen(), 'social-worker')
  await page.goto(new URL('/verify', page.url()).href)
  const mouse = await window.newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  // On the heading, far from the field: whoever misses the box must not be shown the raw file instead.
  const { x, y } = (await page.locator('h1').boundingBox()) ?? { x: 0, y: 0 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await mouse.send('Input.dispatchDragEvent', { type, x: x + 20, y: y + 10, data })
  await page.getByRole('heading', { name: 'Nothing was changed' }).waitFor()
  const said = await page.locator('.govuk-summary-list').innerText()
  for (const words of ['Child’s profile, version 1.0.0', 'For family finding', 'Approved adopters'])
    expect(said).toContain(words)
  await page.setViewportSize({ width: 390, height: 800 })
  expect([await axeOn(page), await overflows(page)]).toEqual([[], false])
  await window.close()
  rmSync(folder, { recursive: true })
})

test('words of the working copy lead to their field in the window around it', async () => {
  const address = await trial.listen()
  const window = await openWindow(browser)
  const page = await window.newPage()
  await signInOn(page, address, 'social-worker')
  await page.goto(`${address}${DOCUMENTS}/cpr?stage=court&audience=court`)
  const gap = page
    .frameLocator('iframe')
    .locator('a.origin:has(mark.gap)', { hasText: 'Last medical examination' })
  await gap.click()
  await page.waitForURL(/\/edit\/children\/morayo\?at=\/health/)
  expect(await page.locator('h1').count()).toBe(1)
  await window.close()
})

test('pages of documents have no fault, on a telephone and at a desk', async () => {
  const made = await makeProfile()
  const address = await trial.listen()
  const narrow = [DOCUMENTS, PROFILE, made, '/verify', `/cases/${trialId('whitlock')}/households`]
  for (const [width, paths] of [
    [390, narrow],
    [1280, [`${PROFILE}/preview`]],
  ] as const) {
    const window = await openWindow(browser, { width })
    const page = await window.newPage()
    await signInOn(page, address, 'social-worker')
    for (const path of paths) {
      await page.goto(`${address}${path}`)
      expect([path, await axeOn(page), await overflows(page)]).toEqual([path, [], false])
    }
    await window.close()
  }
})

/** The bytes of a download; supertest gives the response itself, which is a stream. */
function binary(res: unknown, done: (fault: Error | null, body: Buffer) => void): void {
  const stream = res as NodeJS.ReadableStream
  const pieces: Buffer[] = []
  stream.on('data', (piece: Buffer) => pieces.push(piece))
  stream.on('end', () => done(null, Buffer.concat(pieces)))
}
