// One stay somewhere, as a bar whose pattern says with whom, also without colour.
import type { HomeRow } from '../../model/drawing.ts'
import { line, path, polygon, type Paint } from './svg.ts'

/** Where a bar is, and what its ends look like. */
export interface Bar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The beginning is known only roughly. */
  readonly openStart?: boolean
  readonly openEnd?: boolean
  /** It goes on: the bar ends in an arrow head beyond its width. */
  readonly arrow?: boolean
}

type Point = readonly [x: number, y: number]

interface Pattern {
  readonly fill: Paint['fill']
  readonly outline: Paint
  readonly hatch?: { readonly step: number; readonly crossed?: boolean }
  readonly inner?: 'middleLine' | 'frame'
}

const PLAIN: Paint = { stroke: 'soft', line: 1.25 }
const MISSING: Paint = { stroke: 'gap', line: 1.5, dash: '3 2' }

const PATTERNS: Readonly<Record<HomeRow['kind'], Pattern>> = {
  parent: { fill: 'rule', outline: PLAIN },
  family: { fill: 'white', outline: PLAIN, hatch: { step: 5 } },
  foster: { fill: 'accent', outline: { stroke: 'accent', line: 1.25 } },
  residential: { fill: 'accent', outline: { stroke: 'accent', line: 1.25 }, inner: 'middleLine' },
  adoptive: { fill: 'ink', outline: { stroke: 'ink', line: 1.25 }, inner: 'frame' },
  other: { fill: 'white', outline: PLAIN },
  unknown: { fill: 'white', outline: { stroke: 'edge', line: 1.25, dash: '3 2' } },
  gap: { fill: 'white', outline: MISSING, hatch: { step: 4 } },
  overlap: { fill: 'white', outline: MISSING, hatch: { step: 4, crossed: true } },
}

/** How far an arrow head reaches beyond its bar. */
export const ARROW_HEAD = 9
const OPEN_END = 6

/** The shapes of one bar. */
export function drawBar(kind: HomeRow['kind'], bar: Bar): string[] {
  const { fill, outline, hatch, inner } = PATTERNS[kind]
  const open = Math.min(OPEN_END, bar.width / 3)
  const start = bar.x + (bar.openStart ? open : 0)
  const end = bar.x + bar.width - (bar.openEnd ? open : 0)
  const body = outlineOf(start, end, bar)
  return [
    polygon(outlineOf(bar.x, bar.x + bar.width, bar), { fill: 'white' }),
    polygon(body, { ...(fill && { fill }) }),
    ...(hatch ? hatching(body, hatch.step, hatch.crossed ?? false, outline.stroke) : []),
    ...(inner ? innerLines(inner, start, end, bar) : []),
    ...outlines(body, start, end, bar, outline),
  ]
}

function outlineOf(start: number, end: number, { y, height, arrow }: Bar): Point[] {
  const tip: Point[] = arrow ? [[end + ARROW_HEAD, y + height / 2]] : []
  return [[start, y], [end, y], ...tip, [end, y + height], [start, y + height]]
}

/** An end that is known only roughly is drawn with dashes and not filled. */
function outlines(body: readonly Point[], start: number, end: number, bar: Bar, paint: Paint): string[] {
  if (!bar.openStart && !bar.openEnd) return [polygon(body, paint)]
  const { x, y, width, height } = bar
  const foot = y + height
  const right = bar.arrow ? `L${at(end + ARROW_HEAD, y + height / 2)} L${at(end, foot)}` : `L${at(end, foot)}`
  const solidRight = bar.openEnd ? `M${at(end, foot)}` : right
  const solidLeft = bar.openStart ? '' : `L${at(start, y)}`
  const dashed = { ...paint, dash: '2 2' }
  return [
    path(`M${at(start, y)} L${at(end, y)} ${solidRight} L${at(start, foot)} ${solidLeft}`.trim(), paint),
    bar.openStart ? path(`M${at(start, y)} L${at(x, y)} L${at(x, foot)} L${at(start, foot)}`, dashed) : '',
    bar.openEnd
      ? path(`M${at(end, y)} L${at(x + width, y)} L${at(x + width, foot)} L${at(end, foot)}`, dashed)
      : '',
  ]
}

function innerLines(inner: 'middleLine' | 'frame', start: number, end: number, bar: Bar): string[] {
  const { y, height } = bar
  const middle = y + height / 2
  const tip = bar.arrow ? ARROW_HEAD - 3 : 0
  if (inner === 'middleLine') return [line(start, middle, end + tip, middle, { stroke: 'white', line: 2.5 })]
  if (end - start < 10) return []
  const frame: Bar = { ...bar, y: y + 3, height: height - 6 }
  return [polygon(outlineOf(start + 3, end - 3, frame), { stroke: 'white', line: 1.25 })]
}

/** Hatching is drawn as lines, cut to the shape, because patterns and clips are not understood everywhere. */
function hatching(
  shape: readonly Point[],
  step: number,
  crossed: boolean,
  stroke: Paint['stroke'],
): string[] {
  const paint: Paint = { ...(stroke && { stroke }), line: 0.9 }
  const turns = crossed ? [1, -1] : [1]
  return turns.flatMap(turn => {
    const sums = shape.map(([x, y]) => x + turn * y)
    const lines: string[] = []
    for (let sum = Math.min(...sums) + step; sum < Math.max(...sums) - 0.5; sum += step) {
      const [a, b] = crossing(shape, turn, sum)
      if (a && b) lines.push(line(...a, ...b, paint))
    }
    return lines
  })
}

/** Where the line x + turn * y = sum enters and leaves a convex shape. */
function crossing(shape: readonly Point[], turn: number, sum: number): Point[] {
  const points = shape.flatMap((from, index): Point[] => {
    const to = shape[(index + 1) % shape.length] ?? from
    const start = from[0] + turn * from[1] - sum
    const end = to[0] + turn * to[1] - sum
    if (start < 0 === end < 0) return []
    const share = start / (start - end)
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]]
  })
  return points.toSorted((a, b) => a[0] - b[0])
}

function at(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
