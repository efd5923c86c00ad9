// Every free string of a sample made hostile at once: the document keeps its shape and the words come out as typed.
import { describe, expect, test } from 'vitest'
import { examine, type DocumentRequest } from '../../src/generate.ts'
import type { FamilyFile } from '../../src/model/generated/family-file.ts'
import { resolve, type JsonSchema } from '../../src/model/schema.ts'
import { textsOf } from '../../src/model/texts.ts'
import { renderDocx } from '../../src/render/docx.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import type { RenderRequest } from '../../src/render/rendition.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families } from './families.ts'
import { markersIn, shapeOf } from './shape.ts'

const shelf = openShelf()
const FILE = 'family-file.schema.json'
const family = families.find(({ name }) => name === 'whitlock')!
const words = ['cpr', '--stage', 'match', '--audience', 'decision-maker', '--as-of', '2026-11-20']
const opened = open(shelf, called('generate', words, family.file).asked)
const request = opened.request!

const PLAIN = [
  ['Markdown', '# **b** _i_ [l](x) ![p](y) `c` ~~s~~ 1. > - | a | b | --- http://a.b \\*'],
  ['HTML', '<script>alert(1)</script> <b>x</b> &amp; &#35; <!-- c --> " \''],
  ['Handlebars', '{{child.person.name.first}} {{{x}}} {{#each child}} {{/each}} {{> p}} \\{{y}}'],
  ['blocks', '::: section x 1 # y ::: caption: law: note: == -- --- | x |'],
  ['Word places', '{{section:health}} ${x} <w:p/> ]]> %PDF-1.7 endobj'],
  ['prototype names', '__proto__ constructor toString hasOwnProperty'],
  ['accents', 'Ŵyn Łukasz Đặng Ọlá ñ ß ﬁ …'],
] as const

const UNPAINTABLE = [
  ['private-use characters', '\uE000 0 \uE001 \uE0000\uE001'],
  ['right-to-left letters and marks', '\u202E שלום \u2067 مرحبا'],
  ['emoji', '😀 👩‍👧'],
] as const

const CONTROL = 'bell \u0007 null \u0000 escape \u001b'

describe('every free string at once', () => {
  const calm = examine(withStrings('calm words'))

  test.each(PLAIN)('%s: the shape stays and the words are painted as typed', async (_, payload) => {
    const { tree, calmTexts, texts } = both(calm, payload)
    expect(shapeOf(tree)).toEqual(shapeOf(calm.tree))
    for (const marker of markersIn(calmTexts)) expect(texts).toContain(`${payload} ${marker}`)
    const drawn = renderRequest(tree)
    for (const render of [renderPdf, renderDocx, renderHtml]) {
      const { unpaintable, painted } = await render(drawn)
      expect(unpaintable).toEqual([])
      expect(squeezed(painted.join(''))).toBe(squeezed(textsOf(tree).join('')))
    }
  })

  test.each(UNPAINTABLE)('%s: the shape stays, the PDF names them, Word and web page hold them', async (_, payload) => {
    const { tree, calmTexts, texts } = both(calm, payload)
    expect(shapeOf(tree)).toEqual(shapeOf(calm.tree))
    for (const marker of markersIn(calmTexts)) expect(texts).toContain(`${payload} ${marker}`)
    const drawn = renderRequest(tree)
    expect((await renderPdf(drawn)).unpaintable.length).toBeGreaterThan(0)
    expect(squeezed((await renderDocx(drawn)).painted.join(''))).toBe(squeezed(textsOf(tree).join('')))
    expect(squeezed((await renderHtml(drawn)).painted.join(''))).toBe(squeezed(textsOf(tree).join('')))
  })

  test('control characters are named in every format', async () => {
    const drawn = renderRequest(examine(withStrings(CONTROL)).tree)
    for (const render of [renderPdf, renderDocx, renderHtml]) expect((await render(drawn)).unpaintable).toEqual(expect.arrayContaining(['\u0007']))
  })
})

function both(calm: ReturnType<typeof examine>, payload: string) {
  const { tree } = examine(withStrings(payload))
  return { tree, calmTexts: spaced(calm.tree), texts: spaced(tree) }
}

function spaced(tree: Parameters<typeof textsOf>[0]): string {
  return textsOf(tree).join('\n').replaceAll('\u00a0', ' ')
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00a0\u200b\u2060]+/gu, '')
}

function renderRequest(tree: RenderRequest['tree']): RenderRequest {
  return { tree, look: 'panel', assets: opened.request === undefined ? new Map() : opened.assets, asOf: '2026-11-20', properties: [], draft: false }
}

/** The sample with every free string replaced by a payload and a marker of its own. */
function withStrings(payload: string): DocumentRequest {
  let count = 0
  const replaced = (value: unknown, raw: JsonSchema, file: string): unknown => {
    const { schema, file: home } = resolve(shelf.schemas, raw, file)
    if (Array.isArray(value)) return value.map(item => replaced(item, schema.items ?? {}, home))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, schema.properties?.[name] ?? {}, home)]))
    const free = typeof value === 'string' && !['pattern', 'enum', 'format', 'const', 'refersTo'].some(keyword => keyword in schema)
    return free ? `${payload} q${count++}q` : value
  }
  return { ...request, files: { family: replaced(request.files.family, shelf.schemas[FILE]!, FILE) as FamilyFile } }
}
