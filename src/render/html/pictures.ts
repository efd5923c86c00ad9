// Figures and photographs to HTML that needs no other file.
import type { Drawing } from '../../model/drawing.ts'
import type { Figure, Photo } from '../../model/tree.ts'
import { drawingToSvg, splitDrawing } from '../draw/draw.ts'
import type { Picture } from '../draw/svg.ts'
import type { Page } from './blocks.ts'
import { element, type Html } from './elements.ts'
import { inlinesToHtml } from './inline.ts'

/** A drawing in the page itself, named by its alternative; of a path too long for one picture the rest follows. */
export function figureToHtml({ id, caption, alternative, drawing }: Figure, page: Page): Html {
  const pictures = partsOf(drawing).map((part, at) =>
    drawn(drawingToSvg(part), at === 0 ? alternative : undefined),
  )
  return framed(id, pictures.join(''), caption, page)
}

/** A path too long for one picture goes on in the next; nothing else needs to break where there are no pages. */
export function partsOf(drawing: Drawing): readonly Drawing[] {
  return drawing.type === 'homesPath' ? splitDrawing(drawing) : [drawing]
}

function drawn({ svg, width, height }: Picture, name: string | undefined): Html {
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  const said = name === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': name }
  const box = { width: `${width}pt`, height: `${height}pt`, viewBox: `0 0 ${width} ${height}` }
  return element('svg', { ...box, ...said }, inner)
}

/** A photograph as part of the page. */
export function photoToHtml({ id, caption, alternative, asset }: Photo, page: Page): Html {
  const data = page.assets.get(asset)
  if (!data) throw new Error('A photo names a picture that was not given to the renderer')
  const kind = data[0] === 0x89 ? 'png' : 'jpeg'
  const src = `data:image/${kind};base64,${Buffer.from(data).toString('base64')}`
  const image = element('img', { src, alt: alternative })
  return framed(id, image, caption, page)
}

/** A caption stands where the look wants it; a picture without one needs no room for it. */
function framed(id: string, picture: Html, caption: Figure['caption'], page: Page): Html {
  const words = caption.length === 0 ? '' : element('figcaption', {}, inlinesToHtml(caption, page))
  return page.look.captions === 'above'
    ? element('figure', { id }, words, picture)
    : element('figure', { id }, picture, words)
}
