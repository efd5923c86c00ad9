// A PDF to its words page by page and what it says of itself. Runs only in the watched process.
import { PasswordException, PDFParse } from 'pdf-parse'
import type { UploadLimits } from './limits.ts'
import { notTaken, taken, type UploadAnswer, type UploadDetails, type UploadFault } from './opened-upload.ts'
import { shapeOfPdf } from './pdf-shape.ts'
import { details, tidy } from './plain-words.ts'

/** Opens a PDF; reading stops with the pages it has when the time for reading is over. */
export async function openPdf(bytes: Uint8Array, limits: UploadLimits): Promise<UploadAnswer> {
  const { faults, notes } = shapeOfPdf(bytes, limits.zip.xmlBytes)
  if (faults.length > 0) return notTaken(...faults)
  // The parser takes the bytes away from whoever gave them.
  const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false, stopAtErrors: false })
  try {
    const { total, info } = (await parser.getInfo()) as { readonly total: number; readonly info?: PdfInfo }
    if (total > limits.pages) return notTaken({ code: 'upload/pages', params: { pages: limits.pages } })
    const hidden = await hiddenIn(parser)
    if (hidden.faults.length > 0) return notTaken(...hidden.faults)
    const pages = await readPages(parser, total, limits)
    return taken({
      kind: 'pdf',
      pages,
      paged: true,
      pageCount: total,
      details: detailsOf(info),
      notes: once([...notes, ...hidden.notes, ...wordNotes(pages, total)]),
    })
  } catch (error) {
    return notTaken({ code: error instanceof PasswordException ? 'upload/pdf-locked' : 'upload/pdf-broken' })
  } finally {
    await parser.destroy()
  }
}

/** What the reader itself finds, also in locked parts: files and programs. */
async function hiddenIn(parser: PDFParse): Promise<{
  readonly faults: readonly UploadFault[]
  readonly notes: readonly UploadFault[]
}> {
  const opened = parser['doc'] as unknown as {
    readonly getAttachments: () => Promise<object | null>
    readonly getJSActions: () => Promise<object | null>
  }
  const [files, programs] = [await opened.getAttachments(), await opened.getJSActions()]
  return {
    faults: files === null ? [] : [{ code: 'upload/pdf-files' }],
    notes: programs === null ? [] : [{ code: 'upload/pdf-script' }],
  }
}

async function readPages(parser: PDFParse, total: number, limits: UploadLimits): Promise<readonly string[]> {
  const end = performance.now() + limits.readingMilliseconds
  const pages: string[] = []
  let left = limits.characters
  for (let page = 1; page <= total && left > 0 && performance.now() < end; page++) {
    const { pages: read } = await parser.getText({ partial: [page] })
    const words = tidy(read[0]?.text ?? '').slice(0, left)
    left -= words.length
    pages.push(words)
  }
  return pages
}

function wordNotes(pages: readonly string[], total: number): readonly UploadFault[] {
  if (pages.length < total) return [{ code: 'upload/words-part', params: { pages: pages.length } }]
  return pages.every(words => words.length < 20) ? [{ code: 'upload/no-words' }] : []
}

interface PdfInfo {
  readonly Title?: unknown
  readonly Author?: unknown
  readonly CreationDate?: unknown
}

function detailsOf(info: PdfInfo = {}): UploadDetails {
  return details(info.Title, info.Author, /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate)))
}

function once(notes: readonly UploadFault[]): readonly UploadFault[] {
  return notes.filter((note, i) => notes.findIndex(other => other.code === note.code) === i)
}
