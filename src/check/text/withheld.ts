// The printed text and every value this reader may not see to the places that give one away.
import { isWithin } from '../../model/pointer.ts'
import type { WithheldValue } from '../../model/reader-view.ts'
import { nodeAt, type ViewRecord } from '../../model/view.ts'
import type { WithheldNeed } from '../rule.ts'
import type { Finding, Scope } from '../scope.ts'
import { keysOfDay } from './day.ts'
import { dayOf, formsOf, sortOf, type Form } from './forms.ts'
import { wholeNames } from './initials.ts'
import { bookOf, placesOf, placesOfDay } from './book.ts'
import { hiddenRuns, printedRuns } from './printed.ts'
import { readableOf, type Readable } from './readable.ts'
import { squeeze } from './squeeze.ts'

const NOTHING: Readable = { values: new Set(), places: new Set(), days: new Set(), words: new Set() }

/** A gap for each value and each place of the file that prints it. What this reader may read elsewhere as it stands is no secret. */
export function withheld(need: WithheldNeed, { context, place }: Scope): readonly Finding[] {
  const { tree, withheld: values = [], readerView } = context
  if (tree === undefined || values.length === 0) return []
  const readable = readerView === undefined ? NOTHING : readableOf(readerView)
  const book = bookOf([...printedRuns(tree), ...hiddenRuns(tree)], readable.values)
  const found = new Map<string, Finding>()
  for (const value of distinct(values.filter(one => concerns(need, one)))) {
    const places = [
      ...keysFor(value, readable).flatMap(key => placesOfDay(key, book, place.at)),
      ...formsFor(value, readable, context.view, readerView).flatMap(form => placesOf(form, book, place.at)),
    ]
    for (const at of places)
      found.set(`${at} ${value.value} ${value.class}`, {
        at,
        params: { title: value.schema.title ?? '', class: value.class, value: { at: value.at } },
      })
  }
  return [...found.values()]
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
