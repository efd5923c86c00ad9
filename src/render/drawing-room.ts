// What stands over a drawing to how tall it may be: a heading, its caption and the drawing share a page.
import { plainText } from '../model/texts.ts'
import type { Figure, Heading, Inline, Section } from '../model/tree.ts'
import { measure } from './fonts.ts'
import type { LookStyle, TypeStyle } from './style.ts'

/** A caption of two lines and the space around a drawing. */
const BESIDE_DRAWING = 60

/** The space around a drawing without its caption. */
const AROUND = 28

/** The tallest a drawing may be where headings of so many points stand directly over its figure. */
export function tallestDrawing(
  { caption }: Pick<Figure, 'caption'>,
  { page, type, font }: LookStyle,
  width: number,
  over: number,
): number {
  const named = AROUND + linesOf(caption, type.caption, font, width) * type.caption.leading
  return page.height - page.top - page.bottom - over - Math.max(BESIDE_DRAWING, named)
}

/** What a heading takes of a page, with the headings directly over it; other blocks end them. */
export function overNext(
  block: Heading | Section,
  { section, type, font }: LookStyle,
  width: number,
  over: number,
): number {
  if (block.type === 'heading') {
    const style = block.level === 3 ? type.heading3 : type.heading4
    const before = over === 0 ? 0 : style.before
    return over + before + linesOf(block.children, style, font, width) * style.leading + style.after
  }
  const { number = '', title, law = [] } = block
  const words: readonly Inline[] = [{ type: 'text', value: `${number}  ` }, ...title]
  const rule = section.ruleWidth === 0 ? 0 : section.ruleWidth + section.ruleGap
  const lines = linesOf(words, type.section, font, width) * type.section.leading
  const laws = law.length === 0 ? 0 : linesOf(law, type.law, font, width) * type.law.leading + type.law.after
  return over + rule + lines + type.section.after + laws
}

/** Never fewer lines than there will be, but for words that leave much of a line empty. */
function linesOf(
  inlines: readonly Inline[],
  { size, bold = false }: TypeStyle,
  { embedded }: LookStyle['font'],
  width: number,
): number {
  if (inlines.length === 0) return 0
  const wide = measure(plainText(inlines), size, bold, embedded)
  return Math.ceil((wide * 1.1) / Math.max(1, width))
}
