// A template’s `:::` lines to what is wrong in them: unknown blocks and attributes, wrong nesting, ids twice.
import { readBlocks, type WrittenBlock } from '../blocks.ts'
import { DRAWINGS } from '../drawing/table.ts'
import type { BlockKind } from '../block-kind.ts'
import { KINDS } from '../kinds.ts'
import type { Note } from './fault.ts'
import { nearest } from '../../model/nearest.ts'
import { MASK, masked } from './text.ts'

/** Notes what is wrong with the blocks; answers with the ids they have, masked where they are made. */
export function lintBlocks(source: string, note: Note): ReadonlySet<string> {
  const { content, faults } = readBlocks(masked(source))
  const crossed = lintCrossing(source, note)
  for (const { line, what } of faults) if (!crossed) note(line, what)
  const ids = new Set(['cover', 'cover-facts'])
  const sections = new Map<string, number>()
  for (const { block, around } of blocksIn(content)) {
    const kind = Object.hasOwn(KINDS, block.name) ? KINDS[block.name] : undefined
    if (kind === undefined)
      note(block.line, `there is no block \`::: ${block.name}\``, suggestion(block.name, Object.keys(KINDS)))
    else lintBlock(block, kind, note)
    if (kind?.within !== undefined && kind.within !== around)
      note(block.line, `\`::: ${block.name}\` stands only in \`::: ${kind.within}\``)
    const [id] = block.words
    if (id === undefined) continue
    ids.add(id)
    if (block.name !== 'section' || id.includes(MASK)) continue
    const before = sections.get(id)
    if (before !== undefined)
      note(block.line, `section \`${id}\` is there twice`, `the first is on line ${before}`)
    else sections.set(id, block.line)
  }
  return ids
}

/** `did you mean …?` where a known word is near. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known)
  return near === undefined ? undefined : `did you mean \`${near}\`?`
}

function lintBlock(block: WrittenBlock, kind: BlockKind, note: Note): void {
  const { line, name, words, attributes } = block
  const [least, most] = kind.words
  if (words.length < least)
    note(
      line,
      `\`::: ${name}\` needs ${name === 'contents' ? 'a title' : name === 'callout' ? 'a kind' : 'an id'} after its name`,
    )
  if (words.length > most) note(line, `\`::: ${name}\` does not know \`${words.slice(most).join(' ')}\``)
  for (const attribute of Object.keys(attributes))
    if (!kind.attributes.includes(attribute))
      note(line, `\`::: ${name}\` has no attribute \`${attribute}\``, suggestion(attribute, kind.attributes))
  if (kind.holds === 'lines')
    for (const part of block.content)
      if (typeof part !== 'string') note(part.line, `\`::: ${part.name}\` cannot stand in \`::: ${name}\``)
  lintWord(block, note)
}

function lintWord({ line, name, words, attributes }: WrittenBlock, note: Note): void {
  const drawing = attributes['drawing']
  if (name === 'figure' && (drawing === undefined || !Object.hasOwn(DRAWINGS, drawing)))
    note(
      line,
      drawing === undefined ? 'a figure needs `drawing=`' : `there is no drawing \`${drawing}\``,
      `there are ${Object.keys(DRAWINGS).join(', ')}`,
    )
  if (name === 'callout' && words[0] !== undefined && !['message', 'panel'].includes(words[0]))
    note(line, `there is no callout \`${words[0]}\``, 'a template writes `message` or `panel`')
  const known = name === 'table' ? ['rowheads', 'plain', 'cited'] : ['plain']
  const strange =
    name === 'table' || name === 'figure' ? words.slice(1).find(word => !known.includes(word)) : undefined
  if (strange !== undefined)
    note(line, `\`::: ${name}\` does not know \`${strange}\``, `it knows \`${known.join('`, `')}\``)
  if (name === 'lines' && words[1] !== undefined && !/^\d+$/.test(words[1]))
    note(line, '`::: lines` needs the number of lines after its id')
  if (name === 'table' && attributes['widths'] !== undefined && !/^\d+(,\d+)*$/.test(attributes['widths']))
    note(line, '`widths` are whole numbers with commas between them', '`widths=2,2,4,1`')
}

interface Standing {
  readonly block: WrittenBlock
  /** The name of the block it stands in. */
  readonly around?: string
}

function blocksIn(content: WrittenBlock['content'], around?: string): readonly Standing[] {
  return content.flatMap(part =>
    typeof part === 'string'
      ? []
      : [{ block: part, ...(around !== undefined && { around }) }, ...blocksIn(part.content, part.name)],
  )
}

const TOKEN = /\{\{!--[\s\S]*?--\}\}|\{\{~?\s*(#|\/|else\b|\^)[^}]*\}\}|^[ \t]*:::[ \t]*([a-z-]*)/gm

/** A block opened inside an `{{#each}}` or `{{#if}}` must be closed inside it. */
function lintCrossing(source: string, note: Note): boolean {
  const open: { readonly fence: boolean; readonly line: number }[] = []
  let crossed = false
  for (const token of source.matchAll(TOKEN)) {
    const line = source.slice(0, token.index).split('\n').length + (token[0].startsWith('\n') ? 1 : 0)
    const [, tag, name] = token
    if (tag === undefined && name === undefined) continue
    const top = open.at(-1)
    if (tag === '#') open.push({ fence: false, line })
    else if (name !== undefined && name !== '') open.push({ fence: true, line })
    else if (name === '') {
      if (top !== undefined && !top.fence) {
        crossed = true
        note(
          line,
          '`:::` closes a block that was opened outside the `{{#…}}` around it',
          `which begins on line ${top.line}`,
        )
      } else open.pop()
    } else {
      if (top?.fence === true) {
        crossed = true
        note(top.line, '`:::` is opened inside a `{{#…}}` and not closed in it', `which ends on line ${line}`)
        while (open.at(-1)?.fence === true) open.pop()
      }
      if (tag === '/') open.pop()
    }
  }
  return crossed
}
