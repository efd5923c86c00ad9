// The beginnings of documents without a cover to nodes: the masthead of a report, the head of a letter.
import type { Inline, Letterhead, Masthead } from '../../model/tree.ts'
import { COLOURS } from '../style.ts'
import { ruleNode } from './blocks.ts'
import type { Job } from './job.ts'
import type { Node, TextNode } from './nodes.ts'
import { besideEachOther, boxNode } from './tables.ts'
import { paragraphNode } from './words.ts'

/** What a document is, its name, and who may read it; on a ground from edge to edge where the look has one. */
export function mastheadNodes(job: Job, masthead: Masthead): readonly Node[] {
  const { id, kind, name, headline, marking } = masthead
  const { ground, after } = job.look.masthead
  const lines = [
    ...lineOf(job, 'mastheadKind', kind),
    paragraphNode(job, 'mastheadName', name, { tag: 'H1', anchor: id }),
    ...lineOf(job, 'headline', headline),
  ]
  const read = lineOf(job, 'marking', marking)
  if (!ground)
    return [{ tag: 'Div', stack: [...lines, ...underRule(job, read)], space: { before: 0, after } }]
  const { top, left, right } = job.look.page
  const fill = COLOURS[ground.fill]
  const below = { height: ground.rule, colour: COLOURS[ground.ruleColour] }
  const padding = { x: left, y: ground.padding }
  const box = boxNode([...lines, ...read], { tag: 'Div', padding, after, fill, bottomRule: below })
  return [{ ...box, margin: [-left, -top, -right, 0] }]
}

function underRule(job: Job, read: readonly Node[]): readonly Node[] {
  if (read.length === 0) return []
  const { rowRule } = job.look.summary
  return [{ ...ruleNode(job.width, rowRule, COLOURS.rule, 8), space: { before: 6, after: 8 } }, ...read]
}

/** Who writes, when, and to whom. */
export function letterheadNodes(job: Job, letterhead: Letterhead): readonly Node[] {
  const { id, sender, date, salutation } = letterhead
  const { dateWidth, after } = job.look.letterhead
  const from = sender.map((line, index) => paragraphNode(job, 'sender', line, { bold: index === 0 }))
  const on = paragraphNode(job, 'sender', date, { alignment: 'right' })
  const head = besideEachOther({ width: dateWidth, gap: 16 }, from, [on])
  return [
    { ...head, space: { before: 0, after } },
    paragraphNode(job, 'salutation', salutation, { tag: 'H1', anchor: id, keepWithNext: true }),
  ]
}

function lineOf(
  job: Job,
  type: 'mastheadKind' | 'headline' | 'marking',
  words: readonly Inline[],
): readonly TextNode[] {
  return words.length > 0 ? [paragraphNode(job, type, words)] : []
}
