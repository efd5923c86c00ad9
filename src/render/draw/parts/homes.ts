// Homes: a house, flats, a bungalow, a hospital, all of one height.
import { CLOTHES, WORLD } from '../paintbox.ts'
import { both, box, form, oval, placed, stroke, type Shape } from '../shapes.ts'
import { tonesOf, type Part } from './part.ts'

const { white, paper, light, glow, stone, stoneDeep, leaf, leafDeep, glass, wood } = WORLD

/** A window with a cross, lit from inside. */
function litWindow(x: number, y: number, size: number, flowers = false): readonly Shape[] {
  const half = size / 2
  const sill = [
    box(CLOTHES.cream.deep, x - half - 2, y + half - 1, size + 4, 3, 1.5),
    ...[-5, 0, 5].map(at => oval(leaf, x + at, y + half - 1.5, 3, 2.6)),
    ...[-5, 0.5, 5.5].map((at, i) => oval(i === 1 ? light : CLOTHES.coral.plain, x + at, y + half - 3, 1.4)),
  ]
  return [
    box(white, x - half, y - half, size, size, 2.4),
    box(light, x - half + 2, y - half + 2, size - 4, size - 4, 1),
    form(
      glow,
      `M${x - half + 2} ${y + half - 2} L${x - half + 2} ${y} L${x} ${y - half + 2} L${x + half - 2} ${y - half + 2} Z`,
    ),
    box(white, x - 0.8, y - half, 1.6, size),
    box(white, x - half, y - 0.8, size, 1.6),
    ...(flowers ? sill : []),
  ]
}

function door(tones: { readonly plain: `#${string}`; readonly deep: `#${string}` }): readonly Shape[] {
  return [
    form(white, 'M-10.5 0 L-10.5 -22 C-10.5 -36 10.5 -36 10.5 -22 L10.5 0 Z'),
    form(tones.plain, 'M-8.5 0 L-8.5 -22 C-8.5 -33 8.5 -33 8.5 -22 L8.5 0 Z'),
    form(tones.deep, 'M0 0 L0 -30.2 C4.6 -30.2 8.5 -28 8.5 -22 L8.5 0 Z'),
    form(glow, 'M-5.5 -20 C-5.5 -27.5 5.5 -27.5 5.5 -20 Z'),
    oval(light, -5, -11.5, 1.5),
    box(stone, -13, -2.4, 26, 2.4, 1),
  ]
}

/** A house with a gable, a chimney and a round window. */
export const house: Part = chosen => {
  const roof = tonesOf(chosen, 'coral')
  return [
    box(CLOTHES.red.deep, 21, -97, 10, 24, 1),
    box(stone, 19.5, -98.5, 13, 4, 1.5),
    form(paper, 'M-40 0 L-40 -56 L0 -92 L40 -56 L40 0 Z'),
    form(CLOTHES.cream.plain, 'M8 0 L8 -85 L40 -56 L40 0 Z'),
    form(
      roof.plain,
      'M-51 -52 C-54 -54 -54 -57 -51.5 -59 L-4 -98.5 C-1.5 -100.5 1.5 -100.5 4 -98.5 L51.5 -59 C54 -57 54 -54 51 -52 C49 -50.6 46.5 -50.8 44.6 -52.4 L0 -88.6 L-44.6 -52.4 C-46.5 -50.8 -49 -50.6 -51 -52 Z',
    ),
    form(
      roof.deep,
      'M0 -100 C1.4 -100 2.8 -99.5 4 -98.5 L51.5 -59 C54 -57 54 -54 51 -52 C49 -50.6 46.5 -50.8 44.6 -52.4 L0 -88.6 Z',
    ),
    oval(white, 0, -66, 8.6),
    oval(light, 0, -66, 6.4),
    form(glow, 'M-6.4 -66 C-6.4 -69.5 -3.5 -72.4 0 -72.4 C3.5 -72.4 5 -71 5.6 -69 Z'),
    ...litWindow(-24.5, -34, 18, true),
    ...litWindow(24.5, -34, 18, true),
    ...door(tonesOf({}, chosen.colour === 'blue' ? 'coral' : 'blue')),
    oval(leafDeep, -36, -4.6, 7, 5.6),
    oval(leaf, -29.5, -3.6, 5.4, 4.4),
    oval(leafDeep, 36, -4, 6, 5),
  ]
}

/** Flats of three floors with balconies. */
export const flats: Part = chosen => {
  const tones = tonesOf(chosen, 'teal')
  const floors = [-84, -58, -32]
  return [
    form(
      stone,
      'M-34 0 L-34 -94 C-34 -95.5 -33 -96.5 -31.5 -96.5 L31.5 -96.5 C33 -96.5 34 -95.5 34 -94 L34 0 Z',
    ),
    form(WORLD.stoneMid, 'M14 0 L14 -96.5 L31.5 -96.5 C33 -96.5 34 -95.5 34 -94 L34 0 Z'),
    box(tones.plain, -37, -100, 74, 6.4, 2.4),
    ...floors.flatMap((y, floor) => [
      ...[-22, 0, 22].flatMap((x, column) =>
        floor === 2 && column === 1 ? [] : flatWindow(x, y, (floor + column) % 2 === 0),
      ),
      ...(floor === 2 ? [] : balcony(floor === 0 ? -22 : 22, y, tones)),
    ]),
    form(paper, 'M-10 0 L-10 -26 C-10 -28 -9 -29 -7 -29 L7 -29 C9 -29 10 -28 10 -26 L10 0 Z'),
    form(tones.deep, 'M-8 0 L-8 -25 C-8 -26.4 -7.4 -27 -6 -27 L6 -27 C7.4 -27 8 -26.4 8 -25 L8 0 Z'),
    box(glow, -5.5, -24, 4.6, 13, 1.4),
    box(glow, 0.9, -24, 4.6, 13, 1.4),
    form(tones.plain, 'M-15 -29 L-12 -35 L12 -35 L15 -29 C15 -27.8 -15 -27.8 -15 -29 Z'),
    box(stoneDeep, -13, -2.4, 26, 2.4, 1),
    ...both(oval(leafDeep, -27, -4.4, 6.5, 5.2)),
    oval(leaf, -20.5, -3.4, 4.6, 4),
  ]
}

