// What every answer carries so that it stays where it belongs, and what the log keeps of it.
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../../src/web/log.ts'
import { createApp } from '../../../src/web/app.ts'
import request from 'supertest'
import { openTestService, signedIn, type TestService } from '../app.ts'

const written: string[] = []
const log = openLog(
  'info',
  new Writable({
    write(line: Buffer, _encoding, done) {
      written.push(line.toString())
      done()
    },
  }),
)

let the: TestService
beforeAll(async () => {
  the = await openTestService({ web: { log } })
})
afterAll(() => the.close())

test.each([
  ['a page for everybody', '/sign-in'],
  ['a page that is not there', '/nowhere/at/all'],
  ['health', '/health'],
  ['what is not an address', '/%E0%A4%A'],
])('%s carries the headers', async (_, path) => {
  const { headers } = await the.browser().get(path)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none';script-src 'self' 'sha256-[^']+';style-src 'self';img-src 'self';.*form-action 'self';base-uri 'none';frame-ancestors 'none'/,
    ) as string,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('etag')
  expect(headers).not.toHaveProperty('strict-transport-security')
})

test('on https, browsers are told to stay there, and the cookie is for this host alone', async () => {
  const app = await createApp(the.service, {
    ...the.options,
    secureCookies: true,
    origin: 'https://documents.example',
  })
  const { headers } = await request(app).get('/sign-in')
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-visit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ])
})

test('what a person may not know of is, byte for byte, what is not there', async () => {
  const agent = await signedIn(the, 'trial-social-worker')
  const [missing, hidden] = [
    await agent.get('/people/nobody/at/all'),
    await agent.get('/parked/somebody-elses'),
  ]
  const bare = ({ text, status, headers: { date: _, ...headers } }: typeof missing) => ({
    text,
    status,
    headers,
  })
  expect(missing.status).toBe(404)
  expect(bare(hidden)).toEqual(bare(missing))
})

test('the log names the kind of page and nobody', async () => {
  const agent = await signedIn(the, 'administrator')
  written.length = 0
  await agent.get('/people/trial-social-worker?q=Morayo')
  await agent.get('/parked/t0123456789abcde')
  const lines = written.map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
  expect(lines).toMatchObject([
    { method: 'GET', route: '/people/:id', status: 200 },
    { method: 'GET', route: '/parked/:id', status: 404 },
  ])
  expect(written.join('')).not.toMatch(/trial-social-worker|Morayo|Nadia|t0123456789abcde/)
})

test('whoever comes too often waits, in words', async () => {
  const app = await createApp(the.service, { ...the.options, limits: { general: 5 } })
  const agent = request.agent(app)
  const answers: number[] = []
  for (let n = 0; n < 7; n++) answers.push((await agent.get('/help')).status)
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429])
  const { text, headers } = await agent.get('/help')
  expect(text).toContain('Please wait')
  expect(headers['retry-after']).toBe('60')
})

test('signing in is tried only so often from one address', async () => {
  const app = await createApp(the.service, { ...the.options, limits: { signIn: 2 } })
  const statuses: number[] = []
  for (let n = 0; n < 3; n++) statuses.push((await request(app).post('/sign-in/trial')).status)
  expect(statuses).toEqual([403, 403, 429])
})
