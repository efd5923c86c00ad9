// A slow answer to one worked out once for each question, for as many questions as are recent.

/** An answer that is kept until `most` others were asked for after it; `keyOf` tells questions apart. */
export function remembered<Asked, Answer>(
  keyOf: (asked: Asked) => string,
  answer: (asked: Asked) => Answer,
  most: number,
): (asked: Asked) => Answer {
  const known = new Map<string, Answer>()
  return asked => {
    const key = keyOf(asked)
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const found = answer(asked)
    known.set(key, found)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return found
  }
}
