// The steps to permanence as data to a small map: a road with a sign for each step, and where the child is now.
import type { WayToPermanence } from '../../model/drawing.ts'
import { drawKey } from './key.ts'
import { circle, line, path, picture, polygon, text, type Paint, type Picture } from './svg.ts'
import { balanced } from './words.ts'

type Step = WayToPermanence['steps'][number]
type State = Step['state']

const WIDTH = 439
const COLUMNS = 4
const COLUMN = WIDTH / COLUMNS
const RADIUS = 12
const LEADING = 12.5
const ROAD = 18

/** States in words: no state is only a colour. */
const STATE_WORDS: Readonly<Record<State, string>> = {
  done: 'done',
  here: 'here now',
  ahead: 'still to come',
  late: 'late',
}

interface Sign {
  readonly step: Step
  readonly number: number
  readonly row: number
  readonly x: number
  readonly label: readonly string[]
  readonly note: readonly string[]
}

/** Draws the road in rows that turn, as many as the steps need. */
export function drawWay({ steps, first = 1 }: WayToPermanence): Picture {
  const signs = steps.map((step, index) => signOf(step, index, first))
  const rows = rowsOf(signs)
  const middles = rows.map(({ middle }) => middle)
  const at = (sign: Sign) => middles[sign.row] ?? 0
  const road = signs.slice(1).flatMap((sign, index) => {
    const before = signs[index]
    return before === undefined ? [] : roadBetween(before, at(before), sign, at(sign))
  })
  const foot = rows.at(-1)?.foot ?? 1
  const key = keyOf(steps, foot + 18)
  const rule = line(0, foot, WIDTH, foot, { stroke: 'rule', line: 0.75 })
  const drawn = signs.flatMap(sign => [
    ...drawSign(sign.step.state, sign.number, sign.x, at(sign)),
    ...wordsOf(sign, at(sign)),
  ])
  return picture(WIDTH, key.last + 12, [...road, ...drawn, rule, ...key.shapes])
}

/** Rows of steps in parts no taller than a page has room for. */
export function splitWay(way: WayToPermanence, tallest: number): readonly WayToPermanence[] {
  const rows = Math.ceil(way.steps.length / COLUMNS)
  for (let parts = 1; parts < rows; parts++) {
    const size = Math.ceil(rows / parts) * COLUMNS
    const split = Array.from({ length: Math.ceil(way.steps.length / size) }, (_, at) => ({
      ...way,
      first: (way.first ?? 1) + at * size,
      steps: way.steps.slice(at * size, (at + 1) * size),
    }))
    if (split.every(part => drawWay(part).height <= tallest)) return split
  }
  return [way]
}

function signOf(step: Step, index: number, first: number): Sign {
  const row = Math.floor(index / COLUMNS)
  const place = index % COLUMNS
  const column = row % 2 === 0 ? place : COLUMNS - 1 - place
  return {
    step,
    number: first + index,
    row,
    x: COLUMN * (column + 0.5),
    label: balanced(step.label, 10, true, COLUMN - 18),
    note: balanced(step.note, 10, false, COLUMN - 18),
  }
}

function rowsOf(signs: readonly Sign[]): { readonly middle: number; readonly foot: number }[] {
  const rows: { middle: number; foot: number }[] = []
  let top = 4
  for (const row of new Set(signs.map(sign => sign.row))) {
    const lines = signs
      .filter(sign => sign.row === row)
      .map(({ label, note }) => label.length + note.length + 1)
    const middle = top + ROAD
    const foot = middle + ROAD + Math.max(...lines) * LEADING + 10
    rows.push({ middle, foot })
    top = foot
  }
  return rows
}

const TRAVELLED: Paint = { stroke: 'accent', line: 5 }
const TO_COME: Paint = { stroke: 'edge', line: 2, dash: '4 4' }

/** The road is solid as far as the child has come. */
function roadBetween(from: Sign, y1: number, to: Sign, y2: number): string[] {
  const paint = to.step.state === 'done' || to.step.state === 'here' ? TRAVELLED : TO_COME
  if (from.row === to.row) return [line(from.x, y1, to.x, y2, paint)]
  const outer = from.x > WIDTH / 2 ? WIDTH - 4 : 4
  const bend = outer > WIDTH / 2 ? -1 : 1
  const near = outer + bend * 10
  return [
    path(
      `M${tenth(from.x)} ${tenth(y1)} L${tenth(near)} ${tenth(y1)} Q${outer} ${tenth(y1)} ${outer} ${tenth(y1 + 10)} L${outer} ${tenth(y2 - 10)} Q${outer} ${tenth(y2)} ${tenth(near)} ${tenth(y2)} L${tenth(to.x)} ${tenth(y2)}`,
      paint,
    ),
  ]
}

function drawSign(state: State, number: number | undefined, x: number, y: number, size = 1): string[] {
  const r = RADIUS * size
  const numeral = (colour: 'ink' | 'accent' | 'gap') =>
    number === undefined ? '' : text(x, y + 3.7, String(number), { bold: true, colour, anchor: 'middle' })
  switch (state) {
    case 'done': {
      const tick = `M${tenth(x - r * 0.45)} ${tenth(y)} L${tenth(x - r * 0.1)} ${tenth(y + r * 0.36)} L${tenth(x + r * 0.48)} ${tenth(y - r * 0.36)}`
      return [circle(x, y, r, { fill: 'accent' }), path(tick, { stroke: 'white', line: 2.25, round: true })]
    }
    case 'here':
      return [
        circle(x, y, r + 4 * size, { fill: 'accentTint', stroke: 'ink', line: 2 }),
        circle(x, y, r, { fill: 'white', stroke: 'ink', line: 1.25 }),
        number === undefined ? circle(x, y, 2.6, { fill: 'ink' }) : numeral('ink'),
      ]
    case 'ahead':
      return [circle(x, y, r, { fill: 'white', stroke: 'edge', line: 1.25 }), numeral('ink')]
    case 'late': {
      const reach = r * 1.3
      const corners = [
        [x, y - reach],
        [x + reach, y],
        [x, y + reach],
        [x - reach, y],
      ] as const
      return [polygon(corners, { fill: 'gapTint', stroke: 'gap', line: 1.75, dash: '3 2' }), numeral('gap')]
    }
  }
}

function wordsOf({ step, x, label, note }: Sign, y: number): string[] {
  const first = y + ROAD + 10
  const colour = step.state === 'late' ? 'gap' : 'soft'
  const bold = step.state === 'late' || step.state === 'here'
  const at = (index: number) => first + index * LEADING
  return [
    ...label.map((words, index) => text(x, at(index), words, { bold: true, anchor: 'middle' })),
    text(x, at(label.length), STATE_WORDS[step.state], {
      colour: bold ? (step.state === 'late' ? 'gap' : 'ink') : 'soft',
      bold,
      anchor: 'middle',
    }),
    ...note.map((words, index) => text(x, at(label.length + 1 + index), words, { colour, anchor: 'middle' })),
  ]
}

function keyOf(steps: readonly Step[], top: number) {
  const used = (['done', 'here', 'ahead', 'late'] as const).filter(state =>
    steps.some(step => step.state === state),
  )
  const items = used.map(state => ({
    label: STATE_WORDS[state],
    room: 26,
    draw: (x: number, middle: number) => drawSign(state, undefined, x + 10, middle, 0.62),
  }))
  const key = drawKey(items, { left: 35, right: WIDTH, top, pitch: 24, between: 18 })
  return { shapes: [text(0, top + 4, 'Key', { bold: true }), ...key.shapes], last: key.last }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
