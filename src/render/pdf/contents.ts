// The list of sections to nodes; the page numbers are painted when all pages are known.
import type { Contents } from '../../model/tree.ts'
import type { Job } from './job.ts'
import type { Node, StackNode } from './nodes.ts'
import { derived, target, treeWords, wordsNode } from './words.ts'

/** Room at the right for a page number and the dots before it. */
const NUMBER_ROOM = 56

/** The title of the contents and a line for each section. */
export function contentsNodes(job: Job, { title }: Contents): readonly Node[] {
  const heading = wordsNode(job, 'section', [treeWords(job, title)], { keepWithNext: true })
  if (job.sections.length === 0) return [heading]
  const entries = job.sections.map(({ title: words, to }): StackNode => {
    const entry = target(job, to, words)
    const line = wordsNode(job, 'cell', [derived(words, { link: entry })], { tag: 'Reference', entry })
    const space = { before: 0, after: 6 }
    return { tag: 'TOCI', stack: [{ ...line, margin: [0, 0, NUMBER_ROOM, 0] }], space }
  })
  return [heading, { tag: 'TOC', stack: entries, space: { before: 0, after: 16 } }]
}
