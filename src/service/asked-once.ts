// Questions whose answers cannot differ to one question: asked once, and the answer given to all.
import type { OpenCase } from './cases.ts'

/** Asks once for all items of one key. */
export function askedOnce<Item, Said>(
  keyOf: (item: Item) => string,
  ask: (item: Item) => Promise<Said>,
): (item: Item) => Promise<Said> {
  const known = new Map<string, Promise<Said>>()
  return item => {
    const key = keyOf(item)
    const answer = known.get(key) ?? ask(item)
    known.set(key, answer)
    return answer
  }
}

/** Asks of the parts of a case once for all evidence that is alike; of each other part by itself. */
export function askedOfParts<Said>(
  { parts }: Pick<OpenCase, 'parts'>,
  ask: (part: string) => Promise<Said>,
): (part: string) => Promise<Said> {
  return askedOnce(part => {
    if (!part.startsWith('evidence/')) return part
    return `evidence ${whoseEvidence(parts, parts.get(part)?.json ?? {})}`
  }, ask)
}

/** What of a piece of evidence decides who may have it. */
export interface AboutEvidence {
  readonly subjects?: readonly string[]
  readonly restriction?: string
}

/** The children of the case a piece of evidence is about, and its restriction: the table of access makes no other difference. */
export function whoseEvidence(
  parts: ReadonlyMap<string, unknown>,
  { subjects = [], restriction = 'none' }: AboutEvidence,
): string {
  return `${childrenAmong(parts, subjects).toSorted().join(' ')} (${restriction})`
}

/** Those of some people who are children of the case. */
export function childrenAmong(
  parts: ReadonlyMap<string, unknown>,
  people: readonly string[],
): readonly string[] {
  return people.filter(person => parts.has(`children/${person}`))
}
