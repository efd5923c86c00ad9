// Warmth in one direction, as an arrow as thick as it is often seen.
import type { Warmth } from '../../model/drawing.ts'
import { line, polygon } from './svg.ts'

/** Each width differs from the next also on a grey photocopy. */
const WIDTHS = { never: 1.25, rarely: 1.25, sometimes: 2.5, often: 4.5, always: 7 } as const

/** How often warmth is seen, in words. */
export const SEEN_WORDS: Readonly<Record<Warmth['seen'], string>> = {
  never: 'never',
  rarely: 'rarely',
  sometimes: 'sometimes',
  often: 'often',
  always: 'always',
  'not-seen': 'not seen',
}

/** An arrow along a height; one that was not seen is dotted and has no head, one that is never seen ends at a bar. */
export function drawArrow(seen: Warmth['seen'], from: number, to: number, y: number): string[] {
  const way = Math.sign(to - from)
  if (seen === 'not-seen') return [line(from, y, to, y, { stroke: 'edge', line: 1.5, dash: '1.5 4' })]
  const width = WIDTHS[seen]
  const paint = { stroke: 'accent', line: width } as const
  if (seen === 'never')
    return [line(from, y, to - way, y, paint), line(to, y - 6, to, y + 6, { stroke: 'accent', line: 2.5 })]
  const length = 7 + width * 0.9
  const half = 3.4 + width * 0.75
  return [
    line(from, y, to - way * (length - 1), y, paint),
    polygon(
      [
        [to, y],
        [to - way * length, y - half],
        [to - way * length, y + half],
      ],
      { fill: 'accent' },
    ),
  ]
}
