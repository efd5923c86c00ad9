// A child's family as data to a tree for a child's book: roots, branches, low branches, the child in the middle.
import type { StoryPerson, StoryTree } from '../../model/drawing.ts'
import { bookLabel, bookText, type BookLabel } from './book-words.ts'
import { WORLD } from './paintbox.ts'
import { portrait } from './portraits.ts'
import { box, form, oval, painted, placed, stroke, type Shape } from './shapes.ts'
import { picture, type Picture } from './svg.ts'

const WIDTH = 420
const MIDDLE = WIDTH / 2
const RADIUS = 30
const CHILD = 1.3
const ABREAST = 3
const ROW_GAP = 14
/** Two in a row stand farther apart in every other row, so that each has a root or branch to be seen. */
const PAIR = [
  [0.2, 0.8],
  [0.35, 0.65],
] as const

interface Leaf {
  readonly person: StoryPerson
  readonly x: number
  /** The middle of the frame. */
  readonly y: number
  readonly scale: number
  readonly label: BookLabel
}

/** Draws everybody, in as many rows as they need. */
export function drawStoryTree({ child, roots, branches, low }: StoryTree): Picture {
  const crown = rowsOf(branches, 20)
  const self = leafOf(child, MIDDLE, crown.foot + RADIUS * CHILD + (branches.length > 0 ? 4 : 20), CHILD, 150)
  const aside = besides(low, self.y + 6)
  const ground = Math.max(footOf(self), ...aside.map(footOf)) + 44
  const below = rowsOf(roots, ground + 34)
  const height = Math.max(below.foot, ground + 60) + 6
  const everybody = [...crown.leaves, self, ...aside, ...below.leaves]
  const alike = everybody.every(({ person }) => person.unknown === true || person.look !== undefined)
  return picture(WIDTH, height, [
    ...painted(world(ground, height)),
    ...painted(leaves(crown.leaves, self, aside)),
    ...painted(wood(crown.leaves, self, aside, below.leaves, ground)),
    ...everybody.flatMap(leaf => drawLeaf(leaf, alike)),
  ])
}

function rowsOf(
  people: readonly StoryPerson[],
  top: number,
): { readonly leaves: readonly Leaf[]; readonly foot: number } {
  const count = Math.ceil(people.length / ABREAST)
  const leaves: Leaf[] = []
  let foot = top
  for (let row = 0, next = 0; row < count; row++) {
    const size = Math.ceil((people.length - next) / (count - row))
    const column = WIDTH / size
    const placed = people.slice(next, next + size).map((person, at) => {
      const x = size === 2 ? WIDTH * (PAIR[row % 2]?.[at] ?? 0.5) : column * (at + 0.5)
      const widest = size === 2 && row % 2 === 1 ? 118 : Math.min(column - 8, 160)
      return leafOf(person, x, foot + RADIUS, 1, widest)
    })
    leaves.push(...placed)
    foot = Math.max(...placed.map(footOf)) + ROW_GAP
    next += size
  }
  return { leaves, foot }
}

/** Low branches leave the trunk in turns on the left and on the right. */
function besides(people: readonly StoryPerson[], from: number): readonly Leaf[] {
  const feet = [from, from]
  return people.map((person, at) => {
    const side = at % 2
    const leaf = leafOf(person, side === 0 ? 68 : WIDTH - 68, (feet[side] ?? from) + RADIUS, 1, 126)
    feet[side] = footOf(leaf) + ROW_GAP
    return leaf
  })
}

function leafOf(person: StoryPerson, x: number, y: number, scale: number, widest: number): Leaf {
  const name = person.unknown === true && person.name === '' ? 'not known' : person.name
  return { person, x, y, scale, label: bookLabel(name, person.note, widest) }
}

function footOf({ y, scale, label }: Leaf): number {
  return y + RADIUS * scale + 3 + label.height
}

function drawLeaf({ person, x, y, scale, label }: Leaf, alike: boolean): string[] {
  return [
    ...painted(placed(portrait(person, alike), x, y, scale)),
    ...(person.unknown === true ? [bookText(x, y + 7 * scale, '?', { size: 24 * scale, bold: true })] : []),
    ...label.draw(x, y + RADIUS * scale + 3),
  ]
}

