// Lists of words and the printed text to the places where one of them stands.
import type { Finding, Scope } from '../scope.ts'
import type { SaysNeed, Term, TermsNeed } from '../text-needs.ts'
import { patternOf, saidIn, stretchesOf, termsIn, termsOf, wholeWord, type Said } from './said.ts'

/** A gap for each term, once for each place of the file it stands in. Quotations are people's own words and are left alone. */
export function terms(need: TermsNeed, scope: Scope): readonly Finding[] {
  const stretches = saidIn(need, scope).flatMap(({ text, at }) =>
    stretchesOf(text).map(stretch => ({ text: stretch, at })),
  )
  if (stretches.length === 0) return []
  const list = termsOf(need.list, scope)
  const found = stretches
    .map(said => ({ said, terms: termsIn(list, said.text) }))
    .filter(({ terms }) => terms.size > 0)
  return list.flatMap(term =>
    findTerm(
      term,
      found.flatMap(({ said, terms }) => (terms.has(term) ? [said] : [])),
      need,
    ),
  )
}

/** One gap when none of the words is printed. */
export function says(need: SaysNeed, scope: Scope): readonly Finding[] {
  if (scope.context.tree === undefined) return []
  const said = saidIn({ in: need.in, quoted: true }, scope)
  const patterns = termsOf(need.list, scope).map(patternOf)
  const found = said.some(({ text }) => patterns.some(pattern => pattern.test(text)))
  return found ? [] : [{ at: scope.place.at }]
}

/** The gaps of the texts a term stands in. */
function findTerm(term: Term, said: readonly Said[], need: TermsNeed): readonly Finding[] {
  const words = term.find ?? 'placeholder'
  const params = { term: words, ...(term.prefer === undefined ? {} : { prefer: term.prefer }) }
  const places = new Set(said.filter(({ text }) => isNear(need, text)).map(({ at }) => at))
  const found = [...places].map(at => ({ at, params }))
  return need.once === true ? found.slice(0, 1) : found
}

function isNear({ near }: TermsNeed, stretch: string): boolean {
  return near === undefined || near.some(word => wholeWord(word).test(stretch))
}
