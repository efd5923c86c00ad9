// Somebody in a round frame 60 wide: a portrait, a smiling leaf, or a leaf with a question mark.
import type { PersonLook, StoryPerson } from '../../model/drawing.ts'
import { CLOTHES, WORLD } from './paintbox.ts'
import { face, hairBehind } from './parts/heads.ts'
import { lookOf } from './parts/people.ts'
import { both, form, oval, placed, stroke, type Shape } from './shapes.ts'

const FRAME: readonly Shape[] = [oval(WORLD.white, 0, 0, 30), oval(WORLD.cream, 0, 0, 27.4)]

/** A frame and who is in it, about 0; every face smiles alike. */
export function portrait({ unknown, look }: StoryPerson, alike: boolean): readonly Shape[] {
  if (unknown === true) return [...FRAME, ...leaf(WORLD.stone, WORLD.stoneDeep)]
  return alike && look !== undefined
    ? [...FRAME, ...head(look)]
    : [...FRAME, ...leaf(WORLD.leafLight, WORLD.leaf), ...SMILE]
}

function head(look: PersonLook): readonly Shape[] {
  const known = lookOf(look)
  const shoulders =
    'M-24.7 12 C-17 7 -10 5.6 -6 5.4 L6 5.4 C10 5.6 17 7 24.7 12 C20.4 21.6 11.4 27.4 0 27.4 C-11.4 27.4 -20.4 21.6 -24.7 12 Z'
  return [
    ...placed(hairBehind(known), 0, -3.4, 0.74),
    form(CLOTHES[look.clothes].plain, shoulders),
    oval(known.skin.plain, 0, 6.6, 4.6, 4.4),
    ...placed(face(known), 0, -3.4, 0.74),
  ]
}

function leaf(plain: `#${string}`, deep: `#${string}`): readonly Shape[] {
  return [
    stroke(WORLD.trunk, 2.2, 'M0 14 C0.6 19 2 22 4 24'),
    form(plain, 'M0 -24 C25 -19 26 10 0 19 C-26 10 -25 -19 0 -24 Z'),
    form(deep, 'M0 -24 C25 -19 26 10 0 19 C16 8 16 -14 0 -24 Z'),
  ]
}

const SMILE: readonly Shape[] = [
  ...both(
    oval(WORLD.ink, -5, -4, 1.8, 2.1),
    oval(WORLD.white, -4.4, -4.8, 0.7),
    oval(WORLD.blush, -8, 1, 2.2, 1.6),
  ),
  stroke(WORLD.ink, 1.5, 'M-4 2.6 C-2.2 5.4 2.2 5.4 4 2.6'),
]
