// A place of a shell and the pieces of a tree to what fills it.
import { plainText, textsOf } from '../../model/texts.ts'
import type { Block, DocumentTree, Inline, Section } from '../../model/tree.ts'
import { type Asked, belongsToSection, matches } from './places.ts'
import { type Pieces, piecesOf, remainderOf } from './pieces.ts'

/** What fills a place: words in its own paragraph, or paragraphs and tables instead of it. */
export type Filling =
  | { readonly form: 'words'; readonly inlines: readonly Inline[]; readonly id?: string }
  | { readonly form: 'blocks'; readonly blocks: readonly Block[] }

/** What all places of one shell are filled from. */
export interface Source {
  readonly tree: DocumentTree
  readonly pieces: Pieces
  readonly asked: readonly Asked[]
  readonly valueAt: (path: string) => string | undefined
  /** Ids of sections the shell leaves out with a reason; a star may stand in them. */
  readonly leavesOut: readonly string[]
}

/** Starts the filling of a shell. */
export function sourceOf(
  tree: DocumentTree,
  asked: readonly Asked[],
  valueAt: Source['valueAt'],
  leavesOut: readonly string[],
): Source {
  return { tree, pieces: piecesOf(tree.children), asked, valueAt, leavesOut }
}

/** What fills a place; a paragraph that holds other words too takes everything as words. */
export function fillingOf(asked: Asked, alone: boolean, source: Source): Filling {
  switch (asked.kind) {
    case 'unknown':
      throw new RangeError('A place of the shell asks for something there is not')
    case 'path':
      return {
        form: 'words',
        inlines: linesToInlines((source.valueAt(asked.path) ?? '').split('\n').map(plainWords)),
      }
    case 'number':
      return {
        form: 'words',
        inlines: plainWords(
          sectionsFor(asked.id, source)
            .map(section => section.number ?? '')
            .join(', '),
        ),
      }
    case 'title': {
      const sections = sectionsFor(asked.id, source)
      return {
        form: 'words',
        inlines: linesToInlines(sections.map(section => section.title)),
        ...(sections[0] ? { id: sections[0].id } : {}),
      }
    }
    case 'answer':
      return answerFilling(source.pieces.answers.get(asked.id) ?? [], alone)
    case 'section':
    case 'words':
    case 'rest':
    case 'table':
    case 'figure':
    case 'photo':
      return { form: 'blocks', blocks: blocksFor(asked.kind, asked.id, source) }
  }
}

/** Whether a place belongs to a section this tree has not. */
export function isGone(asked: Asked, source: Source): boolean {
  return belongsToSection(asked) && sectionsFor(asked.id, source).length === 0
}

/** The texts a filling holds, in order. */
export function textsOfFilling(filling: Filling, tree: DocumentTree): readonly string[] {
  return filling.form === 'words'
    ? [plainText(filling.inlines)]
    : textsOf({ ...tree, children: filling.blocks })
}

/** Sections of the tree for which the shell has no place of their own, and which it does not leave out. */
export function sectionsWithoutPlace({ pieces, asked, leavesOut }: Source): readonly Section[] {
  return pieces.sections.filter(({ id }) => !isPlaced(id, asked) && !leavesOut.some(one => matches(one, id)))
}

/** Whether places ask for the words of a section. */
export function isPlaced(section: string, asked: readonly Asked[]): boolean {
  return asked.some(
    one =>
      ['section', 'words', 'rest'].includes(one.kind) &&
      'id' in one &&
      one.id !== '' &&
      matches(one.id, section),
  )
}

function blocksFor(kind: string, id: string, source: Source): readonly Block[] {
  const { pieces } = source
  const sections = sectionsFor(id, source)
  switch (kind) {
    case 'section':
      return sections
    case 'words':
      return sections.flatMap(section => section.children)
    case 'rest':
      return id === ''
        ? sectionsWithoutPlace(source)
        : sections.flatMap(section => remainderOf(section, (what, one) => hasOwnPlace(what, one, source)))
    case 'table':
      return [pieces.tables.get(id)].filter(block => block !== undefined)
    default:
      return [pieces.pictures.get(id)].filter(block => block !== undefined)
  }
}

function hasOwnPlace(what: 'answer' | 'table' | 'picture', id: string, { asked }: Source): boolean {
  const kinds = what === 'picture' ? ['figure', 'photo'] : [what]
  return asked.some(one => 'id' in one && kinds.includes(one.kind) && one.id === id)
}

function sectionsFor(id: string, { pieces }: Source): readonly Section[] {
  return pieces.sections.filter(section => matches(id, section.id))
}

/** One paragraph keeps the shell’s own paragraph; more take paragraphs of their own, or lines where other words stand beside them. */
function answerFilling(blocks: readonly Block[], alone: boolean): Filling {
  const [first, ...rest] = blocks
  if (first === undefined) return { form: 'words', inlines: [] }
  if (first.type === 'paragraph' && rest.length === 0) return { form: 'words', inlines: first.children }
  return alone
    ? { form: 'blocks', blocks }
    : { form: 'words', inlines: linesToInlines(blocks.flatMap(linesOf)) }
}

/** Blocks as lines: what a line holds of a list, a table or a box are its words. */
function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children]
    case 'list':
      return block.items.flatMap(item => item.flatMap(linesOf))
    case 'callout':
      return [block.title, ...block.children.flatMap(linesOf)]
    case 'table':
      return [
        block.caption ?? [],
        ...[block.head, ...block.rows.map(row => row.cells)].flatMap(cells =>
          cells.flatMap(cell => cell.children.flatMap(linesOf)),
        ),
      ]
    case 'summaryList':
    case 'quotation':
    case 'section':
    case 'card':
    case 'figure':
    case 'photo':
    case 'signatures':
    case 'cover':
    case 'masthead':
    case 'letterhead':
    case 'spread':
    case 'columns':
    case 'writingLines':
    case 'contents':
    case 'pageBreak':
      return textsOf({
        type: 'document',
        title: '',
        lang: 'en-GB',
        head: [],
        foot: '',
        children: [block],
      }).map(plainWords)
  }
}

function linesToInlines(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  const full = lines.filter(line => line.length > 0)
  return full.flatMap((line, at) => (at === 0 ? line : [{ type: 'lineBreak' } as const, ...line]))
}

function plainWords(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
