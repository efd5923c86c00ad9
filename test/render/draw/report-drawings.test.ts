// Drawings of reports: warmth between brothers and sisters, who is important, the way to permanence.
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Closeness, Drawing, ImportantPeople, WayToPermanence } from '../../../src/model/drawing.ts'
import { drawArrow } from '../../../src/render/draw/arrows.ts'
import { drawingToSvg, splitDrawing } from '../../../src/render/draw/draw.ts'
import { picture } from '../../../src/render/draw/svg.ts'
import { drawTie } from '../../../src/render/draw/ties.ts'
import { closeness, importantPeople, way } from './invented.ts'
import { elementsOf, lacksNumber, outside, clashes, texts } from './svg-boxes.ts'

const words = (drawing: Drawing) => texts(drawingToSvg(drawing).svg).map(text => text.words)
const said = (drawing: Drawing) => words(drawing).join(' ')

describe('warmth between brothers and sisters', () => {
  test('says each direction in words', () => {
    expect(said(closeness)).toContain('Leila to Theo: always; comforts him, finds his bear')
    expect(said(closeness)).toContain('Theo to Leila: often; goes to her first')
    expect(said(closeness)).toContain('Kofi to Theo: never')
  })

  test('a row a pair, 86 high unless words need more', () => {
    const [first] = closeness.pairs
    const lines = elementsOf(drawingToSvg({ ...closeness, pairs: [first!] }).svg).filter(
      ({ attributes }) => attributes.stroke === '#C9CDD4',
    )
    expect(lines.map(({ attributes }) => attributes.y1)).toEqual(['86'])
  })

  test('the key has only what was seen', () => {
    const [first] = closeness.pairs
    expect(words({ ...closeness, pairs: [first!] }).slice(-3)).toEqual(['Warmth seen', 'often', 'always'])
  })

  test('only the child of the document has a double line', () => {
    const doubles = (drawing: Closeness) =>
      elementsOf(drawingToSvg(drawing).svg).filter(
        ({ name, attributes }) => name === 'circle' && attributes.r === '22',
      )
    expect(doubles(closeness)).toHaveLength(2)
    expect(doubles({ type: 'closeness', pairs: closeness.pairs })).toHaveLength(0)
  })

  test('many pairs are drawn in parts, none left out', () => {
    const pairs = Array.from({ length: 15 }, () => closeness.pairs[0]!)
    const parts = splitDrawing({ ...closeness, pairs }, 600) as Closeness[]
    expect(parts.map(part => part.pairs.length)).toEqual([6, 6, 3])
    expect(parts.every(part => drawingToSvg(part).height <= 600)).toBe(true)
  })
})

describe('who is important', () => {
  test('everybody is in a box, and only those still seen have a line', () => {
    const { svg } = drawingToSvg(importantPeople)
    expect(elementsOf(svg).filter(({ attributes }) => attributes.rx === '4')).toHaveLength(6)
    expect(said(importantPeople)).toContain('Alan grandfather, no longer seen')
    const without = { ...importantPeople, left: [], right: [] }
    expect(elementsOf(drawingToSvg(without).svg)).toHaveLength(3)
  })

  test('more than nine a side come in another drawing of the same child', () => {
    const people = Array.from({ length: 20 }, (_, at) => ({
      name: `P${at}`,
      note: '',
      tie: 'gets-on-well' as const,
    }))
    const parts = splitDrawing({
      ...importantPeople,
      left: [{ title: 'Family', people }],
    }) as ImportantPeople[]
    expect(parts.map(part => part.left.flatMap(group => group.people).length)).toEqual([9, 9, 2])
    expect(parts.map(part => part.right.flatMap(group => group.people).length)).toEqual([2, 0, 0])
    expect(parts.every(({ centre }) => centre === 'Leila')).toBe(true)
  })
})

describe('the way to permanence', () => {
  test('each state is also a word', () => {
    expect(words(way).filter(word => ['done', 'here now', 'late', 'still to come'].includes(word))).toEqual([
      'done',
      'done',
      'done',
      'here now',
      'late',
      'still to come',
      'done',
      'here now',
      'still to come',
      'late',
    ])
  })

  test('the road is solid as far as the child has come', () => {
    const roads = elementsOf(drawingToSvg(way).svg).slice(0, 5)
    expect(roads.map(({ attributes }) => attributes['stroke-dasharray'] === undefined)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('a long way comes in parts whose numbers go on', () => {
    const steps = Array.from({ length: 30 }, () => way.steps[3]!)
    const parts = splitDrawing({ ...way, steps }, 400) as WayToPermanence[]
    expect(parts.flatMap(part => part.steps)).toHaveLength(30)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every(part => drawingToSvg(part).height <= 400)).toBe(true)
    expect(words(parts.at(-1)!)).toContain('30')
  })
})

describe('in grey', () => {
  const seen = ['never', 'rarely', 'sometimes', 'often', 'always', 'not-seen'] as const
  const ties = ['very-close', 'gets-on-well', 'not-often', 'can-be-hard', 'no-longer-seen'] as const
  const drawn = [
    ...seen.map(kind => [kind, drawArrow(kind, 0, 60, 10)] as const),
    ...ties.map(kind => [kind, drawTie(kind, 0, 10, 60, 10)] as const),
  ]
  const pairs = [seen, ties].flatMap((kinds: readonly string[]) =>
    kinds.flatMap((a, index) => kinds.slice(index + 1).map(b => [a, b] as const)),
  )

  test.each(pairs)('%s and %s differ', (a, b) => {
    const [one, other] = [a, b].map(kind => greysOf(drawn.find(([name]) => name === kind)?.[1] ?? []))
    const differing = one!.filter((grey, index) => Math.abs(grey - (other![index] ?? 0)) >= 25)
    expect(differing.length).toBeGreaterThan(60)
  })
})

/** The greys of a line in percent, pixel by pixel. */
function greysOf(shapes: readonly string[]): number[] {
  const { svg } = picture(60, 20, shapes)
  const { pixels } = new Resvg(svg, { background: '#FFFFFF', fitTo: { mode: 'zoom', value: 2 } }).render()
  const at = (index: number) => (pixels[index] ?? 0) / 2.55
  return Array.from(
    { length: pixels.length / 4 },
    (_, pixel) => at(pixel * 4) * 0.299 + at(pixel * 4 + 1) * 0.587 + at(pixel * 4 + 2) * 0.114,
  )
}

describe('whatever it says', () => {
  const text = fc.constantFrom(
    'Leila',
    '',
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    'saves her the seat <beside> him & asks where she is when she is late for the visit',
    'a b',
  )
  const warmth = fc.record({
    seen: fc.constantFrom('never', 'rarely', 'sometimes', 'often', 'always', 'not-seen'),
    words: text,
  })
  const groups = fc.array(
    fc.record({
      title: text,
      people: fc.array(
        fc.record({
          name: text,
          note: text,
          tie: fc.constantFrom('very-close', 'gets-on-well', 'not-often', 'can-be-hard', 'no-longer-seen'),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 2 },
  )
  const drawings = fc.oneof(
    fc.record({
      type: fc.constant('closeness'),
      pairs: fc.array(fc.record({ left: text, right: text, there: warmth, back: warmth }), { maxLength: 5 }),
    }),
    fc.record({ type: fc.constant('importantPeople'), centre: text, left: groups, right: groups }),
    fc.record({
      type: fc.constant('wayToPermanence'),
      steps: fc.array(
        fc.record({ label: text, note: text, state: fc.constantFrom('done', 'here', 'ahead', 'late') }),
        { maxLength: 11 },
      ),
    }),
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
