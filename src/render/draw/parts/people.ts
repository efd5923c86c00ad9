// People: child, adult and baby, only in colours somebody chose.
import type { PersonLook } from '../../../model/drawing.ts'
import type { ClothesColour } from '../../../model/picture-names.ts'
import { CLOTHES, HAIRS, SKINS, WORLD, type Hex, type Tones } from '../paintbox.ts'
import { both, box, form, mirrored, oval, placed, stroke, type Shape } from '../shapes.ts'
import { face, hairBehind, type HeadLook } from './heads.ts'
import type { Chosen, Part } from './part.ts'

/** What is worn below, so that it is seen beside what is worn above. */
const BELOW: Readonly<Record<ClothesColour, Hex>> = {
  red: CLOTHES.navy.plain,
  coral: CLOTHES.navy.plain,
  orange: CLOTHES.teal.deep,
  yellow: CLOTHES.blue.deep,
  green: CLOTHES.brown.deep,
  teal: CLOTHES.navy.deep,
  blue: CLOTHES.brown.deep,
  navy: CLOTHES.grey.deep,
  purple: CLOTHES.navy.deep,
  pink: CLOTHES.purple.deep,
  brown: CLOTHES.navy.deep,
  grey: CLOTHES.navy.deep,
  cream: CLOTHES.blue.deep,
}

interface Dressed {
  readonly head: HeadLook
  readonly top: Tones
  readonly below: Hex
}

/** A look in paint. */
export function lookOf({ skin, hair, hairstyle = 'short', clothes, beard, glasses }: PersonLook): HeadLook {
  const covering = hairstyle === 'headscarf' || hairstyle === 'turban'
  const cover = covering ? (clothes === 'teal' ? 'purple' : 'teal') : clothes === 'coral' ? 'yellow' : 'coral'
  return {
    skin: SKINS[skin],
    hair: HAIRS[hair],
    style: hairstyle,
    cover: CLOTHES[cover],
    beard: beard === true,
    glasses: glasses === true,
  }
}

function dressed({ skin, hair, clothes, ...rest }: Chosen): Dressed | undefined {
  if (skin === undefined || hair === undefined || clothes === undefined) return undefined
  return { head: lookOf({ ...rest, skin, hair, clothes }), top: CLOTHES[clothes], below: BELOW[clothes] }
}

interface Limbs {
  readonly shoulder: number
  readonly hand: number
  readonly reach: number
  readonly width: number
}

/** Both arms down, one of them up, or both before the body. */
function arms({ top, head }: Dressed, limbs: Limbs, { waving, holding }: Chosen): readonly Shape[] {
  const { shoulder, hand, reach, width } = limbs
  if (holding === true) {
    const before = [
      stroke(
        top.deep,
        width,
        `M${-reach * 0.62} ${shoulder + 1} C${-reach * 1.1} ${shoulder + 10} ${-reach * 1.05} ${hand + 2} ${-reach * 0.5} ${hand - 1}`,
      ),
      oval(head.skin.plain, -reach * 0.3, hand - 1.4, width * 0.54),
    ]
    return both(...before)
  }
  const arm = [
    oval(head.skin.plain, -reach - 0.6, hand + 3, width * 0.52),
    stroke(
      top.deep,
      width,
      `M${-reach * 0.52} ${shoulder} C${-reach * 0.9} ${shoulder + 4} ${-reach} ${(shoulder + hand) / 2} ${-reach} ${hand}`,
    ),
  ]
  const up = shoulder - (hand - shoulder) * 0.72
  const raised = [
    oval(head.skin.plain, reach + 4.4, up - 4.4, width * 0.58),
    stroke(
      top.deep,
      width,
      `M${reach * 0.5} ${shoulder + 1} C${reach * 0.9} ${shoulder + 1} ${reach} ${shoulder - 2} ${reach + 3} ${up}`,
    ),
  ]
  return [...arm, ...(waving === true ? raised : mirrored(arm))]
}

