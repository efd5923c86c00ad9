// What people read when something goes wrong: plain words, the right status, nothing of what broke, and the service stays alive.
import { Writable } from 'node:stream'
import { sql } from 'kysely'
import request from 'supertest'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makingsSettled } from '../../../src/service/documents/makings.ts'
import { trialId } from '../../../src/service/trial.ts'
import { listRecords } from '../../../src/storage/store/records.ts'
import { createApp } from '../../../src/web/app.ts'
import { openLog } from '../../../src/web/log.ts'
import { keepForm } from '../../../src/service/sign-in/parked.ts'
import { csrfIn, openTestService, send, signedIn, type TestService } from '../app.ts'

const written: string[] = []
const log = openLog(
  'error',
  new Writable({
    write(line: Buffer, _encoding, done) {
      written.push(line.toString())
      done()
    },
  }),
)

let the: TestService
beforeAll(async () => {
  the = await openTestService({ web: { log, contact: 'the service desk' } })
})
afterAll(() => the.close())
beforeEach(() => {
  written.length = 0
})

test.each<[string, string, string, number, string]>([
  ['a page that is not there', 'social-worker', '/nowhere', 404, 'Page not found'],
  ['an address that is none', 'social-worker', '/parked/%E0%A4%A', 400, 'This could not be read'],
  ['what is for another role', 'social-worker', '/people', 403, 'This page is not for your role'],
])('%s', async (_, role, path, status, words) => {
  const answer = await (await signedIn(the, role)).get(path)
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(`<h1 class="govuk-heading-l">${words}</h1>`)
})

test('a form larger than a form can be', async () => {
  const agent = await signedIn(the, 'social-worker')
  const _csrf = csrfIn(await agent.get('/account'))
  const answer = await agent
    .post('/account/password')
    .type('form')
    .send({ _csrf, old: 'x'.repeat(5_000_000) })
  expect(answer.status).toBe(413)
  expect(answer.text).toContain('This is too large')
})

test('one flipped byte: a page that says so, the log names the place alone, everything else works', async () => {
  const { store } = the.service
  const agent = await signedIn(the, 'social-worker')
  const id = await keepForm(the.service, 'trial-social-worker', {
    path: '/x',
    fields: { words: 'Morayo sleeps well' },
  })
  const row = await store.db
    .selectFrom('records')
    .select('sealed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const sealed = Buffer.from(row.sealed)
  sealed[20] = (sealed[20] ?? 0) ^ 1
  await store.db.updateTable('records').set({ sealed }).where('id', '=', id).execute()

  const answer = await agent.get(`/parked/${id}`)
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('Part of this record cannot be read')
  expect(answer.text).toContain('the service desk')
  expect(answer.text).not.toContain('Morayo')
  expect(written).toHaveLength(1)
  expect(written[0]).toContain('"type":"SealBroken"')
  expect((await agent.get('/account')).status).toBe(200)
  await store.db.deleteFrom('records').where('id', '=', id).execute()
})

test('a full disk: nothing is taken that cannot be kept, people read on, and it goes on when there is room', async () => {
  const { store } = the.service
  const agent = await signedIn(the, 'administrator')
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
  await sql.raw(`pragma max_page_count = ${pages.rows[0]?.page_count ?? 0}`).execute(store.db)
  // What is left of the last pages takes a few; then one is refused.
  const fields = { name: 'N'.repeat(20_000), email: 'n@example.org', role: 'social-worker', team: 'north' }
  let answer = await agent.get('/people')
  let kept = 0
  for (; answer.status !== 507 && kept < 40; kept++)
    answer = await send(agent, '/people/new', '/people/new', { ...fields, email: `n${kept}@example.org` })
  expect(answer.status).toBe(507)
  expect(answer.text).toContain('Do not close this page')
  expect((await agent.get('/help')).status).toBe(200)
  expect((await agent.get('/people')).text.match(/N{20000}/g) ?? []).toHaveLength(kept - 1)

  await sql.raw('pragma max_page_count = 1073741823').execute(store.db)
  const again = await send(agent, '/people/new', '/people/new', { ...fields, name: 'Nell Ashby' })
  expect(again.status).toBe(303)
})

test('a document that our own fault kept from being made: the page says whose fault it is and what to do, the log what broke', async () => {
  const { store } = the.service
  const caseId = trialId('whitlock')
  const [picture] = await listRecords(store, { kind: 'asset', caseId })
  const { file } = (picture?.json ?? { file: '' }) as { readonly file: string }
  const chunk = store.db.selectFrom('chunks').select(['n', 'sealed']).where('file', '=', file)
  const { n, sealed } = await chunk.executeTakeFirstOrThrow()
  const broken = Buffer.from(sealed)
  broken[20] = (broken[20] ?? 0) ^ 1
  const put = (bytes: Uint8Array) =>
    store.db
      .updateTable('chunks')
      .set({ sealed: bytes })
      .where('file', '=', file)
      .where('n', '=', n)
      .execute()
  await put(broken)

  const agent = await signedIn(the, 'social-worker')
  const page = `/cases/${caseId}/children/morayo/documents/where-we-are`
  const asked = { subject: 'morayo', stage: 'match', audience: 'team', formats: ['html'] }
  const answer = await send(agent, page, `${page}/make`, asked)
  await makingsSettled(the.service)
  const { text } = await agent.get(String(answer.headers['location']))
  expect(text).toContain('It was not made')
  expect(text).toContain('not because of anything you did')
  expect(text).toContain('the service desk')
  expect(written).toHaveLength(1)
  expect(written[0]).toContain('"type":"SealBroken"')
  expect(written[0]).not.toContain('orayo')
  await put(sealed)
})

test('a fault of ours: sorry, a number to quote, and not a word of what it stumbled over', async () => {
  const trial = [
    {
      ...the.accounts[0],
      get about(): string {
        throw new Error('Morayo Whitlock’s record')
      },
    },
  ] as unknown as typeof the.accounts
  const answer = await request(await createApp(the.service, { ...the.options, trial })).get('/sign-in')
  expect(answer.status).toBe(500)
  expect(answer.text).toContain('Sorry, there is a problem with the service')
  expect(answer.text).toMatch(/give this number: <span class="site-number">[0-9a-f-]{36}</)
  expect(answer.text + written.join('')).not.toContain('Morayo')
  expect(written.join('')).toContain('"type":"Error"')
})

test('the store gone: ready says so, health does not', async () => {
  const gone = await openTestService()
  await gone.service.store.close()
  expect((await gone.browser().get('/health')).status).toBe(200)
  expect((await gone.browser().get('/ready')).status).toBe(503)
  await gone.close().catch(() => undefined)
})
