// What there is between a child and somebody, as a line.
import type { ImportantPerson } from '../../model/drawing.ts'
import { line, path } from './svg.ts'

/** The kind of a tie. */
export type Tie = ImportantPerson['tie']

/** Ties in words. */
export const TIE_WORDS: Readonly<Record<Tie, string>> = {
  'very-close': 'very close',
  'gets-on-well': 'gets on well',
  'not-often': 'not often',
  'can-be-hard': 'can be hard',
  'no-longer-seen': 'no longer seen',
}

/** The line of a tie; nobody who is no longer seen has one. */
export function drawTie(tie: Tie, x1: number, y1: number, x2: number, y2: number): string[] {
  switch (tie) {
    case 'very-close':
      return [line(x1, y1, x2, y2, { stroke: 'ink', line: 5 })]
    case 'gets-on-well':
      return [line(x1, y1, x2, y2, { stroke: 'ink', line: 2 })]
    case 'not-often':
      return [line(x1, y1, x2, y2, { stroke: 'ink', line: 1.25, dash: '5 4' })]
    case 'can-be-hard':
      return [zigzag(x1, y1, x2, y2)]
    case 'no-longer-seen':
      return []
  }
}

const TOOTH = 5
const HEIGHT = 4

/** Straight at both ends, so that it is seen where it begins. */
function zigzag(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [along, across] = [(x2 - x1) / length, (y2 - y1) / length]
  const count = Math.max(2, 2 * Math.round((length - 12) / TOOTH / 2))
  const at = (distance: number, aside: number) =>
    `${tenth(x1 + along * distance - across * aside)} ${tenth(y1 + across * distance + along * aside)}`
  const step = (length - 12) / count
  const teeth = Array.from(
    { length: count - 1 },
    (_, index) => `L${at(6 + step * (index + 1), index % 2 === 0 ? HEIGHT : -HEIGHT)}`,
  )
  return path(`M${at(0, 0)} L${at(6, 0)} ${teeth.join(' ')} L${at(length - 6, 0)} L${at(length, 0)}`, {
    stroke: 'ink',
    line: 1.5,
  })
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
