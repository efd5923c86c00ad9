// The document tree: what a document says, in reading order, and nothing of how it looks.
import type { Drawing } from './drawing.ts'
import type { Pointer } from './pointer.ts'

/** A whole document. It is plain JSON: equal trees make equal files. */
export interface DocumentTree {
  readonly type: 'document'
  /** Plain words for the file's title property. */
  readonly title: string
  readonly lang: 'en-GB'
  /** Running head, one string a line; printed on every page but the cover, outside the reading order. */
  readonly head: readonly string[]
  /** Left part of the foot of every page; the page number is the renderer's. */
  readonly foot: string
  readonly children: readonly Block[]
}

/** What stands on lines of its own: the flow of a document, a section, a cell or an item. */
export type Block =
  | Cover
  | Masthead
  | Letterhead
  | Section
  | Heading
  | Paragraph
  | List
  | Table
  | SummaryList
  | Quotation
  | Callout
  | Card
  | Figure
  | Photo
  | Signatures
  | Contents
  | PageBreak
  | Spread
  | Columns
  | WritingLines

/** What stands within a line: the words of a paragraph, a heading or a title. */
export type Inline = Text | Strong | Emphasis | Link | LineBreak | SourceMark | Missing

/** First page of a report. `name` is the one heading of level 1. */
export interface Cover {
  readonly type: 'cover'
  readonly id: string
  readonly agency: readonly Inline[]
  readonly service: readonly Inline[]
  readonly kind: readonly Inline[]
  readonly name: readonly Inline[]
  /** One line under the name, such as the date of birth. */
  readonly under: readonly Inline[]
  readonly facts: SummaryList
  /** Who may read this copy; stands at the foot of the cover. */
  readonly marking: readonly Inline[]
  /** The picture on the front of a book. */
  readonly picture?: Figure | Photo
}

/** The head of a document that has no cover: what it is, and `name`, its one heading of level 1. */
export interface Masthead {
  readonly type: 'masthead'
  readonly id: string
  readonly kind: readonly Inline[]
  readonly name: readonly Inline[]
  /** One or two sentences under the name. */
  readonly headline: readonly Inline[]
  /** Who may read this copy. */
  readonly marking: readonly Inline[]
}

/** How a letter begins: who writes and when. The salutation is its one heading of level 1. */
export interface Letterhead {
  readonly type: 'letterhead'
  readonly id: string
  /** Lines of who writes and from where. */
  readonly sender: readonly (readonly Inline[])[]
  readonly date: readonly Inline[]
  readonly salutation: readonly Inline[]
}

/** A numbered part of the document. Its title is a heading of level 2. */
export interface Section {
  readonly type: 'section'
  readonly id: string
  readonly number?: string
  readonly title: readonly Inline[]
  /** The law line under the title. It is never a heading. */
  readonly law?: readonly Inline[]
  readonly children: readonly Block[]
}

/** A heading within a section; levels 1 and 2 belong to the cover and the sections. */
export interface Heading {
  readonly type: 'heading'
  readonly id: string
  readonly level: 3 | 4
  readonly children: readonly Inline[]
}

/** A paragraph that is a direct child of a section is numbered by looks that number paragraphs. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}

/** Each item is a flow of its own, so a list may stand in a list. */
export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly (readonly Block[])[]
}

/** Every row has as many cells as the head; the head repeats where the table goes over a page. */
export interface Table {
  readonly type: 'table'
  readonly id: string
  readonly caption?: readonly Inline[]
  readonly head: readonly Cell[]
  readonly rows: readonly Row[]
  /** The first cell of each row names the row. */
  readonly rowHeads: boolean
  /** Shares of the width, one a column; they need not add up to anything. */
  readonly widths?: readonly number[]
}

/** One row of a table: as many cells as the table’s head. */
export interface Row {
  /** A place other parts of the document link to. */
  readonly id?: string
  readonly cells: readonly Cell[]
}

/** A place in a table; it holds whole paragraphs and lists. */
export interface Cell {
  readonly children: readonly Block[]
}

/** Facts in pairs: what is asked and its answer. */
export interface SummaryList {
  readonly type: 'summaryList'
  readonly id: string
  readonly rows: readonly SummaryRow[]
}

