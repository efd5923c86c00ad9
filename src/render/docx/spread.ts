// Compositions of a book, columns and lines to write on, to Word.
import { HeadingLevel, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Block, Columns, Spread, WritingLines } from '../../model/tree.ts'
import { columnOf, type FactsColumn, frameFor } from '../spread-frame.ts'
import { blocksToWord, type Made } from './blocks.ts'
import { inlinesToRuns, marked } from './inline.ts'
import type { Job, Place } from './job.ts'
import { linesOf } from './measure.ts'
import { inside, opening, space } from './paragraphs.ts'
import { figureToWord, photoToWord } from './pictures.ts'
import { border, cellBlocks, cellWidth, grid, ground, margins, NO_BORDERS } from './tables.ts'
import { twips } from './units.ts'

const LINE = 0.75

/** A composition on a page of its own: title, picture, words, and facts in a column where the look has one. */
export function spreadToWord(spread: Spread, job: Job, place: Place): Made[] {
  const { children, beside } = spread
  const over = spread.picture ? 0 : titleHeight(spread, job, place)
  const inner = { ...place, opensPage: false, last: false, over }
  const titled = spread.title.length > 0 ? titleOf(spread, job, place) : []
  const drawn = pictureOf(
    spread,
    job,
    titled.length > 0 ? inner : { ...inner, opensPage: place.opensPage === true },
  )
  const opens = place.opensPage === true && titled.length + drawn.length === 0
  const head = [...titled, ...drawn, ...(opens ? [space(0, { pageBreakBefore: true })] : [])]
  const column = columnOf(spread, job.look, place.width)
  if (column !== undefined) return [...head, ...besideWords(spread, column, job, place)]
  const facts = beside.length === 0 ? [] : [...factsBox(beside, job, place)]
  return [
    ...head,
    ...blocksToWord(children, job, { ...inner, last: place.last === true && facts.length === 0 }),
    ...facts,
  ]
}

/** Two flows side by side in a table without lines, the narrow one at the left. */
export function columnsToWord({ left, right }: Columns, job: Job, place: Place): Made[] {
  const { columns } = job.look
  const narrow = Math.min(columns.left, place.width * 0.45)
  const wide = place.width - narrow - columns.gutter
  const first = flowCell(left, narrow, job, { right: twips(columns.gutter) })
  const second = flowCell(right, wide, job)
  return [sideBySide([first, second], [narrow + columns.gutter, wide]), space(place.last ? 0 : columns.after)]
}

/** A dashed frame with a label over lines; each line is the lower edge of an empty paragraph. */
export function writingLinesToWord({ id, label, count }: WritingLines, job: Job, place: Place): Made[] {
  const { border: edge, colour, padding, after } = job.look.writingLines
  const pitch = pitchFor({ label, count }, job, place)
  const dashed = border(edge, colour, true)
  const named = new Paragraph({ style: 'Writing', children: marked(inlinesToRuns(label, job), id, job) })
  const lines = Array.from({ length: count }, (_, at) => emptyLine(at, count, pitch))
  const cell = new TableCell({
    width: cellWidth(place.width),
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    margins: margins(padding.x, padding.y),
    children: [named, ...lines],
  })
  const rows = [new TableRow({ cantSplit: true, children: [cell] })]
  return [new Table({ ...grid([place.width]), borders: NO_BORDERS, rows }), space(place.last ? 0 : after)]
}

/** Lines that would not quite fit under a title on its page stand a little closer: their frame is never split. */
function pitchFor(
  { label, count }: Pick<WritingLines, 'label' | 'count'>,
  { look }: Job,
  { width, over = 0 }: Place,
): number {
  const { page, type, writingLines } = look
  const { padding, border: edge, pitch } = writingLines
  const { leading, after } = type.writing
  const named = linesOf(label, width - 2 * padding.x, type.writing) * leading + after
  const room = page.height - page.top - page.bottom - over - named - 2 * (padding.y + edge) - SPARE
  const fitting = room / Math.max(1, count) - LINE
  return fitting < pitch * CLOSEST ? pitch : Math.min(pitch, fitting)
}

