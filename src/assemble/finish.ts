// A tree as it was made to the tree as it is read: ids that are there once, tables and figures numbered, no idle page breaks or links.
import type { Block, Cell, Inline, Row } from '../model/tree.ts'
import { slug } from '../model/slug.ts'
import { NBSP } from './typography.ts'

/** Gives every id once, numbers what has a caption, and turns links that lead nowhere into their words. */
export function finish(blocks: readonly Block[]): readonly Block[] {
  const used = new Set<string>()
  const once = idsOnce(used)
  const named = blocks.map(block => renamed(block, once))
  const kept = withoutIdleBreaks(named.map(block => headingsNamed(block, once)))
  const counts = { Table: 0, Figure: 0 }
  return kept.map(block => numbered(block, counts)).map(block => linked(block, used))
}

/** An id the first time it is asked for; later `id-2` and so on. Ids such as `evidence-12` are kept for rows. */
function idsOnce(used: Set<string>): Once {
  return (written, ofRow = false) => {
    const id = slug(written, 'part')
    const isFree = (name: string) => !used.has(name) && (ofRow || !/^evidence-\d+$/.test(name))
    const stem = id === 'evidence' ? 'evidence-part' : id
    let free = id
    for (let turn = 2; !isFree(free); turn += 1) free = `${stem}-${turn}`
    used.add(free)
    return free
  }
}

/** A break after a break, or before the first word, makes an empty page. */
function withoutIdleBreaks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block, i) =>
      block.type !== 'pageBreak' || (i > 0 && blocks[i - 1]?.type !== 'pageBreak' && i < blocks.length - 1),
  )
}

type Once = (id: string, ofRow?: boolean) => string

function renamed(block: Block, once: Once): Block {
  return inside(ownIdOnce(block, once), inner => renamed(inner, once))
}

function ownIdOnce(block: Block, once: Once): Block {
  if (!('id' in block) || block.type === 'heading') return block
  const id = once(block.id)
  if (block.type === 'cover') return { ...block, id, facts: { ...block.facts, id: once(block.facts.id) } }
  if (block.type !== 'table') return { ...block, id }
  return {
    ...block,
    id,
    rows: block.rows.map((row): Row => (row.id === undefined ? row : { ...row, id: once(row.id, true) })),
  }
}

function headingsNamed(block: Block, once: Once): Block {
  if (block.type === 'heading') return { ...block, id: once(block.id) }
  return inside(block, inner => headingsNamed(inner, once))
}

function numbered(block: Block, counts: Record<'Table' | 'Figure', number>): Block {
  if (
    (block.type === 'table' || block.type === 'figure') &&
    block.caption !== undefined &&
    block.caption.length > 0
  ) {
    const word = block.type === 'table' ? 'Table' : 'Figure'
    counts[word] += 1
    const caption: readonly Inline[] = [
      { type: 'text', value: `${word}${NBSP}${counts[word]}. ` },
      ...block.caption,
    ]
    return { ...block, caption }
  }
  return inside(block, inner => numbered(inner, counts))
}

function linked(block: Block, ids: ReadonlySet<string>): Block {
  return inside(
    block,
    inner => linked(inner, ids),
    line => line.flatMap(inline => linkOrWords(inline, ids)),
  )
}

function linkOrWords(inline: Inline, ids: ReadonlySet<string>): readonly Inline[] {
  if (!('children' in inline)) return [inline]
  const children = inline.children.flatMap(child => linkOrWords(child, ids))
  if (inline.type !== 'link') return [{ ...inline, children }]
  const to = slug(inline.to, '')
  return ids.has(to) ? [{ ...inline, to, children }] : children
}

/** The block with every block in it, and every line of its own, changed. */
function inside(
  block: Block,
  change: (block: Block) => Block,
  line: (line: readonly Inline[]) => readonly Inline[] = same,
): Block {
  const blocks = (children: readonly Block[]) => children.map(change)
  const cell = (one: Cell): Cell => ({ ...one, children: blocks(one.children) })
  switch (block.type) {
    case 'section':
      return {
        ...block,
        title: line(block.title),
        ...(block.law && { law: line(block.law) }),
        children: blocks(block.children),
      }
    case 'heading':
    case 'paragraph':
      return { ...block, children: line(block.children) }
    case 'list':
      return { ...block, items: block.items.map(blocks) }
    case 'table':
      return {
        ...block,
        ...(block.caption && { caption: line(block.caption) }),
        head: block.head.map(cell),
        rows: block.rows.map(row => ({ ...row, cells: row.cells.map(cell) })),
      }
    case 'summaryList':
      return {
        ...block,
        rows: block.rows.map(({ key, value }) => ({ key: line(key), value: blocks(value) })),
      }
    case 'quotation':
      return { ...block, children: blocks(block.children), source: line(block.source) }
    case 'callout':
      return { ...block, title: line(block.title), children: blocks(block.children) }
    case 'card':
      return {
        ...block,
        title: line(block.title),
        note: line(block.note),
        cells: block.cells.map(({ label, children }) => ({ label: line(label), children: blocks(children) })),
      }
    case 'figure':
    case 'photo':
      return { ...block, caption: line(block.caption) }
    case 'cover':
      return {
        ...block,
        marking: line(block.marking),
        facts: inside(block.facts, change, line) as typeof block.facts,
      }
    case 'signatures':
    case 'contents':
    case 'pageBreak':
      return block
  }
}

function same(line: readonly Inline[]): readonly Inline[] {
  return line
}
