// Flat shapes as data: placed, mirrored, measured, and painted as SVG.
import { ellipse, path, rect } from './svg.ts'
import type { Hex } from './paintbox.ts'

/** A flat shape. Path data has only absolute `M`, `L`, `C`, `Q` and `Z`. */
export type Shape =
  | {
      readonly kind: 'oval'
      readonly fill: Hex
      readonly x: number
      readonly y: number
      readonly rx: number
      readonly ry: number
    }
  | {
      readonly kind: 'box'
      readonly fill: Hex
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly round: number
    }
  | { readonly kind: 'form'; readonly fill: Hex; readonly d: string }
  | { readonly kind: 'stroke'; readonly fill: Hex; readonly width: number; readonly d: string }

/** A circle, or an oval. */
export function oval(fill: Hex, x: number, y: number, rx: number, ry = rx): Shape {
  return { kind: 'oval', fill, x, y, rx, ry }
}

/** A rectangle from its top left corner. */
export function box(fill: Hex, x: number, y: number, width: number, height: number, round = 0): Shape {
  return { kind: 'box', fill, x, y, width, height, round }
}

/** A filled outline. */
export function form(fill: Hex, d: string): Shape {
  return { kind: 'form', fill, d }
}

/** A line with round ends. */
export function stroke(fill: Hex, width: number, d: string): Shape {
  return { kind: 'stroke', fill, width, d }
}

/** Both sides of something that is the same on the left. */
export function both(...shapes: readonly Shape[]): readonly Shape[] {
  return [...shapes, ...mirrored(shapes)]
}

/** The same seen in a mirror that stands at 0. */
export function mirrored(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map((shape): Shape => {
    if (shape.kind === 'oval') return { ...shape, x: -shape.x }
    if (shape.kind === 'box') return { ...shape, x: -shape.x - shape.width }
    return { ...shape, d: moved(shape.d, x => -x, same) }
  })
}

/** The same larger or smaller, then with 0 at another place. */
export function placed(shapes: readonly Shape[], x: number, y: number, scale = 1): readonly Shape[] {
  const across = (value: number) => x + value * scale
  const down = (value: number) => y + value * scale
  return shapes.map((shape): Shape => {
    if (shape.kind === 'oval')
      return {
        ...shape,
        x: across(shape.x),
        y: down(shape.y),
        rx: shape.rx * scale,
        ry: shape.ry * scale,
      }
    if (shape.kind === 'box') {
      const size = { width: shape.width * scale, height: shape.height * scale, round: shape.round * scale }
      return { ...shape, x: across(shape.x), y: down(shape.y), ...size }
    }
    const d = moved(shape.d, across, down)
    return shape.kind === 'form' ? { ...shape, d } : { ...shape, d, width: shape.width * scale }
  })
}

/** The same in other colours. */
export function repainted(shapes: readonly Shape[], paint: (colour: Hex) => Hex): readonly Shape[] {
  return shapes.map(shape => ({ ...shape, fill: paint(shape.fill) }))
}

/** The room shapes take; of curves that of the points that bend them, which is never less. */
export interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly foot: number
}

/** The room that holds every shape. */
export function roomOf(shapes: readonly Shape[]): Room {
  const rooms = shapes.map(roomOfOne)
  return {
    left: Math.min(...rooms.map(({ left }) => left)),
    top: Math.min(...rooms.map(({ top }) => top)),
    right: Math.max(...rooms.map(({ right }) => right)),
    foot: Math.max(...rooms.map(({ foot }) => foot)),
  }
}

function roomOfOne(shape: Shape): Room {
  if (shape.kind === 'oval') {
    const { x, y, rx, ry } = shape
    return { left: x - rx, top: y - ry, right: x + rx, foot: y + ry }
  }
  if (shape.kind === 'box') {
    const { x, y, width, height } = shape
    return { left: x, top: y, right: x + width, foot: y + height }
  }
  const [xs, ys] = pointsOf(shape.d)
  const half = shape.kind === 'stroke' ? shape.width / 2 : 0
  return {
    left: Math.min(...xs) - half,
    top: Math.min(...ys) - half,
    right: Math.max(...xs) + half,
    foot: Math.max(...ys) + half,
  }
}

/** Shapes as SVG, in the order painted. */
export function painted(shapes: readonly Shape[]): string[] {
  return shapes.map(shape => {
    const { fill } = shape
    if (shape.kind === 'oval') return ellipse(shape.x, shape.y, shape.rx, shape.ry, { fill })
    if (shape.kind === 'box')
      return rect(shape.x, shape.y, shape.width, shape.height, { fill }, tenth(shape.round))
    const d = moved(shape.d, tenth, tenth)
    if (shape.kind === 'form') return path(d, { fill })
    return path(d, { stroke: fill, line: tenth(shape.width), round: true })
  })
}

const same = (value: number) => value
const NUMBER = /-?\d+(?:\.\d+)?/g

function moved(d: string, across: (x: number) => number, down: (y: number) => number): string {
  let index = 0
  return d.replace(NUMBER, number => {
    const change = index++ % 2 === 0 ? across : down
    return String(thousandth(change(Number(number))))
  })
}

function pointsOf(d: string): [xs: number[], ys: number[]] {
  const numbers = (d.match(NUMBER) ?? []).map(Number)
  return [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)]
}

/** Adding zero turns -0 into 0. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** Numbers of a path are written without an exponent. */
function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}
