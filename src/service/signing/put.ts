// A piece of JSON and a place in it to a copy with another value there; everything else is as it was.
import { steps, type Pointer } from '../../model/pointer.ts'

/** A copy with the value put at the place, records on the way made where there are none; `undefined` takes it out. */
export function put(json: unknown, pointer: Pointer, value: unknown): unknown {
  return putAt(json, steps(pointer), value)
}

function putAt(json: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(json)) {
    const items: readonly unknown[] = json
    return items.map((item, i) => (i === Number(step) ? putAt(item, rest, value) : item))
  }
  const record = (json ?? {}) as Readonly<Record<string, unknown>>
  const inner = putAt(Object.hasOwn(record, step) ? record[step] : undefined, rest, value)
  const others = Object.entries(record).filter(([name]) => name !== step)
  if (inner === undefined) return Object.fromEntries(others)
  return Object.hasOwn(record, step)
    ? Object.fromEntries(Object.entries(record).map(([name, own]) => [name, name === step ? inner : own]))
    : { ...record, [step]: inner }
}
