// The administrator makes a token, sees it once, and withdraws it.
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csrfIn, openTestService, send, signedIn, type TestService } from './app.ts'

let world: TestService
beforeAll(async () => {
  world = await openTestService()
})
afterAll(() => world.close())

test('a token is shown once, works, and is withdrawn', async () => {
  const ada = await signedIn(world, 'administrator')
  const wrong = await send(ada, '/tokens', '/tokens', { name: '', user: 'nobody', days: '9000' })
  expect(wrong.status).toBe(422)
  for (const id of ['name', 'user', 'days']) expect(wrong.text).toContain(`href="#${id}"`)
  const made = await send(ada, '/tokens', '/tokens', {
    name: 'Case system',
    user: 'trial-social-worker',
    days: '30',
  })
  expect(made.status).toBe(303)
  const { location = '' } = made.headers as { location?: string }
  const shown = await ada.get(location)
  const [, token = ''] = /value="(pmt_[\w-]+)"/.exec(shown.text) ?? []
  expect((await ada.get(location)).headers['location']).toBe('/tokens')
  const asks = () => request(world.app).get('/api/v1/cases').set('authorization', `Bearer ${token}`)
  expect((await asks()).status).toBe(200)
  const list = await ada.get('/tokens')
  expect(list.text).not.toContain(token)
  await ada
    .post(`${location}/withdraw`)
    .type('form')
    .send({ _csrf: csrfIn(list) })
  expect((await asks()).status).toBe(401)
  expect((await ada.get('/tokens')).text).toContain('Withdrawn')
})
