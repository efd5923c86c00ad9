// The printed text and every value this reader may not see to the places that give one away.
import { isWithin, type Pointer } from '../../model/pointer.ts'
import type { WithheldValue } from '../../model/reader-view.ts'
import { nodeAt, type ViewRecord } from '../../model/view.ts'
import type { WithheldNeed } from '../text-needs.ts'
import type { Finding, Scope } from '../scope.ts'
import { keysOfDay } from './day.ts'
import { dayOf, formsOf, sortOf, type Form } from './forms.ts'
import { wholeNames } from './initials.ts'
import { bookOf, placesOf, placesOfDay, type Elsewhere } from './book.ts'
import { ownerOf } from './owner.ts'
import { hiddenRuns, printedRuns } from './printed.ts'
import { readableOf, type Readable } from './readable.ts'
import { squeeze } from './squeeze.ts'

const NOTHING: Readable = {
  values: new Set(),
  places: new Set(),
  days: new Set(),
  words: new Set(),
  texts: [],
}

/** A gap for each place of the file that prints what is withheld, once for each person. What this reader may read elsewhere as it stands is no secret. */
export function withheld(need: WithheldNeed, { context, place }: Scope): readonly Finding[] {
  const { tree, withheld: values = [], readerView } = context
  if (tree === undefined || values.length === 0) return []
  const readable = readerView === undefined ? NOTHING : readableOf(readerView)
  const book = bookOf([...printedRuns(tree), ...hiddenRuns(tree)], readable.values)
  const elsewhere: Elsewhere = (text, from, to) => sourceOf(text.slice(from, to), text, readable) ?? place.at
  const hits = distinct(values.filter(one => concerns(need, one))).flatMap(value => {
    const places = [
      ...keysFor(value, readable).flatMap(key => placesOfDay(key, book, elsewhere)),
      ...formsFor(value, readable, context.view, readerView).flatMap(form => placesOf(form, book, elsewhere)),
    ]
    return places.map(at => ({ at, value }))
  })
  return folded(hits, context.view)
}

/** A value, and a place that gives it away. */
interface Hit {
  readonly at: Pointer
  readonly value: WithheldValue
}

/** One gap for all that one text gives away of one person, or of several who share it: a last name, an address. */
function folded(hits: readonly Hit[], view: ViewRecord): readonly Finding[] {
  const told = new Set<string>()
  return hits.flatMap(({ at, value }) => {
    const { person, title } = ownerOf(value, view)
    const keys = [`${at} ${person ?? ''}`, `${at} =${value.value}`]
    const isTold = keys.some(key => told.has(key))
    for (const key of keys) told.add(key)
    const whose = person === undefined ? 'The case' : { at: `${person}/name` }
    const params = { title, class: value.class, value: { at: value.at }, person: whose }
    return isTold ? [] : [{ at, params }]
  })
}

/** Where words of a drawing or an alternative come from: the longest text of the reader that stands there whole and holds them. */
function sourceOf(words: string, text: string, { texts }: Readable): Pointer | undefined {
  const there = texts.filter(
    ({ value }) => typeof value === 'string' && value.includes(words) && text.includes(value),
  )
  return there.toSorted((a, b) => String(b.value).length - String(a.value).length)[0]?.at
}

function concerns({ classes, except }: WithheldNeed, value: WithheldValue): boolean {
  return (classes?.includes(value.class) ?? true) && except?.includes(value.class) !== true
}

/** The same words may stand in two fields: a name is looked for in other ways than a place. */
function distinct(values: readonly WithheldValue[]): readonly WithheldValue[] {
  const key = ({ value, class: dataClass, at }: WithheldValue) =>
    sortOf(at) === 'name' ? `${value} ${at}` : `${value} ${dataClass} ${sortOf(at)}`
  return [...new Map(values.map(value => [key(value), value])).values()]
}

function keysFor(value: WithheldValue, { days }: Readable): readonly string[] {
  const day = dayOf(value)
  return day === undefined || days.has(day) ? [] : keysOfDay(day)
}

function formsFor(
  value: WithheldValue,
  readable: Readable,
  view: ViewRecord,
  reader: ViewRecord | undefined,
): readonly Form[] {
  const sort = sortOf(value.at)
  const isName = sort === 'name' || sort === 'alias'
  const known = [
    readable.values,
    ...(isName ? [] : [readable.places]),
    ...(sort === 'words' ? [readable.words] : []),
  ]
  const isKnown = (letters: string) => known.some(one => one.has(letters))
  const own = isKnown(squeeze(value.value).letters)
    ? []
    : formsOf(value).filter(({ letters }) => !isKnown(letters))
  return /\/name\/(?:first|last)$/u.test(value.at) ? [...own, ...wholeNamesFor(value, view, reader)] : own
}

/** A name that is an everyday word, or that somebody else has too, still tells who it is with the other name or an initial. */
function wholeNamesFor(
  value: WithheldValue,
  view: ViewRecord,
  reader: ViewRecord | undefined,
): readonly Form[] {
  const readable = new Set(
    reader === undefined ? [] : wholeNames(nodeAt(reader, '/people')).map(({ form }) => form.letters),
  )
  return wholeNames(nodeAt(view, '/people'))
    .filter(({ person, form }) => isWithin(value.at, person) && !readable.has(form.letters))
    .map(({ form }) => form)
}
