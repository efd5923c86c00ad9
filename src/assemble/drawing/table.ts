// Every drawing a template may ask for, by name; there are no others.
import type { Drawing } from '../../model/drawing.ts'
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { closeness } from './closeness.ts'
import { faces } from './faces.ts'
import { genogram } from './genogram.ts'
import { homesPath } from './homes-path.ts'
import { homesTimeline } from './homes-timeline.ts'
import { importantPeople } from './important-people.ts'
import { scene } from './scene.ts'
import { storyTree } from './story-tree.ts'
import { wayToPermanence } from './way.ts'

/** A drawing and the words that are enough alone. */
export interface Drawn {
  readonly drawing: Drawing
  readonly alternative: string
}

/** Draws from the view, or from the record a template hands over. */
export type Draw = (view: ViewRecord, given?: ViewNode) => Drawn | undefined

/** Drawings by name; each answers undefined where there is nothing to draw. */
export const DRAWINGS: Readonly<Record<string, Draw>> = {
  'homes-timeline': homesTimeline,
  genogram,
  closeness,
  'important-people': importantPeople,
  'homes-path': homesPath,
  'story-tree': storyTree,
  'way-to-permanence': wayToPermanence,
  scene,
  faces,
}
