// A file from outside to JSON that fits its schema, or to everything that is wrong with it.
import { readFileSync, statSync } from 'node:fs'
import { LIMITS, readJson } from '../check/limits.ts'
import { checkSchema } from '../check/schema.ts'
import type { Problem } from '../model/problem.ts'
import type { Schemas } from '../model/schema.ts'

/** The schema of each kind of case file. */
const SCHEMAS = { family: 'family-file.schema.json', carer: 'carer-file.schema.json' } as const

/** Reads a case file: size before content, depth before walking, then the schema of the kind it says it is. `json` is only there when nothing is wrong. */
export function readCase(
  path: string,
  schemas: Schemas,
): {
  readonly kind: keyof typeof SCHEMAS
  readonly json?: unknown
  readonly problems: readonly Problem[]
} {
  const { json, problems } = readJson(readUpTo(path, LIMITS.bytes + 1))
  const kind = kindOf(json)
  if (problems.length > 0) return { kind, problems }
  const faults = checkSchema(json, SCHEMAS[kind], schemas)
  return faults.length > 0 ? { kind, problems: faults } : { kind, json, problems: faults }
}

/** A file that says nothing else is a family file. */
function kindOf(json: unknown): keyof typeof SCHEMAS {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : ''
  return typeof format === 'string' && format.startsWith('carer-file/') ? 'carer' : 'family'
}

/** The bytes of a file; of one too large only so many that the check sees it. */
function readUpTo(path: string, most: number): Uint8Array {
  return statSync(path).size >= most ? new Uint8Array(most) : readFileSync(path)
}
