// A drawing to how it stands on a page: upright, or turned a quarter where its words then stay larger.
import type { Picture } from './svg.ts'

/** A drawing at the size it has on the page. */
export interface Fitted {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Never larger than drawn, and turned anticlockwise where the page is too narrow for words of full size. */
export function fittedTo(drawn: Picture, width: number, height: number): Fitted {
  const scale = scaleOf(drawn, width, height)
  const across = turned(drawn)
  const scaleAcross = scaleOf(across, width, height)
  return scaleAcross > scale + 0.02 ? sized(across, scaleAcross) : sized(drawn, scale)
}

function scaleOf(drawn: Fitted, width: number, height: number): number {
  return Math.min(1, width / drawn.width, height / drawn.height)
}

function sized({ svg, width, height }: Fitted, scale: number): Fitted {
  return { svg, width: width * scale, height: height * scale }
}

/** Read with the page turned clockwise, as bundles of papers are. */
function turned({ svg, width, height }: Picture): Fitted {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${height}" height="${width}" viewBox="0 0 ${height} ${width}">`
  const inside = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  return {
    svg: `${head}<g transform="translate(0 ${width}) rotate(-90)">${inside}</g></svg>`,
    width: height,
    height: width,
  }
}
