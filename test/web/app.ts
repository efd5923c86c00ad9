// The whole service over a temporary store with the trial world, behind the real web door, for tests of pages.
import { rmSync } from 'node:fs'
import type { Express } from 'express'
import { pino } from 'pino'
import request, { type Agent, type Response } from 'supertest'
import type { Actor, Role } from '../../src/service/access.ts'
import { openService } from '../../src/service/open-service.ts'
import type { Service } from '../../src/service/service.ts'
import type { TrialAccount, TrialOptions } from '../../src/service/trial.ts'
import { createApp } from '../../src/web/app.ts'
import { startWeb, type Listening } from '../../src/web/listen.ts'
import type { WebOptions } from '../../src/web/web.ts'
import { scratch } from '../scratch.ts'

/** Everything a test of pages holds. */
export interface TestService {
  readonly app: Express
  readonly service: Service
  readonly options: WebOptions
  readonly accounts: readonly TrialAccount[]
  /** A browser without scripts that keeps its cookies. */
  readonly browser: () => Agent
  /** Moves the clock of sessions and audit. */
  readonly later: (minutes: number) => void
  /** The same service on a port, for a real browser; stopped with the rest. */
  readonly listen: () => Promise<string>
  readonly close: () => Promise<void>
}

/** What a test wants otherwise. */
export interface TestOptions {
  readonly web?: Partial<WebOptions>
  readonly trial?: TrialOptions
}

const PLENTY = { general: 1_000_000, signIn: 1_000_000, links: 1_000_000, api: 1_000_000 }

/** Opens a service for one test file; close it in `afterAll`. */
export async function openTestService({ web, trial = {} }: TestOptions = {}): Promise<TestService> {
  const data = scratch()
  let moved = 0
  const opened = await openService({ data }, { trial, now: () => new Date(Date.now() + moved) })
  const { service } = opened
  const accounts = opened.trial ?? []
  const options: WebOptions = {
    origin: 'http://127.0.0.1',
    council: 'Harrowmere City Council',
    secureCookies: false,
    log: pino({ level: 'silent' }),
    trial: accounts,
    limits: PLENTY,
    ...web,
  }
  const app = await createApp(service, options)
  const servers: Listening[] = []
  return {
    app,
    service,
    options,
    accounts,
    browser: () => request.agent(app),
    later: minutes => {
      moved += minutes * 60_000
    },
    listen: async () => {
      const server = await startWeb(service, { ...options, port: 0 })
      servers.push(server)
      return server.address
    },
    close: async () => {
      await Promise.all(servers.map(server => server.stop()))
      await opened.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** An account of the trial, such as `social-worker`, as somebody who asks the service. */
export function as(world: TestService, user: string): Actor {
  const account = world.accounts.find(one => one.user === `trial-${user}`)
  if (account === undefined) throw new Error(`No account ${user}`)
  return { user: account.user, name: account.name, role: account.role, team: account.team, via: 'web' }
}

/** A browser in which somebody of this role, or with this user id, has signed in. */
export async function signedIn(test: TestService, role: Role | (string & {})): Promise<Agent> {
  const account = test.accounts.find(one => one.user === role || one.role === role)
  if (account === undefined) throw new Error(`The trial has no account \`${role}\``)
  const agent = test.browser()
  const form = await agent.get('/sign-in')
  const answer = await agent
    .post('/sign-in/trial')
    .type('form')
    .send({ _csrf: csrfIn(form), user: account.user, to: '/account' })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`)
  return agent
}

/** The token of the first form of a page. */
export function csrfIn({ text }: Pick<Response, 'text'>): string {
  return /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

/** Sends a form as a browser does: with the token of the page it stands on. */
export async function send(
  agent: Agent,
  page: string,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<Response> {
  const _csrf = csrfIn(await agent.get(page))
  return agent
    .post(path)
    .type('form')
    .send({ _csrf, ...fields })
}
