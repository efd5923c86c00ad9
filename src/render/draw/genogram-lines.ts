// Places of a family to the lines between them: couples, and from parents to children.
import type { Genogram, GenogramUnion } from '../../model/drawing.ts'

/** Where a person stands across the page and in which row. */
export interface Spot {
  readonly id: string
  readonly x: number
  readonly row: number
}

/** A couple's line below their symbols and the way from it to the children. */
export interface Join {
  readonly union: GenogramUnion
  readonly row: number
  readonly ends: readonly Spot[]
  readonly children: readonly Spot[]
  readonly left: number
  readonly right: number
  /** 0 is the highest line under a row. */
  readonly level: number
  /** Children reached straight down from the line. */
  readonly straight: readonly Spot[]
  /** Where one line goes down to a bar above the other children. */
  readonly drop?: number
  /** 0 is the lowest bar above a row. */
  readonly barLevel: number
}

/** The joins of all unions, `column` points being the distance between two people. */
export function joinsOf({ unions }: Genogram, spots: ReadonlyMap<string, Spot>, column: number): Join[] {
  const rows = Map.groupBy(spots.values(), ({ row }) => row)
  const joins = unions.map(union => {
    const ends = union.partners.flatMap(id => spots.get(id) ?? []).toSorted((a, b) => a.x - b.x)
    const row = Math.max(...ends.map(spot => spot.row))
    const children = union.children.flatMap(id => spots.get(id) ?? [])
    return pathOf(union, ends, row, children, rows.get(row) ?? [], column)
  })
  return withBarLevels(withLevels(separateDrops(joins)))
}

function pathOf(
  union: GenogramUnion,
  ends: readonly Spot[],
  row: number,
  children: readonly Spot[],
  neighbours: readonly Spot[],
  column: number,
): Join {
  const xs = ends.map(({ x }) => x)
  const [from, to] =
    ends.length > 1 ? [Math.min(...xs), Math.max(...xs)] : reachAlone(xs[0] ?? 0, children, column)
  const clear = (x: number) => neighbours.every(spot => Math.abs(spot.x - x) >= column / 2 - 0.5)
  const isStraight = (child: Spot) =>
    child.row === row + 1 && child.x > from - 1 && child.x < to + 1 && clear(child.x)
  const all = children.length > 0 && children.every(isStraight)
  const base = { union, row, ends, children, level: 0, barLevel: 0 }
  if (!children.length) return { ...base, straight: [], left: xs[0] ?? 0, right: xs.at(-1) ?? 0 }
  if (all)
    return {
      ...base,
      straight: children,
      ...stretch(
        from,
        to,
        ends,
        children.map(({ x }) => x),
      ),
    }
  const drop = dropAt(from, to, children, neighbours, column)
  return { ...base, straight: [], drop, ...stretch(from, to, ends, [drop]) }
}

/** The line of one parent alone reaches only as far as the children need. */
function stretch(
  from: number,
  to: number,
  ends: readonly Spot[],
  drops: readonly number[],
): { left: number; right: number } {
  if (ends.length > 1) return { left: from, right: to }
  const xs = [...ends.map(({ x }) => x), ...drops]
  return { left: Math.min(...xs), right: Math.max(...xs) }
}

function reachAlone(x: number, children: readonly Spot[], column: number): [number, number] {
  const xs = children.map(child => child.x)
  return [Math.min(x - column / 2, ...xs), Math.max(x + column / 2, ...xs)]
}

/** Half way between two neighbours, so that no label is crossed, as near the children's middle as may be. */
function dropAt(
  from: number,
  to: number,
  children: readonly Spot[],
  neighbours: readonly Spot[],
  column: number,
): number {
  const xs = neighbours.map(({ x }) => x).toSorted((a, b) => a - b)
  const middle = (Math.min(...children.map(({ x }) => x)) + Math.max(...children.map(({ x }) => x))) / 2
  const near = xs.flatMap(x => [x - column / 2, x + column / 2])
  const wide = xs.slice(1).flatMap((x, index) => [(x + (xs[index] ?? x)) / 2])
  const free = [middle, (from + to) / 2, ...near, ...wide].filter(
    x => x > from - 1 && x < to + 1 && xs.every(other => Math.abs(other - x) >= column / 2 - 0.5),
  )
  return free.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? (from + to) / 2
}

/** Two lines that would go down at one place stand a little apart. */
function separateDrops(joins: readonly Join[]): Join[] {
  const used: { row: number; x: number }[] = []
  return joins.map(join => {
    const { drop, row } = join
    if (drop === undefined) return join
    const taken = used.filter(other => other.row === row && Math.abs(other.x - drop) < 3).length
    used.push({ row, x: drop })
    return taken ? { ...join, drop: drop + (taken % 2 ? 3 : -3) } : join
  })
}

/** Short lines stand higher; a line that would lie over another goes below it. */
function withLevels(joins: readonly Join[]): Join[] {
  const done: Join[] = []
  for (const join of joins.toSorted((a, b) => a.right - a.left - (b.right - b.left))) {
    const over = done.filter(
      other =>
        other.row === join.row && Math.min(other.right, join.right) - Math.max(other.left, join.left) > 1,
    )
    done.push({ ...join, level: Math.max(-1, ...over.map(({ level }) => level)) + 1 })
  }
  return done
}

/** Bars above one row that would touch stand over each other. */
function withBarLevels(joins: readonly Join[]): Join[] {
  const done: Join[] = []
  for (const join of joins.toSorted((a, b) => width(a) - width(b))) {
    if (join.drop === undefined) {
      done.push(join)
      continue
    }
    const [left, right] = barOf(join)
    const over = done.filter(other => {
      if (other.drop === undefined || other.row !== join.row) return false
      const [otherLeft, otherRight] = barOf(other)
      return Math.min(right, otherRight) - Math.max(left, otherLeft) > -4
    })
    done.push({ ...join, barLevel: Math.max(-1, ...over.map(({ barLevel }) => barLevel)) + 1 })
  }
  return done
}

function width(join: Join): number {
  const [left, right] = barOf(join)
  return right - left
}

/** From where to where the bar above the children reaches. */
export function barOf({ drop, children }: Join): [left: number, right: number] {
  const xs = [...children.map(({ x }) => x), ...(drop === undefined ? [] : [drop])]
  return [Math.min(...xs), Math.max(...xs)]
}

/** How far from the middle of a symbol each of its lines leaves, so that no two lie on each other. */
export function stubOffset(joins: readonly Join[], join: Join, id: string): number {
  const mine = joins.filter(({ ends }) => ends.some(end => end.id === id))
  const order = mine.map(one => {
    const x = one.ends.find(end => end.id === id)?.x ?? 0
    const leftwards = one.left < x - 1
    return { one, place: leftwards ? one.level - 1000 : 1000 - one.level }
  })
  const index = order.toSorted((a, b) => a.place - b.place).findIndex(({ one }) => one === join)
  const gap = Math.min(10, 14 / Math.max(1, mine.length - 1))
  return (index - (mine.length - 1) / 2) * gap
}
