// Room to write by hand to nodes: lines in a dashed frame, and the pages at the end of a book that are the child's.
import type { WritingLines } from '../../model/tree.ts'
import { COLOURS } from '../style.ts'
import type { Job } from './job.ts'
import type { CanvasNode, Node, StackNode } from './nodes.ts'
import { besideEachOther, boxNode } from './tables.ts'
import { derived, paragraphNode, wordsNode } from './words.ts'

const LINE = 0.75

/** A label over empty lines, in a dashed frame. */
export function writingNodes(job: Job, { id, label, count }: WritingLines): readonly Node[] {
  const { pitch, border, colour, padding, after } = job.look.writingLines
  const width = job.width - 2 * (padding.x + border)
  const words = label.length > 0 ? [paragraphNode(job, 'writing', label, { keepWithNext: true })] : []
  const stack = count > 0 ? [...words, linesNode(width, pitch, count)] : words
  const frame = { width: border, colour: COLOURS[colour] }
  return [{ ...boxNode(stack, { tag: 'Div', padding, after, border: frame }), anchor: id }]
}

function linesNode(width: number, pitch: number, count: number): CanvasNode {
  const lines = Array.from({ length: count }, (_, index) => {
    return {
      type: 'rect',
      x: 0,
      y: (index + 1) * pitch - LINE,
      w: width,
      h: LINE,
      color: COLOURS.edge,
    } as const
  })
  return { canvas: lines, space: { before: 0, after: 4 } }
}

/** Pages for the child to fill, as many as may be needed; they are in no tree, so nothing of them is read aloud. */
export function pagesForYou(job: Job): readonly Node[] {
  const { pagesBy } = job.look.running
  if (pagesBy === 1) return []
  const pages = Array.from({ length: pagesBy - 1 }, () => pageForYou(job))
  return [{ tag: 'Artifact', stack: pages, fillsTo: pagesBy }]
}

function pageForYou(job: Job): StackNode {
  const { page, writingLines, type } = job.look
  const room = page.height - page.top - page.bottom
  const title = wordsNode(job, 'title', [derived('A page for you')])
  const invitation = wordsNode(job, 'caption', [
    derived('Stick in a photo, draw, or write. This book is not finished.'),
  ])
  const { border, colour } = writingLines
  const lines = linesNode(job.width, writingLines.pitch, 4)
  const used = type.title.leading + 3 * type.caption.leading + 4 * writingLines.pitch + 60
  const empty: CanvasNode = {
    canvas: [{ type: 'rect', x: 0, y: 0, w: 1, h: room - used, color: COLOURS.cream }],
  }
  const frame = boxNode([empty], {
    tag: 'Div',
    padding: { x: 8, y: 4 },
    after: 8,
    fill: COLOURS.cream,
    border: { width: border, colour: COLOURS[colour] },
  })
  return { stack: [title, invitation, frame, lines, dateNode(job)], newPage: true }
}

/** A place for the date, at the right. */
function dateNode(job: Job): Node {
  const { leading } = job.look.type.caption
  const width = job.width * 0.26
  const words = wordsNode(job, 'caption', [derived('The date:')], { alignment: 'right' })
  const line = { type: 'rect', x: 0, y: leading, w: width, h: LINE, color: COLOURS.edge } as const
  const row = besideEachOther({ width, gap: 6 }, [words], [{ canvas: [line] }])
  return { ...row, space: { before: 14, after: 0 } }
}
