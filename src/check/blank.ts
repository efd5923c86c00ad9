// A node of the view to whether it is an answer or a gap.
import { plain, type ViewNode } from '../model/view.ts'

/** Words that say nothing: not information, not a reason. */
const EMPTY = new Set(
  `na n/a none nil unknown tbc tba tbd xx xxx x todo blank pending awaiting
   not known|not applicable|not available|not stated|not recorded|to follow|to be confirmed|to be advised|to be completed|see file|see above|don't know`
    .split(/[|\n]/)
    .flatMap((line, i) => (i === 0 ? line.split(' ') : [line.trim()])),
)

/** More words than any of them has. */
const SAYS_MORE = /(?:\p{L}+\P{L}+){8}/u

/** What an answer must show, where it says that something could not be found out. */
interface AttemptsWanted {
  readonly least: number
  readonly methods: number
}

/** How strictly an answer is read. */
export interface Reading {
  readonly allow?: readonly string[]
  readonly attempts?: AttemptsWanted
}

/** Whether nothing, or nothing but `n/a` and the like, stands here. Zero and `false` are answers. */
export function isGap(node: ViewNode, reading: Reading = {}): boolean {
  if (node.kind === 'absent' || node.kind === 'withheld') return true
  if (node.kind === 'leaf')
    return (
      typeof node.value === 'string' && node.schema.labels === undefined && isBlank(node.value, reading.allow)
    )
  if (node.kind === 'list') return node.items.every(item => isGap(item, reading))
  if (isAnswer(node)) return isEmptyAnswer(plain(node) as Answer, reading)
  return Object.values(node.fields).every(field => isGap(field, reading))
}

/** Whether a text is blank or says no more than `n/a`, `unknown` or `TBC`. */
export function isBlank(text: string, allow: readonly string[] = []): boolean {
  if (SAYS_MORE.test(text)) return false
  const bare = text
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  if (allow.includes(bare)) return false
  return bare === '' || EMPTY.has(bare)
}

/** Whether a record is an answer: information, a reason why not, or what was tried. */
export function isAnswer(node: ViewNode): boolean {
  return node.kind === 'record' && 'notObtainable' in node.fields && 'notApplicable' in node.fields
}

interface Answer {
  readonly text?: string
  readonly notApplicable?: string
  readonly notObtainable?: {
    readonly why?: string
    readonly attempts?: readonly { readonly method?: string; readonly result?: string }[]
  }
}

function isEmptyAnswer({ text, notApplicable, notObtainable }: Answer, reading: Reading): boolean {
  if (text !== undefined) return isBlank(text, reading.allow)
  if (notApplicable !== undefined) return isBlank(notApplicable)
  if (notObtainable === undefined) return true
  const made = (notObtainable.attempts ?? []).filter(({ result }) => result !== undefined && !isBlank(result))
  const { least, methods } = reading.attempts ?? { least: 1, methods: 1 }
  return (
    isBlank(notObtainable.why ?? '') ||
    made.length < least ||
    new Set(made.map(({ method }) => method)).size < methods
  )
}
