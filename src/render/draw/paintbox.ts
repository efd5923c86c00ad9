// The colours of children's books, by name: of people, of clothes and things, and of the world around them.
import type { ClothesColour, HairColour, SkinColour } from '../../model/picture-names.ts'

/** A colour as `#RRGGBB`. */
export type Hex = `#${string}`

/** A colour and a deeper one for what lies beside or below it. */
export interface Tones {
  readonly plain: Hex
  readonly deep: Hex
}

/** Colours of skin, each with that of cheeks. */
export const SKINS: Readonly<Record<SkinColour, Tones>> = {
  pale: { plain: '#FBE3D4', deep: '#F4C0AE' },
  fair: { plain: '#F6D2B8', deep: '#EEAF95' },
  peach: { plain: '#F0BF9C', deep: '#E39B7B' },
  golden: { plain: '#E6B684', deep: '#D69666' },
  olive: { plain: '#D3A574', deep: '#BF8656' },
  tan: { plain: '#C98F60', deep: '#B57449' },
  'light-brown': { plain: '#B57B50', deep: '#9F623C' },
  brown: { plain: '#98623E', deep: '#824D2E' },
  'dark-brown': { plain: '#7F4F32', deep: '#955C42' },
  'deep-brown': { plain: '#684029', deep: '#804F3A' },
}

/** Colours of hair, each with that of its shadow. */
export const HAIRS: Readonly<Record<HairColour, Tones>> = {
  black: { plain: '#2B2430', deep: '#1E1922' },
  'dark-brown': { plain: '#46302A', deep: '#35231F' },
  brown: { plain: '#6B4632', deep: '#563626' },
  'light-brown': { plain: '#946847', deep: '#7C5437' },
  auburn: { plain: '#8B4229', deep: '#72331F' },
  ginger: { plain: '#C9703A', deep: '#AE5B2A' },
  blonde: { plain: '#E7C479', deep: '#D2AA58' },
  grey: { plain: '#A6A6AD', deep: '#8D8D95' },
  white: { plain: '#E6E2DC', deep: '#CFCAC3' },
}

/** Colours of clothes and things. */
export const CLOTHES: Readonly<Record<ClothesColour, Tones>> = {
  red: { plain: '#C84E45', deep: '#A33A33' },
  coral: { plain: '#E0705A', deep: '#BE5643' },
  orange: { plain: '#E5924C', deep: '#C67430' },
  yellow: { plain: '#F5C24B', deep: '#DCA02B' },
  green: { plain: '#5B9E6F', deep: '#3B7A51' },
  teal: { plain: '#3E9696', deep: '#2A7173' },
  blue: { plain: '#4F8FB8', deep: '#2B6685' },
  navy: { plain: '#44528C', deep: '#2E3A66' },
  purple: { plain: '#7E5EA3', deep: '#5F427F' },
  pink: { plain: '#E59BAE', deep: '#C9748B' },
  brown: { plain: '#9C6F48', deep: '#765033' },
  grey: { plain: '#8F96A3', deep: '#6A717F' },
  cream: { plain: '#F4E4C3', deep: '#DFC999' },
}

/** Everything else that is painted. */
export const WORLD = {
  ink: '#2A2733',
  white: '#FFFFFF',
  paper: '#FFFBF2',
  cream: '#FFF6E8',
  snow: '#EEF2F7',
  light: '#FFD978',
  glow: '#FFE9AE',
  sun: '#F5C24B',
  sunSoft: '#F9DB8F',
  moon: '#FBEFC4',
  moonShade: '#F0DFA3',
  cloud: '#FFFFFF',
  cloudShade: '#E6F1F5',
  skyDay: '#CBE6F2',
  skyLow: '#E2F2F3',
  hillFar: '#CFE3BE',
  hill: '#B4D6A3',
  hillNear: '#9CC88E',
  grass: '#7FB377',
  skyNight: '#27335F',
  skyNightLow: '#364478',
  hillNightFar: '#33486F',
  hillNight: '#2A3F62',
  hillNightNear: '#223555',
  star: '#F8EFC9',
  halo: '#2E3B6A',
  haloNear: '#374576',
  wall: '#FBE8D3',
  wallLow: '#F6DCC1',
  skirting: '#FFF8EE',
  floor: '#D8AE84',
  floorLine: '#C99A6D',
  leaf: '#6FAE7C',
  leafDeep: '#4C8F62',
  leafLight: '#93C893',
  trunk: '#8A5F3E',
  trunkDeep: '#6F4A2F',
  earth: '#E2C9A4',
  earthDeep: '#CFB087',
  sand: '#F0D9AE',
  sandLine: '#FFF4DC',
  water: '#A9D5E4',
  waterLight: '#CBE8F0',
  wood: '#B98556',
  woodDeep: '#94633B',
  woodLight: '#D3A677',
  stone: '#D9D2C7',
  stoneDeep: '#BDB4A6',
  glass: '#BFE0EC',
  stoneMid: '#CFC6B9',
  glassLight: '#D6ECF3',
  brick: '#E8B08F',
  brickLight: '#F0C3A6',
  furBlush: '#DFA077',
  meadow: '#E6F2DD',
  meadowDeep: '#DCECD0',
  skyPale: '#DDF0F6',
  fur: '#B9814F',
  furDeep: '#8F5E36',
  furLight: '#F1D9B5',
  blush: '#F0A79B',
  heart: '#DD5F57',
  heartLight: '#EE8F84',
} as const satisfies Readonly<Record<string, Hex>>

/** Soft grounds of faces and labels, all of one weight, so that none is better than another. */
export const PASTELS: readonly Hex[] = [
  '#F8DF9B',
  '#C4DCEC',
  '#F3BFB0',
  '#D9E8CF',
  '#E3D6EE',
  '#CFE6E4',
  '#F7D3B0',
  '#D6D9EF',
  '#F4CBD4',
  '#E2E3C4',
  '#CFDCE3',
  '#EBD9C2',
]

/** How a colour looks by moonlight. */
export function moonlit(colour: Hex): Hex {
  const mixed = [1, 3, 5].map(at => {
    const [own, night] = [colour, WORLD.skyNight].map(hex => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((own ?? 0) * 0.66 + (night ?? 0) * 0.34)
  })
  return `#${mixed.map(part => part.toString(16).padStart(2, '0').toUpperCase()).join('')}`
}
