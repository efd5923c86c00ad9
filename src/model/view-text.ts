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
