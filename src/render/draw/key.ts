// The symbols used in a drawing, as a key of as many lines as they need.
import { measure } from '../fonts.ts'
import { text } from './svg.ts'
import { wrapped } from './words.ts'

/** One symbol of a key; it is drawn from its left edge about the middle of its line. */
export interface KeyItem {
  readonly label: string
  /** Room for the symbol, its gap to the words included. */
  readonly room: number
  readonly draw: (x: number, middle: number) => string[]
}

/** How a key is set: where its lines begin, what space is between. */
export interface KeyMeasures {
  readonly left: number
  readonly right: number
  readonly top: number
  /** Distance from one line of the key to the next. */
  readonly pitch: number
  readonly between: number
  /** The least distance from one item's left edge to the next one's. */
  readonly step?: number
}

/** The shapes of a key whose first line has its middle at `top`, and the middle of its last line. */
export function drawKey(
  items: readonly KeyItem[],
  measures: KeyMeasures,
): { shapes: string[]; last: number } {
  const { left, right, top, pitch, between, step = 0 } = measures
  const shapes: string[] = []
  let x = left
  let middle = top
  for (const item of items) {
    const lines = wrapped(item.label, 10, false, right - left - item.room)
    const width = item.room + Math.max(0, ...lines.map(words => measure(words, 10, false)))
    if (x > left && x + width > right) {
      x = left
      middle += pitch
    }
    shapes.push(...item.draw(x, middle))
    shapes.push(...lines.map((words, index) => text(x + item.room, middle + 4 + index * 12.5, words)))
    x += Math.max(width + between, step)
    if (lines.length > 1) {
      x = right
      middle += (lines.length - 1) * 12.5
    }
  }
  return { shapes, last: middle }
}
