// Spreads of a book to nodes: a title, a picture as large as its page allows, words, and facts beside them.
import type { Block, Figure, Photo, Spread } from '../../model/tree.ts'
import { plainText } from '../../model/texts.ts'
import { COLOURS, type SpreadStyle } from '../style.ts'
import { blockNodes, bookmark, type Setting } from './blocks.ts'
import { inWidth, type Job } from './job.ts'
import type { Composition, Node, StackNode } from './nodes.ts'
import {
  drawnParts,
  figureOf,
  inShape,
  lowerOf,
  pictureOf,
  type Arrangement,
  type Placed,
} from './pictures.ts'
import { besideEachOther, boxNode } from './tables.ts'
import { paragraphNode } from './words.ts'

/** A drawing with words of its own may take all that the others leave; below this it moves to the next page. */
const DIAGRAM = { least: 0.3, most: 0.84 }

/** One spread; in a book it is a page of its own. */
export function spreadNodes(job: Job, spread: Spread): readonly Node[] {
  const title = titleNodes(job, spread)
  const place = spread.picture && placePicture(job, spread.picture, title.length > 0)
  const column = columnOf(job, spread, place)
  const room = column ? job.width - column.width - column.gap : job.width
  const words = inWidth(job, room, () => blockNodes(job, spread.children, settingOf(job)))
  const facts = factsNodes(job, spread.beside)
  const anchor = title.length > 0 ? {} : { anchor: spread.id }
  const space = { before: 0, after: job.look.type.words.after }
  const page: StackNode = { tag: 'Sect', ...arranged(title, place, words, facts, column), ...anchor, space }
  return [{ ...page, newPage: job.look.running.facing }]
}

type Column = NonNullable<SpreadStyle['beside']['column']>

/** The column of the facts, where there is something for it. */
function columnOf({ look }: Job, { beside }: Spread, place: Place | undefined): Column | undefined {
  return beside.length > 0 || place?.at === 'column' ? look.spread.beside.column : undefined
}

function settingOf({ look }: Job): Setting {
  return look.spread.centred ? { type: 'words', alignment: 'center' } : { type: 'words' }
}

function titleNodes(job: Job, { id, title }: Spread): readonly Node[] {
  if (title.length === 0) return []
  bookmark(job, 2, plainText(title), id)
  const { centred } = job.look.spread
  const alignment = centred ? ({ alignment: 'center' } as const) : {}
  const heading = { tag: 'H2', anchor: id, keepWithNext: true, ...alignment }
  return [paragraphNode(job, 'title', title, heading), ...titleRule(job)]
}

function titleRule({ look }: Job): readonly Node[] {
  const rule = look.spread.titleRule
  if (!rule) return []
  const { width, height, colour, before, after } = rule
  const line = { type: 'rect', x: 0, y: before, w: width, h: height, color: COLOURS[colour] } as const
  return [{ canvas: [line], keepWithNext: true, space: { before: 0, after } }]
}

/** A picture where its band has it. */
interface Place {
  readonly at: 'top' | 'flow' | 'column'
  readonly block: StackNode
  readonly composition?: Composition
}

function placePicture(job: Job, picture: Figure | Photo, titled: boolean): Place {
  const { page, spread } = job.look
  const kind = kindOf(picture)
  if (kind === 'diagram') return diagram(job, picture as Figure)
  const bounds = { least: spread.share.least * page.height, most: spread.share.most * page.height }
  switch (spread.picture) {
    case 'bleed':
      return bleeding(job, picture, bounds)
    case 'beside':
      return inColumn(job, picture, bounds.most)
    case 'wide':
      if (kind === 'photo') return inFlow(job, picture, bounds)
      return titled ? across(job, picture, bounds) : bleeding(job, picture, bounds)
    case 'under-title':
      return inFlow(job, picture, bounds)
  }
}

function kindOf(picture: Figure | Photo): 'photo' | 'scene' | 'diagram' {
  if (picture.type === 'photo') return 'photo'
  return picture.drawing.type === 'scene' ? 'scene' : 'diagram'
}

