// Blocks of the document tree to the nodes pages are laid out from.
import type {
  Block,
  Callout,
  Columns,
  Heading,
  Inline,
  List,
  Paragraph,
  Quotation,
  Section,
} from '../../model/tree.ts'
import { plainText } from '../../model/texts.ts'
import { overNext } from '../drawing-room.ts'
import { COLOURS, type TypeName } from '../style.ts'
import { cardNodes } from './cards.ts'
import { coverNodes } from './cover.ts'
import { contentsNodes } from './contents.ts'
import { inWidth, type Job } from './job.ts'
import { letterheadNodes, mastheadNodes } from './mastheads.ts'
import type { CanvasNode, Node, Run, StackNode, TextNode } from './nodes.ts'
import { figureNodes, photoNodes } from './pictures.ts'
import { signatureNodes } from './signatures.ts'
import { spreadNodes } from './spreads.ts'
import { besideEachOther, boxNode, datedNodes, summaryNodes, tableNodes } from './tables.ts'
import { derived, paragraphNode, runsOf, treeWords, wordsNode } from './words.ts'
import { writingNodes } from './writing.ts'

/** What paragraphs and lists look like where they stand. */
export interface Setting {
  readonly type: TypeName
  readonly bold?: boolean
  readonly alignment?: 'center'
  /** Space after each paragraph, where it is not that of the type. */
  readonly after?: number
  /** In a narrow column: facts stand one under the other. */
  readonly narrow?: boolean
  /** The number of the next paragraph, where paragraphs have numbers. */
  readonly number?: () => string
}

const PAGE: Setting = { type: 'words' }

/** The blocks of a document, one under the other. */
export function blockNodes(job: Job, blocks: readonly Block[], setting: Setting = PAGE): readonly Node[] {
  const nodes: Node[] = []
  let newPage = false
  for (const block of blocks) {
    if (block.type === 'signatures') keepLast(nodes)
    const made = nodesOf(job, block, setting)
    nodes.push(...made.map((node, index) => (newPage && index === 0 ? { ...node, newPage } : node)))
    newPage = endsPage(job, block) || (newPage && made.length === 0)
    job.over = block.type === 'heading' ? overNext(block, job.look, job.width, job.over) : 0
  }
  return nodes
}

/** A spread is a page of its own where pages face each other. */
function endsPage({ look }: Job, { type }: Block): boolean {
  return type === 'pageBreak' || type === 'cover' || (type === 'spread' && look.running.facing)
}

/** Signatures never stand alone on a page. */
function keepLast(nodes: Node[]): void {
  const last = nodes.pop()
  if (last) nodes.push({ ...last, keepWithNext: true })
}

/** The blocks of a cell. */
export function cellNodes(job: Job, blocks: readonly Block[], bold: boolean): readonly Node[] {
  return blockNodes(job, blocks, { type: 'cell', bold })
}

function nodesOf(job: Job, block: Block, setting: Setting): readonly Node[] {
  switch (block.type) {
    case 'cover':
      return coverNodes(job, block)
    case 'section':
      return [sectionNode(job, block)]
    case 'heading':
      return [headingNode(job, block, setting)]
    case 'paragraph':
      return paragraphNodes(job, block, setting)
    case 'list':
      return listNodes(job, block, setting)
    case 'table':
      return tableNodes(job, block)
    case 'summaryList':
      return setting.narrow ? datedNodes(job, block) : summaryNodes(job, block)
    case 'quotation':
      return [quotationNode(job, block)]
    case 'callout':
      return [calloutNode(job, block, setting)]
    case 'card':
      return cardNodes(job, block)
    case 'figure':
      return figureNodes(job, block)
    case 'photo':
      return photoNodes(job, block)
    case 'signatures':
      return signatureNodes(job, block)
    case 'contents':
      return contentsNodes(job, block)
    case 'pageBreak':
      return []
    case 'masthead':
      return mastheadNodes(job, block)
    case 'letterhead':
      return letterheadNodes(job, block)
    case 'spread':
      return spreadNodes(job, block)
    case 'columns':
      return [columnsNode(job, block)]
    case 'writingLines':
      return writingNodes(job, block)
  }
}

