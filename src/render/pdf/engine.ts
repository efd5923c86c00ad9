// The inner classes of pdfmake and PDFKit to typed ones: the only file that knows they are untyped.
import { createRequire } from 'node:module'
import type { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import type { ImageNode, Node, StackNode, SvgNode, TableNode, TextNode } from './nodes.ts'
import type { Element } from './tags.ts'

/** A face of a font, as PDFKit embeds it. Ascent and descent are in thousandths of the size. */
export interface Face {
  readonly ascender: number
  readonly descender: number
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  widthOfString(text: string, size: number): number
}

/** A word on a line, with whatever the run it came from carried. */
export interface Word {
  text: string
  x: number
  readonly width: number
  readonly font: Face
  readonly fontSize: number
  readonly color: string
  readonly leaf?: number
  readonly link?: Target
  readonly lang?: string
  readonly missing?: boolean
  readonly underlined?: boolean
  /** The next word stands on the same line. */
  readonly noNewLine?: boolean
  /** The line ends here. */
  readonly lineEnd?: boolean
  /** Widths of the spaces at its ends, which take no room at the ends of a line. */
  readonly leadingCut: number
  readonly trailingCut: number
}

/** Where a link leads; `number` tells two links of one paragraph apart. */
export interface Target {
  readonly to: string
  readonly number: number
  readonly words: string
}

/** A line of words as pdfmake lays it out. */
export interface Line {
  x: number
  y: number
  inlines: Word[]
  readonly maxWidth: number
  readonly inlineWidths: number
  readonly leadingCut: number
  /** Ours: where the line belongs in the structure; absent for running heads and the like. */
  element?: Element | undefined
  /** Ours: survives copying, so that a table head repeated on a page is known for one. */
  key?: number
  /** Ours: the size of type that sets the baseline. */
  size?: number
  /** Ours: the section whose page number ends this line. */
  entry?: { readonly target: Target; readonly right: number }
  /** Ours: names of this place, for links. */
  anchors?: readonly string[]
  addInline(word: Word): void
  getHeight(): number
  getWidth(): number
}

/** Where pdfmake is on the page while it lays out. */
export interface Context extends EventEmitter {
  x: number
  y: number
  page: number
  availableWidth: number
  availableHeight: number
  readonly pages: readonly Page[]
  readonly pageMargins: { readonly top: number; readonly bottom: number }
  moveDown(by: number): boolean
  getCurrentPage(): Page
}

/** A page as pdfmake lays it out. */
export interface Page {
  readonly items: readonly { readonly type: string; readonly item: object }[]
  readonly pageSize: { readonly width: number; readonly height: number }
}

/** What pdfmake writes lines and shapes with. */
export interface Writer extends EventEmitter {
  readonly transactionLevel: number
  readonly repeatables: readonly { readonly height: number }[]
  context(): Context
  addLine(line: Line, keepPosition?: boolean): object | false
  moveToNextPage(): void
  getCurrentPositionOnPage(): { readonly pageNumber: number; readonly top: number }
}

/** What pdfmake is asked when it lays out a row of a table. */
export interface RowRequest {
  readonly marginX: readonly [number, number]
  readonly cells: readonly Node[]
  readonly widths: TableNode['table']['widths']
  readonly gaps: readonly number[]
  readonly tableBody: TableNode['table']['body']
  readonly tableNode: TableNode
  readonly rowIndex: number
  readonly rowsWithoutPageBreak: number
  readonly dontBreakRows: boolean
}

/** How pdfmake broke a page inside a row. */
export interface PageBreak {
  readonly prevPage: number
  readonly prevY: number
  readonly y: number
}

interface Layout {
  readonly writer: Writer
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: { readonly top: number; readonly bottom: number }
  readonly docPreprocessor: { preprocessBlock(node: Node): Node }
  readonly docMeasure: { measureBlock(node: Node): Node }
  nestedLevel: number
  registerTableLayouts(layouts: object): void
  layoutDocument(
    content: Node,
    pdf: Document,
    styles: object,
    defaultStyle: object,
    background?: (page: number) => Node | null,
    header?: (page: number, pages: number) => Node | null,
    footer?: (page: number, pages: number) => Node | null,
  ): Page[]
  processNode(node: Node, aligned?: boolean): void
  processVerticalContainer(node: StackNode): void
  processRow(row: RowRequest): {
    readonly pageBreaks: readonly PageBreak[]
    readonly positions: readonly object[]
  }
  processTable(node: TableNode): void
  processSVG(node: SvgNode): void
  processImage(node: ImageNode): void
  buildNextLine(node: TextNode): Line | null
  addDynamicRepeatable(...given: unknown[]): void
  addBackground(background: unknown): void
}

interface Rendering {
  readonly pdfDocument: Document
  renderPages(pages: readonly Page[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: object): void
  renderImage(image: Placed): void
  renderSVG(svg: Placed): void
}

/** A picture with its place on a page. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly element?: Element | undefined
  readonly anchors?: readonly string[]
}

/** An object of the PDF that others point to. */
export interface Reference {
  readonly data: Record<string, unknown>
  end(): void
}

/** A structure element as PDFKit writes it. */
export interface StructureElement {
  readonly dictionary: Reference
  add(child: unknown): void
  end(): void
  _flushChild(child: object): void
}

/** A bookmark and those under it. */
export interface OutlineItem {
  readonly children: readonly OutlineItem[]
  readonly dictionary: Reference
  addItem(title: string, options: object): OutlineItem
}

/** A page of the PDF while it is painted. */
export interface PaintedPage {
  readonly width: number
  readonly height: number
  readonly dictionary: Reference
  readonly annotations: readonly Reference[]
}

/** The PDF document while it is written. */
export interface Document extends Readable {
  readonly page: PaintedPage | null
  readonly outline: OutlineItem
  info: Record<string, string | Date>
  _font: Face
  _imageRegistry: Record<string, object>
  addPage(options: object): this
  readonly _root: Reference
  readonly _registeredFonts: Readonly<Record<string, object>>
  registerFont(name: string, file: Uint8Array): this
  font(name: string, ...rest: unknown[]): this
  provideFont(family: string, bold: boolean, italics: boolean): Face
  provideImage(key: string): object
  openImage(bytes: Uint8Array): { embed(document: Document): void }
  fontSize(size: number): this
  fillColor(colour: string): this
  strokeColor(colour: string): this
  lineWidth(width: number): this
  lineCap(cap: 'butt' | 'round'): this
  dash(length: number, options: { space: number }): this
  undash(): this
  rect(x: number, y: number, width: number, height: number): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  fill(): this
  stroke(): this
  text(text: string, x: number, y: number, options: { lineBreak: false }): this
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): this
  annotate(x: number, y: number, width: number, height: number, options: object): this
  addNamedDestination(name: string, kind: 'XYZ', left: number | null, top: number | null, zoom: null): void
  struct(type: string, options?: object): StructureElement
  addStructure(element: StructureElement): void
  markContent(tag: string, options: object): void
  markStructureContent(tag: string): object
  endMarkedContent(): void
  end(): void
  _addInfo(): void
  appendXML(xml: string): void
}

interface TableProcessor {
  readonly layout: { hLineWidth(line: number, node: TableNode): number }
  readonly headerRows: number
  readonly rowsWithoutPageBreak: number
  readonly dontBreakRows: boolean
  beginTable(writer: Writer): void
  beginRow(row: number, writer: Writer): void
  endRow(row: number, writer: Writer, breaks: readonly PageBreak[]): void
  endTable(writer: Writer): void
  drawHorizontalLine(line: number, writer: Writer): void
}

const require = createRequire(import.meta.url)

function inner(file: string): unknown {
  return (require(`pdfmake/js/${file}`) as { readonly default: unknown }).default
}

/** Turns nodes into pages of lines, boxes and pictures. */
export const LayoutBuilder = inner('LayoutBuilder') as new (
  size: object,
  margins: object,
  svgMeasure: object,
) => Layout

/** Paints pages into a document. */
export const Renderer = inner('Renderer') as new (pdf: Document) => Rendering

/** PDFKit's document, with pdfmake's fonts and pictures. */
export const PdfDocument = inner('PDFDocument') as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayRead: (path: string) => boolean,
) => Document

/** A line of words, still to be placed. */
export const LineOfWords = inner('Line') as new (width: number) => Line

/** Draws the boxes and rules of one table, row by row. */
export const TableRules = inner('TableProcessor') as new (node: TableNode) => TableProcessor

/** Reads and writes the size of an SVG drawing. */
export const SvgMeasure = inner('SVGMeasure') as new () => {
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string
}

/** Layouts of tables by name, as pdfmake has them. */
export const { tableLayouts } = require('pdfmake/js/tableLayouts') as { readonly tableLayouts: object }
