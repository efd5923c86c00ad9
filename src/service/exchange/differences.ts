// Two pieces of JSON to the places at which they differ, down to single values; and a merge patch (RFC 7396) to the JSON it makes.
import { child, type Pointer } from '../../model/pointer.ts'

type Json = Readonly<Record<string, unknown>>

/** Every place whose value is another, or is only in one of the two. */
export function differences(one: unknown, other: unknown, at: Pointer = ''): readonly Pointer[] {
  if (one === other) return []
  if (!isHolder(one) && !isHolder(other)) return [at]
  const [a, b] = [entriesOf(one), entriesOf(other)]
  const names = new Set([...a.keys(), ...b.keys()])
  const inside = [...names].flatMap(name => differences(a.get(name), b.get(name), child(at, name)))
  // A list that became a record, or nothing that became an empty list.
  const otherKind = Array.isArray(one) !== Array.isArray(other) || isHolder(one) !== isHolder(other)
  return inside.length === 0 && otherKind ? [at] : inside
}

/** The target with the patch in it: `null` takes a field out, lists are replaced whole. */
export function patched(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const before = isRecord(target) ? target : {}
  const kept = Object.entries(before).filter(([name]) => !Object.hasOwn(patch, name))
  const changed = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) =>
        [name, patched(Object.hasOwn(before, name) ? before[name] : undefined, value)] as const,
    )
  const order = Object.keys(before)
  const all = [...kept, ...changed].toSorted(([a], [b]) => place(order, a) - place(order, b))
  return Object.fromEntries(all)
}

function place(order: readonly string[], name: string): number {
  const index = order.indexOf(name)
  return index < 0 ? order.length : index
}

function entriesOf(json: unknown): ReadonlyMap<string, unknown> {
  return new Map(isHolder(json) ? Object.entries(json) : [])
}

function isHolder(json: unknown): json is object {
  return typeof json === 'object' && json !== null
}

function isRecord(json: unknown): json is Json {
  return isHolder(json) && !Array.isArray(json)
}
