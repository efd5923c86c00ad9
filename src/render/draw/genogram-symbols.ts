// The symbols of a family tree: one for each person, and how couples are joined.
import type { GenogramPerson, GenogramUnion } from '../../model/drawing.ts'
import { circle, line, path, polygon, rect, text, type Paint } from './svg.ts'

/** Half of a symbol's side; in a key symbols are smaller. */
export const HALF = 17

type Look = Omit<GenogramPerson, 'id' | 'name' | 'notes'>

const LINE: Paint = { stroke: 'ink', line: 1.25 }

/** A person's symbol about a point. */
export function drawPerson(person: Look, x: number, y: number, half = HALF): string[] {
  const inner = half > 10 ? 4 : 3
  const outline: Paint = person.unknown
    ? { fill: 'white', stroke: 'ink', line: 1.5, dash: '4 3' }
    : { fill: 'white', stroke: 'ink', line: 1.5 }
  const body = person.subject
    ? [
        shape(person, x, y, half, { fill: 'accentTint', stroke: 'ink', line: 2 }),
        shape(person, x, y, half - inner, { fill: 'accentTint', ...LINE }),
      ]
    : [shape(person, x, y, half, outline)]
  return [
    ...body,
    ...(person.died ? cross(person, x, y, half) : []),
    ...(person.unknown
      ? [text(x, y + (half > 10 ? 6 : 4), '?', { size: half > 10 ? 17 : 11, bold: true, anchor: 'middle' })]
      : []),
    ...(person.adopted ? brackets(x, y, half) : []),
  ]
}

function shape(person: Look, x: number, y: number, half: number, paint: Paint): string {
  if (person.unborn) return triangle(x, y, half, paint)
  if (person.sex === 'm') return rect(x - half, y - half, half * 2, half * 2, paint)
  if (person.sex === 'f') return circle(x, y, half, paint)
  const reach = half * 1.1
  return polygon(
    [
      [x, y - reach],
      [x + reach, y],
      [x, y + reach],
      [x - reach, y],
    ],
    paint,
  )
}

/** A pregnancy is smaller than a person: 20 high where a symbol is 34. */
function triangle(x: number, y: number, half: number, paint: Paint): string {
  const reach = half > 10 ? half - 6 : half - 1
  return polygon(
    [
      [x, y - reach],
      [x + reach, y + reach * 0.8],
      [x - reach, y + reach * 0.8],
    ],
    paint,
  )
}

function cross(person: Look, x: number, y: number, half: number): string[] {
  const reach = person.sex === 'm' ? half : person.sex === 'f' ? half * Math.SQRT1_2 : half * 0.55
  return [
    line(x - reach, y - reach, x + reach, y + reach, LINE),
    line(x - reach, y + reach, x + reach, y - reach, LINE),
  ]
}

function brackets(x: number, y: number, half: number): string[] {
  const reach = half + 6
  const [top, foot] = [y - half - 2, y + half + 2]
  return [-1, 1].map(side => {
    const [out, into] = [x + side * reach, x + side * (reach - 4)].map(value => Math.round(value * 10) / 10)
    return path(
      `M${into} ${tenth(top)} L${out} ${tenth(top)} L${out} ${tenth(foot)} L${into} ${tenth(foot)}`,
      LINE,
    )
  })
}

/** How the line of a couple is painted. */
export function unionPaint(kind: GenogramUnion['kind']): Paint {
  return kind === 'short' ? { ...LINE, dash: '5 3' } : { ...LINE, square: true }
}

/** One slash for separated, two for divorced, about a point of the couple's line. */
export function drawSlashes(kind: GenogramUnion['kind'], x: number, y: number): string[] {
  const places = kind === 'separated' ? [x] : kind === 'divorced' ? [x - 2.5, x + 2.5] : []
  return places.map(at => line(at - 3, y + 6, at + 3, y - 6, { stroke: 'ink', line: 1.5 }))
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
