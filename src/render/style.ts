// How each look looks: page, type, colours and measures, all in points, for every renderer to convert.
import { BOOKS, SMALL_BOOKS } from './looks/books.ts'
import { LETTERS } from './looks/letters.ts'
import { REPORTS } from './looks/reports.ts'
import type { Look, Paper } from './rendition.ts'

/** Every colour words, rules and grounds may use, `#RRGGBB`; `coral` and `sun` are never for words. */
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
  bookInk: '#2A2733',
  cream: '#FFF8EA',
  coral: '#E0705A',
  leaf: '#2F6B45',
  leafTint: '#E8F1E9',
  sky: '#2B6685',
  skyTint: '#E6F1F7',
  night: '#2E3A66',
  nightTint: '#ECEFF7',
  sun: '#F5C24B',
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
  | 'mastheadKind'
  | 'mastheadName'
  | 'headline'
  | 'sender'
  | 'salutation'
  | 'title'
  | 'beside'
  | 'besideHeading'
  | 'panelTitle'
  | 'panel'
  | 'writing'

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

/** A line with a length of its own, such as the one under the title of a spread. */
export interface Rule {
  readonly width: number
  readonly height: number
  readonly colour: ColourName
}

/** A box filled with a calm colour, with a thick bar at its left. */
export interface Ground {
  readonly fill: ColourName
  readonly bar: number
  readonly barColour: ColourName
  readonly padding: Padding
  readonly after: number
}

/** A font, and how high its lines are by themselves, in parts of the size: ascent with descent, and in Word. */
export interface FontStyle {
  readonly embedded: 'Arimo' | 'Andika'
  /** What Word asks the reader’s machine for. */
  readonly named: 'Arial' | 'Andika'
  readonly natural: number
  readonly line: number
}

/** What stands on pages outside the words. */
export interface Running {
  readonly head: boolean
  /** The foot of the tree, under a rule. */
  readonly foot: boolean
  /** The number of a page as it is printed: `Page 1 of 9`, `1 of 9`, `1` in the middle, or not at all. */
  readonly number: 'page-of' | 'of' | 'alone' | 'none'
  /** Pages are added until there are a multiple of so many. */
  readonly pagesBy: 1 | 2 | 4
  /** Printed on both sides: the first page is a right one. */
  readonly facing: boolean
}

/** How a spread of a book is composed. */
export interface SpreadStyle {
  /**
   * Where a scene or photograph stands. `bleed`: from edge to edge at the top of the page, the words centred below it.
   * `wide`: under the title, a scene from edge to edge. `beside`: above the facts. Other drawings stand under the title.
   */
  readonly picture: 'bleed' | 'wide' | 'under-title' | 'beside'
  /** What a scene or photograph takes of the height of the page. */
  readonly share: { readonly least: number; readonly most: number }
  readonly pictureAfter: number
  readonly centred: boolean
  readonly titleRule?: Rule & { readonly before: number; readonly after: number }
  /** Facts at the right of the words; where `column` is absent they stand below the words. */
  readonly beside: {
    readonly column?: { readonly width: number; readonly gap: number }
    readonly fill: ColourName
    readonly padding: Padding
    readonly topRule?: { readonly height: number; readonly colour: ColourName }
    /** The line and dots beside dated facts. */
    readonly dated: ColourName
  }
}

/** A look as data; `type` has one entry for each kind of words. */
export interface LookStyle {
  readonly font: FontStyle
  /** Words of the tree that name no colour of their own. */
  readonly ink: ColourName
  readonly running: Running
  /** A caption stands above what it names, or under it. */
  readonly captions: 'above' | 'below'
  readonly page: Page
  readonly keepClear?: Zone
  readonly numbersParagraphs: boolean
  readonly type: Readonly<Record<TypeName, TypeStyle>>
  readonly cover: {
    readonly ruleTop: number
    readonly ruleWidth: number
    readonly kindTop: number
    readonly factsTop: number
    /** What the picture takes of the page’s height, from edge to edge; such a cover is centred and has no rules. */
    readonly picture?: number
  }
  /** `ruleWidth` 0: no rule above the title. */
  readonly section: { readonly ruleWidth: number; readonly ruleGap: number; readonly numberGap: number }
  readonly masthead: {
    /** From edge to edge of the page, with a rule below. */
    readonly ground?: {
      readonly fill: ColourName
      readonly rule: number
      readonly ruleColour: ColourName
      readonly padding: number
    }
    readonly after: number
  }
  /** The date stands at the right of the first line of the sender. */
  readonly letterhead: { readonly dateWidth: number; readonly after: number }
  readonly columns: { readonly left: number; readonly gutter: number; readonly after: number }
  readonly spread: SpreadStyle
  readonly panel: Ground
  readonly writingLines: {
    readonly pitch: number
    readonly border: number
    readonly colour: ColourName
    readonly padding: Padding
    readonly after: number
  }
  readonly list: {
    readonly indent: number
    readonly between: number
    readonly after: number
    /** Space after paragraphs within an item; that of their type where absent. */
    readonly inside?: number
    /** The colour of bold numbers; plain ones where absent. */
    readonly numbers?: ColourName
  }
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
  readonly figure: {
    readonly width: number
    readonly photoWidth: number
    readonly photoHeight: number
    readonly after: number
  }
  readonly signature: {
    readonly lineWidth: number
    readonly dateWidth: number
    readonly height: number
    readonly after: number
  }
}

/** The looks on A4, by name. */
export const LOOKS: Readonly<Record<Look, LookStyle>> = { ...REPORTS, ...LETTERS, ...BOOKS }

/** A look on a paper. Only books have an A5 page of their own; other looks are always A4. */
export function styleOf(look: Look, paper: Paper = 'A4'): LookStyle {
  return paper === 'A5' && isBook(look) ? SMALL_BOOKS[look] : LOOKS[look]
}

/** Whether a look is of a book: facing pages, Andika, one composition a page. */
export function isBook(look: Look): look is keyof typeof BOOKS {
  return look in BOOKS
}
