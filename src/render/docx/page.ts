// The page of a look, with running head and foot, as a section of a Word file.
import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Made } from './blocks.ts'
import { type Job, textWidth } from './job.ts'
import { colour } from './styles.ts'
import type { Running } from '../style.ts'
import { twips } from './units.ts'

/** All blocks on pages of the look; a cover has neither head nor foot, but for the mark of a draft. */
export function pagesOf(children: readonly Made[], job: Job): ISectionOptions {
  const { page, type } = job.look
  const hasCover = job.request.tree.children[0]?.type === 'cover'
  const footer = page.height - page.footTop - type.running.leading
  return {
    properties: {
      titlePage: hasCover,
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(page.headTop),
          footer: twips(footer),
        },
      },
    },
    headers: { default: head(job.look.running.head ? job.request.tree.head : [], job), first: head([], job) },
    footers: { default: foot(job), first: new Footer({ children: [new Paragraph({ style: 'Space' })] }) },
    children,
  }
}

function head(lines: readonly string[], job: Job): Header {
  const draft = job.request.draft
    ? [new TextRun({ text: 'DRAFT, not complete. ', bold: true, color: colour('gap') })]
    : []
  const [first = '', ...rest] = lines
  const opening = new Paragraph({ style: 'Header', children: [...draft, new TextRun(first)] })
  return new Header({
    children: [
      opening,
      ...rest.map(text => new Paragraph({ style: 'Header', children: [new TextRun(text)] })),
    ],
  })
}

function foot(job: Job): Footer {
  const { running } = job.look
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(textWidth(job.look)) }]
  const words = running.foot ? [new TextRun(job.request.tree.foot)] : []
  const children = [...words, ...numberOf(running.number)]
  return new Footer({ children: [new Paragraph({ style: 'Footer', tabStops, children })] })
}

function numberOf(number: Running['number']): TextRun[] {
  const all = ' of '
  switch (number) {
    case 'page-of':
      return [new TextRun({ children: ['\tPage ', PageNumber.CURRENT, all, PageNumber.TOTAL_PAGES] })]
    case 'of':
      return [new TextRun({ children: ['\t', PageNumber.CURRENT, all, PageNumber.TOTAL_PAGES] })]
    case 'alone':
      return [new TextRun({ children: [PageNumber.CURRENT] })]
    case 'none':
      return []
  }
}
