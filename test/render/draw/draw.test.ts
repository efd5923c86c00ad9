// What every drawing keeps to, whatever it shows.
import { unzlibSync } from 'fflate'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import type { Drawing, HomeRow } from '../../../src/model/drawing.ts'
import { drawBar } from '../../../src/render/draw/bars.ts'
import { drawingToSvg } from '../../../src/render/draw/draw.ts'
import { svgToPng } from '../../../src/render/draw/png.ts'
import { picture } from '../../../src/render/draw/svg.ts'
import { wrapped } from '../../../src/render/draw/words.ts'
import { ARIMO, measure } from '../../../src/render/fonts.ts'
import { COLOURS } from '../../../src/render/style.ts'
import { moonlit } from '../../../src/render/draw/paintbox.ts'
import { bookDrawings, PAINTS, reportDrawings } from './invented.ts'
import { clashes, elementsOf, lacksNumber, outside } from './svg-boxes.ts'

const kinds = ['parent', 'family', 'foster', 'residential', 'adoptive', 'other', 'gap', 'overlap'] as const

const homes: Drawing = {
  type: 'homesTimeline',
  from: '2020-05-09',
  to: '2025-11-14',
  rows: kinds.map(kind => ({
    kind,
    label: 'Ruth & "Colin" <carers>',
    notes: [],
    from: '2021-02',
    to: '2023',
  })),
  orders: [{ label: 'care order', date: '2025-05-02' }],
}

const family: Drawing = {
  type: 'genogram',
  people: [
    { id: 'a', sex: 'f', name: 'Kerry', notes: ['aged 29'], died: true },
    { id: 'b', sex: 'm', name: '', notes: [], unknown: true },
    { id: 'c', sex: 'u', name: 'Leila', notes: [], subject: true, adopted: true },
    { id: 'd', sex: 'u', name: '', notes: ['due in May'], unborn: true },
  ],
  unions: [{ partners: ['a', 'b'], kind: 'divorced', children: ['c', 'd'] }],
  households: [{ name: 'foster home', people: ['c'] }],
}

