// The evidence register to whether a document of the kind asked for is in it.
import { plain, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { holds } from '../condition.ts'
import { meet, nodesAt } from '../path.ts'
import type { EvidenceNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

interface Item {
  readonly type?: string
  readonly whole?: boolean
  readonly seenBy?: unknown
  readonly seenOn?: string
  readonly parts?: readonly {
    readonly part?: string
    readonly signedOn?: string
    readonly writtenBy?: { readonly canSign?: string }
  }[]
}

/** A gap at the rule's place when no document will do. */
export function evidence(need: EvidenceNeed, scope: Scope): readonly Finding[] {
  const { view } = scope.context
  const path = need.about ?? subjectIn(view)
  const about = path === undefined ? undefined : nodesAt(view, scope.here, path)
  const found = nodesAt(view, scope.here, need.at ?? '/evidence/*').some(
    item => (about === undefined || isAbout(scope, item, about)) && suits(need, item),
  )
  return found ? [] : [{ at: scope.place.at }]
}

/** Whom a view is about: its child, its children, or, where it is of a carer, nobody else. */
function subjectIn({ fields }: ViewRecord): string | undefined {
  if (Object.hasOwn(fields, 'child')) return '/child/person'
  return Object.hasOwn(fields, 'children') ? '/children/*/person' : undefined
}

function isAbout({ context }: Scope, item: ViewNode, about: readonly ViewNode[]): boolean {
  return meet(nodesAt(context.view, item, 'subjects/*'), about)
}

function suits(need: EvidenceNeed, node: ViewNode): boolean {
  const item = (plain(node) ?? {}) as Item
  return (
    [need.type].flat().includes(item.type ?? '') &&
    (need.where === undefined || holds(need.where, item)) &&
    (need.whole !== true || item.whole === true) &&
    (need.seen !== true || (item.seenBy !== undefined && item.seenOn !== undefined)) &&
    (need.part === undefined || hasPart(need, item))
  )
}

function hasPart({ part, writtenBy }: EvidenceNeed, { parts = [] }: Item): boolean {
  return parts.some(
    one =>
      one.part === part &&
      (writtenBy === undefined || (one.writtenBy?.canSign === writtenBy && one.signedOn !== undefined)),
  )
}
