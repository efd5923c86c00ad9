// Every page of the shell answers, to whom it should.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, signedIn, type TestService } from '../app.ts'

let the: TestService
beforeAll(async () => {
  the = await openTestService()
})
afterAll(() => the.close())

test.each([
  ['/sign-in', 200],
  ['/help', 200],
  ['/accessibility', 200],
  ['/signed-out', 200],
  ['/health', 200],
  ['/ready', 200],
  ['/assets/site.css', 200],
  ['/assets/start.js', 200],
  ['/assets/govuk/govuk-frontend.min.js', 200],
  ['/assets/icon.svg', 200],
  ['/nowhere', 303],
  ['/account', 303],
])('%s without signing in answers %i', async (path, status) => {
  const answer = await the.browser().get(path)
  expect(answer.status).toBe(status)
})

test.each([
  ['social-worker', '/account', 200],
  ['social-worker', '/parked', 200],
  ['social-worker', '/people', 403],
  ['social-worker', '/audit', 403],
  ['social-worker', '/nowhere', 404],
  ['administrator', '/people', 200],
  ['administrator', '/people/new', 200],
  ['administrator', '/people/trial-social-worker', 200],
  ['administrator', '/people/nobody', 404],
  ['administrator', '/audit', 200],
])('%s opens %s: %i', async (role, path, status) => {
  const agent = await signedIn(the, role)
  const answer = await agent.get(path)
  expect(answer.status).toBe(status)
})
