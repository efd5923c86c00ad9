// The homes of a child to the path of homes of a child's book, and its words.
import type { HomesPath, HomeStop } from '../../model/drawing.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { firstNameOf } from '../handlebars/names.ts'
import { inWords } from '../handlebars/words.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import { drawnName } from './shown-person.ts'
import type { Drawn } from './table.ts'

const BUILDINGS: readonly HomeStop['kind'][] = ['house', 'flats', 'bungalow', 'hospital']

/** What each kind of home is called in a child’s book. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  parent: 'A home with a parent',
  family: 'A home with family',
  foster: 'A foster home',
  'early-permanence': 'A home with carers',
  residential: 'A children’s home',
  adoptive: 'A home with your family',
  hospital: 'A hospital',
  'mother-baby': 'A home for parents and babies',
  other: 'A home',
}

/** Every home the reader may know of, in order; the labels are those written for the book, which are not needed. A record handed over may ask for times nobody can tell about (`gaps`). */
export function homesPath(view: ViewRecord, given?: ViewNode): Drawn | undefined {
  const homes = itemsOf(nodeAt(view, '/child/homes')).filter(({ kind }) => kind === 'record')
  const written = itemsOf(nodeAt(view, '/child/story/stops'))
  const stops = homes.map(home => {
    const id = rawOf(field(home, 'id'))
    return stopOf(
      home,
      written.find(stop => rawOf(field(stop, 'home')) === id),
    )
  })
  if (stops.length === 0) return undefined
  const all = rawOf(field(given, 'gaps')) === true ? withGaps(view, homes, stops) : stops
  const drawing: HomesPath = { type: 'homesPath', stops: all }
  return {
    drawing,
    alternative: pathInWords(drawing, String(firstNameOf(nodeAt(view, '/child/person')).value)),
  }
}

function stopOf(home: ViewNode, written: ViewNode | undefined): HomeStop {
  const isNow = field(home, 'to')?.kind === 'absent'
  const usual = KIND_WORDS[String(rawOf(field(home, 'kind')))] ?? 'A home'
  const names = itemsOf(field(home, 'with')).flatMap(person => drawnName(person) || [])
  const label = fieldWords(written, 'label') || inWords(names) || usual
  const note = label === usual ? '' : usual
  return {
    label,
    note: written === undefined ? (isNow ? 'Your home now' : note) : fieldWords(written, 'note'),
    kind: buildingOf(home, written),
    now: isNow,
  }
}

function buildingOf(home: ViewNode, written: ViewNode | undefined): HomeStop['kind'] {
  const chosen = BUILDINGS.find(kind => kind === rawOf(field(written, 'building')))
  return chosen ?? (rawOf(field(home, 'kind')) === 'hospital' ? 'hospital' : 'house')
}

/** A time between homes that the file explains, and that nobody can tell about, is a stop of its own. */
function withGaps(
  view: ViewRecord,
  homes: readonly ViewNode[],
  stops: readonly HomeStop[],
): readonly HomeStop[] {
  const at = new Map(homes.map((home, index) => [home.at, stops[index]]))
  const drawn = itemsOf(nodeAt(view, '/facts/homes')).flatMap((period): readonly HomeStop[] => {
    const kind = rawOf(field(period, 'kind'))
    if (kind === 'gap' && rawOf(field(period, 'explained')) === true)
      return [{ label: 'Not known', note: 'Nobody could tell us', kind: 'unknown', now: false }]
    const stop = kind === 'home' ? at.get(period.at) : undefined
    at.delete(period.at)
    return stop === undefined ? [] : [stop]
  })
  return [...drawn, ...[...at.values()].filter(stop => stop !== undefined)]
}

function pathInWords({ stops }: HomesPath, name: string): string {
  const said = stops.map(({ label, note, now }, index) => {
    const words = note.replace(/[.!]$/, '')
    return `${index + 1}${now ? ', the home now' : ''}: ${label}${words === '' ? '' : `. ${words}`}.`
  })
  return [`The homes of ${name === '' ? 'the child' : name}, in order along a path.`, ...said].join(' ')
}
