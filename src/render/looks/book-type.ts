// The sizes of one band of a book to a style for every kind of words.
import type { ColourName, TypeName, TypeStyle } from '../style.ts'

/** A size of type and its leading. */
export type Size = readonly [size: number, leading: number]

/** What a band is set in. */
export interface Sizes {
  readonly name: Size
  readonly title: Size
  readonly heading: Size
  readonly words: Size
  readonly small: Size
  readonly panelTitle: Size
  readonly number: Size
  /** Space after a paragraph. */
  readonly gap: number
}

/** Every kind of words in a band; titles are in the band’s colour, and all words of the youngest are bold. */
export function bookType(
  sizes: Sizes,
  colour: ColourName,
  bold: boolean,
): Readonly<Record<TypeName, TypeStyle>> {
  const { name, title, heading, words, small, panelTitle, number, gap } = sizes
  return {
    ...frontType(sizes),
    title: set(title, gap, { bold: true, colour }),
    section: set(title, gap, { bold: true, colour, before: 20 }),
    heading3: set(heading, 4, { bold: true, colour, before: 14 }),
    heading4: set(words, 2, { bold: true, before: 10 }),
    words: set(words, gap, { bold }),
    cell: set(small, 4),
    caption: set(small, 8),
    quotation: set(words, 4),
    callout: set(words, 4),
    mark: set(small, 0, { colour: 'sky' }),
    running: set(number, 0),
    beside: set(small, 4),
    besideHeading: set(small, 4, { bold: true, colour, before: 10 }),
    panelTitle: set(panelTitle, 2, { bold: true, colour }),
    panel: set(words, 4),
    writing: set(words, 4),
    law: set(small, 8),
    source: set(small, 0),
    label: set(small, 0, { bold: true }),
    number: set(small, 0),
    mastheadName: set(name, 6, { bold: true }),
    salutation: set(title, gap, { bold: true, colour }),
  }
}

function frontType({ name, heading, words, small, gap }: Sizes) {
  return {
    agency: set(small, 0),
    service: set(small, 0),
    kind: set(small, 4),
    name: set(name, 4, { bold: true }),
    under: set(heading, 10),
    marking: set(small, 0),
    mastheadKind: set(small, 4),
    headline: set(words, gap),
    sender: set(small, 0),
  }
}

function set([size, leading]: Size, after: number, more: Partial<TypeStyle> = {}): TypeStyle {
  return { size, leading, colour: 'bookInk', before: 0, after, ...more }
}
