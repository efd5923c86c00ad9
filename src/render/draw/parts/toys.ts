// Things to play with: teddy, ball, blocks, book, kite, bicycle, swing, boat.
import { CLOTHES, WORLD } from '../paintbox.ts'
import { both, box, form, oval, placed, stroke, type Shape } from '../shapes.ts'
import { tonesOf, type Part } from './part.ts'

const { fur, furDeep, furLight, ink, white, paper, light, wood, woodDeep, woodLight } = WORLD

/** A sitting teddy bear with a bow. */
export const teddy: Part = chosen => {
  const bow = tonesOf(chosen, 'coral')
  return [
    ...both(
      oval(furDeep, -14, -65, 8.2),
      oval(furLight, -14, -64.4, 4.6),
      form(fur, 'M-15 -36 C-25 -34 -29 -24 -25 -18 C-22 -14.6 -17 -17 -14 -22 Z'),
    ),
    oval(fur, 0, -21, 20, 20),
    oval(furLight, 0, -19, 12.5, 13),
    ...both(oval(furDeep, -15, -7.6, 9.4, 7.8), oval(furLight, -15.4, -7, 5.6, 4.8)),
    oval(fur, 0, -53, 20.5, 17.6),
    oval(furLight, 0, -47.4, 10, 7.8),
    ...both(oval(ink, -8, -55.6, 2.3), oval(white, -7.2, -56.4, 0.8), oval(WORLD.furBlush, -13.5, -49, 3, 2)),
    oval(ink, 0, -50.4, 3.2, 2.3),
    stroke(ink, 1.3, 'M-4 -45.8 C-3 -43.2 -0.4 -43.4 0 -46 C0.4 -43.4 3 -43.2 4 -45.8'),
    ...both(
      form(
        bow.plain,
        'M0 -35.6 C-4 -41 -11 -41 -12 -39 C-13 -36 -13 -33.6 -12 -31.6 C-10 -30 -4 -31 0 -35.6 Z',
      ),
    ),
    oval(bow.deep, 0, -35.6, 3),
  ]
}

/** A ball with a band and a star. */
export const ball: Part = chosen => {
  const own = tonesOf(chosen, 'coral')
  return [
    oval(own.plain, 0, -19, 19),
    form(
      own.deep,
      'M-13 -5.1 C-9.6 -2 -5 0 0 0 C10.5 0 19 -8.5 19 -19 C19 -23 17.8 -26.8 15.6 -30 C16 -16 4 -5.6 -13 -5.1 Z',
    ),
    form(
      light,
      'M-18.8 -21.6 C-10 -15.4 8 -16 18.6 -23 C19 -20.6 19 -18 18.5 -15.4 C8 -9.4 -10 -9 -18.6 -14.4 C-19 -16.8 -19.1 -19.2 -18.8 -21.6 Z',
    ),
    form(
      paper,
      'M-6 -35 L-4.4 -31.4 L-0.6 -31 L-3.4 -28.4 L-2.6 -24.6 L-6 -26.6 L-9.4 -24.6 L-8.6 -28.4 L-11.4 -31 L-7.6 -31.4 Z',
    ),
  ]
}

function block(
  x: number,
  y: number,
  { plain, deep }: { readonly plain: `#${string}`; readonly deep: `#${string}` },
  sign: readonly Shape[],
): readonly Shape[] {
  return placed(
    [
      box(deep, -12, -24, 24, 24, 3),
      box(plain, -12, -24, 24, 21.6, 3),
      box(paper, -8.6, -20.8, 17.2, 15.4, 2),
      ...sign,
    ],
    x,
    y,
  )
}

/** Three building blocks: a sun, a heart, a leaf. */
export const blocks: Part = () => [
  ...block(-13, 0, CLOTHES.blue, [
    form(
      WORLD.heart,
      'M0 -7 C-8 -12.4 -6 -18 -2.8 -18 C-1.2 -18 -0.4 -17 0 -16 C0.4 -17 1.2 -18 2.8 -18 C6 -18 8 -12.4 0 -7 Z',
    ),
  ]),
  ...block(13, 0, CLOTHES.coral, [
    form(WORLD.leaf, 'M-5 -7.6 C-6 -14 -1 -19 6 -19 C6.4 -12 2 -6.6 -5 -7.6 Z'),
    stroke(WORLD.leafDeep, 1, 'M-5 -7.6 L2.6 -15.4'),
  ]),
  ...block(-2, -24, CLOTHES.yellow, [
    oval(WORLD.sun, 0, -13, 4.4),
    ...['M0 -19.6 L0 -19.2', 'M0 -6.8 L0 -6.4', 'M-6.6 -13 L-6.2 -13', 'M6.2 -13 L6.6 -13'].map(d =>
      stroke(WORLD.sun, 1.8, d),
    ),
  ]),
]

/** An open book. */
export const book: Part = chosen => {
  const cover = tonesOf(chosen, 'teal')
  return [
    form(
      cover.plain,
      'M0 -4 C-14 -11 -34 -11 -48 -5 L-48 -50 C-34 -56 -14 -56 0 -49 C14 -56 34 -56 48 -50 L48 -5 C34 -11 14 -11 0 -4 Z',
    ),
    form(
      cover.deep,
      'M0 0 C-14 -7 -34 -7 -48 -1 L-48 -5 C-34 -11 -14 -11 0 -4 C14 -11 34 -11 48 -5 L48 -1 C34 -7 14 -7 0 0 Z',
    ),
    form(paper, 'M0 -8 C-13 -14.6 -31 -14.6 -44 -9.4 L-44 -52 C-31 -57 -13 -57 0 -50.4 Z'),
    form(WORLD.cream, 'M0 -8 C13 -14.6 31 -14.6 44 -9.4 L44 -52 C31 -57 13 -57 0 -50.4 Z'),
    ...[-44, -37, -30].map(y =>
      stroke(WORLD.stoneDeep, 1.4, `M8 ${y} C17 ${y - 3.4} 27 ${y - 3.8} 37 ${y - 2}`),
    ),
    stroke(WORLD.stoneDeep, 1.4, 'M8 -23 C14 -25.4 20 -26 26 -26'),
    oval(WORLD.sun, -30, -43, 4.6),
    form(
      WORLD.leaf,
      'M-40 -16 C-34 -30 -26 -30 -22 -24 C-18 -30 -10 -28 -5 -13.6 C-14 -18 -30 -19 -40 -16 Z',
    ),
    stroke(cover.deep, 1.2, 'M0 -50.4 L0 -8'),
  ]
}

