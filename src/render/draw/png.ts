// A drawing as SVG to an opaque PNG, for formats and readers that cannot show SVG.
import { createRequire } from 'node:module'
import type * as ResvgPackage from '@resvg/resvg-js'
import { crc32, deflateSync } from 'node:zlib'
import { ANDIKA, ARIMO } from '../fonts.ts'
import { COLOURS } from '../style.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const BITS = 8
const RGB = 2

/** Level 9 takes seven times as long and saves a fifteenth of the bytes. */
const LEVEL = 6

/** Paints at `scale` times the natural size, on white and without alpha: PDF/A-1 and Word want none. */
export function svgToPng(svg: string, scale: number): Uint8Array {
  const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof ResvgPackage
  const fontFiles = [ARIMO, ...(svg.includes('"Andika') ? [ANDIKA] : [])].flatMap(
    faces => Object.values(faces) as string[],
  )
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo' }
  const image = new Resvg(svg, {
    background: COLOURS.white,
    fitTo: { mode: 'zoom', value: scale },
    font,
  }).render()
  const { width, height } = image
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([BITS, RGB], 8)
  const rows = deflateSync(opaqueRows(image.pixels, width, height), { level: LEVEL })
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Each row begins with a byte that says it is not filtered. */
function opaqueRows(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  let to = 0
  for (let from = 0; from < width * height * 4; from += 4) {
    if (from % (width * 4) === 0) rows[to++] = 0
    rows[to++] = rgba[from] ?? 0
    rows[to++] = rgba[from + 1] ?? 0
    rows[to++] = rgba[from + 2] ?? 0
  }
  return rows
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data])
  const framed = new Uint8Array(named.length + 8)
  const view = new DataView(framed.buffer)
  view.setUint32(0, data.length)
  framed.set(named, 4)
  view.setUint32(named.length + 4, crc32(named))
  return framed
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
