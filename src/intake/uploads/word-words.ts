// A Word document to its words, by the pages Word last laid out. Runs only in the watched process.
import type { UploadLimits } from './limits.ts'
import { notTaken, taken, type UploadAnswer } from './opened-upload.ts'
import { details, tidy } from './plain-words.ts'
import { partsOfWord } from './word-parts.ts'

/** Opens a Word document: its parts are looked at before a word is read. */
export async function openWord(bytes: Uint8Array, limits: UploadLimits): Promise<UploadAnswer> {
  const { parts, faults } = await partsOfWord(bytes, limits.zip)
  const document = parts.get('word/document.xml')
  if (faults.length > 0 || document === undefined)
    return notTaken(...(faults.length > 0 ? faults : [{ code: 'upload/word-broken' }]))
  const pages = pagesOf(document.slice(0, limits.zip.xmlBytes)).map(tidy)
  const words = pages.map(page => page.slice(0, Math.floor(limits.characters / pages.length)))
  const core = parts.get('docProps/core.xml') ?? ''
  return taken({
    kind: 'docx',
    pages: words,
    paged: words.length > 1,
    pageCount: words.length,
    details: details(
      textOf('dc:title', core),
      textOf('dc:creator', core),
      /(\d{4})-(\d{2})-(\d{2})/.exec(textOf('dcterms:created', core)),
    ),
    notes: words.every(page => page.length < 20) ? [{ code: 'upload/no-words' }] : [],
  })
}

const PIECE = /<(\/?)(w:p|w:t|w:tab|w:br|w:cr|w:tc|w:lastRenderedPageBreak|mc:Fallback)(\s[^>]*|\/)?>|[^<]+/g

/** The text of each page; what stands in a second copy for older programs is left out. */
function pagesOf(xml: string): readonly string[] {
  const pages = ['']
  let inText = false
  let inFallback = false
  const add = (text: string) => {
    pages[pages.length - 1] += text
  }
  for (const [piece, closes, tag, attributes = ''] of xml.matchAll(PIECE)) {
    const empty = attributes.endsWith('/')
    if (tag === 'mc:Fallback') inFallback = closes === '' && !empty
    else if (inFallback) continue
    else if (tag === undefined) add(inText ? decoded(piece) : '')
    else if (tag === 'w:t') inText = closes === '' && !empty
    else if (tag === 'w:p' && (closes === '/' || empty)) add('\n')
    else if (tag === 'w:tab' || (tag === 'w:tc' && closes === '/')) add(' ')
    else if (tag === 'w:br' || tag === 'w:cr') add('\n')
    else if (tag === 'w:lastRenderedPageBreak' && pages.length < 1500) pages.push('')
  }
  return pages
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (_, hex?: string, number?: string, name?: string) => {
      const code = hex === undefined ? Number(number) : parseInt(hex, 16)
      if (name !== undefined) return ENTITIES[name] ?? ''
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

function textOf(tag: string, xml: string): string {
  return decoded(new RegExp(`<${tag}[^>]*>([^<]*)<`).exec(xml)?.[1] ?? '')
}
