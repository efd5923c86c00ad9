// What stands under the symbols of a family tree, and the boxes round those who live together.
import type { Genogram, GenogramPerson } from '../../model/drawing.ts'
import type { Join, Spot } from './genogram-lines.ts'
import type { Lettering } from './svg.ts'
import { balanced, widestPart, wrapped } from './words.ts'

/** The least distance between two people of a row. */
export const COLUMN = 72
const WIDEST_COLUMN = 116
const BETWEEN_LABELS = 6

/** Half the width of a household box round one person. */
export const BOX_HALF = 34

/** One line under a symbol. */
export interface LabelLine extends Lettering {
  readonly words: string
}

/** Two or more neighbours who live together, with no one else between them. */
export interface Household {
  readonly name: readonly string[]
  readonly people: readonly Spot[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot: number
}

/** The distance between two people that lets every word of a label stand whole. */
export function columnFor({ people, households }: Genogram): number {
  const names = people.map(person => widestPart(nameOf(person), 10, true))
  const notes = people.flatMap(person => person.notes.map(note => widestPart(breakable(note), 10, false)))
  const homes = households.map(({ name }) => widestPart(breakable(name), 10, false) + 4)
  const widest = Math.max(0, ...names, ...notes, ...homes)
  return Math.min(WIDEST_COLUMN, Math.max(COLUMN, Math.ceil(widest + BETWEEN_LABELS)))
}

/** Name, notes, and the household where no box could show it. */
export function labelOf(person: GenogramPerson, column: number, homes: readonly string[]): LabelLine[] {
  const width = column - BETWEEN_LABELS
  return [
    ...namesOf(person, width).map(words => ({ words, bold: true })),
    ...person.notes
      .flatMap(note => wrapped(breakable(note), 10, false, width))
      .map(words => ({ words, colour: 'soft' as const })),
    ...homes
      .flatMap(home => balanced(breakable(home), 10, false, width))
      .map(words => ({ words, italic: true })),
  ]
}

/** The households that can be drawn as a box; the names of all others go into the labels. */
export function householdsOf(
  { households }: Genogram,
  spots: ReadonlyMap<string, Spot>,
  joins: readonly Join[],
  column: number,
): { boxes: Household[]; inLabels: ReadonlyMap<string, readonly string[]> } {
  const boxes: Household[] = []
  const inLabels = new Map<string, string[]>()
  const half = BOX_HALF + (column - COLUMN) / 2
  for (const household of households) {
    const people = household.people.flatMap(id => spots.get(id) ?? [])
    const box = boxRound(household.name, people, half)
    if (box && isFree(box, spots, joins, boxes, half)) {
      boxes.push(box)
      continue
    }
    for (const { id } of people) inLabels.set(id, [...(inLabels.get(id) ?? []), household.name])
  }
  return { boxes, inLabels }
}

function boxRound(name: string, people: readonly Spot[], half: number): Household | undefined {
  if (people.length < 2) return undefined
  const xs = people.map(({ x }) => x)
  const rows = people.map(({ row }) => row)
  const [left, right] = [Math.min(...xs) - half, Math.max(...xs) + half]
  const lines = balanced(breakable(name), 10, false, right - left - 10)
  return { name: lines, people, left, right, top: Math.min(...rows), foot: Math.max(...rows) }
}

/** Nobody else is inside, no other box is touched, and no line goes down through the name at the foot. */
function isFree(
  box: Household,
  spots: ReadonlyMap<string, Spot>,
  joins: readonly Join[],
  boxes: readonly Household[],
  half: number,
): boolean {
  const touches = (left: number, right: number, top: number, foot: number) =>
    left < box.right && right > box.left && top <= box.foot && foot >= box.top
  const others = spots.values().filter(({ id }) => !box.people.some(person => person.id === id))
  const free = !others.some(({ x, row }) => touches(x - half + 2, x + half - 2, row, row))
  const alone = !boxes.some(other => touches(other.left, other.right, other.top, other.foot))
  const inside = (x: number) => x > box.left - 4 && x < box.right + 4
  const crossed = joins.some(
    join =>
      join.row === box.foot &&
      [...join.straight.map(({ x }) => x), ...(join.drop ? [join.drop] : [])].some(inside),
  )
  return free && alone && !crossed
}

/** Two short lines read better than one that fills the column. */
function namesOf(person: GenogramPerson, width: number): string[] {
  const airy = balanced(nameOf(person), 10, true, width - 8)
  const full = balanced(nameOf(person), 10, true, width)
  const whole = widestPart(nameOf(person), 10, true) <= width - 8
  return whole && airy.length <= 2 ? airy : full
}

function nameOf({ name, unknown }: GenogramPerson): string {
  return breakable(name) || (unknown ? 'not known' : '')
}

/** A label is too narrow for words that are kept together elsewhere. */
function breakable(words: string): string {
  return words.replaceAll('\u00A0', ' ').trim()
}
