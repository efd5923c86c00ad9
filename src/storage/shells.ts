// The folder `templates/shells/` to a council's own Word forms.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './templates.ts'

/** A form as it stands on disk: its manifest, not yet looked at, and the Word file. */
export interface StoredShell {
  readonly name: string
  readonly folder: string
  readonly manifest: unknown
  readonly bytes: Uint8Array
}

/** The names of all forms. */
export function listShells(project: string): readonly string[] {
  const root = join(project, 'templates', 'shells')
  return existsSync(root) ? readdirSync(root).toSorted() : []
}

/** One form, or undefined where there is none of that name. */
export function readShell(project: string, name: string): StoredShell | undefined {
  if (!listShells(project).includes(name)) return undefined
  const folder = join(project, 'templates', 'shells', name)
  return {
    name,
    folder,
    manifest: readJson(join(folder, 'shell.json')),
    bytes: readFileSync(join(folder, 'shell.docx')),
  }
}
