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
  return element('figure', { id }, element('figcaption', {}, inlinesToHtml(caption, page.ids)), picture)
}

/** A photograph as part of the page. */
export function photoToHtml({ id, caption, alternative, asset }: Photo, page: Page): Html {
  const data = page.assets.get(asset)
  if (!data) throw new Error('A photo names a picture that was not given to the renderer')
  const kind = data[0] === 0x89 ? 'png' : 'jpeg'
  const src = `data:image/${kind};base64,${Buffer.from(data).toString('base64')}`
  const image = element('img', { src, alt: alternative })
  return element('figure', { id }, element('figcaption', {}, inlinesToHtml(caption, page.ids)), image)
}
