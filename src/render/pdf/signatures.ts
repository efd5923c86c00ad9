// Signatories to boxes with a line to sign on and a line for the date.
import type { Inline, Signatory, Signatures } from '../../model/tree.ts'
import { COLOURS } from '../style.ts'
import type { Job } from './job.ts'
import type { Node } from './nodes.ts'
import { derived, paragraphNode, runsOf, wordsNode } from './words.ts'

const GAP = 24
const RULE = 0.75

/** A box for each signatory; none is split. */
export function signatureNodes(job: Job, { id, signatories }: Signatures): readonly Node[] {
  if (signatories.length === 0) return []
  const { after } = job.look.signature
  const stack = signatories.map(signatory => signatoryNode(job, signatory))
  return [{ tag: 'Div', anchor: id, stack, space: { before: 12, after } }]
}

function signatoryNode(job: Job, { role, name, registration, signedOn }: Signatory): Node {
  const tight = { space: { before: 0, after: 2 } }
  const who = [
    paragraphNode(job, 'label', role, tight),
    paragraphNode(job, 'cell', name, tight),
    ...(registration ? [paragraphNode(job, 'cell', registration, tight)] : []),
  ]
  const space = { before: 0, after: job.look.signature.after }
  return { tag: 'Div', stack: [...who, ...linesToSign(job, signedOn)], whole: true, space }
}

function linesToSign(job: Job, signedOn: readonly Inline[] | undefined): readonly Node[] {
  if (signedOn) return [wordsNode(job, 'cell', [derived('Signed '), ...runsOf(job, signedOn, 'cell')])]
  const { lineWidth, dateWidth, height } = job.look.signature
  const line = (x: number, w: number) =>
    ({ type: 'rect', x, y: height, w, h: RULE, color: COLOURS.edge }) as const
  return [
    { canvas: [line(0, lineWidth), line(lineWidth + GAP, dateWidth)], space: { before: 0, after: 2 } },
    {
      columns: [
        wordsNode(job, 'running', [derived('Signature')], { width: lineWidth + GAP }),
        wordsNode(job, 'running', [derived('Date')], { width: '*' }),
      ],
    },
  ]
}
