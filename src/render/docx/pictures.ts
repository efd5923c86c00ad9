// Figures and photographs to pictures in a Word file, under their captions.
import { ImageRun, Paragraph } from 'docx'
import type { Figure, Photo } from '../../model/tree.ts'
import { drawingToSvg, splitDrawing } from '../draw/draw.ts'
import { svgToPng } from '../draw/png.ts'
import { fittedTo } from '../draw/turn.ts'
import { sizeOf } from './image-size.ts'
import { inlinesToRuns, marked } from './inline.ts'
import type { Job, Place } from './job.ts'
import { pixels, twips } from './units.ts'

/** How sharp a drawing is where a reader cannot show SVG: this many times its natural size. */
const FALLBACK_SCALE = 2

/** A drawing leaves room on its page for a caption of two lines and the space around it. */
const BESIDE_DRAWING = 60

/** A drawing as SVG, with a picture of it for programs that show none. */
export function figureToWord(
  { id, caption, alternative, drawing }: Figure,
  job: Job,
  place: Place,
): Paragraph[] {
  const { height: page, top, bottom } = job.look.page
  const tallest = page - top - bottom - BESIDE_DRAWING
  const parts = splitDrawing(drawing, tallest)
  const pictures = parts.map((part, at) => {
    const { svg, width, height } = fittedTo(drawingToSvg(part), place.width, tallest)
    const size = { width: pixels(width), height: pixels(height) }
    const fallback = { type: 'png', data: svgToPng(svg, FALLBACK_SCALE), transformation: size } as const
    const alt = at === 0 ? alternative : 'The drawing goes on.'
    const run = new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(svg),
      fallback,
      transformation: size,
      altText: altText(id, at, alt),
    })
    return pictureParagraph(run, at === parts.length - 1 ? afterIn(job, place) : 6)
  })
  return [captionOf(caption, id, job), ...pictures]
}

/** A photograph at the width of the look. */
export function photoToWord({ id, caption, alternative, asset }: Photo, job: Job, place: Place): Paragraph[] {
  const data = job.request.assets.get(asset)
  if (!data) throw new Error('A photo names a picture that was not given to the renderer')
  const { type, width, height } = sizeOf(data)
  const wide = Math.min(job.look.figure.photoWidth, place.width)
  const size = { width: pixels(wide), height: pixels((height * wide) / width) }
  const run = new ImageRun({ type, data, transformation: size, altText: altText(id, 0, alternative) })
  return [captionOf(caption, id, job), pictureParagraph(run, afterIn(job, place))]
}

function captionOf(caption: Figure['caption'], id: string, job: Job): Paragraph {
  return new Paragraph({ style: 'Caption', children: marked(inlinesToRuns(caption, job), id, job) })
}

function pictureParagraph(run: ImageRun, after: number): Paragraph {
  return new Paragraph({
    style: 'Picture',
    keepLines: true,
    spacing: { after: twips(after) },
    children: [run],
  })
}

function altText(id: string, at: number, description: string) {
  const name = at === 0 ? id : `${id}-${at + 1}`
  return { name, title: '', description }
}

function afterIn({ look }: Job, place: Place): number {
  return place.last ? 0 : look.figure.after
}
