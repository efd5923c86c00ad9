// Family trees: who stands where, what is drawn how, and that nothing ever lies over anything else.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Genogram, GenogramPerson, GenogramUnion } from '../../../src/model/drawing.ts'
import { drawingToSvg, splitDrawing } from '../../../src/render/draw/draw.ts'
import { elementsOf, lacksNumber, outside, overlaps, texts, type Element } from './svg-boxes.ts'

type Extra = Partial<GenogramPerson>

function person(id: string, sex: GenogramPerson['sex'], extra: Extra = {}): GenogramPerson {
  return { id, sex, name: id, notes: [], ...extra }
}

function union(
  partners: GenogramUnion['partners'],
  children: string[],
  kind: GenogramUnion['kind'] = 'couple',
): GenogramUnion {
  return { partners, kind, children }
}

function tree(
  people: GenogramPerson[],
  unions: GenogramUnion[],
  households: Genogram['households'] = [],
): Genogram {
  return { type: 'genogram', people, unions, households }
}

const family = tree(
  [
    person('Kerry', 'f', { notes: ['aged 29'] }),
    person('Leila', 'f', { notes: ['aged 5'], subject: true }),
    person('Theo', 'm', { notes: ['aged 3'] }),
    person('Marcus', 'm', { notes: ['aged 33'] }),
    person('Poppy', 'f', { notes: ['9 months', 'foster home'] }),
    person('father', 'm', { name: '', unknown: true }),
    person('Kofi', 'm', { notes: ['aged 9', 'with Daniel'] }),
    person('Daniel', 'm'),
    person('Donna', 'f', { notes: ['aunt'] }),
    person('Alan', 'm', { notes: ['died 2019, aged 61'], died: true }),
    person('Jean', 'f'),
    person('Yvonne', 'f'),
  ],
  [
    union(['Daniel', 'Kerry'], ['Kofi'], 'separated'),
    union(['Kerry', 'Marcus'], ['Leila', 'Theo'], 'divorced'),
    union(['Kerry', 'father'], ['Poppy'], 'short'),
    union(['Alan', 'Jean'], ['Donna', 'Kerry']),
    union(['Yvonne'], ['Marcus']),
  ],
  [{ name: 'foster home of Ruth and Colin', people: ['Leila', 'Theo'] }],
)

function draw(genogram: Genogram): string {
  return drawingToSvg(genogram).svg
}

function at(svg: string, words: string): { x: number; y: number } {
  const found = texts(svg).find(element => element.words === words)
  if (!found) throw new Error(`There is no ${words}`)
  return { x: (found.box.left + found.box.right) / 2, y: Number(found.attributes.y) }
}

function symbols(svg: string): Element[] {
  return elementsOf(svg).filter(
    ({ name, attributes: { width, height, r, rx, points, 'stroke-width': line } }) =>
      (name === 'rect' && width === '34' && height === '34' && !rx) ||
      (name === 'circle' && r === '17') ||
      (name === 'polygon' && points !== undefined && line !== '1.25'),
  )
}

function keyOf(genogram: Genogram): string[] {
  const svg = draw(genogram)
  const top = at(svg, 'Key').y
  return texts(svg)
    .filter(({ attributes }) => Number(attributes.y) >= top - 5)
    .map(({ words }) => words)
}

/** Key and question marks in symbols apart. */
function labels(svg: string): Element[] {
  const key = Number(texts(svg).find(({ words }) => words === 'Key')?.attributes.y)
  return texts(svg).filter(({ words, attributes }) => words !== '?' && Number(attributes.y) < key - 5)
}

function faults(svg: string): string[] {
  const above = labels(svg)
  const lines = elementsOf(svg).filter(
    ({ name, attributes }) => name === 'line' && attributes.stroke !== '#C9CDD4',
  )
  const straight = lines.filter(({ attributes: { x1, x2, y1, y2 } }) => x1 === x2 || y1 === y2)
  const people = symbols(svg).filter(
    ({ box }) => box.right - box.left > 21 && box.bottom < Math.max(...above.map(l => l.box.bottom)),
  )
  const all = texts(svg)
  return [
    ...overlaps(all, all),
    ...overlaps(above, people),
    ...overlaps(people, people),
    ...overlaps(above, straight),
    ...outside(svg),
    ...(lacksNumber(svg) ? ['a number is missing'] : []),
  ]
}