const CHILD_ARMS: Limbs = { shoulder: -38.4, hand: -21.6, reach: 16, width: 7 }
const ADULT_ARMS: Limbs = { shoulder: -65.6, hand: -41, reach: 18.4, width: 8 }

/** A child, 78 high. */
export const child: Part = chosen => {
  const person = dressed(chosen)
  if (person === undefined) return []
  const { head, top, below } = person
  const seated = chosen.wheelchair === true
  const inFront = seated || chosen.holding === true
  const legs = both(
    stroke(below, 8, 'M-6 -22 L-6 -6'),
    form(WORLD.ink, 'M-12.6 0 C-13 -6.4 -2 -6.4 -1.4 -1.6 C-1.4 -0.4 -2 0 -3 0 Z'),
  )
  const body = [
    form(
      top.plain,
      'M-8.6 -42 C-12 -41 -13.4 -28 -15.4 -17.4 C-15.6 -16 -14.6 -15 -13.4 -15 L13.4 -15 C14.6 -15 15.6 -16 15.4 -17.4 C13.4 -28 12 -41 8.6 -42 Z',
    ),
    form(
      top.deep,
      'M-15 -19.6 L15 -19.6 L15.4 -17.4 C15.6 -16 14.6 -15 13.4 -15 L-13.4 -15 C-14.6 -15 -15.6 -16 -15.4 -17.4 Z',
    ),
    oval(top.deep, 0, -31.4, 1.5),
    oval(top.deep, 0, -26, 1.5),
  ]
  const upper = [
    ...placed(hairBehind(head), 0, -59.6),
    ...(inFront ? [] : arms(person, CHILD_ARMS, chosen)),
    ...(seated ? [] : legs),
    ...body,
    ...(inFront ? arms(person, CHILD_ARMS, chosen) : []),
    box(head.skin.plain, -4, -46, 8, 7, 3.4),
    ...placed(face(head), 0, -59.6),
  ]
  return seated ? inWheelchair(upper, below, 1) : upper
}

/** An adult, 104 high. */
export const adult: Part = chosen => {
  const person = dressed(chosen)
  if (person === undefined) return []
  const { head, top, below } = person
  const seated = chosen.wheelchair === true
  const inFront = seated || chosen.holding === true
  const legs = both(
    stroke(below, 9, 'M-6.4 -40 L-6.4 -6.4'),
    form(WORLD.ink, 'M-13.6 0 C-14 -6.8 -2 -6.8 -1.4 -1.8 C-1.4 -0.5 -2 0 -3 0 Z'),
  )
  const body = [
    form(
      top.plain,
      'M-10 -70 C-15 -69 -16 -60 -15.4 -50 L-14.6 -35.6 C-14.4 -34 -13.4 -33.4 -12 -33.4 L12 -33.4 C13.4 -33.4 14.4 -34 14.6 -35.6 L15.4 -50 C16 -60 15 -69 10 -70 Z',
    ),
    form(
      top.deep,
      'M-14.8 -38.6 L14.8 -38.6 L14.6 -35.6 C14.4 -34 13.4 -33.4 12 -33.4 L-12 -33.4 C-13.4 -33.4 -14.4 -34 -14.6 -35.6 Z',
    ),
    form(head.skin.plain, 'M-5.4 -70.6 L5.4 -70.6 L0 -62.6 Z'),
  ]
  const upper = [
    ...placed(hairBehind(head), 0, -86.6, 0.94),
    ...(inFront ? [] : arms(person, ADULT_ARMS, chosen)),
    ...(seated ? [] : legs),
    ...body,
    ...(inFront ? arms(person, ADULT_ARMS, chosen) : []),
    box(head.skin.plain, -4.4, -74, 8.8, 7, 3.4),
    ...placed(face(head), 0, -86.6, 0.94),
  ]
  return seated ? inWheelchair(placed(upper, 0, 18), below, 1.22) : upper
}

