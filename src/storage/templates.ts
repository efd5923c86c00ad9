// The folder `templates/` to document types: manifest, words, rules and packs, with the hash of each folder.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, PaperManifest } from '../model/manifest.ts'

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
  /** The words, with the parts of packs in their places. */
  readonly body: string
  /** Where each line of `body` is written: what the linter names. */
  readonly origins: readonly Origin[]
  /** Parsed `rules.json` of the template, then of its packs in the manifest's order. */
  readonly rules: readonly unknown[]
  readonly packs: readonly StoredFolder[]
}

/** A paper as it stands on disk. */
export interface StoredPaper extends StoredFolder {
  readonly manifest: PaperManifest
  readonly body: string
}

const SHELVES = new Set(['packs', 'papers', 'policy', 'shells', 'messages', 'service'])

/** A line of a file, from 1. */
export interface Origin {
  readonly file: string
  readonly line: number
}

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
  const written = withParts(linesOf(join(folder, 'body.md.hbs')), packs)
  const body = written.map(({ text }) => text).join('\n')
  const origins = written.map(({ file, line }) => ({ file, line }))
  return { ...stored(`${found.id}@${found.version}`, folder), manifest, body, origins, rules, packs }
}

/** The papers of a project, by id. */
export function listPapers(project: string): readonly string[] {
  return folders(join(project, 'templates', 'papers'))
}

/** The newest version of a paper of `templates/papers/`. Undefined where there is none. */
export function readPaper(project: string, id: string): StoredPaper | undefined {
  const root = join(project, 'templates', 'papers', id)
  const version = folders(root).at(-1)
  if (version === undefined) return undefined
  const folder = join(root, version)
  const manifest = readJson(join(folder, 'manifest.json')) as PaperManifest
  const body = readFileSync(join(folder, 'body.md.hbs'), 'utf8')
  return { ...stored(`papers/${id}@${version}`, folder), manifest, body }
}

interface Line extends Origin {
  readonly text: string
}

const PART = /^\{\{> ([a-z][a-z-]*)\/([a-z][a-z-]*)\}\}\s*$/

/** The lines with each `{{> pack/part}}` replaced by the lines of that part; a part there is not stays as it stands, for the linter to name. */
function withParts(lines: readonly Line[], packs: readonly StoredFolder[]): readonly Line[] {
  return lines.flatMap(line => {
    const [, name = '', part = ''] = PART.exec(line.text) ?? []
    const pack = packs.find(({ key }) => key.startsWith(`packs/${name}@`))
    const file = pack === undefined ? '' : join(pack.folder, `${part}.md.hbs`)
    if (file === '' || !existsSync(file)) return [line]
    const inside = linesOf(file)
    return inside.at(-1)?.text === '' ? inside.slice(0, -1) : inside
  })
}

function linesOf(file: string): readonly Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ text, file, line: i + 1 }))
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
