// Things that matter: plate, cake, candle, letter, memory box, rain boots, suitcase, heart, hands.
import { CLOTHES, WORLD } from '../paintbox.ts'
import { box, form, mirrored, oval, placed, stroke, type Shape } from '../shapes.ts'
import { tonesOf, type Part } from './part.ts'

const { white, paper, light, glow, woodDeep, stone, stoneDeep, heart: red, heartLight } = WORLD

/** A plate, seen from above at a slant, empty, with fork and spoon. */
export const plate: Part = chosen => {
  const rim = tonesOf(chosen, 'blue')
  return [
    oval(stone, 0, -10, 36, 10),
    oval(white, 0, -11.4, 35, 9.4),
    oval(rim.plain, 0, -11.6, 30, 7.6),
    oval(paper, 0, -11.6, 28, 6.8),
    oval(WORLD.snow, 0, -10.8, 19, 4.2),
    stroke(stoneDeep, 2.4, 'M-48 -2 L-48 -20'),
    ...[-51, -48, -45].map(x => stroke(stoneDeep, 1.2, `M${x} -20 L${x} -25`)),
    stroke(stoneDeep, 2.4, 'M48 -2 L48 -18'),
    oval(stoneDeep, 48, -21, 3.2, 4.6),
  ]
}

/** A full plate, steaming. */
export const meal: Part = chosen => [
  ...plate(chosen),
  oval(CLOTHES.cream.deep, -5, -14.6, 14, 5.4),
  oval(CLOTHES.cream.plain, -6, -16, 12.4, 4.6),
  oval(CLOTHES.orange.plain, 10, -14.4, 9.4, 4.6),
  oval(CLOTHES.coral.plain, 8, -16, 3, 2),
  oval(WORLD.leaf, 15, -13.4, 4, 2.4),
  oval(WORLD.leafDeep, 19, -11.8, 3, 1.9),
  ...[-9, 1, 11].map(x => stroke(WORLD.snow, 1.8, `M${x} -25 C${x - 4} -29 ${x + 4} -33 ${x} -38`)),
]

function candleFlame(x: number, y: number): readonly Shape[] {
  return placed(
    [
      form(CLOTHES.orange.plain, 'M0 0 C-5 -3 -4 -8 0 -14 C4 -8 5 -3 0 0 Z'),
      form(glow, 'M0 -1.4 C-2.4 -3 -2 -6 0 -9 C2 -6 2.4 -3 0 -1.4 Z'),
    ],
    x,
    y,
  )
}

/** A birthday cake with three candles. */
export const cake: Part = chosen => {
  const icing = tonesOf(chosen, 'pink')
  return [
    oval(stone, 0, -3, 46, 3.6),
    form(CLOTHES.brown.plain, 'M-36 -4 L-36 -40 L36 -40 L36 -4 C36 -1 -36 -1 -36 -4 Z'),
    box(paper, -36, -22, 72, 4),
    form(
      icing.plain,
      'M-38 -44 C-38 -50 38 -50 38 -44 L38 -34 C36 -27 30 -27 28 -33 C25 -38 21 -38 18 -32 C14 -25 8 -25 5 -32 C3 -37 -3 -37 -6 -32 C-9 -26 -15 -26 -18 -32 C-21 -38 -25 -37 -27 -32 C-30 -27 -36 -28 -38 -34 Z',
    ),
    ...[-18, 0, 18].flatMap((x, at) => [
      box([CLOTHES.blue.plain, light, CLOTHES.teal.plain][at] ?? light, x - 2.2, -64, 4.4, 18, 1.4),
      ...candleFlame(x, -64),
    ]),
    ...[-28, -9, 10, 28].map(x => oval(light, x, -11, 2.4)),
    ...[-18, 1, 19].map(x => oval(icing.deep, x, -12, 2.4)),
  ]
}

/** A lit candle in a holder. */
export const candle: Part = chosen => {
  const holder = tonesOf(chosen, 'blue')
  return [
    oval(glow, 0, -60, 22, 26),
    box(paper, -7, -46, 14, 40, 2.4),
    box(WORLD.cream, 1.4, -46, 5.6, 40, 2),
    stroke(WORLD.ink, 1.2, 'M0 -46 L0 -51'),
    ...placed(candleFlame(0, 0), 0, -49, 1.5),
    form(holder.plain, 'M-24 -9 L24 -9 C22 -3 17 0 10 0 L-10 0 C-17 0 -22 -3 -24 -9 Z'),
    stroke(holder.deep, 3, 'M22 -7 C32 -10 32 0 20 -2'),
  ]
}

