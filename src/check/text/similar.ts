// Texts of the view to those that are nearly the same as another's.
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { nodesAt } from '../path.ts'
import { policyNumber } from '../policy.ts'
import type { SimilarNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { likeness, shingles } from './likeness.ts'

const LEAST_CHARACTERS = 120
const PERCENT = 100

interface Known {
  readonly node: ViewNode
  readonly shingles: ReadonlySet<string>
}

/** A gap at each text more alike than the policy allows to one before it, or to one of the family's other children. */
export function similar(need: SimilarNeed, { context, here }: Scope): readonly Finding[] {
  const most = policyNumber(context.policy, need.most)
  const mine = textsAt(need, context.view, here)
  const theirs =
    need.others === true ? (context.others ?? []).flatMap(view => textsAt(need, view, view)) : undefined
  return mine.flatMap((text, i) => {
    const others = theirs ?? mine.slice(0, i)
    const found = others
      .map(other => ({ other, share: likeness(text.shingles, other.shingles) }))
      .find(({ share }) => share > most)
    if (found === undefined) return []
    return [
      {
        at: text.node.at,
        params: { percent: Math.round(found.share * PERCENT), other: { at: found.other.node.at } },
      },
    ]
  })
}

function textsAt(need: SimilarNeed, view: ViewRecord, here: ViewNode): readonly Known[] {
  return need.texts
    .flatMap(path => nodesAt(view, here, path))
    .filter(node => node.kind === 'leaf' && String(node.value).length >= LEAST_CHARACTERS)
    .map(node => ({ node, shingles: shingles(node.kind === 'leaf' ? String(node.value) : '') }))
}
