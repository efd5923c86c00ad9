// An SVG to the boxes its elements fill, measured with the font.
import { measure } from '../../../src/render/fonts.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly words: string
  readonly box: Box
}

/** Every element but the root, in the order painted. */
export function elementsOf(svg: string): Element[] {
  const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  return [...body.matchAll(/<([a-zA-Z]+)([^>]*?)(?:\/>|>([^<]*)<\/\1>)/g)].map(
    ([, name = '', list = '', words = '']) => {
      const attributes: Record<string, string> = Object.fromEntries(
        [...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value] as const),
      )
      const plain = words.replace(
        /&(amp|lt|gt|quot);/g,
        (_, entity: string) => ({ amp: '&', lt: '<', gt: '>' })[entity] ?? '"',
      )
      return { name, attributes, words: plain, box: boxOf(name, attributes, plain) }
    },
  )
}

export function texts(svg: string): Element[] {
  return elementsOf(svg).filter(({ name }) => name === 'text')
}

/** The pairs that share more than a hair. */
export function overlaps(elements: readonly Element[], others: readonly Element[]): string[] {
  return elements.flatMap((a, index) =>
    others.flatMap((b, other) =>
      a === b || (elements === others && other <= index) || !meet(a.box, b.box)
        ? []
        : [`${show(a)} / ${show(b)}`],
    ),
  )
}

/** Words over words. */
export function clashes(svg: string): string[] {
  const all = texts(svg)
  return overlaps(all, all)
}

export function outside(svg: string): string[] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return elementsOf(svg)
    .filter(
      ({ box }) =>
        box.left < -0.05 ||
        box.top < -0.05 ||
        box.right > Number(width) + 0.05 ||
        box.bottom > Number(height) + 0.05,
    )
    .map(show)
}

export function lacksNumber(svg: string): boolean {
  return /NaN|Infinity|undefined/.test(svg)
}

function show({ name, words, box }: Element): string {
  return `${name} ${words} ${JSON.stringify(box)}`
}

function meet(a: Box, b: Box): boolean {
  const hair = 0.2
  return (
    a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair
  )
}

function boxOf(name: string, attributes: Readonly<Record<string, string>>, words: string): Box {
  const n = (key: string) => Number(attributes[key] ?? 0)
  const half = attributes.stroke ? n('stroke-width') / 2 : 0
  const around = (xs: number[], ys: number[], by = half): Box => ({
    left: Math.min(...xs) - by,
    right: Math.max(...xs) + by,
    top: Math.min(...ys) - by,
    bottom: Math.max(...ys) + by,
  })
  if (name === 'rect') return around([n('x'), n('x') + n('width')], [n('y'), n('y') + n('height')])
  if (name === 'circle')
    return around([n('cx') - n('r'), n('cx') + n('r')], [n('cy') - n('r'), n('cy') + n('r')])
  if (name === 'ellipse')
    return around([n('cx') - n('rx'), n('cx') + n('rx')], [n('cy') - n('ry'), n('cy') + n('ry')])
  if (name === 'line') {
    const flat = n('y1') === n('y2') ? 'flat' : n('x1') === n('x2') ? 'upright' : 'sloping'
    const box = around([n('x1'), n('x2')], [n('y1'), n('y2')], 0)
    if (flat === 'flat') return { ...box, top: box.top - half, bottom: box.bottom + half }
    if (flat === 'upright') return { ...box, left: box.left - half, right: box.right + half }
    return box
  }
  if (name === 'text') {
    const size = n('font-size')
    const font = attributes['font-family']?.startsWith('Andika') ? 'Andika' : 'Arimo'
    const width = measure(words, size, attributes['font-weight'] === 'bold', font)
    const [above, below] = { Arimo: [0.905, 0.212], Andika: [0.92, 0.27] }[font]
    const shift = { start: 0, middle: width / 2, end: width }[attributes['text-anchor'] ?? 'start'] ?? 0
    return {
      left: n('x') - shift,
      right: n('x') - shift + width,
      top: n('y') - size * (above ?? 1),
      bottom: n('y') + size * (below ?? 1),
    }
  }
  const numbers = [...(attributes.points ?? attributes.d ?? '').matchAll(/-?[\d.]+/g)].map(([value]) =>
    Number(value),
  )
  return around(
    numbers.filter((_, index) => index % 2 === 0),
    numbers.filter((_, index) => index % 2 === 1),
    name === 'polygon' ? 0 : half,
  )
}
