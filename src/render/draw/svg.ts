// Shapes and words as SVG: the few elements that every renderer understands.
import { COLOURS, type ColourName } from '../style.ts'
import type { FontName } from '../fonts.ts'
import type { Hex } from './paintbox.ts'

/** A drawing ready to be placed, with its natural size in points. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A colour of reports by name, or one of the paintbox of children's books. */
export type Colour = ColourName | Hex

/** How a shape is painted; without `fill` it is empty, without `stroke` it has no line. */
export interface Paint {
  readonly fill?: Colour
  readonly stroke?: Colour
  /** Line width in points. */
  readonly line?: number
  /** Lengths of dash and space, such as `4 3`. */
  readonly dash?: string
  /** Ends reach half a line width further, so that two lines meet in a full corner. */
  readonly square?: boolean
  /** Ends and corners are round. */
  readonly round?: boolean
}

/** How a line of words is set; 10 point ink from the left unless told. */
export interface Lettering {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly colour?: Colour
  /** That of reports unless told. */
  readonly font?: FontName
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Readers of SVG take the first they have. */
const FAMILIES: Readonly<Record<FontName, string>> = {
  Arimo: 'Arimo, Arial, sans-serif',
  Andika: 'Andika, Arimo, Arial, sans-serif',
}

/** Shapes in the order painted, as one picture. */
export function picture(width: number, height: number, shapes: readonly string[]): Picture {
  const size = { width: rounded(width), height: rounded(height) }
  const box = `viewBox="0 0 ${size.width} ${size.height}"`
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ${box}>`
  return { svg: [open, ...shapes.filter(Boolean), '</svg>'].join('\n'), ...size }
}

/** A rectangle, with round corners where `radius` is given. */
export function rect(x: number, y: number, width: number, height: number, paint: Paint, radius = 0): string {
  const corner = radius ? { rx: radius, ry: radius } : {}
  return element('rect', { x, y, width, height, ...corner, ...painted(paint) })
}

/** A circle about a point. */
export function circle(cx: number, cy: number, r: number, paint: Paint): string {
  return element('circle', { cx, cy, r, ...painted(paint) })
}

/** A circle that may be flattened. */
export function ellipse(cx: number, cy: number, rx: number, ry: number, paint: Paint): string {
  return element('ellipse', { cx, cy, rx, ry, ...painted(paint) })
}

/** A straight line between two points. */
export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): string {
  return element('line', { x1, y1, x2, y2, ...painted(paint) })
}

/** A closed shape through points. */
export function polygon(points: readonly (readonly [x: number, y: number])[], paint: Paint): string {
  const list = points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')
  return element('polygon', { points: list, ...painted(paint) })
}

/** Lines from point to point; `moves` are SVG path data. */
export function path(moves: string, paint: Paint): string {
  return element('path', { d: moves, ...painted(paint) })
}

/** One line of words, placed by its baseline. */
export function text(x: number, y: number, words: string, lettering: Lettering = {}): string {
  const { size = 10, bold, italic, colour = 'ink', anchor = 'start', font = 'Arimo' } = lettering
  const attributes = attributesOf({
    x,
    y,
    'font-family': FAMILIES[font],
    'font-size': size,
    ...(bold && { 'font-weight': 'bold' }),
    ...(italic && { 'font-style': 'italic' }),
    fill: hexOf(colour),
    ...(anchor !== 'start' && { 'text-anchor': anchor }),
  })
  return `<text${attributes}>${escaped(words)}</text>`
}

function painted(paint: Paint): Record<string, string | number> {
  return {
    fill: paint.fill ? hexOf(paint.fill) : 'none',
    ...(paint.stroke && { stroke: hexOf(paint.stroke), 'stroke-width': String(paint.line ?? 1.25) }),
    ...(paint.dash && { 'stroke-dasharray': paint.dash }),
    ...(paint.square && { 'stroke-linecap': 'square' }),
    ...(paint.round && { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  }
}

function hexOf(colour: Colour): string {
  return isHex(colour) ? colour : COLOURS[colour]
}

function isHex(colour: Colour): colour is Hex {
  return colour.startsWith('#')
}

function element(name: string, attributes: Record<string, string | number>): string {
  return `<${name}${attributesOf(attributes)}/>`
}

function attributesOf(attributes: Record<string, string | number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : value}"`)
    .join('')
}

/** Adding zero turns -0 into 0. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold becomes the sign for an unknown character: a drawing must always open. */
function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, character => ENTITIES[character] ?? character)
}
