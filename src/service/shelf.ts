// A project folder to what a person may ask for: document types ready for use, policies, schemas.
import { join } from 'node:path'
import { compileTemplate } from '../assemble/assemble.ts'
import type { RuleFile } from '../check/rule.ts'
import { ruleSet } from '../check/rules.ts'
import type { DocumentType } from '../generate.ts'
import type { Schemas } from '../model/schema.ts'
import { fingerprint } from '../render/seal.ts'
import { PROJECT } from '../storage/project.ts'
import { readSchemas } from '../storage/schemas.ts'
import { readJson, readLock, readPolicy, readTemplate, type StoredFolder } from '../storage/templates.ts'
import { policyOf } from './policy.ts'

/** A project opened for use. Document types are made ready once each. */
export interface Shelf {
  readonly project: string
  readonly schemas: Schemas
  /** The newest version of a document type under a policy; a name nobody knows throws. */
  readonly documentType: (id: string, policy: string) => DocumentType
}

/** Opens the project's own folder, or another that is built like it. */
export function openShelf(project: string = PROJECT): Shelf {
  const schemas = readSchemas(project)
  const ready = new Map<string, DocumentType>()
  return {
    project,
    schemas,
    documentType: (id, policy) => {
      const key = `${id}\n${policy}`
      const known = ready.get(key) ?? makeReady(project, schemas, id, policy)
      ready.set(key, known)
      return known
    },
  }
}

function makeReady(project: string, schemas: Schemas, id: string, policyName: string): DocumentType {
  const stored = readTemplate(project, id)
  if (stored === undefined) throw new RangeError(`There is no document \`${id}\``)
  refuseChanged(project, stored)
  const viewSchema = schemas[`${stored.manifest.view}.schema.json`]
  if (viewSchema === undefined) throw new RangeError(`There is no view \`${stored.manifest.view}\``)
  const policy = policyOf(project, policyName)
  return {
    manifest: stored.manifest,
    template: compileTemplate(stored.body, `${stored.folder}/body.md.hbs`),
    rules: ruleSet(stored.rules as readonly RuleFile[]),
    viewSchema,
    schemas,
    policy,
    holidays: readPolicy(project, 'holidays-england') as readonly string[],
    hashes: {
      template: stored.hash,
      packs: stored.packs.map(pack => `${pack.key.replace('packs/', '')} ${pack.hash}`).join(', '),
      policy: `${policyName} sha256-${fingerprint(JSON.stringify(policy))}`,
    },
    program: programVersion(),
  }
}

/** The program’s own version, which every file it makes carries. */
export function programVersion(): string {
  const { version } = readJson(join(PROJECT, 'package.json')) as { version: string }
  return version
}

/** A published version never changes: what is in the lock under another hash is used by nobody. */
export function refuseChanged(
  project: string,
  { key, hash, packs = [] }: StoredFolder & { readonly packs?: readonly StoredFolder[] },
): void {
  const lock = readLock(project)
  const changed = [{ key, hash }, ...packs].find(
    one => lock[one.key] !== undefined && lock[one.key] !== one.hash,
  )
  if (changed !== undefined)
    throw new RangeError(
      `\`${changed.key}\` has changed since it was published: make a new folder for the new version`,
    )
}
