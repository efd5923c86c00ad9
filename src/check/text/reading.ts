// A document tree and what its reader can read to the places that are too hard or too long.
import { textAt } from '../../model/view.ts'
import { policyEntry } from '../policy.ts'
import type { Bounds, Measure, ReadingLimits, ReadingNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { readingMeasures, shareOver, type ReadingMeasures, type Sentence } from './reading-measures.ts'

const PERCENT = 100

/** Years a child is older than the grade of the school year. */
const AGE_AT_GRADE_NOUGHT = 5

/** A gap for each measure beyond the limits of this reader: the reading age, each long sentence where there are too many, each full page, the length of the whole. */
export function reading({ limits, only }: ReadingNeed, { context, place }: Scope): readonly Finding[] {
  const { tree, policy, view } = context
  if (tree === undefined) return []
  const entry = policyEntry(policy, limits.policy, textAt(view, '/document/wording'))
  if (entry === undefined) return []
  const measures = readingMeasures(tree)
  const found = findingsOf(entry as ReadingLimits, measures, place.at)
  return (Object.keys(found) as Measure[])
    .filter(measure => only === undefined || only.includes(measure))
    .flatMap(measure => found[measure])
}

function findingsOf(
  limits: ReadingLimits,
  measures: ReadingMeasures,
  here: string,
): Readonly<Record<Measure, readonly Finding[]>> {
  const { grade = Infinity, page = Infinity } = limits
  const age = (of: number) => Math.floor(of) + AGE_AT_GRADE_NOUGHT
  const hard = measures.grade !== undefined && Math.floor(measures.grade) > grade
  return {
    grade: hard
      ? [tooMuch('reading age', measures.hardest ?? here, age(measures.grade ?? 0), age(grade))]
      : [],
    sentences: longSentences(limits, measures).map(({ words, at }) =>
      tooMuch('words in a sentence', at ?? here, words, limits.sentence ?? 0),
    ),
    page: measures.pages
      .filter(({ words }) => words > page)
      .map(({ words, at }) => tooMuch('words on a page', at ?? here, words, page)),
    words: within('words in all', here, measures.words, limits.words),
    pages: within('pages', here, measures.pages.length, limits.pages),
  }
}

/** Each sentence too long, the longest of a text, where more of them are than the share allowed. */
function longSentences(
  { sentence = Infinity, longShare = 0 }: ReadingLimits,
  measures: ReadingMeasures,
): readonly Sentence[] {
  if (shareOver(measures, sentence) * PERCENT <= longShare) return []
  const long = measures.sentences
    .filter(({ words }) => words > sentence)
    .toSorted((a, b) => a.words - b.words)
  const longest = new Map(long.map(one => [one.at, one]))
  return measures.sentences.filter(one => longest.get(one.at) === one)
}

function tooMuch(measure: string, at: string, found: number, limit: number): Finding {
  return { at, params: { measure, found, bound: 'at most', limit } }
}

/** A gap where a number is below or above what is asked. */
export function within(
  measure: string,
  at: string,
  found: number,
  { least = 0, most = Infinity }: Bounds = {},
): readonly Finding[] {
  if (found > most) return [tooMuch(measure, at, found, most)]
  return found < least ? [{ at, params: { measure, found, bound: 'at least', limit: least } }] : []
}
