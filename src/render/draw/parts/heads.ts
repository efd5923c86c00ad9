// Heads of people about their middle, 17 from chin to brow, all smiling alike.
import type { Hairstyle } from '../../../model/picture-names.ts'
import { CLOTHES, WORLD, type Tones } from '../paintbox.ts'
import { both, form, oval, stroke, type Shape } from '../shapes.ts'

const { ink, white } = WORLD

/** What a head needs to know. */
export interface HeadLook {
  readonly skin: Tones
  readonly hair: Tones
  readonly style: Hairstyle
  readonly cover: Tones
  readonly beard: boolean
  readonly glasses: boolean
}

const CAP = 'M-17.8 1 C-21 -25 21 -25 17.8 1'
const CURLS = [
  [-17, -3],
  [-16.4, -11],
  [-10.6, -17],
  [-2.6, -19.4],
  [5.6, -18.8],
  [12.8, -14.4],
  [17, -7.4],
  [17.2, 0],
] as const

/** Hair that hangs behind the face and shoulders. */
export function hairBehind({ hair, style, cover }: HeadLook): readonly Shape[] {
  switch (style) {
    case 'long':
      return [
        form(
          hair.deep,
          'M-18.6 -4 C-20 -26 20 -26 18.6 -4 L21 22 C21 27 13 28 10 25 L-10 25 C-13 28 -21 27 -21 22 Z',
        ),
      ]
    case 'bob':
      return [
        form(
          hair.deep,
          'M-18.8 -4 C-20 -26 20 -26 18.8 -4 L20 11 C20 16 14 17 11 14 L-11 14 C-14 17 -20 16 -20 11 Z',
        ),
      ]
    case 'afro':
      return [
        oval(hair.plain, 0, -6, 27, 25),
        ...[
          [-22, -14],
          [22, -14],
          [-24, 2],
          [24, 2],
          [-12, -26],
          [12, -26],
          [0, -28],
        ].map(([x = 0, y = 0]) => oval(hair.plain, x, y, 6)),
      ]
    case 'bunches':
      return both(oval(hair.plain, -22, -9, 9), oval(cover.plain, -16.4, -8, 2.8, 4))
    case 'plaits':
      return both(
        ...[8, 14.6, 21].map((y, at) => oval(at === 1 ? hair.deep : hair.plain, -18, y, 4.4, 4.8)),
        oval(cover.plain, -18, 25.4, 3.4, 2.4),
        oval(hair.plain, -18, 29.4, 3, 3.6),
      )
    case 'bun':
      return [oval(hair.plain, 0, -22.4, 8.6, 7.8), oval(hair.deep, 0, -16, 7, 3)]
    case 'headscarf':
      return [
        form(cover.deep, 'M-20 0 C-23 -27 23 -27 20 0 C20 10 23 18 24 25 L-24 25 C-23 18 -20 10 -20 0 Z'),
      ]
    case 'short':
    case 'curls':
    case 'shaved':
    case 'turban':
      return []
  }
}

/** The face, and hair before it. */
export function face(look: HeadLook): readonly Shape[] {
  const { skin, hair, beard, glasses } = look
  return [
    ...(look.style === 'headscarf' ? [] : both(oval(skin.plain, -17, 2, 3.6, 4.2))),
    oval(skin.plain, 0, 0, 17, 16.6),
    ...(beard
      ? [
          form(
            hair.plain,
            'M-16.9 0 C-17.4 13 -9 20.4 0 20.4 C9 20.4 17.4 13 16.9 0 C14.6 4.4 12 5 8.4 4.8 C5 4.6 2 3.6 0 3.6 C-2 3.6 -5 4.6 -8.4 4.8 C-12 5 -14.6 4.4 -16.9 0 Z',
          ),
        ]
      : both(oval(skin.deep, -10.4, 5.4, 3.2, 2.2))),
    ...both(oval(ink, -6.4, 0, 2.2, 2.5), oval(white, -5.7, -0.9, 0.85)),
    ...(beard ? [form(skin.plain, 'M-6 6.6 C-3 5.8 3 5.8 6 6.6 C5.4 12.6 -5.4 12.6 -6 6.6 Z')] : []),
    stroke(ink, 1.7, 'M-4.6 7.4 C-2.6 10.4 2.6 10.4 4.6 7.4'),
    ...hairBefore(look),
    ...(glasses ? spectacles() : []),
  ]
}