/** One fact of a summary list. */
export interface SummaryRow {
  readonly key: readonly Inline[]
  readonly value: readonly Block[]
}

/** Somebody's own words; the renderer adds the quotation marks. */
export interface Quotation {
  readonly type: 'quotation'
  readonly children: readonly Block[]
  readonly source: readonly Inline[]
}

/** A box: a message to read first, a panel of a book, an answer that could not be found out, or (in drafts only) a gap. */
export interface Callout {
  readonly type: 'callout'
  readonly kind: 'message' | 'panel' | 'not-found-out' | 'missing'
  readonly title: readonly Inline[]
  readonly children: readonly Block[]
}

/** One option in full: a title (heading of level 4, after `label`) over cells laid out two a row. */
export interface Card {
  readonly type: 'card'
  readonly id: string
  readonly label: string
  readonly title: readonly Inline[]
  readonly note: readonly Inline[]
  readonly cells: readonly CardCell[]
}

/** A labelled part of a card. */
export interface CardCell {
  readonly label: readonly Inline[]
  readonly children: readonly Block[]
}

/** A drawing made from data. The alternative is enough alone. */
export interface Figure {
  readonly type: 'figure'
  readonly id: string
  readonly caption: readonly Inline[]
  readonly alternative: string
  readonly drawing: Drawing
}

/** A photograph; `asset` is a key of the assets given to the renderer beside the tree. */
export interface Photo {
  readonly type: 'photo'
  readonly id: string
  readonly caption: readonly Inline[]
  readonly alternative: string
  readonly asset: string
}

/** Who signs the document, a box each. */
export interface Signatures {
  readonly type: 'signatures'
  readonly id: string
  readonly signatories: readonly Signatory[]
}

/** A signature box. An absent `signedOn` leaves the line to be signed by hand. */
export interface Signatory {
  readonly role: readonly Inline[]
  readonly name: readonly Inline[]
  readonly registration?: readonly Inline[]
  readonly signedOn?: readonly Inline[]
}

/** The list of sections with their pages; `title` is printed above it, not as a heading of the reading order. */
export interface Contents {
  readonly type: 'contents'
  readonly title: string
}

/** What follows begins on a new page; formats without pages leave it out. */
export interface PageBreak {
  readonly type: 'pageBreak'
}

/** One composition of a book: a picture and its words, on a page of its own where there are pages. Its title, where it has one, is a heading of level 2. */
export interface Spread {
  readonly type: 'spread'
  readonly id: string
  readonly title: readonly Inline[]
  readonly picture?: Figure | Photo
  readonly children: readonly Block[]
  /** Facts in a narrow column beside the words; read after them. */
  readonly beside: readonly Block[]
}

/** Two flows side by side where there is room, the narrow one at the left; read left, then right. */
export interface Columns {
  readonly type: 'columns'
  readonly id: string
  readonly left: readonly Block[]
  readonly right: readonly Block[]
}

/** Room to write by hand: a label and so many empty lines in a dashed frame. */
export interface WritingLines {
  readonly type: 'writingLines'
  readonly id: string
  readonly label: readonly Inline[]
  readonly count: number
}

/** `at` names the values of the family file the text came from; it is for checks, and for previews on a screen: no file has it. */
export interface Text {
  readonly type: 'text'
  readonly value: string
  readonly lang?: string
  readonly at?: readonly Pointer[]
}

/** Words that matter more than those around them. */
export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

/** Words set apart in tone, such as a title. */
export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

/** A link to a section, table, row, figure, photo or card of this document, by id. */
export interface Link {
  readonly type: 'link'
  readonly to: string
  readonly children: readonly Inline[]
}

/** A new line inside the same paragraph. */
export interface LineBreak {
  readonly type: 'lineBreak'
}

/** `[E12]`: where a statement comes from; links to row `evidence-12` of the evidence list. */
export interface SourceMark {
  readonly type: 'sourceMark'
  readonly number: number
}

/** A gap in a line, in drafts only; the number is that of the list of gaps. */
export interface Missing {
  readonly type: 'missing'
  readonly number: number
  readonly what: string
  /** Where it would stand; no file has it. */
  readonly at?: readonly Pointer[]
}
