// What stands on pages outside the reading order: running head, foot, and DRAFT behind the words.
import type { DocumentTree } from '../../model/tree.ts'
import { COLOURS, type LookStyle } from '../style.ts'
import type { Job } from './job.ts'
import type { Node, SvgNode } from './nodes.ts'
import { derived, wordsNode } from './words.ts'

/** The running head of a page; nothing where a look has none, but for drafts. */
export function headNode(job: Job, tree: DocumentTree, draft: boolean): Node | null {
  const { left, width, headTop, headWidth } = job.look.page
  const head = job.look.running.head ? tree.head : []
  if (!job.look.running.head && !draft) return null
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
export function footNode(job: Job, { foot }: DocumentTree, page: number, pages: number): Node | null {
  const { left, right, height, bottom, footRule, footTop } = job.look.page
  const { running } = job.look
  const number = numberOf(job.look, page, pages)
  if (!running.foot) {
    if (number === '') return null
    const words = wordsNode(job, 'running', [derived(number)], { alignment: 'center' })
    return { ...words, margin: [left, footTop - (height - bottom), right, 0] }
  }
  const rule = { type: 'rect', x: 0, y: 0, w: job.width, h: 0.75, color: COLOURS.rule } as const
  return {
    stack: [
      { canvas: [rule], space: { before: 0, after: footTop - footRule } },
      {
        columns: [
          wordsNode(job, 'running', [derived(foot)], { width: '*' }),
          wordsNode(job, 'running', [derived(number)], { width: 'auto', alignment: 'right' }),
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
