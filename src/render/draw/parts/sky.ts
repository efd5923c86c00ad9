// What is in the sky; the lowest point of each is its ground.
import { CLOTHES, WORLD } from '../paintbox.ts'
import { form, oval, stroke } from '../shapes.ts'
import type { Part } from './part.ts'

/** The six directions of half a turn in steps of 30 degrees: sine and cosine, written out so that they are the same everywhere. */
const RAYS = [
  [0, 1],
  [0.5, 0.866],
  [0.866, 0.5],
  [1, 0],
  [0.866, -0.5],
  [0.5, -0.866],
] as const

/** The sun with its rays. */
export const sun: Part = () => [
  oval(WORLD.sunSoft, 0, -32, 25),
  oval(WORLD.sun, 0, -32, 20),
  ...RAYS.flatMap(([x, y]) =>
    [1, -1].map(way =>
      stroke(
        WORLD.sun,
        4,
        `M${29 * x * way} ${-32 + 29 * y * way} L${34 * x * way} ${-32 + 34 * y * way}`.replace(
          /-?\d+(\.\d+)?/g,
          number => String(Math.round(Number(number) * 10) / 10),
        ),
      ),
    ),
  ),
]

/** A crescent moon. */
export const moon: Part = () => [
  form(
    WORLD.moon,
    'M10 -58 C-10 -62 -28 -48 -28 -29 C-28 -11 -13 1 4 0 C15 -0.6 25 -8 28 -18 C10 -8 -8 -18 -8 -34 C-8 -45 -1 -54 10 -58 Z',
  ),
  form(
    WORLD.moonShade,
    'M4 0 C15 -0.6 25 -8 28 -18 C18 -12.4 7 -13 -0.4 -18 C8 -4 18 -6 22 -8.4 C17 -3 11 -0.3 4 0 Z',
  ),
  oval(WORLD.moonShade, -18, -32, 3),
  oval(WORLD.moonShade, -13, -18, 2.2),
]

/** A cloud. */
export const cloud: Part = () => [
  oval(WORLD.cloudShade, 0, -9, 46, 9),
  oval(WORLD.cloud, -26, -15, 17, 13),
  oval(WORLD.cloud, 26, -14, 16, 12),
  oval(WORLD.cloud, -5, -24, 20, 19),
  oval(WORLD.cloud, 14, -21, 15, 15),
  oval(WORLD.cloud, 0, -11, 40, 9),
]

/** A star. */
export const star: Part = () => [
  form(
    WORLD.light,
    'M0 -24 L3.8 -15.4 C4 -15 4.4 -14.7 4.8 -14.7 L13 -13.8 L7 -8 C6.6 -7.6 6.5 -7.2 6.6 -6.7 L8.4 0 L1 -3.6 C0.4 -3.9 -0.4 -3.9 -1 -3.6 L-8.4 0 L-6.6 -6.7 C-6.5 -7.2 -6.6 -7.6 -7 -8 L-13 -13.8 L-4.8 -14.7 C-4.4 -14.7 -4 -15 -3.8 -15.4 Z',
  ),
]

/** A rainbow between two clouds. */
export const rainbow: Part = () => {
  const bands = [
    CLOTHES.coral.plain,
    CLOTHES.orange.plain,
    CLOTHES.yellow.plain,
    CLOTHES.green.plain,
    CLOTHES.blue.plain,
    CLOTHES.purple.plain,
  ]
  return [
    ...bands.map((colour, at) => {
      const r = 62 - at * 6
      const k = Math.round(r * 5.52) / 10
      return stroke(
        colour,
        6.2,
        `M${-r} -10 C${-r} ${-10 - k} ${-k} ${-10 - r} 0 ${-10 - r} C${k} ${-10 - r} ${r} ${-10 - k} ${r} -10`,
      )
    }),
    ...[-48, 48].flatMap(x => [
      oval(WORLD.cloudShade, x, -7, 24, 7),
      oval(WORLD.cloud, x - 10, -11, 12, 10),
      oval(WORLD.cloud, x + 10, -11, 12, 9),
      oval(WORLD.cloud, x, -15, 13, 13),
    ]),
  ]
}
