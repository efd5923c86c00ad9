// Texts to the things they should name and do not, and to whether they are too long or too short.
import type { ViewNode } from '../../model/view.ts'
import { keyOf, nodesAt, oneAt, select } from '../path.ts'
import { policyNumber, policyValue } from '../policy.ts'
import type { PolicyName } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import type { LengthNeed, MentionsNeed, SectionLimits, SectionsNeed, WordsNeed } from '../text-needs.ts'
import { passagesOf } from './passages.ts'
import { within } from './reading.ts'
import { wordsIn } from './sentences.ts'
import { squeeze } from './squeeze.ts'

/** A gap at a text that names not each of these, or has too many words or too few. */
export function words(need: WordsNeed, scope: Scope): readonly Finding[] {
  if ('sections' in need) return sections(need, scope)
  return 'mentions' in need ? mentions(need, scope) : length(need, scope)
}

/** A gap at the text for each item none of whose names, nor whose letter, is in it. */
function mentions(need: MentionsNeed, { context, here, place }: Scope): readonly Finding[] {
  const node = oneAt(context.view, here, need.in)
  if (node.kind !== 'leaf') return []
  const text = squeeze(String(node.value)).letters
  return select(context.view, here, need.mentions)
    .filter(item => !namesOf(need, item, context.view).some(name => name !== '' && text.includes(name)))
    .map(item => ({ at: place.at, within: item }))
}

function length({ in: path, least, most }: LengthNeed, { context, here }: Scope): readonly Finding[] {
  const { policy, view } = context
  const bounds = {
    ...(least === undefined ? {} : { least: policyNumber(policy, least) }),
    ...(most === undefined ? {} : { most: policyNumber(policy, most) }),
  }
  return nodesAt(view, here, path).flatMap(node =>
    node.kind === 'leaf' ? within('words', node.at, wordsIn(String(node.value)).length, bounds) : [],
  )
}

/** A gap at the first text of each part of the document that is there and too long or too short. */
function sections({ sections: limits }: SectionsNeed, { context, place }: Scope): readonly Finding[] {
  const { tree, policy } = context
  if (tree === undefined) return []
  const table = isPolicyName(limits) ? (policyValue(policy, limits.policy) as SectionLimits) : limits
  return Object.entries(table).flatMap(([id, bounds]) => {
    const own = passagesOf(tree).filter(({ parts }) => parts.includes(id))
    if (own.length === 0) return []
    const count = own.reduce((total, { text }) => total + wordsIn(text).length, 0)
    const at = own.flatMap(({ pieces }) => pieces).find(piece => piece.at !== undefined)?.at?.[0]
    return within('words', at ?? place.at, count, bounds).map(finding => ({
      ...finding,
      params: { ...finding.params, section: id.replaceAll('-', ' ') },
    }))
  })
}

function isPolicyName(limits: SectionsNeed['sections']): limits is PolicyName {
  return typeof limits['policy'] === 'string'
}

function namesOf(need: MentionsNeed, item: ViewNode, view: Parameters<typeof nodesAt>[0]): readonly string[] {
  const names = need.by
    .flatMap(path => nodesAt(view, item, path))
    .map(found => (found.kind === 'leaf' ? squeeze(String(found.value)).letters : ''))
  if (need.letter === undefined) return names
  const position = nodesAt(view, view, need.letter).findIndex(one => keyOf(one) === keyOf(item))
  return [...names, `option${String.fromCodePoint('a'.codePointAt(0)! + position)}`]
}
