// Prose to the people it names who are not in the file, or by two names: a guess, so it only ever warns.
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { nodesAt, select, wordAt } from '../path.ts'
import type { NamesNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { printedRuns, type Piece } from './printed.ts'
import { stretchesOf } from './said.ts'
import { wordsIn } from './sentences.ts'
import { squeeze } from './squeeze.ts'

/** A gap for each name nobody in the file has, once a name, for each stranger whose first name is printed, and for each person with two names. */
export function names(need: NamesNeed, scope: Scope): readonly Finding[] {
  const { tree } = scope.context
  if (tree === undefined) return []
  const pieces = printedRuns(tree)
    .flatMap(run => run.pieces)
    .filter(piece => piece.at !== undefined)
  return [
    ...unknown(need, scope, pieces),
    ...strangers(need, scope, pieces),
    ...twoNames(need, scope, pieces),
  ]
}

/** A word with a capital that a title or a word of kinship announces. */
function unknown(
  { people, after = [] }: NamesNeed,
  { context, here }: Scope,
  pieces: readonly Piece[],
): readonly Finding[] {
  if (people === undefined || after.length === 0) return []
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

/** A person called by two names, where no sentence has both and so explains them. */
function twoNames(need: NamesNeed, { context, here }: Scope, pieces: readonly Piece[]): readonly Finding[] {
  if (need.twoNames === undefined) return []
  const people = select(context.view, here, need.twoNames)
  const named = people.map(person => ({ person, names: callNames(context.view, person) }))
  const stretches = pieces.flatMap(({ text, at }) =>
    stretchesOf(text).map(stretch => ({ at: at?.[0] ?? '', words: new Set(capitalWords(stretch)) })),
  )
  return named.flatMap(({ person, names: all }) => {
    const own = all.filter(name => !named.some(one => one.person !== person && one.names.includes(name)))
    const printed = own.flatMap(name => {
      const first = stretches.find(({ words }) => words.has(name))
      return first === undefined ? [] : [{ name, at: first.at }]
    })
    const [one, other] = printed
    if (one === undefined || other === undefined) return []
    const explained = stretches.some(({ words }) => printed.filter(({ name }) => words.has(name)).length > 1)
    return explained ? [] : [{ at: other.at, within: person }]
  })
}

/** The first name, the name known by, and earlier names of one word. */
function callNames(view: ViewRecord, person: ViewNode): readonly string[] {
  const words = ['name/first', 'name/known', 'name/others/*'].flatMap(path => nodesAt(view, person, path))
  const names = words.flatMap(node => (node.kind === 'leaf' ? [String(node.value).trim()] : []))
  return [...new Set(names.filter(name => !/\s/u.test(name)).map(bareName))].filter(name => name !== '')
}

function capitalWords(text: string): readonly string[] {
  return wordsIn(text)
    .filter(word => word !== word.toLowerCase())
    .map(bareName)
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
