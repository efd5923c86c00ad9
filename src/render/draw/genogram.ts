// A family tree in the symbols of genograms: people in rows of generations, lines, boxes and a key.
import type { Genogram, GenogramPerson } from '../../model/drawing.ts'
import { genogramKey } from './genogram-key.ts'
import {
  columnFor,
  householdsOf,
  labelOf,
  BOX_HALF,
  COLUMN,
  type Household,
  type LabelLine,
} from './genogram-labels.ts'
import { barOf, joinsOf, stubOffset, type Join, type Spot } from './genogram-lines.ts'
import { placePeople, type Places } from './genogram-places.ts'
import { drawPerson, drawSlashes, HALF, unionPaint } from './genogram-symbols.ts'
import { line, picture, rect, text, type Paint, type Picture } from './svg.ts'

const PORTRAIT = 439
const LANDSCAPE = 640
const MARGIN = BOX_HALF + 1
const FIRST_ROW = 21
const LINE_BELOW = 30
const LEVEL = 13
const LABEL_BELOW = 31
const LABEL_BELOW_LINE = 15
const LABEL_LINE = 12.5
const BAR_ABOVE = HALF + 18
const BAR_LEVEL = 8
const BOX_ABOVE = 29
const ROW_GAP = 24
const LEAST_PITCH = 140
const DROP: Paint = { stroke: 'ink', line: 1.25, square: true }

interface Layout {
  readonly genogram: Genogram
  readonly spots: ReadonlyMap<string, Spot>
  readonly joins: readonly Join[]
  readonly boxes: readonly Household[]
  readonly labels: ReadonlyMap<string, readonly LabelLine[]>
  readonly rows: readonly Row[]
  readonly width: number
}

/** Heights on the page of one generation. */
interface Row {
  readonly middle: number
  readonly firstLabel: number
  readonly foot: number
}

/** Draws the whole family; the picture is 439 wide or, for more than six columns, as wide as they need. */
export function drawGenogram(genogram: Genogram): Picture {
  const layout = layOut(genogram)
  const foot = Math.max(0, ...layout.rows.map(row => row.foot)) + 12
  const key = genogramKey(genogram, layout.boxes.length > 0, layout.width, foot)
  const people = genogram.people.flatMap(person => drawPlaced(layout, person))
  const shapes = [
    ...layout.joins.flatMap(join => drawJoin(layout, join)),
    ...layout.boxes.flatMap(box => drawBox(layout, box)),
    ...people,
    ...key.shapes,
  ]
  return picture(layout.width, key.height, shapes)
}

function layOut(genogram: Genogram): Layout {
  const places = placePeople(genogram)
  const columns = [...places.values()].map(({ column }) => column)
  const [first, last] = columns.length ? [Math.min(...columns), Math.max(...columns)] : [0, 0]
  const column = fittingColumn(columnFor(genogram), last - first)
  const reach = reachOf(
    joinsOf(
      genogram,
      spotsOf(places, x => x * column),
      column,
    ),
    first * column,
    last * column,
  )
  const margin = MARGIN + (column - COLUMN) / 2
  const needed = Math.ceil(2 * margin + reach.left + (last - first) * column + reach.right)
  const width = Math.max(PORTRAIT, needed)
  const start = (width - needed) / 2 + margin + reach.left
  const spots = spotsOf(places, x => start + (x - first) * column)
  const joins = joinsOf(genogram, spots, column)
  const { boxes, inLabels } = householdsOf(genogram, spots, joins, column)
  const labels = new Map(
    genogram.people.map(person => [person.id, labelOf(person, column, inLabels.get(person.id) ?? [])]),
  )
  return { genogram, spots, joins, boxes, labels, rows: rowsOf(spots, joins, boxes, labels), width }
}

/** How far lines go beyond the outermost boxes. */
function reachOf(joins: readonly Join[], first: number, last: number): { left: number; right: number } {
  return {
    left: Math.max(0, ...joins.map(({ left }) => first - left + 2 - BOX_HALF)),
    right: Math.max(0, ...joins.map(({ right }) => right + 2 - BOX_HALF - last)),
  }
}

/** Nine columns are a hair too wide for a landscape page; where the words allow it, they move together. */
function fittingColumn(column: number, steps: number): number {
  const fitting = (LANDSCAPE - 2 * MARGIN) / steps
  return column === COLUMN && fitting < column && fitting > column - 1.5 ? fitting : column
}

function spotsOf(places: Places, xOf: (column: number) => number): Map<string, Spot> {
  return new Map([...places].map(([id, { column, row }]) => [id, { id, x: xOf(column), row }]))
}

function rowsOf(
  spots: Layout['spots'],
  joins: readonly Join[],
  boxes: readonly Household[],
  labels: Layout['labels'],
): Row[] {
  const count = Math.max(-1, ...[...spots.values()].map(({ row }) => row)) + 1
  const rows: Row[] = []
  for (let row = 0; row < count; row++) {
    const above = rows.at(-1)
    const room = roomAbove(row, joins, boxes)
    const middle = above
      ? Math.max(
          above.middle + LEAST_PITCH + (room.bars ? 6 : 0),
          above.foot + ROW_GAP + room.bars + room.box + HALF,
        )
      : FIRST_ROW + room.box
    const levels = joins.filter(join => join.row === row).map(({ level }) => level)
    const firstLabel =
      middle + (levels.length ? LINE_BELOW + Math.max(...levels) * LEVEL + LABEL_BELOW_LINE : LABEL_BELOW)
    const lines = [...spots.values()]
      .filter(spot => spot.row === row)
      .map(({ id }) => labels.get(id)?.length ?? 0)
    const foots = boxes.filter(box => box.foot === row).map(box => boxLines(box, labels).foot)
    rows.push({ middle, firstLabel, foot: firstLabel + Math.max(...lines.map(under), ...foots) })
  }
  return rows
}

