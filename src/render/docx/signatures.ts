// Signature boxes to a Word table with a line to sign on and a line for the date.
import { HeightRule, Paragraph, type ParagraphChild, Table, TableCell, TableRow, VerticalAlign } from 'docx'
import type { Inline, Signatory, Signatures } from '../../model/tree.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns, marked, words } from './inline.ts'
import type { Job, Place } from './job.ts'
import { line, space } from './paragraphs.ts'
import { border, cellWidth, grid, margins, NO_BORDERS } from './tables.ts'
import { twips } from './units.ts'

const GAP = 24
const LINE = 0.75
const TIGHT = { keepNext: true, spacing: { after: 0 } }

/** All signature boxes, none of which breaks over pages. */
export function signaturesToWord({ id, signatories }: Signatures, job: Job, place: Place): Made[] {
  return signatories.flatMap((signatory, at) => {
    const after = at === signatories.length - 1 && place.last ? 0 : job.look.signature.after
    const head = who(signatory, at === 0 ? id : undefined, job)
    return [
      ...head,
      ...(signatory.signedOn ? [signed(signatory.signedOn, after, job)] : lines(after, job, place)),
    ]
  })
}

function who({ role, name, registration }: Signatory, id: string | undefined, job: Job): Paragraph[] {
  const tight = (runs: readonly ParagraphChild[]) =>
    new Paragraph({ style: 'Cell', ...TIGHT, children: runs })
  return [
    tight(marked(inlinesToRuns(role, job, { bold: true }), id, job)),
    tight(inlinesToRuns(name, job)),
    ...(registration ? [tight(inlinesToRuns(registration, job))] : []),
  ]
}

/** Who has signed needs no line to sign on. */
function signed(signedOn: readonly Inline[], after: number, job: Job): Paragraph {
  const runs = [words('Signed ', { style: 'Own' }), ...inlinesToRuns(signedOn, job)]
  return new Paragraph({ style: 'Cell', spacing: { after: twips(after) }, children: runs })
}

function lines(after: number, job: Job, place: Place): Made[] {
  const { lineWidth, dateWidth, height } = job.look.signature
  const widths = [lineWidth, GAP, dateWidth, place.width - lineWidth - GAP - dateWidth]
  const cell = (at: number, child: Paragraph, ruled = false) =>
    new TableCell({
      width: cellWidth(widths[at] ?? 0),
      verticalAlign: VerticalAlign.BOTTOM,
      ...(ruled ? { borders: { bottom: border(LINE, 'edge') } } : {}),
      children: [child],
    })
  const empty = () => line('Cell', [], job, TIGHT)
  const small = (label: string) => new Paragraph({ style: 'Small', children: [words(label)] })
  const toSign = new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: [cell(0, empty(), true), cell(1, empty()), cell(2, empty(), true), cell(3, empty())],
  })
  const labels = new TableRow({
    cantSplit: true,
    children: [cell(0, small('Signature')), cell(1, empty()), cell(2, small('Date')), cell(3, empty())],
  })
  const table = new Table({
    ...grid(widths),
    borders: NO_BORDERS,
    margins: margins(0, 0),
    rows: [toSign, labels],
  })
  return [table, space(after)]
}
