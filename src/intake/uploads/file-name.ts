// The name a file came with to a plain name that can be shown and saved under: no path, no hidden or turning characters.

/** The most characters of a name. */
export const LONGEST_NAME = 120

const CONTROLS = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
const NOT_IN_NAMES = /[<>:"|?*%]/g
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A plain name with the ending of its kind; a name of which nothing is left becomes `file`. What kind of file it is, the name never decides. */
export function plainName(name: string, ending: string): string {
  const last =
    name
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast(part => part.trim() !== '') ?? ''
  const clean = last.replaceAll(CONTROLS, '').replaceAll(NOT_IN_NAMES, ' ').replaceAll(/\s+/g, ' ')
  const stem = withoutEnding(clean)
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[\s.~-]+|[\s.]+$/g, '')
    .replace(RESERVED, '$1-')
  const room = LONGEST_NAME - ending.length - 1
  const short = stem.slice(0, room).toWellFormed().trimEnd()
  return `${short === '' ? 'file' : short}.${ending}`
}

/** Takes off what stands in for a kind at the end, twice where somebody wrote `letter.pdf.exe`. */
function withoutEnding(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i
  return name.replace(ending, '').replace(/\.(pdf|docx?|docm|jpe?g|png|html?|svg|exe|js|zip)$/i, '')
}
