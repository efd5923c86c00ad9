// Words for the schemas of the API: records, lists, pages, the fields of a request.
import type { ApiSchema, Body } from './operation.ts'

/** Plain text. */
export const text: ApiSchema = { type: 'string' }
/** Yes or no. */
export const yes: ApiSchema = { type: 'boolean' }
/** A whole number. */
export const whole: ApiSchema = { type: 'integer' }
/** A moment, in UTC. */
export const instant: ApiSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z$' }
/** A record whose fields are said elsewhere. */
export const open: ApiSchema = { type: 'object' }

/** A record with these fields and no others; those of the second list may be left out. */
export function record(
  needed: Readonly<Record<string, ApiSchema>>,
  may: Readonly<Record<string, ApiSchema>> = {},
): ApiSchema {
  const properties = { ...needed, ...may }
  return { type: 'object', required: Object.keys(needed), properties, additionalProperties: false }
}

/** A list of these. */
export function list(items: ApiSchema): ApiSchema {
  return { type: 'array', items }
}

/** One of a few words. */
export function oneOf(...words: readonly string[]): ApiSchema {
  return { type: 'string', enum: words }
}

/** A page of a list. */
export function page(items: ApiSchema): ApiSchema {
  return record({ items: list(items) })
}

/** A field of a request: what people call it stands in the problems about it. */
export function field(
  title: string,
  schema: ApiSchema = { type: 'string', minLength: 1, maxLength: 20_000 },
): ApiSchema {
  return { title, ...schema }
}

/** A body of JSON with these fields; those of the second list may be left out. */
export function body(
  needed: Readonly<Record<string, ApiSchema>>,
  may: Readonly<Record<string, ApiSchema>> = {},
): Body {
  return { type: 'application/json', schema: { title: 'the request', ...record(needed, may) } }
}
