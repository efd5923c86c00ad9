// Inlines to the runs of a Word paragraph.
import { Bookmark, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { markText, missingText } from '../../model/texts.ts'
import type { Inline, Link, Text } from '../../model/tree.ts'
import type { Job } from './job.ts'

/** How the words around a run are set. */
export interface Face {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly style?: CharacterStyle
  /** In half points, for a style that has no size. */
  readonly size?: number
}

type CharacterStyle =
  | 'Mark'
  | 'Hyperlink'
  | 'Missing'
  | 'MissingTitle'
  | 'Accent'
  | 'Own'
  | 'BesideHeading'
  | 'Heading3Words'
  | 'Heading4Words'

/** Inlines to runs, each text in a run of its own. */
export function inlinesToRuns(inlines: readonly Inline[], job: Job, face: Face = {}): ParagraphChild[] {
  return inlines.flatMap(inline => inlineToRuns(inline, job, face))
}

/** The runs as a place that links lead to, where the tree gives it an id. */
export function marked(
  runs: readonly ParagraphChild[],
  id: string | undefined,
  job: Job,
): readonly ParagraphChild[] {
  const anchor = id === undefined ? undefined : job.anchors.get(id)
  return anchor === undefined ? runs : [new Bookmark({ id: anchor, children: runs })]
}

/** Words of the renderer’s own. */
export function words(text: string, face: Face = {}): ParagraphChild {
  return new TextRun({ text, ...face })
}

function inlineToRuns(inline: Inline, job: Job, face: Face): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return inline.value === '' ? [] : [new TextRun({ text: inline.value, ...face, ...languageOf(inline) })]
    case 'strong':
      return inlinesToRuns(inline.children, job, { ...face, bold: true })
    case 'emphasis':
      return inlinesToRuns(inline.children, job, { ...face, italics: true })
    case 'link':
      return linkToRuns(inline, job, face)
    case 'lineBreak':
      return [new TextRun({ break: 1 })]
    case 'sourceMark':
      return toPlace(
        `evidence-${inline.number}`,
        [words(markText(inline.number), { style: 'Mark', bold: false })],
        job,
      )
    case 'missing':
      return [words(missingText(inline.number, inline.what), { style: 'Missing' })]
  }
}

function linkToRuns({ to, children }: Link, job: Job, face: Face): ParagraphChild[] {
  if (!job.anchors.has(to)) return inlinesToRuns(children, job, face)
  return toPlace(to, inlinesToRuns(children, job, { ...face, style: 'Hyperlink' }), job)
}

/** Part of a document may be rendered without the place a link leads to; then the words stay. */
function toPlace(id: string, children: ParagraphChild[], job: Job): ParagraphChild[] {
  const anchor = job.anchors.get(id)
  return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })]
}

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/i

function languageOf({ lang }: Text) {
  if (lang === undefined) return {}
  if (RIGHT_TO_LEFT.test(lang)) return { language: { bidirectional: lang }, rightToLeft: true }
  return { language: { value: lang } }
}
