// What was measured to a table, and whether every target was met.

/** One line of the table. Without a target it is told, not judged. */
export interface Row {
  readonly name: string
  /** Milliseconds. */
  readonly median?: number
  readonly ratio?: number
  /** The target in words, and whether it was met. */
  readonly target?: string
  readonly met?: boolean
}

/** A time, told and not judged. */
export function told(name: string, median: number): Row {
  return { name, median }
}

/** A time that must be at most so many milliseconds. */
export function atMost(name: string, median: number, most: number): Row {
  return { name, median, target: `at most ${most} ms`, met: median <= most }
}

/** A time that must be at most so many times another. */
export function timesOf(name: string, median: number, other: number, most: number): Row {
  const ratio = median / other
  return { name, median, ratio, target: `at most ${most} times`, met: ratio <= most }
}

/** Something that is so or is not. */
export function so(name: string, met: boolean): Row {
  return { name, target: 'must be so', met }
}

/** The table in plain text. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ name, median, ratio, target = '', met }) => [
    name,
    median === undefined ? '' : `${median.toFixed(1)} ms`,
    ratio === undefined ? '' : ratio.toFixed(2),
    target,
    met === undefined ? '' : met ? 'ok' : 'MISSED',
  ])
  const all = [['', 'median', 'ratio', 'target', ''], ...cells]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...all.map(row => row[column]?.length ?? 0)))
  const isNumber = (column: number): boolean => column === 1 || column === 2
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}

/** Whether no target was missed. */
export function allMet(rows: readonly Row[]): boolean {
  return rows.every(({ met }) => met !== false)
}
