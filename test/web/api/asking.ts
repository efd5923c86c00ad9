// A person of the trial to a system with a token that acts as them, whose every answer is held against the OpenAPI document.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import request, { type Response, type Test } from 'supertest'
import { issueToken } from '../../../src/service/exchange/tokens.ts'
import { openApi } from '../../../src/web/api/document.ts'
import { operations } from '../../../src/web/api/operations.ts'
import type { TestService } from '../app.ts'

/** A system: sends a request, checks that the document describes the answer, and gives it back. */
export interface System {
  readonly token: string
  readonly send: (method: string, path: string, more?: Sending) => Promise<Response>
  readonly get: (path: string) => Promise<Response>
}

/** What a request has besides its address. */
export interface Sending {
  readonly body?: object | Buffer
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A token for somebody, made as an administrator makes it. */
export async function tokenFor({ service }: TestService, user: string, days = 30): Promise<string> {
  const administrator = {
    user: 'trial-administrator',
    name: 'Ada',
    role: 'administrator',
    team: 'systems',
    via: 'web',
  } as const
  const made = await issueToken(service, administrator, { name: `System of ${user}`, user, days })
  if (!made.ok) throw new Error('no token was made')
  return made.value.token
}

/** A system that acts as this person. */
export async function systemOf(test: TestService, user: string): Promise<System> {
  const token = await tokenFor(test, user)
  const send: System['send'] = async (method, path, more = {}) => {
    const response = await sent(test, token, method, path, more)
    expectDescribed(test, method, path, response)
    return response
  }
  return { token, send, get: path => send('get', path) }
}

function sent(
  test: TestService,
  token: string,
  method: string,
  path: string,
  { body, type, headers = {} }: Sending,
): Test {
  const agent = request(test.app)
  const asked = agent[method as 'get'](`/api/v1${path}`).set('authorization', `Bearer ${token}`).set(headers)
  if (/\/(file|files\/\w+|export)$/.test(path)) void asked.buffer(true).parse(bytesOf as never)
  if (body === undefined) return asked
  const media =
    type ??
    (method === 'patch' && path.includes('/parts/') ? 'application/merge-patch+json' : 'application/json')
  return asked
    .set('content-type', media)
    .send(!Buffer.isBuffer(body) ? JSON.stringify(body) : media.includes('json') ? body.toString() : body)
}

function bytesOf(res: NodeJS.EventEmitter, done: (error: Error | null, body: unknown) => void): void {
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk))
  res.on('end', () => done(null, Buffer.concat(chunks)))
}

/** The body of an answer, bytes or JSON, as text. */
export function wordsOf(response: Response): string {
  return Buffer.isBuffer(response.body) ? response.body.toString('latin1') : response.text
}

const BASE = 'http://127.0.0.1/api/v1'

interface Contract {
  readonly ajv: Ajv2020
  readonly document: { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> }
  readonly compiled: Map<string, ValidateFunction>
}

interface Described {
  readonly responses: Readonly<
    Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, object>> }>
  >
}

const contracts = new WeakMap<TestService, Contract>()

function contractOf(test: TestService): Contract {
  const known = contracts.get(test)
  if (known !== undefined) return known
  const { shelf } = test.service
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, validateSchema: false })
  for (const [name, schema] of Object.entries(shelf.schemas))
    ajv.addSchema({ ...schema, $id: `${BASE}/schemas/${name}` })
  const document = openApi(shelf, 'http://127.0.0.1') as unknown as Contract['document']
  ajv.addSchema({ $id: `${BASE}/openapi.json`, ...document })
  const made = { ajv, document, compiled: new Map<string, ValidateFunction>() }
  contracts.set(test, made)
  return made
}

/** The path of the document that an address is of. */
export function pathOf(method: string, path: string): string | undefined {
  const [address = ''] = path.split('?')
  return operations.find(
    one => one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(address),
  )?.path
}

/** Throws where the document does not describe this answer. */
function expectDescribed(test: TestService, method: string, path: string, response: Response): void {
  const { ajv, document, compiled } = contractOf(test)
  const known = pathOf(method, path)
  const { status } = response
  if (known === undefined) return
  const described = document.paths[known]?.[method]?.responses[String(status)]
  if (described === undefined)
    throw new Error(`${method} ${known}: the document has no answer ${status}: ${response.text}`)
  const problem = described.$ref !== undefined
  const type = response.headers['content-type']?.split('; charset')[0] ?? ''
  if (problem && type !== 'application/problem+json') throw new Error(`${method} ${known} ${status}: ${type}`)
  const place = problem ? described.$ref?.slice(1) : `/paths/${escaped(known)}/${method}/responses/${status}`
  const media = problem ? 'application/problem+json' : 'application/json'
  if (!problem && described.content?.[media] === undefined) return
  const ref = `${BASE}/openapi.json#${place ?? ''}/content/${escaped(media)}/schema`
  const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref })
  compiled.set(ref, validate)
  const body: unknown = JSON.parse(response.text)
  if (!validate(body))
    throw new Error(
      `${method} ${known} ${status}: ${ajv.errorsText(validate.errors)}\n${response.text.slice(0, 600)}`,
    )
}

function escaped(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))
}