/** A kite on its string. */
export const kite: Part = chosen => {
  const own = tonesOf(chosen, 'coral')
  const bows = [
    [7, -34, light],
    [-3, -22, CLOTHES.blue.plain],
    [5, -10, own.plain],
  ] as const
  return [
    stroke(ink, 1, 'M0 -48 C14 -38 -10 -26 4 -16 C9 -12 4 -4 0 0'),
    ...bows.flatMap(([x, y, colour]) => [
      form(colour, `M${x} ${y} L${x - 7} ${y - 3.6} L${x - 6} ${y + 4} Z`),
      form(colour, `M${x} ${y} L${x + 7} ${y - 3} L${x + 6} ${y + 4.4} Z`),
    ]),
    form(own.plain, 'M0 -100 L-22 -74 L0 -74 Z'),
    form(light, 'M0 -100 L22 -74 L0 -74 Z'),
    form(CLOTHES.blue.plain, 'M0 -48 L-22 -74 L0 -74 Z'),
    form(own.deep, 'M0 -48 L22 -74 L0 -74 Z'),
  ]
}

function wheel(x: number): readonly Shape[] {
  return [
    oval(WORLD.ink, x, -20, 20),
    oval(WORLD.stone, x, -20, 16.6),
    oval(paper, x, -20, 15),
    ...['M0 -34 L0 -6', 'M-14 -20 L14 -20', 'M-10 -30 L10 -10', 'M10 -30 L-10 -10'].flatMap(d =>
      placed([stroke(WORLD.stoneDeep, 0.9, d)], x, 0),
    ),
    oval(WORLD.stoneDeep, x, -20, 2.6),
  ]
}

/** A bicycle with a basket. */
export const bicycle: Part = chosen => {
  const frame = tonesOf(chosen, 'teal')
  return [
    ...wheel(-32),
    ...wheel(32),
    stroke(frame.plain, 4.2, 'M-32 -20 L-14 -48 L20 -48 L0 -20 Z'),
    stroke(frame.plain, 4.2, 'M0 -20 L-17 -54'),
    stroke(frame.deep, 4, 'M32 -20 L19 -58'),
    form(CLOTHES.brown.deep, 'M-29 -56 C-29 -60 -8 -60 -6 -56 C-8 -53.4 -26 -53.4 -29 -56 Z'),
    stroke(ink, 3, 'M19 -58 C20 -64 12 -66 9 -63'),
    oval(frame.deep, 0, -20, 4.6),
    stroke(ink, 2.4, 'M0 -20 L6 -12'),
    box(ink, 2, -12.6, 9, 3, 1.4),
    form(
      woodLight,
      'M24 -58 L47 -58 L43.6 -41 C43.4 -40 42.8 -39.4 42 -39.4 L29 -39.4 C28.2 -39.4 27.6 -40 27.4 -41 Z',
    ),
    ...[-53, -48].map(y => stroke(wood, 1.2, `M27 ${y} L44 ${y}`)),
    ...[30, 37, 43].map((x, at) => oval(at === 1 ? light : CLOTHES.coral.plain, x, -60, 3)),
  ]
}

/** A swing on its frame. */
export const swing: Part = chosen => {
  const seat = tonesOf(chosen, 'coral')
  return [
    stroke(woodDeep, 4.6, 'M-32 -96 L-46 -2'),
    stroke(woodDeep, 4.6, 'M32 -96 L46 -2'),
    stroke(wood, 4.6, 'M-32 -96 L-22 -2'),
    stroke(wood, 4.6, 'M32 -96 L22 -2'),
    stroke(wood, 5.6, 'M-37 -96 L37 -96'),
    ...both(stroke(WORLD.stoneDeep, 1.8, 'M-12 -94 L-13 -30')),
    box(seat.plain, -17, -31, 34, 6, 3),
    box(seat.deep, -15.5, -27.4, 31, 2.6, 1.3),
  ]
}

/** A sailing boat. */
export const boat: Part = chosen => {
  const hull = tonesOf(chosen, 'coral')
  return [
    box(woodDeep, -2, -92, 4, 74, 2),
    form(paper, 'M4.4 -88 C24 -72 34 -50 36 -28 L4.4 -28 Z'),
    form(light, 'M-4.4 -78 C-18 -64 -25 -46 -27 -28 L-4.4 -28 Z'),
    form(CLOTHES.blue.plain, 'M2 -92 L16 -96 L2 -99.6 Z'),
    form(hull.plain, 'M-44 -22 L46 -22 C43 -10 36 0 26 0 L-24 0 C-34 0 -41 -10 -44 -22 Z'),
    form(hull.deep, 'M-39.6 -11 L41.6 -11 C38 -4 33 0 26 0 L-24 0 C-31.6 0 -36.6 -4.6 -39.6 -11 Z'),
    box(white, -44, -24, 90, 4, 2),
  ]
}
