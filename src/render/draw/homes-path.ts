// The homes of a child as data to a path for a child's book: every home in order, the present one larger.
import type { HomesPath, HomeStop, ScenePart } from '../../model/drawing.ts'
import type { PartName } from '../../model/picture-names.ts'
import { bookLabel, bookText, type BookLabel } from './book-words.ts'
import { WORLD } from './paintbox.ts'
import { SCENE_PARTS } from './parts/table.ts'
import { form, oval, painted, placed, stroke, type Shape } from './shapes.ts'
import { circle, path, picture, rect, type Picture } from './svg.ts'

const WIDTH = 420
const COLUMN = 184
const HOME = 0.84
const NOW = 1.3
const HEAD = 16
const FOOT = 26
/** The least way down from one home to the next. */
const STEP = 66
const DISC = 14
/** Roofs take turns, so that no home looks better than another. */
const COLOURS = ['coral', 'teal', 'purple', 'green', 'orange', 'blue'] as const

interface Placed {
  readonly stop: HomeStop
  readonly number: number
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly label: BookLabel
}

/** Draws the stops in turns on the left and on the right, as far down as they need. */
export function drawHomesPath({ stops, first = 1 }: HomesPath): Picture {
  const all = placesOf(stops, first)
  const height = Math.max(0, ...all.map(({ y, label }) => y + 8 + label.height)) + FOOT
  const goesOn = stops.at(-1)?.now !== true
  return picture(WIDTH, height, [
    rect(0, 0, WIDTH, height, { fill: WORLD.meadow }),
    ...painted(meadow(height)),
    ...road(all, first > 1, goesOn, height),
    ...painted(garden(all, height)),
    ...all.flatMap(drawStop),
  ])
}

/** A path a little too tall is better drawn smaller than cut. */
const SMALLER = 1.12

/** Stops in parts not much taller than a page has room for; numbers go on. */
export function splitHomesPath(homes: HomesPath, tallest: number): readonly HomesPath[] {
  const { stops, first = 1 } = homes
  for (let parts = 1; parts < stops.length; parts++) {
    const size = Math.ceil(stops.length / parts)
    const split = Array.from({ length: Math.ceil(stops.length / size) }, (_, at) => ({
      ...homes,
      first: first + at * size,
      stops: stops.slice(at * size, (at + 1) * size),
    }))
    if (split.every(part => drawHomesPath(part).height <= tallest * SMALLER))
      return parts === 1 ? [homes] : split
  }
  return [homes]
}

function placesOf(stops: readonly HomeStop[], first: number): readonly Placed[] {
  const all: Placed[] = []
  for (const [index, stop] of stops.entries()) {
    const scale = stop.now ? HOME * NOW : HOME
    const tall = 100 * scale
    const [before, above] = [all.at(-1), all.at(-2)]
    const free = above === undefined ? HEAD : above.y + 8 + above.label.height + 14
    const y = Math.max(free + tall, before === undefined ? 0 : before.y + STEP)
    const x = index % 2 === 0 ? COLUMN / 2 + 8 : WIDTH - COLUMN / 2 - 8
    const label = bookLabel(stop.label, stop.note, COLUMN - 16, DISC)
    all.push({ stop, number: first + index, x, y, scale, label })
  }
  return all
}

/** Half the width of the road; its ends reach as much farther. */
const HALF = 12

/** A smooth line, vertical at each stop; it comes from above and goes on below where the path is longer. */
function road(all: readonly Placed[], from: boolean, goesOn: boolean, height: number): string[] {
  const [start, end] = [all[0], all.at(-1)]
  if (start === undefined || end === undefined) return []
  const moves = [
    from
      ? `M${start.x} ${HALF} L${start.x} ${tenth(start.y)}`
      : `M${start.x} ${tenth(start.y - 6)} L${start.x} ${tenth(start.y)}`,
  ]
  for (const [index, { x, y }] of all.slice(1).entries()) {
    const before = all[index] ?? start
    const bend = (y - before.y) * 0.62
    moves.push(`C${before.x} ${tenth(before.y + bend)} ${x} ${tenth(y - bend)} ${x} ${tenth(y)}`)
  }
  if (goesOn) moves.push(`L${end.x} ${tenth(height - HALF)}`)
  const d = moves.join(' ')
  return [
    path(d, { stroke: WORLD.earthDeep, line: 2 * HALF, square: true }),
    path(d, { stroke: WORLD.sand, line: 2 * HALF - 4, square: true }),
    path(d, { stroke: WORLD.sandLine, line: 2.4, dash: '8 9' }),
  ]
}