/** A letter in its envelope. */
export const letter: Part = () => [
  box(white, -26, -50, 52, 30, 2),
  ...[-43, -37, -31].map((y, at) => stroke(stoneDeep, 1.4, `M-19 ${y} L${at === 2 ? 6 : 19} ${y}`)),
  form(
    CLOTHES.cream.deep,
    'M-34 -30 L0 -14 L34 -30 L34 -3 C34 -1.2 33 0 31 0 L-31 0 C-33 0 -34 -1.2 -34 -3 Z',
  ),
  form(
    CLOTHES.cream.plain,
    'M-34 -32 L-4 -13 C-1.6 -11.4 1.6 -11.4 4 -13 L34 -32 L34 -3 C34 -1.2 33 0 31 0 L-31 0 C-33 0 -34 -1.2 -34 -3 Z',
  ),
  ...placed(heart({}), 0, -3, 0.2),
]

/** A memory box with a heart on it, its lid leaning on it. */
export const memoryBox: Part = chosen => {
  const own = tonesOf(chosen, 'teal')
  return [
    box(paper, -22, -58, 18, 24, 1.4),
    box(WORLD.skyDay, -19.6, -55.6, 13.2, 12, 1),
    form(WORLD.hill, 'M-19.6 -43.6 C-16 -49 -10 -48 -6.4 -46 L-6.4 -43.6 Z'),
    ...placed(
      [
        oval(WORLD.furDeep, -6, -13, 4),
        oval(WORLD.furDeep, 6, -13, 4),
        oval(WORLD.fur, 0, -6, 10, 9),
        oval(WORLD.ink, -3.6, -7, 1.2),
        oval(WORLD.ink, 3.6, -7, 1.2),
        oval(WORLD.furLight, 0, -3, 4.4, 3.2),
        oval(WORLD.ink, 0, -4, 1.5, 1.1),
      ],
      10,
      -36,
    ),
    box(own.plain, -38, -36, 76, 36, 3),
    box(own.deep, -38, -36, 76, 7, 3),
    form(own.deep, 'M52 0 L58 0 C59.6 0 60.4 -1.4 59.8 -3 L47 -39 L41 -37 Z'),
    ...placed(heart({}), 0, -5, 0.36),
  ]
}

/** Boots for the rain. */
export const rainBoots: Part = chosen => {
  const own = tonesOf(chosen, 'yellow')
  const boot: readonly Shape[] = [
    form(own.plain, 'M-9 -44 L9 -44 L9 -18 C14 -14 26 -14 27 -5 L27 -3 L-9 -3 Z'),
    box(own.deep, -11, -48, 22, 7, 3),
    box(own.deep, -10, -4, 38.4, 4, 2),
    oval(paper, 0, -28, 3),
  ]
  return [...placed(mirrored(boot), -15, 0), ...placed(boot, 15, 0)]
}

/** A small suitcase with a label. */
export const suitcase: Part = chosen => {
  const own = tonesOf(chosen, 'orange')
  return [
    stroke(woodDeep, 4, 'M-12 -50 C-12 -62 12 -62 12 -50'),
    box(own.plain, -38, -50, 76, 48, 6),
    box(own.deep, -24, -50, 7, 48),
    box(own.deep, 17, -50, 7, 48),
    box(light, -25, -32, 9, 7, 1.6),
    box(light, 16, -32, 9, 7, 1.6),
    box(stoneDeep, -30, -3, 8, 3, 1.4),
    box(stoneDeep, 22, -3, 8, 3, 1.4),
    box(paper, -8, -38, 16, 11, 2),
    ...placed(heart({}), 0, -29, 0.16),
  ]
}

/** A heart. */
export function heart(_: object): readonly Shape[] {
  return [
    form(red, 'M0 0 C-44 -26 -38 -56 -18 -56 C-9 -56 -3 -50 0 -43 C3 -50 9 -56 18 -56 C38 -56 44 -26 0 0 Z'),
    form(
      heartLight,
      'M-18 -49 C-26 -48 -30 -38 -26 -29 C-25 -27 -22 -28 -22.4 -30.4 C-23.6 -37 -21 -43 -16 -44.6 C-13.6 -45.4 -14.6 -49.4 -18 -49 Z',
    ),
  ]
}

/** A big hand and a small hand, open. */
export const hands: Part = chosen => [
  ...placed(hand(tonesOf({}, 'teal').plain), -22, 0),
  ...placed(mirrored(hand(tonesOf(chosen, 'coral').plain)), 32, 0, 0.58),
  ...placed(heart({}), 18, -58, 0.3),
]

function hand(colour: `#${string}`): readonly Shape[] {
  return [
    form(
      colour,
      'M-17 -22 C-18 -36 -15 -44 -12 -47 L14 -47 C18 -42 20 -34 18 -22 C17 -8 10 0 0 0 C-10 0 -16 -8 -17 -22 Z',
    ),
    stroke(colour, 9.4, 'M-12 -40 L-17 -74'),
    stroke(colour, 9.6, 'M-2.4 -44 L-4 -84'),
    stroke(colour, 9.4, 'M7 -43 L9.4 -79'),
    stroke(colour, 8.6, 'M14.6 -40 L20.6 -66'),
    stroke(colour, 10.4, 'M-11 -22 C-20 -26 -25 -32 -29.6 -41'),
  ]
}