interface Bounds {
  readonly least: number
  readonly most: number
}

function inFlow(job: Job, picture: Figure | Photo, bounds: Bounds): Place {
  const placed = pictureOf(job, picture, job.width, bounds.most)
  return {
    at: 'flow',
    block: blockOf(job, picture, placed),
    composition: { ...composed(placed, job.width, bounds), ...lowerOf(picture) },
  }
}

function across(job: Job, picture: Figure | Photo, bounds: Bounds): Place {
  const { left, right, width } = job.look.page
  const placed = pictureOf(job, picture, width, bounds.most, { alignment: 'center' })
  const block = blockOf(job, picture, placed, { margin: [-left, 0, -right, 0] })
  return { at: 'flow', block, composition: { ...composed(placed, width, bounds), ...lowerOf(picture) } }
}

function bleeding(job: Job, picture: Figure | Photo, bounds: Bounds): Place {
  const { page, spread } = job.look
  const square = inShape(picture, 'square')
  const placed = pictureOf(job, square, page.width, bounds.most, { absolutePosition: { x: 0, y: 0 } })
  const space = { before: 0, after: spread.pictureAfter }
  const node: StackNode = { stack: [], margin: [0, 1, 0, 0], space }
  const spacer = { node, above: page.top }
  const composition = { ...composed(placed, page.width, bounds), spacer, ...lowerOf(picture) }
  const block = blockOf(job, picture, placed, spread.centred ? { alignment: 'center' } : {})
  return { at: 'top', block: picture.caption.length > 0 ? block : { ...block, space: NONE }, composition }
}

const NONE = { before: 0, after: 0 }

function inColumn(job: Job, picture: Figure | Photo, most: number): Place {
  const width = job.look.spread.beside.column?.width ?? job.width
  const placed = pictureOf(job, picture, width, most)
  return { at: 'column', block: { ...blockOf(job, picture, placed), readFirst: true } }
}

function diagram(job: Job, picture: Figure): Place {
  const { height } = job.look.page
  const bounds = { least: DIAGRAM.least * height, most: DIAGRAM.most * height }
  const parts = drawnParts(job, picture, job.width).map(part => ({ ...part, alignment: 'center' }) as const)
  const [only] = parts
  if (parts.length > 1 || !only) return { at: 'flow', block: figureOf(job, picture, parts) }
  return { at: 'flow', block: blockOf(job, picture, only), composition: composed(only, job.width, bounds) }
}

function composed(picture: Placed, width: number, bounds: Bounds): Composition {
  return { picture, width, ...bounds }
}

function blockOf(job: Job, picture: Figure | Photo, placed: Placed, extra: Arrangement = {}): StackNode {
  const space = { before: 0, after: job.look.spread.pictureAfter }
  return { ...figureOf(job, picture, [placed], extra), space }
}

function factsNodes(job: Job, beside: readonly Block[]): readonly Node[] {
  if (beside.length === 0) return []
  const { fill, padding, topRule, column } = job.look.spread.beside
  const outer = column?.width ?? job.width
  const width = outer - 2 * padding.x
  const facts = inWidth(job, width, () => blockNodes(job, beside, { type: 'beside', narrow: true }))
  const rule = topRule && { topRule: { ...topRule, colour: COLOURS[topRule.colour] } }
  const box = boxNode(facts, { tag: 'Div', padding, after: 12, fill: COLOURS[fill], ...rule })
  return [{ ...box, whole: false }]
}

function arranged(
  title: readonly Node[],
  place: Place | undefined,
  words: readonly Node[],
  facts: readonly Node[],
  column: Column | undefined,
): StackNode {
  const atSide = place?.at === 'column' ? [place.block] : []
  const row = column ? [besideEachOther(column, words, [...atSide, ...facts])] : [...words, ...facts]
  const composition = place?.composition
  const inFlow = place && place.at !== 'column' ? [place.block] : []
  const spacer = composition?.spacer ? [composition.spacer.node] : []
  const stack = [...spacer, ...title, ...inFlow, ...row]
  return { stack, ...(composition && { composition }) }
}