function sectionNode(job: Job, section: Section): StackNode {
  const head = sectionHead(job, section)
  let count = 0
  const { number } = section
  const numbered = number !== undefined && job.look.numbersParagraphs
  const setting = numbered ? { ...PAGE, number: () => `${number}.${++count}` } : PAGE
  job.over = overNext(section, job.look, job.width, job.over)
  const children = blockNodes(job, section.children, setting)
  const space = { before: job.look.type.section.before, after: children.at(-1)?.space?.after ?? 10 }
  return { tag: 'Sect', stack: [head, ...children], space }
}

function sectionHead(job: Job, { id, number, title, law }: Section): StackNode {
  const { section, type } = job.look
  const numbers =
    number === undefined ? [] : [treeWords(job, number, { color: COLOURS.accent }), derived(EN_SPACE)]
  const words = [...numbers, ...runsOf(job, title, 'section')]
  bookmark(job, 2, [number, plainText(title)].filter(Boolean).join('  '), id)
  const heading = wordsNode(job, 'section', words, { tag: 'H2', anchor: id, space: { before: 0, after: 4 } })
  const lines = law?.length ? [heading, paragraphNode(job, 'law', law)] : [heading]
  const after = law?.length ? type.law.after : type.section.after
  const { ruleWidth, ruleGap } = section
  const rule = ruleWidth > 0 ? [ruleNode(job.width, ruleWidth, COLOURS.accent, ruleGap)] : []
  return { stack: [...rule, ...lines], keepWithNext: true, whole: true, space: { before: 0, after } }
}

/** Half the size of the words it stands in: at 18 points, 9. */
const EN_SPACE = '\u2002'

/** A horizontal rule, and the space under it. */
export function ruleNode(width: number, height: number, color: string, after: number): CanvasNode {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color }], space: { before: 0, after } }
}

/** Adds a line to the list of bookmarks. */
export function bookmark(job: Job, level: 2 | 3, title: string, to: string): void {
  job.bookmarks.push({ level, title, to })
}

function headingNode(job: Job, { id, level, children }: Heading, { narrow }: Setting): TextNode {
  const real = job.levels.get(id) ?? level
  if (level === 3 && !narrow) bookmark(job, real === 2 ? 2 : 3, plainText(children), id)
  const type = narrow ? 'besideHeading' : level === 3 ? 'heading3' : 'heading4'
  return paragraphNode(job, type, children, { tag: `H${real}`, anchor: id, keepWithNext: true })
}

function columnsNode(job: Job, { id, left, right }: Columns): Node {
  const { left: narrow, gutter, after } = job.look.columns
  const wide = job.width - narrow - gutter
  const first = inWidth(job, narrow, () => blockNodes(job, left))
  const second = inWidth(job, wide, () => blockNodes(job, right))
  return {
    ...besideEachOther({ width: wide, gap: gutter }, first, second),
    anchor: id,
    space: { before: 0, after },
  }
}

function paragraphNodes(job: Job, { children }: Paragraph, setting: Setting): readonly Node[] {
  if (children.length === 0) return []
  const { type, bold, alignment, after, number } = setting
  const space = after !== undefined && { space: { before: job.look.type[type].before, after } }
  const extra = { ...(bold !== undefined && { bold }), ...(alignment && { alignment }), ...space }
  const node = paragraphNode(job, type, children, extra)
  if (!number) return [node]
  const text = wordsNode(job, 'number', [derived(number())])
  return [{ ...node, marker: { text, offset: -job.look.page.gutter, tag: 'Span' } }]
}

