// A document tree to a tagged PDF.
import { blockNodes } from './pdf/blocks.ts'
import { TaggedDocument, type Subset } from './pdf/document.ts'
import { SvgMeasure, type OutlineItem, type Page } from './pdf/engine.ts'
import { coverFoot, draftGround, footNode, headNode } from './pdf/furniture.ts'
import { printable, unpaintableIn } from './pdf/glyphs.ts'
import { jobFor, type Bookmark, type Job } from './pdf/job.ts'
import { PageLayout } from './pdf/layout.ts'
import type { Node } from './pdf/nodes.ts'
import { Painter, placesOf, type Place } from './pdf/paint.ts'
import { structureFaults } from './pdf/tags.ts'
import { pagesForYou } from './pdf/writing.ts'
import type { Rendition, RenderRequest } from './rendition.ts'

/** Renders a tree as PDF/A; the file also names itself PDF/UA-1 where its structure has no fault. */
export async function renderPdf(
  request: RenderRequest,
  { subset = 'PDF/A-2a' }: { readonly subset?: Subset } = {},
): Promise<Rendition> {
  const { tree, assets, asOf, properties } = request
  const job = jobFor(request)
  const { facing } = job.look.running
  const nodes = [...blockNodes(job, tree.children), ...pagesForYou(job)]
  const pdf = new TaggedDocument(
    { title: tree.title, lang: tree.lang, asOf, properties, subset, facing },
    assets,
  )
  const unpaintable = unpaintableIn(printedTexts(request, job), glyphsOf(pdf, job))
  if (unpaintable.length > 0) return { bytes: new Uint8Array(), painted: [], unpaintable }
  const layout = layoutFor(job)
  const pages = layOut(layout, nodes, request, job, pdf)
  const root = pdf.writeTree(layout.root)
  const places = placesOf(pages)
  const painter = new Painter(pdf, places)
  painter.renderPages(pages)
  pdf.closeTag()
  addBookmarks(pdf, job.bookmarks, places)
  pdf.accessible = structureFaults(layout.root).length === 0
  pdf.addStructure(root)
  root.end()
  return { bytes: await bytesOf(pdf), painted: paintedTexts(job, painter), unpaintable, pages: pages.length }
}

function printedTexts({ tree, draft }: RenderRequest, job: Job): readonly string[] {
  return [...job.texts, ...job.drawn, ...tree.head, tree.foot, ...(draft ? ['DRAFT'] : [])]
}

function glyphsOf(pdf: TaggedDocument, { look }: Job): (codePoint: number) => boolean {
  const { embedded } = look.font
  const faces = [pdf.provideFont(embedded, false, false), pdf.provideFont(embedded, true, false)]
  return codePoint => faces.every(({ font }) => font.hasGlyphForCodePoint(codePoint))
}

function layoutFor({ look }: Job): PageLayout {
  const { width, height, left, right, top, bottom } = look.page
  return new PageLayout(
    { width, height, orientation: 'portrait' },
    { left, right, top, bottom },
    new SvgMeasure(),
  )
}

function layOut(
  layout: PageLayout,
  stack: readonly Node[],
  { tree, draft }: RenderRequest,
  job: Job,
  pdf: TaggedDocument,
): readonly Page[] {
  const hasCover = tree.children[0]?.type === 'cover'
  const isCover = (page: number): boolean => hasCover && page === 1
  return layout.layoutDocument(
    { stack },
    pdf,
    {},
    { font: job.look.font.embedded },
    () => (draft ? draftGround(job.look) : null),
    page => (isCover(page) ? null : headNode(job, tree, draft)),
    (page, pages) => (isCover(page) ? coverFoot(job, draft) : footNode(job, tree, page, pages, draft)),
  )
}

function addBookmarks(
  pdf: TaggedDocument,
  bookmarks: readonly Bookmark[],
  places: ReadonlyMap<string, Place>,
): void {
  let section: OutlineItem = pdf.outline
  for (const { level, title, to } of bookmarks) {
    const place = places.get(to)
    if (!place) continue
    const options = { pageNumber: place.page, top: place.top, left: pdf.paper.width, expanded: true }
    const item = (level === 2 ? pdf.outline : section).addItem(printable(title), options)
    if (level === 2) section = item
  }
  pdf.countBookmarks()
}

async function bytesOf(pdf: TaggedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const whole = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  pdf.end()
  await whole
  return new Uint8Array(Buffer.concat(chunks))
}

/** A text painted in full is given as the tree has it; one painted in part, as far as it was painted. */
function paintedTexts({ texts }: Job, { painted }: Painter): readonly string[] {
  return texts.flatMap((text, leaf) => {
    const shown = painted[leaf] ?? ''
    if (shown === printable(text)) return [text]
    return shown === '' ? [] : [shown]
  })
}