function flatWindow(x: number, y: number, lit: boolean): readonly Shape[] {
  return [
    box(paper, x - 7, y - 9, 14, 17, 1.8),
    box(lit ? light : glass, x - 5.2, y - 7.2, 10.4, 13.4, 1),
    form(
      lit ? glow : WORLD.glassLight,
      `M${x - 5.2} ${y + 6.2} L${x - 5.2} ${y - 1} L${x + 1} ${y - 7.2} L${x + 5.2} ${y - 7.2} Z`,
    ),
    box(paper, x - 0.7, y - 9, 1.4, 17),
  ]
}

function balcony(
  x: number,
  y: number,
  { plain, deep }: { readonly plain: `#${string}`; readonly deep: `#${string}` },
): readonly Shape[] {
  return [
    ...[-6, 0, 6].map(at => oval(leafDeep, x + at, y + 4.6, 3.4, 3)),
    oval(CLOTHES.coral.plain, x - 4, y + 3, 1.5),
    oval(light, x + 3.4, y + 2.6, 1.5),
    box(plain, x - 10, y + 5.4, 20, 7, 1.4),
    box(deep, x - 11, y + 11, 22, 2.2, 1),
  ]
}

/** A bungalow: low and wide, as high as the others with its tree. */
export const bungalow: Part = chosen => {
  const roof = tonesOf(chosen, 'purple')
  return [
    box(WORLD.trunk, 40, -44, 5, 44, 2),
    oval(leafDeep, 42, -68, 17, 18),
    oval(leaf, 37, -72, 14.5, 15),
    oval(leaf, 52, -60, 11, 11),
    form(paper, 'M-52 0 L-52 -46 L40 -46 L40 0 Z'),
    form(CLOTHES.cream.plain, 'M10 0 L10 -46 L40 -46 L40 0 Z'),
    box(CLOTHES.red.deep, -34, -85, 9, 18, 1),
    box(stone, -35.5, -86.5, 12, 3.6, 1.4),
    form(
      roof.plain,
      'M-60 -43 C-62 -43.6 -62 -46 -61 -47.4 L-43 -74 C-42 -75.4 -40.6 -76 -39 -76 L27 -76 C28.6 -76 30 -75.4 31 -74 L49 -47.4 C50 -46 50 -43.6 48 -43 Z',
    ),
    form(roof.deep, 'M-60 -43 C-61.4 -43.4 -61.8 -44.8 -61.6 -46 L49.6 -46 C49.8 -44.8 49.4 -43.4 48 -43 Z'),
    ...litWindow(-35, -27, 19, true),
    ...litWindow(25, -27, 19, true),
    ...placed(door(tonesOf({}, chosen.colour === 'green' ? 'coral' : 'green')), -5, 0),
    oval(leafDeep, -49, -4.6, 7, 5.4),
    oval(leaf, -42.5, -3.6, 5, 4.2),
    oval(CLOTHES.pink.plain, -49, -7, 1.6),
    oval(CLOTHES.pink.plain, -45, -4, 1.6),
  ]
}

/** A hospital, friendly, with a heart over the door. */
export const hospital: Part = chosen => {
  const tones = tonesOf(chosen, 'blue')
  return [
    box(paper, -54, -62, 108, 62, 2),
    box(CLOTHES.cream.plain, 20, -62, 34, 62, 2),
    box(tones.plain, -57, -66, 114, 7, 2.6),
    form(
      paper,
      'M-20 0 L-20 -96 C-20 -97.6 -19 -98.5 -17.5 -98.5 L17.5 -98.5 C19 -98.5 20 -97.6 20 -96 L20 0 Z',
    ),
    box(tones.plain, -23, -100, 46, 6, 2.4),
    form(
      WORLD.heart,
      'M0 -62 C-16 -73 -13 -85 -6 -85 C-3 -85 -1 -83 0 -80.6 C1 -83 3 -85 6 -85 C13 -85 16 -73 0 -62 Z',
    ),
    ...[-46, -31, 31, 46].flatMap((x, at) => [
      ...flatWindow(x, -44, at % 2 === 0),
      ...flatWindow(x, -20, at % 2 === 1),
    ]),
    form(
      tones.deep,
      'M-14 0 L-14 -30 C-14 -31.6 -13 -32.5 -11.6 -32.5 L11.6 -32.5 C13 -32.5 14 -31.6 14 -30 L14 0 Z',
    ),
    box(glow, -11.4, -29.6, 10.4, 29.6, 1),
    box(glow, 1, -29.6, 10.4, 29.6, 1),
    form(tones.plain, 'M-22 -34 L-18 -41 L18 -41 L22 -34 C22 -32.6 -22 -32.6 -22 -34 Z'),
    box(stone, -18, -2.4, 36, 2.4, 1),
    ...both(oval(leafDeep, -48, -4.4, 6.4, 5.2), oval(leaf, -41, -3.6, 5, 4.2)),
    stroke(wood, 0.8, 'M-1 -2.4 L-1 -29'),
  ]
}
