// Inline nodes to runs of words in the styles of a look.
import type { Inline } from '../../model/tree.ts'
import { markText, missingText, plainText } from '../../model/texts.ts'
import { COLOURS, type ColourName, type TypeName } from '../style.ts'
import { printable } from './glyphs.ts'
import type { Job } from './job.ts'
import type { Run, TextNode } from './nodes.ts'

/** Keeps a mark on the line of the word before it. */
const NO_BREAK_SPACE = '\u00A0'

/** Words in a style of type, as a paragraph of their own. */
export function wordsNode(
  job: Job,
  type: TypeName,
  runs: readonly Run[],
  extra: Partial<TextNode> = {},
): TextNode {
  const { size, leading, bold = false, colour, before, after } = job.look.type[type]
  return {
    tag: 'P',
    text: runs,
    fontSize: size,
    lineHeight: leading / (size * job.look.font.natural),
    bold,
    color: COLOURS[colour],
    space: { before, after },
    ...extra,
  }
}

/** Inline nodes as a paragraph in a style of type. */
export function paragraphNode(
  job: Job,
  type: TypeName,
  inlines: readonly Inline[],
  extra: Partial<TextNode> = {},
): TextNode {
  return wordsNode(job, type, runsOf(job, inlines, type), extra)
}

/** Words of ours, which are in no tree. */
export function derived(text: string, style: Partial<Run> = {}): Run {
  return { text: printable(text), ...style }
}

/** Words of the tree: numbered, so that they can be found again on the page. */
export function treeWords(job: Job, value: string, style: Partial<Run> = {}): Run {
  const leaf = job.texts.push(value) - 1
  return { text: printable(value), leaf, ...style }
}

/** Inline nodes to runs; `type` is the style they stand in, which sets the leading of smaller marks. */
export function runsOf(job: Job, inlines: readonly Inline[], type: TypeName): readonly Run[] {
  const { leading } = job.look.type[type]
  return inlines.reduce<readonly Run[]>((runs, inline) => {
    const glue = inline.type === 'sourceMark' && needsGlue(runs) ? [derived(NO_BREAK_SPACE)] : []
    return [...runs, ...glue, ...runsOfInline(job, inline, {}, leading)]
  }, [])
}

function needsGlue(runs: readonly Run[]): boolean {
  const before = runs.at(-1)?.text
  return before !== undefined && !/\s$/.test(before)
}

function runsOfInline(job: Job, inline: Inline, style: Partial<Run>, leading: number): readonly Run[] {
  const within = (children: readonly Inline[], more: Partial<Run>): readonly Run[] =>
    children.flatMap(child => runsOfInline(job, child, { ...style, ...more }, leading))
  switch (inline.type) {
    case 'text':
      return textRuns(job, inline, style)
    case 'strong':
      return within(inline.children, { bold: true })
    case 'emphasis':
      return within(inline.children, { italics: true })
    case 'link':
      return within(inline.children, linkStyle(job, inline.to, plainText(inline.children)))
    case 'lineBreak':
      return [{ text: '\n' }]
    case 'sourceMark':
      return [sourceMark(job, inline.number, leading)]
    case 'missing':
      return [
        treeWords(job, missingText(inline.number, inline.what), {
          ...style,
          bold: true,
          color: COLOURS.gap,
          missing: true,
        }),
      ]
  }
}

function textRuns(job: Job, { value, lang }: Inline & { type: 'text' }, style: Partial<Run>): readonly Run[] {
  if (value === '') return []
  return [treeWords(job, value, { ...style, ...(lang && lang !== job.lang ? { lang } : {}) })]
}

/** A link that leads nowhere is printed as words. */
function linkStyle(job: Job, to: string, words: string): Partial<Run> {
  if (!job.ids.has(to)) return {}
  return { link: target(job, to, words), color: COLOURS.accent, underlined: true }
}

/** A link of its own to a place of the document. */
export function target(job: Job, to: string, words: string): { to: string; number: number; words: string } {
  return { to, number: ++job.links, words }
}

function sourceMark(job: Job, number: number, leading: number): Run {
  const { size } = job.look.type.mark
  const to = `evidence-${number}`
  const words = markText(number)
  const link = job.ids.has(to) ? { link: target(job, to, words) } : {}
  const color: ColourName = 'accent'
  const lineHeight = leading / (size * job.look.font.natural)
  return treeWords(job, words, { fontSize: size, lineHeight, bold: false, color: COLOURS[color], ...link })
}
