// A cover and the contents to Word.
import {
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  VerticalAlign,
} from 'docx'
import { plainText } from '../../model/texts.ts'
import type { Contents, Cover, Figure, Photo } from '../../model/tree.ts'
import { contentsGap } from '../contents-gap.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns, marked } from './inline.ts'
import { type Job, type Place, textWidth } from './job.ts'
import { linesOf } from './measure.ts'
import { line, opening, space } from './paragraphs.ts'
import { figureToWord, photoToWord } from './pictures.ts'
import { border, cellWidth, grid, margins, NO_BORDERS, summaryListToWord } from './tables.ts'
import { twips } from './units.ts'

/** Room that a name of two lines may take without the marking reaching a second page. */
const SPARE = 48
const MARKING_TOP = 10

/** The first page; its name is the one heading of level 1. */
export function coverToWord(cover: Cover, job: Job, place: Place): Made[] {
  const name = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: marked(inlinesToRuns(cover.name, job), cover.id, job),
  })
  if (cover.picture !== undefined) return frontOfBook(cover, cover.picture, name, job, place)
  return [
    line('Agency', cover.agency, job),
    line('Service', cover.service, job),
    line('Kind', cover.kind, job),
    name,
    line('Under', cover.under, job),
    footOfCover(cover, job, place),
    space(0),
  ]
}

/** The picture stands first, but its caption is read after the name. */
function frontOfBook(cover: Cover, picture: Figure | Photo, name: Paragraph, job: Job, place: Place): Made[] {
  const { page, cover: measures } = job.look
  const height = page.height * (measures.picture ?? 0.5) - page.top
  const bare = { ...picture, caption: [] }
  const frame = { width: place.width, height }
  const drawn =
    bare.type === 'figure' ? figureToWord(bare, job, place, frame) : photoToWord(bare, job, place, frame)
  const lines = (style: string, words: Cover['kind']) => (words.length === 0 ? [] : [line(style, words, job)])
  return [
    ...drawn,
    ...lines('Agency', cover.agency),
    ...lines('Service', cover.service),
    ...lines('Kind', cover.kind),
    name,
    ...lines('Under', cover.under),
    ...lines('Caption', picture.caption),
    ...summaryListToWord(cover.facts, job, place),
    ...lines('Marking', cover.marking),
  ]
}

/** The facts fill the page down to the marking, wherever they end: a frame would stop Word’s own page numbers. */
function footOfCover(cover: Cover, job: Job, place: Place): Table {
  const { page, cover: measures } = job.look
  const width = cellWidth(textWidth(job.look))
  const facts = new TableCell({
    width,
    children: summaryListToWord(cover.facts, job, { ...place, last: true }),
  })
  const marking = new TableCell({
    width,
    verticalAlign: VerticalAlign.TOP,
    borders: { top: border(job.look.table.rowRule, 'rule') },
    margins: margins(0, MARKING_TOP),
    children: [line('Marking', cover.marking, job)],
  })
  const { marking: words } = job.look.type
  const below = linesOf(cover.marking, textWidth(job.look), words) * words.leading + MARKING_TOP
  const height = page.height - page.bottom - measures.factsTop - below - SPARE
  return new Table({
    ...grid([textWidth(job.look)]),
    borders: NO_BORDERS,
    margins: margins(0, 0),
    rows: [
      new TableRow({ height: { value: twips(height), rule: HeightRule.ATLEAST }, children: [facts] }),
      new TableRow({ cantSplit: true, children: [marking] }),
    ],
  })
}

/** The space between the lines of the contents: less than the look gives where they then fit on one page. */
export function gapInContents({ look, request }: Job): number {
  const titles = request.tree.children.flatMap(block =>
    block.type === 'section' ? [[block.number, plainText(block.title)].filter(Boolean).join(' ')] : [],
  )
  return contentsGap(look, titles, textWidth(look) - NUMBER_ROOM)
}

/** Room at the right for a page number and the dots before it. */
const NUMBER_ROOM = 40

/** The list of sections; the docx package fills it in from the headings and lays the pages out for their numbers. */
export function contentsToWord({ title }: Contents, job: Job, place: Place): Made[] {
  const heading = line('ContentsTitle', [{ type: 'text', value: title }], job, opening(place))
  const list = new TableOfContents(title, { hyperlink: true, headingStyleRange: '2-2' })
  return [heading, list as unknown as Made]
}
