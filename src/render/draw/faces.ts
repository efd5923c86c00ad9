// Feelings as data to faces, none marked good or bad, and an empty circle for another.
import type { Faces } from '../../model/drawing.ts'
import { FEELINGS } from '../../model/picture-names.ts'
import { bookText } from './book-words.ts'
import { PASTELS, WORLD, type Hex } from './paintbox.ts'
import { both, form, oval, painted, placed, stroke, type Shape } from './shapes.ts'
import { circle, picture, type Picture } from './svg.ts'
import { balanced } from './words.ts'

const WIDTH = 420
const RADIUS = 38
const LEADING = 19
const SIZE = 15
const FEWEST = 5
const OTHER = 'something else'

/** Draws the feelings asked for, at least five, and the empty circle. */
export function drawFaces({ labels }: Faces): Picture {
  const asked = [...new Set(labels)]
  const more = FEELINGS.filter(label => !asked.includes(label)).slice(0, Math.max(0, FEWEST - asked.length))
  const all = [...asked, ...more, OTHER]
  const columns = columnsFor(all.length)
  const column = WIDTH / columns
  const words = all.map(label => balanced(label, SIZE, false, column - 8, 'Andika'))
  const rows = Array.from({ length: Math.ceil(all.length / columns) }, (_, row) => {
    const tallest = Math.max(...words.slice(row * columns, (row + 1) * columns).map(({ length }) => length))
    return 2 * RADIUS + 10 + tallest * LEADING + 16
  })
  const shapes = all.flatMap((label, index) => {
    const row = Math.floor(index / columns)
    const inRow = Math.min(columns, all.length - row * columns)
    const x = (WIDTH - inRow * column) / 2 + column * ((index % columns) + 0.5)
    const top = 4 + rows.slice(0, row).reduce((sum, height) => sum + height, 0)
    const lines = words[index] ?? []
    return [
      ...(index === all.length - 1
        ? [EMPTY(x, top + RADIUS)]
        : painted(placed(faceOf(label), x, top + RADIUS))),
      ...lines.map((line, at) => bookText(x, top + 2 * RADIUS + 20 + at * LEADING, line, { size: SIZE })),
    ]
  })
  return picture(WIDTH, rows.reduce((sum, height) => sum + height, 0) - 4, shapes)
}

const EMPTY = (x: number, y: number) =>
  circle(x, y, RADIUS - 1, { fill: WORLD.white, stroke: WORLD.ink, line: 1.75, dash: '6 5' })

/** As few empty places in the last row as can be, and then as few rows. */
function columnsFor(count: number): number {
  const empty = (columns: number) => (columns - (count % columns)) % columns
  return [5, 4, 3].toSorted((a, b) => empty(a) - empty(b))[0] ?? 3
}

function faceOf(label: string): readonly Shape[] {
  const known = FEELINGS.findIndex(feeling => feeling === label)
  const feeling = FEELINGS[known]
  if (feeling === undefined) throw new RangeError(`There is no face \`${label}\``)
  const ground: Hex = PASTELS[known] ?? WORLD.cream
  return [oval(ground, 0, 0, RADIUS), ...LOOKS[feeling]]
}

const { ink, white } = WORLD
const EYES = both(oval(ink, -13, -6, 4))
const mouth = (d: string) => stroke(ink, 3, d)
const brows = (d: string) => both(stroke(ink, 2.8, d))
const SHUT = both(stroke(ink, 2.8, 'M-18 -5 C-16 -9.4 -10 -9.4 -8 -5'))

/** What eyes, brows and mouth do. */
const LOOKS: Readonly<Record<(typeof FEELINGS)[number], readonly Shape[]>> = {
  happy: [...EYES, mouth('M-14 8 C-8 18 8 18 14 8')],
  sad: [...EYES, ...brows('M-19 -14 L-9 -17.6'), mouth('M-11 15 C-6 8 6 8 11 15')],
  cross: [...EYES, ...brows('M-20 -18 L-8 -13'), mouth('M-10 12 L10 12')],
  worried: [
    ...EYES,
    ...brows('M-20 -15 C-16 -18 -12 -19 -9 -19'),
    mouth('M-11 13 C-7 8 -4 8 0 12 C4 16 7 16 11 11'),
  ],
  'mixed up': [
    ...EYES,
    stroke(ink, 2.8, 'M-20 -15 L-8 -16'),
    stroke(ink, 2.8, 'M8 -19 C12 -22 16 -21 20 -18'),
    mouth('M-13 12 C-9 7 -6 7 -3 11 C0 15 4 15 6 11 C8 8 11 8 13 10'),
  ],
  quiet: [...EYES, mouth('M-6 12 L6 12')],
  excited: [
    ...both(oval(ink, -13, -7, 4.6), oval(white, -11.4, -8.8, 1.6)),
    ...brows('M-19 -17 C-16 -20.6 -11 -20.6 -8 -18'),
    form(ink, 'M-14 6 C-8 8 8 8 14 6 C14 22 -14 22 -14 6 Z'),
    form(WORLD.heartLight, 'M-8 15.6 C-4 12.4 4 12.4 8 15.6 C4 19 -4 19 -8 15.6 Z'),
  ],
  scared: [
    ...both(oval(white, -13, -6, 7, 8), oval(ink, -12, -5, 3.2)),
    ...brows('M-20 -17 C-17 -20 -13 -21 -10 -20.6'),
    oval(ink, 0, 15, 5, 4),
  ],
  loved: [
    ...SHUT,
    mouth('M-11 7 C-6 15 6 15 11 7'),
    ...both(oval(WORLD.heartLight, -20, 5, 5, 3.6)),
    form(
      WORLD.heart,
      'M0 -16 C-11 -22.6 -8 -30 -3.6 -30 C-1.6 -30 -0.6 -28.6 0 -27 C0.6 -28.6 1.6 -30 3.6 -30 C8 -30 11 -22.6 0 -16 Z',
    ),
  ],
  tired: [
    ...both(stroke(ink, 2.8, 'M-19 -6 C-16 -2.4 -10 -2.4 -7 -6'), stroke(ink, 1.8, 'M-19 -12 L-8 -12')),
    oval(ink, 0, 13, 4.4, 3.4),
  ],
  'missing someone': [
    ...both(oval(white, -13, -6, 6.4)),
    oval(ink, -10.6, -7.8, 3.4),
    oval(ink, 15.4, -7.8, 3.4),
    ...brows('M-19 -16 L-9 -18.6'),
    mouth('M-8 14 C-4 10.4 4 10.4 8 14'),
  ],
  proud: [...SHUT, ...brows('M-19 -16 C-16 -19 -11 -19 -8 -17'), mouth('M-12 9 C-6 15 8 14 13 6')],
}