function world(ground: number, height: number): readonly Shape[] {
  return [
    box(WORLD.skyPale, 0, 0, WIDTH, height),
    form(
      WORLD.leaf,
      `M0 ${ground + 4} C120 ${ground - 16} 300 ${ground - 16} ${WIDTH} ${ground + 4} L${WIDTH} ${height} L0 ${height} Z`,
    ),
    form(
      WORLD.earth,
      `M0 ${ground + 18} C120 ${ground - 2} 300 ${ground - 2} ${WIDTH} ${ground + 18} L${WIDTH} ${height} L0 ${height} Z`,
    ),
    ...[
      [40, 44],
      [120, 92],
      [300, 70],
      [386, 110],
      [230, 128],
      [70, 150],
    ].flatMap(([x = 0, y = 0]) =>
      ground + y + 6 < height ? [oval(WORLD.earthDeep, x, ground + y, 5, 3)] : [],
    ),
  ]
}

/** The crown holds every branch and the child; each low branch has leaves of its own. */
function leaves(crown: readonly Leaf[], self: Leaf, aside: readonly Leaf[]): readonly Shape[] {
  const around = ({ x, y, label }: Leaf, reach: number): Shape => {
    const half = Math.min(label.width / 2 + reach, x, WIDTH - x)
    return oval(
      WORLD.hillNear,
      x,
      y + label.height / 2,
      Math.max(half, RADIUS + 14),
      RADIUS + label.height / 2 + reach * 0.5,
    )
  }
  return [
    oval(WORLD.hillNear, MIDDLE, self.y - 6, 96, 66),
    ...crown.map(leaf => around(leaf, 40)),
    ...crown.map(({ y }) => oval(WORLD.hillNear, MIDDLE, y + 8, 110, Math.min(56, y + 4))),
    ...crown.map(({ x, y }) =>
      oval(WORLD.hillNear, (x + MIDDLE) / 2, (y + self.y) / 2, 74, Math.max(46, (self.y - y) * 0.5)),
    ),
    ...aside.map(({ x, y }) => oval(WORLD.hillNear, x, y, RADIUS + 16, RADIUS + 14)),
  ]
}

function wood(
  crown: readonly Leaf[],
  self: Leaf,
  aside: readonly Leaf[],
  below: readonly Leaf[],
  ground: number,
): readonly Shape[] {
  const branch = ({ x, y }: Leaf): Shape =>
    stroke(
      WORLD.trunk,
      8,
      `M${MIDDLE} ${self.y + 30} C${MIDDLE} ${(self.y + y) / 2 + 20} ${x} ${(self.y + y) / 2 + 30} ${x} ${y + 20}`,
    )
  const arm = ({ x, y }: Leaf): Shape =>
    stroke(
      WORLD.trunk,
      8,
      `M${MIDDLE} ${y + 58} C${(MIDDLE + x) / 2} ${y + 50} ${x} ${y + 60} ${x} ${y + 20}`,
    )
  const root = ({ x, y }: Leaf): Shape =>
    stroke(
      WORLD.trunk,
      7,
      `M${MIDDLE} ${ground - 2} C${MIDDLE + (x - MIDDLE) * 0.2} ${ground + 26} ${x} ${ground + 12} ${x} ${y - 16}`,
    )
  const top = self.y + 20
  return [
    ...below.map(root),
    ...crown.map(branch),
    ...aside.map(arm),
    form(
      WORLD.trunk,
      `M${MIDDLE - 16} ${top} C${MIDDLE - 14} ${(top + ground) / 2} ${MIDDLE - 18} ${ground - 20} ${MIDDLE - 36} ${ground + 8} L${MIDDLE + 36} ${ground + 8} C${MIDDLE + 18} ${ground - 20} ${MIDDLE + 14} ${(top + ground) / 2} ${MIDDLE + 16} ${top} Z`,
    ),
  ]
}
