// A page of a book to the size of its picture: what the words leave of the page, within the bounds of its band.
import { SvgMeasure } from './engine.ts'
import { heightOf, gapBefore, sum, type Measuring } from './height.ts'
import type { Composition, Node, StackNode } from './nodes.ts'

/** Words below a picture at the top of a page stand a little above the middle of what is left. */
const ABOVE_MIDDLE = 0.4

/** What fits a page to the last point is moved to the next. */
const IN_DOUBT = 1

/** Settles the size of the picture of a page once; does nothing where there is none. */
export function compose(measuring: Measuring, node: StackNode, width: number): void {
  const { composition } = node
  if (!composition) return
  node.composition = undefined
  const { picture, spacer } = composition
  const others = heightOfAll(measuring, node, width) - (spacer ? 1 : (picture._height ?? 0))
  const above = spacer?.above ?? 0
  const room = measuring.freshRoom() + above - others - IN_DOUBT
  lowerShape(composition, room)
  resize(composition, boxOf(composition, room))
  node.stack.forEach(block => forget(block, picture))
  if (!spacer) return
  const left = Math.max(0, room - (picture._height ?? 0))
  const height = (picture._height ?? 0) - above + left * ABOVE_MIDDLE
  spacer.node._margin = [0, height, 0, 0]
  delete spacer.node.measured
}

/** A scene as wide as the words, or as the page, stays so: rather than smaller it is drawn lower. */
function lowerShape({ picture, width, lower, most }: Composition, room: number): void {
  const wish = (width * (picture._height ?? 1)) / (picture._width ?? 1)
  if (!lower || !('svg' in picture) || wish <= Math.min(room, most)) return
  picture.svg = lower.svg
  picture._width = lower.width
  picture._height = lower.height
}

function heightOfAll(measuring: Measuring, { stack }: StackNode, width: number): number {
  return sum(stack.map((block, index) => gapBefore(stack, index) + heightOf(measuring, block, width)))
}

/** Where not even the smallest fits with its words, they go on to the next page and the picture need not shrink. */
function boxOf(composition: Composition, room: number): { readonly width: number; readonly height: number } {
  const { picture, width, least, most } = composition
  const ratio = (picture._width ?? 1) / (picture._height ?? 1)
  const wish = Math.min(width / ratio, most)
  const height = room < Math.min(least, wish) ? wish : Math.min(wish, room)
  return { width: height * ratio, height }
}

function resize({ picture, width: full }: Composition, { width, height }: ReturnType<typeof boxOf>): void {
  if ('svg' in picture) picture.svg = new SvgMeasure().writeDimensions(picture.svg, { width, height })
  picture._width = width
  picture._minWidth = width
  picture._height = height
  if (picture.absolutePosition) picture.absolutePosition = { x: (full - width) / 2, y: 0 }
}

/** Heights measured before the picture had its size are measured again. */
function forget(node: Node, picture: Node): boolean {
  const holds = node === picture || ('stack' in node && node.stack.some(inner => forget(inner, picture)))
  if (holds) delete node.measured
  return holds
}
