// Every text of a real document is painted once and in order, and another program reads it on the page.
import { PDFParse } from 'pdf-parse'
import { beforeAll, describe, expect, test } from 'vitest'
import { examine } from '../../src/generate.ts'
import { lostText, textsOf, withoutSpace } from '../../src/model/texts.ts'
import type { DocumentTree } from '../../src/model/tree.ts'
import { renderDocx } from '../../src/render/docx.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import type { Rendition, RenderRequest } from '../../src/render/rendition.ts'
import { open } from '../../src/service/making.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { called, families } from './families.ts'

const HALF_A_PAGE = 1500
const shelf = openShelf()
const family = families.find(({ name }) => name === 'whitlock')!
const opened = open(shelf, called('generate', ['cpr', '--stage', 'court', '--audience', 'court', '--as-of', '2026-11-23'], family.file).asked)

let tree: DocumentTree
let drawn: RenderRequest
let pdf: Rendition

beforeAll(async () => {
  if (opened.request === undefined) throw new Error('The sample is no family file')
  tree = examine(opened.request).tree
  drawn = { tree, look: 'court', assets: opened.assets, asOf: '2026-11-23', properties: [], draft: false }
  pdf = await renderPdf(drawn)
})

describe('the court copy of the sample', () => {
  test('holds a row longer than a page', () => {
    const rows = tree.children.flatMap(block => (block.type === 'section' ? block.children : [])).flatMap(block => (block.type === 'table' ? block.rows : []))
    const longest = Math.max(...rows.map(row => Math.max(...row.cells.map(cell => JSON.stringify(cell).length))))
    expect(longest).toBeGreaterThan(HALF_A_PAGE * 2)
  })

  test('is painted once and in order, in PDF and in Word', async () => {
    expect(lostText(textsOf(tree), pdf.painted)).toBeUndefined()
    expect(lostText(textsOf(tree), (await renderDocx(drawn)).painted)).toBeUndefined()
  })

  test('is read on the page by another program', async () => {
    const reader = new PDFParse({ data: pdf.bytes.slice() })
    const { pages } = await reader.getText()
    await reader.destroy()
    const page = withoutSpace(pages.map(({ text }) => text))
    // Lines of cells that stand side by side are read in turns, so a text is known by its first letters and its last word.
    const ends = textsOf(tree).flatMap(text => [withoutSpace([text]).slice(0, 12), text.split(/[\s\u00a0]+/u).at(-1) ?? ''])
    expect(ends.filter(end => !page.includes(end))).toEqual([])
  })
})

test.each([
  ['one text left out', (texts: readonly string[]) => texts.toSpliced(40, 1)],
  ['one text twice', (texts: readonly string[]) => texts.toSpliced(40, 0, texts[40] ?? '')],
  ['two texts the wrong way round', (texts: readonly string[]) => texts.toSpliced(40, 2, texts[41] ?? '', texts[40] ?? '')],
  ['a letter less at the end', (texts: readonly string[]) => [...texts.slice(0, -1), (texts.at(-1) ?? '').slice(0, -1)]],
])('a renderer with %s is caught', (_, fault) => {
  const texts = textsOf(tree).filter(text => text.trim() !== '')
  expect(lostText(texts, texts)).toBeUndefined()
  expect(lostText(texts, fault(texts))).toBeDefined()
})
