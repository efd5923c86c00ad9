// Files by name, to and from a zip whose bytes depend on nothing else.
import { unzipSync, zipSync, type Zippable } from 'fflate'

/** A zip of the entries: content types first, the rest by name, one fixed date. Pictures are stored as they are. */
export function zipEntries(entries: Record<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = {}
  for (const name of Object.keys(entries).toSorted(byPlace)) {
    zippable[name] = [entries[name]!, { mtime: zeroOfDos(), level: /\.(png|jpe?g)$/.test(name) ? 0 : 6 }]
  }
  return zipSync(zippable)
}

/** The files of a zip by name, without folders; one that would unfold to more than `most` bytes throws before it does. */
export function unzipEntries(bytes: Uint8Array, most = Infinity): Record<string, Uint8Array> {
  let size = 0
  const filter = ({ originalSize }: { readonly originalSize: number }) => {
    size += originalSize
    if (size > most) throw new RangeError('The zip unfolds to too much')
    return true
  }
  const entries = Object.entries(unzipSync(bytes, { filter }))
  return Object.fromEntries(entries.filter(([name]) => !name.endsWith('/')))
}

/** A zip holds local time, so the date is made of local parts. */
function zeroOfDos(): Date {
  return new Date(1980, 0, 1)
}

/** Readers that stream a zip want the content types before all else. */
function byPlace(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === first || b === first) return a === b ? 0 : a === first ? -1 : 1
  return a < b ? -1 : 1
}
