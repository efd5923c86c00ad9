// The query and the body of a request to values that fit what the operation takes, or everything that does not.
import express, { type Request, type RequestHandler } from 'express'
import { readJson } from '../../check/limits.ts'
import { checkSchema } from '../../check/schema.ts'
import type { JsonSchema, Schemas } from '../../model/schema.ts'
import type { Problem } from '../../model/problem.ts'
import type { Shelf } from '../../service/shelf.ts'
import { wordProblems } from '../../service/word-problems.ts'
import type { ApiSchema, Ask, Operation } from './operation.ts'
import { itemsOfWorded, type ProblemCode, type ProblemItem } from './problem.ts'

/** The largest JSON: a whole family file. */
const LARGEST = '20mb'

/** A value, or the problem that there is none. */
export type Read<Value> =
  { readonly value: Value } | { readonly problem: ProblemCode; readonly items: readonly ProblemItem[] }

/** Reads the bytes of a body that is not a file. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: LARGEST, inflate: false })

/** The query, numbers as numbers. What the operation does not know is a fault: a misspelt filter must not answer with everything. */
export function readQuery(shelf: Shelf, operation: Operation, req: Request): Read<Ask['query']> {
  const known = operation.query ?? {}
  const given = Object.entries(req.query).map(([name, value]) => {
    const whole = known[name]?.type === 'integer' && typeof value === 'string' && /^\d{1,9}$/.test(value)
    return [name, whole ? Number(value) : value] as const
  })
  const query = Object.fromEntries(given) as Ask['query']
  const schema = schemaOf(known, {
    title: 'the query',
    type: 'object',
    properties: known,
    additionalProperties: false,
  })
  const items = faults(shelf, query, schema, known)
  return items.length > 0 ? { problem: 'bad-query', items } : { value: query }
}

/** The body as JSON that fits the schema of the operation. */
export function readBody(shelf: Shelf, operation: Operation, req: Request): Read<Ask['body']> {
  const { body } = operation
  if (body === undefined || body.type === 'file') return { value: {} }
  if (mediaType(req) !== body.type) return { problem: 'media-type', items: [] }
  const bytes: unknown = req.body
  const { json, problems } = readJson(bytes instanceof Uint8Array ? bytes : new Uint8Array())
  if (problems.length > 0)
    return { problem: 'not-understood', items: itemsOfWorded(wordProblems(shelf, problems)) }
  const items = faults(shelf, json, body.schema, body.schema)
  return items.length > 0 ? { problem: 'invalid', items } : { value: json as Ask['body'] }
}

/** The type a request says its body is, without what follows a semicolon. UTF-8 is the only encoding there is. */
export function mediaType(req: Request): string {
  const [type = '', ...rest] = (req.get('content-type') ?? '').toLowerCase().split(';')
  const charset = rest.map(part => part.trim()).find(part => part.startsWith('charset='))
  return charset === undefined || /^charset="?utf-8"?$/.test(charset) ? type.trim() : ''
}

const FILE = 'request.schema.json'
const kept = new WeakMap<object, JsonSchema>()

/** The same object each time: what checks it is compiled once. */
function schemaOf(key: object, schema: ApiSchema): JsonSchema {
  const known = kept.get(key) ?? (schema as unknown as JsonSchema)
  kept.set(key, known)
  return known
}

/** A body whose schema is one of the project's own is checked by the service that takes it. */
function faults(
  shelf: Shelf,
  json: unknown,
  schema: ApiSchema | JsonSchema,
  key: object,
): readonly ProblemItem[] {
  if (schema.$ref !== undefined) return isRecord(json) ? [] : [noRecord(shelf)]
  const all: Schemas = { [FILE]: schemaOf(key, schema) }
  const problems: readonly Problem[] = checkSchema(json, FILE, all)
  return itemsOfWorded(wordProblems(shelf, problems))
}

function noRecord(shelf: Shelf): ProblemItem {
  const problem: Problem = {
    code: 'schema/type',
    severity: 'stop',
    path: '',
    params: { title: 'The file', kind: 'a record of fields' },
  }
  const [item] = itemsOfWorded(wordProblems(shelf, [problem]))
  if (item === undefined) throw new Error('A problem without words')
  return item
}

function isRecord(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
