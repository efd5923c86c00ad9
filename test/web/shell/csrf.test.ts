// What may change something: only a form that a page of ours gave to this very browser.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csrfIn, openTestService, signedIn, type TestService } from '../app.ts'

let the: TestService
beforeAll(async () => {
  the = await openTestService()
})
afterAll(() => the.close())

const OURS = { origin: 'http://127.0.0.1' }
const PATH = '/parked/x/discard'
const TAKEN = '303 /parked'
const REFUSED = '403 This page was open too long'
// From a page of an earlier session of ours: kept, and shown before it is sent again.
const KEPT = '303 /parked/…'

test.each<[string, Readonly<Record<string, string>>, 'own' | 'other' | 'none', string]>([
  ['a form of ours', OURS, 'own', TAKEN],
  ['a form of ours from a browser that says no origin', {}, 'own', TAKEN],
  ['a form of ours, and the browser says same-origin', { 'sec-fetch-site': 'same-origin' }, 'own', TAKEN],
  ['the right token from another site', { origin: 'https://elsewhere.example' }, 'own', REFUSED],
  ['the right token from a sandboxed page', { origin: 'null' }, 'own', REFUSED],
  [
    'the right token from another site, by the browser’s word',
    { 'sec-fetch-site': 'cross-site' },
    'own',
    REFUSED,
  ],
  ['the right token from a sister site', { 'sec-fetch-site': 'same-site' }, 'own', REFUSED],
  ['no token and no origin', {}, 'none', REFUSED],
  ['another person’s token and no origin', {}, 'other', REFUSED],
  ['another session’s token from a page of ours', OURS, 'other', KEPT],
])('%s', async (_, headers, token, outcome) => {
  const agent = await signedIn(the, 'social-worker')
  const other = await signedIn(the, 'team-manager')
  const page = await (token === 'other' ? other : agent).get('/account')
  const fields = token === 'none' ? {} : { _csrf: csrfIn(page) }
  const answer = await agent.post(PATH).set(headers).type('form').send(fields)
  const leads = answer.headers['location']?.replace(/(?<=\/parked\/)\w+$/, '…')
  const [, heading] = /<h1[^>]*>(.*?)<\/h1>/.exec(answer.text) ?? []
  expect(`${answer.status} ${leads ?? heading}`).toBe(outcome)
})

test('a script sends the token in a header', async () => {
  const agent = await signedIn(the, 'social-worker')
  const token = csrfIn(await agent.get('/account'))
  const answer = await agent.post(PATH).set('x-csrf-token', token).send({})
  expect(answer.status).toBe(303)
})

test('a file is taken from a page of ours alone', async () => {
  const agent = await signedIn(the, 'social-worker')
  const to = (headers: Readonly<Record<string, string>>) =>
    agent.post('/nowhere').set(headers).attach('file', Buffer.from('x'), 'x.pdf')
  expect((await to({})).status).toBe(403)
  expect((await to({ origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await to(OURS)).status).toBe(404)
})

test.each([
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-out', '/'],
  ['/cases/abc?at=%2Fhealth', '/cases/abc?at=%2Fhealth'],
])('signing in with the way on %s leads to %s', async (to, leads) => {
  const agent = the.browser()
  const _csrf = csrfIn(await agent.get('/sign-in'))
  const answer = await agent
    .post('/sign-in/trial')
    .type('form')
    .send({ _csrf, user: 'trial-reviewing-officer', to })
  expect(answer.headers['location']).toBe(leads)
})
