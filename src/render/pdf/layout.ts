// Nodes to pages: pdfmake's layout, with a structure tree grown on the way and page breaks decided in time.
import {
  LayoutBuilder,
  LineOfWords,
  TableRules,
  type Line,
  type Page,
  type PdfDocument,
  type RowRequest,
} from './engine.ts'
import { heightOf, heightToBegin, rowHeights, type Measuring } from './height.ts'
import type { Marker, Node, StackNode, TableNode, TextNode } from './nodes.ts'
import { element, type Element } from './tags.ts'

/** The place of something other places link to; `page` counts from 0. */
export interface Place {
  readonly page: number
  readonly top: number
}

/** Nothing in here is read aloud: running heads, feet and grounds. */
const ARTIFACT = element('Artifact')

/** Measured heights and pdfmake's sums differ by rounding; where in doubt, a block moves on. */
const ROUNDING = 0.01

/** Lays nodes out. One serves for one document. */
export class Pages extends LayoutBuilder implements Measuring {
  readonly root = element('Document')
  readonly places = new Map<string, Place>()
  private readonly open: Element[] = [this.root]
  private awaited: string[] = []
  private lines = 0
  private pageRoom = 0

  override tryLayoutDocument(...given: unknown[]): { readonly pages: Page[] } {
    return super.tryLayoutDocument(...given)
  }

  override addDynamicRepeatable(...given: unknown[]): void {
    this.within(ARTIFACT, () => super.addDynamicRepeatable(...given))
  }

  override addBackground(background: unknown): void {
    this.within(ARTIFACT, () => super.addBackground(background))
  }

  override processNode(node: Node, aligned?: boolean): void {
    if (node.anchor !== undefined) this.awaited.push(node.anchor)
    const grown = this.grow(node)
    this.within(grown, () => this.hanging(node, () => super.processNode(node, aligned)))
  }

  override processVerticalContainer(node: StackNode): void {
    let gap = 0
    node.stack.forEach((block, index) => {
      gap = index === 0 ? 0 : Math.max(gap, block.space?.before ?? 0)
      this.moveTo(block, node.stack.slice(index), gap)
      this.processNode(block)
      for (const position of block.positions ?? []) node.positions?.push(position)
      gap = block.space?.after ?? 0
    })
  }

  override buildNextLine(node: TextNode): Line | null {
    node.waiting ??= [...this.linesOf(node, this.writer.context().availableWidth)]
    const line = node.waiting.shift()
    if (!line) return null
    this.avoidLonelyLine(node, line)
    if (this.top !== ARTIFACT) line.element = this.top
    line.key = ++this.lines
    line.size = node.fontSize
    if (node.entry && node.waiting.length === 0) {
      const { x, availableWidth } = this.writer.context()
      line.entry = { target: node.entry, right: x + availableWidth }
    }
    return line
  }

  override processSVG(node: Node): void {
    this.settle(() => super.processSVG(Object.assign(node, { element: this.top })))
  }

  override processImage(node: Node): void {
    this.settle(() => super.processImage(Object.assign(node, { element: this.top })))
  }

  override processTable(node: TableNode): void {
    this.nestedLevel++
    const heights = rowHeights(this, node, this.writer.context().availableWidth)
    if ((heights[0] ?? 0) > this.freshRoom() / 3) node.table.headerRows = 0
    const rules = new TableRules(node)
    const { availableWidth } = this.writer.context()
    rules.beginTable(this.writer)
    for (const index of node.table.body.keys()) {
      if (index > 0 && this.moveToRow(node, heights, index) && !rules.headerRows) {
        rules.drawHorizontalLine(index, this.writer)
      }
      rules.beginRow(index, this.writer)
      const { pageBreaks, positions } = this.processRowOf(node, index, rules)
      for (const position of positions) node.positions?.push(position)
      rules.endRow(index, this.writer, pageBreaks)
    }
    rules.endTable(this.writer)
    this.writer.context().availableWidth = availableWidth
    this.nestedLevel--
  }

  /** The lines of a text node at a width; measuring and laying out share them. */
  linesOf(node: TextNode, width: number): readonly Line[] {
    if (node.lines?.width === width) return node.lines.all
    if (node.lines) node._inlines = node.lines.all.flatMap(line => line.inlines)
    const context = this.writer.context()
    const keep = context.availableWidth
    context.availableWidth = width
    const all: Line[] = []
    for (let line = super.buildNextLine(node); line; line = super.buildNextLine(node)) all.push(line)
    context.availableWidth = keep
    node.lines = { width, all }
    return all
  }

  /** What an empty page has room for, below the table heads that repeat on it. */
  freshRoom(): number {
    return this.writer.repeatables.reduce((room, { height }) => room - height, this.pageRoom)
  }

  private get top(): Element {
    return this.open.at(-1) ?? this.root
  }

  private within<Result>(inner: Element, act: () => Result): Result {
    this.open.push(inner)
    try {
      return act()
    } finally {
      this.open.pop()
    }
  }
