// The templates of a project to everything wrong with them, at once: words, manifests, rules, and the lock.
import { relative } from 'node:path'
import { lintTemplate, type LintFault } from '../assemble/lint.ts'
import { lintRules, lintShape, type RuleFault } from '../check/lint.ts'
import type { RuleFile } from '../check/rule.ts'
import {
  listPapers,
  listTemplates,
  readLock,
  readPaper,
  readTemplate,
  type StoredFolder,
  type StoredTemplate,
} from '../storage/templates.ts'
import { policyOf } from './policy.ts'
import type { Shelf } from './shelf.ts'
import { lintShells } from './shells.ts'

export type { LintFault } from '../assemble/lint.ts'

/** The faults of the named document types, of all of them when none is named. */
export function lintTemplates(shelf: Shelf, names: readonly string[]): readonly LintFault[] {
  const all = listTemplates(shelf.project).filter(({ id }) => names.length === 0 || names.includes(id))
  const unknown = names.find(name => !all.some(({ id }) => id === name))
  if (unknown !== undefined) throw new RangeError(`There is no document \`${unknown}\``)
  const lock = readLock(shelf.project)
  const types = all.flatMap(({ id, version }) => {
    const stored = readTemplate(shelf.project, id, version)
    return stored === undefined
      ? []
      : [...lintData(shelf, stored), ...lintWords(shelf, stored), ...lintLock(shelf, stored, lock)]
  })
  return [
    ...types,
    ...(names.length === 0 ? lintPapers(shelf, lock) : []),
    ...lintShells(
      shelf,
      all.map(({ id }) => id),
    ),
  ]
}

function lintWords(shelf: Shelf, { manifest, body, origins, folder }: StoredTemplate): readonly LintFault[] {
  const file = relative(shelf.project, `${folder}/body.md.hbs`)
  const view = shelf.schemas[`${manifest.view}.schema.json`]
  if (view === undefined)
    return [
      {
        file: relative(shelf.project, `${folder}/manifest.json`),
        line: 1,
        what: `there is no view \`${manifest.view}\``,
      },
    ]
  return lintTemplate(body, file, view, shelf.schemas, manifest).map(fault => {
    const origin = origins[fault.line - 1]
    return origin === undefined
      ? fault
      : { ...fault, file: relative(shelf.project, origin.file), line: origin.line }
  })
}

/** Manifest and rules, each against its schema, and every path and placeholder of the rules against the view. */
function lintData(shelf: Shelf, { manifest, rules, folder, packs }: StoredTemplate): readonly LintFault[] {
  const at = (path: string, faults: readonly RuleFault[]): readonly LintFault[] =>
    faults.map(({ rule, fault, hint }) => ({
      file: relative(shelf.project, path),
      line: 1,
      what: `${rule} ${fault}`.trim(),
      ...(hint === undefined ? {} : { hint }),
    }))
  const shape = (json: unknown, name: string) => lintShape(json, shelf.schemas[`${name}.schema.json`] ?? {})
  const policy = policyOf(shelf.project, 'default')
  const folders = [folder, ...packs.map(pack => pack.folder)]
  return [
    ...at(`${folder}/manifest.json`, shape(manifest, 'manifest')),
    ...rules.flatMap((file, i) => {
      const misshapen = shape(file, 'rules')
      const faults =
        misshapen.length > 0
          ? misshapen
          : lintRules(file as RuleFile, `${manifest.view}.schema.json`, shelf.schemas, policy)
      return at(`${folders[i] ?? folder}/rules.json`, faults)
    }),
  ]
}

/** The papers the service makes of its own lists: their words, and the lock. */
function lintPapers(shelf: Shelf, lock: Readonly<Record<string, string>>): readonly LintFault[] {
  return listPapers(shelf.project).flatMap(id => {
    const stored = readPaper(shelf.project, id)
    if (stored === undefined) return []
    const { manifest, body, folder } = stored
    const file = relative(shelf.project, `${folder}/body.md.hbs`)
    const view = shelf.schemas[`${manifest.view}.schema.json`]
    const words =
      view === undefined
        ? [{ file, line: 1, what: `there is no view \`${manifest.view}\`` }]
        : lintTemplate(body, file, view, shelf.schemas, { audiences: {} })
    return [...words, ...lintLock(shelf, stored, lock)]
  })
}

/** A published version never changes: its hash is in the lock for good. */
function lintLock(
  shelf: Shelf,
  { key, hash, folder, packs = [] }: StoredFolder & { readonly packs?: readonly StoredFolder[] },
  lock: Readonly<Record<string, string>>,
): readonly LintFault[] {
  return [{ key, hash, folder }, ...packs]
    .filter(one => lock[one.key] !== one.hash)
    .map(one => ({
      file: relative(shelf.project, one.folder),
      line: 1,
      what:
        lock[one.key] === undefined
          ? `\`${one.key}\` is not in templates/lock.json`
          : `\`${one.key}\` has changed since it was published`,
      hint:
        lock[one.key] === undefined
          ? 'run `npm run lock` when it is ready to be published'
          : 'a published version never changes: make a new folder for the new version',
    }))
}
