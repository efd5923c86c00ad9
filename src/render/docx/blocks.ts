// Blocks to the paragraphs and tables of a Word file.
import type { Paragraph, Table } from 'docx'
import type { Block, Section } from '../../model/tree.ts'
import { calloutToWord, cardToWord, quotationToWord } from './boxes.ts'
import { contentsToWord, coverToWord } from './cover.ts'
import { letterheadToWord, mastheadToWord } from './heads.ts'
import { overNext } from '../drawing-room.ts'
import type { Job, Place } from './job.ts'
import { headingToWord, listToWord, paragraphToWord, sectionHeadToWord, space } from './paragraphs.ts'
import { figureToWord, photoToWord } from './pictures.ts'
import { signaturesToWord } from './signatures.ts'
import { columnsToWord, spreadToWord, writingLinesToWord } from './spread.ts'
import { summaryListToWord, tableToWord } from './tables.ts'

/** What a Word file is made of. */
export type Made = Paragraph | Table

/** Blocks in order; a page break is a property of what comes after it, so that no empty line opens a page. */
export function blocksToWord(blocks: readonly Block[], job: Job, place: Place): Made[] {
  let over = place.over ?? 0
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    const turns = before !== undefined && (endsPage(before, job) || isPage(block, job))
    const opensPage = turns || (at === 0 && place.opensPage === true)
    const first = place.first === true && at === 0
    const last = place.last === true && at === blocks.length - 1
    const made = opened(block, job, { ...place, opensPage, first, last, over })
    over = block.type === 'heading' ? overNext(block, job.look, place.width, over) : 0
    return made
  })
}

function endsPage(block: Block, job: Job): boolean {
  return block.type === 'pageBreak' || block.type === 'cover' || isPage(block, job)
}

/** A spread is a page of its own where pages face each other. */
function isPage({ type }: Block, { look }: Job): boolean {
  return type === 'spread' && look.running.facing
}

/** Kinds of block that can say themselves that they open a page; before others stands a line a point high. */
const OPENS = new Set<Block['type']>([
  'section',
  'heading',
  'paragraph',
  'contents',
  'pageBreak',
  'spread',
  'figure',
  'photo',
])

function opened(block: Block, job: Job, place: Place): Made[] {
  if (!place.opensPage || OPENS.has(block.type)) return blockToWord(block, job, place)
  return [space(0, { pageBreakBefore: true }), ...blockToWord(block, job, { ...place, opensPage: false })]
}

function blockToWord(block: Block, job: Job, place: Place): Made[] {
  switch (block.type) {
    case 'cover':
      return coverToWord(block, job, place)
    case 'masthead':
      return mastheadToWord(block, job, place)
    case 'letterhead':
      return letterheadToWord(block, job, place)
    case 'spread':
      return spreadToWord(block, job, place)
    case 'columns':
      return columnsToWord(block, job, place)
    case 'writingLines':
      return writingLinesToWord(block, job, place)
    case 'section':
      return sectionToWord(block, job, place)
    case 'heading':
      return [headingToWord(block, job, place)]
    case 'paragraph':
      return [paragraphToWord(block, job, place)]
    case 'list':
      return listToWord(block, job, place, (inner, within) => blockToWord(inner, job, within))
    case 'table':
      return tableToWord(block, job, place)
    case 'summaryList':
      return summaryListToWord(block, job, place)
    case 'quotation':
      return quotationToWord(block, job, place)
    case 'callout':
      return calloutToWord(block, job, place)
    case 'card':
      return cardToWord(block, job, place)
    case 'figure':
      return figureToWord(block, job, place)
    case 'photo':
      return photoToWord(block, job, place)
    case 'signatures':
      return signaturesToWord(block, job, place)
    case 'contents':
      return contentsToWord(block, job, place)
    case 'pageBreak':
      return []
  }
}

function sectionToWord(section: Section, job: Job, place: Place): Made[] {
  const { numbering: _, ...plain } = place
  const numbered = job.look.numbersParagraphs && section.number !== undefined
  const within = {
    ...plain,
    ...(numbered ? { numbering: `section-${section.number}` } : {}),
    opensPage: false,
    first: false,
    over: overNext(section, job.look, place.width, place.over ?? 0),
  }
  return [...sectionHeadToWord(section, job, place), ...blocksToWord(section.children, job, within)]
}
