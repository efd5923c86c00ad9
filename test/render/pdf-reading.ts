// A PDF file back to what can be read in it, for tests: structure, marks on the page, words with their places.
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Tag {
  readonly role: string
  readonly alt?: string
  readonly children: readonly Tag[]
}

export interface PlacedWord {
  readonly text: string
  readonly page: number
  readonly x: number
  /** From the top of the page to the baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Opens a file without looking anything up on disk or network. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

/** The structure trees of all pages. */
export async function tagsOf(pdf: PDFDocumentProxy): Promise<readonly Tag[]> {
  const trees = await eachPage(pdf, page => page.getStructTree() as Promise<Tag | null>)
  return trees.filter(tree => tree !== null)
}

/** Every role in the structure, in order. */
export function rolesOf(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ role, children }) => (role ? [role, ...rolesOf(children ?? [])] : []))
}

/** The alternatives of figures, in order. */
export function alternativesOf(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ role, alt = '', children }) => [
    ...(role === 'Figure' ? [alt] : []),
    ...alternativesOf(children ?? []),
  ])
}

/** Painting that stands outside marked content, by page. */
export async function unmarkedPainting(pdf: PDFDocumentProxy): Promise<readonly number[]> {
  const begins: readonly number[] = [OPS.beginMarkedContent, OPS.beginMarkedContentProps]
  const paints: readonly number[] = [
    OPS.showText,
    OPS.paintImageXObject,
    OPS.stroke,
    OPS.fill,
    OPS.constructPath,
  ]
  return eachPage(pdf, async page => {
    const { fnArray } = await page.getOperatorList()
    let depth = 0
    let outside = 0
    for (const operator of fnArray) {
      if (begins.includes(operator)) depth++
      else if (operator === OPS.endMarkedContent) depth--
      else if (depth === 0 && paints.includes(operator)) outside++
    }
    return outside + Math.abs(depth)
  })
}

/** Words with their places, in the order they were painted. */
export async function wordsOf(pdf: PDFDocumentProxy): Promise<readonly PlacedWord[]> {
  const pages = await eachPage(pdf, async (page, number) => {
    const { items } = await page.getTextContent()
    const height = page.getViewport({ scale: 1 }).height
    return items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, page: number, x, y: height - y, width: item.width, size: Math.hypot(a, b) }]
    })
  })
  return pages.flat()
}

/** What links say of themselves and where they lead, page by page. */
export async function linksOf(pdf: PDFDocumentProxy): Promise<readonly (readonly Link[])[]> {
  return eachPage(pdf, async page => {
    const annotations = (await page.getAnnotations()) as readonly {
      readonly dest?: string
      readonly contentsObj?: { readonly str: string }
    }[]
    return annotations.map(({ dest = '', contentsObj }) => ({ to: dest, says: contentsObj?.str ?? '' }))
  })
}

export interface Link {
  readonly to: string
  readonly says: string
}

/** The number of the page a named place is on. */
export async function pageOfPlace(pdf: PDFDocumentProxy, name: string): Promise<number> {
  const [page] = (await pdf.getDestination(name)) as [Parameters<PDFDocumentProxy['getPageIndex']>[0]]
  return 1 + (await pdf.getPageIndex(page))
}

export interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

/** The bookmarks of a file. */
export function bookmarksOf(pdf: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  return pdf.getOutline()
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

async function eachPage<Found>(
  pdf: PDFDocumentProxy,
  look: (page: Page, number: number) => Promise<Found>,
): Promise<Found[]> {
  const found: Found[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    found.push(await look(await pdf.getPage(number), number))
  return found
}
