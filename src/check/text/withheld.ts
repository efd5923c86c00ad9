// The printed text and every value this reader may not see to the places that give one away.
import { isWithin } from '../../model/pointer.ts'
import type { WithheldValue } from '../../model/reader-view.ts'
import type { ViewNode } from '../../model/view.ts'
import type { WithheldNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import { formsOf, type Form } from './forms.ts'
import { placeIn, printedRuns, type Run } from './printed.ts'
import { squeeze, type Squeezed } from './squeeze.ts'

/** A gap for each value and each place of the file that prints it. What this reader may read elsewhere as it stands is no secret. */
export function withheld(need: WithheldNeed, { context, place }: Scope): readonly Finding[] {
  const { tree, withheld: values = [], readerView } = context
  if (tree === undefined || values.length === 0) return []
  const book = bookOf(printedRuns(tree))
  const known = readerView === undefined ? new Set<string>() : knownTo(readerView)
  const found = new Map<string, Finding>()
  for (const value of distinct(
    values.filter(one => concerns(need, one) && !known.has(squeeze(one.value).letters)),
  )) {
    const forms = formsOf(value).filter(one => !known.has(one.letters))
    for (const at of forms.flatMap(form => placesOf(form, book, place.at)))
      found.set(`${at} ${value.at}`, {
        at,
        params: { title: value.schema.title ?? '', class: value.class, value: { at: value.at } },
      })
  }
  return [...found.values()]
}

/** All runs as one string of bare letters, so that each form is searched once; `|` parts the runs. */
interface Book {
  readonly letters: string
  readonly pages: readonly { readonly run: Run; readonly bare: Squeezed; readonly start: number }[]
}

function bookOf(runs: readonly Run[]): Book {
  let start = 0
  const pages = runs.map(run => {
    const page = { run, bare: squeeze(run.text), start }
    start += page.bare.letters.length + 1
    return page
  })
  return { pages, letters: pages.map(({ bare }) => bare.letters).join('|') }
}

function concerns({ classes, except }: WithheldNeed, value: WithheldValue): boolean {
  return (classes?.includes(value.class) ?? true) && except?.includes(value.class) !== true
}

function distinct(values: readonly WithheldValue[]): readonly WithheldValue[] {
  return [...new Map(values.map(value => [`${value.value} ${value.class}`, value])).values()]
}

/** The places of the file that print the form; the rule's own where the words are the template's. */
function placesOf(form: Form, { letters, pages }: Book, elsewhere: string): readonly string[] {
  const places: string[] = []
  for (let i = letters.indexOf(form.letters); i >= 0; i = letters.indexOf(form.letters, i + 1)) {
    const page = pages.findLast(({ start }) => start <= i)
    if (page === undefined) continue
    const { run, bare, start } = page
    const first = i - start
    const last = first + form.letters.length - 1
    const from = bare.places[first] ?? 0
    if (!isWhole(bare, first, last, form, run.text) || (form.asName && !isNameThere(run.text, from))) continue
    places.push(placeIn(run, from, (bare.places[last] ?? 0) + 1) ?? elsewhere)
  }
  return places
}

/** Whether letters `i` to `last` are whole words: a plural or possessive `s` may follow, a space may not part one word. */
function isWhole(bare: Squeezed, i: number, last: number, form: Form, text: string): boolean {
  if (bare.starts[i] !== true) return false
  const endsHere = bare.ends[last] === true
  const withS = form.letters.length > 3 && bare.letters[last + 1] === 's' && bare.ends[last + 1] === true
  if (!endsHere && !withS) return false
  return !form.oneWord || isOneWord(bare, i, last, text)
}

/** `McDonald` may be written `Mc Donald` or `Mc-Donald`; `Hasan` is not in `has an`. */
function isOneWord(bare: Squeezed, i: number, last: number, text: string): boolean {
  for (let k = i; k < last; k += 1) {
    if (bare.ends[k] !== true) continue
    const gap = text.slice((bare.places[k] ?? 0) + 1, bare.places[k + 1])
    const following = text[bare.places[k + 1] ?? 0] ?? ''
    if (/\s/u.test(gap) && following === following.toLowerCase()) return false
    if (/[.,;:!?()]/u.test(gap)) return false
  }
  return true
}

/** A word such as `May` or `Green` is a name where it has a capital and does not begin a sentence. */
function isNameThere(text: string, place: number): boolean {
  const first = text[place] ?? ''
  if (first === first.toLowerCase()) return false
  return !/(?:^|[.!?:\n“"‘(]\s*)$/u.test(text.slice(0, place))
}

/** Every whole value this reader may see, in bare letters, and the words of public bodies' names. */
function knownTo(reader: ViewNode): ReadonlySet<string> {
  const known = new Set<string>()
  const seen = new WeakSet<ViewNode>()
  const visit = (node: ViewNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.kind === 'leaf') addKnown(known, node)
    if (node.kind === 'record') for (const field of Object.values(node.fields)) visit(field)
    if (node.kind === 'list') for (const item of node.items) visit(item)
  }
  visit(reader)
  return known
}

function addKnown(known: Set<string>, { at, value, schema }: Extract<ViewNode, { kind: 'leaf' }>): void {
  if (typeof value !== 'string' || schema.narrative === true) return
  known.add(squeeze(value).letters)
  if (isWithin(at, '/agency') || isWithin(at, '/court'))
    for (const word of value.split(/[^\p{L}\p{N}]+/u)) known.add(squeeze(word).letters)
}