/** What guesses of heights may be wrong by on one page. */
const SPARE = 12

/** Lines any closer are too close to write on; then there are too many for a page. */
const CLOSEST = 0.75

/** Word draws one line under paragraphs that are alike, so every other one ends a hair earlier. */
function emptyLine(at: number, count: number, pitch: number): Paragraph {
  return new Paragraph({
    style: 'Writing',
    keepNext: at < count - 1,
    indent: { right: at % 2 },
    spacing: { before: 0, after: 0, line: twips(pitch), lineRule: 'exact' },
    border: { bottom: { ...border(LINE, 'edge'), space: 0 } },
  })
}

function titleHeight({ title }: Spread, { look }: Job, { width, over = 0 }: Place): number {
  if (title.length === 0) return over
  const { titleRule } = look.spread
  const rule = titleRule ? titleRule.before + titleRule.height + titleRule.after : 0
  const { leading, after } = look.type.title
  return linesOf(title, width, look.type.title) * leading + after + rule
}

function titleOf({ id, title }: Spread, job: Job, place: Place): Paragraph[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    ...opening(place),
    children: marked(inlinesToRuns(title, job), id, job),
  })
  return [heading, ...titleRule(job, place)]
}

/** A short line under the title: the upper edge of an empty paragraph as wide as the line. */
function titleRule({ look }: Job, { width }: Place): Paragraph[] {
  const rule = look.spread.titleRule
  if (rule === undefined) return []
  const top = { ...border(rule.height, rule.colour), space: 0 }
  const indent = { right: twips(width - rule.width) }
  return [space(rule.after, { keepNext: true, border: { top }, indent })]
}

function pictureOf(spread: Spread, job: Job, place: Place): Paragraph[] {
  const { picture } = spread
  if (picture === undefined) return []
  const frame = frameFor(spread, job.look, place.width)
  return picture.type === 'figure'
    ? figureToWord(picture, job, place, frame)
    : photoToWord(picture, job, place, frame)
}

function besideWords(
  { children, beside }: Spread,
  { width: narrow, gap }: FactsColumn,
  job: Job,
  place: Place,
): Made[] {
  const wide = place.width - narrow - gap
  const words = flowCell(children, wide, job, { right: twips(gap) })
  const cells = [words, factsCell(beside, narrow, job)]
  return [sideBySide(cells, [wide + gap, narrow]), space(0)]
}

function factsBox(beside: readonly Block[], job: Job, { width }: Place): Made[] {
  return [sideBySide([factsCell(beside, width, job)], [width]), space(0)]
}

function factsCell(beside: readonly Block[], width: number, job: Job): TableCell {
  const { fill, padding, topRule } = job.look.spread.beside
  const top = topRule ? { borders: { top: border(topRule.height, topRule.colour) } } : {}
  const within = inside(width - 2 * padding.x, 'Beside')
  return new TableCell({
    width: cellWidth(width),
    shading: ground(fill),
    margins: margins(padding.x, padding.y),
    ...top,
    children: cellBlocks(beside, job, within),
  })
}

function flowCell(
  blocks: readonly Block[],
  width: number,
  job: Job,
  sides: { readonly right?: number } = {},
): TableCell {
  const { right = 0 } = sides
  return new TableCell({
    width: cellWidth(width + right / 20),
    margins: { ...margins(0, 0), right },
    children: cellBlocks(blocks, job, inside(width, 'Words')),
  })
}

function sideBySide(cells: readonly TableCell[], widths: readonly number[]): Table {
  return new Table({
    ...grid(widths),
    borders: NO_BORDERS,
    margins: margins(0, 0),
    rows: [new TableRow({ children: [...cells] })],
  })
}
