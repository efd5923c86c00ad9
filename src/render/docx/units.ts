// Points to the units of Word files.

/** Twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Half points, in which Word counts the size of type. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Eighths of a point, in which Word counts borders. */
export function eighths(points: number): number {
  return Math.round(points * 8)
}

/** Pixels, in which the docx package counts pictures. */
export function pixels(points: number): number {
  return (points * 96) / 72
}

/** `#1F2430` as `1F2430`. */
export function hex(colour: string): string {
  return colour.slice(1)
}

/** Word’s line spacing multiplies the font’s own line, which is so many times its size. */
export function lineOf(
  { size, leading }: { readonly size: number; readonly leading: number },
  { line }: { readonly line: number },
): number {
  return Math.round((240 * leading) / (size * line))
}