function drawStop({ stop, number, x, y, scale, label }: Placed): string[] {
  const left = x - label.width / 2
  const top = y + 8
  return [
    ...painted(placed([oval(WORLD.hill, 0, -1, 58, 6)], x, y, scale)),
    ...painted(placed(homeOf(stop, number), x, y, scale)),
    ...(stop.kind === 'unknown' ? [bookText(x, y - 24 * scale, '?', { size: 40 * scale, bold: true })] : []),
    ...label.draw(x, top),
    circle(left + 2, top + label.height / 2, DISC, { fill: WORLD.sun }),
    bookText(left + 2, top + label.height / 2 + 5.4, String(number), {
      size: number < 100 ? 15 : 12,
      bold: true,
    }),
  ]
}

function homeOf({ kind }: HomeStop, number: number): readonly Shape[] {
  if (kind === 'unknown') return UNKNOWN
  const colour = COLOURS[(number - 1) % COLOURS.length] ?? 'coral'
  const chosen: Pick<ScenePart, 'colour'> = kind === 'hospital' ? {} : { colour }
  return SCENE_PARTS[kind satisfies PartName](chosen)
}

/** A house nobody can tell about: its outline, and a question mark. */
const UNKNOWN: readonly Shape[] = [
  form(WORLD.white, 'M-42 0 L-42 -56 L-50 -50 L0 -96 L50 -50 L42 -56 L42 0 Z'),
  ...[
    'M-42 -2 L-42 -14',
    'M-42 -24 L-42 -36',
    'M-42 -46 L-42 -56',
    'M42 -2 L42 -14',
    'M42 -24 L42 -36',
    'M42 -46 L42 -56',
  ].map(d => stroke(WORLD.stoneDeep, 3, d)),
  ...['M-40 -2 L-28 -2', 'M-16 -2 L-6 -2', 'M6 -2 L16 -2', 'M28 -2 L40 -2'].map(d =>
    stroke(WORLD.stoneDeep, 3, d),
  ),
  ...[
    'M-52 -50 L-42 -59',
    'M-33 -67 L-23 -76',
    'M-13 -85 L0 -97',
    'M52 -50 L42 -59',
    'M33 -67 L23 -76',
    'M13 -85 L0 -97',
  ].map(d => stroke(WORLD.stoneDeep, 3, d)),
]

function meadow(height: number): readonly Shape[] {
  const count = Math.max(0, Math.floor((height + 14) / 150))
  return Array.from({ length: count }, (_, at) => {
    const x = at % 2 === 0 ? 300 : 110
    return oval(WORLD.meadowDeep, x, 90 + at * 150, 110, 46)
  })
}

/** Trees and bushes at the edges, where neither home nor label stands. */
function garden(all: readonly Placed[], height: number): readonly Shape[] {
  return [0, 1].flatMap(side => {
    const own = all.filter((_, index) => index % 2 === side)
    const edges = [
      0,
      ...own.flatMap(({ y, scale, label }) => [y - 100 * scale, y + 8 + label.height]),
      height,
    ]
    const gaps = edges.flatMap((top, at) => (at % 2 === 0 ? [{ top, foot: edges[at + 1] ?? top, at }] : []))
    return gaps.flatMap(({ top, foot, at }) => plantsIn(side, top, foot, at === 0 && side === 1))
  })
}

function plantsIn(side: number, top: number, foot: number, sky: boolean): readonly Shape[] {
  const room = foot - top
  const edge = (inset: number) => (side === 0 ? inset : WIDTH - inset)
  if (sky && room > 70) {
    const size = Math.min(1, (room - 16) / 72)
    return placed(SCENE_PARTS.sun({}), edge(92), top + 8 + 67 * size, size)
  }
  if (room > 84)
    return [
      ...placed(SCENE_PARTS.tree({}), edge(52), foot - 10, Math.min(1, (room - 20) / 102)),
      ...placed(SCENE_PARTS.bush({ colour: 'pink' }), edge(112), foot - 8, 0.6),
    ]
  if (room > 40) return placed(SCENE_PARTS.bush({}), edge(30), foot - 10, 0.7)
  return []
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