describe.each<[string, Drawing]>([
  ['where the child has lived', homes],
  ['family tree', family],
  ...Object.entries(reportDrawings),
  ...Object.entries(bookDrawings),
])('%s', (_, drawing) => {
  const { svg, width, height } = drawingToSvg(drawing)

  test('has only the elements every renderer understands', () => {
    const allowed = ['rect', 'circle', 'ellipse', 'line', 'path', 'polygon', 'text', 'g']
    expect(elementsOf(svg).filter(({ name }) => !allowed.includes(name))).toEqual([])
    expect(svg).not.toMatch(/ style=|class=|clip|opacity|gradient|filter|marker|<use|foreign/i)
  })

  test('has only colours of the palette', () => {
    const palette: readonly string[] = [...Object.values(COLOURS), ...PAINTS, ...PAINTS.map(moonlit)]
    const used = [...svg.matchAll(/#[0-9A-Fa-f]{3,6}/g)].map(([colour]) => colour)
    expect(used.filter(colour => !palette.includes(colour))).toEqual([])
  })

  test('has words of at least 10 points in the report font, or of 12 in that of children’s books', () => {
    const isBook = Object.values(bookDrawings).includes(drawing)
    const family = isBook ? 'Andika, Arimo, Arial, sans-serif' : 'Arimo, Arial, sans-serif'
    const sizes = [...svg.matchAll(/font-family="([^"]*)" font-size="([^"]*)"/g)]
    const wrong = sizes.filter(([, font, size]) => font !== family || Number(size) < (isBook ? 12 : 10))
    expect(wrong).toEqual([])
  })

  test('has no words over words, and nothing leaves the picture', () => {
    expect([...clashes(svg), ...outside(svg)]).toEqual([])
    expect(lacksNumber(svg)).toBe(false)
  })

  test('has places and sizes of one decimal', () => {
    const places = svg.replace(/stroke-width="[^"]*"/g, '').match(/\d+\.\d+/g) ?? []
    expect(places.filter(value => !/\.\d$/.test(value))).toEqual([])
  })

  test('is the same twice', () => {
    expect(drawingToSvg(structuredClone(drawing))).toEqual({ svg, width, height })
    expect(svgToPng(svg, 2)).toEqual(svgToPng(svg, 2))
  })

  test('says its size', () =>
    expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`))
})

test('case data stays text', () => {
  expect(drawingToSvg(homes).svg).toContain('>Ruth &amp; &quot;Colin&quot; &lt;carers&gt;</text>')
})

describe('in grey', () => {
  const pairs = kinds.flatMap((a, index) => kinds.slice(index + 1).map(b => [a, b] as const))

  test.each(pairs)('%s and %s differ in tone or pattern', (a, b) => {
    const [one, other] = [greysOf(a), greysOf(b)]
    const differing = one.filter((grey, index) => Math.abs(grey - (other[index] ?? 0)) >= 19)
    expect(differing.length / one.length).toBeGreaterThanOrEqual(0.1)
  })
})

/** The greys of a bar in percent, pixel by pixel. */
function greysOf(kind: HomeRow['kind']): number[] {
  const { svg } = picture(60, 20, drawBar(kind, { x: 0, y: 0, width: 60, height: 20 }))
  const { pixels } = new Resvg(svg, { background: '#FFFFFF', fitTo: { mode: 'zoom', value: 2 } }).render()
  const at = (index: number) => (pixels[index] ?? 0) / 2.55
  return Array.from(
    { length: pixels.length / 4 },
    (_, pixel) => at(pixel * 4) * 0.299 + at(pixel * 4 + 1) * 0.587 + at(pixel * 4 + 2) * 0.114,
  )
}

describe('PNG', () => {
  const png = svgToPng(picture(10, 5, ['<rect x="0" y="0" width="5" height="5" fill="#1D4E68"/>']).svg, 2)
  const view = new DataView(png.buffer)

  test('is red, green and blue without alpha, at its scale', () => {
    expect([view.getUint32(16), view.getUint32(20), png[24], png[25]]).toEqual([20, 10, 8, 2])
  })

  test('is painted on white', () => {
    const rows = unzlibSync(png.subarray(41, 41 + view.getUint32(33)))
    expect([...rows.subarray(0, 4)]).toEqual([0, 0x1d, 0x4e, 0x68])
    expect([...rows.subarray(58, 61)]).toEqual([255, 255, 255])
  })

  test('is read back by a reader of its own', () => {
    const root =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="10">'
    const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
    const inside = `${root}<image width="20" height="10" xlink:href="${data}"/></svg>`
    expect([...new Resvg(inside).render().pixels.subarray(0, 4)]).toEqual([0x1d, 0x4e, 0x68, 255])
  })

  test('shows words in the given font', () => {
    const blank = svgToPng(picture(40, 20, []).svg, 1)
    const words = picture(40, 20, [
      '<text x="2" y="15" font-family="Arimo, Arial, sans-serif" font-size="10">Leila</text>',
    ])
    expect(svgToPng(words.svg, 1)).not.toEqual(blank)
  })
})

describe('words', () => {
  test('are as wide as in the font', () => {
    expect(measure('', 10, false)).toBe(0)
    expect(measure('Leila', 20, false)).toBeCloseTo(2 * measure('Leila', 10, false))
    expect(measure('Leila', 10, true)).toBeGreaterThan(measure('Leila', 10, false))
    expect(Object.keys(ARIMO)).toEqual(['normal', 'bold', 'italics', 'bolditalics'])
  })

  test.each([
    ['nothing gives no line', ' ', []],
    ['what fits stays together', 'aged 5', ['aged 5']],
    ['it breaks at spaces', 'with her grandmother', ['with her', 'grandmother']],
    ['and after hyphens', 'Smith-Featherstone', ['Smith-', 'Featherstone']],
    [
      'but not at a space that does not break',
      'aged 61, 9\u00A0months old',
      ['aged 61,', '9\u00A0months old'],
    ],
    ['a word too wide is broken inside', 'Donaudampfschiffahrt', ['Donaudampfs', 'chiffahrt']],
  ])('%s', (_, words, lines) => expect(wrapped(words, 10, false, 66)).toEqual(lines))
})
