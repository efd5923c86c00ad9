// Figures and photographs to HTML that needs no other file.
import type { Figure, Photo } from '../../model/tree.ts'
import { drawingToSvg } from '../draw/draw.ts'
import type { Page } from './blocks.ts'
import { element, type Html } from './elements.ts'
import { inlinesToHtml } from './inline.ts'

/** A drawing in the page itself, named by its alternative. */
export function figureToHtml({ id, caption, alternative, drawing }: Figure, page: Page): Html {
  const { svg, width, height } = drawingToSvg(drawing)
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  const picture = element(
    'svg',
    {
      width: `${width}pt`,
      height: `${height}pt`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': alternative,
    },
    inner,
  )
  return framed(id, picture, caption, page)
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
function framed(id: string, picture: Html, caption: Figure['caption'], { ids, look }: Page): Html {
  const words = caption.length === 0 ? '' : element('figcaption', {}, inlinesToHtml(caption, ids))
  return look.captions === 'above'
    ? element('figure', { id }, words, picture)
    : element('figure', { id }, picture, words)
}
