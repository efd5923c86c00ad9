// Text to its bare letters and digits, so that spelling variants of one value are one string.
import { byText } from '../../model/by-text.ts'

/** Bare letters of a text; for each the place it stands at in the text, and whether a word starts or ends there. */
export interface Squeezed {
  readonly letters: string
  readonly places: Readonly<Uint32Array>
  /** 1 where a word starts, and where one ends. */
  readonly starts: Readonly<Uint8Array>
  readonly ends: Readonly<Uint8Array>
}

const MOST_KEPT = 3_000_000

/** Folds case and accents and leaves out all but letters and digits. An apostrophe ends a word. */
export const squeeze = byText(squeezed, MOST_KEPT)

function squeezed(text: string): Squeezed {
  const places: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const letters: string[] = []
  let inWord = false
  let index = 0
  for (const char of text) {
    const folded = foldOnce(char)
    if (folded === undefined) {
      if (inWord) ends[ends.length - 1] = 1
      inWord = false
    }
    for (const letter of folded ?? '') {
      letters.push(letter)
      places.push(index)
      starts.push(inWord ? 0 : 1)
      ends.push(0)
      inWord = true
    }
    index += char.length
  }
  if (inWord) ends[ends.length - 1] = 1
  return {
    letters: letters.join(''),
    places: Uint32Array.from(places),
    starts: Uint8Array.from(starts),
    ends: Uint8Array.from(ends),
  }
}

const LETTER = /[\p{L}\p{N}]/u
const MARK = /\p{M}/gu
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const foldings = new Map<string, string | undefined>()

/** The bare letters of a character: none for an accent by itself, undefined for what parts words. */
function foldOnce(char: string): string | undefined {
  if (foldings.has(char)) return foldings.get(char)
  const bare = char.normalize('NFKD').replace(MARK, '').toLowerCase()
  const folded = LETTER.test(char) ? (SPELLED[bare] ?? bare) : char.search(MARK) >= 0 ? '' : undefined
  foldings.set(char, folded)
  return folded
}
