// Every schema of the project is a schema, and every string, list and number of a case file has an end.
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { JsonSchema } from '../../src/model/schema.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { readSchemas } from '../../src/storage/schemas.ts'

const OWN = ['class', 'classBy', 'owner', 'refersTo', 'labels', 'narrative', 'gist', 'from', 'chosen']
const schemas = readSchemas(PROJECT)

test.each(Object.entries(schemas))('%s keeps to JSON Schema 2020-12', (_, schema) => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
  for (const keyword of OWN) ajv.addKeyword(keyword)
  for (const format of ['date', 'partial-date']) ajv.addFormat(format, true)
  expect(ajv.validateSchema(schema)).toBe(true)
})

const OF_FILES = Object.keys(schemas).filter(name => !/\.v\d+\.|^(manifest|rules|policy)\./.test(name))

describe.each(OF_FILES)('%s', name => {
  const fields: (readonly [place: string, field: JsonSchema])[] = []
  const walk = (place: string, field: JsonSchema) => {
    fields.push([place, field])
    for (const [name, inner] of Object.entries(field.properties ?? {})) walk(`${place}/${name}`, inner)
    for (const [name, inner] of Object.entries(field.$defs ?? {})) walk(`${place}/$defs/${name}`, inner)
    if (field.items !== undefined) walk(`${place}/items`, field.items)
  }
  walk('', schemas[name]!)
  const placesOf = (fault: (field: JsonSchema & Readonly<Record<string, unknown>>) => boolean) =>
    fields
      .filter(([, field]) => fault(field as JsonSchema & Readonly<Record<string, unknown>>))
      .map(([place]) => place)

  test.each<[string, (field: JsonSchema & Readonly<Record<string, unknown>>) => boolean]>([
    [
      'a text without an end',
      field =>
        field.type === 'string' &&
        !['maxLength', 'pattern', 'format', 'enum', 'const'].some(limit => limit in field),
    ],
    ['a list without an end', field => field.type === 'array' && !('maxItems' in field)],
    [
      'a record that takes any field',
      field => field.type === 'object' && field['additionalProperties'] !== false,
    ],
    [
      'a code without words',
      field =>
        field.enum !== undefined && field.enum.some(code => field.labels?.[String(code)] === undefined),
    ],
    [
      'a field without a title',
      field => field.$ref === undefined && (field.title === undefined || field.description === undefined),
    ],
  ])('%s', (_, fault) => expect(placesOf(fault)).toEqual([]))
})
