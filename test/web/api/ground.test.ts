// What holds for every operation of the API: tokens, problems, versions, keys, pages.
import fc from 'fast-check'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { createApp } from '../../../src/web/app.ts'
import { openTestService, type TestService } from '../app.ts'
import { systemOf, tokenFor, type System } from './asking.ts'

let world: TestService
let nadia: System
const whitlock = trialId('whitlock')
const hartley = trialId('hartley')

beforeAll(async () => {
  world = await openTestService()
  nadia = await systemOf(world, 'trial-social-worker')
})
afterAll(() => world.close())

test('a request without a token, with another, or with a cookie alone is asked for one, whatever it asked for', async () => {
  for (const path of ['/cases', `/cases/${whitlock}`, '/nowhere']) {
    const bare = await request(world.app).get(`/api/v1${path}`)
    expect(bare.status).toBe(401)
    expect(bare.headers['www-authenticate']).toBe('Bearer')
    expect(bare.headers['set-cookie']).toBeUndefined()
    const other = await request(world.app)
      .get(`/api/v1${path}`)
      .set('authorization', `Bearer pmt_${'a'.repeat(43)}`)
    expect(other.status).toBe(401)
    expect(other.text).toBe(bare.text)
  }
})

test('a token ends: when its days are over, when it is withdrawn, when the account is closed', async () => {
  const short = await tokenFor(world, 'trial-manager', 1)
  const asks = () => request(world.app).get('/api/v1/cases').set('authorization', `Bearer ${short}`)
  expect((await asks()).status).toBe(200)
  const ada = await systemOf(world, 'trial-administrator')
  const all = (await ada.get('/tokens')).body as { items: { id: string; user: string; lastUsed?: string }[] }
  const mine = all.items.find(({ user }) => user === 'trial-manager')
  expect(mine?.lastUsed).toBeDefined()
  expect((await ada.send('delete', `/tokens/${mine?.id ?? ''}`)).body).toMatchObject({ state: 'withdrawn' })
  expect((await asks()).status).toBe(401)
  expect((await ada.send('delete', '/tokens/nothing')).status).toBe(404)
})

test('what is hidden and what is not there are the same bytes, and the same headers but for the count', async () => {
  const plain = (headers: Record<string, string>) =>
    Object.entries(headers).filter(([name]) => !['date', 'ratelimit'].includes(name))
  const [hidden, nothing, nowhere] = await Promise.all(
    [`/cases/${hartley}`, '/cases/t0000000000000000', '/no/such/address'].map(path => nadia.get(path)),
  )
  for (const other of [nothing, nowhere]) {
    expect(other?.status).toBe(404)
    expect(other?.text).toBe(hidden?.text)
    expect(plain(other?.headers as Record<string, string>)).toEqual(
      plain(hidden?.headers as Record<string, string>),
    )
  }
})

test('every problem of a query and of a body is named at once, each with its place', async () => {
  const query = await nadia.get('/cases?limit=0&cursr=x')
  expect(query.status).toBe(400)
  expect((query.body as { problems: unknown[] }).problems).toHaveLength(2)
  const ada = await systemOf(world, 'trial-administrator')
  const body = await ada.send('post', '/tokens', { body: { name: '', days: 9000, extra: 1 } })
  expect(body.status).toBe(422)
  const { problems } = body.body as { problems: { pointer: string }[] }
  expect(problems.map(({ pointer }) => pointer).toSorted()).toEqual(['', '/days', '/name', '/user'])
})

test.each([
  ['text', 'application/json', '{"name": ', 400],
  ['a name twice', 'application/json', '{"name":"a","name":"b"}', 400],
  ['a name that trips', 'application/json', '{"__proto__":{"a":1}}', 400],
  ['another charset', 'application/json; charset=utf-16', '{}', 415],
  ['a form', 'application/x-www-form-urlencoded', 'name=a', 415],
  ['nothing', 'application/json', '', 400],
])('a body that is %s is refused', async (_, type, text, status) => {
  const ada = await systemOf(world, 'trial-administrator')
  const answer = await ada.send('post', '/tokens', { type, body: Buffer.from(text) })
  expect(answer.status).toBe(status)
})

test('an answer of a type the system does not accept is not given; another method is told which there are', async () => {
  expect((await nadia.send('get', '/cases', { headers: { accept: 'text/html' } })).status).toBe(406)
  const other = await nadia.send('delete', '/cases')
  expect(other.status).toBe(405)
  expect(other.headers['allow']).toBe('GET, POST, HEAD')
})

