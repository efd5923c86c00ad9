// The document tree to its words in reading order: what every file made from it must hold, once each.
import type { Block, Cell, Cover, DocumentTree, Inline, Spread, SummaryList } from './tree.ts'

/** Every text of a tree in the order it is read. Page numbers, contents, list and paragraph numbers are derived by renderers and not among them. */
export function textsOf(tree: DocumentTree): readonly string[] {
  return tree.children.flatMap(blockTexts)
}

/** The words of inlines as one string; a line break is a newline. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
}

/** The mark that stands for a source in the text, such as `[E12]`. */
export function markText(number: number): string {
  return `[E${number}]`
}

/** The words of a gap in a line. */
export function missingText(number: number, what: string): string {
  return `[Missing ${number}: ${what}]`
}

/** Words two texts have in common are compared without white space: lines break where they must. */
export function withoutSpace(texts: readonly string[]): string {
  return texts.join('').replace(/[\s\u00a0\u200b\u2060]+/gu, '')
}

/** Where a file stops holding the texts it was asked to hold, once each and in order: the place in the text without white space; undefined where it holds them all. */
export function lostText(asked: readonly string[], painted: readonly string[]): number | undefined {
  const [wanted, found] = [withoutSpace(asked), withoutSpace(painted)]
  if (wanted === found) return undefined
  const at = Array.from({ length: wanted.length }, (_, i) => i).find(i => wanted[i] !== found[i])
  return at ?? wanted.length
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.children)
    case 'lineBreak':
      return '\n'
    case 'sourceMark':
      return markText(inline.number)
    case 'missing':
      return missingText(inline.number, inline.what)
  }
}

function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'cover':
      return coverTexts(block)
    case 'masthead':
      return [block.kind, block.name, block.headline, block.marking].map(plainText)
    case 'letterhead':
      return [...block.sender, block.date, block.salutation].map(plainText)
    case 'spread':
      return [
        plainText(block.title),
        ...[...pictureOf(block), ...block.children, ...block.beside].flatMap(blockTexts),
      ]
    case 'columns':
      return [...block.left, ...block.right].flatMap(blockTexts)
    case 'writingLines':
      return [plainText(block.label)]
    case 'section':
      return [
        block.number ?? '',
        plainText(block.title),
        plainText(block.law ?? []),
        ...block.children.flatMap(blockTexts),
      ]
    case 'heading':
    case 'paragraph':
      return [plainText(block.children)]
    case 'list':
      return block.items.flatMap(item => item.flatMap(blockTexts))
    case 'table':
      return [
        plainText(block.caption ?? []),
        ...[block.head, ...block.rows.map(row => row.cells)].flatMap(cellTexts),
      ]
    case 'summaryList':
      return summaryTexts(block)
    case 'quotation':
      return ['\u201c', ...block.children.flatMap(blockTexts), '\u201d', plainText(block.source)]
    case 'callout':
      return [plainText(block.title), ...block.children.flatMap(blockTexts)]
    case 'card':
      return [
        block.label,
        plainText(block.title),
        plainText(block.note),
        ...block.cells.flatMap(cell => [plainText(cell.label), ...cell.children.flatMap(blockTexts)]),
      ]
    case 'figure':
    case 'photo':
      return [plainText(block.caption)]
    case 'signatures':
      return block.signatories.flatMap(one =>
        [one.role, one.name, one.registration ?? [], one.signedOn ?? []].map(plainText),
      )
    case 'contents':
    case 'pageBreak':
      return []
  }
}

function coverTexts(cover: Cover): readonly string[] {
  return [
    ...[cover.agency, cover.service, cover.kind, cover.name, cover.under].map(plainText),
    ...pictureOf(cover).flatMap(blockTexts),
    ...summaryTexts(cover.facts),
    plainText(cover.marking),
  ]
}

function pictureOf({ picture }: Cover | Spread): readonly Block[] {
  return picture === undefined ? [] : [picture]
}

function cellTexts(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap(cell => cell.children.flatMap(blockTexts))
}

function summaryTexts(list: SummaryList): readonly string[] {
  return list.rows.flatMap(row => [plainText(row.key), ...row.value.flatMap(blockTexts)])
}
