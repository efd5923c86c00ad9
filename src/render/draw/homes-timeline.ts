// Where a child has lived: one row for each home, with a bar on an axis of time.
import type { HomeRow, HomesTimeline } from '../../model/drawing.ts'
import { measure } from '../fonts.ts'
import { ARROW_HEAD, drawBar, type Bar } from './bars.ts'
import { drawKey, type KeyItem } from './key.ts'
import { line, picture, rect, text, type Picture } from './svg.ts'
import { likelyDay, placeOf, shortDate, spanOf, ticksOf, timeAxis, type TimeAxis } from './time-axis.ts'
import { wrapped } from './words.ts'

const WIDTH = 439
const LABELS = 190
const AXIS = { left: 204, right: 426 }
const AXIS_END = AXIS.right + ARROW_HEAD
const ROWS_TOP = 30
const ROW = { height: 44, bar: 13, first: 15, afterLabel: 13, afterNote: 12, foot: 4 }
const BAR_HEIGHT = 20
const LEAST_BAR = 5
const KEY = { left: 1, right: WIDTH, pitch: 20, between: 24, step: 105, fromRule: 16, foot: 12 }

const KEY_LABELS: Readonly<Record<HomeRow['kind'], string>> = {
  parent: 'with a parent',
  family: 'with family',
  foster: 'foster home',
  residential: 'residential home',
  adoptive: 'adoptive home',
  other: 'somewhere else',
  unknown: 'not known',
  gap: 'no record',
  overlap: 'recorded twice',
}

interface PlacedRow {
  readonly row: HomeRow
  readonly label: readonly string[]
  readonly notes: readonly string[]
  readonly top: number
  readonly height: number
}

/** Draws the whole of it, however tall. */
export function drawHomesTimeline(timeline: HomesTimeline): Picture {
  const axis = timeAxis(timeline.from, timeline.to, AXIS.left, AXIS.right)
  const rows = placeRows(timeline.rows)
  const rowsEnd = rows.reduce((end, { top, height }) => Math.max(end, top + height), ROWS_TOP)
  const linesEnd = rowsEnd + 10
  const orders = drawOrders(timeline, axis, linesEnd)
  const rule = linesEnd + 2 + (timeline.orders.length > 1 ? 14 : 0)
  const key = drawKeys(timeline, rule + KEY.fromRule)
  const bars = rows.map(placed => drawRow(placed, axis))
  const shapes = [
    ...drawAxis(axis, linesEnd),
    ...rows.flatMap(drawGround),
    ...rows.slice(0, -1).map(({ top, height }) => rowLine(top + height)),
    ...rows.flatMap(drawWords),
    ...bars.flatMap(bar => bar.shapes),
    ...orders,
    ...bars.flatMap(bar => bar.words),
    line(0, rule, WIDTH, rule, { stroke: 'rule', line: 0.75 }),
    ...key.shapes,
  ]
  return picture(WIDTH, key.last + KEY.foot, shapes)
}

/** The same rows as timelines on the same axis, none of them taller than `tallest` if one row fits at all. */
export function splitHomesTimeline(timeline: HomesTimeline, tallest: number): HomesTimeline[] {
  const { rows } = timeline
  for (let parts = 1; parts < rows.length; parts++) {
    const size = Math.ceil(rows.length / parts)
    const split = Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => ({
      ...timeline,
      rows: rows.slice(part * size, (part + 1) * size),
    }))
    if (split.every(part => drawHomesTimeline(part).height <= tallest)) return split
  }
  return rows.length ? rows.map(row => ({ ...timeline, rows: [row] })) : [timeline]
}

function placeRows(rows: readonly HomeRow[]): PlacedRow[] {
  let top = ROWS_TOP
  return rows.map(row => {
    const width = LABELS - (isMissing(row) ? 6 : 0)
    const label = wrapped(row.label, 10.5, true, width)
    const notes = row.notes.flatMap(note => wrapped(note, 10, false, width))
    const last =
      ROW.first + (label.length - 1) * ROW.afterLabel + (notes.length ? 1 : 0) + notes.length * ROW.afterNote
    const placed = { row, label, notes, top, height: Math.max(ROW.height, last + ROW.foot) }
    top += placed.height
    return placed
  })
}

function isMissing({ kind }: HomeRow): boolean {
  return kind === 'gap' || kind === 'overlap'
}

function drawAxis(axis: TimeAxis, foot: number): string[] {
  return ticksOf(axis, AXIS_END).flatMap(tick => [
    tick.label ? text(tick.label.middle, 20, tick.label.words, { colour: 'soft', anchor: 'middle' }) : '',
    tick.line === undefined ? '' : line(tick.line, 26, tick.line, foot, { stroke: 'rule', line: 0.75 }),
  ])
}

function drawGround({ row, top, height }: PlacedRow): string[] {
  return isMissing(row) ? [rect(0, top + 1, WIDTH, height - 2, { fill: 'gapTint' })] : []
}

function rowLine(y: number): string {
  return line(0, y, WIDTH, y, { stroke: 'rule', line: 0.5 })
}

function drawWords({ row, label, notes, top }: PlacedRow): string[] {
  const x = isMissing(row) ? 6 : 0
  const first = top + ROW.first
  const second = first + label.length * ROW.afterLabel
  return [
    ...label.map((words, index) =>
      text(x, first + index * ROW.afterLabel, words, {
        size: 10.5,
        bold: true,
        colour: isMissing(row) ? 'gap' : 'ink',
      }),
    ),
    ...notes.map((words, index) =>
      text(x, second + index * ROW.afterNote, words, { colour: isMissing(row) ? 'gap' : 'soft' }),
    ),
  ]
}

