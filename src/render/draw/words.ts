// Words broken into lines that fit a width.
import { measure, type FontName } from '../fonts.ts'

/** Lines no wider than `width`; a word that is wider itself is broken inside. Blank words give no line. */
export function wrapped(
  words: string,
  size: number,
  bold: boolean,
  width: number,
  font: FontName = 'Arimo',
): string[] {
  const lines: string[] = []
  let current = ''
  for (const part of partsOf(words)) {
    const longer = current + part
    if (current && measure(longer.trimEnd(), size, bold, font) > width) {
      lines.push(current.trimEnd())
      current = ''
    }
    const fitting = broken(current + part, size, bold, width, font)
    lines.push(...fitting.slice(0, -1))
    current = fitting.at(-1) ?? ''
  }
  return current.trim() ? [...lines, current.trimEnd()] : lines
}

/** As few lines as `wrapped` gives, but of even length, for words that stand in the middle of something. */
export function balanced(
  words: string,
  size: number,
  bold: boolean,
  width: number,
  font: FontName = 'Arimo',
): string[] {
  let best = wrapped(words, size, bold, width, font)
  const least = widestPart(words, size, bold, font)
  for (let narrower = width - 2; best.length > 1 && narrower >= least; narrower -= 2) {
    const lines = wrapped(words, size, bold, narrower, font)
    if (lines.length > best.length) return best
    best = lines
  }
  return best
}

/** The width of the widest piece that is not broken when wrapping. */
export function widestPart(words: string, size: number, bold: boolean, font: FontName = 'Arimo'): number {
  return Math.max(0, ...partsOf(words).map(part => measure(part.trimEnd(), size, bold, font)))
}

/** A line may end after a space or a hyphen, but not at a space that does not break (U+00A0). */
function partsOf(words: string): string[] {
  const plain = words.replace(/[ \t\r\n]+/g, ' ').trim()
  return plain.match(/[^ -]*-+(?=[^ -])|[^ ]+ ?/g) ?? []
}

function broken(word: string, size: number, bold: boolean, width: number, font: FontName): string[] {
  if (measure(word.trimEnd(), size, bold, font) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    if (piece && measure((piece + segment).trimEnd(), size, bold, font) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
