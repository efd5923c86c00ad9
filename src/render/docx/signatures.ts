// Signature boxes to a Word table with a line to sign on and a line for the date.
import { HeightRule, Paragraph, type ParagraphChild, Table, TableCell, TableRow, VerticalAlign } from 'docx'
import type { Signatory, Signatures } from '../../model/tree.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns, marked, words } from './inline.ts'
import type { Job, Place } from './job.ts'
import { line, space } from './paragraphs.ts'
import { border, cellWidth, grid, margins, NO_BORDERS } from './tables.ts'
import { twips } from './units.ts'

const GAP = 24
const LINE = 0.75
const TIGHT = { keepNext: true, spacing: { after: 0 } }

/** All signature boxes, kept together so that none stands alone on a page. */
export function signaturesToWord({ id, signatories }: Signatures, job: Job, place: Place): Made[] {
  return signatories.flatMap((signatory, at) => {
    const last = at === signatories.length - 1
    const between = last && place.last ? 0 : job.look.signature.after
    return [
      ...who(signatory, at === 0 ? id : undefined, job),
      lines(signatory, job, place),
      space(between, last ? {} : { keepNext: true }),
    ]
  })
}

function who({ role, name, registration }: Signatory, id: string | undefined, job: Job): Paragraph[] {
  const tight = (runs: readonly ParagraphChild[]) =>
    new Paragraph({ style: 'Cell', ...TIGHT, children: runs })
  return [
    tight(marked(inlinesToRuns(role, job), id, job)),
    tight(inlinesToRuns(name, job, { bold: true })),
    ...(registration ? [tight(inlinesToRuns(registration, job))] : []),
  ]
}

/** A date that is known needs no line, and may be wider than one. */
function lines({ signedOn }: Signatory, job: Job, place: Place): Table {
  const { lineWidth, dateWidth, height } = job.look.signature
  const widths = [lineWidth, GAP, dateWidth, place.width - lineWidth - GAP - dateWidth]
  const cell = (at: number, child: Paragraph, ruled = false, columnSpan = 1) =>
    new TableCell({
      width: cellWidth(widths.slice(at, at + columnSpan).reduce((sum, width) => sum + width, 0)),
      verticalAlign: VerticalAlign.BOTTOM,
      columnSpan,
      ...(ruled ? { borders: { bottom: border(LINE, 'edge') } } : {}),
      children: [child],
    })
  const empty = () => line('Cell', [], job, TIGHT)
  const small = (label: string) => new Paragraph({ style: 'Small', keepNext: true, children: [words(label)] })
  const dates = signedOn
    ? [cell(2, line('Cell', signedOn, job, TIGHT), false, 2)]
    : [cell(2, empty(), true), cell(3, empty())]
  const toSign = new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: [cell(0, empty(), true), cell(1, empty()), ...dates],
  })
  const labels = new TableRow({
    cantSplit: true,
    children: [cell(0, small('Signature')), cell(1, empty()), cell(2, small('Date')), cell(3, empty())],
  })
  return new Table({ ...grid(widths), borders: NO_BORDERS, margins: margins(0, 0), rows: [toSign, labels] })
}
