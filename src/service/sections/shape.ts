// A place of a schema to what a person fills in there: a line, a date, a choice, one of three answers, rows, a list of pages.
import { resolve, type JsonSchema, type Resolved, type Schemas } from '../../model/schema.ts'

/** What a person meets at a place. `items` is a list whose items have pages of their own; `rows` are filled in where they stand; `hidden` is never shown. */
export type Shape =
  | 'hidden'
  | 'line'
  | 'text'
  | 'narrative'
  | 'number'
  | 'date'
  | 'partial-date'
  | 'yes-no'
  | 'choice'
  | 'reference'
  | 'several'
  | 'answer'
  | 'group'
  | 'rows'
  | 'items'

/** A JSON Schema with the keywords a form looks at. */
export interface FormSchema extends JsonSchema {
  readonly const?: unknown
  readonly minItems?: number
  readonly maxLength?: number
  readonly oneOf?: readonly { readonly required?: readonly string[] }[]
}

/** A place of a schema as a form knows it. */
export interface Field extends Resolved {
  readonly schema: FormSchema
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
}

/** The fields of a record, in the order of the schema. */
export function fieldsOf(schemas: Schemas, { schema, file }: Resolved): readonly Field[] {
  const known = fields.get(schema)
  if (known !== undefined) return known
  const made = Object.entries(schema.properties ?? {}).map(([name, raw]) =>
    fieldOf(schemas, resolve(schemas, raw, file), name, schema.required?.includes(name) === true),
  )
  fields.set(schema, made)
  return made
}

const fields = new WeakMap<JsonSchema, readonly Field[]>()

/** What stands in a list: one row, or one item. */
export function itemOf(schemas: Schemas, { schema, file }: Resolved): Field {
  return fieldOf(schemas, resolve(schemas, schema.items ?? {}, file), '*', true)
}

/** The field at a way of steps from a record; list steps are any index. Undefined where the schema has no such place. */
export function fieldAlong(schemas: Schemas, root: Resolved, way: readonly string[]): Field | undefined {
  let here: Field = { ...root, name: '', shape: 'group', required: true }
  for (const step of way) {
    const next =
      here.schema.items === undefined
        ? fieldsOf(schemas, here).find(({ name }) => name === step)
        : itemOf(schemas, here)
    if (next === undefined) return undefined
    here = next
  }
  return here
}

/** The names of the ways to answer, of which one is given: the information, a reason, what was tried. */
export function waysOf({ schema }: { readonly schema: FormSchema }): readonly string[] {
  return (schema.oneOf ?? []).flatMap(({ required }) => required ?? [])
}

const ID = '^[a-z0-9][a-z0-9-]{0,59}$'
const HASH = /^\^(sha256-)?\[0-9a-f\]\{64\}\$$/
const LONGEST_LINE = 300
const MOST_INLINE = 4

function fieldOf(schemas: Schemas, place: Resolved, name: string, required: boolean): Field {
  return { ...place, name, required, shape: shapeOf(schemas, place, name, required) }
}

function shapeOf(schemas: Schemas, place: Resolved, name: string, required: boolean): Shape {
  const schema: FormSchema = place.schema
  if (schema.const !== undefined || schema.chosen !== undefined) return 'hidden'
  if (name === 'id' && schema.pattern === ID) return 'hidden'
  if (schema.pattern !== undefined && HASH.test(schema.pattern)) return 'hidden'
  if (schema.enum !== undefined) return 'choice'
  if (schema.type === 'array') return listShape(schemas, place, required)
  if (schema.type === 'object') return schema.oneOf === undefined ? 'group' : 'answer'
  if (schema.type === 'boolean') return 'yes-no'
  return schema.type === 'integer' || schema.type === 'number' ? 'number' : wordsShape(schema)
}

function wordsShape(schema: FormSchema): Shape {
  if (schema.refersTo !== undefined) return 'reference'
  if (schema.format === 'date' || schema.format === 'partial-date') return schema.format
  if (schema.narrative === true) return 'narrative'
  return (schema.maxLength ?? 0) > LONGEST_LINE ? 'text' : 'line'
}

/** A few plain fields are filled in where they stand; so is a list without which its record cannot be saved. */
function listShape(schemas: Schemas, place: Resolved, required: boolean): Shape {
  const item = itemOf(schemas, place)
  if (item.shape === 'choice') return 'several'
  if (item.shape !== 'group') return 'rows'
  const inside = fieldsOf(schemas, item)
  if (inside.some(({ name }) => name === 'id')) return 'items'
  const needed = required && ((place.schema as FormSchema).minItems ?? 0) > 0
  if (needed && inside.every(({ shape }) => isPlain(shape) || shape === 'rows' || shape === 'several'))
    return 'rows'
  return inside.length <= MOST_INLINE && inside.every(({ shape }) => isPlain(shape)) ? 'rows' : 'items'
}

function isPlain(shape: Shape): boolean {
  return !['hidden', 'answer', 'group', 'rows', 'several', 'items'].includes(shape)
}
