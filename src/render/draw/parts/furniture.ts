// What stands in a room: bed, table, chair, clock, window, lamp, rug.
import { HAIRS, SKINS, WORLD } from '../paintbox.ts'
import { box, form, oval, placed, stroke, type Shape } from '../shapes.ts'
import { sleepingHead } from './heads.ts'
import { tonesOf, type Chosen, type Part } from './part.ts'

const { white, snow, wood, woodDeep, woodLight, light, glow, ink, paper } = WORLD

/** A bed; where skin and hair were chosen somebody is asleep in it. */
export const bed: Part = chosen => {
  const cover = tonesOf(chosen, 'blue')
  const spots = [
    [-4, -33],
    [14, -37],
    [32, -33],
    [46, -38],
    [5, -22],
    [24, -24],
    [42, -22],
  ] as const
  return [
    box(woodDeep, -66, -70, 8, 70, 3.4),
    box(woodDeep, 60, -44, 7, 44, 3.2),
    box(wood, -60, -24, 124, 12, 2),
    box(white, -58, -34, 118, 14, 5),
    form(
      snow,
      'M-57 -44 C-58 -50 -52 -52 -40 -51 C-30 -50.4 -24 -48 -24 -41 C-24 -34 -30 -33 -40 -33 C-52 -33 -57 -36 -57 -44 Z',
    ),
    ...sleeper(chosen),
    form(
      cover.plain,
      'M-20 -12 C-24 -22 -24 -38 -16 -43 C-4 -50 16 -44 34 -46 C52 -48 60 -44 61 -36 L61 -12 Z',
    ),
    form(cover.deep, 'M-20 -12 C-24 -22 -24 -38 -16 -43 C-12 -45.4 -7 -46 -2 -46 C-11 -38 -11 -24 -7 -12 Z'),
    ...spots.map(([x, y], at) => oval(at % 2 === 0 ? light : paper, x, y, 2.8)),
    box(woodLight, -62, -14, 126, 4.4, 2),
  ]
}

function sleeper({ skin, hair, hairstyle }: Chosen): readonly Shape[] {
  if (skin === undefined || hair === undefined) return []
  return placed(sleepingHead(SKINS[skin], HAIRS[hair], hairstyle ?? 'short'), -36, -46, 0.86)
}

/** A table with a cloth. */
export const table: Part = chosen => {
  const cloth = tonesOf(chosen, 'cream')
  return [
    box(woodDeep, -44, -46, 6, 46, 2),
    box(woodDeep, 38, -46, 6, 46, 2),
    box(wood, -54, -54, 108, 8, 3),
    form(
      cloth.plain,
      'M-46 -55 L46 -55 L50 -38 C44 -33 40 -33 36 -38 C31 -33 27 -33 22 -38 C17 -33 12 -33 7 -38 C2 -33 -2 -33 -7 -38 C-12 -33 -17 -33 -22 -38 C-27 -33 -31 -33 -36 -38 C-40 -33 -44 -33 -50 -38 Z',
    ),
    box(cloth.deep, -47, -55.5, 94, 2.6, 1.3),
  ]
}

/** A chair seen from the front. */
export const chair: Part = chosen => {
  const seat = tonesOf(chosen, 'coral')
  return [
    box(wood, -19, -72, 5, 72, 2),
    box(wood, 14, -72, 5, 72, 2),
    box(woodLight, -18, -70, 36, 9, 3),
    box(woodLight, -18, -55, 36, 7, 3),
    box(seat.plain, -21, -37, 42, 8, 4),
    box(seat.deep, -20, -31, 40, 3.4, 1.6),
    box(woodDeep, -20, -29, 5, 29, 2),
    box(woodDeep, 15, -29, 5, 29, 2),
  ]
}

/** A clock on the wall. */
export const clock: Part = chosen => {
  const rim = tonesOf(chosen, 'teal')
  const marks = [
    [0, -15.5],
    [15.5, 0],
    [0, 15.5],
    [-15.5, 0],
  ] as const
  return [
    oval(rim.deep, 0, -22, 22),
    oval(rim.plain, 0, -22.8, 21),
    oval(paper, 0, -22.6, 17.8),
    ...marks.map(([x, y]) => oval(rim.deep, x * 0.92, -22.6 + y * 0.92, 1.3)),
    stroke(ink, 2.2, 'M0 -34.5 L0 -22.6 L7.5 -17'),
    oval(WORLD.heart, 0, -22.6, 2),
  ]
}

/** A window with curtains, open to the sky. */
export const window: Part = chosen => {
  const curtain = tonesOf(chosen, 'coral')
  return [
    box(white, -34, -82, 68, 76, 3),
    box(WORLD.skyDay, -29, -77, 58, 66, 1),
    oval(WORLD.cloud, 8, -60, 9, 5),
    oval(WORLD.cloud, 15, -58, 8, 4.4),
    form(WORLD.hill, 'M-29 -11 L-29 -24 C-14 -33 4 -25 14 -28 C20 -30 25 -31 29 -30 L29 -11 Z'),
    box(white, -1.6, -80, 3.2, 72),
    box(white, -32, -47, 64, 3.2),
    form(
      curtain.plain,
      'M-40 -88 L-14 -88 C-15 -64 -22 -46 -36 -38 L-39 -8 C-41 -6 -44 -6 -45 -8 C-44 -34 -43 -62 -40 -88 Z',
    ),
    form(
      curtain.plain,
      'M40 -88 L14 -88 C15 -64 22 -46 36 -38 L39 -8 C41 -6 44 -6 45 -8 C44 -34 43 -62 40 -88 Z',
    ),
    stroke(curtain.deep, 1.8, 'M-30 -86 C-31 -66 -33 -50 -38 -40'),
    stroke(curtain.deep, 1.8, 'M30 -86 C31 -66 33 -50 38 -40'),
    box(woodDeep, -48, -92, 96, 5, 2.5),
    box(WORLD.skirting, -38, -8, 76, 6, 2),
  ]
}

/** A lamp that is on. */
export const lamp: Part = chosen => {
  const shade = tonesOf(chosen, 'yellow')
  return [
    oval(glow, 0, -62, 34, 30),
    oval(woodDeep, 0, -3, 17, 3.4),
    box(wood, -2.4, -52, 4.8, 50, 2),
    form(
      shade.plain,
      'M-24 -50 L-13 -82 C-12 -84 -10 -85 -8 -85 L8 -85 C10 -85 12 -84 13 -82 L24 -50 C24 -47.6 -24 -47.6 -24 -50 Z',
    ),
    form(light, 'M-12 -49 L-6 -85 L2 -85 L4 -48.4 Z'),
  ]
}

/** A round rug. */
export const rug: Part = chosen => {
  const { plain, deep } = tonesOf(chosen, 'teal')
  return [
    oval(deep, 0, -13, 66, 13),
    oval(plain, 0, -13.6, 61, 11.6),
    oval(paper, 0, -13.8, 46, 8.4),
    oval(plain, 0, -14, 39, 6.8),
    oval(light, 0, -14.2, 22, 3.8),
  ]
}
