// The first page of a document to nodes: the cover of a report, and the front of a book with its picture.
import type { Cover, Inline } from '../../model/tree.ts'
import { COLOURS, type TypeName } from '../style.ts'
import { ruleNode } from './blocks.ts'
import type { Job } from './job.ts'
import type { Node, StackNode, TextNode } from './nodes.ts'
import { figureOf, inShape, lowerOf, pictureOf } from './pictures.ts'
import { summaryNodes } from './tables.ts'
import { paragraphNode } from './words.ts'

/** How far the marking may stand below the words: a cover has no foot line. */
const BELOW_WORDS = 24

/** The nodes of a cover, in reading order. */
export function coverNodes(job: Job, cover: Cover): readonly Node[] {
  const { picture } = job.look.cover
  return picture === undefined ? reportCover(job, cover) : bookCover(job, cover, picture)
}

function reportCover(job: Job, cover: Cover): readonly Node[] {
  const { cover: measures, summary } = job.look
  const below = measures.kindTop - measures.ruleTop - measures.ruleWidth
  const rule = ruleNode(job.width, measures.ruleWidth, COLOURS.accent, below)
  return [
    paragraphNode(job, 'agency', cover.agency),
    paragraphNode(job, 'service', cover.service),
    { ...rule, top: measures.ruleTop },
    paragraphNode(job, 'kind', cover.kind),
    paragraphNode(job, 'name', cover.name, { tag: 'H1', anchor: cover.id }),
    paragraphNode(job, 'under', cover.under),
    ...(cover.picture ? [pictureNode(job, cover.picture, job.look.figure.photoHeight)] : []),
    ...summaryNodes(job, cover.facts),
    {
      stack: [
        ruleNode(job.width, summary.rowRule, COLOURS.rule, 10),
        paragraphNode(job, 'marking', cover.marking),
      ],
      atFoot: BELOW_WORDS,
    },
  ]
}

/** The picture fills the top of the page from edge to edge; the name stands below it, and is read first. */
function bookCover(job: Job, cover: Cover, share: number): readonly Node[] {
  const { height, top, width } = job.look.page
  const most = height * share
  const before = [
    ...centred(job, 'agency', cover.agency),
    ...centred(job, 'service', cover.service),
    ...centred(job, 'kind', cover.kind),
    paragraphNode(job, 'name', cover.name, { tag: 'H1', anchor: cover.id, alignment: 'center' }),
    ...centred(job, 'under', cover.under),
  ]
  const atTop = { absolutePosition: { x: 0, y: 0 } }
  const front = cover.picture && pictureOf(job, inShape(cover.picture, 'square'), width, most, atTop)
  const figure =
    cover.picture && front ? [figureOf(job, cover.picture, [front], { alignment: 'center' })] : []
  const after = [...summaryNodes(job, cover.facts), ...centred(job, 'marking', cover.marking)]
  const stack = [...before, ...figure, ...after]
  if (!front) return [{ stack, top: height * 0.36 }]
  const spacer: StackNode = {
    stack: [],
    margin: [0, 1, 0, 0],
    space: { before: 0, after: job.look.spread.pictureAfter },
  }
  const bounds = { least: height * 0.4, most }
  const lower = cover.picture ? lowerOf(cover.picture) : {}
  const composition = { picture: front, width, ...bounds, ...lower, spacer: { node: spacer, above: top } }
  return [{ stack: [spacer, ...stack], composition }]
}

function centred(job: Job, type: TypeName, words: readonly Inline[]): readonly TextNode[] {
  return words.length > 0 ? [paragraphNode(job, type, words, { alignment: 'center' })] : []
}

function pictureNode(job: Job, picture: NonNullable<Cover['picture']>, tallest: number): Node {
  return figureOf(job, picture, [pictureOf(job, picture, job.width, tallest)])
}
