// The letters a document uses to the faces of Andika that hold them, written into the page itself.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

interface Face {
  readonly set: string
  readonly weight: 400 | 700
  readonly style: 'normal' | 'italic'
}

/** Rules for every face the words need; each holds one alphabet, so that a page carries no letters it never shows. */
export function facesFor(words: string, italic: boolean): string {
  const codes = new Set(Array.from(words, letter => letter.codePointAt(0) ?? 0))
  const styles = italic ? (['normal', 'italic'] as const) : (['normal'] as const)
  const sets = Object.entries(rangesBySet()).filter(
    ([set, ranges]) => set === 'latin' || holdsAny(ranges, codes),
  )
  const faces = sets.flatMap(([set]) =>
    styles.flatMap(style => ([400, 700] as const).map((weight): Face => ({ set, weight, style }))),
  )
  return faces.map(faceRule).join('')
}

function faceRule({ set, weight, style }: Face): string {
  const path = require.resolve(`@fontsource/andika/files/andika-${set}-${weight}-${style}.woff2`)
  const data = readFileSync(path).toString('base64')
  const ranges = rangesBySet()[set] ?? ''
  return `@font-face{font-family:Andika;font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${ranges}}`
}

/** The letters of each set as the package lists them, such as `U+0102-0103,U+20AB`. */
function rangesBySet(): Readonly<Record<string, string>> {
  return require('@fontsource/andika/unicode.json') as Readonly<Record<string, string>>
}

function holdsAny(ranges: string, codes: ReadonlySet<number>): boolean {
  const bounds = Array.from(
    ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g),
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)],
  )
  return [...codes].some(code => bounds.some(([from = 0, to = 0]) => code >= from && code <= to))
}
