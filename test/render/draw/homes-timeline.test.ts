// Where a child has lived: bars on the right days, gaps that cannot be overlooked, words that never collide.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HomeRow, HomesTimeline } from '../../../src/model/drawing.ts'
import { drawingToSvg, splitDrawing } from '../../../src/render/draw/draw.ts'
import { elementsOf, lacksNumber, outside, overlaps, texts, type Box } from './svg-boxes.ts'

const LEFT = 204
const RIGHT = 426

function row(kind: HomeRow['kind'], from: string, to?: string, extra: Partial<HomeRow> = {}): HomeRow {
  return { kind, label: 'Jean', notes: ['a year', 'a fact'], from, ...(to !== undefined && { to }), ...extra }
}

function timeline(rows: HomeRow[], extra: Partial<HomesTimeline> = {}): HomesTimeline {
  return { type: 'homesTimeline', from: '2020-01-01', to: '2024-12-31', rows, orders: [], ...extra }
}

function draw(drawing: HomesTimeline): string {
  return drawingToSvg(drawing).svg
}

/** The grounds of the bars are the first white polygons, one for each row. */
function bars(svg: string): Box[] {
  const found = elementsOf(svg).filter(
    ({ name, attributes }) => name === 'polygon' && attributes.fill === '#FFFFFF' && !attributes.stroke,
  )
  return found.map(({ box }) => box).filter(({ left }) => left >= LEFT)
}

function homes(count: number): HomesTimeline {
  return timeline(Array.from({ length: count }, (_, index) => row('foster', `20${20 + (index % 4)}`, '2024')))
}

describe('bars', () => {
  const days = (new Date('2024-12-31').getTime() - new Date('2020-01-01').getTime()) / 86_400_000
  const x = (date: string) =>
    LEFT +
    ((new Date(date).getTime() - new Date('2020-01-01').getTime()) / 86_400_000 / days) * (RIGHT - LEFT)

  test.each([
    ['from the first day to the last', '2020-01-01', '2024-12-31', LEFT, RIGHT],
    ['in the middle', '2021-03-04', '2022-05-06', x('2021-03-04'), x('2022-05-06')],
    [
      'known to the month: the middle of it',
      '2021-03',
      '2022-05',
      x('2021-03-16') + 0.06,
      x('2022-05-16') + 0.06,
    ],
    ['known to the year: the middle of it', '2021', '2023-05-06', x('2021-07-02') + 0.06, x('2023-05-06')],
    ['both in one year: all of it', '2022', '2022', x('2022-01-01'), x('2023-01-01')],
    ['one day: still five points wide', '2022-02-02', '2022-02-03', x('2022-02-02'), x('2022-02-02') + 5],
    ['before the axis: at its left end', '2018-02-02', '2021-01-01', LEFT, x('2021-01-01')],
    ['after the axis: five points at its right end', '2025-02-02', '2026-01-01', RIGHT - 5, RIGHT],
  ])('%s', (_, from, to, left, right) => {
    const [bar] = bars(draw(timeline([row('parent', from, to)])))
    expect(bar?.left).toBeCloseTo(left, 0)
    expect(bar?.right).toBeCloseTo(right, 0)
    expect((bar?.bottom ?? 0) - (bar?.top ?? 0)).toBe(20)
  })

  test('living there now ends in an arrow beyond the axis', () => {
    const svg = draw(timeline([row('foster', '2023-01-01')]))
    expect(bars(svg)[0]?.right).toBe(RIGHT + 9)
    expect(svg.match(/<polygon points="(?:[\d.]+,[\d.]+ ?){5}"/g)).not.toBeNull()
  })

  test('rows are 44 high, in order', () => {
    const svg = draw(timeline([row('parent', '2020'), row('family', '2020'), row('other', '2020')]))
    const names = texts(svg).filter(({ attributes }) => attributes['font-size'] === '10.5')
    expect(names.map(({ attributes }) => attributes.y)).toEqual(['45', '89', '133'])
  })

  test('long words make their own row taller', () => {
    const long = row('parent', '2020', '2021', {
      label: 'Kerry and Marcus with Margaret-Anne and Bartholomew',
    })
    const name = texts(draw(timeline([long, row('family', '2021')]))).filter(({ words }) => words === 'Jean')
    expect(Number(name[0]?.attributes.y)).toBeGreaterThan(89)
  })
})

describe('partial dates', () => {
  test.each([
    ['a month at the beginning is about', '2021-03', '2022-01-01', 1],
    ['a year at the end is about', '2021-03-01', '2022', 1],
    ['both are about, said once', '2021', '2022', 1],
    ['days are never about', '2021-03-01', '2022-01-01', 0],
  ])('%s', (_, from, to, count) => {
    const svg = draw(timeline([row('parent', from, to)]))
    expect(texts(svg).filter(({ words }) => words === 'about')).toHaveLength(count)
    expect(svg.includes('stroke-dasharray="2 2"')).toBe(count > 0)
  })
})

