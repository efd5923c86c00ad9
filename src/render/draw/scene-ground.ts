// What lies behind a scene: a day with hills, a night with moonlight, a room.
import type { Scene } from '../../model/drawing.ts'
import { WORLD } from './paintbox.ts'
import { box, form, oval, placed, stroke, type Shape } from './shapes.ts'

/** Places of stars in hundredths of the width and height, and their size. */
const STARS = [
  [7, 12, 1.6],
  [15, 30, 1.2],
  [22, 8, 2],
  [31, 22, 1.3],
  [41, 11, 1.7],
  [49, 33, 1.2],
  [57, 7, 1.4],
  [64, 25, 2],
  [73, 13, 1.3],
  [82, 31, 1.6],
  [90, 9, 1.9],
  [95, 24, 1.2],
  [11, 45, 1.1],
  [36, 43, 1.3],
  [69, 42, 1.1],
  [88, 46, 1.4],
] as const

/** The background of a scene. */
export function groundOf(time: Scene['time'], width: number, height: number): readonly Shape[] {
  switch (time) {
    case 'day':
      return day(width, height)
    case 'night':
      return night(width, height)
    case 'indoors':
      return room(width, height)
  }
}

function day(width: number, height: number): readonly Shape[] {
  return [
    box(WORLD.skyDay, 0, 0, width, height),
    form(WORLD.skyLow, wave(width, height, [0.36, 0.27, 0.44, 0.34])),
    form(WORLD.hillFar, wave(width, height, [0.63, 0.5, 0.68, 0.56])),
    form(WORLD.hill, wave(width, height, [0.7, 0.72, 0.58, 0.66])),
    form(WORLD.hillNear, wave(width, height, [0.76, 0.7, 0.8, 0.75])),
    ...tufts(width, height),
  ]
}

function night(width: number, height: number): readonly Shape[] {
  return [
    box(WORLD.skyNight, 0, 0, width, height),
    form(WORLD.skyNightLow, wave(width, height, [0.4, 0.3, 0.5, 0.38])),
    ...STARS.map(([x, y, r]) => oval(WORLD.star, (x * width) / 100, (y * height) / 100, r)),
    form(WORLD.hillNightFar, wave(width, height, [0.63, 0.5, 0.68, 0.56])),
    form(WORLD.hillNight, wave(width, height, [0.7, 0.72, 0.58, 0.66])),
    form(WORLD.hillNightNear, wave(width, height, [0.76, 0.7, 0.8, 0.75])),
  ]
}

function room(width: number, height: number): readonly Shape[] {
  const floor = Math.round(height * 0.7)
  const dots = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => ({
      x: ((column + (row % 2 === 0 ? 0.5 : 1)) * width) / 9.5,
      y: ((row + 0.6) * floor) / 5.4,
    })),
  ).flat()
  const boards = [0.28, 0.6].map(share => floor + (height - floor) * share)
  return [
    box(WORLD.wall, 0, 0, width, height),
    ...dots.map(({ x, y }) => oval(WORLD.wallLow, x, y, 3.4)),
    box(WORLD.floor, 0, floor, width, height - floor),
    box(WORLD.skirting, 0, floor - 9, width, 10),
    ...boards.map(y => box(WORLD.floorLine, 0, y, width, 1.6)),
    ...[0.22, 0.71].map(x =>
      box(WORLD.floorLine, width * x, floor + 1, 1.6, (boards[0] ?? floor) - floor - 1),
    ),
    ...[0.45, 0.9].map(x =>
      box(WORLD.floorLine, width * x, boards[0] ?? floor, 1.6, (boards[1] ?? floor) - (boards[0] ?? floor)),
    ),
    ...[0.12, 0.64].map(x =>
      box(WORLD.floorLine, width * x, boards[1] ?? floor, 1.6, height - (boards[1] ?? floor)),
    ),
  ]
}

/** Everything below a soft line from the left edge to the right; its points in parts of the height. */
function wave(
  width: number,
  height: number,
  [left, a, b, right]: readonly [number, number, number, number],
): string {
  const y = (share: number) => Math.round(height * share)
  const x = (share: number) => Math.round(width * share)
  return `M0 ${y(left)} C${x(0.3)} ${y(a)} ${x(0.62)} ${y(b)} ${width} ${y(right)} L${width} ${height} L0 ${height} Z`
}

function tufts(width: number, height: number): readonly Shape[] {
  const tuft = ['M-4 0 C-4 -3 -5 -5 -7 -6', 'M0 0 L0 -8', 'M4 0 C4 -3 5 -5 7 -6'].map(d =>
    stroke(WORLD.grass, 1.8, d),
  )
  const places = [
    [9, 88],
    [27, 95],
    [47, 84],
    [66, 93],
    [84, 87],
    [94, 97],
  ] as const
  return places.flatMap(([x, y]) => placed(tuft, (x * width) / 100, (y * height) / 100))
}
