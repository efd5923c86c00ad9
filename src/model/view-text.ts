// A node of the view to one text, for fingerprints: equal content gives the same text, however often a record is referred to.
import { plain, type ViewNode } from './view.ts'

/** The node as JSON in which a record met again is only the number it was first met under; its length stays that of the file. */
export function viewText(node: ViewNode): string {
  const met = new Map<unknown, number>()
  return JSON.stringify(plain(node) ?? null, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const number = met.get(value)
    if (number !== undefined) return { '#': number }
    met.set(value, met.size)
    return value
  })
}

/** What `viewText` wrote, as plain JSON again: each record that was met before stands in its place. */
export function readViewText(text: string): unknown {
  const met: unknown[] = []
  const restore = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(restore)
    if ('#' in value) return met[Number(value['#'])]
    const whole: Record<string, unknown> = {}
    met.push(whole)
    for (const [name, inner] of Object.entries(value)) whole[name] = restore(inner)
    return whole
  }
  return restore(JSON.parse(text))
}
