// A misspelt name and the known names to the one that was probably meant.

/** The known name nearest to a name, where one is near enough to be meant. */
export function nearestOf(name: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(name.length / 4))
  const near = known
    .map(one => ({ one, far: distance(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
  return near.toSorted((a, b) => a.far - b.far)[0]?.one
}

/** How many letters to put in, take out or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [at, letter] of Array.from(from).entries()) {
    const next = [at + 1]
    for (let column = 1; column <= to.length; column += 1) {
      const change = row[column - 1]! + (to[column - 1] === letter ? 0 : 1)
      next.push(Math.min(change, row[column]! + 1, next[column - 1]! + 1))
    }
    row = next
  }
  return row[to.length]!
}
