// The list of sections to nodes; the page numbers are painted when all pages are known.
import type { Contents } from '../../model/tree.ts'
import { contentsGap } from '../contents-gap.ts'
import { COLOURS } from '../style.ts'
import type { Entry, Job } from './job.ts'
import type { Node, StackNode } from './nodes.ts'
import { derived, target, wordsNode } from './words.ts'

/** Room at the right for a page number and the dots before it. */
const NUMBER_ROOM = 56

/** Room at the left for the numbers of sections. */
const SECTION_ROOM = 28

/** The title of the contents and a line for each section. */
export function contentsNodes(job: Job, { title }: Contents): readonly Node[] {
  const heading = wordsNode(job, 'section', [derived(title)], { keepWithNext: true })
  if (job.sections.length === 0) return [heading]
  const indent = job.sections.some(({ number }) => number !== undefined) ? SECTION_ROOM : 0
  const width = job.width - indent - NUMBER_ROOM
  const titles = job.sections.map(section => section.title)
  const after = contentsGap(job.look, titles, width)
  const entries = job.sections.map(section => entryNode(job, section, indent, after))
  return [heading, { tag: 'TOC', stack: entries, space: { before: 0, after: 16 } }]
}

function entryNode(job: Job, { number, title, to }: Entry, indent: number, after: number): StackNode {
  const entry = target(job, to, [number, title].filter(Boolean).join(' '))
  const line = wordsNode(job, 'cell', [derived(title, { link: entry })], { tag: 'Reference', entry })
  const stack: Node[] = [{ ...line, margin: [indent, 0, NUMBER_ROOM, 0] }]
  const space = { before: 0, after }
  if (number === undefined) return { tag: 'TOCI', stack, space }
  const text = wordsNode(job, 'cell', [derived(number)], { color: COLOURS.accent, bold: true })
  return { tag: 'TOCI', stack, space, marker: { text, offset: 0, tag: 'Lbl' } }
}