function spectacles(): readonly Shape[] {
  const rim = 'M-11.4 0 C-11.4 -6.2 -1.8 -6.2 -1.8 0 C-1.8 6.2 -11.4 6.2 -11.4 0 Z'
  return [
    ...both(stroke(WORLD.ink, 1.2, rim), stroke(WORLD.ink, 1.2, 'M-11.4 -0.4 L-16 -2')),
    stroke(WORLD.ink, 1.2, 'M-1.8 -0.6 C-1 -1.6 1 -1.6 1.8 -0.6'),
  ]
}

function hairBefore({ hair, style, cover }: HeadLook): readonly Shape[] {
  switch (style) {
    case 'short':
      return [form(hair.plain, `${CAP} C16 -5 13 -8.6 7 -10 C1 -6.4 -8 -6 -14 -8 C-16 -5.6 -17 -3 -17.8 1 Z`)]
    case 'shaved':
      return [
        form(
          hair.plain,
          'M-17 -4 C-18 -22.6 18 -22.6 17 -4 C14 -10.6 8 -12.6 0 -12.6 C-8 -12.6 -14 -10.6 -17 -4 Z',
        ),
      ]
    case 'curls':
      return CURLS.map(([x, y]) => oval(hair.plain, x, y, 6)).concat([
        oval(hair.plain, -7, -12.6, 6),
        oval(hair.plain, 1.6, -13.4, 6),
        oval(hair.plain, 9, -11, 5.4),
      ])
    case 'afro':
      return [
        form(
          hair.plain,
          'M-17.6 -3 C-19 -24 19 -24 17.6 -3 C13 -12.4 7 -13.6 0 -13.6 C-7 -13.6 -13 -12.4 -17.6 -3 Z',
        ),
      ]
    case 'bob':
      return [
        form(
          hair.plain,
          `${CAP} C17.4 6 17.6 9 17 12 C14 6 14.6 -3 12.6 -7.6 L-12.6 -7.6 C-14.6 -3 -14 6 -17 12 C-17.6 9 -17.4 6 -17.8 1 Z`,
        ),
      ]
    case 'long':
    case 'bunches':
    case 'plaits':
      return [form(hair.plain, `${CAP} C15 -5 9 -8.4 1 -14.4 C-6 -7.4 -14 -6 -17.8 1 Z`)]
    case 'bun':
      return [form(hair.plain, `${CAP} C14 -9.4 8 -12.4 0 -12.4 C-8 -12.4 -14 -9.4 -17.8 1 Z`)]
    case 'headscarf':
      return [
        form(
          cover.plain,
          'M-20.4 2 C-23 -27 23 -27 20.4 2 C20 12 14 21 0 21 C-14 21 -20 12 -20.4 2 Z M-15 0 C-15 11 -8 16.2 0 16.2 C8 16.2 15 11 15 0 C15 -9 8 -12.6 0 -12.6 C-8 -12.6 -15 -9 -15 0 Z',
        ),
      ]
    case 'turban':
      return [
        form(
          cover.plain,
          'M-18.4 -3 C-24 -28 24 -28 18.4 -3 C10 -10.4 4 -12.6 0 -13.6 C-4 -12.6 -10 -10.4 -18.4 -3 Z',
        ),
        stroke(cover.deep, 1.4, 'M-17.6 -10 C-10 -16 2 -19 12 -19'),
        stroke(cover.deep, 1.4, 'M17.6 -10 C12 -14.4 8 -16 3.4 -17.4'),
      ]
  }
}

/** Somebody asleep, the head on a pillow, seen from above. */
export function sleepingHead(skin: Tones, hair: Tones, style: Hairstyle): readonly Shape[] {
  const look = {
    skin,
    hair,
    style: style === 'headscarf' || style === 'turban' ? 'short' : style,
    cover: CLOTHES.coral,
    beard: false,
    glasses: false,
  } as const
  return [
    ...hairBehind(look).filter(() => style === 'afro' || style === 'bunches'),
    oval(skin.plain, 0, 0, 17, 16.6),
    ...both(oval(skin.deep, -10.4, 5.4, 3.2, 2.2), stroke(ink, 1.6, 'M-9.4 0 C-8.4 2.6 -4.6 2.6 -3.6 0')),
    stroke(ink, 1.6, 'M-3.2 7.8 C-1.6 9.6 1.6 9.6 3.2 7.8'),
    ...hairBefore(look),
  ]
}
