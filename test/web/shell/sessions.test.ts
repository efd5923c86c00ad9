// How long a session lasts, how it ends, and what becomes of a form whose writer was signed out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSessions } from '../../../src/storage/store/sessions.ts'
import { csrfIn, openTestService, send, signedIn, type TestService } from '../app.ts'

let the: TestService
beforeAll(async () => {
  the = await openTestService()
})
afterAll(() => the.close())

test.each<[string, readonly number[], boolean]>([
  ['29 minutes without use', [29], true],
  ['30 minutes without use', [30], false],
  ['29 minutes, and 29 more after a page', [29, 29], true],
  ['25 minutes at a time until 12 hours are nearly over', Array.from({ length: 28 }, () => 25), true],
  ['25 minutes at a time until 12 hours are over', Array.from({ length: 29 }, () => 25), false],
])('%s', async (_, waits, open) => {
  const agent = await signedIn(the, 'social-worker')
  let status = 0
  for (const minutes of waits) {
    the.later(minutes)
    status = (await agent.get('/account')).status
  }
  expect(status).toBe(open ? 200 : 303)
})

test('the store knows a session only by its hash', async () => {
  const agent = the.browser()
  const _csrf = csrfIn(await agent.get('/sign-in'))
  const answer = await agent.post('/sign-in/trial').type('form').send({ _csrf, user: 'trial-manager' })
  const cookies = answer.headers['set-cookie'] as unknown as readonly string[]
  const secret = /^session=([^;]+)/.exec(cookies.find(one => one.startsWith('session=')) ?? '')?.[1] ?? ''
  expect(secret).toMatch(/^[\w-]{43}$/)
  const rows = await listSessions(the.service.store, 'trial-manager')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('signing in again gives a new session and ends the old one', async () => {
  const agent = await signedIn(the, 'legal-adviser')
  const before = await listSessions(the.service.store, 'trial-legal-adviser')
  await send(agent, '/account', '/sign-in/trial', { user: 'trial-legal-adviser' })
  const after = await listSessions(the.service.store, 'trial-legal-adviser')
  expect(after).toHaveLength(1)
  expect(after[0]?.id).not.toBe(before[0]?.id)
})

test('signing out ends this session and no other; everywhere ends all', async () => {
  const [here, there, third] = [
    await signedIn(the, 'reviewing-officer'),
    await signedIn(the, 'reviewing-officer'),
    await signedIn(the, 'reviewing-officer'),
  ]
  await send(here, '/account', '/sign-out', {})
  expect((await here.get('/account')).status).toBe(303)
  expect((await there.get('/account')).text.match(/on a computer/g)).toHaveLength(2)
  await send(there, '/account', '/account/sign-out-everywhere', {})
  expect((await third.get('/account')).status).toBe(303)
})

test('a closed account is out at once and cannot come back', async () => {
  const finder = await signedIn(the, 'family-finder')
  const admin = await signedIn(the, 'administrator')
  const page = '/people/trial-family-finder'
  expect((await send(admin, page, `${page}/state`, { state: 'closed' })).status).toBe(303)
  expect((await finder.get('/account')).status).toBe(303)
  const _csrf = csrfIn(await finder.get('/sign-in'))
  await finder.post('/sign-in/trial').type('form').send({ _csrf, user: 'trial-family-finder' })
  expect((await finder.get('/account')).status).toBe(303)
  await send(admin, page, `${page}/state`, { state: 'active' })
})

const WORDS = 'Leila asked twice whether her rabbit could come too.'

async function typedWhileOut(user: string) {
  const agent = await signedIn(the, user)
  const _csrf = csrfIn(await agent.get('/account'))
  the.later(31)
  const answer = await agent
    .post('/parked/none/discard?at=%2Fwishes')
    .set('origin', 'http://127.0.0.1')
    .type('form')
    .send({ _csrf, words: WORDS, tick: ['a', 'b'] })
  return { agent, answer, to: decodeURIComponent(answer.headers['location'] ?? '').split('to=')[1] ?? '' }
}

test('a form sent after the session ended waits, sealed, for its writer and is sent again', async () => {
  const { agent, answer, to } = await typedWhileOut('trial-medical-adviser')
  expect(answer.headers['location']).toMatch(/^\/sign-in\?to=%2Fparked%2F\w+$/)
  const page = await agent.get(answer.headers['location'] ?? '')
  expect(page.text).toContain('What you wrote has been kept')

  const back = await agent
    .post('/sign-in/trial')
    .type('form')
    .send({ _csrf: csrfIn(page), user: 'trial-medical-adviser', to })
  expect(back.headers['location']).toBe(to)
  const kept = await agent.get(to)
  expect(kept.text).toContain(WORDS)
  expect(kept.text).toContain('action="/parked/none/discard?at=%2Fwishes"')
  expect(kept.text.match(/name="tick" value="[ab]"/g)).toHaveLength(2)

  const [, _parked] = /name="_parked" value="(\w+)"/.exec(kept.text) ?? []
  const again = await agent
    .post('/parked/none/discard?at=%2Fwishes')
    .type('form')
    .send({ _csrf: csrfIn(kept), _parked, words: WORDS })
  expect(again.status).toBe(303)
  await expect.poll(async () => (await agent.get(to)).status).toBe(404)
})

test('nobody else finds it', async () => {
  const { to } = await typedWhileOut('trial-social-worker')
  const other = await signedIn(the, 'trial-social-worker-2')
  expect((await other.get(to)).status).toBe(404)
  expect((await other.get('/parked')).text).not.toContain(to)
})

test('whoever signs in at the front door is led to what waits', async () => {
  const { agent } = await typedWhileOut('trial-agency-adviser')
  const _csrf = csrfIn(await agent.get('/sign-in'))
  const back = await agent.post('/sign-in/trial').type('form').send({ _csrf, user: 'trial-agency-adviser' })
  expect(back.headers['location']).toBe('/parked')
})

test('a form with a forged token is kept for nobody', async () => {
  const agent = await signedIn(the, 'trial-decision-maker')
  the.later(31)
  const answer = await agent
    .post('/account/password')
    .type('form')
    .send({ _csrf: 'x'.repeat(43), words: WORDS })
  expect(answer.status).toBe(403)
})

test('a script of an ended session hears that it is over', async () => {
  const agent = await signedIn(the, 'trial-decision-maker')
  const token = csrfIn(await agent.get('/account'))
  the.later(31)
  const answer = await agent
    .post('/account/password')
    .set({ 'x-csrf-token': token, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' })
    .send({ words: WORDS })
  expect([answer.status, answer.body]).toEqual([401, { signedOut: true, signIn: '/sign-in' }])
})

test('a script of a page from an earlier session hears that the page is stale, and is led nowhere', async () => {
  const agent = await signedIn(the, 'trial-decision-maker')
  const answer = await agent
    .post('/parked/none/discard')
    .set({ 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' })
    .type('form')
    .send({ _csrf: 'x'.repeat(43), words: WORDS })
  expect([answer.status, answer.body]).toEqual([403, { stale: true }])
})

test('a password is kept for nobody', async () => {
  const agent = await signedIn(the, 'trial-decision-maker')
  const fields = { _csrf: 'x'.repeat(43), old: 'four grey geese nap', fresh: WORDS, again: WORDS }
  const answer = await agent
    .post('/account/password')
    .set('origin', 'http://127.0.0.1')
    .type('form')
    .send(fields)
  expect(answer.status).toBe(403)
  expect((await agent.get('/parked')).text).toContain('There are none waiting')
})
