// Scenes: every part has its name, people only in chosen colours, everything whole and inside.
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scene, ScenePart } from '../../../src/model/drawing.ts'
import {
  CLOTHES_COLOURS,
  HAIR_COLOURS,
  HAIRSTYLES,
  PART_NAMES,
  PEOPLE_PARTS,
  SKIN_COLOURS,
  type PartName,
} from '../../../src/model/picture-names.ts'
import { drawingToSvg } from '../../../src/render/draw/draw.ts'
import { SCENE_PARTS } from '../../../src/render/draw/parts/table.ts'
import { roomOf } from '../../../src/render/draw/shapes.ts'
import { SKINS } from '../../../src/render/draw/paintbox.ts'
import { elementsOf, lacksNumber, outside } from './svg-boxes.ts'

const look = { skin: 'tan', hair: 'auburn', clothes: 'teal' } as const

function draw(parts: readonly ScenePart[], more: Partial<Scene> = {}): string {
  return drawingToSvg({ type: 'scene', shape: 'wide', time: 'day', parts, ...more }).svg
}

const at = (part: PartName, more: Partial<ScenePart> = {}): ScenePart => ({
  part,
  x: 50,
  y: 80,
  scale: 1,
  ...more,
})

describe('every part', () => {
  test.each(PART_NAMES)('%s stands on its ground, about 100 high at most, and is drawn', name => {
    const { left, right, top, foot } = roomOf(SCENE_PARTS[name](look))
    expect(foot).toBeLessThanOrEqual(4)
    expect(top).toBeGreaterThanOrEqual(-116)
    expect(right - left).toBeLessThan(145)
    expect(Math.abs(left + right) / 2).toBeLessThan(16)
  })

  test.each(PART_NAMES)('%s looks the other way in a mirror, with the same colours', name => {
    const colours = (svg: string) => svg.match(/#[0-9A-F]{6}/g)
    expect(colours(draw([at(name, { ...look, turned: true })]))).toEqual(colours(draw([at(name, look)])))
  })
})

describe('people', () => {
  const empty = draw([])

  test.each(PEOPLE_PARTS)('a %s of whom no colours were chosen is not drawn', part => {
    expect(draw([at(part)])).toBe(empty)
    expect(draw([at(part, { skin: 'tan', clothes: 'red' })])).toBe(empty)
    expect(draw([at(part, look)])).not.toBe(empty)
  })

  test.each(SKIN_COLOURS)('skin of the colour %s is that colour', skin =>
    expect(draw([at('child', { ...look, skin })])).toContain(SKINS[skin].plain),
  )

  test('every way to wear hair is drawn differently', () => {
    const drawn = HAIRSTYLES.map(hairstyle => draw([at('adult', { ...look, hairstyle })]))
    expect(new Set(drawn).size).toBe(HAIRSTYLES.length)
  })

  test.each([
    ['waves', { waving: true }],
    ['holds something', { holding: true }],
    ['sits in a wheelchair', { wheelchair: true }],
    ['has a beard', { beard: true }],
    ['wears glasses', { glasses: true }],
  ])('who %s is drawn so', (_, more) =>
    expect(draw([at('adult', { ...look, ...more })])).not.toBe(draw([at('adult', look)])),
  )

  test('a bed holds somebody asleep only where skin and hair were chosen', () => {
    const bed = draw([at('bed')])
    expect(draw([at('bed', { clothes: 'red' })])).toBe(bed)
    expect(draw([at('bed', { skin: 'tan', hair: 'black' })])).toContain(SKINS.tan.plain)
  })

  test('are as bright by night as by day', () =>
    expect(draw([at('child', look)], { time: 'night' })).toContain(SKINS.tan.plain))
})

test('an unknown part is our mistake', () =>
  expect(() => draw([at('dragon' as PartName)])).toThrow('There is no drawn part `dragon`'))

test.each([
  ['wide', 600, 400],
  ['square', 480, 480],
  ['tall', 450, 600],
] as const)('a %s picture is %i by %i', (shape, width, height) =>
  expect(drawingToSvg({ type: 'scene', shape, time: 'day', parts: [] })).toMatchObject({ width, height }),
)

test('the ground of night is dark and that of day is light', () => {
  const grey = (time: Scene['time']) => {
    const { pixels } = new Resvg(draw([], { time })).render()
    let sum = 0
    for (let index = 0; index < pixels.length; index += 4)
      sum +=
        (pixels[index] ?? 0) * 0.299 + (pixels[index + 1] ?? 0) * 0.587 + (pixels[index + 2] ?? 0) * 0.114
    return sum / (pixels.length / 4) / 2.55
  }
  expect(grey('night')).toBeLessThan(35)
  expect(grey('day')).toBeGreaterThan(65)
  expect(grey('indoors')).toBeGreaterThan(65)
})

test('whatever is put anywhere stays whole and inside', () => {
  const part = fc.record(
    {
      part: fc.constantFrom(...PART_NAMES),
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 100 }),
      scale: fc.double({ min: 0.1, max: 4, noNaN: true }),
      skin: fc.constantFrom(...SKIN_COLOURS),
      hair: fc.constantFrom(...HAIR_COLOURS),
      hairstyle: fc.constantFrom(...HAIRSTYLES),
      clothes: fc.constantFrom(...CLOTHES_COLOURS),
      colour: fc.constantFrom(...CLOTHES_COLOURS),
      turned: fc.boolean(),
      waving: fc.boolean(),
      holding: fc.boolean(),
      wheelchair: fc.boolean(),
      beard: fc.boolean(),
      glasses: fc.boolean(),
    },
    { requiredKeys: ['part', 'x', 'y', 'scale'] },
  )
  fc.assert(
    fc.property(
      fc.constantFrom('wide', 'square', 'tall'),
      fc.constantFrom('day', 'night', 'indoors'),
      fc.array(part, { maxLength: 8 }),
      (shape, time, parts) => {
        const svg = draw(parts, { shape, time })
        expect(outside(svg)).toEqual([])
        expect(lacksNumber(svg)).toBe(false)
        expect(elementsOf(svg).every(({ name }) => ['rect', 'ellipse', 'path'].includes(name))).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})
