// JSON Schemas to the TypeScript types of model/generated; with `--check`, fails when the committed ones are stale.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile, type JSONSchema } from 'json-schema-to-typescript'

const from = 'schemas'
const to = 'src/model/generated'
const suffix = '.schema.json'
/** Case files; manifests, rules and policies have types of their own, with words for those who write them. */
const files = '-file.schema.json'

const wanted = await typesOfSchemas()
if (process.argv.includes('--check')) await compareWith(wanted)
else await write(wanted)

async function typesOfSchemas(): Promise<Map<string, string>> {
  const names = (await readdir(from)).filter(name => name.endsWith(files)).toSorted()
  const types = names.map(async name => [name.replace(suffix, '.ts'), await typesOf(name)] as const)
  return new Map(await Promise.all(types))
}

async function typesOf(name: string): Promise<string> {
  const schema = untitled(await bundled(name)) as JSONSchema
  return compile(schema, name.replace(suffix, ''), {
    bannerComment: `// Types of \`${from}/${name}\`, made by \`npm run types\`: change the schema, not this file.`,
    additionalProperties: false,
    cwd: from,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
}

type Json = Readonly<Record<string, unknown>>

async function readSchema(name: string): Promise<Json> {
  const text = await readFile(join(from, name), 'utf8').catch(() =>
    readFile(join(from, 'parts', name), 'utf8'),
  )
  return JSON.parse(text) as Json
}

/** A schema with everything it refers to in other files among its own definitions. */
async function bundled(root: string): Promise<Json> {
  const schema = await readSchema(root)
  const definitions = new Map<string, unknown>(Object.entries((schema['$defs'] ?? {}) as Json))
  const own = async (value: unknown, file: string): Promise<unknown> => {
    if (typeof value !== 'object' || value === null) return value
    if ('$ref' in value) return { ...value, $ref: await define(String(value.$ref), file) }
    const made: [string, unknown][] = []
    // One after the other, so that the types come in the same order each time.
    for (const [key, inner] of Object.entries(value)) made.push([key, await own(inner, file)])
    return Array.isArray(value) ? made.map(([, inner]) => inner) : Object.fromEntries(made)
  }
  const define = async (ref: string, file: string): Promise<string> => {
    const [name = '', fragment = ''] = ref.split('#')
    const home = name === '' ? file : name
    if (home === root) return `#${fragment}`
    const key = fragment.split('/').at(-1) ?? ''
    if (!definitions.has(key)) {
      definitions.set(key, {})
      definitions.set(key, await own(at(await readSchema(home), fragment), home))
    }
    return `#/$defs/${key}`
  }
  const parts = (await own(schema, root)) as Json
  for (const [key, value] of Object.entries((parts['$defs'] ?? {}) as Json)) definitions.set(key, value)
  return { ...parts, $defs: Object.fromEntries(definitions) }
}

function at(schema: unknown, fragment: string): unknown {
  return fragment
    .split('/')
    .slice(1)
    .reduce<unknown>((here, step) => (here as Json)[step], schema)
}

/** Only records keep their titles, which become the names of types; words beside a reference would make a copy of each. */
function untitled<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(untitled) as Value
  if (typeof value !== 'object' || value === null) return value
  if ('$ref' in value) return { $ref: value.$ref } as Value
  const isField = 'title' in value && typeof value.title === 'string'
  const kept = Object.entries(value).filter(
    ([key]) => !(isField && key === 'title' && !('properties' in value)),
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, untitled(inner as unknown)])) as Value
}

async function write(types: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const name of await staleNames(types)) await rm(join(to, name))
  for (const [name, text] of types) await writeFile(join(to, name), text)
  console.log(`${types.size} files of types written to ${to}`)
}

async function compareWith(types: ReadonlyMap<string, string>): Promise<void> {
  const faults = (await staleNames(types)).map(name => `${to}/${name} has no schema any more`)
  for (const [name, text] of types) {
    const present = await readFile(join(to, name), 'utf8').catch(() => '')
    if (present !== text) faults.push(`${to}/${name} is not what ${from}/ says`)
  }
  if (faults.length === 0) return console.log(`${types.size} files of types are up to date`)
  console.error([...faults, 'Run `npm run types` and commit what it writes.'].join('\n'))
  process.exitCode = 1
}

async function staleNames(types: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const present = await readdir(to).catch(() => [])
  return present.filter(name => !types.has(name))
}
