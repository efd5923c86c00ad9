// How each look looks: page, type, colours and measures, all in points, for every renderer to convert.
import type { Look } from './rendition.ts'

/** Every colour a report may use, `#RRGGBB`. */
export const COLOURS = {
  ink: '#1F2430',
  soft: '#4B5261',
  accent: '#1D4E68',
  edge: '#6C7380',
  rule: '#C9CDD4',
  tint: '#F1F3F6',
  accentTint: '#E4EEF3',
  warm: '#FBF5E9',
  warmEdge: '#8A6116',
  gap: '#9B1C1C',
  gapTint: '#FDEEEC',
  draftGround: '#EEF0F3',
  white: '#FFFFFF',
} as const

/** The name of a colour of the palette. */
export type ColourName = keyof typeof COLOURS

/** A size of type on its leading, and the space around a block set in it. Spaces never add up: the larger wins. */
export interface TypeStyle {
  readonly size: number
  readonly leading: number
  readonly bold?: boolean
  readonly colour: ColourName
  readonly before: number
  readonly after: number
}

/** The name of a style of type. */
export type TypeName =
  | 'agency'
  | 'service'
  | 'kind'
  | 'name'
  | 'under'
  | 'marking'
  | 'section'
  | 'law'
  | 'heading3'
  | 'heading4'
  | 'words'
  | 'cell'
  | 'caption'
  | 'quotation'
  | 'source'
  | 'callout'
  | 'label'
  | 'mark'
  | 'number'
  | 'running'

/** A page and the margins of its words, in points. */
export interface Page {
  readonly width: number
  readonly height: number
  /** Margins of the words; paragraph numbers hang outside the left one. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Room to the left of the words for paragraph numbers; 0 where paragraphs have none. */
  readonly gutter: number
  readonly headTop: number
  readonly headWidth: number
  readonly footRule: number
  readonly footTop: number
}

