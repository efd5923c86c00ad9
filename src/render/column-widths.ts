// Wished widths of columns to widths in which no word breaks, as far as there is room.

/** What a column must be for its words: `whole`, that nothing breaks inside; `parts`, that only U+00A0 does. */
export interface LeastWidth {
  readonly whole: number
  readonly parts: number
}

/** Every column gets its widest word; the widest columns give what that takes. */
export function fittedWidths(
  wished: readonly number[],
  least: readonly LeastWidth[],
  room: number,
): readonly number[] {
  const whole = least.map(one => one.whole)
  // One endless word must not take the room of all other columns.
  const needed = sum(whole) <= room ? whole : least.map(one => Math.min(one.parts, room / 2))
  const all = sum(needed)
  if (all === 0) return wished
  if (all >= room) return needed.map(width => (width * Math.max(0, room)) / all)
  const lowered = (level: number): readonly number[] =>
    wished.map((width, column) => Math.max(needed[column] ?? 0, Math.min(width, level)))
  let [low, high] = [0, room]
  for (let step = 0; step < 40; step++) {
    const level = (low + high) / 2
    if (sum(lowered(level)) > room) high = level
    else low = level
  }
  return lowered(low)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
