// A masthead or a letterhead to Word; each holds the one heading of level 1.
import { HeadingLevel, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Inline, Letterhead, Masthead } from '../../model/tree.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns, marked } from './inline.ts'
import type { Job, Place } from './job.ts'
import { line, space } from './paragraphs.ts'
import { border, cellWidth, grid, ground, margins, NO_BORDERS } from './tables.ts'

/** Space inside the ground of a masthead. */
const SIDE = 14

/** What the document is, whom it is about, and who may read it; on a ground where the look has one. */
export function mastheadToWord(masthead: Masthead, job: Job, { width }: Place): Made[] {
  const { ground: band, after } = job.look.masthead
  const lines = [
    ...lineOf('MastheadKind', masthead.kind, job),
    headingOf(masthead.id, masthead.name, job),
    ...lineOf('Headline', masthead.headline, job),
    ...lineOf('MastheadMarking', masthead.marking, job),
  ]
  if (band === undefined) return [...lines, space(after)]
  const cell = new TableCell({
    width: cellWidth(width),
    shading: ground(band.fill),
    borders: { bottom: border(band.rule, band.ruleColour) },
    margins: margins(SIDE, band.padding),
    children: lines,
  })
  return [rowOf([cell], [width]), space(after)]
}

/** Who writes at the left, when at the right, and then to whom. */
export function letterheadToWord(letterhead: Letterhead, job: Job, { width }: Place): Made[] {
  const { dateWidth, after } = job.look.letterhead
  const senderWidth = width - dateWidth
  const sender = letterhead.sender.flatMap(words => lineOf('Sender', words, job))
  const empty = new Paragraph({ style: 'Sender' })
  const cells = [
    new TableCell({ width: cellWidth(senderWidth), children: sender.length > 0 ? sender : [empty] }),
    new TableCell({ width: cellWidth(dateWidth), children: [line('LetterDate', letterhead.date, job)] }),
  ]
  return [
    rowOf(cells, [senderWidth, dateWidth]),
    space(after),
    headingOf(letterhead.id, letterhead.salutation, job),
  ]
}

function headingOf(id: string, words: readonly Inline[], job: Job): Paragraph {
  const children = marked(inlinesToRuns(words, job), id, job)
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children })
}

/** A line nobody filled takes no room. */
function lineOf(style: string, words: readonly Inline[], job: Job): Paragraph[] {
  return words.length === 0 ? [] : [line(style, words, job)]
}

function rowOf(cells: readonly TableCell[], widths: readonly number[]): Table {
  return new Table({
    ...grid(widths),
    borders: NO_BORDERS,
    margins: margins(0, 0),
    rows: [new TableRow({ cantSplit: true, children: [...cells] })],
  })
}
