// Every free string of other documents’ files made hostile at once, a household’s too: the tree keeps its shape and holds the words as typed.
import { describe, expect, test } from 'vitest'
import { examine, type DocumentRequest } from '../../src/generate.ts'
import type { CaseFiles } from '../../src/model/case-files.ts'
import { resolve, type JsonSchema } from '../../src/model/schema.ts'
import { textsOf } from '../../src/model/texts.ts'
import type { DocumentTree } from '../../src/model/tree.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { checkDocument } from '../../src/service/check-document.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families, json, written } from './families.ts'
import { markersIn, shapeOf } from './shape.ts'

const shelf = openShelf()
const ON = ['--as-of', '2026-11-23'] as const
const FILES = { family: 'family-file.schema.json', carer: 'carer-file.schema.json' } as const

const DOCUMENTS = [
  ['whitlock', ['child-profile', '--stage', 'family-finding', '--audience', 'approved-adopters', ...ON]],
  ['whitlock', ['parent-summary', '--stage', 'match', '--audience', 'birth-parent', '--for', 'kola', ...ON]],
  ['moss', ['form-e', '--stage', 'family-finding', '--audience', 'independent-agency', ...ON]],
  ['moss', ['life-story', '--stage', 'handover', '--audience', 'child-d', ...ON]],
  ['hartley', ['sibling-assessment', '--subject', 'hartley-four', '--stage', 'decision', '--audience', 'decision-maker', '--as-of', '2025-11-14']],
  ['adeyemi-ross', ['later-life-letter', '--stage', 'handover', '--audience', 'child', '--as-of', '2026-11-12']],
  ['carers/calderwhistle', ['placement-report', '--file', '../../whitlock/family-file.json', '--stage', 'match', '--audience', 'panel', ...ON]],
  ['carers/calderwhistle', ['welcome-book', '--file', '../../whitlock/family-file.json', '--stage', 'match', '--audience', 'band-a', ...ON]],
] as const

const PAYLOADS = [
  ['Markdown and blocks', '# **b** _i_ [l](x) ![p](y) `c` ~~s~~ 1. > | a | b | --- http://a.b \\* ::: spread x ::: beside caption: salutation: =='],
  ['HTML and Handlebars', '<script>alert(1)</script> &amp; <!-- c --> " \' {{child.person.name.first}} {{{x}}} {{#each child}} {{> p}} \\{{y}}'],
  ['private-use characters, and letters from right to left', '\uE000 0 \uE001 \uE0000\uE001 \u202E שלום \u2067 مرحبا'],
  ['a very long word', `7${'donau'.repeat(70)}`],
] as const

describe.each(DOCUMENTS.map(([name, words]) => [words[0], name, words] as const))('%s of %s', (_, name, words) => {
  const { request } = open(shelf, called('generate', words, families.find(family => family.name === name)!.file).asked)
  const calm = examine(withStrings(request!, 'calm words')).tree

  test.each(PAYLOADS)('%s', (_, payload) => {
    const { tree } = examine(withStrings(request!, payload))
    expect(shapeOf(tree)).toEqual(shapeOf(calm))
    const said = spaced(tree)
    const markers = markersIn(spaced(calm))
    expect(markers.length).toBeGreaterThan(3)
    for (const marker of markers) expect(said).toContain(`${payload} ${marker}`)
  })
})

test.each([
  ['book-a', 'a very long word', PAYLOADS[3][1]],
  ['profile', 'HTML and Handlebars', PAYLOADS[1][1]],
] as const)('in the look %s %s is painted whole', async (look, _, payload) => {
  const [name, words] = look === 'book-a' ? DOCUMENTS.at(-1)! : DOCUMENTS[0]
  const { request, assets } = open(shelf, called('generate', words, families.find(family => family.name === name)!.file).asked) as Extract<ReturnType<typeof open>, { request: object }>
  const { tree } = examine(withStrings(request, payload))
  const drawn = { tree, look, assets, asOf: '2026-11-23', properties: [], draft: false }
  for (const render of [renderPdf, renderHtml]) {
    const { painted, unpaintable } = await render(drawn)
    expect(unpaintable).toEqual([])
    expect(bare(painted.join(''))).toBe(bare(textsOf(tree).join('')))
  }
})

describe('a scene', () => {
  const sample = families.find(({ name }) => name === 'carers/calderwhistle')!
  const file = json(sample.file) as { welcome: { pages: { picture: { scene?: { parts: object[] }; asset?: string; alternative?: string } }[] } }
  const page = file.welcome.pages.findIndex(({ picture }) => picture.scene !== undefined)
  const ball = { part: 'ball', x: 50, y: 50, scale: 1 }

  test.each([
    ['with sixty parts', Array.from({ length: 60 }, () => ball)],
    ['with a part far outside it', [{ ...ball, x: 1e9 }]],
    ['with a part of no size', [{ ...ball, scale: -1 }]],
    ['with a part that is a path of a file', [{ ...ball, part: '../../secret' }]],
    ['with a colour that is markup', [{ ...ball, colour: '"/><script>' }]],
    ['with a part that has a field of its own', [{ ...ball, onload: 'x' }]],
    ['with a number that is a word', [{ ...ball, x: 'NaN' }]],
    ['with nobody for a person', [{ ...ball, person: 'nobody-at-all' }]],
  ])('%s is refused before anything is drawn', (_, parts) => {
    const changed = structuredClone(file)
    changed.welcome.pages[page]!.picture.scene!.parts = parts
    const words = ['adopter-profile', '--stage', 'family-finding', '--audience', 'family-finder', ...ON]
    const { refused, problems } = checkDocument(shelf, called('check', words, written(sample, changed)).asked)
    expect(refused).toBe(true)
    expect(problems.every(({ path }) => path.includes('/welcome/pages/'))).toBe(true)
    expect(JSON.stringify(problems)).not.toMatch(/secret|script|onload|nobody-at-all/)
  })

  test.each(['../wellies.png', '/etc/passwd', 'a/b.png', 'wellies.svg', 'WELLIES.png', 'wellies.png\u0000.jpg'])('or a picture called %j is refused', asset => {
    const changed = structuredClone(file)
    changed.welcome.pages[page]!.picture = { asset, alternative: 'A picture.' }
    const words = ['adopter-profile', '--stage', 'family-finding', '--audience', 'family-finder', ...ON]
    expect(checkDocument(shelf, called('check', words, written(sample, changed)).asked).refused).toBe(true)
  })
})

/** The request with every free string of its files replaced by a payload and a marker of its own. */
function withStrings(request: DocumentRequest, payload: string): DocumentRequest {
  let count = 0
  const replaced = (value: unknown, raw: JsonSchema, file: string): unknown => {
    const { schema, file: home } = resolve(shelf.schemas, raw, file)
    if (Array.isArray(value)) return value.map(item => replaced(item, schema.items ?? {}, home))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, schema.properties?.[name] ?? {}, home)]))
    const free = typeof value === 'string' && !['pattern', 'enum', 'format', 'const', 'refersTo'].some(keyword => keyword in schema)
    return free ? `${payload} q${count++}q` : value
  }
  const files = Object.entries(request.files).map(([kind, file]) => {
    const name = FILES[kind as keyof typeof FILES]
    return [kind, replaced(file, shelf.schemas[name]!, name)]
  })
  return { ...request, files: Object.fromEntries(files) as CaseFiles }
}

function spaced(tree: DocumentTree): string {
  return textsOf(tree).join('\n').replaceAll('\u00a0', ' ')
}

function bare(text: string): string {
  return text.replaceAll(/[\s\u00a0\u00ad\u200b\u2060]+/gu, '')
}
