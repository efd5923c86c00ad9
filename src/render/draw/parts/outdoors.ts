// What stands outdoors: tree, bush, flowers, path, pond.
import { CLOTHES, WORLD, type Hex } from '../paintbox.ts'
import { box, form, oval, stroke, type Shape } from '../shapes.ts'
import { tonesOf, type Part } from './part.ts'

const { leaf, leafDeep, leafLight, trunk, trunkDeep, grass, light } = WORLD

/** A round tree; with a colour it bears fruit. */
export const tree: Part = ({ colour }) => {
  const fruit = colour === undefined ? leafLight : CLOTHES[colour].plain
  const spots = [
    [-15, -58],
    [3, -52],
    [18, -63],
    [-4, -74],
    [11, -82],
    [-20, -73],
  ] as const
  return [
    form(trunk, 'M-6.5 0 C-4 -6 -4 -20 -4.4 -40 L4.4 -40 C4 -20 4 -6 6.5 0 Z'),
    form(trunkDeep, 'M1.4 0 C1.6 -8 1.4 -20 1.2 -40 L4.4 -40 C4 -20 4 -6 6.5 0 Z'),
    stroke(trunk, 3.4, 'M0 -26 C4 -32 8 -34 12 -40'),
    oval(leafDeep, 14, -56, 19, 18),
    oval(leafDeep, -2, -52, 24, 17),
    oval(leaf, -17, -58, 18, 17),
    oval(leaf, 17, -67, 16, 17),
    oval(leaf, -2, -76, 24, 24),
    oval(leaf, 0, -60, 20, 16),
    oval(leafLight, -8, -84, 11, 9),
    ...spots.map(([x, y]) => oval(fruit, x, y, colour === undefined ? 2.4 : 3)),
  ]
}

/** A bush. */
export const bush: Part = ({ colour }) => [
  oval(leafDeep, 17, -12, 14, 12),
  oval(leaf, -15, -12.5, 16, 12.5),
  oval(leaf, 2, -18, 18, 18),
  oval(leafLight, -4, -25, 8, 6),
  ...(colour === undefined
    ? []
    : [
        [-18, -14],
        [-6, -17],
        [6, -24],
        [12, -12],
        [21, -14],
        [0, -8],
      ].map(([x = 0, y = 0]) => oval(CLOTHES[colour].plain, x, y, 2.4))),
]

function flower(x: number, height: number, petals: Hex): readonly Shape[] {
  const y = -height
  const around = [
    [0, -4],
    [3.8, -1.2],
    [2.4, 3.2],
    [-2.4, 3.2],
    [-3.8, -1.2],
  ] as const
  return [
    stroke(leafDeep, 1.8, `M${x} 0 C${x - 1.5} ${y * 0.4} ${x + 1} ${y * 0.7} ${x} ${y}`),
    form(
      leaf,
      `M${x} ${y * 0.3} C${x + 2} ${y * 0.3 - 6} ${x + 8} ${y * 0.3 - 6} ${x + 9} ${y * 0.3 - 4} C${x + 7} ${y * 0.3} ${x + 3} ${y * 0.3 + 1} ${x} ${y * 0.3} Z`,
    ),
    ...around.map(([right, down]) => oval(petals, x + right, y + down, 3.2)),
    oval(light, x, y, 2.6),
  ]
}

/** Five flowers. */
export const flowers: Part = chosen => {
  const own = tonesOf(chosen, 'pink').plain
  return [
    ...flower(-24, 22, own),
    ...flower(-12, 32, CLOTHES.yellow.deep),
    ...flower(0, 25, own),
    ...flower(13, 35, CLOTHES.purple.plain),
    ...flower(25, 23, own),
    ...[-30, -18, -6, 7, 19, 31].map(x => stroke(grass, 2, `M${x} 0 C${x} -4 ${x + 1} -7 ${x + 3} -9`)),
  ]
}

/** A path that winds away and grows narrow. */
export const path: Part = () => [
  form(
    WORLD.sand,
    'M-26 0 C-24 -14 -4 -19 12 -26 C24 -31 22 -38 8 -43 C-2 -46.6 -5 -52 -3 -60 L3.6 -60 C3.4 -54 8 -50.6 17 -47 C36 -39.6 40 -30 28 -20 C20 -13.4 14 -9 14 0 Z',
  ),
  ...[
    'M-3 -4 C-2 -7 0 -9.4 3 -11.6',
    'M9.6 -15.6 C13 -17.6 17 -20 20.6 -23',
    'M23.6 -30.6 C22.4 -35.4 18 -38.6 13 -41',
    'M5.4 -46.6 C2.6 -49 1 -52 0.6 -55',
  ].map(d => stroke(WORLD.sandLine, 1.8, d)),
]

/** A pond with reeds and a lily. */
export const pond: Part = () => [
  oval(WORLD.earthDeep, 0, -10, 46, 11),
  oval(WORLD.water, 0, -10.6, 43, 9.4),
  oval(WORLD.waterLight, -10, -12, 22, 3.4),
  oval(leaf, 16, -9, 7, 2.6),
  oval(CLOTHES.pink.plain, 17, -11.4, 2.6, 2.2),
  ...[
    [-34, -34],
    [-39, -28],
    [-29, -26],
  ].flatMap(([x = 0, y = 0]) => [
    stroke(leafDeep, 1.8, `M${x} -7 L${x - 1} ${y}`),
    box(trunk, x - 3, y - 4, 4, 9, 2),
  ]),
]
