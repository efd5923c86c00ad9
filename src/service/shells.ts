// Councils' own Word forms: the one asked for, ready to be filled, and everything wrong with any of them.
import { join, relative } from 'node:path'
import type { LintFault } from '../assemble/lint.ts'
import { placesOfTemplate } from '../assemble/places.ts'
import type { Shell } from '../generate.ts'
import { viewPathExists } from '../model/view-paths.ts'
import { lintShell, type ShellManifest } from '../render/word-shell/lint.ts'
import { listShells, readShell, type StoredShell } from '../storage/shells.ts'
import { readTemplate } from '../storage/templates.ts'
import type { Shelf } from './shelf.ts'

/** The form of a name for a document; a form with faults, or for another document, throws. */
export function shellFor(shelf: Shelf, name: string, document: string): Shell {
  const stored = readShell(shelf.project, name)
  if (stored === undefined)
    throw new RangeError(`There is no form \`${name}\`: ${listShells(shelf.project).join(', ')}`)
  const manifest = stored.manifest as ShellManifest
  if (manifest.document !== document)
    throw new RangeError(`The form \`${name}\` is for \`${manifest.document}\``)
  const [fault] = lintOne(shelf, stored)
  if (fault !== undefined)
    throw new RangeError(`The form \`${name}\` has faults: run \`permanence lint\`. First: ${fault.what}`)
  return { bytes: stored.bytes, leavesOut: manifest.leavesOut.map(({ section }) => section) }
}

/** The faults of the forms of these documents. */
export function lintShells(shelf: Shelf, documents: readonly string[]): readonly LintFault[] {
  return listShells(shelf.project).flatMap(name => {
    const stored = readShell(shelf.project, name)
    const concerns = stored !== undefined && documents.includes((stored.manifest as ShellManifest).document)
    return concerns ? lintOne(shelf, stored) : []
  })
}

function lintOne(shelf: Shelf, { folder, manifest, bytes }: StoredShell): readonly LintFault[] {
  const { document, leavesOut } = manifest as ShellManifest
  const template = readTemplate(shelf.project, document)
  const file = relative(shelf.project, join(folder, 'shell.docx'))
  if (template === undefined) return [{ file, line: 1, what: `there is no document \`${document}\`` }]
  const view = shelf.schemas[`${template.manifest.view}.schema.json`] ?? {}
  const known = {
    ...placesOfTemplate(template.body),
    paths: (path: string) => viewPathExists(shelf.schemas, view, path),
    leavesOut,
  }
  return lintShell(bytes, known).map(({ where, what, hint }) => ({
    file,
    line: 1,
    what: `${where}: ${what}`,
    ...(hint === undefined ? {} : { hint }),
  }))
}
