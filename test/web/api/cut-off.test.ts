// A request under a key, and the power goes before its answer is sent: what the sender is told when it asks again.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import request, { type Response } from 'supertest'
import { expect, test } from 'vitest'
import { openService } from '../../../src/service/open-service.ts'
import { createApp } from '../../../src/web/app.ts'
import { scratch } from '../../scratch.ts'
import { KEY, WANTED } from './cut-off-asked.ts'

const HOUR = 60 * 60_000

/** Sends the request to a service that is gone once it has come as far as is said; the answer is the token it was sent with. */
async function sentAndCut(data: string, moment: string): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cut-off-service.ts'), data, moment], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { address, token } = JSON.parse(line) as { readonly address: string; readonly token: string }
  const sent = fetch(`${address}/api/v1/tokens`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': KEY,
    },
    body: JSON.stringify(WANTED),
  })
  await expect(sent).rejects.toThrow('fetch failed')
  expect(await ended).toEqual([null, 'SIGKILL'])
  return token
}

interface Again {
  readonly ask: (body?: object, key?: string) => Promise<Response>
  /** How many tokens were made by the request. */
  readonly made: () => Promise<number>
  readonly later: (milliseconds: number) => void
  readonly close: () => Promise<void>
}

/** The service of the folder, started again. */
async function startedAgain(data: string, token: string): Promise<Again> {
  let moved = 0
  const opened = await openService({ data }, { now: () => new Date(Date.now() + moved) })
  const app = await createApp(opened.service, {
    origin: 'http://127.0.0.1',
    council: 'Harrowmere City Council',
    secureCookies: false,
    log: pino({ level: 'silent' }),
  })
  const bearer = { authorization: `Bearer ${token}` }
  return {
    ask: (body = WANTED, key = KEY) =>
      request(app)
        .post('/api/v1/tokens')
        .set({ ...bearer, 'content-type': 'application/json', 'idempotency-key': key })
        .send(JSON.stringify(body)),
    made: async () => {
      const all = (await request(app).get('/api/v1/tokens').set(bearer)).body as {
        readonly items: readonly { readonly name: string }[]
      }
      return all.items.filter(({ name }) => name === WANTED.name).length
    },
    later: milliseconds => {
      moved += milliseconds
    },
    close: opened.close,
  }
}

test.each([
  ['begun', 0],
  ['done', 1],
])('cut off when it was only %s: nobody can say, and it is not done a second time', async (moment, done) => {
  const data = scratch()
  const token = await sentAndCut(data, moment)
  const again = await startedAgain(data, token)
  for (let times = 0; times < 2; times += 1) {
    const answer = await again.ask()
    expect([answer.status, answer.headers['content-type']]).toEqual([
      409,
      'application/problem+json; charset=utf-8',
    ])
    expect(answer.headers['idempotency-replayed']).toBeUndefined()
    expect(answer.body).toMatchObject({
      type: '/api/v1/problems/outcome-unknown',
      status: 409,
      title: 'The first request with this key was cut off, and nobody can say how far it came',
      detail: 'Look whether it was done; if it was not, send it with another key',
    })
  }
  expect((await again.ask({ ...WANTED, days: 11 })).body).toMatchObject({
    type: '/api/v1/problems/key-reused',
  })
  expect(await again.made()).toBe(done)
  expect((await again.ask(WANTED, 'sent-after-the-cut')).status).toBe(201)
  expect(await again.made()).toBe(done + 1)
  again.later(25 * HOUR)
  // Keys are let go of when the next answer is kept.
  expect((await again.ask({ ...WANTED, name: 'Another' }, 'sent-the-day-after')).status).toBe(201)
  expect((await again.ask()).status).toBe(201)
  await again.close()
  rmSync(data, { recursive: true, force: true })
})

test('cut off when its answer was kept: that answer is given, and it was done once', async () => {
  const data = scratch()
  const token = await sentAndCut(data, 'kept')
  const again = await startedAgain(data, token)
  const answer = await again.ask()
  expect([answer.status, answer.headers['idempotency-replayed']]).toEqual([201, 'true'])
  expect((answer.body as { readonly token: string }).token).toMatch(/^pmt_/)
  expect(await again.made()).toBe(1)
  await again.close()
  rmSync(data, { recursive: true, force: true })
})
