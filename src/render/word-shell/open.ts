// The bytes of a shell to its parts, with limits, so that no small file becomes a large one.
import { strFromU8, unzipSync } from 'fflate'

/** Limits of a shell: a form has no need of more. */
export const LIMITS = { bytes: 10_000_000, parts: 500, opened: 60_000_000 } as const

/** The parts of a file, or why it is not opened. */
export type Opened = { readonly parts: Readonly<Record<string, Uint8Array>> } | { readonly refused: string }

const BODY = 'word/document.xml'

/** Opens a file that should be a Word form. */
export function openShell(bytes: Uint8Array): Opened {
  if (bytes.length > LIMITS.bytes)
    return { refused: `The file is larger than ${LIMITS.bytes / 1_000_000} megabytes` }
  const opened = unzipped(bytes)
  if ('refused' in opened) return opened
  const types = opened.parts['[Content_Types].xml']
  if (types === undefined || opened.parts[BODY] === undefined) return NOT_WORD
  return /wordprocessingml\.document\.main\+xml|ms-word\.document\.macroEnabled/.test(strFromU8(types))
    ? opened
    : NOT_WORD
}

/** Parts that are XML, as text. */
export function textPart(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const bytes = parts[name]
  return bytes === undefined ? '' : strFromU8(bytes).replace(/^\uFEFF/, '')
}

const NOT_WORD: Opened = {
  refused: 'The file is not a Word document. Save it in Word as a Word document (.docx)',
}

function unzipped(bytes: Uint8Array): Opened {
  let parts = 0
  let size = 0
  const filter = ({ originalSize, name }: { originalSize: number; name: string }): boolean => {
    parts += 1
    size += originalSize
    return size <= LIMITS.opened && parts <= LIMITS.parts && !name.endsWith('/')
  }
  try {
    const made = unzipSync(bytes, { filter })
    if (parts > LIMITS.parts) return { refused: `The file has more than ${LIMITS.parts} parts` }
    if (size > LIMITS.opened)
      return { refused: `The file opens to more than ${LIMITS.opened / 1_000_000} megabytes` }
    return { parts: made }
  } catch {
    return NOT_WORD
  }
}
