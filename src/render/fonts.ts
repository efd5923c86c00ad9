// Where the embedded faces of the fonts are, and how wide words set in them are.
import { createRequire } from 'node:module'
import { remembered } from './remembered.ts'

const require = createRequire(import.meta.url)

/** The faces of a font as absolute paths of TrueType files. */
export interface Faces {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

/** The font of reports, which has Arial's measures. */
export const ARIMO: Faces = {
  normal: face('arimo/400Regular/Arimo_400Regular.ttf'),
  bold: face('arimo/700Bold/Arimo_700Bold.ttf'),
  italics: face('arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf'),
  bolditalics: face('arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf'),
}

/** The font of books for children. */
export const ANDIKA: Faces = {
  normal: face('andika/Andika_400Regular.ttf'),
  bold: face('andika/Andika_700Bold.ttf'),
  italics: face('andika/Andika_400Regular_Italic.ttf'),
  bolditalics: face('andika/Andika_700Bold_Italic.ttf'),
}

/** The embedded fonts by name. None is read before words are set in it. */
export const FONTS = { Arimo: ARIMO, Andika: ANDIKA } as const

/** The name of an embedded font. */
export type FontName = keyof typeof FONTS

/** The width in points of one line of words, kerned as it is when painted. */
export function measure(text: string, size: number, bold: boolean, name: FontName = 'Arimo'): number {
  return widthIn(bold ? FONTS[name].bold : FONTS[name].normal)(text) * size
}

interface Font {
  readonly unitsPerEm: number
  layout(text: string): { readonly advanceWidth: number }
}

/** The words of a long document; the same ones are measured again and again. */
const MOST_WORDS = 5000

const opened = new Map<string, (text: string) => number>()

/** How wide words are at a size of one point. Reading a font costs more than the rest of the start, so it waits until words are measured. */
function widthIn(path: string): (text: string) => number {
  const known = opened.get(path)
  if (known) return known
  const fontkit = require('fontkit') as { openSync(path: string): Font }
  const font = fontkit.openSync(path)
  const width = (text: string): number => font.layout(text).advanceWidth / font.unitsPerEm
  const widthOnce = remembered(text => text, width, MOST_WORDS)
  opened.set(path, widthOnce)
  return widthOnce
}

function face(file: string): string {
  return require.resolve(`@expo-google-fonts/${file}`)
}
