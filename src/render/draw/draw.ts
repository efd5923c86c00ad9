// Drawings as data to SVG.
import type { Drawing, Genogram } from '../../model/drawing.ts'
import { drawCloseness, splitCloseness } from './closeness.ts'
import { drawFaces } from './faces.ts'
import { sidesOf } from './genogram-sides.ts'
import { drawGenogram } from './genogram.ts'
import { drawHomesPath, splitHomesPath } from './homes-path.ts'
import { drawHomesTimeline, splitHomesTimeline } from './homes-timeline.ts'
import { drawImportantPeople, splitImportantPeople } from './important-people.ts'
import { drawScene } from './scene.ts'
import { drawStoryTree } from './story-tree.ts'
import type { Picture } from './svg.ts'
import { drawWay, splitWay } from './way.ts'

/** What a portrait page has room for at natural size, in points. */
const TALLEST = 600
const WIDEST = 439

/** Draws the whole at its natural size: 439 wide in reports (a family tree as wide as it needs), 420 in children's books, a scene from 450 to 600. */
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
    case 'closeness':
      return drawCloseness(drawing)
    case 'importantPeople':
      return drawImportantPeople(drawing)
    case 'homesPath':
      return drawHomesPath(drawing)
    case 'storyTree':
      return drawStoryTree(drawing)
    case 'scene':
      return drawScene(drawing)
    case 'faces':
      return drawFaces(drawing)
    case 'wayToPermanence':
      return drawWay(drawing)
  }
}

/** The parts to draw instead of a whole that is too large: some rows each, or a tree for each parent. */
export function splitDrawing(drawing: Drawing, tallest = TALLEST, widest = WIDEST): readonly Drawing[] {
  switch (drawing.type) {
    case 'homesTimeline':
      return splitHomesTimeline(drawing, tallest)
    case 'genogram':
      return splitGenogram(drawing, widest)
    case 'closeness':
      return splitCloseness(drawing, tallest)
    case 'importantPeople':
      return splitImportantPeople(drawing)
    case 'homesPath':
      return splitHomesPath(drawing, tallest)
    case 'wayToPermanence':
      return splitWay(drawing, tallest)
    case 'storyTree':
    case 'scene':
    case 'faces':
      return [drawing]
  }
}

/** Two trees that are no narrower than one would only say things twice. */
function splitGenogram(genogram: Genogram, width: number): readonly Genogram[] {
  const whole = drawingToSvg(genogram).width
  if (whole <= width) return [genogram]
  const sides = sidesOnce(genogram)
  return sides.every(side => drawingToSvg(side).width < whole) ? sides : [genogram]
}