function listNodes(job: Job, { ordered, items }: List, setting: Setting): readonly Node[] {
  if (items.length === 0) return []
  const { indent, between, after, numbers, inside: within } = job.look.list
  const width = ordered && items.length > 9 ? indent + 8 : indent
  const inside: Setting = {
    type: setting.type,
    ...(setting.bold === undefined ? {} : { bold: setting.bold }),
    ...(within !== undefined && { after: within }),
  }
  const stack = items.map((item, index): StackNode => {
    const style = ordered && numbers ? { color: COLOURS[numbers], bold: true } : {}
    const text = wordsNode(job, setting.type, [derived(ordered ? `${index + 1}.` : '•', style)])
    const body: StackNode = { tag: 'LBody', stack: blockNodes(job, item, inside), margin: [width, 0, 0, 0] }
    return {
      tag: 'LI',
      stack: [body],
      marker: { text, offset: 0, tag: 'Lbl' },
      space: { before: 0, after: between },
    }
  })
  const attributes = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' }
  return [
    { tag: 'L', attributes, stack, space: { before: 0, after: setting.type === 'words' ? after : between } },
  ]
}

function quotationNode(job: Job, { children, source }: Quotation): Node {
  const { bar, padding, after } = job.look.quotation
  const opening = treeWords(job, '“')
  const nodes = blockNodes(job, children, { type: 'quotation' })
  const closing = treeWords(job, '”')
  const opened = marked(nodes, 0, words => [opening, ...words]) ?? [
    wordsNode(job, 'quotation', [opening]),
    ...nodes,
  ]
  const end = opened.length - 1
  const said = marked(opened, end, words => [...words, closing]) ?? [
    ...opened,
    wordsNode(job, 'quotation', [closing]),
  ]
  const from = source.length > 0 ? [paragraphNode(job, 'source', source)] : []
  const frame = { width: bar, colour: COLOURS.warmEdge }
  return boxNode([...said, ...from], { tag: 'BlockQuote', padding, after, fill: COLOURS.warm, bar: frame })
}

/** A mark goes into the paragraph at one end of what was said; nothing, where no paragraph stands there. */
function marked(
  nodes: readonly Node[],
  at: number,
  mark: (words: readonly Run[]) => readonly Run[],
): readonly Node[] | undefined {
  const node = nodes[at]
  if (!node || !('text' in node)) return undefined
  return nodes.with(at, { ...node, text: mark(node.text) })
}

function calloutNode(job: Job, callout: Callout, setting: Setting): Node {
  const { kind, title } = callout
  if (kind === 'panel') return panelNode(job, callout, setting)
  const heading = title.length > 0 ? [calloutTitle(job, kind, title)] : []
  const stack = [...heading, ...blockNodes(job, callout.children, { type: 'callout' })]
  switch (kind) {
    case 'message': {
      const { bar, padding, after } = job.look.callout
      const frame = { width: bar, colour: COLOURS.accent }
      return boxNode(stack, { tag: 'Div', padding, after, fill: COLOURS.accentTint, bar: frame })
    }
    case 'not-found-out': {
      const { border, padding, after } = job.look.notFoundOut
      return boxNode(stack, { tag: 'Div', padding, after, border: { width: border, colour: COLOURS.edge } })
    }
    case 'missing': {
      const { border, padding, after } = job.look.missing
      const frame = { width: border, colour: COLOURS.gap }
      return boxNode(stack, { tag: 'Div', padding, after, fill: COLOURS.gapTint, border: frame })
    }
  }
}

/** A calm box with a thick bar. */
function panelNode(job: Job, { title, children }: Callout, { alignment }: Setting): Node {
  const { fill, bar, barColour, padding, after } = job.look.panel
  const centred = alignment ? { alignment } : {}
  const heading = paragraphNode(job, 'panelTitle', title, { keepWithNext: true, ...centred })
  const words = blockNodes(job, children, { type: 'panel', ...centred })
  const stack = [...(title.length > 0 ? [heading] : []), ...words]
  const frame = { width: bar, colour: COLOURS[barColour] }
  return boxNode(stack, { tag: 'Div', padding, before: after, after, fill: COLOURS[fill], bar: frame })
}

function calloutTitle(job: Job, kind: Callout['kind'], title: readonly Inline[]): TextNode {
  const color = kind === 'missing' ? COLOURS.gap : COLOURS[job.look.ink]
  return paragraphNode(job, 'callout', title, {
    bold: true,
    color,
    keepWithNext: true,
    space: { before: 0, after: 2 },
  })
}
