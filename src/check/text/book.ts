// Printed runs to one string of bare letters, and forms of a value to the places that print one.
import type { Pointer } from '../../model/pointer.ts'
import { daysIn } from './day.ts'
import type { Form } from './forms.ts'
import { placeIn, type Run } from './printed.ts'
import { squeeze, type Squeezed } from './squeeze.ts'

/** All runs as one string of bare letters, so that each form is searched once; `|` parts the runs. */
export interface Book {
  readonly letters: string
  readonly pages: readonly Page[]
  /** Where words begin, by a number made of their first letters. */
  readonly beginnings: ReadonlyMap<number, readonly number[]>
  /** The pages and stretches that name a day, by its key. */
  readonly days: ReadonlyMap<
    string,
    readonly { readonly run: Run; readonly from: number; readonly to: number }[]
  >
  /** Longer names that may be read as they stand: `Kent` in `Kent County Council` is no secret. */
  readonly readable: readonly string[]
}

interface Page {
  readonly run: Run
  readonly bare: Squeezed
  readonly start: number
}

/** The book of the runs; `readable` are the values, in bare letters, this reader may read. */
export function bookOf(runs: readonly Run[], readable: ReadonlySet<string>): Book {
  let start = 0
  const pages = runs.map(run => {
    const page = { run, bare: squeeze(run.text), start }
    start += page.bare.letters.length + 1
    return page
  })
  const days = new Map<string, { run: Run; from: number; to: number }[]>()
  for (const run of runs)
    for (const { key, from, to } of daysIn(run.text))
      days.set(key, [...(days.get(key) ?? []), { run, from, to }])
  const letters = pages.map(({ bare }) => bare.letters).join('|')
  return { pages, letters, beginnings: beginningsOf(pages, letters), days, readable: [...readable] }
}

const LEAST_KEYED = 3

function keyAt(letters: string, place: number): number {
  const [a, b, c] = [letters.charCodeAt(place), letters.charCodeAt(place + 1), letters.charCodeAt(place + 2)]
  return ((a * 31 + b) * 31 + c) | 0
}

function beginningsOf(pages: readonly Page[], letters: string): ReadonlyMap<number, readonly number[]> {
  const beginnings = new Map<number, number[]>()
  for (const { bare, start } of pages)
    for (let i = bare.starts.indexOf(1); i >= 0; i = bare.starts.indexOf(1, i + 1)) {
      const key = keyAt(letters, start + i)
      const known = beginnings.get(key)
      if (known === undefined) beginnings.set(key, [start + i])
      else known.push(start + i)
    }
  return beginnings
}

/** Where in the book the letters stand from the beginning of a word on. */
function standsAt({ letters, beginnings }: Book, form: string): readonly number[] {
  if (form.length >= LEAST_KEYED)
    return (beginnings.get(keyAt(form, 0)) ?? []).filter(place => letters.startsWith(form, place))
  const places: number[] = []
  for (let i = letters.indexOf(form); i >= 0; i = letters.indexOf(form, i + 1)) places.push(i)
  return places
}

/** The place told of words that a run holds without saying where they come from. */
export type Elsewhere = (text: string, from: number, to: number) => Pointer

/** The places of the file that print the day. */
export function placesOfDay(key: string, { days }: Book, elsewhere: Elsewhere): readonly Pointer[] {
  return (days.get(key) ?? []).map(
    ({ run, from, to }) => placeIn(run, from, to) ?? elsewhere(run.text, from, to),
  )
}

/** The places of the file that print the form. */
export function placesOf(form: Form, book: Book, elsewhere: Elsewhere): readonly Pointer[] {
  const places: Pointer[] = []
  for (const i of standsAt(book, form.letters)) {
    const page = pageAt(book.pages, i)
    if (page === undefined) continue
    const { run, bare, start } = page
    const first = i - start
    const last = first + form.letters.length - 1
    if (!isWhole(bare, first, last, form, run.text) || !isWritten(form, bare, first, last, run.text)) continue
    if (isInLonger(book, i, form)) continue
    const [from, to] = [bare.places[first] ?? 0, (bare.places[last] ?? 0) + 1]
    places.push(placeIn(run, from, to) ?? elsewhere(run.text, from, to))
  }
  return places
}

function pageAt(pages: readonly Page[], place: number): Page | undefined {
  let [low, high] = [0, pages.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((pages[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return pages[low]
}

/** Whether the letters at a place are part of a longer value this reader may read. */
function isInLonger({ letters, readable }: Book, place: number, form: Form): boolean {
  return readable.some(longer => {
    if (longer.length <= form.letters.length) return false
    for (let k = longer.indexOf(form.letters); k >= 0; k = longer.indexOf(form.letters, k + 1))
      if (letters.startsWith(longer, place - k)) return true
    return false
  })
}

/** Whether letters `first` to `last` are whole words: a plural or possessive `s` may follow, a space may not part one word. */
function isWhole(bare: Squeezed, first: number, last: number, form: Form, text: string): boolean {
  if (bare.starts[first] !== 1) return false
  if (form.breakAt !== undefined && bare.ends[first + form.breakAt - 1] !== 1) return false
  const following = bare.ends[last] === 1 ? '' : restOfWord(bare, last)
  if (following !== '' && (form.letters.length <= 3 || !/^e?s$/u.test(following))) return false
  return !form.oneWord || isOneWord(bare, first, last, text)
}

function restOfWord(bare: Squeezed, last: number): string {
  let end = last
  while (end < bare.letters.length - 1 && bare.ends[end] !== 1) end += 1
  return bare.letters.slice(last + 1, end + 1)
}

/** `McDonald` may be written `Mc Donald` or `Mc-Donald`; `Hasan` is not in `has an`. */
function isOneWord(bare: Squeezed, first: number, last: number, text: string): boolean {
  for (let k = first; k < last; k += 1) {
    if (bare.ends[k] !== 1) continue
    const gap = text.slice((bare.places[k] ?? 0) + 1, bare.places[k + 1])
    const following = text[bare.places[k + 1] ?? 0] ?? ''
    if (/\s/u.test(gap) && following === following.toLowerCase()) return false
    if (/[.,;:!?()]/u.test(gap)) return false
  }
  return true
}

function isWritten({ written }: Form, bare: Squeezed, first: number, last: number, text: string): boolean {
  if (written === 'any') return true
  if (written === 'name') return isNameThere(text, bare.places[first] ?? 0, (bare.places[last] ?? 0) + 1)
  for (let k = first; k <= last; k += 1) {
    const letter = text[bare.places[k] ?? 0] ?? ''
    if (bare.starts[k] === 1 && letter === letter.toLowerCase() && /\p{L}/u.test(letter)) return false
  }
  return true
}

const TITLE_OR_INITIAL = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sr|St|\p{Lu})\.\s*$/u
const SENTENCE_BEGINS = /(?:^|[.!?:\n“"‘(]\s*)$/u

/** A word such as `May` or `Green` is a name where it has a capital and does not begin a sentence, or has something of its own. */
function isNameThere(text: string, from: number, to: number): boolean {
  const first = text[from] ?? ''
  if (first === first.toLowerCase()) return false
  const before = text.slice(Math.max(0, from - 12), from)
  return (
    !SENTENCE_BEGINS.test(before) || TITLE_OR_INITIAL.test(before) || /^['’]s\b/u.test(text.slice(to, to + 3))
  )
}
