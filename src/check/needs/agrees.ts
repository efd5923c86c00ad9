// Two values of the view to whether they say the same.
import { plain, type ViewNode } from '../../model/view.ts'
import { keyOf, oneAt } from '../path.ts'
import type { AgreesNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'

/** A gap at the rule's place when both values are there and differ. */
export function agrees(need: AgreesNeed, { context, here, place }: Scope): readonly Finding[] {
  const left = oneAt(context.view, here, need.left)
  const right = oneAt(context.view, here, need.right)
  if (left.kind === 'absent' || (right.kind === 'absent' && need.rightAbsent === undefined)) return []
  if (same(need, left, right)) return []
  return [{ at: place.at, params: { left: { at: left.at }, right: { at: right.at } } }]
}

function same(need: AgreesNeed, left: ViewNode, right: ViewNode): boolean {
  if (need.as === 'record') return keyOf(left) === keyOf(right)
  const [one, other] = [
    textOf(need, left),
    right.kind === 'absent' ? (need.rightAbsent ?? '') : textOf(need, right),
  ]
  if (need.map === undefined) return one === other
  return (need.map[one] ?? []).includes(other)
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
