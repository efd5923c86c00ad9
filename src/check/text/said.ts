// A document tree to the words it says, text by text, each with the place of the case it comes from.
import { byText } from '../../model/by-text.ts'
import { isWithin, type Pointer } from '../../model/pointer.ts'
import { nodesAt } from '../path.ts'
import { policyValue } from '../policy.ts'
import type { ViewPath } from '../rule.ts'
import type { Scope } from '../scope.ts'
import type { Term, TermList } from '../text-needs.ts'
import { printedRuns } from './printed.ts'

/** A text of the case, or of the template, and the place a gap in it is reported at. */
export interface Said {
  readonly text: string
  readonly at: Pointer
}

/** Which words are read. */
interface Reading {
  readonly in: 'case' | 'all'
  /** Places of the case left alone. */
  readonly outside?: readonly ViewPath[]
  /** Quotations too, which are people's own words. */
  readonly quoted?: boolean
}

/** The texts of the tree in reading order; none where there is no tree. */
export function saidIn(reading: Reading, { context, place }: Scope): readonly Said[] {
  if (context.tree === undefined) return []
  const free = (reading.outside ?? [])
    .flatMap(path => nodesAt(context.view, context.view, path))
    .map(({ at }) => at)
  return printedRuns(context.tree)
    .filter(run => reading.quoted === true || !run.quoted)
    .flatMap(run => run.pieces)
    .filter(
      piece =>
        (reading.in === 'all' || piece.at !== undefined) &&
        !(piece.at ?? []).some(at => free.some(outside => isWithin(at, outside))),
    )
    .map(({ text, at }) => ({ text, at: at?.[0] ?? place.at }))
}

/** The terms of a rule or of the policy it names. */
export function termsOf(list: TermList, { context }: Scope): readonly Term[] {
  return 'policy' in list ? (policyValue(context.policy, list.policy) as readonly Term[]) : list
}

const patterns = new WeakMap<Term, RegExp>()

/** The pattern a term is found by. */
export function patternOf(term: Term): RegExp {
  const known = patterns.get(term)
  if (known !== undefined) return known
  const made = term.pattern === undefined ? wholeWord(term.find ?? '') : new RegExp(term.pattern, 'u')
  patterns.set(term, made)
  return made
}

const searches = new WeakMap<readonly Term[], (text: string) => ReadonlySet<Term>>()

/** The terms of a list that stand in a text. */
export function termsIn(list: readonly Term[], text: string): ReadonlySet<Term> {
  const known = searches.get(list)
  const search =
    known ?? byText((words: string) => new Set(list.filter(term => patternOf(term).test(words))), MOST_KEPT)
  if (known === undefined) searches.set(list, search)
  return search(text)
}

/** The words as they stand between others, whatever their case, spaces and apostrophes. */
export function wholeWord(words: string): RegExp {
  const escaped = words
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(/['’]/gu, "['’]")
    .replaceAll(' ', String.raw`[\s\u00a0]+`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu')
}

const MOST_KEPT = 2_000_000

/** Stretches that end with a full stop or a line. */
export const stretchesOf = byText((text): readonly string[] => text.split(/(?<=[.!?])\s+|\n/u), MOST_KEPT)
