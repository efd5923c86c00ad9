// Two values of the view to whether they say the same, or one is at most the other.
import { firstDay, isPartialDate, lastDay } from '../../model/dates.ts'
import { plain, type ViewNode } from '../../model/view.ts'
import { keyOf, nodesAt, oneAt, selectFrom } from '../path.ts'
import type { AgreesNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap at the rule's place when both values are there and differ; for each record of `with` that differs. */
export function agrees(need: AgreesNeed, scope: Scope): readonly Finding[] {
  const left = oneAt(scope.context.view, scope.here, need.left)
  if (left.kind === 'absent') return []
  return rightsOf(need, scope)
    .filter(right => right.kind !== 'absent' || need.rightAbsent !== undefined)
    .filter(right => !same(need, left, right))
    .map(right => ({ at: scope.place.at, params: { left: { at: left.at }, right: { at: right.at } } }))
}

function rightsOf(need: AgreesNeed, { context, here }: Scope): readonly ViewNode[] {
  const { view } = context
  if (need.with === undefined) return [oneAt(view, here, need.right)]
  const records = [need.with]
    .flat()
    .reduce<readonly ViewNode[]>(
      (nodes, selection) => nodes.flatMap(node => selectFrom(view, node, here, selection)),
      [here],
    )
  const rights = records.flatMap(record => nodesAt(view, record, need.right))
  return rights.length === 0 ? [{ kind: 'absent', at: here.at, schema: {} }] : rights
}

function same(need: AgreesNeed, left: ViewNode, right: ViewNode): boolean {
  if (need.as === 'record') return keyOf(left) === keyOf(right)
  if (need.as === 'at-most') return isAtMost(plain(left), plain(right))
  if (need.as === 'at-least') return isAtMost(plain(right), plain(left))
  const [one, other] = [
    textOf(need, left),
    right.kind === 'absent' ? (need.rightAbsent ?? '') : textOf(need, right),
  ]
  if (need.map === undefined) return one === other
  return (need.map[one] ?? []).includes(other)
}

/** A partial date is too late only if every day it can mean is. Values that cannot be compared are another rule's matter. */
function isAtMost(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one <= other
  return isDay(one) && isDay(other) ? firstDay(one) <= lastDay(other) : true
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isPartialDate(value)
}

function textOf(need: AgreesNeed, node: ViewNode): string {
  if (need.as === 'name') return nameOf(plain(node))
  return node.kind === 'leaf' ? String(node.value) : ''
}

/** A name as it is compared: every part, case, accents, hyphens and apostrophes aside. */
function nameOf(name: unknown): string {
  const parts =
    typeof name === 'string'
      ? [name]
      : ['first', 'middle', 'last'].map(part => (name as Record<string, string | undefined>)[part])
  const words = parts.filter(part => part !== undefined).join(' ')
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['\u2019]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
