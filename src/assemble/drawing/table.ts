// Every drawing a template may ask for, by name; there are no others.
import type { Drawing } from '../../model/drawing.ts'
import type { ViewRecord } from '../../model/view.ts'
import { genogram } from './genogram.ts'
import { homesTimeline } from './homes-timeline.ts'

/** A drawing and the words that are enough alone. */
export interface Drawn {
  readonly drawing: Drawing
  readonly alternative: string
}

/** Drawings by name; each answers undefined where there is nothing to draw. */
export const DRAWINGS: Readonly<Record<string, (view: ViewRecord) => Drawn | undefined>> = {
  'homes-timeline': homesTimeline,
  genogram,
}