describe('places', () => {
  const svg = draw(family)

  test('generations stand in rows', () => {
    expect(at(svg, 'Alan').y).toBe(at(svg, 'Jean').y)
    expect(at(svg, 'Kerry').y).toBe(at(svg, 'Marcus').y)
    expect(at(svg, 'Leila').y).toBe(at(svg, 'Kofi').y)
    expect(at(svg, 'Alan').y).toBeLessThan(at(svg, 'Kerry').y)
    expect(at(svg, 'Kerry').y).toBeLessThan(at(svg, 'Leila').y)
  })

  test('the first partner stands left of the centre, later ones right of it, an aunt outermost', () => {
    const row = ['Donna', 'Daniel', 'Kerry', 'Marcus', 'not known'].map(name => at(svg, name).x)
    expect(row).toEqual(row.toSorted((a, b) => a - b))
    expect(row.map(x => Math.round(x - (row[2] ?? 0)))).toEqual([-144, -72, 0, 144, 216])
  })

  test('children stand at half steps between their parents, eldest left', () => {
    const row = ['Kofi', 'Leila', 'Theo', 'Poppy'].map(name => at(svg, name).x - at(svg, 'Kerry').x)
    expect(row.map(Math.round)).toEqual([-36, 36, 108, 180])
  })

  test('grandparents stand each side of the middle of their children', () => {
    expect(at(svg, 'Alan').x + at(svg, 'Jean').x).toBeCloseTo(at(svg, 'Donna').x + at(svg, 'Kerry').x, 0)
  })

  test('six columns are 439 wide', () => expect(drawingToSvg(family).width).toBe(439))

  test.each([
    [8, 640],
    [11, 900],
  ])('%i brothers and sisters need at most %i points and say so', (count, most) => {
    const children = Array.from({ length: count }, (_, index) =>
      person(`c${index}`, 'u', { subject: index === 0 }),
    )
    const wide = tree(
      [...children, person('m', 'f'), person('f', 'm')],
      [
        union(
          ['m', 'f'],
          children.map(c => c.id),
        ),
      ],
    )
    const drawn = drawingToSvg(wide)
    expect(drawn.width).toBeGreaterThan(439)
    expect(drawn.width).toBeLessThanOrEqual(most)
    expect(faults(drawn.svg)).toEqual([])
  })
})

describe('symbols', () => {
  const svg = draw(family)
  const has = (pattern: RegExp) => pattern.test(svg)

  test('the subject has a double outline on the tint of the accent', () => {
    expect(has(/<circle [^>]*r="17" fill="#E4EEF3" stroke="#1F2430" stroke-width="2"/)).toBe(true)
    expect(has(/<circle [^>]*r="13" fill="#E4EEF3"/)).toBe(true)
  })

  test('somebody not known is dashed, has a question mark and is called so', () => {
    expect(has(/width="34" height="34"[^>]*stroke-dasharray="4 3"/)).toBe(true)
    expect(texts(svg).filter(({ words }) => words === 'not known')).toHaveLength(2)
  })

  test('a household is a dotted box with its name in italics at its foot', () => {
    expect(has(/<rect [^>]*rx="10"[^>]*stroke-dasharray="2 3"/)).toBe(true)
    const name = texts(svg).filter(({ attributes }) => attributes['font-style'] === 'italic')
    expect(name.map(({ words }) => words).join(' ')).toBe('foster home of Ruth and Colin')
  })

  test('people of one household who are not neighbours are told of in their labels', () => {
    const apart = draw({ ...family, households: [{ name: 'at home', people: ['Kofi', 'Theo'] }] })
    expect(texts(apart).filter(({ words }) => words === 'at home')).toHaveLength(2)
    expect(apart).not.toContain('rx="10"')
    expect(faults(apart)).toEqual([])
  })

  test.each<[string, Extra, RegExp]>([
    ['a man is a square', { sex: 'm' }, /<rect [^>]*width="34"/],
    ['a woman is a circle', { sex: 'f' }, /<circle [^>]*r="17"/],
    ['not stated is a diamond', { sex: 'u' }, /<polygon/],
    ['a pregnancy is a triangle', { sex: 'f', unborn: true }, /<polygon points="[^ ]+ [^ ]+ [^ ]+" /],
    ['adopted has brackets', { sex: 'f', adopted: true }, /<path/],
    ['died has a cross', { sex: 'm', died: true }, /<line [^>]*x1="\d+(\.5)?" y1="4"/],
  ])('%s', (_, extra, pattern) => expect(draw(tree([person('A', 'u', extra)], []))).toMatch(pattern))

  test('the key shows only what is used', () => {
    expect(keyOf(tree([person('A', 'f', { subject: true })], []))).toEqual(['Key', 'female', 'this child'])
    expect(keyOf(family).slice(1, 7)).toEqual(['male', 'female', 'this child', 'has died', '?', 'not known'])
    expect(keyOf(family).slice(7)).toEqual([
      'couple',
      'short relationship',
      'separated',
      'divorced',
      'live together',
    ])
  })
})

