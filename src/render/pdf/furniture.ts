// What stands on pages outside the reading order: running head, foot, and DRAFT behind the words.
import type { DocumentTree } from '../../model/tree.ts'
import { COLOURS, type LookStyle } from '../style.ts'
import { textWidth } from './blocks.ts'
import { FONT } from './document.ts'
import type { Job } from './job.ts'
import type { Node, SvgNode } from './nodes.ts'
import { derived, wordsNode } from './words.ts'

/** The running head of a page. */
export function headNode(job: Job, { head }: DocumentTree, draft: boolean): Node {
  const { left, width, headTop, headWidth } = job.look.page
  const mark = draft ? [derived('DRAFT, not complete.  ', { bold: true, color: COLOURS.gap })] : []
  const lines = (head.length > 0 ? head : ['']).map((line, index) => [
    ...(index === 0 ? mark : []),
    derived(line),
  ])
  return {
    stack: lines.map(line => wordsNode(job, 'running', line)),
    margin: [left, headTop, width - left - headWidth, 0],
  }
}

/** The foot of a page. */
export function footNode(job: Job, { foot }: DocumentTree, page: number, pages: number): Node {
  const { left, right, height, bottom, footRule, footTop } = job.look.page
  const rule = { type: 'rect', x: 0, y: 0, w: textWidth(job), h: 0.75, color: COLOURS.rule } as const
  return {
    stack: [
      { canvas: [rule], space: { before: 0, after: footTop - footRule } },
      {
        columns: [
          wordsNode(job, 'running', [derived(foot)], { width: '*' }),
          wordsNode(job, 'running', [derived(`Page ${page} of ${pages}`)], {
            width: 'auto',
            alignment: 'right',
          }),
        ],
      },
    ],
    margin: [left, footRule - (height - bottom), right, 0],
  }
}

/** DRAFT across a page, in a colour words can be read on. */
export function draftGround({ page }: LookStyle): SvgNode {
  const { width, height } = page
  const middle = { x: width / 2, y: height / 2 }
  const text = `<text transform="rotate(-38 ${middle.x} ${middle.y})" x="${middle.x}" y="${middle.y + 50}" font-family="${FONT}" font-size="150" font-weight="bold" fill="${COLOURS.draftGround}" text-anchor="middle">DRAFT</text>`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${text}</svg>`,
    width,
  }
}
