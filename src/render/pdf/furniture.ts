// What stands on pages outside the reading order: running head, foot, and DRAFT behind the words.
import type { DocumentTree } from '../../model/tree.ts'
import { COLOURS, type LookStyle } from '../style.ts'
import type { Job } from './job.ts'
import type { Node, Run, SvgNode } from './nodes.ts'
import { derived, wordsNode } from './words.ts'

/** The running head of a page; nothing where a look has none. */
export function headNode(job: Job, { head }: DocumentTree, draft: boolean): Node | null {
  const { left, width, headTop, headWidth } = job.look.page
  if (!job.look.running.head) return null
  const lines = (head.length > 0 ? head : ['']).map((line, index) => [
    ...(index === 0 ? draftMark(draft) : []),
    derived(line),
  ])
  return {
    stack: lines.map(line => wordsNode(job, 'running', line)),
    margin: [left, headTop, width - left - headWidth, 0],
  }
}

function draftMark(draft: boolean): readonly Run[] {
  return draft ? [derived('DRAFT, not complete.  ', { bold: true, color: COLOURS.gap })] : []
}

/** The foot of a page; it says that a page is of a draft where no running head does. */
export function footNode(
  job: Job,
  { foot }: DocumentTree,
  page: number,
  pages: number,
  draft = false,
): Node | null {
  const { running } = job.look
  const mark = draftMark(draft && !running.head)
  const number = derived(numberOf(job.look, page, pages))
  return running.foot ? ruledFoot(job, [...mark, derived(foot)], number) : middleFoot(job, [...mark, number])
}

/** The foot of the front of a book, which has words in a draft only. */
export function coverFoot(job: Job, draft: boolean): Node | null {
  return draft && !job.look.running.head ? middleFoot(job, draftMark(draft)) : null
}

function middleFoot(job: Job, words: readonly Run[]): Node {
  const { left, right, height, bottom, footTop } = job.look.page
  const line = wordsNode(job, 'running', words, { alignment: 'center' })
  return { ...line, margin: [left, footTop - (height - bottom), right, 0] }
}

function ruledFoot(job: Job, words: readonly Run[], number: Run): Node {
  const { left, right, height, bottom, footRule, footTop } = job.look.page
  const rule = { type: 'rect', x: 0, y: 0, w: job.width, h: 0.75, color: COLOURS.rule } as const
  return {
    stack: [
      { canvas: [rule], space: { before: 0, after: footTop - footRule } },
      {
        columns: [
          wordsNode(job, 'running', words, { width: '*' }),
          wordsNode(job, 'running', [number], { width: 'auto', alignment: 'right' }),
        ],
      },
    ],
    margin: [left, footRule - (height - bottom), right, 0],
  }
}

/** A single sheet needs no number to be kept in order. */
function numberOf({ running }: LookStyle, page: number, pages: number): string {
  switch (running.number) {
    case 'page-of':
      return `Page ${page} of ${pages}`
    case 'of':
      return pages > 1 ? `${page} of ${pages}` : ''
    case 'alone':
      return String(page)
    case 'none':
      return ''
  }
}

/** DRAFT across a page, in a colour words can be read on. */
export function draftGround({ page, font }: LookStyle): SvgNode {
  const { width, height } = page
  const middle = { x: width / 2, y: height / 2 }
  const size = Math.round(width * 0.252)
  const text = `<text transform="rotate(-38 ${middle.x} ${middle.y})" x="${middle.x}" y="${middle.y + size / 3}" font-family="${font.embedded}" font-size="${size}" font-weight="bold" fill="${COLOURS.draftGround}" text-anchor="middle">DRAFT</text>`
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${text}</svg>`,
    width,
  }
}
