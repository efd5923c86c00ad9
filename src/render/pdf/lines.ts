// Words to lines that fit a width; pdfmake itself takes a space that does not break for one that ends a line.
import type { LeastWidth } from '../column-widths.ts'
import { LineOfWords, type Line, type Word } from './engine.ts'

/** Lines no wider than `width`. What must not break does only where it is wider alone: at U+00A0, then anywhere. */
export function linesWithin(words: readonly Word[], width: number): Line[] {
  const lines: Line[] = []
  const add = (group: readonly Word[]): void => {
    const line = lines.at(-1)
    const fitting = line && roomLeft(line) + (group.at(-1)?.trailingCut ?? 0) >= widthOf(group)
    const open = fitting ? line : new LineOfWords(width)
    if (open !== line) lines.push(open)
    for (const word of group) open.addInline(word)
  }
  for (const group of groupsOf(words))
    for (const part of trimmedWidth(group) <= width ? [group] : partsOf(group, width)) add(part)
  return lines
}

/** The room words need in a column. */
export function leastOfWords(words: readonly Word[]): LeastWidth {
  const parts = words.flatMap(word => atSpaces(word).map(part => trimmedWidth([part])))
  return { whole: Math.max(0, ...groupsOf(words).map(trimmedWidth)), parts: Math.max(0, ...parts) }
}

function roomLeft(line: Line): number {
  const last = line.inlines.at(-1)
  return last?.lineEnd ? -Infinity : line.maxWidth - line.inlineWidths + line.leadingCut
}

/** Words that stand on one line. */
function groupsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const groups: Word[][] = []
  let open: Word[] | undefined
  for (const word of words) {
    if (open) open.push(word)
    else groups.push((open = [word]))
    if (!word.noNewLine) open = undefined
  }
  return groups
}

function widthOf(group: readonly Word[]): number {
  return group.reduce((total, { width }) => total + width, 0)
}

function trimmedWidth(group: readonly Word[]): number {
  return widthOf(group) - (group[0]?.leadingCut ?? 0) - (group.at(-1)?.trailingCut ?? 0)
}

function partsOf(group: readonly Word[], width: number): readonly (readonly Word[])[] {
  return group.flatMap(atSpaces).flatMap(part => {
    const parts = trimmedWidth([part]) <= width ? [part] : anywhere(part, width)
    return parts.map(one => [one])
  })
}

function atSpaces(word: Word): readonly Word[] {
  const texts = word.text.split(/(?<=\u00A0)(?!$)/)
  return texts.length < 2
    ? [word]
    : texts.map((text, index) => partOf(word, text, index === texts.length - 1))
}

function anywhere(word: Word, width: number): readonly Word[] {
  const texts: string[] = []
  for (const { segment } of new Intl.Segmenter('en').segment(word.text)) {
    const longer = (texts.at(-1) ?? '') + segment
    if (texts.length > 0 && textWidth(word, longer) <= width) texts.splice(-1, 1, longer)
    else texts.push(segment)
  }
  return texts.map((text, index) => partOf(word, text, index === texts.length - 1))
}

function partOf(word: Word, text: string, last: boolean): Word {
  const { lineEnd, ...rest } = word
  const cut = textWidth(word, text) - textWidth(word, text.trimEnd())
  const part = { ...rest, text, width: textWidth(word, text), leadingCut: 0, trailingCut: cut }
  return last && lineEnd ? { ...part, lineEnd } : part
}

function textWidth({ font, fontSize }: Word, text: string): number {
  return font.widthOfString(text, fontSize)
}
