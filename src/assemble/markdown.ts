// The template’s Markdown, with its slots, to blocks and lines of the tree: a closed grammar, and no word of the case in it.
import { Marked, type Tokens } from 'marked'
import type { Block, Inline } from '../model/tree.ts'
import { joinMarks, attachMarks } from './marks.ts'
import { cutAtSlots, type Slots } from './slots.ts'
import { textOf } from './narrative.ts'

/** A part of a line, or something in it that is more than a line. */
type Piece =
  | { readonly type: 'inline'; readonly inline: Inline }
  | { readonly type: 'flow'; readonly blocks: readonly Block[] }
  | { readonly type: 'marks'; readonly inlines: readonly Inline[] }

const nothing = () => undefined

const markdown = new Marked({
  gfm: false,
  tokenizer: {
    code: nothing,
    html: nothing,
    def: nothing,
    url: nothing,
    lheading: nothing,
    tag: nothing,
    autolink: nothing,
    fences: nothing,
    hr: nothing,
    blockquote: nothing,
    reflink: nothing,
    codespan: nothing,
    del: nothing,
    table: nothing,
  },
})

/** A heading as it was written: its level in the template, from 1, and its own words for an id. */
export interface WrittenHeading {
  readonly type: 'written'
  readonly depth: number
  readonly source: string
  readonly children: readonly Inline[]
}

/** The blocks of some Markdown. Headings come back as written, for the block around them to place. */
export function markdownToBlocks(source: string, slots: Slots): readonly (Block | WrittenHeading)[] {
  return markdown.lexer(tidy(source)).flatMap(token => blockOf(token as Tokens.Generic, slots))
}

/** One line of Markdown; what is more than a line loses its paragraphs. */
export function markdownToLine(source: string, slots: Slots): readonly Inline[] {
  return trimmed(
    markdown.Lexer.lexInline(tidy(source), markdown.defaults).flatMap(token =>
      inlinesOf(token as Tokens.Generic, slots),
    ),
  )
}

/** Spaces at the end of a line would be a line break nobody can see. */
function tidy(source: string): string {
  return source.replaceAll(/[ \t]+$/gm, '')
}

function blockOf(token: Tokens.Generic, slots: Slots): readonly (Block | WrittenHeading)[] {
  const inner = (token.tokens ?? []) as readonly Tokens.Generic[]
  switch (token.type) {
    case 'space':
      return []
    case 'paragraph':
    case 'text':
      return paragraphs(inner.length > 0 ? inner : [token], slots)
    case 'heading': {
      const { depth, text } = token as Tokens.Heading
      const children = trimmed(inner.flatMap(piece => inlinesOf(piece, slots)))
      return [{ type: 'written', depth, source: text, children }]
    }
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const made = items.map(item =>
        flow(item.tokens.flatMap(piece => blockOf(piece as Tokens.Generic, slots))),
      )
      const kept = made.filter(item => item.length > 0)
      return kept.length === 0 ? [] : [{ type: 'list', ordered, items: kept }]
    }
    default:
      throw new RangeError(`Templates have no Markdown \`${token.type}\``)
  }
}

function flow(blocks: readonly (Block | WrittenHeading)[]): readonly Block[] {
  return blocks.filter((block): block is Block => block.type !== 'written')
}

function paragraphs(tokens: readonly Tokens.Generic[], slots: Slots): readonly Block[] {
  let done: readonly Block[] = []
  let line: readonly Inline[] = []
  const close = () => {
    const children = trimmed(line)
    if (children.length > 0) done = [...done, { type: 'paragraph', children }]
    line = []
  }
  for (const piece of tokens.flatMap(token => piecesOf(token, slots))) {
    if (piece.type === 'inline') line = [...line, piece.inline]
    else if (piece.type === 'flow') {
      close()
      done = [...done, ...piece.blocks]
    } else {
      const before = trimmed(line)
      if (before.length === 0) done = attachMarks(done, piece.inlines)
      else line = joinMarks(before, piece.inlines)
    }
  }
  close()
  return done
}