test('a part is changed only from the version that was read', async () => {
  const path = `/cases/${whitlock}/parts/children:morayo`
  const read = await nadia.get(path)
  const etag = read.headers['etag'] as string
  expect(etag).toBe('"1"')
  expect((await nadia.send('get', path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  const change = { identity: { religion: { text: 'None', sources: [] } } }
  expect((await nadia.send('patch', path, { body: change })).status).toBe(428)
  expect((await nadia.send('patch', path, { body: change, headers: { 'if-match': '"7"' } })).status).toBe(412)
  const wrong = await nadia.send('patch', path, {
    body: { identity: { religion: 7, sex: 'unheard-of' } },
    headers: { 'if-match': etag },
  })
  expect(wrong.status).toBe(422)
  expect((wrong.body as { problems: { pointer: string }[] }).problems.map(one => one.pointer)).toEqual(
    expect.arrayContaining(['/identity/religion']),
  )
  const saved = await nadia.send('patch', path, {
    body: { identity: { religion: { text: 'None' } } },
    headers: { 'if-match': etag },
  })
  expect(saved.status).toBe(200)
  expect(saved.headers['etag']).toBe('"2"')
  expect((await nadia.get(path)).body).toMatchObject({ identity: { religion: { text: 'None' } } })
  const whole = (await nadia.get(path)).body as object
  const again = await nadia.send('put', path, { body: whole, headers: { 'if-match': '"2"' } })
  expect(again.body).toEqual({ revision: 2 })
})

test('what is written elsewhere cannot be written as a part: signatures, the decision, the health summary', async () => {
  const path = `/cases/${whitlock}/parts/children:morayo`
  const etag = (await nadia.get(path)).headers['etag'] as string
  for (const body of [
    { signatures: [{ role: 'team-manager', person: 'colm', on: '2026-11-20' }] },
    { decision: { outcome: 'should-not-be-placed' } },
    { health: { summary: { text: 'Well' } } },
    { person: 'someone' },
  ]) {
    const answer = await nadia.send('patch', path, { body, headers: { 'if-match': etag } })
    expect([answer.status, Object.keys(body)]).toEqual([403, Object.keys(body)])
  }
})

test('nor by way of a section of them', async () => {
  const path = `/cases/${whitlock}/parts/children:morayo/section`
  const own = { '/signatures/-': { role: 'team-manager', person: 'colm', on: '2026-11-20' } }
  for (const at of ['/signatures/-', '/signatures/0', '/health/summary', '/decision']) {
    const read = await nadia.get(`${path}?at=${at}`)
    const etag = read.headers['etag'] ?? '"0"'
    const answer = await nadia.send('put', `${path}?at=${at}`, {
      body: { own },
      headers: { 'if-match': etag },
    })
    expect([at, answer.status]).toEqual([at, at.endsWith('0') ? 410 : 403])
  }
})

test('a request sent twice under one key is done once, and another under it is refused', async () => {
  const ada = await systemOf(world, 'trial-administrator')
  const body = { name: 'Case system', user: 'trial-social-worker', days: 10 }
  const headers = { 'idempotency-key': 'key-0123456789' }
  const [first, second] = [
    await ada.send('post', '/tokens', { body, headers }),
    await ada.send('post', '/tokens', { body, headers }),
  ]
  expect(first.status).toBe(201)
  expect(second.text).toBe(first.text)
  expect(second.headers['idempotency-replayed']).toBe('true')
  expect((await ada.send('post', '/tokens', { body: { ...body, days: 11 }, headers })).status).toBe(422)
  const both = await Promise.all(
    [1, 2, 3].map(() =>
      ada.send('post', '/tokens', { body, headers: { 'idempotency-key': 'key-at-once-1' } }),
    ),
  )
  expect(both.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
  const all = (await ada.get('/tokens')).body as { items: { name: string }[] }
  expect(all.items.filter(({ name }) => name === 'Case system')).toHaveLength(2)
  expect((await ada.send('post', '/tokens', { body, headers: { 'idempotency-key': 'a b' } })).status).toBe(
    400,
  )
})

test('pages of any size, put together, are the whole list: each thing once, in its order', async () => {
  const ada = await systemOf(world, 'trial-administrator')
  const whole = ((await ada.get('/users?limit=100')).body as { items: { id: string }[] }).items.map(
    ({ id }) => id,
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async limit => {
      const seen: string[] = []
      let next: string | undefined = `/users?limit=${limit}`
      while (next !== undefined) {
        const page = await ada.get(next)
        const { items } = page.body as { items: { id: string }[] }
        expect(items.length).toBeLessThanOrEqual(limit)
        seen.push(...items.map(({ id }) => id))
        next = /<\/api\/v1([^>]+)>; rel="next"/.exec(page.headers['link'] ?? '')?.[1]
      }
      expect(seen).toEqual(whole)
    }),
    { numRuns: 8 },
  )
  expect((await ada.get('/users?cursor=%00')).status).toBe(400)
})

test('a system that asks too often is told how many are left, and then to wait', async () => {
  const app = await createApp(world.service, { ...world.options, limits: { api: 3 } })
  const token = await tokenFor(world, 'trial-social-worker')
  const answers = []
  for (let i = 0; i < 4; i += 1)
    answers.push(await request(app).get('/api/v1/cases').set('authorization', `Bearer ${token}`))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(answers[0]?.headers['ratelimit']).toContain('r=2')
  expect(answers[3]?.headers['retry-after']).toBeDefined()
})

test('a family file goes out and comes in again, the same; a second time it is a conflict', async () => {
  const brook = await systemOf(world, 'trial-social-worker-2')
  const file = (await brook.get(`/cases/${hartley}/family-file`)).body as {
    children: { caseReference: string }[]
  }
  expect((await brook.send('post', '/cases', { body: file })).status).toBe(409)
  const renamed = {
    ...file,
    children: file.children.map((one, i) => ({ ...one, caseReference: `NEW-${i}` })),
  }
  const made = await brook.send('post', '/cases', { body: renamed })
  expect(made.status).toBe(201)
  const { case: id } = made.body as { case: string }
  expect((await brook.get(`/cases/${id}/family-file`)).body).toEqual(renamed)
  const wrong = await brook.send('post', '/cases', { body: { ...renamed, people: [{}], children: [] } })
  expect(wrong.status).toBe(422)
  expect((wrong.body as { problems: unknown[] }).problems.length).toBeGreaterThan(3)
})
