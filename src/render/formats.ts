// The formats a tree is rendered to, by name.
import type { Look, RenderRequest, Rendition } from './rendition.ts'
import { isBook } from './style.ts'

/** What a file is, which is also how its name ends. */
export type FileKind = 'pdf' | 'docx' | 'html'

/** The name of a format; `booklet` is a PDF on A5 pages, to be folded or stapled. */
export type Format = FileKind | 'booklet'

/** Formats in the order they are made. */
export const FORMATS: readonly Format[] = ['pdf', 'booklet', 'docx', 'html']

/** The formats a look is made in: only books are made as booklets. */
export function formatsOf(look: Look): readonly Format[] {
  return FORMATS.filter(format => format !== 'booklet' || isBook(look))
}

/** What the file of a format is. */
export function fileKindOf(format: Format): FileKind {
  return format === 'booklet' ? 'pdf' : format
}

/** How the name of a file in a format ends: a booklet can stand beside the PDF of the same book. */
export function endingOf(format: Format): string {
  return format === 'booklet' ? 'booklet.pdf' : format
}

/** Loads every renderer, for a program that stays. */
export async function renderersReady(): Promise<void> {
  await Promise.all([import('./pdf.ts'), import('./docx.ts'), import('./html.ts')])
}

/** Renders a tree; each renderer is loaded only when it is asked for, so that a check starts fast. */
export async function render(format: Format, request: RenderRequest): Promise<Rendition> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).renderPdf(request)
    case 'booklet':
      return (await import('./pdf.ts')).renderPdf({ ...request, paper: 'A5' })
    case 'docx':
      return (await import('./docx.ts')).renderDocx(request)
    case 'html':
      return (await import('./html.ts')).renderHtml(request)
  }
}
