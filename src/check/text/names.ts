// Prose to the people it names who are not in the file: a guess, so it only ever warns.
import type { ViewNode } from '../../model/view.ts'
import { nodesAt, select, wordAt } from '../path.ts'
import type { NamesNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { printedRuns, type Piece } from './printed.ts'
import { squeeze } from './squeeze.ts'

/** A gap for each name nobody in the file has, once a name, and for each stranger whose first name is printed. */
export function names(need: NamesNeed, scope: Scope): readonly Finding[] {
  const { tree } = scope.context
  if (tree === undefined) return []
  const pieces = printedRuns(tree)
    .flatMap(run => run.pieces)
    .filter(piece => piece.at !== undefined)
  return [...unknown(need, scope, pieces), ...strangers(need, scope, pieces)]
}

/** A word with a capital that a title or a word of kinship announces. */
function unknown(
  { people, after = [] }: NamesNeed,
  { context, here }: Scope,
  pieces: readonly Piece[],
): readonly Finding[] {
  if (after.length === 0) return []
  const known = new Set(nodesAt(context.view, here, people).flatMap(wordsOf))
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:${after.join('|')})\.?[ \u00a0]+(\p{Lu}[\p{L}'’-]+)(?:[ \u00a0]+(\p{Lu}[\p{L}'’-]+))?`,
    'gu',
  )
  const found = new Map<string, Finding>()
  for (const { text, at } of pieces) {
    for (const match of text.matchAll(pattern)) {
      const word = match.slice(1).find(part => part !== undefined && !known.has(bareName(part)))
      if (word !== undefined && !found.has(bareName(word))) found.set(bareName(word), { at: at?.[0] ?? '' })
    }
  }
  return [...found.values()]
}

function strangers(need: NamesNeed, { context, here }: Scope, pieces: readonly Piece[]): readonly Finding[] {
  if (need.strangers === undefined) return []
  return select(context.view, here, need.strangers).flatMap(person => {
    const first = bareName(wordAt(context.view, person, 'name/first'))
    const piece =
      first === ''
        ? undefined
        : pieces.find(({ text }) =>
            text
              .split(/[^\p{L}\p{M}'’-]+/u)
              .some(word => bareName(word) === first && word !== word.toLowerCase()),
          )
    return piece?.at?.[0] === undefined ? [] : [{ at: piece.at[0], within: person }]
  })
}

function bareName(word: string): string {
  return squeeze(word.replace(/['’]s$/u, '')).letters
}

function wordsOf(node: ViewNode): readonly string[] {
  if (node.kind === 'leaf')
    return String(node.value)
      .split(/[\s\u00a0]+/u)
      .map(bareName)
  if (node.kind === 'record') return Object.values(node.fields).flatMap(wordsOf)
  return node.kind === 'list' ? node.items.flatMap(wordsOf) : []
}
