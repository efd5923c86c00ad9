// Figures and photographs to pictures in a Word file, with their captions.
import { ImageRun, Paragraph } from 'docx'
import type { Drawing } from '../../model/drawing.ts'
import type { Figure, Photo } from '../../model/tree.ts'
import { drawingToSvg, splitDrawing } from '../draw/draw.ts'
import { svgToPng } from '../draw/png.ts'
import { type Fitted, fittedTo } from '../draw/turn.ts'
import { tallestDrawing } from '../drawing-room.ts'
import { remembered } from '../remembered.ts'
import type { Frame } from '../spread-frame.ts'
import { sizeOf } from './image-size.ts'
import { inlinesToRuns, marked } from './inline.ts'
import type { Job, Place } from './job.ts'
import { opening } from './paragraphs.ts'
import { pixels, twips } from './units.ts'

/** How sharp a drawing is where a reader cannot show SVG: this many times its natural size. */
const FALLBACK_SCALE = 2

/** How sharp a drawing is that has no SVG beside it: 220 dots an inch. */
const ONLY_SCALE = 220 / 72

/** Pictures without words, which look as they should at any size. */
const WORDLESS: readonly Drawing['type'][] = ['scene']

/** Drawings for children are looked at, never turned. */
const UPRIGHT: readonly Drawing['type'][] = ['scene', 'faces', 'homesPath', 'storyTree']

/** A drawing with its caption; a scene fills the frame it is given. */
export function figureToWord(figure: Figure, job: Job, place: Place, frame?: Frame): Paragraph[] {
  const { id, caption, alternative, drawing } = figure
  const tallest = tallestDrawing(figure, job.look, place.width, place.over ?? 0)
  const parts = splitDrawing(drawing, tallest)
  const room = parts.length === 1 && frame ? frame : { width: place.width, height: tallest }
  const runs = parts.map((part, at) => {
    const picture = placed(part, room)
    return drawingRun(picture, altText(id, at, at === 0 ? alternative : 'The drawing goes on.'))
  })
  return captioned(runs, caption, id, job, place)
}

/** A photograph with its caption, at the size of the look or in the frame it is given. */
export function photoToWord(
  { id, caption, alternative, asset }: Photo,
  job: Job,
  place: Place,
  frame?: Frame,
): Paragraph[] {
  const data = job.request.assets.get(asset)
  if (!data) throw new Error('A photo names a picture that was not given to the renderer')
  const { type, width, height } = sizeOf(data)
  const { photoWidth, photoHeight } = job.look.figure
  const room = frame ?? { width: Math.min(photoWidth, place.width), height: photoHeight }
  const scale = scaleTo(room, { width, height })
  const size = { width: pixels(width * scale), height: pixels(height * scale) }
  const run = new ImageRun({ type, data, transformation: size, altText: altText(id, 0, alternative) })
  return captioned([run], caption, id, job, place)
}

/** Words in a drawing keep their size where there is room; what has none may also grow. */
function placed(drawing: Drawing, room: Frame): Fitted {
  const picture = drawingToSvg(drawing)
  if (!UPRIGHT.includes(drawing.type)) return fittedTo(picture, room.width, room.height)
  const scale = scaleTo(room, picture)
  const kept = WORDLESS.includes(drawing.type) ? scale : Math.min(1, scale)
  return { svg: picture.svg, width: picture.width * kept, height: picture.height * kept }
}

function scaleTo(room: Frame, { width, height }: Frame): number {
  return Math.min(room.width / width, room.height / height)
}

/** Word draws the words of an SVG in the reader’s own fonts, so letters for children come as dots. */
function drawingRun({ svg, width, height }: Fitted, alt: ReturnType<typeof altText>): ImageRun {
  const size = { width: pixels(width), height: pixels(height) }
  if (svg.includes('Andika')) {
    const data = dotsOf({ svg, scale: (ONLY_SCALE * width) / naturalWidth(svg) })
    return new ImageRun({ type: 'png', data, transformation: size, altText: alt })
  }
  const fallback = {
    type: 'png',
    data: dotsOf({ svg, scale: FALLBACK_SCALE }),
    transformation: size,
  } as const
  const data = new TextEncoder().encode(svg)
  return new ImageRun({ type: 'svg', data, fallback, transformation: size, altText: alt })
}

/** Several documents of one child show the same drawings. */
const dotsOf = remembered(
  ({ svg, scale }: { readonly svg: string; readonly scale: number }) => `${scale} ${svg}`,
  ({ svg, scale }) => svgToPng(svg, scale),
  32,
)

function naturalWidth(svg: string): number {
  return Number(/^<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1] ?? 1)
}

/** A picture stays with its caption, which stands where the look wants it. */
function captioned(
  runs: readonly ImageRun[],
  caption: Figure['caption'],
  id: string,
  job: Job,
  place: Place,
): Paragraph[] {
  const above = job.look.captions === 'above' || caption.length === 0
  const after = place.last ? 0 : job.look.figure.after
  const named = (open: boolean, space: number) =>
    new Paragraph({
      style: 'Caption',
      ...(open ? opening(place) : { spacing: { after: twips(space) } }),
      children: marked(inlinesToRuns(caption, job), id, job),
    })
  const pictures = runs.map((run, at) => {
    const last = at === runs.length - 1
    return new Paragraph({
      style: 'Picture',
      keepLines: true,
      ...(above ? {} : { keepNext: true }),
      ...(at === 0 && !(above && caption.length > 0) && place.opensPage ? { pageBreakBefore: true } : {}),
      spacing: { after: twips(last && above ? after : 6) },
      children: at === 0 && caption.length === 0 ? marked([run], id, job) : [run],
    })
  })
  if (caption.length === 0) return pictures
  return above
    ? [named(place.opensPage === true, job.look.type.caption.after), ...pictures]
    : [...pictures, named(false, after)]
}

function altText(id: string, at: number, description: string) {
  const name = at === 0 ? id : `${id}-${at + 1}`
  return { name, title: '', description }
}
