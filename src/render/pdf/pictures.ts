// Drawings and photographs to nodes, each under its caption and with its alternative.
import type { Figure, Photo } from '../../model/tree.ts'
import { drawingToSvg, splitDrawing } from '../draw/draw.ts'
import { fittedTo } from '../draw/turn.ts'
import { textWidth } from './blocks.ts'
import type { Job } from './job.ts'
import type { Node, SvgNode } from './nodes.ts'
import { captionNode } from './tables.ts'

/** A drawing leaves room on its page for a caption of two lines and the space around it. */
const BESIDE_DRAWING = 60

/** A photograph takes at most this much of a page's height. */
const TALLEST_PHOTO = 320

/** A drawing at its natural size; one too tall for a page comes in parts. */
export function figureNodes(job: Job, figure: Figure): readonly Node[] {
  const width = textWidth(job)
  const { height, top, bottom } = job.look.page
  const tallest = height - top - bottom - BESIDE_DRAWING
  const pictures = splitDrawing(figure.drawing, tallest).map((part): SvgNode => {
    const picture = fittedTo(drawingToSvg(part), width, tallest)
    job.drawn.push(...wordsOfSvg(picture.svg))
    return { svg: picture.svg, width: picture.width, space: { before: 8, after: 8 } }
  })
  return [underCaption(job, figure, pictures)]
}

/** A photograph in its own proportions. */
export function photoNodes(job: Job, photo: Photo): readonly Node[] {
  const picture = { image: photo.asset, maxWidth: job.look.figure.photoWidth, maxHeight: TALLEST_PHOTO }
  return [underCaption(job, photo, [picture])]
}

function underCaption(
  job: Job,
  { id, caption, alternative }: Figure | Photo,
  pictures: readonly Node[],
): Node {
  const named = caption.length > 0 ? [captionNode(job, caption)] : []
  const figure: Node = { tag: 'Figure', alt: alternative, stack: pictures }
  const space = { before: 0, after: job.look.figure.after }
  return { tag: 'Div', anchor: id, stack: [...named, figure], whole: true, space }
}

function wordsOfSvg(svg: string): readonly string[] {
  return [...svg.matchAll(/>([^<]+)</g)].map(([, words]) => words ?? '')
}
