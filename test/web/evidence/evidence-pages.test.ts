// The pages of evidence as a browser without scripts walks them, and what a hostile form gets.
import { request as httpRequest } from 'node:http'
import type { Agent, Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { recordsOf } from '../../../src/storage/store/records.ts'
import { pdfOfPages, photograph } from '../../intake/uploads/made-files.ts'
import { csrfIn, openTestService, send, signedIn, type TestService } from '../app.ts'

const caseId = trialId('whitlock')
const base = `/cases/${caseId}/evidence`
let opened: TestService
let worker: Agent
beforeAll(async () => {
  opened = await openTestService()
  worker = await signedIn(opened, 'social-worker')
})
afterAll(() => opened.close())

async function add(agent: Agent, bytes: Uint8Array, name: string, token?: string): Promise<Response> {
  const _csrf = token ?? csrfIn(await agent.get(`${base}/add`))
  return agent
    .post(`${base}/add`)
    .set('sec-fetch-site', 'same-origin')
    .accept('text/html')
    .field('_csrf', _csrf)
    .field('listed', '')
    .attach('file', Buffer.from(bytes), name)
}

const FIELDS = {
  listed: '',
  type: 'SCHOOL_REPORT',
  title: 'Nursery report',
  subjects: ['morayo'],
  'on-day': '',
  'on-month': '9',
  'on-year': '2026',
  author: '',
  authorText: 'Key worker, Little Acorns',
  restriction: 'none',
}

test('a report is added, confirmed, read, quoted, downloaded and withdrawn', async () => {
  const pdf = pdfOfPages([['Nursery report', 'Date of report: 3 September 2026'], ['Morayo loves painting.']])
  const added = await add(worker, pdf, 'nursery.pdf')
  expect(added.status).toBe(303)
  const here = added.headers['location'] as string
  const form = await worker.get(here)
  expect(form.text).toContain('value="Nursery report"')
  expect(form.text).toContain('<option value="SCHOOL_REPORT" selected>')

  const wrong = await send(worker, here, here, { ...FIELDS, title: '', subjects: [] })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('href="#title"')
  expect(wrong.text).toContain('href="#subjects"')
  expect(wrong.text).toContain('value="Key worker, Little Acorns"')

  expect((await send(worker, here, here, FIELDS)).status).toBe(303)
  expect((await worker.get(here)).text).toMatch(/September\s2026/)
  expect((await worker.get(base)).text).toContain('Nursery report')

  expect((await worker.get(`${here}/text`)).text).toContain('Morayo loves painting.')
  const kept = await send(worker, `${here}/text`, `${here}/text`, {
    page: '2',
    sheet: '1',
    words: 'loves painting',
  })
  expect(kept.status).toBe(303)
  expect((await worker.get(`${here}/text`)).text).toContain(
    '<blockquote class="evidence-quote">loves painting</blockquote>',
  )

  const file = await worker.get(`${here}/file`).buffer(true).parse(bytesOf)
  expect((file.body as Buffer).equals(pdf)).toBe(true)
  expect(file.headers).toMatchObject({
    'content-disposition': 'attachment; filename=nursery.pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect((await worker.get(`${here}/picture`)).status).toBe(404)

  const withdrawn = await send(worker, `${here}/withdraw`, `${here}/withdraw`, {
    base: '1',
    reason: 'A copy',
  })
  expect(withdrawn.headers['location']).toBe(base)
  expect((await worker.get(here)).status).toBe(404)
})

function bytesOf(answer: Response, done: (error: Error | null, body: Buffer) => void): void {
  const res = answer as unknown as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
}

test('a photograph is shown upright, and asks what it shows', async () => {
  const here = (await add(worker, await photograph(), 'IMG_1.jpg')).headers['location'] as string
  const shown = await worker.get(`${here}/picture`)
  expect(shown.headers['content-type']).toBe('image/jpeg')
  expect(shown.headers['content-disposition']).toBeUndefined()
  const silent = await send(worker, here, here, { ...FIELDS, type: 'PHOTO', alternative: '' })
  expect(silent.text).toContain('href="#alternative"')
  expect((await send(worker, `${here}/withdraw`, `${here}/withdraw`, { base: '0' })).status).toBe(303)
})

describe('a form with a file', () => {
  test('of a kind that is not taken gets words, and nothing stays', async () => {
    const before = (await recordsOf(opened.service.store, caseId)).length
    const answer = await add(worker, Buffer.from('<svg onload="alert(1)"/>'), 'drawing.pdf')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The file is a web page or a drawing for the web')
    expect((await recordsOf(opened.service.store, caseId)).length).toBe(before)
  })

  test('without a file says so, to a script as data', async () => {
    const _csrf = csrfIn(await worker.get(`${base}/add`))
    const answer = await worker
      .post(`${base}/add`)
      .set('sec-fetch-site', 'same-origin')
      .accept('application/json')
      .field('_csrf', _csrf)
    expect(answer.status).toBe(422)
    expect(answer.body).toEqual({
      errors: [{ message: 'Choose a file', do: 'Choose a PDF, a Word document or a photograph' }],
    })
  })

  test('that no page of ours sent is not taken', async () => {
    const before = (await recordsOf(opened.service.store, caseId)).length
    expect((await add(worker, pdfOfPages([['x']]), 'x.pdf', 'made-up')).status).toBe(403)
    expect((await recordsOf(opened.service.store, caseId)).length).toBe(before)
  })

  test('from somebody who may not is not taken, and a stranger learns nothing', async () => {
    const stranger = await signedIn(opened, 'trial-social-worker-2')
    expect((await stranger.get(base)).status).toBe(404)
    const token = csrfIn(await stranger.get('/account'))
    expect((await add(stranger, pdfOfPages([['x']]), 'x.pdf', token)).status).toBe(404)
    const reader = await signedIn(opened, 'decision-maker')
    expect((await reader.get(`${base}/add`)).status).toBe(403)
  })

  test('of 1 GB is cut off, in little memory, and nothing of it stays', async () => {
    const before = (await recordsOf(opened.service.store, caseId)).length
    const address = await opened.listen()
    const cookie = await cookieFor(address)
    for (const said of [true, false]) {
      const start = process.memoryUsage.rss()
      const { status, sent } = await sendGigabyte(address, cookie, said)
      expect([413, 422, 0]).toContain(status)
      expect(sent).toBeLessThan(220e6)
      expect(process.memoryUsage.rss() - start).toBeLessThan(250e6)
    }
    await expect.poll(async () => (await recordsOf(opened.service.store, caseId)).length).toBe(before)
  })
})

interface Cookie {
  readonly cookie: string
  readonly token: string
}

/** Signs in over the wire, so that a request can be sent by hand. */
async function cookieFor(address: string): Promise<Cookie> {
  const jar = new Map<string, string>()
  const keep = (answer: globalThis.Response) =>
    answer.headers.getSetCookie().forEach(one => {
      const [pair = ''] = one.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair)
    })
  const cookie = () => [...jar.values()].join('; ')
  const page = await fetch(`${address}/sign-in`)
  keep(page)
  const account = opened.accounts.find(({ role }) => role === 'social-worker')
  const form = new URLSearchParams({
    _csrf: csrfIn({ text: await page.text() }),
    user: account?.user ?? '',
    to: '/account',
  })
  keep(
    await fetch(`${address}/sign-in/trial`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: cookie() },
    }),
  )
  const inside = await fetch(`${address}/account`, { headers: { cookie: cookie() } })
  return { cookie: cookie(), token: csrfIn({ text: await inside.text() }) }
}

/** Sends until it is told to stop: with its length said beforehand, or without. */
function sendGigabyte(
  address: string,
  { cookie, token }: Cookie,
  said: boolean,
): Promise<{ status: number; sent: number }> {
  const head = `--x\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n%PDF-1.7\n`
  return new Promise(resolve => {
    let sent = 0
    let status = 0
    let ended = false
    const end = () => {
      ended = true
      resolve({ status, sent })
    }
    const req = httpRequest(`${address}${base}/add`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'multipart/form-data; boundary=x',
        'sec-fetch-site': 'same-origin',
        accept: 'text/html',
        ...(said ? { 'content-length': 1e9 } : {}),
      },
    })
    req.on('response', res => {
      status = res.statusCode ?? 0
      res.resume()
      req.destroy()
    })
    req.on('error', () => undefined).on('close', end)
    const piece = Buffer.alloc(1 << 20, 'x')
    const more = () => {
      if (ended || sent >= 1e9) return
      sent += piece.length
      if (req.write(piece)) setImmediate(more)
      else req.once('drain', more)
    }
    req.write(head)
    more()
  })
}
