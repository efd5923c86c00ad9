// The document of the API to the router behind it: what stands in one stands in the other, and every word of the document leads somewhere.
import { Ajv2020 } from 'ajv/dist/2020.js'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relationsFor } from '../../../src/service/access.ts'
import { wordFault } from '../../../src/service/words.ts'
import { operations } from '../../../src/web/api/operations.ts'
import { PROBLEMS } from '../../../src/web/api/problem.ts'
import { openTestService, type TestService } from '../app.ts'
import { tokenFor } from './asking.ts'

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>
}

interface Described {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly { readonly name?: string; readonly in?: string }[]
}

let world: TestService
let document: Document
const BASE = 'http://127.0.0.1/api/v1'

beforeAll(async () => {
  world = await openTestService()
  document = (await request(world.app).get('/api/v1/openapi.json')).body as Document
})
afterAll(() => world.close())

const described = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

test('every operation of the document is routed, and every route is an operation of it', async () => {
  const token = await tokenFor(world, 'trial-administrator')
  const wanted = operations.map(({ method, path }) => `${method} ${path}`).toSorted()
  expect(
    described()
      .map(({ method, path }) => `${method} ${path}`)
      .toSorted(),
  ).toEqual(wanted)
  const ids = described().map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { method, path } of described()) {
    const address = path.replaceAll(/\{\w+\}/g, 'nothing')
    const agent = request(world.app)
    const answer = await agent[method as 'get'](`/api/v1${address}`).set('authorization', `Bearer ${token}`)
    expect([method, path, answer.status]).not.toEqual([method, path, 405])
  }
})

test('every name of an address is a parameter, and every action is in the table of access', () => {
  for (const { path, operation } of described()) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters = operation.parameters.filter(one => one.in === 'path').map(({ name }) => name)
    expect([path, parameters]).toEqual([path, names])
    expect(operation.summary.length).toBeGreaterThan(5)
  }
  for (const { action } of operations)
    expect(() => relationsFor(world.service.access, action, 'administrator')).not.toThrow()
})

test('every reference of the document leads to something, and every schema can be used', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false })
  const found = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref)
  const files = new Set(found.filter(ref => !ref.startsWith('#')).map(ref => ref.split('#')[0] ?? ''))
  const linked = new Set(Object.keys(world.service.shelf.schemas).map(name => `/api/v1/schemas/${name}`))
  for (const file of linked) {
    const answer = await request(world.app).get(file)
    expect([file, answer.status, answer.headers['content-type']]).toEqual([
      file,
      200,
      'application/schema+json; charset=utf-8',
    ])
    ajv.addSchema({ ...(JSON.parse(answer.text) as object), $id: `http://127.0.0.1${file}` })
  }
  expect([...files].filter(file => !linked.has(file))).toEqual([])
  ajv.addSchema({ $id: `${BASE}/openapi.json`, ...document })
  const parts = found.flatMap(ref =>
    [/^#\/components\/(\w+)\/([\w-]+)$/.exec(ref) ?? []].filter(one => one.length > 0),
  )
  expect(
    parts.filter(([, section = '', name = '']) => document.components[section]?.[name] === undefined),
  ).toEqual([])
  // A schema that cannot be used, or names what is not there, throws.
  for (const ref of new Set(found.filter(one => one.includes('/schemas/'))))
    ajv.compile({ $ref: ref.startsWith('#') ? `${BASE}/openapi.json${ref}` : `http://127.0.0.1${ref}` })
})

test('a file can be sent as it is or in a form, and the document says so', () => {
  const operation = described().find(one => one.operation.operationId === 'uploadEvidence')?.operation
  const { requestBody } = (operation ?? {}) as {
    readonly requestBody: { readonly content: Readonly<Record<string, object>> }
  }
  expect(Object.keys(requestBody.content)).toEqual(
    expect.arrayContaining(['application/pdf', 'image/jpeg', 'multipart/form-data']),
  )
  expect(requestBody.content['multipart/form-data']).toMatchObject({
    schema: { required: ['file'], properties: { file: { format: 'binary' } } },
  })
})

test('every kind of problem can be read about at its type, in words', async () => {
  for (const [code, status] of Object.entries(PROBLEMS)) {
    const answer = await request(world.app).get(`/api/v1/problems/${code}`)
    const { message } = wordFault(world.service.shelf, { code: `api/${code}` })
    expect(answer.body).toMatchObject({ type: `/api/v1/problems/${code}`, status, title: message })
  }
  expect((await request(world.app).get('/api/v1/problems/no-such')).status).toBe(404)
})
