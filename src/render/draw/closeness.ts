// Brothers and sisters as data to a drawing of the warmth seen between them, a row for each pair.
import type { Closeness, ClosenessPair, Warmth } from '../../model/drawing.ts'
import { drawArrow, SEEN_WORDS } from './arrows.ts'
import { drawKey } from './key.ts'
import { circle, line, picture, text, type Picture } from './svg.ts'
import { balanced, widestPart } from './words.ts'

const WIDTH = 439
const ROW = 86
const RADIUS = 27
/** Room for a circle, or for a name below it. */
const SIDE = 78
const LEADING = 12.5
const INSIDE = 44
const ARROWS = 24
const PAD = 10

const KEY_ORDER = ['never', 'rarely', 'sometimes', 'often', 'always', 'not-seen'] as const

/** Draws every pair, and the key of what was seen. */
export function drawCloseness({ pairs, subject }: Closeness): Picture {
  const shapes: string[] = []
  let top = 0
  for (const pair of pairs) {
    const row = rowOf(pair, subject)
    shapes.push(...row.draw(top))
    top += row.height
    shapes.push(line(0, top, WIDTH, top, { stroke: 'rule', line: 0.75 }))
  }
  const key = keyOf(pairs, top + 18)
  return picture(WIDTH, key.last + 10, [...shapes, ...key.shapes])
}

/** The pairs in parts no taller than a page has room for. */
export function splitCloseness(closeness: Closeness, tallest: number): readonly Closeness[] {
  const parts: ClosenessPair[][] = [[]]
  for (const pair of closeness.pairs) {
    const longer = [...(parts.at(-1) ?? []), pair]
    if (longer.length > 1 && drawCloseness({ ...closeness, pairs: longer }).height > tallest)
      parts.push([pair])
    else parts.splice(-1, 1, longer)
  }
  return parts.map(pairs => ({ ...closeness, pairs }))
}

function rowOf(pair: ClosenessPair, subject: string | undefined) {
  const { left, right, there, back } = pair
  const [above, below] = [wordsOf(left, right, there), wordsOf(right, left, back)]
  const names = [left, right].map(nameOf)
  const over = above.length * LEADING + 5
  const under = Math.max(
    below.length * LEADING + 5,
    ...names.map(({ outside }) => RADIUS - ARROWS / 2 + outside.length * LEADING + 3),
  )
  const middleAt = PAD + Math.max(over + ARROWS / 2, RADIUS)
  const height = Math.max(ROW, middleAt + Math.max(ARROWS / 2 + under, RADIUS) + PAD)
  const draw = (top: number): string[] => {
    const middle = top + middleAt + (height - middleAt - Math.max(ARROWS / 2 + under, RADIUS) - PAD) / 2
    const [from, to] = [SIDE / 2 + RADIUS + 8, WIDTH - SIDE / 2 - RADIUS - 8]
    return [
      ...names.flatMap((name, at) =>
        drawChild(name, at === 0 ? SIDE / 2 : WIDTH - SIDE / 2, middle, [left, right][at] === subject),
      ),
      ...drawArrow(there.seen, from, to, middle - 8),
      ...drawArrow(back.seen, to, from, middle + 8),
      ...lines(above, middle - ARROWS / 2 - 5 - (above.length - 1) * LEADING),
      ...lines(below, middle + ARROWS / 2 + 12),
    ]
  }
  return { height, draw }
}

function wordsOf(one: string, other: string, { seen, words }: Warmth): string[] {
  const said = words.trim() === '' ? '' : `; ${words.trim()}`
  return balanced(`${one} to ${other}: ${SEEN_WORDS[seen]}${said}`, 10, false, WIDTH - 2 * SIDE - 6)
}

function lines(words: readonly string[], first: number): string[] {
  return words.map((words, at) => text(WIDTH / 2, first + at * LEADING, words, { anchor: 'middle' }))
}

interface Name {
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

/** A name that does not fit into its circle stands below. */
function nameOf(name: string): Name {
  const fits = widestPart(name, 10, true) <= INSIDE
  const inside = fits ? balanced(name, 10, true, INSIDE) : []
  return inside.length > 0 && inside.length <= 2
    ? { inside, outside: [] }
    : { inside: [], outside: balanced(name, 10, true, SIDE - 2) }
}

function drawChild({ inside, outside }: Name, x: number, y: number, isSubject: boolean): string[] {
  const first = y + 3.6 - ((inside.length - 1) * LEADING) / 2
  return [
    circle(x, y, RADIUS - 1, {
      fill: isSubject ? 'accentTint' : 'white',
      stroke: 'ink',
      line: isSubject ? 2 : 1.5,
    }),
    isSubject ? circle(x, y, RADIUS - 5, { stroke: 'ink', line: 1.25 }) : '',
    ...inside.map((words, at) => text(x, first + at * LEADING, words, { bold: true, anchor: 'middle' })),
    ...outside.map((words, at) =>
      text(x, y + RADIUS + 12 + at * LEADING, words, { bold: true, anchor: 'middle' }),
    ),
  ]
}

function keyOf(pairs: readonly ClosenessPair[], top: number) {
  const seen = new Set(pairs.flatMap(({ there, back }) => [there.seen, back.seen]))
  const items = KEY_ORDER.filter(kind => seen.has(kind)).map(kind => ({
    label: SEEN_WORDS[kind],
    room: 34,
    draw: (x: number, middle: number) => drawArrow(kind, x, x + 28, middle),
  }))
  const key = drawKey(items, { left: 76, right: WIDTH, top, pitch: 20, between: 12 })
  return { shapes: [text(0, top + 4, 'Warmth seen', { bold: true }), ...key.shapes], last: key.last }
}
