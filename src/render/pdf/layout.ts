// Nodes to pages: pdfmake's layout, with a structure tree grown on the way and page breaks decided in time.
import {
  LayoutBuilder,
  LineOfWords,
  TableRules,
  type Line,
  type PageBreak,
  type RowRequest,
} from './engine.ts'
import { compose } from './composing.ts'
import {
  gapBefore,
  heightOf,
  heightOver,
  heightToBegin,
  isLonely,
  leastOfRow,
  rowHeights,
  type Measuring,
} from './height.ts'
import { linesWithin } from './lines.ts'
import type { ImageNode, Marker, Node, StackNode, SvgNode, TableNode, TextNode } from './nodes.ts'
import { element, type Element } from './tags.ts'

/** What is under it is not read aloud: running heads, feet and grounds. */
const ARTIFACT = element('Artifact')

/** Measured heights and pdfmake's sums differ by rounding; where in doubt, a block moves on. */
const ROUNDING = 0.01

/** Lays out one document. */
export class PageLayout extends LayoutBuilder implements Measuring {
  readonly root = element('Document')
  private readonly open: Element[] = [this.root]
  private anchors: string[] = []
  private lines = 0

  override addDynamicRepeatable(...given: unknown[]): void {
    this.within(ARTIFACT, () => super.addDynamicRepeatable(...given))
  }

  override addBackground(background: unknown): void {
    this.within(ARTIFACT, () => super.addBackground(background))
  }

  override processNode(node: Node, aligned?: boolean): void {
    if ('stack' in node && node.fillsTo !== undefined)
      return this.processNode(this.pagesNeeded(node, node.fillsTo), aligned)
    if (node.anchor !== undefined) this.anchors.push(node.anchor)
    this.within(this.grow(node), () => {
      const unhang = node.marker ? this.hang(node.marker) : undefined
      super.processNode(node, aligned)
      unhang?.()
    })
  }

  override processVerticalContainer(node: StackNode): void {
    this.settle(node, this.writer.context().availableWidth)
    const { stack, positions } = node
    for (const [index, block] of stack.entries()) {
      this.moveToBlock(stack, index)
      this.processNode(block)
      for (const position of block.positions ?? []) positions?.push(position)
    }
  }

  override buildNextLine(node: TextNode): Line | null {
    node.waiting ??= [...this.linesOf(node, this.writer.context().availableWidth)]
    const line = node.waiting.shift()
    if (!line) return null
    this.avoidLonelyLine(node, line)
    this.own(line, node.fontSize)
    if (node.entry && node.waiting.length === 0) {
      const { x, availableWidth } = this.writer.context()
      line.entry = { target: node.entry, right: x + availableWidth + (node._margin?.[2] ?? 0) }
    }
    return line
  }

  override processSVG(node: SvgNode): void {
    super.processSVG(this.ownPicture(node))
  }

  override processImage(node: ImageNode): void {
    super.processImage(this.ownPicture(node))
  }

  override processTable(node: TableNode): void {
    this.nestedLevel++
    const { availableWidth } = this.writer.context()
    const heights = rowHeights(this, node, availableWidth)
    if ((heights[0] ?? 0) > this.freshRoom() / 3) node.table.headerRows = 0
    const rules = new TableRules(node)
    rules.beginTable(this.writer)
    let first = node.table.headerRows
    for (const index of node.table.body.keys()) {
      if (this.moveToRow(node, heights, index, first)) {
        first = index
        if (!node.table.headerRows) rules.drawHorizontalLine(index, this.writer)
      }
      rules.beginRow(index, this.writer)
      rules.endRow(index, this.writer, this.row(node, index))
    }
    rules.endTable(this.writer)
    this.writer.context().availableWidth = availableWidth
    this.nestedLevel--
  }

  /** The lines of a text node in a width; measuring and laying out share them. */
  linesOf(node: TextNode, width: number): readonly Line[] {
    if (node.lines?.width !== width) node.lines = { width, all: linesWithin(node._inlines ?? [], width) }
    return node.lines.all
  }

  /** The picture of a page takes its size before anything on the page is laid out. */
  settle(node: StackNode, width: number): void {
    compose(this, node, width)
  }

  /** What an empty page has room for, below the table heads that repeat on it. */
  freshRoom(): number {
    const { top, bottom } = this.pageMargins
    const room = this.pageSize.height - top - bottom
    return this.writer.repeatables.reduce((left, { height }) => left - height, room)
  }

  private get top(): Element {
    return this.open.at(-1) ?? this.root
  }

  private within(inner: Element, act: () => void): void {
    this.open.push(inner)
    act()
    this.open.pop()
  }

  private grow({ tag, alt, lang, attributes, readFirst }: Node): Element {
    if (tag === undefined || this.top === ARTIFACT) return this.top
    if (tag === 'Artifact') return ARTIFACT
    const grown = element(tag, { alt, lang, attributes })
    if (readFirst) this.readBeforeRow(grown)
    else this.top.kids.push(grown)
    return grown
  }

  /** The row is the element of the spread that is being laid out. */
  private readBeforeRow(grown: Element): void {
    const spread = this.open.findLastIndex(({ type }) => type === 'Sect')
    const { kids } = this.open[spread] ?? this.root
    const row = this.open[spread + 1]
    kids.splice(row ? kids.indexOf(row) : kids.length, 0, grown)
  }

