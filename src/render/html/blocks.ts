// Blocks to HTML.
import type {
  Block,
  Callout,
  Card,
  Contents,
  DocumentTree,
  Heading,
  Inline,
  List,
  Quotation,
  Section,
  Signatory,
  Signatures,
  SummaryList,
} from '../../model/tree.ts'
import type { Level } from '../heading-levels.ts'
import { quoted } from '../quoted.ts'
import type { LookStyle } from '../style.ts'
import { element, hrefOf, type Html, text } from './elements.ts'
import { coverToHtml, letterheadToHtml, mastheadToHtml } from './heads.ts'
import { inlinesToHtml, type Around } from './inline.ts'
import { figureToHtml, photoToHtml } from './pictures.ts'
import { columnsToHtml, spreadToHtml, writingLinesToHtml } from './spread.ts'
import { tableToHtml } from './table.ts'

/** What every block needs to know about the page. */
export interface Page extends Around {
  readonly tree: DocumentTree
  /** The level of each heading by its id. */
  readonly levels: ReadonlyMap<string, Level>
  readonly assets: ReadonlyMap<string, Uint8Array>
  readonly look: LookStyle
}

/** Blocks in order, with nothing between them. */
export function blocksToHtml(blocks: readonly Block[], page: Page): Html {
  return blocks.map(block => blockToHtml(block, page)).join('')
}

function blockToHtml(block: Block, page: Page): Html {
  switch (block.type) {
    case 'cover':
      return coverToHtml(block, page)
    case 'masthead':
      return mastheadToHtml(block, page)
    case 'letterhead':
      return letterheadToHtml(block, page)
    case 'spread':
      return spreadToHtml(block, page)
    case 'columns':
      return columnsToHtml(block, page)
    case 'writingLines':
      return writingLinesToHtml(block, page)
    case 'section':
      return sectionToHtml(block, page)
    case 'heading':
      return headingToHtml(block, inlinesToHtml(block.children, page), page, { id: block.id })
    case 'paragraph':
      return element('p', {}, inlinesToHtml(block.children, page))
    case 'list':
      return listToHtml(block, page)
    case 'table':
      return tableToHtml(block, page)
    case 'summaryList':
      return summaryListToHtml(block, page)
    case 'quotation':
      return quotationToHtml(block, page)
    case 'callout':
      return calloutToHtml(block, page)
    case 'card':
      return cardToHtml(block, page)
    case 'figure':
      return figureToHtml(block, page)
    case 'photo':
      return photoToHtml(block, page)
    case 'signatures':
      return signaturesToHtml(block, page)
    case 'contents':
      return contentsToHtml(block, page)
    case 'pageBreak':
      return element('div', { class: 'page-break' })
  }
}

function sectionToHtml(section: Section, page: Page): Html {
  const { id, number, title, law } = section
  const words = inlinesToHtml(title, page)
  const numbered =
    number === undefined ? '' : element('span', { class: 'number' }, text(number)) + text('\u2002')
  const headed = element('h2', { id }, numbered + words)
  const lawLine = law ? element('p', { class: 'law' }, inlinesToHtml(law, page)) : ''
  return element('section', {}, headed, lawLine, ...sectionBlocks(section, page))
}

/** A heading whose real level is another looks as the level the tree gives it. */
function headingToHtml(
  { id, level }: Pick<Heading, 'id' | 'level'>,
  words: Html,
  { levels }: Page,
  attributes: { readonly id?: string } = {},
): Html {
  const real = levels.get(id) ?? level
  return element(`h${real}`, { ...attributes, class: real === level ? undefined : `heading${level}` }, words)
}

/** Paragraphs of a numbered section carry their number beside them, as on paper. */
function sectionBlocks({ number, children }: Section, page: Page): Html[] {
  let count = 0
  return children.map(block => {
    if (block.type !== 'paragraph' || number === undefined || !page.look.numbersParagraphs)
      return blockToHtml(block, page)
    return element('p', { 'data-number': `${number}.${++count}` }, inlinesToHtml(block.children, page))
  })
}

