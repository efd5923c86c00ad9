// A document tree to what must stay the same whatever its words are.

/** The tree without its words: kinds, order and nesting. */
export function shapeOf(node: unknown): unknown {
  if (Array.isArray(node)) {
    const items = node.map(shapeOf)
    return items.filter((item, i) => !(item === 'text' && items[i - 1] === 'text'))
  }
  if (typeof node !== 'object' || node === null) return undefined
  const { type } = node as { type?: string }
  if (type === 'text') return 'text'
  if (type === 'figure') return 'figure'
  const inside = Object.entries(node).map(([name, value]) => [name, shapeOf(value)] as const)
  return { ...Object.fromEntries(inside.filter(([, value]) => value !== undefined)), type }
}

/** The numbered marks of a text, each once. */
export function markersIn(texts: string): readonly string[] {
  return [...new Set(texts.match(/q\d+q/g))]
}
