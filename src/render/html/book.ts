// The blocks of a book to pages that each fill a screen, with links that turn them.
import type { Block, Section } from '../../model/tree.ts'
import { blocksToHtml, type Page } from './blocks.ts'
import { element, hrefOf, type Html, text } from './elements.ts'

/** What stands on one page. */
interface Leaf {
  readonly kind: 'front' | 'composed' | 'flowing'
  readonly blocks: readonly Block[]
}

/** Every page of a book in order; the words of its links and its numbers are no words of the book. */
export function bookToHtml(blocks: readonly Block[], page: Page): Html {
  const leaves = leavesOf(blocks)
  const ids = leaves.map(idsBeside(page.ids))
  const written = leaves.map(({ kind, blocks: inside }, at) =>
    element(
      'section',
      {
        class: `page ${kind}`,
        id: ids[at],
        tabindex: '-1',
        role: 'group',
        'aria-roledescription': 'page',
        'aria-label': countAt(at, leaves.length),
      },
      element('div', { class: 'body' }, blocksToHtml(inside, page)),
      turning(at, ids),
    ),
  )
  return written.join('\n')
}

/** A cover and a spread have a page each; what stands between them has one too, up to a page break. */
function leavesOf(blocks: readonly Block[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  let flowing: Block[] = []
  const close = (): void => {
    if (flowing.length > 0) leaves.push({ kind: 'flowing', blocks: flowing })
    flowing = []
  }
  for (const block of blocks.flatMap(flattened)) {
    if (block.type === 'cover' || block.type === 'spread') {
      close()
      leaves.push({ kind: block.type === 'cover' ? 'front' : 'composed', blocks: [block] })
    } else if (block.type === 'pageBreak') close()
    else {
      if (block.type === 'section' || block.type === 'contents') close()
      flowing.push(block)
    }
  }
  close()
  return leaves
}

/** A section that holds spreads is a title and then its spreads. */
function flattened(block: Block): readonly Block[] {
  if (block.type !== 'section') return [block]
  const first = block.children.findIndex(({ type }) => type === 'spread' || type === 'pageBreak')
  if (first < 0) return [block]
  const head: Section = { ...block, children: block.children.slice(0, first) }
  return [head, ...block.children.slice(first)]
}

/** Names of pages that no place of the document has. */
function idsBeside(taken: ReadonlySet<string>): (leaf: Leaf, at: number) => string {
  const free = (name: string): string =>
    [...taken].some(id => id.startsWith(`${name}-`)) ? free(`${name}s`) : name
  const name = free('page')
  return (_, at) => `${name}-${at + 1}`
}

function turning(at: number, ids: readonly string[]): Html {
  const to = (words: string, place: number, kind: string): Html =>
    element(
      'a',
      { class: kind, href: hrefOf(ids[place] ?? ''), 'aria-label': `${words}: page ${place + 1}` },
      text(words),
    )
  const last = at === ids.length - 1
  return element(
    'div',
    { class: 'turn' },
    at === 0 ? '' : to('Back', at - 1, 'back'),
    element('span', { class: 'count' }, text(countAt(at, ids.length))),
    last ? (at === 0 ? '' : to('Start again', 0, 'again')) : to('Next', at + 1, 'next'),
  )
}

function countAt(at: number, all: number): string {
  return `${at + 1} of ${all}`
}