function piecesOf(token: Tokens.Generic, slots: Slots): readonly Piece[] {
  if (token.type !== 'text' || (token.tokens?.length ?? 0) > 0)
    return inlinesOf(token, slots).map(inline => ({ type: 'inline', inline }))
  return cutAtSlots(wordsIn(token)).flatMap((cut): readonly Piece[] => {
    if (typeof cut === 'string') return cut === '' ? [] : [{ type: 'inline', inline: textOf(cut, []) }]
    const print = slots.at(cut)
    if (print.kind === 'flow') return [{ type: 'flow', blocks: print.blocks }]
    if (print.kind === 'marks') return [{ type: 'marks', inlines: print.inlines }]
    return print.kind === 'words' ? print.inlines.map(inline => ({ type: 'inline', inline })) : []
  })
}

function inlinesOf(token: Tokens.Generic, slots: Slots): readonly Inline[] {
  const inner = () =>
    ((token.tokens ?? []) as readonly Tokens.Generic[]).flatMap(piece => inlinesOf(piece, slots))
  switch (token.type) {
    case 'text':
      return (token.tokens?.length ?? 0) > 0 ? inner() : lineOf(piecesOf(token, slots))
    case 'escape':
      return [textOf((token as Tokens.Escape).text, [])]
    case 'br':
      return [{ type: 'lineBreak' }]
    case 'strong':
      return wrapped(inner(), children => ({ type: 'strong', children }))
    case 'em':
      return wrapped(inner(), children => ({ type: 'emphasis', children }))
    case 'link': {
      const { href } = token as Tokens.Link
      if (!href.startsWith('#'))
        throw new RangeError(`A link leads to a place of the document, not to \`${href}\``)
      return [{ type: 'link', to: href.slice(1), children: inner() }]
    }
    default:
      throw new RangeError(`Templates have no Markdown \`${token.type}\``)
  }
}

function wrapped(
  children: readonly Inline[],
  make: (children: readonly Inline[]) => Inline,
): readonly Inline[] {
  return children.length === 0 ? [] : [make(children)]
}

function lineOf(pieces: readonly Piece[]): readonly Inline[] {
  return pieces.reduce((line: readonly Inline[], piece) => {
    if (piece.type === 'inline') return [...line, piece.inline]
    if (piece.type === 'marks') return joinMarks(trimmed(line), piece.inlines)
    return [...line, ...blocksToLine(piece.blocks)]
  }, [])
}

/** All words of some blocks in one line, each block after a line break. */
function blocksToLine(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{ type: 'lineBreak' } as const]),
    ...(block.type === 'paragraph'
      ? block.children
      : block.type === 'list'
        ? blocksToLine(block.items.flat())
        : []),
  ])
}

function wordsIn(token: Tokens.Generic): string {
  return (token as Tokens.Text).text.replaceAll(/[ \t\n]+/g, ' ')
}

/** Without the template’s own spaces and line breaks at both ends; a value keeps its own. */
function trimmed(line: readonly Inline[]): readonly Inline[] {
  const first = line.at(0)
  if (first !== undefined && isLoose(first)) return trimmed(shorter(first, /^ +/).concat(line.slice(1)))
  const last = line.at(-1)
  if (last !== undefined && isLoose(last, true))
    return trimmed(line.slice(0, -1).concat(shorter(last, / +$/)))
  return line
}

function isLoose(inline: Inline, atEnd = false): boolean {
  if (inline.type === 'lineBreak') return true
  return (
    inline.type === 'text' &&
    inline.at === undefined &&
    (atEnd ? inline.value.endsWith(' ') : inline.value.startsWith(' '))
  )
}

function shorter(inline: Inline, ends: RegExp): Inline[] {
  if (inline.type !== 'text') return []
  const value = inline.value.replace(ends, '')
  return value === '' ? [] : [{ ...inline, value }]
}
