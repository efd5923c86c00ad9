// A file from outside to JSON that fits its schema, or to everything that is wrong with it.
import { readFileSync, statSync } from 'node:fs'
import { checkLimits, type Limits } from '../check/limits.ts'
import { checkSchema } from '../check/schema.ts'
import type { Problem } from '../model/problem.ts'
import type { Schemas } from '../model/schema.ts'

/** How large and how deep a file may be: a full family file of ten children is about two million bytes and twelve deep. */
export const LIMITS: Limits = { bytes: 20_000_000, depth: 40 }

/** Reads a case file: size before content, depth before walking, then the schema. `json` is only there when nothing is wrong. */
export function readCaseFile(path: string, schemas: Schemas, schema: string): { readonly json?: unknown; readonly problems: readonly Problem[] } {
  const { size } = statSync(path)
  if (size > LIMITS.bytes) return { problems: [{ code: 'file/too-large', severity: 'stop', path: '', params: { most: LIMITS.bytes / 1_000_000 } }] }
  const parsed = checkLimits(readFileSync(path), LIMITS)
  if (parsed.problems.length > 0) return { problems: parsed.problems }
  const problems = checkSchema(parsed.json, schemas, schema)
  return problems.length > 0 ? { problems } : { json: parsed.json, problems }
}
