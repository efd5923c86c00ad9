// Signature boxes to a Word table with a line to sign on and a line for the date.
import { HeightRule, Paragraph, Table, TableCell, TableRow, VerticalAlign } from 'docx'
import type { Signatory, Signatures } from '../../model/tree.ts'
import type { Made } from './blocks.ts'
import { inlinesToRuns, marked, words } from './inline.ts'
import type { Job, Place } from './job.ts'
import { line, space } from './paragraphs.ts'
import { border, cellWidth, grid, NO_BORDER } from './tables.ts'
import { twips } from './units.ts'

const GAP = 24

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
  const named = marked(inlinesToRuns(name, job, { bold: true }), id, job)
  const tight = { keepNext: true, spacing: { after: 0 } }
  const under = registration ? [line('Cell', registration, job, tight)] : []
  return [
    new Paragraph({ style: 'Cell', ...tight, children: named }),
    line('Cell', role, job, tight),
    ...under,
  ]
}

function lines({ signedOn }: Signatory, job: Job, place: Place): Table {
  const { lineWidth, dateWidth, height } = job.look.signature
  const widths = [lineWidth, GAP, dateWidth, place.width - lineWidth - GAP - dateWidth]
  const date = line('Cell', signedOn ?? [], job, { keepNext: true, spacing: { after: 40 } })
  const empty = () => new Paragraph({ style: 'Cell', keepNext: true, spacing: { after: 0 } })
  const small = (label: string) =>
    new Paragraph({ style: 'Small', keepNext: true, children: label ? [words(label)] : [] })
  const row = (cells: readonly Paragraph[], ruled: boolean) =>
    cells.map(
      (child, at) =>
        new TableCell({
          width: cellWidth(widths[at] ?? 0),
          verticalAlign: VerticalAlign.BOTTOM,
          ...(ruled && at % 2 === 0 && at < 3 ? { borders: { bottom: border(0.75, 'edge') } } : {}),
          children: [child],
        }),
    )
  const none = NO_BORDER
  const toSign = new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: row([empty(), empty(), date, empty()], true),
  })
  const labels = new TableRow({
    cantSplit: true,
    children: row([small('Signature'), small(''), small('Date'), small('')], false),
  })
  return new Table({
    ...grid(widths),
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 0, right: 0 },
    rows: [toSign, labels],
  })
}
