// Drawings of children's books: the path of homes, the tree, the faces, and the letters they are set in.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Drawing, HomesPath } from '../../../src/model/drawing.ts'
import { FEELINGS } from '../../../src/model/picture-names.ts'
import { drawingToSvg, splitDrawing } from '../../../src/render/draw/draw.ts'
import { svgToPng } from '../../../src/render/draw/png.ts'
import { bookDrawings, homesPath, storyTree } from './invented.ts'
import { elementsOf, lacksNumber, outside, clashes, texts } from './svg-boxes.ts'

const words = (drawing: Drawing) => texts(drawingToSvg(drawing).svg).map(text => text.words)
const alike = (stops: HomesPath['stops']) => drawingToSvg({ type: 'homesPath', stops })

describe('the path of homes', () => {
  test('every home is on it, numbered in order', () => {
    const all = words(homesPath).join(' ')
    expect(words(homesPath).filter(word => /^\d$/.test(word))).toEqual(['1', '2', '3', '4', '5'])
    for (const { label, note } of homesPath.stops)
      expect(all).toContain(`${label}${note === '' ? '' : ` ${note}`}`)
  })

  test('the present home is 1.3 times as large, and all others are of one size', () => {
    const stop = { label: 'A', note: '', kind: 'house', now: false } as const
    const walls = (svg: string) =>
      elementsOf(svg)
        .filter(({ name, attributes }) => name === 'path' && attributes.fill === '#FFFBF2')
        .map(({ box }) => Math.round((box.right - box.left) * 10) / 10)
    const widths = walls(alike([stop, stop, stop, { ...stop, now: true }]).svg)
    expect(widths).toHaveLength(4)
    expect(new Set(widths.slice(0, 3)).size).toBe(1)
    expect(widths[3]! / widths[0]!).toBeCloseTo(1.3, 1)
  })

  test('a time nobody can tell about is a home with a question mark', () =>
    expect(words(homesPath)).toContain('?'))

  test('a long path comes in parts whose numbers go on', () => {
    const stops = Array.from({ length: 23 }, () => homesPath.stops[3]!)
    const parts = splitDrawing({ type: 'homesPath', stops }, 600) as HomesPath[]
    expect(parts.flatMap(part => part.stops)).toEqual(stops)
    expect(parts.every(part => drawingToSvg(part).height <= 672)).toBe(true)
    expect(words(parts.at(-1)!)).toContain('23')
  })
})

describe('the tree', () => {
  test('has everybody once, and who is not known has a question mark', () => {
    const all = words(storyTree)
    for (const name of ['Leila', 'Kerry', 'Priya', 'Tom', 'Kofi', 'not known', '?'])
      expect(all.filter(word => word === name)).toHaveLength(1)
  })

  test('roots are below the child, branches above, low branches beside', () => {
    const yOf = (name: string) =>
      Number(texts(drawingToSvg(storyTree).svg).find(text => text.words === name)?.attributes.y)
    expect(yOf('Priya')).toBeLessThan(yOf('Leila'))
    expect(yOf('Kerry')).toBeGreaterThan(yOf('Leila'))
    expect(Math.abs(yOf('Kofi') - yOf('Leila'))).toBeLessThan(40)
  })

  test('portraits are drawn only where everybody known has a look', () => {
    const look = { skin: 'tan', hair: 'black', clothes: 'red' } as const
    const child = { ...storyTree.child, look }
    expect(drawingToSvg({ ...storyTree, child }).svg).toBe(drawingToSvg(storyTree).svg)
    expect(drawingToSvg(bookDrawings['tree of portraits']!).svg).not.toBe(drawingToSvg(storyTree).svg)
  })
})

describe('the faces', () => {
  test('are at least five and an empty circle', () => {
    expect(words({ type: 'faces', labels: ['sad'] })).toEqual([
      'sad',
      'happy',
      'cross',
      'worried',
      'mixed up',
      'something else',
    ])
  })

  test.each(FEELINGS)('%s is like no other', feeling => {
    const drawn = FEELINGS.map(label => drawingToSvg({ type: 'faces', labels: [label] }).svg)
    expect(drawn.filter(svg => svg === drawn[FEELINGS.indexOf(feeling)])).toHaveLength(1)
  })

  test('an unknown feeling is our mistake', () =>
    expect(() => drawingToSvg({ type: 'faces', labels: ['grumbly'] })).toThrow('There is no face `grumbly`'))
})

test('words are painted in the letters of children’s books', () => {
  const svg = (family: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text x="2" y="15" font-family="${family}" font-size="14">agly</text></svg>`
  const book = svgToPng(svg('Andika, Arimo, Arial, sans-serif'), 2)
  expect(book).not.toEqual(svgToPng(svg('Arimo, Arial, sans-serif'), 2))
  expect(book).toEqual(svgToPng(svg('Andika'), 2))
})

describe('whatever it says', () => {
  const text = fc.constantFrom(
    'Leila',
    '',
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    'You fed the <robin> & slept well in the small blue room.',
  )
  const person = fc.record({ name: text, note: text, unknown: fc.boolean() })
  const people = fc.array(person, { maxLength: 9 })
  const kind = fc.constantFrom('house', 'flats', 'bungalow', 'hospital', 'unknown')
  const drawings = fc.oneof(
    fc.record({
      type: fc.constant('homesPath'),
      stops: fc.array(fc.record({ label: text, note: text, kind, now: fc.boolean() }), { maxLength: 9 }),
      first: fc.integer({ min: 1, max: 120 }),
    }),
    fc.record({
      type: fc.constant('storyTree'),
      child: person,
      roots: people,
      branches: people,
      low: people,
    }),
    fc.record({ type: fc.constant('faces'), labels: fc.subarray([...FEELINGS]) }),
  )

  test('has no words over words, and nothing leaves the picture', () => {
    fc.assert(
      fc.property(drawings, drawing => {
        const { svg } = drawingToSvg(drawing)
        expect(clashes(svg)).toEqual([])
        expect(outside(svg)).toEqual([])
        expect(lacksNumber(svg)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
