// The folder `templates/` to document types: manifest, words, rules and packs, with the hash of each folder.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../model/manifest.ts'

/** A folder of data under a version, and the hash of all its files. */
export interface StoredFolder {
  /** Such as `cpr@1.0.0` or `packs/general@1.0.0`. */
  readonly key: string
  readonly folder: string
  readonly hash: string
}

/** A document type as it stands on disk; its rules and words are not yet looked at. */
export interface StoredTemplate extends StoredFolder {
  readonly manifest: Manifest
  readonly body: string
  /** Parsed `rules.json` of the template, then of its packs in the manifest's order. */
  readonly rules: readonly unknown[]
  readonly packs: readonly StoredFolder[]
}

const SHELVES = new Set(['packs', 'policy', 'shells', 'messages'])

/** The document types of a project, by id and then version, the newest version last. */
export function listTemplates(project: string): readonly { readonly id: string; readonly version: string }[] {
  const root = join(project, 'templates')
  return folders(root)
    .filter(id => !SHELVES.has(id))
    .flatMap(id => folders(join(root, id)).map(version => ({ id, version })))
    .filter(({ id, version }) => existsSync(join(root, id, version, 'manifest.json')))
}

/** One document type; without a version the newest. Undefined where there is none. */
export function readTemplate(project: string, id: string, version?: string): StoredTemplate | undefined {
  const found = listTemplates(project).findLast(
    one => one.id === id && (version === undefined || one.version === version),
  )
  if (found === undefined) return undefined
  const root = join(project, 'templates')
  const folder = join(root, found.id, found.version)
  const manifest = readJson(join(folder, 'manifest.json')) as Manifest
  const packs = Object.entries(manifest.packs).map(([name, pack]) =>
    stored(`packs/${name}@${pack}`, join(root, 'packs', name, pack)),
  )
  const rules = [folder, ...packs.map(pack => pack.folder)].map(one => readJson(join(one, 'rules.json')))
  const body = readFileSync(join(folder, 'body.md.hbs'), 'utf8')
  return { ...stored(`${found.id}@${found.version}`, folder), manifest, body, rules, packs }
}

/** The hashes of published versions, by key. */
export function readLock(project: string): Readonly<Record<string, string>> {
  const file = join(project, 'templates', 'lock.json')
  return existsSync(file) ? (readJson(file) as Record<string, string>) : {}
}

/** A policy by name (`templates/policy/<name>.json`), or undefined where there is none. */
export function readPolicy(project: string, name: string): unknown {
  const file = join(project, 'templates', 'policy', `${name}.json`)
  return /^[a-z][a-z0-9-]*$/.test(name) && existsSync(file) ? readJson(file) : undefined
}

/** The words of problems that no rule found, by code: all files of `templates/messages/`. */
export function readMessages(project: string): Readonly<Record<string, unknown>> {
  const folder = join(project, 'templates', 'messages')
  return Object.assign(
    {},
    ...readdirSync(folder)
      .toSorted()
      .map(name => readJson(join(folder, name))),
  ) as Record<string, unknown>
}

/** Parses a JSON file of the project's own; a fault in it is ours. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function stored(key: string, folder: string): StoredFolder {
  return { key, folder, hash: hashOf(folder) }
}

/** `sha256-…` over the names and bytes of all files of a folder, in the order of their names. */
function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(join(folder, name))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return `sha256-${hash.digest('hex')}`
}

function folders(path: string): readonly string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
