// What a person says about a document to an item of the evidence register, or everything that is not right about it.
import { checkSchema } from '../../check/schema.ts'
import type { FamilyFile } from '../../model/generated/family-file.ts'
import { steps } from '../../model/pointer.ts'
import type { Problem } from '../../model/problem.ts'
import type { JsonSchema, Schemas } from '../../model/schema.ts'
import type { Fault } from '../answer.ts'

/** An item of the evidence register. */
export type EvidenceItem = NonNullable<FamilyFile['evidence']>[number]

const FAMILY = 'family-file.schema.json'
const REGISTER = 'evidence-register.schema.json'
const registers = new WeakMap<Schemas, Schemas>()

/** Everything wrong with an item among the people of its file, each at its field. */
export function itemFaults(schemas: Schemas, item: object, people: unknown): readonly Fault[] {
  const register = { people, evidence: [item] }
  return checkSchema(register, REGISTER, withRegister(schemas)).map(faultOf)
}

/** The register alone, so that one item is checked without the whole file. */
function withRegister(schemas: Schemas): Schemas {
  const known = registers.get(schemas)
  if (known !== undefined) return known
  const family = schemas[FAMILY]
  const { $defs, properties } = family ?? {}
  const register = {
    $id: REGISTER,
    type: 'object',
    $defs,
    properties: { people: properties?.['people'], evidence: properties?.['evidence'] },
  } as JsonSchema
  const made = { ...schemas, [REGISTER]: register }
  registers.set(schemas, made)
  return made
}

function faultOf({ code, path, params }: Problem): Fault {
  const field = steps(path)[2] ?? 'title'
  const words = Object.entries(params).filter(([, value]) => typeof value !== 'object')
  return { code, at: field, params: Object.fromEntries(words) as Readonly<Record<string, string | number>> }
}

/** The schema of one item: its fields with their titles, hints and words for codes. */
export function itemSchema(schemas: Schemas): JsonSchema {
  const item = schemas[FAMILY]?.$defs?.['evidenceItem']
  if (item === undefined) throw new Error('The schema has no evidence')
  return item
}

/** The words for the codes of a field, in the schema's order. */
export function wordsFor(
  schemas: Schemas,
  field: 'type' | 'restriction' | 'provenance',
): Readonly<Record<string, string>> {
  return itemSchema(schemas).properties?.[field]?.labels ?? {}
}
