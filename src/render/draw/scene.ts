// A scene as data to a picture of drawn parts before a day, a night or a room.
import type { Scene, ScenePart } from '../../model/drawing.ts'
import { PART_NAMES, PEOPLE_PARTS } from '../../model/picture-names.ts'
import { moonlit, WORLD, type Hex } from './paintbox.ts'
import { SCENE_PARTS } from './parts/table.ts'
import { groundOf } from './scene-ground.ts'
import { mirrored, oval, painted, placed, repainted, roomOf, type Shape } from './shapes.ts'
import { picture, type Picture } from './svg.ts'

const SIZES: Readonly<Record<Scene['shape'], readonly [width: number, height: number]>> = {
  wide: [600, 400],
  square: [480, 480],
  tall: [450, 600],
}

/** Numbers are rounded when they are written. */
const ROUNDING = 0.1

/** What shines stays as bright by night. */
const SHINING: ReadonlySet<Hex> = new Set([
  WORLD.light,
  WORLD.glow,
  WORLD.moon,
  WORLD.moonShade,
  WORLD.star,
  WORLD.heart,
  WORLD.heartLight,
])

const MOONLIGHT: readonly Shape[] = [oval(WORLD.halo, 0, -29, 58), oval(WORLD.haloNear, 0, -29, 44)]

/** Draws every part whole: one that would leave the picture is moved into it, one that is larger is made smaller. */
export function drawScene({ shape, time, parts }: Scene): Picture {
  const [width, height] = SIZES[shape]
  const shapes = parts.flatMap(part => within(shapesOf(part, time), part, width, height))
  return picture(width, height, painted([...groundOf(time, width, height), ...shapes]))
}

function shapesOf(chosen: ScenePart, time: Scene['time']): readonly Shape[] {
  const { part, turned } = chosen
  if (!PART_NAMES.includes(part)) throw new RangeError(`There is no drawn part \`${part}\``)
  const drawn = SCENE_PARTS[part](chosen)
  const shapes = turned === true ? mirrored(drawn) : drawn
  if (part === 'moon' && time === 'night') return [...MOONLIGHT, ...shapes]
  const isPerson = PEOPLE_PARTS.includes(part)
  if (time !== 'night' || isPerson) return shapes
  return repainted(shapes, colour => (SHINING.has(colour) ? colour : moonlit(colour)))
}

function within(
  shapes: readonly Shape[],
  { x, y, scale }: ScenePart,
  width: number,
  height: number,
): readonly Shape[] {
  if (shapes.length === 0) return []
  const own = roomOf(shapes)
  const most = Math.min(
    (width - 2 * ROUNDING) / (own.right - own.left),
    (height - 2 * ROUNDING) / (own.foot - own.top),
  )
  const size = Math.min(scale, most)
  const put = (at: number, least: number, greatest: number) =>
    Math.min(Math.max(at, ROUNDING - least), greatest - ROUNDING)
  const across = put((x * width) / 100, own.left * size, width - own.right * size)
  const down = put((y * height) / 100, own.top * size, height - own.foot * size)
  return placed(shapes, across, down, size)
}
