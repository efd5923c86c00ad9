// Drawings as data to SVG.
import type { Drawing, Genogram } from '../../model/drawing.ts'
import { sidesOf } from './genogram-sides.ts'
import { drawGenogram } from './genogram.ts'
import { drawHomesTimeline, splitHomesTimeline } from './homes-timeline.ts'
import type { Picture } from './svg.ts'

/** What a portrait page has room for at natural size, in points. */
const TALLEST = 600
const WIDEST = 439

/** Draws the whole at its natural size; a homes timeline is 439 wide, a family tree as wide as it needs. */
export const drawingToSvg = once(draw)

const sidesOnce = once(sidesOf)

/** Every format asks for the same drawings, so each is made once. */
function once<Of extends object, Made extends object>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>()
  return of => {
    const made = known.get(of) ?? make(of)
    known.set(of, made)
    return made
  }
}

function draw(drawing: Drawing): Picture {
  switch (drawing.type) {
    case 'homesTimeline':
      return drawHomesTimeline(drawing)
    case 'genogram':
      return drawGenogram(drawing)
  }
}

/** The parts to draw instead of a whole that is too large: some homes each, or a tree for each parent. */
export function splitDrawing(drawing: Drawing, tallest = TALLEST, widest = WIDEST): readonly Drawing[] {
  switch (drawing.type) {
    case 'homesTimeline':
      return splitHomesTimeline(drawing, tallest)
    case 'genogram':
      return splitGenogram(drawing, widest)
  }
}

/** Two trees that are no narrower than one would only say things twice. */
function splitGenogram(genogram: Genogram, width: number): readonly Genogram[] {
  const whole = drawingToSvg(genogram).width
  if (whole <= width) return [genogram]
  const sides = sidesOnce(genogram)
  return sides.every(side => drawingToSvg(side).width < whole) ? sides : [genogram]
}
