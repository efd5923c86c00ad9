// A file from outside to JSON that fits its schema, or to everything that is wrong with it.
import { readFileSync, statSync } from 'node:fs'
import { LIMITS, readJson } from '../check/limits.ts'
import { checkSchema } from '../check/schema.ts'
import type { Problem } from '../model/problem.ts'
import type { Schemas } from '../model/schema.ts'

/** Reads a case file: size before content, depth before walking, then the schema. `json` is only there when nothing is wrong. */
export function readCaseFile(
  path: string,
  schemas: Schemas,
  schema: string,
): { readonly json?: unknown; readonly problems: readonly Problem[] } {
  const { json, problems } = readJson(readUpTo(path, LIMITS.bytes + 1))
  if (problems.length > 0) return { problems }
  const faults = checkSchema(json, schema, schemas)
  return faults.length > 0 ? { problems: faults } : { json, problems: faults }
}

/** The bytes of a file; of one too large only so many that the check sees it. */
function readUpTo(path: string, most: number): Uint8Array {
  return statSync(path).size >= most ? new Uint8Array(most) : readFileSync(path)
}
