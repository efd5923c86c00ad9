// Drawings and photographs to nodes, each with its caption and with its alternative.
import type { Scene } from '../../model/drawing.ts'
import type { Figure, Photo } from '../../model/tree.ts'
import { drawingToSvg, splitDrawing } from '../draw/draw.ts'
import { tallestDrawing } from '../drawing-room.ts'
import type { Picture } from '../draw/svg.ts'
import { fittedTo, type Fitted } from '../draw/turn.ts'
import type { Job } from './job.ts'
import type { ImageNode, Node, StackNode, SvgNode } from './nodes.ts'
import { captionNode } from './tables.ts'

/** A picture whose size can still be settled. */
export type Placed = SvgNode | ImageNode

/** A drawing at its natural size; one too tall for a page comes in parts. A scene is as large as a photograph. */
export function figureNodes(job: Job, figure: Figure): readonly Node[] {
  const isScene = figure.drawing.type === 'scene'
  const pictures = isScene ? [framed(job, figure)] : drawnParts(job, figure, job.width)
  return [figureOf(job, figure, pictures)]
}

/** A photograph in its own proportions; in reports it is never enlarged. */
export function photoNodes(job: Job, photo: Photo): readonly Node[] {
  const { photoWidth: maxWidth, photoHeight: maxHeight } = job.look.figure
  const isAbove = job.look.captions === 'above'
  const picture = isAbove ? { image: photo.asset, maxWidth, maxHeight } : framed(job, photo)
  return [figureOf(job, photo, [picture])]
}

function framed(job: Job, picture: Figure | Photo): Placed {
  const { photoWidth, photoHeight } = job.look.figure
  return pictureOf(job, picture, Math.min(photoWidth, job.width), photoHeight)
}

/** The parts of a drawing, no wider than a width and never enlarged. */
export function drawnParts(job: Job, figure: Figure, width: number): readonly SvgNode[] {
  const tallest = tallestDrawing(figure, job.look, width, job.over)
  return splitDrawing(figure.drawing, tallest).map(part => {
    const picture = sizedFor(job, drawingToSvg(part), width, tallest)
    job.drawn.push(...wordsOfSvg(picture.svg))
    return { svg: picture.svg, width: picture.width, space: { before: 8, after: 8 } }
  })
}

/** A book is never turned to read a page of it. */
function sizedFor({ look }: Job, drawn: Picture, width: number, height: number): Fitted {
  if (!look.running.facing) return fittedTo(drawn, width, height)
  const scale = Math.min(1, width / drawn.width, height / drawn.height)
  return { svg: drawn.svg, width: drawn.width * scale, height: drawn.height * scale }
}

/** A scene in another shape: its parts stand where they stood, smaller, so that none comes nearer to another. */
export function reshaped(scene: Scene, shape: Scene['shape']): Scene {
  if (scene.shape === shape) return scene
  const [from, to] = [drawingToSvg(scene), drawingToSvg({ ...scene, shape, parts: [] })]
  const by = Math.min(to.width / from.width, to.height / from.height)
  return { ...scene, shape, parts: scene.parts.map(part => ({ ...part, scale: part.scale * by })) }
}

/** A figure with its scene in another shape; a photograph and any other drawing as it is. */
export function inShape(picture: Figure | Photo, shape: Scene['shape']): Figure | Photo {
  if (picture.type === 'photo' || picture.drawing.type !== 'scene') return picture
  return { ...picture, drawing: reshaped(picture.drawing, shape) }
}

/** What a picture is where its page has too little room for it as a square. */
export function lowerOf(picture: Figure | Photo): { readonly lower?: Picture } {
  if (picture.type === 'photo' || picture.drawing.type !== 'scene') return {}
  return { lower: drawingToSvg(reshaped(picture.drawing, 'wide')) }
}

/** A scene or photograph as large as fits a box. */
export function pictureOf(
  job: Job,
  picture: Figure | Photo,
  width: number,
  height: number,
  extra: Partial<Pick<Placed, 'absolutePosition' | 'alignment'>> = {},
): Placed {
  if (picture.type === 'photo') return { image: picture.asset, fit: [width, height], ...extra }
  const { svg, ...drawn } = drawingToSvg(picture.drawing)
  job.drawn.push(...wordsOfSvg(svg))
  const fitted = Math.min(width, (height * drawn.width) / drawn.height)
  return { svg, width: fitted, ...extra }
}

/** How a figure stands apart from the flow: its picture, and the words of its caption. */
export interface Arrangement {
  readonly margin?: StackNode['margin'] | undefined
  readonly alignment?: 'center' | undefined
}

/** Pictures as one figure, with its caption on the side its look has captions on. */
export function figureOf(
  job: Job,
  { id, caption, alternative }: Figure | Photo,
  pictures: readonly Node[],
  { margin, alignment }: Arrangement = {},
): StackNode {
  const isAbove = job.look.captions === 'above'
  const named = caption.length > 0 ? [captionNode(job, caption, alignment)] : []
  const around = { ...(margin && { margin }), ...(!isAbove && { space: { before: 0, after: 6 } }) }
  const figure: Node = { tag: 'Figure', alt: alternative, stack: pictures, ...around }
  const stack = isAbove ? [...named, figure] : [figure, ...named]
  const space = { before: 0, after: job.look.figure.after }
  return { tag: 'Div', anchor: id, stack, whole: true, space }
}

function wordsOfSvg(svg: string): readonly string[] {
  return [...svg.matchAll(/>([^<]+)</g)].map(([, words]) => words ?? '')
}
