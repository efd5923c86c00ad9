// Compositions of a book, columns and lines to write on, to Word.
import { HeadingLevel, HeightRule, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Block, Columns, Spread, SummaryList, WritingLines } from '../../model/tree.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns, marked } from './inline.ts'
import type { Job, Place } from './job.ts'
import { blocksHeight, linesOf } from './measure.ts'
import { inside, line, opening, space } from './paragraphs.ts'
import { figureToWord, type Frame, photoToWord } from './pictures.ts'
import { border, cellBlocks, cellWidth, grid, ground, margins, NO_BORDERS } from './tables.ts'
import { twips } from './units.ts'

/** What guesses of heights may be wrong by on one page. */
const SPARE = 24

/** A composition on a page of its own: title, picture, words, and facts in a column where the look has one. */
export function spreadToWord(spread: Spread, job: Job, place: Place): Made[] {
  const { title, picture, children, beside } = spread
  const opens = { ...place, opensPage: place.opensPage !== false }
  const titled = title.length > 0 ? [titleOf(spread, job, opens)] : []
  const below = { ...place, opensPage: opens.opensPage && titled.length === 0, last: false }
  const frame = picture === undefined ? undefined : frameFor(spread, job, place)
  const drawn =
    picture === undefined
      ? []
      : picture.type === 'figure'
        ? figureToWord(picture, job, below, frame)
        : photoToWord(picture, job, below, frame)
  const rest = { ...below, opensPage: below.opensPage && drawn.length === 0 }
  const opened = rest.opensPage ? [space(0, { pageBreakBefore: true })] : []
  const words = { ...rest, opensPage: false }
  const column = job.look.spread.beside.column
  if (beside.length === 0) return [...titled, ...drawn, ...opened, ...flow(children, job, words)]
  if (column === undefined || children.length === 0)
    return [...titled, ...drawn, ...opened, ...flow(children, job, words), ...factsBelow(beside, job, words)]
  return [...titled, ...drawn, ...opened, ...besideWords(spread, job, words, column)]
}

function titleOf({ id, title }: Spread, job: Job, place: Place): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    ...opening(place),
    children: marked(inlinesToRuns(title, job), id, job),
  })
}

/** What the words leave of the page is the picture’s, within what the look allows. */
function frameFor({ title, picture, children, beside }: Spread, job: Job, place: Place): Frame {
  const { look } = job
  const { page, type } = look
  const { share, beside: facts, pictureAfter } = look.spread
  const column = beside.length > 0 && children.length > 0 ? facts.column : undefined
  const wordsWidth = column === undefined ? place.width : place.width - column.width - column.gap
  const words = blocksHeight(children, wordsWidth, look, type.words)
  const told = blocksHeight(beside, (column?.width ?? place.width) - 2 * facts.padding.x, look, type.beside)
  const titled = title.length === 0 ? 0 : linesOf(title, place.width, type.title) * type.title.leading + type.title.after
  const caption = picture?.caption ?? []
  const named = caption.length === 0 ? 0 : linesOf(caption, place.width, type.caption) * type.caption.leading + 6
  const taken = titled + named + pictureAfter + (column === undefined ? words + told : Math.max(words, told))
  const room = page.height - page.top - page.bottom - taken - SPARE
  const most = share.most * page.height
  const least = Math.min(share.least * page.height, most) / 2
  return { width: place.width, height: Math.min(most, Math.max(least, room)) }
}

function flow(blocks: readonly Block[], job: Job, place: Place): Made[] {
  return blocks.length === 0 ? [] : job.flow(blocks, job, place)
}
