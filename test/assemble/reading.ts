// A template and a family to a tree in a few plain lines, for the tests of assembling.
import { assemble, compileTemplate } from '../../src/assemble/assemble.ts'
import type { Block, Inline } from '../../src/model/tree.ts'
import type { Problem } from '../../src/model/problem.ts'
import type { ViewRecord } from '../../src/model/view.ts'
import { familyView } from './family.ts'

/** The blocks a template makes of the invented family. */
export function blocksOf(
  source: string,
  view: ViewRecord = familyView(),
  gaps: readonly Problem[] = [],
): readonly Block[] {
  return assemble(compileTemplate(source, 'test'), view, { gaps }).children
}

/** What a template prints, a line for each block, no-break spaces as `·`. */
export function printed(source: string, view?: ViewRecord): string {
  return blocksOf(source, view).map(blockWords).join('\n')
}

/** A line in words, with marks and breaks as signs. */
export function lineWords(line: readonly Inline[]): string {
  return line
    .map(inline => {
      if (inline.type === 'text') return inline.value.replaceAll('\u00a0', '·')
      if (inline.type === 'lineBreak') return '/'
      if (inline.type === 'sourceMark') return `[E${inline.number}]`
      if (inline.type === 'missing') return `[Missing ${inline.number}: ${inline.what}]`
      const words = lineWords(inline.children)
      return inline.type === 'link'
        ? `${words}→${inline.to}`
        : inline.type === 'strong'
          ? `*${words}*`
          : `_${words}_`
    })
    .join('')
}

/** A block in words: `- ` for items, ` | ` between cells. */
export function blockWords(block: Block): string {
  const flow = (blocks: readonly Block[]) => blocks.map(blockWords).join('\n')
  const cell = (blocks: readonly Block[]) => blocks.map(blockWords).join(' // ')
  switch (block.type) {
    case 'paragraph':
      return lineWords(block.children)
    case 'heading':
      return `${'#'.repeat(block.level)} ${lineWords(block.children)} {${block.id}}`
    case 'section':
      return `== ${lineWords(block.title)} {${block.id}}\n${flow(block.children)}`
    case 'list':
      return block.items.map(item => `${block.ordered ? '1. ' : '- '}${cell(item)}`).join('\n')
    case 'table': {
      const rows = block.rows.map(
        row =>
          `${row.id === undefined ? '' : `{${row.id}} `}${row.cells.map(({ children }) => cell(children)).join(' | ')}`,
      )
      return [`table ${lineWords(block.caption ?? [])} {${block.id}}`, ...rows].join('\n')
    }
    case 'summaryList':
      return block.rows.map(row => `${lineWords(row.key)}: ${cell(row.value)}`).join('\n')
    case 'quotation':
      return `“${cell(block.children)}” ${lineWords(block.source)}`
    case 'callout':
      return `[${block.kind}: ${lineWords(block.title)}] ${flow(block.children)}`
    case 'card':
      return [
        `card ${block.label}: ${lineWords(block.title)} (${lineWords(block.note)}) {${block.id}}`,
        ...block.cells.map(one => `${lineWords(one.label)}: ${cell(one.children)}`),
      ].join('\n')
    case 'figure':
      return `${block.drawing.type} ${lineWords(block.caption)}`
    case 'photo':
      return `photo ${block.asset}: ${block.alternative}. ${lineWords(block.caption)}`
    case 'signatures':
      return block.signatories
        .map(
          one =>
            `${lineWords(one.role)}, ${lineWords(one.name)}, ${lineWords(one.registration ?? [])}, ${lineWords(one.signedOn ?? [])}`,
        )
        .join('\n')
    case 'cover':
      return lineWords(block.name)
    case 'contents':
      return `contents ${block.title}`
    case 'pageBreak':
      return '---'
    case 'masthead':
      return `${lineWords(block.kind)}: ${lineWords(block.name)} / ${lineWords(block.headline)}`
    case 'letterhead':
      return [...block.sender, block.date, block.salutation].map(lineWords).join('\n')
    case 'spread':
      return `spread ${lineWords(block.title)} {${block.id}}\n${flow([...(block.picture ? [block.picture] : []), ...block.children])}\nbeside ${flow(block.beside)}`
    case 'columns':
      return `left ${flow(block.left)}\nright ${flow(block.right)}`
    case 'writingLines':
      return `${block.count} lines: ${lineWords(block.label)}`
  }
}
