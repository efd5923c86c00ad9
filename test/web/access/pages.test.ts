// Every page × every kind of person: what they are answered, against a table read by people; and no name of the child where it must not be.
import type { Response } from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filled, instancesOf, type Instance } from './instances.ts'
import { pageRoutes, prefixes, type PageRoute } from './routes.ts'
import { PEOPLE, tableOf, type Row } from './table.ts'
import {
  CASE,
  CHILD,
  mustNotMeet,
  openAccessWorld,
  visitorOf,
  type AccessWorld,
  type Visitor,
} from './world.ts'

let world: AccessWorld
const visitors = new Map<string, Visitor>()

beforeAll(async () => {
  world = await openAccessWorld()
  for (const person of PEOPLE) await enter(person)
})
afterAll(() => world.test.close())

async function enter(person: string): Promise<void> {
  visitors.set(person, person === 'nobody' ? await nobody() : await visitorOf(world, person))
}

async function nobody(): Promise<Visitor> {
  const agent = world.test.browser()
  await agent.get('/sign-in')
  return { agent, csrf: '' }
}

async function ask(method: PageRoute['method'], instance: Instance, person: string): Promise<Response> {
  const known = visitors.get(person)
  if (known === undefined) throw new Error(person)
  const { path, ends } = instance
  if (method === 'get') return known.agent.get(path).redirects(0)
  const answer = await post(known, instance)
  if (ends === true) await enter(person)
  return answer
}

async function post({ agent, csrf }: Visitor, { path, fields, file }: Instance): Promise<Response> {
  const sent = agent.post(path).redirects(0)
  const form = { _csrf: csrf, ...fields }
  if (file !== true && path !== '/verify') return sent.type('form').send(form)
  const multipart = sent.set('sec-fetch-site', 'same-origin').field(form)
  return file === true ? multipart.attach('file', Buffer.from('not a document'), 'a.pdf') : multipart
}

/** Answers that say no; what is only not right yet is said to those who may. */
const NO = new Set([401, 403, 404, 410])

test('each page answers each person as the table says, and says no name of the child where it must not', async () => {
  const rows: Row[] = []
  const told: string[] = []
  const readable = new Set<string>()
  const instances = pageRoutes(world.test.app).flatMap(route =>
    instancesOf(world, route).map(instance => ({ method: route.method, instance })),
  )
  for (const { method, instance } of instances) {
    if (rows.some(({ asked }) => asked === instance.asked)) continue
    const statuses = new Map<string, number>()
    for (const person of PEOPLE) {
      const answer = await ask(method, instance, person)
      const { status } = answer
      statuses.set(person, status)
      const here = `${person} ${instance.path.replace(/\?.*/, '')}`
      if (method === 'get' && status === 200) readable.add(here)
      const no = NO.has(status) && !readable.has(here)
      for (const name of mustNotMeet(answer, person, no))
        told.push(`${person}: ${instance.asked}: ${status} says ${name}`)
      if (no && answer.headers['etag'] !== undefined) told.push(`${person}: ${instance.asked}: a tag`)
    }
    rows.push({ asked: instance.asked, statuses })
  }
  expect(told).toEqual([])
  const table = tableOf('Pages: what each person is answered about one child', rows)
  await expect(table).toMatchFileSnapshot('./pages.golden.txt')
})

test('what is hidden and what is not there are the same bytes', async () => {
  const other = (path: string) => path.replace(CASE, 't0000000000000000').replace(CHILD, 'nobody')
  const agent = visitors.get('stranger')?.agent
  const paths = pageRoutes(world.test.app)
    .filter(({ method, path }) => method === 'get' && path.startsWith('/cases/'))
    .map(({ path }) => filled(world, path))
  expect(paths.length).toBeGreaterThan(20)
  for (const path of new Set(paths)) {
    const [hidden, nothing] = [await agent?.get(path), await agent?.get(other(path))]
    expect([path, hidden?.status, hidden?.text]).toEqual([path, 404, nothing?.text])
  }
})

test('nothing answers at another address than the pages, their assets and the API', () => {
  expect(prefixes(world.test.app, ['/assets', '/api/v1'])).toEqual(['/assets', '/api/v1'])
})
