// A text to the things it should name and does not.
import type { ViewNode } from '../../model/view.ts'
import { keyOf, nodesAt, oneAt, select } from '../path.ts'
import type { WordsNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { squeeze } from './squeeze.ts'

/** A gap at the text for each item none of whose names, nor whose letter, is in it. */
export function words(need: WordsNeed, { context, here, place }: Scope): readonly Finding[] {
  const node = oneAt(context.view, here, need.in)
  if (node.kind !== 'leaf') return []
  const text = squeeze(String(node.value)).letters
  return select(context.view, here, need.mentions)
    .filter(item => !namesOf(need, item, context.view).some(name => name !== '' && text.includes(name)))
    .map(item => ({ at: place.at, within: item }))
}

function namesOf(need: WordsNeed, item: ViewNode, view: Parameters<typeof nodesAt>[0]): readonly string[] {
  const names = need.by
    .flatMap(path => nodesAt(view, item, path))
    .map(found => (found.kind === 'leaf' ? squeeze(String(found.value)).letters : ''))
  if (need.letter === undefined) return names
  const position = nodesAt(view, view, need.letter).findIndex(one => keyOf(one) === keyOf(item))
  return [...names, `option${String.fromCodePoint('a'.codePointAt(0)! + position)}`]
}
