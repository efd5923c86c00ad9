// Prose to the people it names who are not in the file: a guess, so it only ever warns.
import type { ViewNode } from '../../model/view.ts'
import { nodesAt } from '../path.ts'
import type { NamesNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import { printedRuns } from './printed.ts'
import { squeeze } from './squeeze.ts'

/** A gap for each word with a capital that a title or a word of kinship announces, once for each word, when nobody in the file has that name. */
export function names(need: NamesNeed, { context, here }: Scope): readonly Finding[] {
  if (context.tree === undefined) return []
  const known = new Set(nodesAt(context.view, here, need.people).flatMap(wordsOf))
  const pattern = new RegExp(String.raw`(?<!\p{L})(?:${need.after.join('|')})\.?[\s\u00a0]+(\p{Lu}[\p{L}'’-]+)(?:[\s\u00a0]+(\p{Lu}[\p{L}'’-]+))?`, 'gu')
  const found = new Map<string, Finding>()
  for (const piece of printedRuns(context.tree).flatMap(run => run.pieces)) {
    const at = piece.at?.[0]
    if (at === undefined) continue
    for (const match of piece.text.matchAll(pattern)) {
      const word = match.slice(1).find(part => part !== undefined && !known.has(bareName(part)))
      if (word !== undefined && !found.has(bareName(word))) found.set(bareName(word), { at, params: { place: { at } } })
    }
  }
  return [...found.values()]
}

function bareName(word: string): string {
  return squeeze(word.replace(/['’]s$/u, '')).letters
}

function wordsOf(node: ViewNode): readonly string[] {
  if (node.kind === 'leaf') return String(node.value).split(/[\s\u00a0]+/u).map(bareName)
  if (node.kind === 'record') return Object.values(node.fields).flatMap(wordsOf)
  return node.kind === 'list' ? node.items.flatMap(wordsOf) : []
}
