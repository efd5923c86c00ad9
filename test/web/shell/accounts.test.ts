// What an administrator does with accounts and cases, what a person does with a password, and what the audit keeps of it.
import { readFileSync, globSync } from 'node:fs'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../src/web/app.ts'
import { auditWords } from '../../../src/service/accounts/audit-trail.ts'
import { hashPassword } from '../../../src/service/sign-in/passwords.ts'
import { may } from '../../../src/service/access.ts'
import { trialId } from '../../../src/service/trial.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { putUser, userByEmail } from '../../../src/storage/store/users.ts'
import { csrfIn, openTestService, send, signedIn, type TestService } from '../app.ts'

let the: TestService
beforeAll(async () => {
  the = await openTestService({ web: { passwords: true } })
})
afterAll(() => the.close())

const NEW = { name: 'Nell Ashby', email: 'nell@example.org', role: 'social-worker', team: 'north' }
const PASSWORD = 'four grey geese nap'

test('everything wrong with a new account is said at once, each at its field', async () => {
  const admin = await signedIn(the, 'administrator')
  const wrong = { name: '', email: 'nell', role: 'king', team: 'North Team!' }
  const answer = await send(admin, '/people/new', '/people/new', wrong)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('<title>Error: Add a person – Permanence documents</title>')
  for (const field of ['name', 'email', 'role', 'team']) {
    expect(answer.text).toContain(`<a href="#${field}">`)
    expect(answer.text).toContain(`id="${field}-error"`)
  }
})

test.each([
  ['/people/new', 'trial-manager'],
  ['/people/trial-social-worker', 'trial-manager'],
  ['/people/trial-social-worker/state', 'trial-manager'],
  ['/people/trial-social-worker/grants', 'trial-manager'],
  ['/people/trial-social-worker/grants/end', 'trial-manager'],
  ['/people/trial-social-worker/password', 'trial-manager'],
  ['/audit/export', 'trial-social-worker'],
  ['/audit/check', 'trial-social-worker'],
])('%s does nothing for %s', async (path, user) => {
  const agent = await signedIn(the, user)
  const answer = await send(agent, '/account', path, {
    ...NEW,
    state: 'closed',
    fresh: PASSWORD,
    again: PASSWORD,
  })
  expect(answer.status).toBe(403)
})

test('a new person signs in with their password, and changes it', async () => {
  const admin = await signedIn(the, 'administrator')
  const made = await send(admin, '/people/new', '/people/new', NEW)
  const page = made.headers['location'] ?? ''
  const short = await send(admin, page, `${page}/password`, { fresh: 'short', again: 'short' })
  expect(short.text).toContain('at least 12 characters')
  expect((await send(admin, page, `${page}/password`, { fresh: PASSWORD, again: PASSWORD })).status).toBe(303)

  const nell = the.browser()
  const given = { email: ' NELL@example.org', password: PASSWORD, to: '/account' }
  expect((await send(nell, '/sign-in', '/sign-in/password', given)).headers['location']).toBe('/account')
  const fresh = 'a kettle in the rain'
  const changed = await send(nell, '/account', '/account/password', { old: PASSWORD, fresh, again: fresh })
  expect(changed.status).toBe(303)
  expect((await nell.get('/account')).text).toContain('Your password has been changed')
  const stale = await send(the.browser(), '/sign-in', '/sign-in/password', given)
  expect(stale.status).toBe(422)
})

test('a wrong address and a wrong password are one answer, and too many are made to wait', async () => {
  const tried = async (email: string) => {
    const words: (string | undefined)[] = []
    for (let n = 0; n < 6; n++) {
      const answer = await send(the.browser(), '/sign-in', '/sign-in/password', {
        email,
        password: 'not it, I fear',
      })
      words.push(/<a href="#email">([^<]+)</.exec(answer.text)?.[1])
    }
    return words
  }
  const secret = await hashPassword(PASSWORD)
  const user = { id: 'zed', name: 'Zed', email: 'zed@example.org', role: 'social-worker', team: 'north' }
  await putUser(the.service.store, { ...user, state: 'active', secret })
  const known = await tried('zed@example.org')
  expect(known).toEqual(await tried('nobody@example.org'))
  expect(known.slice(0, 5)).toEqual(
    Array.from({ length: 5 }, () => 'The email address or the password is not right'),
  )
  expect(known[5]).toContain('Too many attempts')
})

test('password sign-in does not exist where it is not switched on', async () => {
  const agent = request.agent(await createApp(the.service, { ...the.options, passwords: false }))
  const answer = await send(agent, '/sign-in', '/sign-in/password', { email: 'a@b', password: PASSWORD })
  expect(answer.status).toBe(404)
})

