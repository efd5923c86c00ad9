// The clocks of the council are data that fits its schema, names only what there is, and calls law only what was read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { policyValue } from '../../../src/check/policy.ts'
import { steps } from '../../../src/model/pointer.ts'
import { resolve, type JsonSchema } from '../../../src/model/schema.ts'
import { readClocks } from '../../../src/service/clocks/clock-table.ts'
import { policyOf } from '../../../src/service/policy.ts'
import { PROJECT } from '../../../src/storage/project.ts'
import { readSchemas } from '../../../src/storage/schemas.ts'
import { listTemplates } from '../../../src/storage/templates.ts'

const table = readClocks(PROJECT)
const schemas = readSchemas(PROJECT)
const stepsOf = table.clocks.flatMap(clock => clock.steps)

test('the file fits its schema', () => {
  const schema = JSON.parse(
    readFileSync(join(PROJECT, 'schemas/service/clocks.schema.json'), 'utf8'),
  ) as object
  const fits = new Ajv2020({ strict: false }).compile(schema)
  expect([fits(table), fits.errors]).toEqual([true, null])
})

test('no two clocks and no two steps share a code', () => {
  expect(new Set(table.clocks.map(({ id }) => id)).size).toBe(table.clocks.length)
  expect(new Set(stepsOf.map(({ id }) => id)).size).toBe(stepsOf.length)
})

test('only provisions whose text was read are called law', () => {
  const cited = stepsOf.flatMap(({ source }) => (source.kind === 'law' ? [source.cite] : []))
  const read = ['35(4)', '36(1)', '36(3)', '36(4)'].map(
    reg => `Adoption Agencies Regulations 2005 reg ${reg}`,
  )
  expect([...new Set(cited)].toSorted()).toEqual(read)
})

test('every document named is one that can be made', () => {
  const known = listTemplates(PROJECT).map(({ id }) => id)
  expect(stepsOf.flatMap(({ documents = [] }) => documents).filter(id => !known.includes(id))).toEqual([])
})

test('every value of the policy named is there', () => {
  const policy = policyOf(PROJECT, 'default')
  const named = stepsOf.flatMap(({ limit }) => [limit.policy, limit.policyWorkingDays, limit.fresh])
  const values = named.filter(name => name !== undefined).map(name => policyValue(policy, name))
  expect(values.every(value => typeof value === 'number' || typeof value === 'object')).toBe(true)
})

test('every place is a place of the family file, and every value asked for is one it may have', () => {
  const places = table.clocks.flatMap(clock => [
    ...clock.from,
    ...clock.events,
    ...(clock.until ?? []),
    ...(clock.planned ?? []),
    ...clock.steps.flatMap(step => step.planned ?? []),
  ])
  const wrong = places.flatMap(({ of, where = {}, date }) => {
    const inside = Object.entries({ ...where, [date]: [] }).map(([name, values]) => {
      const field = schemaAt(`${of}/${name}`)
      if (field === undefined) return `${of}/${name}`
      const known = field.enum as readonly unknown[] | undefined
      const unknown = values.filter(value => known !== undefined && !known.includes(value))
      return unknown.length === 0 ? '' : `${of}/${name}: ${unknown.join(', ')}`
    })
    return inside.filter(fault => fault !== '')
  })
  const at = stepsOf.map(step => step.at).filter(place => schemaAt(place) === undefined)
  const when = table.clocks.flatMap(({ when: conditions = {} }) =>
    Object.keys(conditions).filter(place => schemaAt(`/child${place}`) === undefined),
  )
  expect([...wrong, ...at, ...when]).toEqual([])
})

/** The schema of a place of a clock, looking into the items of lists. */
function schemaAt(place: string): JsonSchema | undefined {
  const [root = '', ...rest] = steps(place)
  const roots: Readonly<Record<string, readonly string[]>> = {
    child: ['children'],
    person: ['people'],
    case: [],
  }
  let here: { schema: JsonSchema; file: string } | undefined = {
    schema: schemas['family-file.schema.json'] ?? {},
    file: 'family-file.schema.json',
  }
  for (const name of [...(roots[root] ?? [root]), ...rest]) {
    const inList: { schema: JsonSchema; file: string } =
      here.schema.items === undefined ? here : resolve(schemas, here.schema.items, here.file)
    const inner = inList.schema.properties?.[name]
    if (inner === undefined) return undefined
    here = resolve(schemas, inner, inList.file)
  }
  return here.schema
}
