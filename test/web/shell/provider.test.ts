// Signing in with a council's provider of identities, against a real one on this machine.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import request, { type Agent } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../src/web/app.ts'
import { subjectOf } from '../../../src/service/sign-in/identities.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { putUser, readUser } from '../../../src/storage/store/users.ts'
import { openTestService, send, type TestService } from '../app.ts'

const ORIGIN = 'http://127.0.0.1:9'
let the: TestService
let provider: Server
let issuer: string

beforeAll(async () => {
  provider = createServer()
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const idp = new Provider(issuer, {
    clients: [
      {
        client_id: 'permanence',
        client_secret: 'a-secret-for-tests-only',
        redirect_uris: [`${ORIGIN}/sign-in/callback`],
        post_logout_redirect_uris: [`${ORIGIN}/signed-out`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'oid', 'email'] },
    conformIdTokenClaims: false,
    // Everybody has the same address: whoever goes by it lets the wrong person in.
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, oid: `oid-${id}`, email: 'trial-social-worker@example.org' }),
    }),
    features: { devInteractions: { enabled: true } },
  })
  const answer = idp.callback()
  provider.on('request', (req, res) => void answer(req, res))

  const oidc = {
    issuer,
    clientId: 'permanence',
    clientSecret: 'a-secret-for-tests-only',
    subjectClaims: ['sub', 'oid'],
    insecure: true,
  }
  the = await openTestService({ web: { oidc, origin: ORIGIN } })
  const { store } = the.service
  for (const [id, name] of [
    ['trial-social-worker', 'nadia'],
    ['trial-social-worker-2', 'hannah'],
  ] as const) {
    const user = await readUser(store, id)
    if (user !== undefined)
      await putUser(store, { ...user, subject: subjectOf(issuer, [name, `oid-${name}`]) })
  }
})
afterAll(async () => {
  provider.closeAllConnections()
  provider.close()
  await the.close()
})

/** Goes through the provider's own pages as a browser does, and comes back with the address it leads to. */
async function throughProvider(start: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  const visit = async (url: string, body?: URLSearchParams): Promise<globalThis.Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = body === undefined ? {} : { method: 'POST', body }
    const answer = await fetch(url, { ...sent, redirect: 'manual', headers: { cookie } })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    return answer
  }
  let answer = await visit(start)
  for (let step = 0; step < 12; step++) {
    const location = answer.headers.get('location')
    if (location !== null) {
      const url = new URL(location, issuer)
      if (url.origin === ORIGIN) return url
      answer = await visit(url.href)
      continue
    }
    const text = await answer.text()
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(text) ?? []
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? ''
    answer = await visit(action, new URLSearchParams({ prompt, login, password: 'any' }))
  }
  throw new Error('The provider did not come to an end')
}

async function begin(agent: Agent, to = ''): Promise<string> {
  const answer = await agent.get(`/sign-in/oidc${to}`)
  expect(answer.status).toBe(303)
  return answer.headers['location'] ?? ''
}

test('the question goes out with PKCE, state and nonce, and asks for no more than who it is', async () => {
  const asked = new URL(await begin(the.browser())).searchParams
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
    redirect_uri: `${ORIGIN}/sign-in/callback`,
  })
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{43}$/)
})

test('a person of ours comes in as themselves, by subject and not by address, to where they were going', async () => {
  const agent = the.browser()
  const back = await throughProvider(await begin(agent, '?to=/account'), 'hannah')
  const answer = await agent.get(back.pathname + back.search)
  expect([answer.status, answer.headers['location']]).toEqual([303, '/account'])
  const account = await agent.get('/account')
  expect(account.text).toContain('Hannah Brook')
  expect(account.text).not.toContain('Nadia')
})

test('signing out offers the provider’s own way out', async () => {
  const agent = the.browser()
  const back = await throughProvider(await begin(agent), 'nadia')
  await agent.get(back.pathname + back.search)
  const out = await send(agent, '/account', '/sign-out', {})
  expect(out.status).toBe(200)
  expect(out.text).toContain(`${issuer}/session/end?id_token_hint=`)
  expect((await agent.get('/account')).status).toBe(303)
})

test('whoever the provider knows and we do not stays out, and the attempt is written down', async () => {
  const agent = the.browser()
  const back = await throughProvider(await begin(agent), 'stranger')
  const answer = await agent.get(back.pathname + back.search)
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('You do not have an account here yet')
  expect((await agent.get('/account')).status).toBe(303)
  const [line] = await readAudit(the.service.store, { limit: 1 })
  expect(line).toMatchObject({ did: 'session.started', outcome: 'refused', actor: 'nobody' })
})

test.each<[string, (back: URL, other: URL) => URL]>([
  ['with another state', back => change(back, 'state', 'x'.repeat(43))],
  ['without a state', back => change(back, 'state', '')],
  [
    'with a code somebody else was given',
    (back, other) => change(back, 'code', other.searchParams.get('code') ?? ''),
  ],
  ['from another issuer', back => change(back, 'iss', 'https://elsewhere.example')],
  ['with a refusal', () => new URL(`${ORIGIN}/sign-in/callback?error=access_denied`)],
])('an answer %s lets nobody in', async (_, forged) => {
  const [agent, thief] = [the.browser(), the.browser()]
  const back = await throughProvider(await begin(agent), 'nadia')
  const other = await throughProvider(await begin(thief), 'hannah')
  const { pathname, search } = forged(back, other)
  const answer = await agent.get(pathname + search)
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('Signing in was not finished')
  expect((await agent.get('/account')).status).toBe(303)
})

test('an answer in another browser than asked lets nobody in', async () => {
  const back = await throughProvider(await begin(the.browser()), 'nadia')
  const answer = await the.browser().get(back.pathname + back.search)
  expect(answer.status).toBe(400)
})

test('an answer is good once', async () => {
  const agent = the.browser()
  const back = await throughProvider(await begin(agent), 'nadia')
  expect((await agent.get(back.pathname + back.search)).status).toBe(303)
  expect((await agent.get(back.pathname + back.search)).status).toBe(400)
})

test('a provider that does not answer is said in words, and asked again', async () => {
  const oidc = { issuer: 'http://127.0.0.1:1', clientId: 'a', clientSecret: 'b', insecure: true }
  const answer = await request(await createApp(the.service, { ...the.options, oidc })).get('/sign-in/oidc')
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('You cannot sign in at the moment')
})

function change(url: URL, name: string, value: string): URL {
  const changed = new URL(url)
  changed.searchParams.set(name, value)
  return changed
}
