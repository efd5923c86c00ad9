// Words of children's books: names in bold with a note below, on a label of their own.
import { measure } from '../fonts.ts'
import { WORLD } from './paintbox.ts'
import { rect, text, type Lettering } from './svg.ts'
import { balanced } from './words.ts'

const FONT = 'Andika'
const NAME = { size: 15, leading: 19 }
const NOTE = { size: 13, leading: 17 }
const PAD = { aside: 11, above: 7, below: 7 }

/** A label, ready to be placed. */
export interface BookLabel {
  readonly width: number
  readonly height: number
  readonly draw: (x: number, top: number) => string[]
}

/** A white label no wider than `widest`; `x` is its middle. `lead` is room kept free before the words. */
export function bookLabel(name: string, note: string, widest: number, lead = 0): BookLabel {
  const room = widest - 2 * PAD.aside - lead
  const names = balanced(name, NAME.size, true, room, FONT)
  const notes = balanced(note, NOTE.size, false, room, FONT)
  const widths = [
    ...names.map(words => measure(words, NAME.size, true, FONT)),
    ...notes.map(words => measure(words, NOTE.size, false, FONT)),
  ]
  const width = Math.max(0, ...widths) + 2 * PAD.aside + lead
  const height = names.length * NAME.leading + notes.length * NOTE.leading + PAD.above + PAD.below
  const draw = (x: number, top: number) => {
    const middle = x + lead / 2
    const first = top + PAD.above + 14.4
    const second = top + PAD.above + names.length * NAME.leading + 12.6
    return [
      rect(x - width / 2, top, width, height, { fill: WORLD.white }, 9),
      ...names.map((words, at) =>
        bookText(middle, first + at * NAME.leading, words, { size: NAME.size, bold: true }),
      ),
      ...notes.map((words, at) => bookText(middle, second + at * NOTE.leading, words, { size: NOTE.size })),
    ]
  }
  return { width, height, draw }
}

/** A line of words in the middle of `x`, in the letters and the ink of children's books. */
export function bookText(x: number, y: number, words: string, lettering: Lettering): string {
  return text(x, y, words, { colour: WORLD.ink, anchor: 'middle', font: FONT, ...lettering })
}
