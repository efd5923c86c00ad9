// JSON Pointers (RFC 6901): how a place in a family file is named.

/** A JSON Pointer such as `/children/0/nationality`; the empty string is the whole file. */
export type Pointer = string

/** The pointer to `step` inside the value at `pointer`. */
export function child(pointer: Pointer, step: string | number): Pointer {
  if (typeof step === 'number') return `${pointer}/${step}`
  return `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The steps of a pointer, unescaped. */
export function steps(pointer: Pointer): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value a pointer names in plain JSON, or undefined where there is none. */
export function valueAt(json: unknown, pointer: Pointer): unknown {
  let value = json
  for (const step of steps(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

/** Whether `inner` is `outer` or lies inside it. */
export function isWithin(inner: Pointer, outer: Pointer): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}
