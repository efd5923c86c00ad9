// A spread on a page of a look to the room its picture has, once the words have theirs.
import type { Spread } from '../model/tree.ts'
import { blocksHeight, linesOf } from './docx/measure.ts'
import type { LookStyle, TypeStyle } from './style.ts'

/** A picture alone across a page is not smaller than this part of its height. */
const LEAST_SHARE = 0.26

/** What guesses of heights may be wrong by on one page. */
const SPARE = 24

/** The room a picture fills, in points. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** The column of the facts of a spread and the space before it. */
export interface FactsColumn {
  readonly width: number
  readonly gap: number
}

/** What the words leave of the page is the picture’s, within what the look allows. */
export function frameFor(spread: Spread, look: LookStyle, width: number): Frame {
  const { page } = look
  const { least, most } = shareOf(spread, look)
  const room = page.height - page.top - page.bottom - wordsHeight(spread, look, width) - SPARE
  return { width, height: Math.min(most * page.height, Math.max(least * page.height, room)) }
}

/** A drawing with words of its own may take all that the others leave, so that the words can be read. */
function shareOf({ picture }: Spread, look: LookStyle): { readonly least: number; readonly most: number } {
  const isDiagram = picture?.type === 'figure' && picture.drawing.type !== 'scene'
  if (isDiagram) return { least: 0.3, most: 0.84 }
  const { least, most } = look.spread.share
  return { least: least * 0.4, most: Math.max(most, LEAST_SHARE) }
}

function wordsHeight(spread: Spread, look: LookStyle, width: number): number {
  const { type, figure } = look
  const { title, picture, children, beside } = spread
  const column = columnOf(spread, look, width)
  const narrow = (column?.width ?? width) - 2 * look.spread.beside.padding.x
  const words = blocksHeight(
    children,
    column === undefined ? width : width - column.width - column.gap,
    look,
    type.words,
  )
  const facts =
    blocksHeight(beside, narrow, look, type.beside) +
    (beside.length === 0 ? 0 : 2 * look.spread.beside.padding.y)
  const line = (inlines: Spread['title'], style: TypeStyle): number =>
    inlines.length === 0 ? 0 : linesOf(inlines, width, style) * style.leading + style.after
  return (
    line(title, type.title) +
    (look.spread.titleRule?.after ?? 0) +
    line(picture?.caption ?? [], type.caption) +
    figure.after +
    (column === undefined ? words + facts : Math.max(words, facts))
  )
}

/** Facts have a column of their own only beside words, and where there is room for both. */
export function columnOf(
  { children, beside }: Spread,
  look: LookStyle,
  width: number,
): FactsColumn | undefined {
  const { column } = look.spread.beside
  const fits = column !== undefined && width > 2 * column.width
  return children.length > 0 && beside.length > 0 && fits ? column : undefined
}
