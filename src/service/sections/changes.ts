// Two wordings of a section to what is different between them, word by word.
import { diffWordsWithSpace } from 'diff'
import type { Own } from './own.ts'
import { wordedOwn, type Worded, type Words } from './wording.ts'

/** A run of words that both have, or only the earlier, or only the later. */
export interface Run {
  readonly text: string
  readonly kind: 'same' | 'removed' | 'added'
}

/** One value that is different. */
export interface Change {
  readonly at: string
  readonly titles: readonly string[]
  readonly runs: readonly Run[]
  readonly before: string
  readonly after: string
}

/** Every value that is different, in the order of the page. */
export function changesBetween(words: Words, before: Own, after: Own): readonly Change[] {
  const [old, now] = [byPlace(wordedOwn(words, before)), byPlace(wordedOwn(words, after))]
  const places = [...now.keys(), ...[...old.keys()].filter(at => !now.has(at))]
  return places.flatMap(at => {
    const [was, is] = [old.get(at)?.words ?? '', now.get(at)?.words ?? '']
    if (was === is) return []
    const titles = (now.get(at) ?? old.get(at))?.titles ?? []
    return [{ at, titles, before: was, after: is, runs: runsOf(was, is) }]
  })
}

/** Word by word; a text of which little is left is shown as taken out and put in whole. */
function runsOf(before: string, after: string): readonly Run[] {
  const parts = diffWordsWithSpace(before, after)
  const kept = parts.reduce(
    (sum, part) => sum + (part.added || part.removed ? 0 : part.value.trim().length),
    0,
  )
  if (kept * 5 < Math.min(before.length, after.length)) return whole(before, after)
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

function whole(before: string, after: string): readonly Run[] {
  const runs: readonly Run[] = [
    { text: before, kind: 'removed' },
    { text: after, kind: 'added' },
  ]
  return runs.filter(({ text }) => text !== '')
}

function byPlace(worded: readonly Worded[]): ReadonlyMap<string, Worded> {
  return new Map(worded.map(one => [one.at, one]))
}
