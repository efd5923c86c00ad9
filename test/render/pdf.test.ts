// A report of every kind of node, rendered and read back.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rendition } from '../../src/render/rendition.ts'
import { textsOf, withoutSpace } from '../../src/model/texts.ts'
import { renderPdf } from '../../src/render/pdf.ts'
import { mark, p, requestFor, section, t, treeOf } from './pdf-building.ts'
import {
  alternativesOf,
  bookmarksOf,
  linksOf,
  openPdf,
  pageOfPlace,
  rolesOf,
  tagsOf,
  unmarkedPainting,
  wordsOf,
} from './pdf-reading.ts'
import { REPORT } from './pdf-sample.ts'

type Pdf = Awaited<ReturnType<typeof openPdf>>
const UA = 'pdfuaid:part>1<'
const xmpOf = (bytes: Uint8Array): string => /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(latin(bytes))?.[0] ?? ''
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('a report with every kind of node', () => {
  let rendition: Rendition
  let pdf: Pdf
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pdf-test-'))
    rendition = await renderPdf(requestFor(REPORT))
    writeFileSync(join(folder, 'report.pdf'), rendition.bytes)
    pdf = await openPdf(rendition.bytes)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('paints every text of the tree, in order', () => {
    expect(withoutSpace(rendition.painted)).toBe(withoutSpace(textsOf(REPORT)))
    expect(rendition.unpaintable).toEqual([])
    expect(rendition.pages).toBe(pdf.numPages)
  })

  test('shows on the page what it says it painted', async () => {
    const shown = (await wordsOf(pdf)).map(word => word.text).join('')
    const squeezed = shown.replace(/\s/g, '')
    const lost = rendition.painted.filter(text => !squeezed.includes(text.replace(/\s/g, '').slice(0, 15)))
    expect(lost).toEqual([])
  })

  test('has real tags of every kind', async () => {
    const roles = new Set(rolesOf(await tagsOf(pdf)))
    const wanted =
      'Document Sect H1 H2 H3 H4 P L LI Lbl LBody Table TR TH TD Caption Figure BlockQuote Div TOC TOCI Link Span'
    expect(wanted.split(' ').filter(role => role !== 'Document' && !roles.has(role))).toEqual([])
  })

  test('gives each figure its alternative', async () => {
    const figures = alternativesOf(await tagsOf(pdf))
    expect(figures).toEqual([
      expect.stringContaining('A brown bear'),
      expect.stringContaining('Where Leila has lived'),
    ])
  })

  test('tells a reading program what pdfinfo reads: scopes, places, kinds of list, annotations', () => {
    const text = execFileSync('pdfinfo', ['-struct-text', join(folder, 'report.pdf')], { encoding: 'utf8' })
    expect(text).toContain('/Scope /Column')
    expect(text).toContain('/Scope /Row')
    expect(text).toMatch(/\/BBox/)
    expect(text).toMatch(/\/ListNumbering \/Decimal/)
    expect(text).toMatch(/Link \(inline\)\s+"\[E9\]"\s+Object \d+/)
  })

  test('paints nothing outside marked content', async () => {
    expect(await unmarkedPainting(pdf)).toEqual(Array.from({ length: pdf.numPages }, () => 0))
  })

  test('reads a repeated table head once and keeps running heads out of the reading order', () => {
    const text = execFileSync('pdfinfo', ['-struct-text', join(folder, 'report.pdf')], { encoding: 'utf8' })
    expect(text.match(/"Written by"/g)).toHaveLength(1)
    expect(text).not.toContain('Leila Hartley, TV-2291')
    expect(text).not.toContain('Page 2 of')
  })

  test('has title, language, dates, window title and well-formed metadata', async () => {
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: REPORT.title, Language: 'en-GB', CreationDate: 'D:20251114000000Z' })
    expect(metadata).not.toBeNull()
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    const xmp = xmpOf(rendition.bytes)
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain(UA)
    expect(xmp).toContain('&lt;Leila &amp; Theo&gt;')
  })

  test('writes its properties as plain text that can be found in the bytes', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Custom: { Rendition: 'r-0001', Stage: 'court (final)', Seal: '0'.repeat(64) },
    })
    expect(latin(rendition.bytes).split(`(${'0'.repeat(64)})`)).toHaveLength(2)
  })

  test('has bookmarks for sections and, inside them, headings', async () => {
    const outline = await bookmarksOf(pdf)
    expect(outline.map(item => item.title)).toEqual([
      '1  About this report',
      '5  What Leila is like',
      '10  Where Leila has lived',
      '26  The options for Leila’s future',
      '35  Evidence',
      '36  Signatures',
    ])
    expect(outline[1]?.items.map(item => item.title)).toEqual([
      'What she likes, and what she does not',
      'A day with Leila',
    ])
  })

  test('has contents whose page numbers are true and whose links lead there', async () => {
    const words = await wordsOf(pdf)
    const pageOfSection = words.find(word => word.text === 'Evidence' && word.size > 17)?.page
    const entry = words.find(word => word.text === 'Evidence' && word.size < 13 && word.page === 2)
    const number = words.find(word => word.page === 2 && word.y === entry?.y && word.x > 500)
    expect(Number(number?.text)).toBe(pageOfSection)
    const links = (await linksOf(pdf))[1] ?? []
    expect(links).toHaveLength(6)
    expect(await pageOfPlace(pdf, links[4]?.to ?? '')).toBe(pageOfSection)
  })

  test('has one annotation for each line of a link, and each says what it is', async () => {
    const said = (await linksOf(pdf)).flat().map(link => link.says)
    expect(said.filter(words => words.trim() === '')).toEqual([])
    expect(said.filter(words => words === 'the table of her needs')).toHaveLength(1)
  })

  test('keeps the stamp zone of the court empty on every page', async () => {
    const inZone = (await wordsOf(pdf)).filter(word => word.x + word.width > 425 && word.y - word.size < 66)
    expect(inZone).toEqual([])
    const ink = execFileSync('pdftoppm', [
      '-r',
      '36',
      '-gray',
      '-x',
      '213',
      '-y',
      '0',
      '-W',
      '85',
      '-H',
      '33',
      join(folder, 'report.pdf'),
    ])
    const marks = [...ink].slice(0).filter(byte => byte !== 0xff).length
    expect(marks).toBeLessThan(pdf.numPages * 16)
  })

  test('sets court words at 12 points or more, 20.7 apart', async () => {
    const words = await wordsOf(pdf)
    expect(words.filter(({ size }) => size < 9.9)).toEqual([])
    const lines = words.filter(word => word.page === 3 && word.x === 92 && Math.round(word.size) === 12)
    const paragraph = lines.slice(lines.findIndex(word => word.text.startsWith('Leila is five')))
    expect((paragraph[1]?.y ?? 0) - (paragraph[0]?.y ?? 0)).toBeCloseTo(20.7, 1)
    expect((paragraph[2]?.y ?? 0) - (paragraph[1]?.y ?? 0)).toBeCloseTo(20.7, 1)
  })

  test('hangs paragraph numbers in the gutter, counted by section', async () => {
    const numbers = (await wordsOf(pdf)).filter(word => word.x === 52)
    expect(numbers.map(word => word.text)).toEqual([
      '1.1',
      '5.1',
      '5.2',
      '5.3',
      '10.1',
      '10.2',
      '26.1',
      '35.1',
      '36.1',
    ])
  })
})

