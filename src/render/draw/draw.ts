// Drawings as data to SVG.
import type { Drawing } from '../../model/drawing.ts'
import { drawGenogram } from './genogram.ts'
import { drawHomesTimeline, splitHomesTimeline } from './homes-timeline.ts'
import type { Picture } from './svg.ts'

/** Draws all of a drawing at its natural size; a homes timeline is 439 wide, a family tree as wide as it needs. */
export function drawingToSvg(drawing: Drawing): Picture {
  switch (drawing.type) {
    case 'homesTimeline':
      return drawHomesTimeline(drawing)
    case 'genogram':
      return drawGenogram(drawing)
  }
}

/** The parts to draw one under the other where a whole drawing may be taller than a page has room for. */
export function splitDrawing(drawing: Drawing, tallest = 600): readonly Drawing[] {
  switch (drawing.type) {
    case 'homesTimeline':
      return splitHomesTimeline(drawing, tallest)
    case 'genogram':
      return [drawing]
  }
}