function drawRow({ row, top }: PlacedRow, axis: TimeAxis): { shapes: string[]; words: string[] } {
  const bar = barOf(row, axis, top + ROW.bar)
  const words = wordsBeside(row, bar)
  if (!words) return { shapes: drawBar(row.kind, bar), words: [] }
  const placed = placeWords(words, bar)
  const raised = placed.below ? { ...bar, y: top + 6 } : bar
  return { shapes: drawBar(row.kind, raised), words: drawBeside(words, placed, top, row) }
}

function barOf(row: HomeRow, axis: TimeAxis, y: number): Bar {
  const from = spanOf(row.from)
  const to = row.to === undefined ? undefined : spanOf(row.to)
  // Two dates in the same year or month may be anywhere in it: the bar then covers all of it.
  const vague = to !== undefined && likelyDay(from) >= likelyDay(to)
  const start = placeOf(axis, vague ? from.first : likelyDay(from))
  const end = to ? placeOf(axis, vague ? Math.max(to.end, from.end) : likelyDay(to)) : axis.right
  const x = Math.min(start, axis.right - LEAST_BAR)
  const missing = isMissing(row)
  return {
    x,
    y,
    width: Math.max(LEAST_BAR, end - x),
    height: BAR_HEIGHT,
    openStart: !from.exact && !missing,
    openEnd: to !== undefined && !to.exact && !missing,
    arrow: to === undefined && !missing,
  }
}

function wordsBeside(row: HomeRow, bar: Bar): string | undefined {
  const rough = [row.from, row.to].some(date => date !== undefined && !spanOf(date).exact)
  if (isMissing(row)) return rough ? `${KEY_LABELS[row.kind]}, about` : KEY_LABELS[row.kind]
  return bar.openStart || bar.openEnd ? 'about' : undefined
}

interface Place {
  readonly x: number
  readonly below: boolean
}

/** Beside the bar where there is room, at the rough end first; otherwise under it. */
function placeWords(words: string, bar: Bar): Place & { width: number } {
  const width = measure(words, 10, isBold(words))
  const left = bar.x - 6 - width
  const right = bar.x + bar.width + (bar.arrow ? ARROW_HEAD : 0) + 6
  const sides = [
    { x: left, below: false, free: left >= LABELS + 8 },
    { x: right, below: false, free: right + width <= WIDTH - 2 },
  ]
  const wanted = bar.openEnd && !bar.openStart ? sides.toReversed() : sides
  const place = wanted.find(side => side.free)
  return { width, x: place?.x ?? Math.max(AXIS.left, bar.x), below: place === undefined }
}

/** The words stand on a ground of their own, so that no line of the axis runs through them. */
function drawBeside(words: string, place: Place & { width: number }, top: number, row: HomeRow): string[] {
  const baseline = top + (place.below ? 38.5 : 27)
  const missing = isMissing(row)
  return [
    rect(place.x - 2, baseline - 9, place.width + 4, 11, { fill: missing ? 'gapTint' : 'white' }),
    text(place.x, baseline, words, { bold: isBold(words), colour: missing ? 'gap' : 'soft' }),
  ]
}

function isBold(words: string): boolean {
  return words !== 'about'
}

const ORDER_LINE = { stroke: 'ink', line: 1.25, dash: '1.5 2.5' } as const

/** One order needs no name on its line; several are numbered at the foot. */
function drawOrders({ orders }: HomesTimeline, axis: TimeAxis, foot: number): string[] {
  const places = orders.map(({ date }) => placeOf(axis, likelyDay(spanOf(date))))
  const lines = places.map(x => line(x, 28, x, foot, ORDER_LINE))
  if (orders.length < 2) return lines
  const numbers = spread(places, orders.length > 9 ? 14 : 9)
  return [...lines, ...numbers.map((x, index) => text(x, foot + 11, String(index + 1), { anchor: 'middle' }))]
}

/** Moves places apart, in order and as little as goes, to stand at least `gap` from each other. */
function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  const moved = [...places]
  let least = -Infinity
  for (const index of order) {
    moved[index] = Math.max(moved[index] ?? 0, least)
    least = (moved[index] ?? 0) + gap
  }
  let most = WIDTH - gap / 2
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index] ?? 0, most)
    most = (moved[index] ?? 0) - gap
  }
  return moved
}

function drawKeys(timeline: HomesTimeline, top: number): { shapes: string[]; last: number } {
  const kinds = (Object.keys(KEY_LABELS) as HomeRow['kind'][]).filter(kind =>
    timeline.rows.some(row => row.kind === kind),
  )
  const homes = drawKey(kinds.map(barKey), { ...KEY, top })
  const orders = timeline.orders.map(orderKey)
  if (!orders.length) return homes
  const ordersTop = kinds.length ? homes.last + KEY.pitch : top
  const last = drawKey(orders, { ...KEY, top: ordersTop, step: orders.length > 1 ? KEY.right : 0 })
  return { shapes: [...homes.shapes, ...last.shapes], last: last.last }
}

function barKey(kind: HomeRow['kind']): KeyItem {
  const draw = (x: number, middle: number) => drawBar(kind, { x, y: middle - 6, width: 24, height: 12 })
  return { label: KEY_LABELS[kind], room: 30, draw }
}

function orderKey(
  { label, date }: HomesTimeline['orders'][number],
  index: number,
  all: readonly unknown[],
): KeyItem {
  const number = all.length > 1 ? [`${index + 1}. `] : []
  return {
    label: `${number.join('')}${label}, ${shortDate(date)}`,
    room: 30,
    draw: (x, middle) => [line(x + 12, middle - 8, x + 12, middle + 8, ORDER_LINE)],
  }
}
