// A need of any kind to the gaps it leaves: one line a kind.
import type { Needs, TextNeeds } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import { acronyms } from '../text/acronyms.ts'
import { identifiers } from '../text/identifiers.ts'
import { about } from '../text/mistaken.ts'
import { names } from '../text/names.ts'
import { reading } from '../text/reading.ts'
import { similar } from '../text/similar.ts'
import { covers, unprinted } from '../text/spoken-of.ts'
import { says, terms } from '../text/terms.ts'
import { withheld } from '../text/withheld.ts'
import { words } from '../text/words.ts'
import { agrees } from './agrees.ts'
import { answered } from './answered.ts'
import { anyOf } from './any-of.ts'
import { atLeast } from './at-least.ts'
import { clean } from './clean.ts'
import { continuous } from './continuous.ts'
import { deadline } from './deadline.ts'
import { each } from './each.ts'
import { eligible } from './eligible.ts'
import { evidence } from './evidence.ts'
import { fresh } from './fresh.ts'
import { has } from './has.ts'
import { ordered } from './ordered.ts'
import { pages } from './pages.ts'
import { released } from './released.ts'
import { signed } from './signed.ts'
import { since } from './since.ts'

/** The gaps a need leaves in its scope; none when it is met. */
export function unmet(need: Needs, scope: Scope): readonly Finding[] {
  if ('answered' in need) return answered(need.answered, scope)
  if ('evidence' in need) return evidence(need.evidence, scope)
  if ('fresh' in need) return fresh(need.fresh, scope)
  if ('has' in need) return has(need.has, scope)
  if ('atLeast' in need) return atLeast(need.atLeast, scope)
  if ('agrees' in need) return agrees(need.agrees, scope)
  if ('ordered' in need) return ordered(need.ordered, scope)
  if ('deadline' in need) return deadline(need.deadline, scope)
  if ('continuous' in need) return continuous(need.continuous, scope)
  if ('eligible' in need) return eligible(need.eligible, scope)
  if ('signed' in need) return signed(need.signed, scope)
  if ('since' in need) return since(need.since, scope)
  if ('each' in need) return each(need.each, scope)
  if ('anyOf' in need) return anyOf(need.anyOf, scope)
  if ('allOf' in need) return need.allOf.flatMap(one => unmet(one, scope))
  return unmetInText(need, scope)
}

function unmetInText(need: TextNeeds, scope: Scope): readonly Finding[] {
  if ('terms' in need) return terms(need.terms, scope)
  if ('says' in need) return says(need.says, scope)
  if ('acronyms' in need) return acronyms(need.acronyms, scope)
  if ('words' in need) return words(need.words, scope)
  if ('reading' in need) return reading(need.reading, scope)
  if ('covers' in need) return covers(need.covers, scope)
  if ('unprinted' in need) return unprinted(need.unprinted, scope)
  if ('similar' in need) return similar(need.similar, scope)
  if ('names' in need) return names(need.names, scope)
  if ('about' in need) return about(need.about, scope)
  if ('identifiers' in need) return identifiers(need.identifiers, scope)
  if ('withheld' in need) return withheld(need.withheld, scope)
  if ('pages' in need) return pages(need.pages, scope)
  if ('clean' in need) return clean(scope)
  if ('released' in need) return released(need.released, scope)
  const unknown: never = need
  throw new RangeError(`There is no kind of need \`${Object.keys(unknown).join()}\``)
}