function listToHtml({ ordered, items }: List, page: Page): Html {
  const written = items.map(item => element('li', {}, alone(item, page)))
  return element(ordered ? 'ol' : 'ul', {}, ...written)
}

/** A single paragraph stands in its cell or item without a paragraph’s space. */
export function alone(blocks: readonly Block[], page: Page): Html {
  const [only, ...more] = blocks
  if (only?.type !== 'paragraph' || more.length > 0) return blocksToHtml(blocks, page)
  return inlinesToHtml(only.children, page)
}

/** Facts in pairs. */
export function summaryListToHtml({ id, rows }: SummaryList, page: Page): Html {
  const written = rows.map(({ key, value }) =>
    element('div', {}, element('dt', {}, inlinesToHtml(key, page)), element('dd', {}, alone(value, page))),
  )
  return rows.length === 0 ? '' : element('dl', { class: 'summary', id }, ...written)
}

function quotationToHtml({ children, source }: Quotation, page: Page): Html {
  const said = element('blockquote', {}, blocksToHtml(quoted(children), page))
  const by = source.length === 0 ? '' : element('figcaption', {}, inlinesToHtml(source, page))
  return element('figure', { class: 'quotation' }, said, by)
}

function calloutToHtml({ kind, title, children }: Callout, page: Page): Html {
  const head = element('p', { class: 'title' }, inlinesToHtml(title, page))
  return element('div', { class: `callout ${kind}`, role: 'note' }, head, blocksToHtml(children, page))
}

function cardToHtml({ id, label, title, note, cells }: Card, page: Page): Html {
  const letter = element('span', { class: 'number' }, text(label)) + text('\u2002')
  const head = element(
    'div',
    { class: 'head' },
    headingToHtml({ id, level: 4 }, letter + inlinesToHtml(title, page), page),
    element('p', {}, inlinesToHtml(note, page)),
  )
  const written = cells.map(cell =>
    element(
      'div',
      {},
      element('p', { class: 'label' }, inlinesToHtml(cell.label, page)),
      blocksToHtml(cell.children, page),
    ),
  )
  return element('div', { class: 'card', id }, head, element('div', { class: 'cells' }, ...written))
}

function signaturesToHtml({ id, signatories }: Signatures, page: Page): Html {
  return element(
    'div',
    { class: 'signatures', id },
    ...signatories.map(signatory => signatoryToHtml(signatory, page)),
  )
}

function signatoryToHtml({ name, role, registration, signedOn }: Signatory, page: Page): Html {
  return element(
    'div',
    { class: 'signatory' },
    element('p', { class: 'label' }, inlinesToHtml(role, page)),
    element('p', {}, inlinesToHtml(name, page)),
    registration ? element('p', {}, inlinesToHtml(registration, page)) : '',
    signedOn ? signedToHtml(signedOn, page) : linesToSign(),
  )
}

function signedToHtml(signedOn: readonly Inline[], page: Page): Html {
  return element('p', {}, element('span', { class: 'own' }, text('Signed ')), inlinesToHtml(signedOn, page))
}

function linesToSign(): Html {
  const line = (label: string) =>
    element('div', {}, element('dd', {}), element('dt', { class: 'own' }, text(label)))
  return element('dl', {}, line('Signature'), line('Date'))
}

/** Links to every section; the title names the navigation and is no heading of the document. */
function contentsToHtml({ title }: Contents, page: Page): Html {
  const entries = sectionsOf(page.tree.children).map(({ id, number, title: words }) => {
    const numbered =
      number === undefined ? '' : element('span', { class: 'number' }, text(number)) + text('\u2002')
    return element(
      'li',
      {},
      element('a', { href: hrefOf(id) }, numbered + inlinesToHtml(words, { ids: new Set() })),
    )
  })
  return element(
    'nav',
    { 'aria-labelledby': 'contents-title' },
    element('p', { id: 'contents-title', class: 'title' }, text(title)),
    element('ol', { role: 'list' }, ...entries),
  )
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  return blocks.flatMap(block => (block.type === 'section' ? [block, ...sectionsOf(block.children)] : []))
}