describe('any family', () => {
  const names = fc.constantFrom(
    'Amy',
    'Christopher',
    'Mary-Anne Elizabeth Smith-Jones',
    'Featherstonehaugh',
    '李',
    '',
  )
  const notes = fc.array(
    fc.constantFrom('aged 5', 'died 2019, aged 61', 'with her grandmother in Ashcombe'),
    { maxLength: 3 },
  )
  const anyone = fc.record({
    sex: fc.constantFrom('m', 'f', 'u'),
    name: names,
    notes,
    died: fc.boolean(),
    unknown: fc.boolean(),
    adopted: fc.boolean(),
    unborn: fc.boolean(),
  }) as fc.Arbitrary<Omit<GenogramPerson, 'id'>>
  const unions = fc.array(
    fc.record({
      kind: fc.constantFrom('couple', 'short', 'separated', 'divorced'),
      alone: fc.boolean(),
      children: fc.integer({ min: 0, max: 7 }),
      ofPartner: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const grandparents = fc.record({
    known: fc.integer({ min: 0, max: 2 }),
    siblings: fc.integer({ min: 0, max: 3 }),
  })
  const shape = fc.record({
    people: fc.array(anyone, { minLength: 11, maxLength: 11 }),
    unions,
    above: fc.array(grandparents, { minLength: 5, maxLength: 5 }),
    together: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }),
    below: fc.integer({ min: 0, max: 3 }),
  })

  test('has no words over words, symbols or lines, and stays inside its picture', () => {
    fc.assert(
      fc.property(shape, given => {
        const { svg } = drawingToSvg(build(given))
        expect(faults(svg)).toEqual([])
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  function build(given: typeof shape extends fc.Arbitrary<infer Value> ? Value : never): Genogram {
    const people: GenogramPerson[] = []
    const made: GenogramUnion[] = []
    const add = () => {
      const id = `p${people.length}`
      people.push({ ...given.people[people.length % given.people.length]!, id })
      return id
    }
    const several = (count: number) => Array.from({ length: count }, add)
    const parent = add()
    const parents = [parent]
    for (const { kind, alone, children, ofPartner } of given.unions) {
      const partner = alone ? [] : [add()]
      made.push(union([parent, ...partner] as unknown as GenogramUnion['partners'], several(children), kind))
      parents.push(...partner)
      if (partner[0] && ofPartner === 2) made.push(union([partner[0], add()], several(1), 'couple'))
    }
    const subject = made.find(({ children }) => children.length)?.children[0]
    const child = made[0]?.children.at(-1)
    if (child && given.below) made.push(union([child, add()], several(given.below)))
    parents.forEach((id, index) => {
      const { known, siblings } = given.above[index % given.above.length]!
      if (known)
        made.push(union(several(known) as unknown as GenogramUnion['partners'], [id, ...several(siblings)]))
    })
    const together = given.together.flatMap(index => people[index]?.id ?? [])
    return tree(
      people.map(one => (one.id === subject ? { ...one, subject: true } : one)),
      made,
      [{ name: 'foster home of Ruth and Colin', people: [...new Set(together)] }],
    )
  }
})

test('a union that names nobody we know is our own mistake', () => {
  expect(() => draw(tree([person('A', 'f')], [union(['A', 'B'], [])]))).toThrow(RangeError)
})

describe('a family too wide for the page', () => {
  const stacey = [person('Stacey', 'f'), person('Ash', 'u'), person('Bea', 'f'), person('Ron', 'm')]
  const wide = tree(
    [...family.people, ...stacey],
    [...family.unions, union(['Marcus', 'Stacey'], ['Ash', 'Bea']), union(['Stacey', 'Ron'], [])],
    [...family.households, { name: 'at home', people: ['Stacey', 'Ash', 'Bea', 'Ron'] }],
  )
  const parts = splitDrawing(wide).filter(part => part.type === 'genogram')
  const namesOf = (part: Genogram | undefined) => part?.people.map(({ id }) => id)

  test('is drawn as one tree for each parent', () => {
    expect(drawingToSvg(wide).width).toBeGreaterThan(439)
    expect(parts.map(part => drawingToSvg(part).width)).toEqual([439, 439])
    expect(namesOf(parts[0])).toEqual(namesOf(family)?.filter(id => id !== 'Yvonne'))
    expect(namesOf(parts[1])).toEqual([
      'Kerry',
      'Leila',
      'Theo',
      'Marcus',
      'Yvonne',
      'Stacey',
      'Ash',
      'Bea',
      'Ron',
    ])
  })

  test('keeps every union and every household', () => {
    expect(new Set(parts.flatMap(part => part.unions))).toEqual(new Set(wide.unions))
    expect(parts.flatMap(part => part.households.map(({ name }) => name))).toEqual([
      'foster home of Ruth and Colin',
      'foster home of Ruth and Colin',
      'at home',
    ])
  })

  test('stays whole where there is room', () => {
    expect(splitDrawing(wide, 600, 900)).toEqual([wide])
    expect(splitDrawing(family)).toEqual([family])
  })
})