/** A rectangle that stays empty on every page. */
export interface Zone {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Space inside a box. */
export interface Padding {
  readonly x: number
  readonly y: number
}

/** A look as data; `type` has one entry for each kind of words. */
export interface LookStyle {
  readonly font: { readonly embedded: string; readonly named: string }
  readonly page: Page
  readonly keepClear?: Zone
  readonly numbersParagraphs: boolean
  readonly type: Readonly<Record<TypeName, TypeStyle>>
  readonly cover: {
    readonly ruleTop: number
    readonly ruleWidth: number
    readonly kindTop: number
    readonly factsTop: number
  }
  readonly section: { readonly ruleWidth: number; readonly ruleGap: number; readonly numberGap: number }
  readonly list: { readonly indent: number; readonly between: number; readonly after: number }
  readonly table: {
    readonly padding: Padding
    readonly rowRule: number
    readonly headRule: number
    readonly after: number
  }
  readonly summary: {
    readonly keyWidth: number
    readonly paddingY: number
    readonly rowRule: number
    readonly after: number
  }
  readonly quotation: { readonly bar: number; readonly padding: Padding; readonly after: number }
  readonly callout: { readonly bar: number; readonly padding: Padding; readonly after: number }
  readonly notFoundOut: { readonly border: number; readonly padding: Padding; readonly after: number }
  readonly missing: { readonly border: number; readonly padding: Padding; readonly after: number }
  readonly card: {
    readonly border: number
    readonly padding: Padding
    readonly rowRule: number
    readonly after: number
  }
  readonly figure: { readonly width: number; readonly photoWidth: number; readonly after: number }
  readonly signature: {
    readonly lineWidth: number
    readonly dateWidth: number
    readonly height: number
    readonly after: number
  }
}

const A4 = { width: 595.28, height: 841.89 }

const shared = {
  font: { embedded: 'Arimo', named: 'Arial' },
  cover: { ruleTop: 204, ruleWidth: 2, kindTop: 224, factsTop: 344 },
  section: { ruleWidth: 2, ruleGap: 10, numberGap: 9 },
  list: { indent: 18, between: 4, after: 10 },
  notFoundOut: { border: 1, padding: { x: 14, y: 12 }, after: 16 },
  missing: { border: 1.75, padding: { x: 14, y: 12 }, after: 16 },
  signature: { lineWidth: 200, dateWidth: 100, height: 40, after: 16 },
} as const

const coverType = {
  name: { size: 32, leading: 39, bold: true, colour: 'ink', before: 0, after: 8 },
  kind: { size: 16, leading: 20, colour: 'soft', before: 0, after: 6 },
  under: { size: 14, leading: 18, colour: 'ink', before: 0, after: 28 },
  agency: { size: 14, leading: 18, bold: true, colour: 'ink', before: 0, after: 0 },
  service: { size: 12, leading: 16, colour: 'soft', before: 0, after: 0 },
  marking: { size: 12, leading: 16, colour: 'ink', before: 0, after: 0 },
} as const

const court: LookStyle = {
  ...shared,
  page: {
    ...A4,
    left: 92,
    right: 64,
    top: 79,
    bottom: 76,
    gutter: 40,
    headTop: 40,
    headWidth: 300,
    footRule: 780,
    footTop: 787,
  },
  keepClear: { left: 425, top: 0, right: 595.28, bottom: 66 },
  numbersParagraphs: true,
  type: {
    ...coverType,
    section: { size: 18, leading: 23, bold: true, colour: 'ink', before: 28, after: 10 },
    law: { size: 10, leading: 13, colour: 'soft', before: 0, after: 12 },
    heading3: { size: 14, leading: 18, bold: true, colour: 'ink', before: 16, after: 6 },
    heading4: { size: 12, leading: 16, bold: true, colour: 'ink', before: 12, after: 4 },
    words: { size: 12, leading: 20.7, colour: 'ink', before: 0, after: 10 },
    cell: { size: 12, leading: 15.5, colour: 'ink', before: 0, after: 6 },
    caption: { size: 12, leading: 16, bold: true, colour: 'ink', before: 0, after: 6 },
    quotation: { size: 14, leading: 22, colour: 'ink', before: 0, after: 4 },
    source: { size: 12, leading: 16, colour: 'soft', before: 0, after: 0 },
    callout: { size: 12, leading: 17.5, colour: 'ink', before: 0, after: 4 },
    label: { size: 12, leading: 15.5, bold: true, colour: 'ink', before: 0, after: 0 },
    mark: { size: 10, leading: 13, colour: 'accent', before: 0, after: 0 },
    number: { size: 10.5, leading: 20.7, colour: 'soft', before: 0, after: 0 },
    running: { size: 10, leading: 13, colour: 'soft', before: 0, after: 0 },
  },
  table: { padding: { x: 7, y: 6 }, rowRule: 0.75, headRule: 1.25, after: 16 },
  summary: { keyWidth: 145, paddingY: 6, rowRule: 0.75, after: 16 },
  quotation: { bar: 4, padding: { x: 14, y: 10 }, after: 16 },
  callout: { bar: 4, padding: { x: 14, y: 10 }, after: 16 },
  card: { border: 1, padding: { x: 12, y: 9 }, rowRule: 0.75, after: 16 },
  figure: { width: 439, photoWidth: 220, after: 16 },
}

const panel: LookStyle = {
  ...court,
  page: {
    ...A4,
    left: 64,
    right: 64,
    top: 79,
    bottom: 76,
    gutter: 0,
    headTop: 40,
    headWidth: 300,
    footRule: 780,
    footTop: 787,
  },
  numbersParagraphs: false,
  type: {
    ...coverType,
    section: { size: 16, leading: 20, bold: true, colour: 'ink', before: 28, after: 10 },
    law: { size: 9.5, leading: 12, colour: 'soft', before: 0, after: 12 },
    heading3: { size: 13, leading: 17, bold: true, colour: 'ink', before: 16, after: 6 },
    heading4: { size: 11, leading: 15, bold: true, colour: 'ink', before: 12, after: 4 },
    words: { size: 11, leading: 15, colour: 'ink', before: 0, after: 7 },
    cell: { size: 10.5, leading: 14, colour: 'ink', before: 0, after: 4 },
    caption: { size: 11, leading: 15, bold: true, colour: 'ink', before: 0, after: 6 },
    quotation: { size: 12.5, leading: 18, colour: 'ink', before: 0, after: 4 },
    source: { size: 10.5, leading: 14, colour: 'soft', before: 0, after: 0 },
    callout: { size: 11, leading: 15.5, colour: 'ink', before: 0, after: 4 },
    label: { size: 10.5, leading: 14, bold: true, colour: 'ink', before: 0, after: 0 },
    mark: { size: 9.5, leading: 12, colour: 'accent', before: 0, after: 0 },
    number: { size: 9.5, leading: 15, colour: 'soft', before: 0, after: 0 },
    running: { size: 9.5, leading: 12, colour: 'soft', before: 0, after: 0 },
  },
  list: { indent: 16, between: 3, after: 7 },
}

/** The looks, by name. */
export const LOOKS: Readonly<Record<Look, LookStyle>> = { court, panel: withoutKeepClear(panel) }

/** Only a court stamps its numbers on the page. */
function withoutKeepClear({ keepClear: _, ...look }: LookStyle): LookStyle {
  return look
}
