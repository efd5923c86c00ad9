// Who matters to a child as data to a drawing: the child in the middle, boxes on both sides, lines between.
import type { ImportantGroup, ImportantPeople, ImportantPerson } from '../../model/drawing.ts'
import { drawKey } from './key.ts'
import { circle, line, picture, rect, text, type Picture } from './svg.ts'
import { drawTie, TIE_WORDS, type Tie } from './ties.ts'
import { balanced, wrapped } from './words.ts'

const WIDTH = 439
const CENTRE = WIDTH / 2
const RADIUS = 38
const BOX = 132
const LEADING = 12.5
const GAP = 9
const TITLE = 20
/** How far the highest and lowest boxes stand nearer to the middle, so that the whole is an oval. */
const BEND = 30
const MOST = 9
/** Half the line of a box lies outside it. */
const EDGE = 1

const KEY_ORDER = ['very-close', 'gets-on-well', 'not-often', 'can-be-hard'] as const

interface Placed {
  readonly person: ImportantPerson
  readonly name: readonly string[]
  readonly note: readonly string[]
  readonly top: number
  readonly height: number
}

interface Title {
  readonly lines: readonly string[]
  readonly top: number
}

interface Column {
  readonly boxes: readonly Placed[]
  readonly titles: readonly Title[]
  readonly height: number
}

/** Draws everybody; at most nine a side are easy to read. */
export function drawImportantPeople({ centre, left, right }: ImportantPeople): Picture {
  const columns = [columnOf(left), columnOf(right)]
  const name = balanced(centre, 12, true, 2 * RADIUS - 14)
  const height = Math.max(2 * RADIUS + 8, name.length * 14.5 + 8, ...columns.map(column => column.height))
  const middle = height / 2
  const ties = columns.flatMap((column, side) => drawTies(column, side, height))
  const boxes = columns.flatMap((column, side) => drawBoxes(column, side, height))
  const key = keyOf([...left, ...right], height + 34)
  const rule = line(0, height + 16, WIDTH, height + 16, { stroke: 'rule', line: 0.75 })
  return picture(WIDTH, key === undefined ? height : key.last + 12, [
    ...ties,
    ...boxes,
    ...drawCentre(name, middle),
    ...(key === undefined ? [] : [rule, ...key.shapes]),
  ])
}

/** Not more than nine a side; those beyond come in another drawing of the same child. */
export function splitImportantPeople(people: ImportantPeople): readonly ImportantPeople[] {
  const [left, right] = [portions(people.left), portions(people.right)]
  const count = Math.max(1, left.length, right.length)
  return Array.from({ length: count }, (_, at) => ({
    ...people,
    left: left[at] ?? [],
    right: right[at] ?? [],
  }))
}

function portions(groups: readonly ImportantGroup[]): readonly (readonly ImportantGroup[])[] {
  const all = groups.flatMap(({ title, people }) => people.map(person => ({ title, person })))
  const cuts = Array.from({ length: Math.ceil(all.length / MOST) }, (_, at) =>
    all.slice(at * MOST, (at + 1) * MOST),
  )
  return cuts.map(cut =>
    [...new Set(cut.map(({ title }) => title))].map(title => ({
      title,
      people: cut.filter(one => one.title === title).map(({ person }) => person),
    })),
  )
}

function columnOf(groups: readonly ImportantGroup[]): Column {
  const boxes: Placed[] = []
  const titles: Title[] = []
  let top = EDGE
  for (const { title, people } of groups.filter(group => group.people.length > 0)) {
    const lines = balanced(title, 10, true, BOX)
    titles.push({ lines, top })
    top += lines.length === 0 ? 0 : TITLE + (lines.length - 1) * LEADING
    for (const person of people) {
      const box = boxOf(person, top)
      boxes.push(box)
      top += box.height + GAP
    }
    top += 4
  }
  return { boxes, titles, height: Math.max(0, top - GAP - 4) + EDGE }
}

function boxOf(person: ImportantPerson, top: number): Placed {
  const name = wrapped(person.name, 10, true, BOX - 16)
  const gone = person.tie === 'no-longer-seen' ? TIE_WORDS['no-longer-seen'] : ''
  const note = wrapped([person.note, gone].filter(Boolean).join(', '), 10, false, BOX - 16)
  return { person, name, note, top, height: Math.max(36, (name.length + note.length) * LEADING + 11) }
}

/** The distance from the edge of something whose middle is at `y`. */
function insetOf(y: number, height: number): number {
  const share = (y - height / 2) / (height / 2)
  return BEND * Math.min(1, share * share)
}

function drawBoxes(column: Column, side: number, height: number): string[] {
  const from = (height - column.height) / 2
  const titles = column.titles.flatMap(({ lines, top }) => {
    const x = leftOf(side, insetOf(from + top + 12, height))
    return lines.map((words, at) =>
      text(x + 1, from + top + 11 + at * LEADING, words, { bold: true, colour: 'accent' }),
    )
  })
  const boxes = column.boxes.flatMap(box => {
    const top = from + box.top
    const x = leftOf(side, insetOf(top + box.height / 2, height))
    const first = top + (box.height - (box.name.length + box.note.length) * LEADING) / 2 + 9.6
    return [
      rect(x, top, BOX, box.height, { fill: 'white', stroke: 'edge', line: 1.25 }, 4),
      ...box.name.map((words, at) => text(x + 8, first + at * LEADING, words, { bold: true })),
      ...box.note.map((words, at) =>
        text(x + 8, first + (box.name.length + at) * LEADING, words, { colour: 'soft' }),
      ),
    ]
  })
  return [...titles, ...boxes]
}

function leftOf(side: number, inset: number): number {
  return side === 0 ? 1 + inset : WIDTH - 1 - BOX - inset
}

function drawTies(column: Column, side: number, height: number): string[] {
  const from = (height - column.height) / 2
  return column.boxes.flatMap(({ person, top, height: tall }) => {
    const y = from + top + tall / 2
    const inset = insetOf(y, height)
    const x = side === 0 ? leftOf(0, inset) + BOX : leftOf(1, inset)
    const [right, down] = [x - CENTRE, y - height / 2]
    const share = RADIUS / Math.hypot(right, down)
    return drawTie(person.tie, CENTRE + right * share, height / 2 + down * share, x, y)
  })
}

function drawCentre(lines: readonly string[], y: number): string[] {
  const first = y + 4.2 - ((lines.length - 1) * 14.5) / 2
  return [
    circle(CENTRE, y, RADIUS, { fill: 'accentTint', stroke: 'ink', line: 2 }),
    circle(CENTRE, y, RADIUS - 4, { stroke: 'ink', line: 1.25 }),
    ...lines.map((words, at) =>
      text(CENTRE, first + at * 14.5, words, { size: 12, bold: true, anchor: 'middle' }),
    ),
  ]
}

function keyOf(groups: readonly ImportantGroup[], top: number) {
  const ties = new Set<Tie>(groups.flatMap(({ people }) => people.map(({ tie }) => tie)))
  const items = KEY_ORDER.filter(tie => ties.has(tie)).map(tie => ({
    label: TIE_WORDS[tie],
    room: 40,
    draw: (x: number, middle: number) => drawTie(tie, x, middle, x + 33, middle),
  }))
  if (items.length === 0) return undefined
  const key = drawKey(items, { left: 35, right: WIDTH, top, pitch: 20, between: 16 })
  return { shapes: [text(0, top + 4, 'Key', { bold: true }), ...key.shapes], last: key.last }
}
