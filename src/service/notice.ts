// Problems in words to the pages that stand before a working copy: what is missing, then what needs a reason.
import type { Block, Callout, Inline } from '../model/tree.ts'
import type { Worded } from './word-problems.ts'

/** The list of gaps, each with the number that marks its place in the text; nothing where nothing is missing. */
export function noticeOf(problems: readonly Worded[]): readonly Block[] {
  if (problems.length === 0) return []
  const items = problems.map((problem, i) => ({ problem, number: i + 1 }))
  const gaps = items.filter(({ problem }) => problem.severity !== 'warn')
  const warnings = items.filter(({ problem }) => problem.severity === 'warn')
  const children = [
    ...part(
      'notice-gaps',
      gaps.length === 1 ? 'One thing is missing' : `${gaps.length} things are missing`,
      gaps,
    ),
    ...part('notice-warnings', 'To look at, and put right or give a reason', warnings),
  ]
  return [{ type: 'section', id: 'notice', title: [text('Before this can be made')], children }]
}

interface Item {
  readonly problem: Worded
  readonly number: number
}

function part(id: string, title: string, items: readonly Item[]): readonly Block[] {
  if (items.length === 0) return []
  return [{ type: 'heading', id, level: 3, children: [text(title)] }, ...items.map(box)]
}

function box({ problem, number }: Item): Callout {
  const { severity, message, where, path, source, do: todo, code } = problem
  const line = (words: string): Block => ({ type: 'paragraph', children: [text(words)] })
  const law = [source, code].filter(words => words !== undefined && words !== '').join('. ')
  return {
    type: 'callout',
    kind: severity === 'warn' ? 'message' : 'missing',
    title: [text(severity === 'warn' ? `${number}. ${message}` : `Missing ${number}. ${message}`)],
    children: [...(where === '' ? [] : [placeLine(where, path)]), line(todo), line(law)],
  }
}

/** Where something is missing; on a screen the words lead there. */
function placeLine(where: string, path: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value: where, at: [path] }] }
}

function text(value: string): Inline {
  return { type: 'text', value }
}