function roomAbove(
  row: number,
  joins: readonly Join[],
  boxes: readonly Household[],
): { bars: number; box: number } {
  const bars = joins
    .filter(join => join.drop !== undefined && join.row === row - 1)
    .map(({ barLevel }) => barLevel)
  return {
    bars: bars.length ? 18 + Math.max(...bars) * BAR_LEVEL : 0,
    box: boxes.some(box => box.top === row) ? 12 : 0,
  }
}

/** From the first baseline to the foot of so many lines. */
function under(lines: number): number {
  return lines ? (lines - 1) * LABEL_LINE + 3 : -6
}

/** From the first baseline of a row: where the name in a box begins, and where the box ends. */
function boxLines(box: Household, labels: Layout['labels']): { name: number; foot: number } {
  const own = box.people.filter(({ row }) => row === box.foot).map(({ id }) => labels.get(id)?.length ?? 0)
  const name = Math.max(...own) * LABEL_LINE + 3
  return { name, foot: name + (box.name.length - 1) * LABEL_LINE + 9 }
}

function drawPlaced({ spots, labels, rows }: Layout, person: GenogramPerson): string[] {
  const spot = spots.get(person.id)
  const row = spot && rows[spot.row]
  if (!row) return []
  const lines = labels.get(person.id) ?? []
  return [
    ...drawPerson(person, spot.x, row.middle),
    ...lines.map(({ words, ...lettering }, index) =>
      text(spot.x, row.firstLabel + index * LABEL_LINE, words, { ...lettering, anchor: 'middle' }),
    ),
  ]
}

function drawBox({ rows, labels }: Layout, box: Household): string[] {
  const top = (rows[box.top]?.middle ?? 0) - BOX_ABOVE
  const first = rows[box.foot]?.firstLabel ?? 0
  const { name, foot } = boxLines(box, labels)
  const paint: Paint = { stroke: 'edge', line: 1.25, dash: '2 3' }
  const middle = (box.left + box.right) / 2
  return [
    rect(box.left, top, box.right - box.left, first + foot - top, paint, 10),
    ...box.name.map((words, index) =>
      text(middle, first + name + index * LABEL_LINE, words, { italic: true, anchor: 'middle' }),
    ),
  ]
}

/** Lines begin in the middle of a symbol, which is painted over them. */
function drawJoin(layout: Layout, join: Join): string[] {
  const { rows, joins } = layout
  const row = rows[join.row]
  if (!row || (join.ends.length < 2 && !join.children.length)) return []
  const y = row.middle + LINE_BELOW + join.level * LEVEL
  const paint = unionPaint(join.union.kind)
  const stubs = join.ends.map(end => ({ x: end.x + stubOffset(joins, join, end.id), row: end.row }))
  const xs = stubs.map(({ x }) => x)
  const left = join.ends.length > 1 ? Math.min(...xs) : Math.min(...xs, join.left)
  const right = join.ends.length > 1 ? Math.max(...xs) : Math.max(...xs, join.right)
  const outer = stubs.length > 1 ? slashAt(layout, join, left, right) : undefined
  return [
    ...stubs.map(stub => line(stub.x, rows[stub.row]?.middle ?? 0, stub.x, y, paint)),
    ...unbroken(layout, join, left, right).map(([from, to]) => line(from, y, to, y, paint)),
    ...(outer === undefined ? [] : drawSlashes(join.union.kind, outer, y)),
    ...join.straight.map(child => line(child.x, y, child.x, rows[child.row]?.middle ?? 0, DROP)),
    ...drawBar(layout, join, y),
  ]
}

/** Slashes stand near the partner who has fewer lines, where nothing goes down. */
function slashAt({ joins }: Layout, join: Join, left: number, right: number): number {
  const [first, second] = join.ends.map(
    ({ id }) => joins.filter(one => one.ends.some(end => end.id === id)).length,
  )
  return (first ?? 0) < (second ?? 0) ? left + 16 : right - 16
}

/** A line is broken where the children of a line above come down through it. */
function unbroken({ joins }: Layout, join: Join, left: number, right: number): [number, number][] {
  const gaps = joins
    .filter(other => other.row === join.row && other.level < join.level)
    .flatMap(other => [
      ...other.straight.map(({ x }) => x),
      ...(other.drop === undefined ? [] : [other.drop]),
    ])
    .filter(x => x > left + 4 && x < right - 4)
    .toSorted((a, b) => a - b)
  const starts = [left, ...gaps.map(x => x + 3)]
  return starts.map((from, index) => [from, gaps[index] === undefined ? right : gaps[index] - 3])
}

function drawBar({ rows }: Layout, join: Join, y: number): string[] {
  const { drop, children } = join
  if (drop === undefined) return []
  const [left, right] = barOf(join)
  const below = rows[join.row + 1]
  const bar = (below?.middle ?? y) - BAR_ABOVE - join.barLevel * BAR_LEVEL
  return [
    line(drop, y, drop, bar, DROP),
    ...(right - left > 0.1 ? [line(left, bar, right, bar, DROP)] : []),
    ...children.map(child => line(child.x, bar, child.x, rows[child.row]?.middle ?? bar, DROP)),
  ]
}
