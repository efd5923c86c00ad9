// The nodes our PDF is laid out from to a plain pdfmake definition of the same pages, with nothing left to decide.
import pdfmake from 'pdfmake'
import { ARIMO } from '../src/render/fonts.ts'
import { blockNodes } from '../src/render/pdf/blocks.ts'
import { TaggedDocument } from '../src/render/pdf/document.ts'
import { SvgMeasure, type Target } from '../src/render/pdf/engine.ts'
import { footNode, headNode } from '../src/render/pdf/furniture.ts'
import { gapBefore } from '../src/render/pdf/height.ts'
import { jobFor, type Job } from '../src/render/pdf/job.ts'
import { PageLayout } from '../src/render/pdf/layout.ts'
import type { Column, Node, Run, StackNode, TableNode, TextNode } from '../src/render/pdf/nodes.ts'
import type { RenderRequest } from '../src/render/rendition.ts'

/** What plain pdfmake is given. */
export type Definition = Parameters<typeof pdfmake.createPdf>[0]

/** The font of reports, as nodes ask for it. */
const FONT = 'Arimo'

type Plain = Readonly<Record<string, unknown>>

/** A fresh definition each time: pdfmake writes into what it is given. Column widths and the cover are those of our pages. */
export function bareDefinitions(request: RenderRequest): () => Definition {
  const laid = laidOut(request)
  return () => {
    const job = jobFor(request)
    const stack = plainStack(blockNodes(job, request.tree.children), laid)
    return definitionOf(request, job, stack)
  }
}

/** The bytes plain pdfmake makes of a definition. */
export async function renderBare(definition: Definition): Promise<Uint8Array> {
  pdfmake.setFonts({ [FONT]: { ...ARIMO } })
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  return pdfmake.createPdf(definition).getBuffer()
}

/** Our own layout once, for the widths and places it decides. */
function laidOut(request: RenderRequest): readonly Node[] {
  const { tree, assets, asOf } = request
  const job = jobFor(request)
  const stack = blockNodes(job, tree.children)
  const pdf = new TaggedDocument(
    { title: tree.title, lang: tree.lang, asOf, properties: [], subset: 'PDF/A-2a', facing: false },
    assets,
  )
  const { width, height, left, right, top, bottom } = job.look.page
  const layout = new PageLayout(
    { width, height, orientation: 'portrait' },
    { left, right, top, bottom },
    new SvgMeasure(),
  )
  layout.layoutDocument({ stack }, pdf, {}, { font: FONT })
  return stack
}

function definitionOf({ tree, assets, asOf }: RenderRequest, job: Job, stack: readonly Plain[]): Definition {
  const { width, height, left, right, top, bottom } = job.look.page
  const images = [...assets].map(([name, bytes]) => [
    name,
    `data:image;base64,${Buffer.from(bytes).toString('base64')}`,
  ])
  const isCover = (page: number): boolean => page === 1 && tree.children[0]?.type === 'cover'
  return {
    version: '1.7',
    info: { title: tree.title, creationDate: new Date(`${asOf}T00:00:00Z`) },
    pageSize: { width, height },
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: FONT },
    images: Object.fromEntries(images) as Record<string, string>,
    header: (page: number) => (isCover(page) ? null : plainOrNone(headNode(job, tree, false))),
    footer: (page: number, pages: number) =>
      isCover(page) ? null : plainOrNone(footNode(job, tree, page, pages)),
    content: { stack },
  } as unknown as Definition
}

function plainOrNone(node: Node | null): Plain | null {
  return node && plainNode(node)
}

/** In the cells of a table plain pdfmake takes no page breaks. */
function plainStack(nodes: readonly Node[], laid: readonly Node[], inCell = false): readonly Plain[] {
  return nodes.map((node, index) => {
    if (!inCell && beginsPage(laid, index)) return { ...plainNode(node, laid[index]), pageBreak: 'before' }
    const gap = node.top === undefined ? gapBefore(nodes, index) : node.top - footOf(laid[index - 1])
    return plainNode(node, laid[index], gap, inCell)
  })
}

interface Position {
  readonly pageNumber: number
  readonly left: number
  readonly top: number
}

function placesOf(laid: Node | undefined): readonly Position[] {
  return (laid?.positions ?? []) as readonly Position[]
}

function beginsPage(laid: readonly Node[], index: number): boolean {
  const before = placesOf(laid[index - 1]).at(-1)
  const [first] = placesOf(laid[index])
  return before !== undefined && first !== undefined && first.pageNumber > before.pageNumber
}

/** Where a block of the cover ends on its page. */
function footOf(laid: Node | undefined): number {
  return (placesOf(laid)[0]?.top ?? 0) + (laid?.measured?.height ?? 0)
}

function plainNode(node: Node, laid?: Node, gap = 0, inCell = false): Plain {
  const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0]
  const around = {
    margin: [left, top + gap, right, bottom],
    ...(node.anchor === undefined ? {} : { id: node.anchor }),
    ...(node.atFoot === undefined ? {} : { absolutePosition: placeOf(laid) }),
  }
  if (node.marker === undefined) return { ...inner(node, laid, inCell), ...around }
  const marker = { ...inner(node.marker.text), relativePosition: { x: node.marker.offset, y: 0 } }
  return { stack: [marker, inner(node, laid, inCell)], ...around }
}

function placeOf(laid: Node | undefined): Plain {
  const [place] = placesOf(laid)
  return { x: place?.left ?? 0, y: place?.top ?? 0 }
}

function inner(node: Node, laid?: Node, inCell = false): Plain {
  if ('text' in node) return node.entry ? entryLine(node, node.entry) : words(node)
  if ('stack' in node)
    return { stack: plainStack(node.stack, (laid as StackNode | undefined)?.stack ?? [], inCell) }
  if ('table' in node) return grid(node, laid as TableNode)
  if ('columns' in node) return { columns: node.columns.map(column => plainNode(column)) }
  if ('canvas' in node) return { canvas: node.canvas }
  if ('svg' in node) return { svg: node.svg, width: node.width }
  return { image: node.image, maxWidth: node.maxWidth, maxHeight: node.maxHeight }
}

function words({ text, fontSize, lineHeight, bold, color, alignment, width }: TextNode): Plain {
  return { text: text.map(run), fontSize, lineHeight, bold, color, alignment, width }
}

function run({ leaf: _, link, lang: __, missing: ___, underlined, ...style }: Run): Plain {
  return {
    ...style,
    ...(link === undefined ? {} : { linkToDestination: link.to }),
    ...(underlined ? { decoration: 'underline' } : {}),
  }
}

/** A line of the contents, its page number beside it. */
function entryLine(node: TextNode, { to }: Target): Plain {
  const room = node.margin?.[2] ?? 0
  const number = {
    ...words(node),
    text: [{ pageReference: to }],
    width: room,
    alignment: 'right',
    margin: [0, 0, -room, 0],
  }
  return { columns: [{ ...words(node), width: '*' }, number] }
}

function grid({ table, layout }: TableNode, laid: TableNode): Plain {
  const columns = laid.table.widths as readonly Column[]
  const body = table.body.map((row, r) =>
    row.map((cell, c) => ({
      ...plainNode(cell, laid.table.body[r]?.[c], 0, true),
      ...(cell.colSpan ? { colSpan: cell.colSpan } : {}),
    })),
  )
  return {
    layout,
    table: { headerRows: laid.table.headerRows, widths: columns.map(({ width }) => width), body },
  }
}
