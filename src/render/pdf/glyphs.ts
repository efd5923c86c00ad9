// Text to what can be painted of it, and to the characters that cannot.

/**
 * White space that is not a plain space. It is painted as one.
 * Non-breaking and fixed spaces are not among it: fonts have them.
 */
const OTHER_SPACE = /\r\n|[\t\n\r\v\f\u0085\u2028\u2029]/g

/** Signs that direct other characters and have no shape: soft hyphens, joiners, marks of direction, variation selectors. */
const SHAPELESS =
  /\u00AD|\u061C|\u180E|\p{Variation_Selector}|[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu

/** Scripts written from right to left. Their words would be painted in the wrong order, which is worse than not at all. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}]/u

/** Text as it is painted: composed, its other white space as spaces, without shapeless signs. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(OTHER_SPACE, ' ').replace(SHAPELESS, '')
}

/** The characters of texts that cannot be painted, each once, in order. */
export function unpaintableIn(
  texts: Iterable<string>,
  hasGlyph: (codePoint: number) => boolean,
): readonly string[] {
  const judged = new Map<string, boolean>()
  for (const text of texts) {
    for (const character of printable(text)) {
      if (!judged.has(character)) judged.set(character, isPaintable(character, hasGlyph))
    }
  }
  return [...judged].filter(([, paintable]) => !paintable).map(([character]) => character)
}

function isPaintable(character: string, hasGlyph: (codePoint: number) => boolean): boolean {
  if (RIGHT_TO_LEFT.test(character)) return false
  return hasGlyph(character.codePointAt(0) ?? 0)
}
