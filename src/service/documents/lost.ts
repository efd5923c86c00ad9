// What a reader saw of a case, then and now, to the needs and risks that are no longer there.
import type { Watched } from './document-data.ts'

/** Something that was there before: gone whole, said to be lighter, or with sentences of it gone. */
export interface Lost {
  readonly kind: 'gone' | 'lighter' | 'words'
  readonly title: string
  /** Which one, where there are several. */
  readonly name: string
  readonly from?: string
  readonly to?: string
  readonly sentences?: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** Everything watched that was in the older version and is not, or is less, in the newer one. */
export function lostBetween(older: unknown, newer: unknown, watched: readonly Watched[]): readonly Lost[] {
  const all = watched.flatMap(watch => lostAt(watch, at(older, watch.at), at(newer, watch.at)))
  // Of what is gone whole the sentences need not be said again.
  const gone = new Set(all.filter(({ kind }) => kind === 'gone').map(({ name }) => name))
  return all.filter(({ kind, name }) => kind !== 'words' || name === '' || !gone.has(name))
}

function lostAt(watch: Watched, before: unknown, after: unknown): readonly Lost[] {
  if (watch.name === undefined) return lostWords(watch, '', record(before), record(after))
  const now = items(after)
  return items(before).flatMap(item => {
    const name = nameOf(item, watch.name)
    const same = now.find(other => isSame(item, other, watch.name))
    if (watch.text !== undefined) return lostWords(watch, name, item, same ?? {})
    if (same === undefined) return [{ kind: 'gone' as const, title: watch.title, name }]
    return lighter(watch, name, item, same)
  })
}

/** The same by its id where both have one, else by its name. */
function isSame(item: Json, other: Json, field: string | undefined): boolean {
  if (typeof item['id'] === 'string' && typeof other['id'] === 'string') return item['id'] === other['id']
  return nameOf(item, field) === nameOf(other, field)
}

function lighter({ title, grave }: Watched, name: string, before: Json, after: Json): readonly Lost[] {
  if (grave === undefined) return []
  const order = Object.keys(grave.words)
  const [was, is] = [wordAt(before, grave.field), wordAt(after, grave.field)]
  if (order.indexOf(is) >= order.indexOf(was)) return []
  return [{ kind: 'lighter', title, name, from: grave.words[was] ?? was, to: grave.words[is] ?? 'not said' }]
}

function lostWords({ title, text = '' }: Watched, name: string, before: Json, after: Json): readonly Lost[] {
  const now = new Set(sentencesOf(after[text]).map(bare))
  const sentences = sentencesOf(before[text]).filter(sentence => !now.has(bare(sentence)))
  return sentences.length === 0 ? [] : [{ kind: 'words', title, name, sentences }]
}

function sentencesOf(text: unknown): readonly string[] {
  if (typeof text !== 'string') return []
  return text
    .split(/(?<=[.!?]["”’]?)\s+|\n+/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
}

function bare(sentence: string): string {
  return sentence.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
}

/** The words that say which item it is: its own, or what a person is called. */
function nameOf(item: Json, field = ''): string {
  const value = item[field]
  if (typeof value === 'string') return value
  const name = record(record(value)['name'])
  return [name['known'] ?? name['first'], name['last']].filter(part => typeof part === 'string').join(' ')
}

function wordAt(item: Json, field: string): string {
  const value = item[field]
  return typeof value === 'string' ? value : ''
}

function at(value: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((here, step) => record(here)[step], value)
}

function items(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : []
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
