// What a drawn part is: shapes about the middle of its ground line, about 100 high, from what was chosen for it.
import type { ScenePart } from '../../../model/drawing.ts'
import type { ClothesColour } from '../../../model/picture-names.ts'
import { CLOTHES, type Tones } from '../paintbox.ts'
import type { Shape } from '../shapes.ts'

/** What somebody chose for one part of a scene. */
export type Chosen = Omit<ScenePart, 'part' | 'x' | 'y' | 'scale' | 'turned'>

/** Draws a part with its ground at 0, upwards being negative. */
export type Part = (chosen: Chosen) => readonly Shape[]

/** The chosen colour of a thing, or its usual one. */
export function tonesOf({ colour }: Chosen, usual: ClothesColour): Tones {
  return CLOTHES[colour ?? usual]
}
