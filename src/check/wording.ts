// One error of the schema validator to a problem in the words of the schema's titles.
import { nearest } from '../model/nearest.ts'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { child, steps, type Pointer } from '../model/pointer.ts'
import type { Param, Problem } from '../model/problem.ts'
import { resolve, type JsonSchema, type Resolved, type Schemas } from '../model/schema.ts'

/** The problem a person reads of a validator's error. */
export function errorToProblem(
  error: ErrorObject,
  root: JsonSchema,
  schemas: Schemas,
  file: string,
): Problem {
  const { keyword, instancePath, params } = error
  const at = (path: Pointer): JsonSchema => schemaAlong({ schema: root, file }, steps(path), schemas)
  const say = (code: string, path: Pointer, extra: Readonly<Record<string, Param>> = {}): Problem => ({
    code: `schema/${code}`,
    severity: 'stop',
    path,
    params: { title: at(path).title ?? 'this', ...extra },
  })
  const number = Number((params as { limit?: unknown }).limit)
  switch (keyword) {
    case 'required':
      return say('missing', child(instancePath, (params as { missingProperty: string }).missingProperty))
    case 'additionalProperties':
      return unknownField(
        instancePath,
        (params as { additionalProperty: string }).additionalProperty,
        at(instancePath),
        error.data,
      )
    case 'oneOf':
      return say(
        (params as { passingSchemas: unknown }).passingSchemas === null ? 'unanswered' : 'answered-twice',
        instancePath,
      )
    case 'type':
      return say('type', instancePath, {
        kind: KINDS[(params as { type: string }).type] ?? 'another kind of value',
      })
    case 'format':
      return say((params as { format: string }).format === 'date' ? 'date' : 'partial-date', instancePath)
    case 'enum':
      return say('choice', instancePath, { choices: choicesOf(at(instancePath)) })
    case 'const':
      return say('choice', instancePath, {
        choices: String((params as { allowedValue: unknown }).allowedValue),
      })
    case 'maxLength':
    case 'maxItems':
      return say(keyword === 'maxLength' ? 'long' : 'many', instancePath, { most: number })
    case 'minimum':
      return say('small', instancePath, { least: number })
    case 'maximum':
      return say('large', instancePath, { most: number })
    case 'minLength':
      return say(number > 1 ? 'short' : 'missing', instancePath, { least: number })
    case 'minItems':
    case 'minProperties':
      return say('missing', instancePath)
    default:
      return say('pattern', instancePath)
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a record of fields',
}

/** A name close to a field's is shown as its place; any other may be case data typed in the wrong spot, and is told by its position. */
function unknownField(place: Pointer, name: string, schema: JsonSchema, record: unknown): Problem {
  const near = /^[a-z][A-Za-z0-9]{0,40}$/u.test(name)
    ? nearest(name, Object.keys(schema.properties ?? {}))
    : undefined
  const position = Object.keys(record as object).indexOf(name) + 1
  return {
    code: near === undefined ? 'schema/unknown' : 'schema/misspelt',
    severity: 'stop',
    path: near === undefined ? place : child(place, name),
    params: { title: schema.title ?? 'the file', ...(near === undefined ? { position } : { near }) },
  }
}

/** The schema of the field at a path, read along the data's own steps. */
function schemaAlong(start: Resolved, path: readonly string[], schemas: Schemas): JsonSchema {
  let here = resolve(schemas, start.schema, start.file)
  for (const step of path) {
    const field = here.schema.properties?.[step] ?? here.schema.items
    if (field === undefined) return {}
    here = resolve(schemas, field, here.file)
  }
  return here.schema
}

function choicesOf({ enum: codes = [], labels = {} }: JsonSchema): string {
  return codes
    .map(code => (labels[code] === undefined ? String(code) : `${code} (${labels[code]})`))
    .join(', ')
}