describe('a gap', () => {
  const svg = draw(
    timeline([row('parent', '2020-01-01', '2021-03-11'), row('gap', '2021-03-11', '2021-05-02')]),
  )

  test('has its own ground across the drawing, and says so beside its bar', () => {
    expect(svg).toMatch(/<rect x="0" y="75" width="439" height="42" fill="#FDEEEC"\/>/)
    expect(texts(svg).filter(({ words }) => words === 'no record')).toHaveLength(2)
    expect(svg).toContain('stroke="#9B1C1C" stroke-width="1.5" stroke-dasharray="3 2"')
  })

  test('has no colour of a gap where there is none', () => {
    expect(draw(timeline([row('parent', '2020')]))).not.toMatch(/#9B1C1C|#FDEEEC/)
  })

  test('an overlap says "recorded twice"', () => {
    const twice = draw(timeline([row('overlap', '2021-03-11', '2021-05-02')]))
    expect(texts(twice).filter(({ words }) => words === 'recorded twice')).toHaveLength(2)
  })
})

describe('key and orders', () => {
  test('the key has only the kinds used', () => {
    const svg = draw(timeline([row('residential', '2020', '2021'), row('parent', '2021-01-01')]))
    const words = texts(svg).map(text => text.words)
    expect(words.slice(-2)).toEqual(['with a parent', 'residential home'])
  })

  test('an order is a dotted line on its day, named in the key', () => {
    const svg = draw(
      timeline([row('parent', '2020')], { orders: [{ label: 'care order', date: '2022-07-02' }] }),
    )
    expect(svg).toContain('<line x1="315" y1="28" x2="315"')
    expect(texts(svg).at(-1)?.words).toBe('care order, 2\u00A0Jul\u00A02022')
  })

  test('several orders are numbered on their lines', () => {
    const orders = ['2022-07-02', '2022-07-03', '2022-08'].map(date => ({ label: 'order', date }))
    const words = texts(draw(timeline([row('parent', '2020')], { orders }))).map(text => text.words)
    expect(words.slice(-3)).toEqual([
      '1. order, 2\u00A0Jul\u00A02022',
      '2. order, 3\u00A0Jul\u00A02022',
      '3. order, Aug\u00A02022',
    ])
    expect(words.filter(word => /^\d$/.test(word))).toEqual(['1', '2', '3'])
  })
})

describe('the axis', () => {
  test.each([
    ['a year between each two lines', '2020-05-09', '2025-11-14', '2020 2021 2022 2023 2024 2025'],
    ['fewer years for an older child', '2008-05-09', '2025-11-14', '2010 2013 2016 2019 2022 2025'],
    ['months for a baby', '2025-03-05', '2025-11-14', 'Apr 2025 Jul 2025 Oct 2025'],
    ['one month for a newborn', '2025-10-28', '2025-11-14', 'Nov 2025'],
  ])('%s', (_, from, to, expected) => {
    const labels = texts(draw(timeline([], { from, to }))).filter(({ attributes }) => attributes.y === '20')
    expect(labels.map(({ words }) => words).join(' ')).toBe(expected)
  })
})

describe('many homes', () => {
  test.each([
    [1, [1]],
    [11, [11]],
    [13, [7, 6]],
    [25, [9, 9, 7]],
  ])('%i rows are drawn in parts of %j on one axis', (count, parts) => {
    const split = splitDrawing(homes(count)).filter(part => part.type === 'homesTimeline')
    expect(split.map(part => part.rows.length)).toEqual(parts)
    expect(split.flatMap(part => part.rows)).toEqual(homes(count).rows)
    expect(split.every(part => drawingToSvg(part).height <= 600 && part.from === '2020-01-01')).toBe(true)
  })

  test('not split, the drawing is simply taller', () =>
    expect(drawingToSvg(homes(23)).height).toBeGreaterThan(1000))
})

describe('any child', () => {
  const kinds = ['parent', 'family', 'foster', 'residential', 'adoptive', 'other', 'gap', 'overlap'] as const
  const date = fc
    .tuple(
      fc.integer({ min: 2006, max: 2026 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, parts]) =>
      [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, parts).join('-'),
    )
  const words = fc.constantFrom(
    'Jean',
    'Ruth & Colin <foster carers>, with her brother Theo and the dog',
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    '',
  )
  const rows = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      label: words,
      notes: fc.array(words, { maxLength: 3 }),
      from: date,
      to: fc.option(date, { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  const orders = fc.array(fc.record({ label: words, date }), { maxLength: 5 })

  test('has no words over words, and nothing leaves the picture', () => {
    fc.assert(
      fc.property(date, date, rows, orders, (from, to, list, marks) => {
        const svg = draw({ type: 'homesTimeline', from, to, rows: list as HomeRow[], orders: marks })
        const all = texts(svg)
        expect([...overlaps(all, all), ...outside(svg)]).toEqual([])
        expect(lacksNumber(svg)).toBe(false)
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})
