// Reading JSON Schemas as descriptions of fields: references resolved, annotations of our own included.
import type { FieldSchema } from './view.ts'

/** A JSON Schema of the subset our own schemas use, with our annotations (`class`, `classBy`, `owner`, `refersTo`, `labels`, `narrative`, `gist`). */
export interface JsonSchema extends FieldSchema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly (string | number)[]
  readonly pattern?: string
  readonly refersTo?: string
  readonly owner?: string
  /** In a view: the field's name in the file, where it is another. */
  readonly from?: string
  /** The property beside it that holds wordings for several readers; the field is the one of this reader. */
  readonly chosen?: string
  readonly class?: string
  readonly classBy?: readonly ClassBy[]
}

/** The class of a field depends on a property of the nearest record around it that has it. */
export interface ClassBy {
  readonly property: string
  readonly classes: Readonly<Record<string, string>>
}

/** Schemas by file name, such as `family-file.schema.json`. */
export type Schemas = Readonly<Record<string, JsonSchema>>

/** A schema without `$ref`, and the file its own references start from. */
export interface Resolved {
  readonly schema: JsonSchema
  readonly file: string
}

/** Where the records of each collection that ids refer to are described. */
export const REFERRED: Readonly<Record<string, string>> = {
  people: 'family-file.schema.json#/$defs/person',
  evidence: 'family-file.schema.json#/$defs/evidenceItem',
  statements: 'family-file.schema.json#/$defs/statement',
  options: 'family-file.schema.json#/$defs/option',
  help: 'family-file.schema.json#/$defs/family/properties/help/items',
  'carer/people': 'family-file.schema.json#/$defs/person',
  'carer/evidence': 'family-file.schema.json#/$defs/evidenceItem',
}

const resolved = new WeakMap<JsonSchema, Resolved>()

/** Follows `$ref` (within the file, or `other.schema.json#/…`); words and properties beside the `$ref` win. */
export function resolve(schemas: Schemas, schema: JsonSchema, file: string): Resolved {
  if (schema.$ref === undefined) return { schema, file }
  const known = resolved.get(schema)
  if (known !== undefined) return known
  const [name = '', fragment = ''] = schema.$ref.split('#')
  const home = name === '' ? file : name.replace(/^.*\//, '')
  const target = resolve(schemas, schemaAt(schemas, home, fragment), home)
  const { $ref: _, ...own } = schema
  const merged: JsonSchema = {
    ...target.schema,
    ...own,
    ...(own.properties && target.schema.properties
      ? { properties: { ...target.schema.properties, ...own.properties } }
      : {}),
  }
  const made = { schema: merged, file: target.file }
  resolved.set(schema, made)
  return made
}

function schemaAt(schemas: Schemas, file: string, fragment: string): JsonSchema {
  let here: unknown = schemas[file]
  for (const step of fragment.split('/').slice(1))
    here = (here as Record<string, unknown> | undefined)?.[step]
  if (here === undefined) throw new RangeError(`There is no schema \`${file}#${fragment}\``)
  return here as JsonSchema
}
