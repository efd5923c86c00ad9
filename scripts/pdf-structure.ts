// The bytes of a tagged PDF to its faults: what a reader who hears the document instead of seeing it would miss.
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What the structure of a PDF holds, and what is wrong with it. */
export interface PdfStructure {
  readonly pages: number
  /** How often each role of the structure tree stands on the pages. */
  readonly roles: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

interface Element {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Element[]
}

interface Placed {
  readonly element: Element
  readonly parent: string
}

/** Parts that mean nothing outside their whole. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'Reference', 'BibEntry'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}

/** Roles that never come alone: a table without a head cell is a grid of words. */
const companions: Readonly<Record<string, string>> = { Table: 'TH', L: 'LBody', TOC: 'TOCI' }

const painting = new Set([
  OPS.showText,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
  OPS.stroke,
  OPS.fill,
  OPS.constructPath,
])

/** Walks the structure, the marks and the links of every page. */
export async function pdfStructure(bytes: Uint8Array): Promise<PdfStructure> {
  // pdfjs takes the buffer it is given away from us.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const faults = await documentFaults(pdf)
  const placed: Placed[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const here = placedUnder(await page.getStructTree(), 'Root')
    const silent = elementFaults(here, await isToFill(page))
    const found = [...(await paintFaults(page)), ...(await linkFaults(page, here)), ...silent]
    faults.push(...found.map(fault => `page ${number}: ${fault}`))
    placed.push(...here)
  }
  const { numPages: pages } = pdf
  await task.destroy()
  const roles = countRoles(placed)
  return { pages, roles, faults: [...faults, ...roleFaults(roles), ...headingFaults(placed)] }
}

async function documentFaults(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await pdf.getMetadata()
  const { Title: title, Language: language } = info as { Title?: string; Language?: string }
  const marks = await pdf.getMarkInfo()
  const preferences: { DisplayDocTitle?: boolean } | null = await pdf.getViewerPreferences()
  const part = metadata?.get('pdfaid:part') as string | undefined
  return said([
    [marks?.Marked === true, 'the file does not say that it is tagged (MarkInfo)'],
    [Boolean(title), 'the file has no title'],
    [
      preferences?.DisplayDocTitle === true,
      'the window shows the file’s name, not its title (DisplayDocTitle)',
    ],
    [Boolean(language), 'the file has no language'],
    [metadata !== null, 'the file has no metadata that can be read (XMP)'],
    [Boolean(part), 'the metadata does not name the part of PDF/A'],
    [metadata?.get('dc:title') === title, 'the title of the metadata is not the title of the file'],
  ])
}

async function paintFaults(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let depth = 0
  let bare = 0
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth++
    else if (operator === OPS.endMarkedContent) depth--
    else if (depth === 0 && painting.has(operator) && !onlyClips(operator, argsArray[at])) bare++
  }
  return said([
    [bare === 0, `${bare} things are painted that are neither content nor artifact`],
    [depth === 0, 'marked content that begins does not end'],
  ])
}

function onlyClips(operator: number, given: unknown): boolean {
  return operator === OPS.constructPath && (given as readonly unknown[] | null)?.[0] === OPS.endPath
}

async function linkFaults(page: PDFPageProxy, placed: readonly Placed[]): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as readonly {
    subtype: string
    id: string
    contentsObj?: { str?: string }
  }[]
  const known = new Set(
    placed.map(({ element }) => element).flatMap(({ type, id }) => (type === 'object' ? [id] : [])),
  )
  const links = annotations.filter(({ subtype }) => subtype === 'Link')
  const silent = links.filter(link => !link.contentsObj?.str).length
  const loose = links.filter(({ id }) => !known.has(id)).length
  return said([
    [silent === 0, `${silent} links do not say where they lead (Contents)`],
    [loose === 0, `${loose} links stand outside the structure`],
  ])
}

/** How the empty pages begin with which a book is filled up for the printer: for the hand, and nothing to be read aloud. */
const TO_FILL = 'A page for you'

async function isToFill(page: PDFPageProxy): Promise<boolean> {
  const { items } = await page.getTextContent()
  const words = items.map(item => ('str' in item ? item.str : '')).join('')
  return words.trimStart().startsWith(TO_FILL)
}

function elementFaults(placed: readonly Placed[], toFill: boolean): string[] {
  const content = toFill || placed.some(({ element }) => element.type === 'content')
  const inside = placed.flatMap(({ element: { role = '', alt }, parent }) =>
    said([
      [
        !Object.hasOwn(wholes, role) || wholes[role]?.includes(parent) === true,
        `\`${role}\` stands in \`${parent}\``,
      ],
      [role !== 'Figure' || Boolean(alt?.trim()), 'a figure has no text alternative'],
    ]),
  )
  return [...said([[content, 'nothing on the page is part of the structure']]), ...inside]
}

function roleFaults(roles: Readonly<Record<string, number>>): string[] {
  const basics = ['Document', 'H1', 'P']
    .filter(role => !roles[role])
    .map(role => `no \`${role}\` in the whole file`)
  const alone = Object.entries(companions).filter(([role, partner]) => roles[role] && !roles[partner])
  return [...basics, ...alone.map(([role, partner]) => `\`${role}\` without any \`${partner}\``)]
}

function headingFaults(placed: readonly Placed[]): string[] {
  const levels = placed.flatMap(({ element }) => /^H([1-6])$/.exec(element.role ?? '')?.[1] ?? []).map(Number)
  return levels.flatMap((level, at) => {
    const before = levels[at - 1] ?? 0
    return level > before + 1 ? [`a heading of level ${level} follows one of level ${before}`] : []
  })
}

function countRoles(placed: readonly Placed[]): Record<string, number> {
  const roles: Record<string, number> = {}
  for (const { element } of placed) if (element.role) roles[element.role] = (roles[element.role] ?? 0) + 1
  return roles
}

function placedUnder(element: Element | null, parent: string): Placed[] {
  if (element === null) return []
  const inner = (element.children ?? []).flatMap(child => placedUnder(child, element.role ?? parent))
  return [{ element, parent }, ...inner]
}

function said(expectations: readonly (readonly [holds: boolean, fault: string])[]): string[] {
  return expectations.filter(([holds]) => !holds).map(([, fault]) => fault)
}