test('a grant opens a case from its day, and ends at once', async () => {
  const admin = await signedIn(the, 'administrator')
  const page = '/people/trial-social-worker-2'
  const actor = {
    user: 'trial-social-worker-2',
    name: '',
    role: 'social-worker',
    team: 'south',
    via: 'web',
  } as const
  const caseId = trialId('whitlock')
  const sees = () => may(the.service, actor, 'case.see', { caseId })
  expect(await sees()).toBe('hidden')

  const wrong = await send(admin, page, `${page}/grants`, {
    caseId: 'nothing',
    'from-day': '31',
    'from-month': '2',
    'from-year': '2026',
  })
  for (const at of ['#caseId', '#relation', '#from-day']) expect(wrong.text).toContain(`<a href="${at}">`)

  const day = { 'from-day': '23', 'from-month': '11', 'from-year': '2026' }
  const given = await send(admin, page, `${page}/grants`, { caseId, relation: 'allocated', ...day })
  expect(given.status).toBe(303)
  expect(await sees()).toBe('yes')
  const ended = await send(admin, page, `${page}/grants/end`, { caseId, child: '', relation: 'allocated' })
  expect(ended.status).toBe(303)
  expect(await sees()).toBe('hidden')
})

test('the last administrator can neither be closed nor made something else', async () => {
  const admin = await signedIn(the, 'administrator')
  const page = '/people/trial-administrator'
  expect((await send(admin, page, `${page}/state`, { state: 'closed' })).status).toBe(422)
  const user = await userByEmail(the.service.store, 'trial-administrator@example.org')
  const lesser = { name: user?.name ?? '', email: user?.email ?? '', role: 'social-worker', team: 'systems' }
  const answer = await send(admin, page, page, lesser)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('There is no other administrator')
})

test('an administrator sees no child anywhere', async () => {
  const admin = await signedIn(the, 'administrator')
  const pages = ['/people', '/people/trial-social-worker', '/audit', '/account']
  for (const path of pages) expect((await admin.get(path)).text).not.toMatch(/Whitlock|Morayo|Hartley|Leila/)
  expect((await admin.get(`/cases/${trialId('whitlock')}`)).status).toBe(404)
})

test('the audit is filtered, checked and taken away, and each of these is a line of it', async () => {
  const admin = await signedIn(the, 'administrator')
  const filtered = await admin.get('/audit?did=grant.given&actor=trial-administrator')
  expect(filtered.text).toContain('Gave somebody access to a case')
  expect(filtered.text.match(/<tr class="govuk-table__row"><td/g)).toHaveLength(1)
  await send(admin, '/audit', '/audit/check', {})
  expect((await admin.get('/audit')).text).toMatch(/All \d+ lines hold/)

  const csv = await send(admin, '/audit', '/audit/export', { as: 'csv', did: 'grant' })
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(csv.headers['content-disposition']).toBe('attachment; filename=audit-2026-11-23.csv')
  expect(csv.text.split('\r\n')).toHaveLength(4)
  const lines = await send(admin, '/audit', '/audit/export', { as: 'lines', did: 'grant' })
  expect(lines.headers['content-type']).toBe('application/jsonl; charset=utf-8')
  const done = (await readAudit(the.service.store, { limit: 8 })).map(({ did }) => did)
  expect(done).toEqual(expect.arrayContaining(['audit.read', 'audit.verified', 'audit.exported']))
})

test('a manager reads the audit of a child of their team, and of no other', async () => {
  const manager = await signedIn(the, 'trial-manager')
  expect((await manager.get('/audit')).status).toBe(403)
  expect((await manager.get(`/audit?case=${trialId('whitlock')}`)).status).toBe(200)
  expect((await manager.get('/audit?case=nothing')).status).toBe(404)
})

test('everything the program writes to the audit has words', () => {
  const words = auditWords(the.service)
  const sources = globSync('src/{service,web,cli}/**/*.ts').map(file => readFileSync(file, 'utf8'))
  const codes = sources.flatMap(text =>
    [...text.matchAll(/\bdid: '([a-z-]+\.[a-z-]+)'/g)].map(([, code = '']) => code),
  )
  expect(codes.length).toBeGreaterThan(20)
  expect([...new Set(codes)].filter(code => !Object.hasOwn(words, code))).toEqual([])
})

test('a page sent twice by a double click makes one account', async () => {
  const admin = await signedIn(the, 'administrator')
  const _csrf = csrfIn(await admin.get('/people/new'))
  const form = { ...NEW, email: 'twice@example.org', _csrf }
  const sent = [1, 2].map(() =>
    admin
      .post('/people/new')
      .type('form')
      .send(form)
      .then(({ status }) => status),
  )
  expect((await Promise.all(sent)).toSorted((a, b) => a - b)).toEqual([303, 422])
})