/** The chair from the front: wheels, back and footrests about somebody who sits with the knees to us. */
function inWheelchair(upper: readonly Shape[], below: Hex, size: number): readonly Shape[] {
  const back = [
    ...both(oval(WORLD.ink, -21, -17, 4.6, 17), oval(WORLD.stone, -21, -17, 2.4, 13.4)),
    box(CLOTHES.blue.deep, -15.6, -40, 31.2, 26, 3),
    ...both(stroke(WORLD.stoneDeep, 2.6, 'M-15 -40 L-18.6 -43')),
  ]
  const front = [
    box(CLOTHES.blue.plain, -16, -18, 32, 5, 2.4),
    ...both(
      stroke(below, 8.6, 'M-6.4 -16.4 L-6.4 -6'),
      form(WORLD.ink, 'M-12 -2 C-12.4 -8 -2 -8 -1.4 -3.4 C-1.4 -2.4 -2 -2 -3 -2 Z'),
      box(WORLD.stoneDeep, -13, -2.4, 11.6, 2.4, 1.2),
      stroke(WORLD.stoneDeep, 2.4, 'M-17 -22 L-17 -5'),
    ),
  ]
  return [...placed(back, 0, 0, size), ...upper, ...placed(front, 0, 0, size)]
}

/** A baby sitting, 46 high. */
export const baby: Part = chosen => {
  const person = dressed(chosen)
  if (person === undefined) return []
  const { head, top } = person
  return [
    ...placed(head.style === 'short' ? [] : hairBehind(head), 0, -31, 0.84),
    form(top.plain, 'M-9 -19 C-14 -17 -15 -6 -14 -3 C-12 0 12 0 14 -3 C15 -6 14 -17 9 -19 Z'),
    ...both(
      stroke(top.deep, 6.4, 'M-9.4 -14.6 C-12 -12 -12.6 -10 -10 -8'),
      oval(head.skin.plain, -8.6, -7, 3),
      oval(top.deep, -13, -3.8, 7.6, 3.8),
      oval(head.skin.plain, -19.4, -3.6, 3.4, 3.4),
    ),
    ...placed(face(head), 0, -31, 0.86),
  ]
}

/** A newborn in a blanket, lying, 30 high. */
export const newborn: Part = chosen => {
  const person = dressed(chosen)
  if (person === undefined) return []
  const { head, top } = person
  return [
    form(
      top.plain,
      'M-24 -22 C-24 -33 -12 -33 -6 -27 C4 -25 20 -20 28 -11 C32 -5 28 0 20 0 L-10 0 C-22 0 -27 -10 -24 -22 Z',
    ),
    form(top.deep, 'M-6 -27 C4 -25 20 -20 28 -11 C32 -5 28 0 20 0 L8 0 C16 -6 10 -16 -6 -27 Z'),
    oval(WORLD.paper, -13, -17, 12.4, 12),
    oval(head.skin.plain, -13, -16.6, 10.2, 9.8),
    ...(head.style === 'shaved'
      ? []
      : [form(head.hair.plain, 'M-20 -23 C-17 -27.4 -9 -27.4 -6 -23 C-10 -24.6 -15 -24.6 -20 -23 Z')]),
    ...[-16.6, -9.4].flatMap(x => [
      stroke(WORLD.ink, 1.2, `M${x - 1.8} -17 C${x - 1} -15.6 ${x + 1} -15.6 ${x + 1.8} -17`),
      oval(head.skin.deep, x + (x < -13 ? -1.6 : 1.6), -13.4, 1.7, 1.2),
    ]),
    stroke(WORLD.ink, 1.1, 'M-15 -11.8 C-14 -10.4 -12 -10.4 -11 -11.8'),
    ...[
      [4, -14],
      [14, -9],
      [4, -5],
    ].map(([x = 0, y = 0]) => oval(WORLD.paper, x, y, 1.6)),
  ]
}
