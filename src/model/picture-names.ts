// The words drawn pictures are put together from: parts, colours, ways to wear hair, feelings.

/** Every drawn part a scene may have. */
export const PART_NAMES = [
  'house',
  'flats',
  'bungalow',
  'hospital',
  'school',
  'church',
  'mosque',
  'temple',
  'tree',
  'bush',
  'flowers',
  'path',
  'pond',
  'sun',
  'moon',
  'cloud',
  'star',
  'rainbow',
  'bed',
  'table',
  'chair',
  'plate',
  'meal',
  'clock',
  'window',
  'lamp',
  'rug',
  'teddy',
  'ball',
  'blocks',
  'book',
  'kite',
  'bicycle',
  'swing',
  'boat',
  'cake',
  'candle',
  'letter',
  'memory-box',
  'rain-boots',
  'suitcase',
  'dog',
  'cat',
  'rabbit',
  'bird',
  'hands',
  'heart',
  'child',
  'adult',
  'baby',
  'newborn',
] as const

/** The name of a drawn part. */
export type PartName = (typeof PART_NAMES)[number]

/** The parts that are people; they are drawn only in colours somebody chose. */
export const PEOPLE_PARTS: readonly PartName[] = ['child', 'adult', 'baby', 'newborn']

/** Colours of skin. */
export const SKIN_COLOURS = [
  'pale',
  'fair',
  'peach',
  'golden',
  'olive',
  'tan',
  'light-brown',
  'brown',
  'dark-brown',
  'deep-brown',
] as const

/** The name of a colour of skin. */
export type SkinColour = (typeof SKIN_COLOURS)[number]

/** Colours of hair. */
export const HAIR_COLOURS = [
  'black',
  'dark-brown',
  'brown',
  'light-brown',
  'auburn',
  'ginger',
  'blonde',
  'grey',
  'white',
] as const

/** The name of a colour of hair. */
export type HairColour = (typeof HAIR_COLOURS)[number]

/** Ways to wear hair, or to cover it (in the colour of the clothes). */
export const HAIRSTYLES = [
  'short',
  'curls',
  'afro',
  'bob',
  'long',
  'bunches',
  'plaits',
  'bun',
  'shaved',
  'headscarf',
  'turban',
] as const

/** The name of a way to wear hair. */
export type Hairstyle = (typeof HAIRSTYLES)[number]

/** Colours of clothes and of things. */
export const CLOTHES_COLOURS = [
  'red',
  'coral',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'navy',
  'purple',
  'pink',
  'brown',
  'grey',
  'cream',
] as const

/** The name of a colour of clothes or of a thing. */
export type ClothesColour = (typeof CLOTHES_COLOURS)[number]

/** Feelings that have a face. */
export const FEELINGS = [
  'happy',
  'sad',
  'cross',
  'worried',
  'mixed up',
  'quiet',
  'excited',
  'scared',
  'loved',
  'tired',
  'missing someone',
  'proud',
] as const
