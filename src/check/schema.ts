// A parsed file and its schema to every fault a person can mend, one sentence a field.
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { isDate, isPartialDate } from '../model/dates.ts'
import { isWithin, steps } from '../model/pointer.ts'
import type { Problem } from '../model/problem.ts'
import type { JsonSchema, Schemas } from '../model/schema.ts'
import { checkReferences } from './references.ts'
import { errorToProblem } from './wording.ts'

/** The most problems reported at once; one more says how many there are besides. */
export const MOST_PROBLEMS = 500

/** Everything wrong with the shape of a file: its fields, then what its ids and dates refer to. Severity is always `stop`: nothing can be made of it. */
export function checkSchema(json: unknown, schemaFile: string, schemas: Schemas): readonly Problem[] {
  const schema = schemas[schemaFile]
  if (schema === undefined) throw new RangeError(`There is no schema \`${schemaFile}\``)
  const validate = validatorOf(schema, schemas)
  const errors = validate(json) ? [] : (validate.errors ?? [])
  const shape = foldAnswers(errors).map(error => errorToProblem(error, schema, schemas, schemaFile))
  const problems = inOrder(json, oneAField([...shape, ...checkReferences(json, schema, schemas, schemaFile)]))
  return capped(problems)
}

const validators = new WeakMap<JsonSchema, ValidateFunction>()
const OWN_KEYWORDS = [
  'class',
  'classBy',
  'owner',
  'refersTo',
  'labels',
  'narrative',
  'gist',
  'from',
  'chosen',
]

function validatorOf(schema: JsonSchema, schemas: Schemas): ValidateFunction {
  const known = validators.get(schema)
  if (known !== undefined) return known
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
    // Tests check the schemas; checking and polishing them at each start doubles the time it takes.
    validateSchema: false,
    meta: false,
    code: { optimize: false },
  })
  for (const keyword of OWN_KEYWORDS) ajv.addKeyword(keyword)
  ajv.addFormat('date', isDate)
  ajv.addFormat('partial-date', isPartialDate)
  for (const other of Object.values(schemas)) if (other !== schema) ajv.addSchema(other)
  const made = ajv.compile(schema)
  validators.set(schema, made)
  return made
}

/** An empty or doubled answer gives an error for each way to answer: one is enough. */
function foldAnswers(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const folded = new Set(
    errors.filter(({ keyword }) => keyword === 'oneOf').map(({ instancePath }) => instancePath),
  )
  return errors.filter(({ keyword, instancePath, schemaPath }) => {
    if (!folded.has(instancePath)) return true
    return keyword !== 'minProperties' && !(keyword === 'required' && schemaPath.includes('/oneOf/'))
  })
}

/** The first problem of each place; inside a value of the wrong kind nothing else is said. */
function oneAField(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>()
  for (const problem of problems) if (!first.has(problem.path)) first.set(problem.path, problem)
  const wrongKind = [...first.values()].filter(({ code }) => code === 'schema/type').map(({ path }) => path)
  return [...first.values()].filter(
    ({ path }) => !wrongKind.some(place => place !== path && isWithin(path, place)),
  )
}

/** Problems in the order of the file; what is missing stands after what is there. */
function inOrder(json: unknown, problems: readonly Problem[]): readonly Problem[] {
  const keyed = problems.map(problem => ({ problem, key: positions(json, problem.path) }))
  return keyed.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ problem }) => problem)
}

function positions(json: unknown, path: string): readonly number[] {
  let here = json
  return steps(path).map(step => {
    const names = typeof here === 'object' && here !== null ? Object.keys(here) : []
    const position = names.indexOf(step)
    here = position < 0 ? undefined : (here as Record<string, unknown>)[step]
    return position < 0 ? Number.MAX_SAFE_INTEGER : position
  })
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function capped(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  const more = problems.length - MOST_PROBLEMS
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'schema/more', severity: 'stop', path: '', params: { more } },
  ]
}
