// A family file and a carer file to the parts of the view of a match: one child and one household.
import type { CarerFile } from '../generated/carer-file.ts'
import type { FamilyFile } from '../generated/family-file.ts'
import type { JsonSchema, Schemas } from '../schema.ts'
import type { ViewRequest } from '../view-of.ts'
import { carerParts } from './carer.ts'
import { childParts } from './child.ts'
import { byDate, joined, type Parts } from './parts.ts'

/** The child's parts and the household; people and evidence are those of both files. */
export function matchParts(
  family: FamilyFile,
  carer: CarerFile,
  request: ViewRequest,
  viewSchema: JsonSchema,
  schemas: Schemas,
): Parts {
  const parts = childParts(family, request, viewSchema, schemas)
  const theirs = carerParts(carer, request, viewSchema, schemas)
  const both = (name: string) => joined(parts[name], theirs[name] ?? { kind: 'absent', at: '', schema: {} })
  return {
    ...parts,
    ...(theirs['carer'] && { carer: theirs['carer'] }),
    people: both('people'),
    evidence: byDate(both('evidence')),
  }
}
