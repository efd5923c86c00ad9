// The cover of a report to nodes: who wrote it, about whom, the first facts, and who may read it.
import type { Cover } from '../../model/tree.ts'
import { COLOURS } from '../style.ts'
import { ruleNode, textWidth } from './blocks.ts'
import type { Job } from './job.ts'
import type { Node } from './nodes.ts'
import { summaryNodes } from './tables.ts'
import { paragraphNode } from './words.ts'

/** How far the marking may stand below the words: a cover has no foot line. */
const BELOW_WORDS = 24

/** The nodes of a cover, in reading order. */
export function coverNodes(job: Job, cover: Cover): readonly Node[] {
  const { cover: measures, summary } = job.look
  const width = textWidth(job)
  const rule = ruleNode(
    width,
    measures.ruleWidth,
    COLOURS.accent,
    measures.kindTop - measures.ruleTop - measures.ruleWidth,
  )
  job.level = 1
  return [
    paragraphNode(job, 'agency', cover.agency),
    paragraphNode(job, 'service', cover.service),
    { ...rule, top: measures.ruleTop },
    paragraphNode(job, 'kind', cover.kind),
    paragraphNode(job, 'name', cover.name, { tag: 'H1', anchor: cover.id }),
    paragraphNode(job, 'under', cover.under),
    ...summaryNodes(job, cover.facts),
    {
      stack: [
        ruleNode(width, summary.rowRule, COLOURS.rule, 10),
        paragraphNode(job, 'marking', cover.marking),
      ],
      atFoot: BELOW_WORDS,
    },
  ]
}
