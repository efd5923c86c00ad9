// Copies for two readers cannot be joined: they share no hash but those of the programme’s own parts, and hold no id of the file.
import { beforeAll, expect, test } from 'vitest'
import { generate, type Generated } from '../../src/generate.ts'
import { open, type Format } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { textsIn } from './contents.ts'
import { called, families } from './families.ts'

const shelf = openShelf()
const whitlock = families.find(({ name }) => name === 'whitlock')!
const COPIES: readonly (readonly [stage: string, audience: string, formats: readonly Format[]])[] = [
  ['court', 'court', ['docx', 'html']],
  ['match', 'matched-adopter', ['docx', 'html', 'pdf']],
]
const SHORTEST_ID = 6

const made: Generated[] = []

beforeAll(async () => {
  for (const [stage, audience, formats] of COPIES) {
    const { request, assets } = opened(stage, audience)
    made.push(await generate(request, { formats, assets }))
  }
}, 120_000)

test('both copies are made', () => {
  expect(made.map(({ files }) => files.map(({ format }) => format))).toEqual([['docx', 'html'], ['pdf', 'docx', 'html']])
})

test('they share no hash but those of template, packs and policy', () => {
  const shared = ['PermanenceTemplate', 'PermanencePacks', 'PermanencePolicy'].flatMap(name => hexIn(made[0]?.provenance[name] ?? ''))
  const [court, adopters] = made.map(({ files }) => new Set(files.flatMap(({ format, bytes }) => textsIn(format, bytes).flatMap(hexIn))))
  expect(court?.size).toBeGreaterThan(3)
  const both = [...court!].filter(hash => adopters!.has(hash) && !shared.some(known => hash.startsWith(known)))
  expect(both).toEqual([])
})

test.each(COPIES.map(([, audience], i) => [audience, i] as const))('the copy for %s holds no id of the file and no pointer into it', (_, i) => {
  const { request } = opened(...(COPIES[i]!.slice(0, 2) as [string, string]))
  const ids = idsOf(request.files.family)
  expect(ids.length).toBeGreaterThan(50)
  const words = wordsOf(request.files.family)
  for (const { format, bytes } of made[i]!.files) {
    const texts = textsIn(format, bytes)
    const found = ids.filter(id => !words.has(id) && texts.some(text => new RegExp(String.raw`(?<![A-Za-z0-9-])${id}(?![A-Za-z0-9-])`).test(text)))
    expect({ format, found }).toEqual({ format, found: [] })
    const pointers = texts.flatMap(text => text.match(/\/(?:people|children|evidence|statements|family)\/(?:\d+|[a-z]+\/\d+)\b/g) ?? [])
    expect({ format, pointers }).toEqual({ format, pointers: [] })
  }
})

test('the properties of the two copies differ wherever they speak of the case', () => {
  const [court, adopters] = made.map(({ provenance }) => provenance)
  const same = Object.keys(court!).filter(name => court![name] === adopters![name])
  expect(same.toSorted()).toEqual(['PermanenceAsOf', 'PermanenceDocument', 'PermanencePacks', 'PermanencePolicy', 'PermanenceProgram', 'PermanenceTemplate'])
})

function opened(stage: string, audience: string) {
  const { request, assets } = open(shelf, called('generate', ['cpr', '--stage', stage, '--audience', audience, '--as-of', '2026-11-23'], whitlock.file).asked) as Extract<ReturnType<typeof open>, { request: object }>
  return { request, assets }
}

function hexIn(text: string): readonly string[] {
  return (text.match(/[0-9a-f]{32,}/gi) ?? []).map(hash => hash.toLowerCase())
}

/** Every id of the file that is long enough not to be a word by chance. */
function idsOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(idsOf)
  const { id } = node as { id?: unknown }
  return typeof id === 'string' && id.length >= SHORTEST_ID ? [...new Set([id, ...inside])] : [...new Set(inside)]
}

/** Words people typed in lower case: an id that is one of them may stand in a sentence. */
function wordsOf(node: unknown, field = ''): ReadonlySet<string> {
  if (typeof node === 'string') return new Set(/\s/.test(node) && field !== 'id' ? node.split(/[^A-Za-z0-9-]+/) : [])
  if (typeof node !== 'object' || node === null) return new Set()
  return new Set(Object.entries(node).flatMap(([name, value]) => [...wordsOf(value, name)]))
}
