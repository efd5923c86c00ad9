// Paragraphs, headings and lists to Word paragraphs.
import { AlignmentType, BorderStyle, HeadingLevel, type IParagraphOptions, Paragraph } from 'docx'
import type { Block, Heading, Inline, List, Paragraph as Words, Section } from '../../model/tree.ts'
import type { Made } from './blocks.ts'
import { type Face, inlinesToRuns, marked, words } from './inline.ts'
import { type Job, type Place, type StyleName, textWidth } from './job.ts'
import { linesOf } from './measure.ts'
import { halfPoints, lineOf, twips } from './units.ts'

/** Stands between the number or letter of a heading and its words. */
const EN_SPACE = '\u2002'

/** A paragraph of the tree. */
export function paragraphToWord({ children }: Words, job: Job, place: Place): Paragraph {
  const short = linesOf(children, place.width, job.look.type.words) <= 3
  return new Paragraph({
    style: place.style,
    widowControl: true,
    ...opening(place),
    ...(place.last ? spaceAfter(0) : {}),
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(short ? { keepLines: true } : {}),
    ...(place.numbering ? { numbering: { reference: place.numbering, level: 0 } } : {}),
    children: inlinesToRuns(children, job, place.bold ? { bold: true } : {}),
  })
}

/** A heading inside a section. */
export function headingToWord({ id, level, children }: Heading, job: Job, place: Place): Paragraph {
  const beside = place.style === 'Beside'
  const { heading, face, spacing, border } = dressOf({ id, level }, job, beside)
  const atTop = place.first === true || place.opensPage === true
  return new Paragraph({
    heading,
    ...border,
    ...opening(place),
    ...(spacing || atTop ? { spacing: { ...spacing, ...(atTop ? { before: 0 } : {}) } } : {}),
    children: marked(inlinesToRuns(children, job, face), id, job),
  })
}

/** A heading of its real level, dressed as the level the tree gives it where that is another, or as facts have it. */
function dressOf({ id, level }: Pick<Heading, 'id' | 'level'>, { look, levels }: Job, beside = false): Dress {
  const real = levels.get(id) ?? level
  const heading = REAL[real]
  if (real === level && !beside) return { heading, face: {}, size: {} }
  const type = look.type[beside ? 'besideHeading' : level === 3 ? 'heading3' : 'heading4']
  const style = beside ? 'BesideHeading' : level === 3 ? 'Heading3Words' : 'Heading4Words'
  const spacing = { before: twips(type.before), after: twips(type.after), line: lineOf(type, look.font) }
  const ruled = real === 2 && look.section.ruleWidth > 0
  const border = ruled ? { border: { top: { style: BorderStyle.NONE } } } : {}
  return { heading, face: { style }, size: { size: halfPoints(type.size) }, spacing, border }
}

interface Dress {
  readonly heading: (typeof REAL)[keyof typeof REAL]
  readonly face: Face
  /** For words in a style of their own. */
  readonly size: Pick<Face, 'size'>
  readonly spacing?: IParagraphOptions['spacing']
  readonly border?: Pick<IParagraphOptions, 'border'>
}

const REAL = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** The title of a section after its number, and the law line under it. */
export function sectionHeadToWord({ id, number, title, law }: Section, job: Job, place: Place): Paragraph[] {
  if (title.length === 0 && number === undefined) return []
  const numbered = number === undefined ? [] : [words(number, { style: 'Accent' }), words(EN_SPACE)]
  const { before } = job.look.type.section
  const head = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    ...opening(place),
    spacing: { before: place.opensPage || place.first ? 0 : twips(before), ...(law ? { after: 40 } : {}) },
    children: marked([...numbered, ...inlinesToRuns(title, job)], id, job),
  })
  return law ? [head, line('Law', law, job)] : [head]
}

/** The title of an option card after its letter. */
export function cardHeadToWord(label: string, title: readonly Inline[], id: string, job: Job): Paragraph {
  const { heading, face, size, spacing, border } = dressOf({ id, level: 4 }, job)
  const letter = [words(label, { style: 'Accent', ...size }), words(EN_SPACE, face)]
  return new Paragraph({
    heading,
    ...border,
    spacing: { ...spacing, before: 0, after: 0 },
    children: marked([...letter, ...inlinesToRuns(title, job, face)], id, job),
  })
}

/** A list to paragraphs with real markers; what else an item holds stands under its words. */
export function listToWord(
  list: List,
  job: Job,
  place: Place,
  toWord: (block: Block, place: Place) => readonly Made[],
): Made[] {
  const instance = list.ordered ? ++job.lists.count : 0
  const reference = list.ordered ? 'numbers' : 'bullets'
  const depth = place.depth + 1
  return list.items.flatMap((item, at) => {
    const ends = at === list.items.length - 1
    return item.flatMap((block, part): readonly Made[] => {
      const after =
        ends && part === item.length - 1 && place.depth === 0 ? lastAfter(job, place) : job.look.list.between
      if (block.type !== 'paragraph') return toWord(block, { ...place, depth, last: false })
      const numbering = { reference, level: place.depth, instance }
      const made = new Paragraph({
        style: place.style,
        ...spaceAfter(after),
        ...(part === 0 ? { numbering } : { indent: { left: twips(job.look.list.indent * depth) } }),
        ...(part === 0 && item.length > 1 ? { keepNext: true } : {}),
        ...(job.look.spread.centred ? { alignment: AlignmentType.LEFT } : {}),
        children: inlinesToRuns(block.children, job, place.bold ? { bold: true } : {}),
      })
      return [made]
    })
  })
}

/** A line of words in a style that needs nothing else. */
export function line(
  style: string,
  inlines: readonly Inline[],
  job: Job,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ style, ...options, children: inlinesToRuns(inlines, job) })
}

/** Word joins tables that touch and wants a paragraph after each; this one is a point high. */
export function space(after: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ style: 'Space', spacing: { after: twips(Math.max(0, after - 1)) }, ...options })
}

/** What a block needs to open a new page. */
export function opening(place: Place): IParagraphOptions {
  return place.opensPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}
}

/** A place of this width and style inside a box or cell. */
export function inside(width: number, style: StyleName, more: Partial<Place> = {}): Place {
  return { width, style, depth: 0, ...more }
}

/** The place where a document begins. */
export function onPage(job: Job): Place {
  return inside(textWidth(job.look), 'Words')
}

function lastAfter(job: Job, place: Place): number {
  return place.last ? 0 : place.style === 'Words' ? job.look.list.after : job.look.list.between
}

function spaceAfter(after: number): IParagraphOptions {
  return { spacing: { after: twips(after) } }
}