describe('what a request changes', () => {
  test('the panel look has no paragraph numbers and smaller words', async () => {
    const { bytes, painted } = await renderPdf(requestFor(REPORT, { look: 'panel' }))
    const words = await wordsOf(await openPdf(bytes))
    expect(words.filter(word => word.text === '5.1')).toEqual([])
    expect(words.find(word => word.text.startsWith('Leila is five'))?.size).toBeCloseTo(11)
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(REPORT)))
  })

  test('a draft says so behind the words and in the running head, and paints the same texts', async () => {
    const { bytes, painted } = await renderPdf(requestFor(REPORT, { draft: true }))
    const words = await wordsOf(await openPdf(bytes))
    expect(words.filter(word => word.text === 'DRAFT').length).toBeGreaterThan(7)
    expect(words.some(word => word.text.startsWith('DRAFT, not complete'))).toBe(true)
    expect(withoutSpace(painted)).toBe(withoutSpace(textsOf(REPORT)))
  })

  test('PDF/A-1a can be had for a checker that knows only part 1', async () => {
    const { bytes } = await renderPdf(requestFor(REPORT), { subset: 'PDF/A-1a' })
    expect(xmpOf(bytes)).toContain('<pdfaid:part>1</pdfaid:part>')
  })

  test('a structure with a fault is not called PDF/UA', async () => {
    const jump = treeOf(section('1', 'No heading of level 1 before this', p('Words.')))
    expect(xmpOf((await renderPdf(requestFor(jump))).bytes)).not.toContain(UA)
  })

  test('a link or mark that leads nowhere is printed as words', async () => {
    const tree = treeOf(p('See ', { type: 'link', to: 'nowhere', children: [t('this')] }, mark(7)))
    const { bytes, painted } = await renderPdf(requestFor(tree))
    expect(painted).toEqual(['See ', 'this', '[E7]'])
    expect((await linksOf(await openPdf(bytes))).flat()).toEqual([])
  })

  test('a photo whose picture was not given is our own mistake', async () => {
    await expect(renderPdf(requestFor(REPORT, { assets: new Map() }))).rejects.toThrow('asset')
  })
})

describe('the same input', () => {
  test('makes the same bytes in any time zone and in another process', () => {
    const hash = (zone: string): string =>
      execFileSync(process.execPath, ['test/render/pdf-hash.ts'], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      })
    expect(hash('Pacific/Kiritimati')).toBe(hash('America/Los_Angeles'))
  })

  test('makes the same bytes twice in one process', async () => {
    const [one, two] = [await renderPdf(requestFor(REPORT)), await renderPdf(requestFor(REPORT))]
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  })
})

describe('characters', () => {
  test.each([
    ['pictures', '🙂', ['🙂']],
    ['control characters', 'a\u0007b', ['\u0007']],
    ['words written from right to left', 'שלום', ['ש', 'ל', 'ו', 'ם']],
    ['scripts the font lacks', '李', ['李']],
  ])('%s are named, and nothing is printed', async (_, value, unpaintable) => {
    expect(await renderPdf(requestFor(treeOf(p(value))))).toEqual({
      bytes: new Uint8Array(),
      painted: [],
      unpaintable,
    })
  })

  test.each([
    ['Welsh, Polish, Greek and Cyrillic letters', 'Ŵyn Łódź Ελένη Олена'],
    ['joiners, soft hyphens and marks of direction', 'grand\u00ADmother\u200D \u200Ehere'],
    ['tabs and line feeds, as spaces', 'one\ttwo\nthree'],
    ['letters typed as letter and accent', 'Zoe\u0308'],
  ])('%s are printed', async (_, value) => {
    const { painted, unpaintable } = await renderPdf(requestFor(treeOf(p(value))))
    expect({ painted, unpaintable }).toEqual({ painted: [value], unpaintable: [] })
  })
})