  /** As many of the pages at the end as make the whole a multiple of so many. */
  private pagesNeeded({ fillsTo: _, ...node }: StackNode, by: number): StackNode {
    const { length } = this.writer.context().pages
    return { ...node, stack: node.stack.slice(0, (by - (length % by)) % by) }
  }

  private own(line: Line, size: number): void {
    line.size = size
    line.key = ++this.lines
    if (this.top === ARTIFACT) return
    line.element = this.top
    if (this.anchors.length === 0) return
    line.anchors = this.anchors
    this.anchors = []
  }

  private ownPicture<Picture extends SvgNode | ImageNode>(node: Picture): Picture {
    if (this.top === ARTIFACT) return node
    node.element = this.top
    node.anchors = this.anchors
    this.anchors = []
    return node
  }

  /** Leaves the gap a block wishes for, or begins a page where the block and what stays with it do not fit. */
  private moveToBlock(stack: readonly Node[], index: number): void {
    const context = this.writer.context()
    const block = stack[index]
    const gap = gapBefore(stack, index)
    if (!block || this.writer.transactionLevel > 0) return void context.moveDown(gap)
    if (block.newPage && !this.isAtTop()) return this.writer.moveToNextPage()
    if ('stack' in block && block.fillsTo !== undefined) return
    if (block.top !== undefined) return void context.moveDown(Math.max(gap, block.top - context.y))
    if (block.atFoot !== undefined) return this.moveToFoot(block, gap, block.atFoot)
    if (this.isAtTop()) return
    const { availableWidth } = context
    const room = this.freshRoom() - heightOver(this, stack, index, availableWidth)
    const need = heightToBegin(this, stack, index, availableWidth, room)
    const fits = gap + need <= context.availableHeight - ROUNDING
    if (fits || need > this.freshRoom()) context.moveDown(Math.min(gap, context.availableHeight))
    else this.writer.moveToNextPage()
  }

  private moveToFoot(block: Node, gap: number, below: number): void {
    const context = this.writer.context()
    const height = heightOf(this, block, context.availableWidth)
    if (gap + height > context.availableHeight + below) return this.writer.moveToNextPage()
    context.availableHeight += below
    context.moveDown(context.availableHeight - height - 1)
  }

  private isAtTop(): boolean {
    const { y, pageMargins } = this.writer.context()
    const heads = this.writer.repeatables.reduce((height, head) => height + head.height, 0)
    return y <= pageMargins.top + heads + ROUNDING
  }

  /** Begins a page where a row would be split that need not be, or would leave the last row alone. */
  private moveToRow(node: TableNode, heights: readonly number[], index: number, first: number): boolean {
    if (index <= node.table.headerRows || this.writer.transactionLevel > 0) return false
    const half = this.freshRoom() / 2
    const height = heights[index] ?? 0
    const next = heights[index + 1]
    const isNextLast = index === heights.length - 2 && index - first >= 2
    const pairsUp = node.pairs && isNextLast && next !== undefined && isLonely(next, half)
    const need = leastOfRow(height, half) + (pairsUp && height <= half ? leastOfRow(next, half) : 0)
    if (need <= this.writer.context().availableHeight - ROUNDING) return false
    this.writer.moveToNextPage()
    return true
  }

  private row(node: TableNode, rowIndex: number): readonly PageBreak[] {
    const { body, widths } = node.table
    const anchor = node.rowAnchors?.[rowIndex]
    if (anchor !== undefined) this.anchors.push(anchor)
    const request: RowRequest = {
      marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
      cells: body[rowIndex] ?? [],
      widths,
      gaps: node._offsets?.offsets ?? [],
      tableBody: body,
      tableNode: node,
      rowIndex,
      rowsWithoutPageBreak: node.table.headerRows,
      dontBreakRows: false,
    }
    let breaks: readonly PageBreak[] = []
    this.within(node.rowTag ? this.grow({ stack: [], tag: node.rowTag }) : this.top, () => {
      const { pageBreaks, positions } = this.processRow(request)
      breaks = pageBreaks
      for (const position of positions) node.positions?.push(position)
    })
    return breaks
  }

  /** Two lines at least of a paragraph go over a page break together. */
  private avoidLonelyLine(node: TextNode, line: Line): void {
    const { availableHeight, page } = this.writer.context()
    const before = node.placed?.page === page ? node.placed.lines : 0
    node.placed = { page, lines: before + 1 }
    const last = node.waiting?.[0]
    if (!last || node.waiting?.length !== 1 || before < 2 || this.writer.transactionLevel > 0) return
    const fits = line.getHeight() <= availableHeight
    const bothFit = line.getHeight() + last.getHeight() <= availableHeight - ROUNDING
    if (fits && !bothFit) this.writer.moveToNextPage()
  }

  /** Hangs a marker beside the next line; the answer takes it away again where no line came. */
  private hang({ text, offset, tag }: Marker): () => void {
    const { writer } = this
    const left = writer.context().x + offset
    const owner = this.top === ARTIFACT ? ARTIFACT : this.grow({ ...text, tag })
    const measured = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(text)) as TextNode
    const onLine = (line: Line): void => {
      writer.removeListener('lineAdded', onLine)
      const mark = new LineOfWords(Infinity)
      for (const word of measured._inlines ?? []) mark.addInline(word)
      mark.getHeight = () => line.getHeight()
      this.within(owner, () => this.own(mark, line.size ?? text.fontSize))
      mark.x = left - writer.context().x
      writer.addLine(mark, true)
    }
    writer.addListener('lineAdded', onLine)
    return () => void writer.removeListener('lineAdded', onLine)
  }
}
