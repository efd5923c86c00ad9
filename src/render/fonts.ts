// Where the embedded faces of the report font are, and how wide words set in them are.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The four faces of Arimo, which has Arial's measures, as absolute paths of TrueType files. */
export const ARIMO = {
  normal: face('400Regular', 'Arimo_400Regular.ttf'),
  bold: face('700Bold', 'Arimo_700Bold.ttf'),
  italics: face('400Regular_Italic', 'Arimo_400Regular_Italic.ttf'),
  bolditalics: face('700Bold_Italic', 'Arimo_700Bold_Italic.ttf'),
} as const

/** The width in points of one line of words in Arimo, kerned as it is when painted. */
export function measure(text: string, size: number, bold: boolean): number {
  const font = fontOf(bold ? ARIMO.bold : ARIMO.normal)
  return (font.layout(text).advanceWidth * size) / font.unitsPerEm
}

interface Font {
  readonly unitsPerEm: number
  layout(text: string): { readonly advanceWidth: number }
}

const opened = new Map<string, Font>()

/** Reading a font costs more than the rest of the start, so it waits until words are measured. */
function fontOf(path: string): Font {
  const known = opened.get(path)
  if (known) return known
  const fontkit = require('fontkit') as { openSync(path: string): Font }
  const font = fontkit.openSync(path)
  opened.set(path, font)
  return font
}

function face(folder: string, file: string): string {
  return require.resolve(`@expo-google-fonts/arimo/${folder}/${file}`)
}
