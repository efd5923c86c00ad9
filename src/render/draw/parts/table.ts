// Every drawn part by name; there are no others.
import type { PartName } from '../../../model/picture-names.ts'
import { bird, cat, dog, rabbit } from './animals.ts'
import { church, mosque, school, temple } from './buildings.ts'
import { bed, chair, clock, lamp, rug, table, window } from './furniture.ts'
import { bungalow, flats, hospital, house } from './homes.ts'
import { bush, flowers, path, pond, tree } from './outdoors.ts'
import type { Part } from './part.ts'
import { adult, baby, child, newborn } from './people.ts'
import { cloud, moon, rainbow, star, sun } from './sky.ts'
import { cake, candle, hands, heart, letter, meal, memoryBox, plate, rainBoots, suitcase } from './things.ts'
import { ball, bicycle, blocks, boat, book, kite, swing, teddy } from './toys.ts'

/** How each part of a scene is drawn. */
export const SCENE_PARTS: Readonly<Record<PartName, Part>> = {
  house,
  flats,
  bungalow,
  hospital,
  school,
  church,
  mosque,
  temple,
  tree,
  bush,
  flowers,
  path,
  pond,
  sun,
  moon,
  cloud,
  star,
  rainbow,
  bed,
  table,
  chair,
  plate,
  meal,
  clock,
  window,
  lamp,
  rug,
  teddy,
  ball,
  blocks,
  book,
  kite,
  bicycle,
  swing,
  boat,
  cake,
  candle,
  letter,
  'memory-box': memoryBox,
  'rain-boots': rainBoots,
  suitcase,
  dog,
  cat,
  rabbit,
  bird,
  hands,
  heart,
  child,
  adult,
  baby,
  newborn,
}
