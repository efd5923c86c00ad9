// The table of operations to the OpenAPI document that describes them, and to the addresses everybody may read: the document, the schemas, the kinds of problems.
import type { Request, Response, Router } from 'express'
import { problemBody, PROBLEM_TYPE, PROBLEMS, sendProblem, type ProblemCode } from './problem.ts'
import { operations } from './operations.ts'
import { FORM } from './receiving.ts'
import { record } from './schema.ts'
import { ROOT, type ApiSchema, type Body, type Given, type Operation } from './operation.ts'
import { namesIn, PARAMS } from './params.ts'
import { shapes } from './shapes.ts'
import { typesOf } from './sending.ts'
import type { Shelf } from '../../service/shelf.ts'
import type { Web } from '../web.ts'

type Json = Readonly<Record<string, unknown>>

/** The addresses that need no token: they tell how to ask, and nothing of anybody. */
export function addDocument(door: Router, { service, options }: Web): void {
  const { shelf } = service
  const text = JSON.stringify(openApi(shelf, options.origin))
  door.get('/openapi.json', (_req: Request, res: Response) => {
    res.type('application/json').send(text)
  })
  door.get('/schemas/:name', (req: Request<{ readonly name: string }>, res: Response) => {
    const { name } = req.params
    const schema = Object.hasOwn(shelf.schemas, name) ? shelf.schemas[name] : undefined
    if (schema === undefined) return sendProblem(res, shelf, 'not-found')
    return res.type('application/schema+json').send(JSON.stringify(schema))
  })
  door.get('/problems/:code', (req: Request<{ readonly code: string }>, res: Response) => {
    const { code } = req.params
    if (!Object.hasOwn(PROBLEMS, code)) return sendProblem(res, shelf, 'not-found')
    return res.json(problemBody(shelf, code as ProblemCode))
  })
}

/** The document. */
export function openApi(shelf: Shelf, origin: string): Json {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Permanence documents',
      version: '1.0.0',
      description:
        'Case data is checked, assembled into a document tree, and rendered. A system has the powers of the person its token acts as: no more than that person has on the pages. What a person may not know of is answered with the same 404 as what is not there.',
    },
    servers: [{ url: `${origin}${ROOT}` }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map(name => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made by an administrator for one system; it acts as one person.',
        },
      },
      schemas: Object.fromEntries(Object.entries(shapes).map(([name, one]) => [name, shownSchema(one)])),
      responses: problems(shelf),
      parameters: {
        ifMatch: {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'The ETag of what the change was made from.',
          schema: { type: 'string' },
        },
        idempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description:
            'A key of the sender’s own, new for each new request: however often this is sent, it is done once, and for a day the same answer is given.',
          schema: { type: 'string', pattern: '^[A-Za-z0-9_.:-]{8,100}$' },
        },
      },
    },
  }
}

function operationOf(operation: Operation): Json {
  const { id, tag, summary, says, action, body, gives } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(says === undefined ? {} : { description: says }),
    'x-action': action,
    parameters: parametersOf(operation),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOfBody(body) } }),
    responses: {
      ...Object.fromEntries(Object.entries(gives).map(([status, given]) => [status, responseOf(given)])),
      ...(isTagged(operation) ? { 304: { description: 'It is still the version of If-None-Match.' } } : {}),
      ...Object.fromEntries(
        problemsOf(operation).map(code => [PROBLEMS[code], { $ref: `#/components/responses/${code}` }]),
      ),
    },
  }
}

function parametersOf({ path, query = {}, ifMatch, method }: Operation): readonly unknown[] {
  return [
    ...namesIn(path).map(name => {
      const { description, ...schema } = PARAMS[name] ?? {}
      return { name, in: 'path', required: true, description, schema }
    }),
    ...Object.entries(query).map(([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      description,
      schema,
    })),
    ...(ifMatch === true ? [{ $ref: '#/components/parameters/ifMatch' }] : []),
    ...(method === 'post' ? [{ $ref: '#/components/parameters/idempotencyKey' }] : []),
  ]
}

function contentOfBody(body: Body): Json {
  if (body.type !== 'file') return { [body.type]: { schema: shownSchema(body.schema) } }
  return Object.fromEntries(body.types.map(type => [type, type === FORM ? { schema: FILE_OF_FORM } : {}]))
}

const FILE_OF_FORM: ApiSchema = record({ file: { type: 'string', format: 'binary' } })

function responseOf(given: Given): Json {
  const { says } = given
  if ('types' in given)
    return { description: says, content: Object.fromEntries(given.types.map(type => [type, {}])) }
  if (!('schema' in given)) return { description: says }
  const headers = {
    ...(given.etag === true
      ? { ETag: { description: 'Names this version.', schema: { type: 'string' } } }
      : {}),
    ...(given.paged === true
      ? {
          Link: { description: 'The next page, where there is one: rel="next".', schema: { type: 'string' } },
        }
      : {}),
  }
  return {
    description: says,
    headers,
    content: { 'application/json': { schema: shownSchema(given.schema) } },
  }
}

/** Schemas of the project are read at their own address, wherever they are named. */
function shownSchema(schema: ApiSchema): ApiSchema {
  return JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name === '$ref' && typeof value === 'string' && !value.startsWith('#')
      ? `${ROOT}/schemas/${value}`
      : value,
  ) as ApiSchema
}

function isTagged({ method, gives }: Operation): boolean {
  return method === 'get' && Object.values(gives).some(given => 'etag' in given)
}

/** The problems an operation may answer with, one for each status. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const { body, query, ifMatch, method } = operation
  const codes: readonly (ProblemCode | false)[] = [
    'unauthorised',
    'forbidden',
    'not-found',
    'too-many-requests',
    'broken',
    'seal-broken',
    typesOf(operation).length > 0 && 'not-acceptable',
    body === undefined && query !== undefined && 'bad-query',
    (body !== undefined || method === 'post') && 'not-understood',
    body !== undefined && 'too-large',
    body !== undefined && 'media-type',
    method !== 'get' && 'conflict',
    'gone',
    method !== 'get' && 'store-full',
    (method !== 'get' || body !== undefined) && 'invalid',
    ifMatch === true && 'version-changed',
    ifMatch === true && 'version-needed',
  ]
  return codes.filter(code => code !== false)
}

function problems(shelf: Shelf): Json {
  const codes = Object.keys(PROBLEMS) as ProblemCode[]
  const schema = { $ref: '#/components/schemas/Problem' }
  return Object.fromEntries(
    codes.map(code => [
      code,
      { description: problemBody(shelf, code).title, content: { [PROBLEM_TYPE]: { schema } } },
    ]),
  )
}
