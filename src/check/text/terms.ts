// Lists of words and the printed text to the places where one of them stands.
import { isWithin, type Pointer } from '../../model/pointer.ts'
import { nodesAt } from '../path.ts'
import { policyValue } from '../policy.ts'
import type { Term, TermsNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { printedRuns } from './printed.ts'

/** A gap for each term, once for each place of the file it stands in. Quotations are people's own words and are left alone. */
export function terms(need: TermsNeed, scope: Scope): readonly Finding[] {
  const { context } = scope
  if (context.tree === undefined) return []
  const list = Array.isArray(need.list)
    ? (need.list as readonly Term[])
    : (policyValue(context.policy, (need.list as { policy: string }).policy) as readonly Term[])
  const free = (need.outside ?? [])
    .flatMap(path => nodesAt(context.view, context.view, path))
    .map(({ at }) => at)
  const pieces = printedRuns(context.tree)
    .filter(run => !run.quoted)
    .flatMap(run => run.pieces)
    .filter(
      piece =>
        (need.in === 'all' || piece.at !== undefined) &&
        !(piece.at ?? []).some(at => free.some(place => isWithin(at, place))),
    )
  const said = pieces.flatMap(({ text, at }) =>
    sentences(text).map(sentence => ({ sentence, at: at?.[0] ?? scope.place.at })),
  )
  return list.flatMap(term => findTerm(term, said, need))
}

interface Said {
  readonly sentence: string
  readonly at: Pointer
}

function findTerm(term: Term, said: readonly Said[], need: TermsNeed): readonly Finding[] {
  const pattern = patternOf(term)
  const words = term.find ?? 'placeholder'
  const params = { term: words, ...(term.prefer === undefined ? {} : { prefer: term.prefer }) }
  const places = new Set(
    said.filter(({ sentence }) => pattern.test(sentence) && isNear(need, sentence)).map(({ at }) => at),
  )
  const found = [...places].map(at => ({ at, params }))
  return need.once === true ? found.slice(0, 1) : found
}

function isNear({ near }: TermsNeed, sentence: string): boolean {
  return near === undefined || near.some(word => wholeWord(word).test(sentence))
}

function patternOf(term: Term): RegExp {
  return term.pattern === undefined ? wholeWord(term.find ?? '') : new RegExp(term.pattern, 'u')
}

function wholeWord(words: string): RegExp {
  const escaped = words
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(' ', String.raw`[\s\u00a0]+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu')
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n/u)
}
