// Two texts to how much of their wording they share.

const WORDS = 4

/** The runs of four words of a text. */
export function shingles(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  return new Set(
    words.slice(0, Math.max(1, words.length - WORDS + 1)).map((_, i) => words.slice(i, i + WORDS).join(' ')),
  )
}

/** From 0, nothing in common, to 1, the same: the share of runs that both have. */
export function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const both = [...some].filter(run => others.has(run)).length
  const all = some.size + others.size - both
  return all === 0 ? 0 : both / all
}
