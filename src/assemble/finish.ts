// A tree as it was made to the tree as it is read: ids that are there once, tables and figures numbered, no idle page breaks or links.
import type { Block, Inline, Row } from '../model/tree.ts'
import { slug } from '../model/slug.ts'
import { inside } from './inside.ts'
import { NBSP } from './typography.ts'

/** Gives every id once, numbers what has a caption (but not what is written as plain, nor in letters), and turns links that lead nowhere into their words. */
export function finish(blocks: readonly Block[], plain: ReadonlySet<string>): readonly Block[] {
  const used = new Set<string>()
  const once = idsOnce(used)
  const counts = { Table: 0, Figure: 0 }
  const isLetter = blocks.some(({ type }) => type === 'letterhead')
  const counted = isLetter ? blocks : blocks.map(block => numbered(block, counts, plain))
  const named = counted.map(block => renamed(block, once)).map(block => headingsNamed(block, once))
  return withoutIdleBreaks(named).map(block => linked(block, used))
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

function numbered(
  block: Block,
  counts: Record<'Table' | 'Figure', number>,
  plain: ReadonlySet<string>,
): Block {
  if (block.type === 'cover' || block.type === 'spread' || block.type === 'columns') return block
  if (
    (block.type === 'table' || block.type === 'figure') &&
    block.caption !== undefined &&
    block.caption.length > 0 &&
    !plain.has(block.id)
  ) {
    const word = block.type === 'table' ? 'Table' : 'Figure'
    counts[word] += 1
    const caption: readonly Inline[] = [
      { type: 'text', value: `${word}${NBSP}${counts[word]}. ` },
      ...block.caption,
    ]
    return { ...block, caption }
  }
  return inside(block, inner => numbered(inner, counts, plain))
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
