// The sample families on disk to what tests ask of them.
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseCall, type Call } from '../../src/cli/arguments.ts'
import type { Release } from '../../src/check/scope.ts'
import type { Asked } from '../../src/service/making.ts'
import { PROJECT } from '../../src/storage/project.ts'
import { scratch } from '../scratch.ts'

/** A value no reader but some may see, and where it stands. */
export interface Canary {
  readonly at: string
  readonly value: string
}

/** One smallest change to a sample, and the rules that must speak of it. */
export interface Break {
  readonly name: string
  readonly patch: readonly object[]
  readonly previous?: readonly object[]
  readonly arguments: readonly string[]
  /** Whom the finished document goes to, and who looked at it before: for rules on its release. */
  readonly release?: Release
  readonly expects: readonly string[]
}

/** A sample family: its folder, and the calls CI makes of it. */
export interface Family {
  readonly name: string
  readonly folder: string
  readonly file: string
  readonly makes: readonly (readonly string[])[]
  readonly canaries: readonly Canary[]
  readonly breaks: readonly Break[]
}

const SAMPLES = join(PROJECT, 'samples')

/** Every sample family, by name. */
export const families: readonly Family[] = ['', 'carers']
  .flatMap(shelf => namesIn(join(SAMPLES, shelf)).map(name => join(shelf, name)))
  .flatMap(name => ['family-file.json', 'carer-file.json'].map(file => [name, file] as const))
  .filter(([name, file]) => existsSync(join(SAMPLES, name, file)) && existsSync(join(SAMPLES, name, 'makes.json')))
  .map(([name, file]) => {
    const folder = join(SAMPLES, name)
    return {
      name,
      folder,
      file: join(folder, file),
      makes: json(join(folder, 'makes.json')) as Family['makes'],
      canaries: existsSync(join(folder, 'canaries.json')) ? (json(join(folder, 'canaries.json')) as Family['canaries']) : [],
      breaks: breaksOf(folder),
    }
  })

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

/** The JSON of a file. */
export function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Writes a changed family file beside the family's own pictures, and answers its path. */
export function written(family: Family, file: unknown, name = basename(family.file)): string {
  const folder = scratch()
  const assets = join(family.folder, 'assets')
  if (existsSync(assets)) symlinkSync(assets, join(folder, 'assets'))
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(file))
  return path
}

/** The words after a command as a call; a second file among them is named from the sample's folder. */
export function called(command: string, words: readonly string[], file: string, folder = dirname(file)): Call & { readonly asked: Asked } {
  const placed = words.map((word, i) => (words[i - 1] === '--file' ? join(folder, word) : word))
  const call = parseCall([command, ...placed, '--file', file])
  if (typeof call === 'string') throw new Error(call)
  const { words: [document = ''], command: _, formats: __, json: ___, out: ____, shell: _____, all: ______, ...asked } = call
  return { ...call, asked: { ...asked, document } }
}

function breaksOf(folder: string): readonly Break[] {
  const shelf = join(folder, 'breaks')
  if (!existsSync(shelf)) return []
  return readdirSync(shelf).toSorted().map(name => ({ name: name.replace('.json', ''), ...(json(join(shelf, name)) as Omit<Break, 'name'>) }))
}
