// The formats a tree is rendered to, by name.
import type { RenderRequest, Rendition } from './rendition.ts'

/** The name of a format, which is also how its files end. */
export type Format = 'pdf' | 'docx' | 'html'

/** Formats in the order they are made. */
export const FORMATS: readonly Format[] = ['pdf', 'docx', 'html']

/** Renders a tree; each renderer is loaded only when it is asked for, so that a check starts fast. */
export async function render(format: Format, request: RenderRequest): Promise<Rendition> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).renderPdf(request)
    case 'docx':
      return (await import('./docx.ts')).renderDocx(request)
    case 'html':
      return (await import('./html.ts')).renderHtml(request)
  }
}
