// Text to its bare letters and digits, so that spelling variants of one value are one string.

/** Bare letters of a text; for each the place it stands at in the text, and whether a word starts or ends there. */
export interface Squeezed {
  readonly letters: string
  readonly places: readonly number[]
  readonly starts: readonly boolean[]
  readonly ends: readonly boolean[]
}

const LETTER = /[\p{L}\p{N}]/u

/** Folds case and accents and leaves out all but letters and digits. An `'s` ends a word. */
export function squeeze(text: string): Squeezed {
  const places: number[] = []
  const starts: boolean[] = []
  const ends: boolean[] = []
  let letters = ''
  let inWord = false
  let index = 0
  for (const char of text) {
    const isLetter = LETTER.test(char)
    if (isLetter) {
      for (const letter of fold(char)) {
        letters += letter
        places.push(index)
        starts.push(!inWord)
        ends.push(false)
        inWord = true
      }
    } else if (!isMark(char)) {
      if (inWord) ends[ends.length - 1] = true
      inWord = false
    }
    index += char.length
  }
  if (inWord) ends[ends.length - 1] = true
  return { letters, places, starts, ends }
}

function fold(char: string): string {
  return char
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'd')
}

function isMark(char: string): boolean {
  return /\p{M}/u.test(char)
}
