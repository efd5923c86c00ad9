// The printed text to the abbreviations in it that nobody explains.
import { plain } from '../../model/view.ts'
import { nodesAt } from '../path.ts'
import { policyValue } from '../policy.ts'
import type { Finding, Scope } from '../scope.ts'
import type { AcronymsNeed } from '../text-needs.ts'
import { saidIn, termsOf } from './said.ts'
import { wordsIn } from './sentences.ts'

const LETTERS = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})s?(?![\p{L}\p{N}'’])/gu

/** A gap at the first place of each; words before its brackets, or in brackets after it, explain it. */
export function acronyms(need: AcronymsNeed, scope: Scope): readonly Finding[] {
  const known = new Set([
    ...(policyValue(scope.context.policy, need.known.policy) as readonly string[]),
    ...namesIn(scope),
  ])
  const spelt = new Map(termsOf(need.spelt, scope).map(term => [term.find, term.prefer]))
  const met = new Set<string>()
  return saidIn({ in: 'case' }, scope).flatMap(({ text, at }) => {
    const found = [...text.matchAll(LETTERS)].map(match => match[1] ?? '')
    return found.flatMap(letters => {
      if (known.has(letters) || met.has(letters) || isShouted(text)) return []
      met.add(letters)
      if (isExplained(letters, text)) return []
      const prefer = spelt.get(letters)
      if (need.which !== undefined && (need.which === 'spelt') !== (prefer !== undefined)) return []
      const params = {
        term: prefer === undefined ? 'letters in capitals' : letters,
        prefer: prefer ?? 'the words they stand for',
      }
      return [{ at, params }]
    })
  })
}

/** `family group conference (FGC)`, or `FGC (a meeting of the family)`. */
function isExplained(letters: string, text: string): boolean {
  return new RegExp(String.raw`\p{L}[\s\u00a0]+\(${letters}s?\)|${letters}s?[\s\u00a0]+\(\p{L}`, 'u').test(
    text,
  )
}

/** A text all in capitals has no abbreviations that can be told from words. */
function isShouted(text: string): boolean {
  const words = wordsIn(text)
  return words.length > 2 && words.every(word => word === word.toUpperCase())
}

/** Names that are written in capitals: `AJ`. */
function namesIn({ context: { view } }: Scope): readonly string[] {
  return nodesAt(view, view, '/people/*/name')
    .flatMap(name => Object.values((plain(name) ?? {}) as Readonly<Record<string, unknown>>))
    .flat()
    .flatMap(name => wordsIn(String(name)))
}
