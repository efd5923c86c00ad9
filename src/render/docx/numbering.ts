// Lists and numbered paragraphs as the numbering of a Word file.
import { AlignmentType, LevelFormat } from 'docx'
import type { Block } from '../../model/tree.ts'
import type { Job } from './job.ts'
import { colour } from './styles.ts'
import { halfPoints, twips } from './units.ts'

/** Word knows nine levels of a list. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const BULLETS = ['•', '–', '·']

/** Bullets, numbers, and for each numbered section the count of its paragraphs, such as `6.3`, in the gutter. */
export function numberingOf(job: Job) {
  const numbers = job.look.numbersParagraphs ? sectionNumbers(job.request.tree.children) : []
  const config = [
    { reference: 'bullets', levels: LEVELS.map(level => bulletLevel(level, job)) },
    { reference: 'numbers', levels: LEVELS.map(level => numberLevel(level, job)) },
    ...[...new Set(numbers)].map(number => ({
      reference: `section-${number}`,
      levels: [paragraphLevel(number, job)],
    })),
  ]
  return { config }
}

function bulletLevel(level: number, job: Job) {
  const text = BULLETS[level % BULLETS.length] ?? '•'
  return {
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: indent(level, job) },
  }
}

function numberLevel(level: number, job: Job) {
  const format = level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER
  const { numbers } = job.look.list
  const run = numbers === undefined ? {} : { run: { bold: true, color: colour(numbers) } }
  const style = { paragraph: indent(level, job), ...run }
  return { level, format, text: `%${level + 1}.`, alignment: AlignmentType.LEFT, style }
}

function indent(level: number, { look }: Job) {
  return { indent: { left: twips(look.list.indent * (level + 1)), hanging: twips(look.list.indent) } }
}

function paragraphLevel(number: string, { look }: Job) {
  const { size, colour: name } = look.type.number
  return {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: `${number}.%1`,
    alignment: AlignmentType.LEFT,
    style: {
      run: { size: halfPoints(size), color: colour(name), bold: false, italics: false },
      paragraph: { indent: { left: 0, hanging: twips(look.page.gutter) } },
    },
  }
}

function sectionNumbers(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    if (block.type !== 'section') return []
    return [...(block.number === undefined ? [] : [block.number]), ...sectionNumbers(block.children)]
  })
}
