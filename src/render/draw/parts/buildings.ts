// Other buildings: a school, and places of worship as plain buildings.
import { CLOTHES, WORLD } from '../paintbox.ts'
import { both, box, form, oval, stroke, type Shape } from '../shapes.ts'
import { tonesOf, type Part } from './part.ts'

const { white, paper, light, glow, stone, stoneDeep, leaf, leafDeep, glass } = WORLD

function tallWindow(x: number, y: number, width: number, height: number): readonly Shape[] {
  const [left, right, foot] = [x - width / 2, x + width / 2, y]
  const top = y - height
  const bend = top + width * 0.62
  return [
    form(
      light,
      `M${left} ${foot} L${left} ${bend} C${left} ${top} ${right} ${top} ${right} ${bend} L${right} ${foot} Z`,
    ),
  ]
}

function schoolWindow(x: number, y: number): readonly Shape[] {
  return [
    box(white, x - 8, y - 9, 16, 18, 2),
    box(glass, x - 6, y - 7, 12, 14, 1),
    box(white, x - 0.8, y - 9, 1.6, 18),
    box(white, x - 8, y - 1.4, 16, 1.6),
  ]
}

/** A school with a clock and a flag. */
export const school: Part = chosen => {
  const tones = tonesOf(chosen, 'red')
  return [
    stroke(stoneDeep, 1.6, 'M0 -78 L0 -99'),
    form(light, 'M0 -99 L15 -95.5 L0 -91 Z'),
    box(WORLD.brick, -56, -46, 112, 46, 1.5),
    form(
      tones.plain,
      'M-60 -43 L-53 -56 C-52.4 -57 -51.6 -57.4 -50.6 -57.4 L50.6 -57.4 C51.6 -57.4 52.4 -57 53 -56 L60 -43 Z',
    ),
    form(WORLD.brickLight, 'M-19 0 L-19 -60 L0 -76 L19 -60 L19 0 Z'),
    form(tones.deep, 'M-24 -56 L-2 -78 C-1 -79 1 -79 2 -78 L24 -56 L20 -53.6 L0 -71.4 L-20 -53.6 Z'),
    oval(white, 0, -55, 7.4),
    stroke(WORLD.ink, 1.2, 'M0 -59.6 L0 -55 L3.4 -53.4'),
    form(tones.deep, 'M-11 0 L-11 -27 C-11 -39 11 -39 11 -27 L11 0 Z'),
    box(glow, -8, -25, 7, 25, 1),
    box(glow, 1, -25, 7, 25, 1),
    ...[-44, -28].flatMap(x => [...schoolWindow(x, -24), ...schoolWindow(-x, -24)]),
    box(stone, -15, -2.4, 30, 2.4, 1),
    ...both(oval(leafDeep, -50, -4, 7, 5), oval(leaf, -43, -3.4, 5, 4)),
  ]
}

/** A church: a tower and a nave. */
export const church: Part = chosen => {
  const roof = tonesOf(chosen, 'grey')
  return [
    form(stone, 'M-12 0 L-12 -34 L18 -56 L48 -34 L48 0 Z'),
    form(roof.plain, 'M-16 -30 L16 -57 C17.2 -58 18.8 -58 20 -57 L52 -30 L48 -27.6 L18 -51.6 L-12 -27.6 Z'),
    box(stone, -40, -68, 28, 68, 1),
    box(stoneDeep, -18, -68, 6, 68, 1),
    form(roof.plain, 'M-44 -66 L-27.4 -98 C-26.8 -99 -25.2 -99 -24.6 -98 L-8 -66 Z'),
    form(roof.deep, 'M-26 -98.8 C-25.4 -98.8 -25 -98.6 -24.6 -98 L-8 -66 L-26 -66 Z'),
    ...tallWindow(-27, -42, 10, 18),
    ...tallWindow(4, -10, 9, 18),
    ...tallWindow(18, -10, 9, 22),
    ...tallWindow(32, -10, 9, 18),
    form(CLOTHES.brown.deep, 'M-34 0 L-34 -16 C-34 -27 -20 -27 -20 -16 L-20 0 Z'),
    oval(leafDeep, 44, -4.6, 8, 5.4),
    oval(leaf, -42, -4, 6, 4.8),
  ]
}

/** A mosque: a dome and two minarets. */
export const mosque: Part = chosen => {
  const dome = tonesOf(chosen, 'teal')
  return [
    ...both(
      box(paper, -51, -76, 10, 76, 1),
      box(dome.deep, -53, -60, 14, 3, 1.4),
      form(dome.plain, 'M-52 -75 C-52 -84 -46.6 -86 -46 -94 C-45.4 -86 -40 -84 -40 -75 Z'),
      oval(light, -46, -95, 1.8),
    ),
    form(dome.plain, 'M-27 -44 C-34 -66 -14 -76 0 -90 C14 -76 34 -66 27 -44 Z'),
    form(dome.deep, 'M6 -44 C24 -58 14 -76 0 -90 C14 -76 34 -66 27 -44 Z'),
    stroke(light, 1.8, 'M0 -90 L0 -97'),
    oval(light, 0, -97.6, 2.2),
    box(paper, -36, -47, 72, 47, 1),
    box(stone, 12, -47, 24, 47, 1),
    box(dome.deep, -39, -50, 78, 5, 2),
    ...tallWindow(-24, -12, 10, 22),
    ...tallWindow(24, -12, 10, 22),
    form(CLOTHES.brown.deep, 'M-9 0 L-9 -20 C-9 -27 -3 -28 0 -33 C3 -28 9 -27 9 -20 L9 0 Z'),
    box(stone, -14, -2.4, 28, 2.4, 1),
  ]
}

/** A temple: a stepped tower over a hall with pillars. */
export const temple: Part = chosen => {
  const tones = tonesOf(chosen, 'orange')
  return [
    form(tones.plain, 'M-22 -46 C-20 -66 -10 -74 -7 -90 L7 -90 C10 -74 20 -66 22 -46 Z'),
    form(tones.deep, 'M4 -46 C6 -66 4 -74 2 -90 L7 -90 C10 -74 20 -66 22 -46 Z'),
    box(light, -8, -93, 16, 4, 2),
    oval(light, 0, -95.4, 3),
    stroke(light, 1.6, 'M0 -95 L0 -99'),
    ...[-58, -70, -81].map((y, at) => box(light, -17.5 + at * 3.6, y, 35 - at * 7.2, 2, 1)),
    box(paper, -40, -46, 80, 40),
    box(stone, 14, -46, 26, 40),
    box(tones.deep, -44, -50, 88, 6, 2),
    ...[-34, -20, 20, 34].map(x => box(tones.plain, x - 2.6, -44, 5.2, 38, 1)),
    form(CLOTHES.red.deep, 'M-10 -6 L-10 -24 C-10 -36 10 -36 10 -24 L10 -6 Z'),
    form(glow, 'M-6 -6 L-6 -22 C-6 -30 6 -30 6 -22 L6 -6 Z'),
    box(stone, -46, -6, 92, 3.4, 1),
    box(stoneDeep, -50, -3, 100, 3, 1),
  ]
}
