// The homes of a child, with gaps and overlaps, to the drawing of where the child has lived and its words.
import { formatDate, formatPeriod, formatShortDate, isPartialDate, lengthWords } from '../../model/dates.ts'
import type { HomeRow, HomesTimeline } from '../../model/drawing.ts'
import type { Pointer } from '../../model/pointer.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { firstNameOf, namesOf } from '../handlebars/names.ts'
import { dateOf } from '../handlebars/dates.ts'
import { NBSP } from '../typography.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import type { Drawn } from './table.ts'

const KINDS: Readonly<Record<string, HomeRow['kind']>> = {
  parent: 'parent',
  'mother-baby': 'parent',
  family: 'family',
  foster: 'foster',
  'early-permanence': 'foster',
  residential: 'residential',
  adoptive: 'adoptive',
}

interface Stretch {
  readonly kind: string
  readonly from: string
  readonly to: string | undefined
  readonly days: number
  readonly home: ViewNode | undefined
}

/** The drawing of a child’s homes; undefined where none is recorded. */
export function homesTimeline(view: ViewRecord): Drawn | undefined {
  const asOf = dateOf(nodeAt(view, '/document/asOf'))
  const stretches = stretchesOf(view)
  const [first] = stretches
  if (first === undefined || asOf === undefined) return undefined
  const rows = stretches.map(stretch => rowOf(stretch, asOf))
  const orders = ordersOf(view)
  const from = dateOf(nodeAt(view, '/child/person/born')) ?? first.from
  const drawing: HomesTimeline = { type: 'homesTimeline', from, to: asOf, rows, orders }
  const name = String(firstNameOf(nodeAt(view, '/child/person')).value)
  const head = `Where ${name === '' ? 'the child' : name} has lived, on ${formatDate(asOf)}.`
  const made = orders.map(({ label, date }) => `${label}: ${formatDate(date)}.`)
  return { drawing, alternative: [head, ...rows.map(sentenceOf), ...made].join(' ') }
}

function stretchesOf(view: ViewRecord): readonly Stretch[] {
  const homes = new Map<Pointer, ViewNode>(itemsOf(nodeAt(view, '/child/homes')).map(home => [home.at, home]))
  return itemsOf(nodeAt(view, '/facts/homes')).flatMap((period): readonly Stretch[] => {
    const from = dateOf(field(period, 'from'))
    const kind = String(rawOf(field(period, 'kind')) ?? '')
    const home = kind === 'home' ? homes.get(period.at) : undefined
    if (from === undefined || (kind === 'home' && home === undefined)) return []
    return [
      {
        kind: kind === 'gap' && rawOf(field(period, 'explained')) === true ? 'unknown' : kind,
        from,
        to: dateOf(field(period, 'to')),
        days: Number(rawOf(field(period, 'days')) ?? 0),
        home,
      },
    ]
  })
}

/** Times that are not homes. What the file explains is grey and calm; what it leaves open is marked as a gap. */
const NO_HOME = { unknown: 'Not known', gap: 'No record', overlap: 'Recorded twice' } as const

function isNoHome(kind: string): kind is keyof typeof NO_HOME {
  return Object.hasOwn(NO_HOME, kind)
}

function rowOf({ kind, from, to, days, home }: Stretch, asOf: string): HomeRow {
  const ends = to === undefined ? {} : { to }
  const when = shortPeriod(from, to)
  if (isNoHome(kind))
    return {
      kind,
      label: NO_HOME[kind],
      notes: [when, `${days}${NBSP}${days === 1 ? 'day' : 'days'}`],
      from,
      ...ends,
    }
  const facts = [lengthWords(from, to ?? asOf), homeFact(home)].filter(words => words !== '')
  return { kind: kindOf(home), label: labelOf(home), notes: [when, facts.join(', ')], from, ...ends }
}

function kindOf(home: ViewNode | undefined): HomeRow['kind'] {
  return KINDS[String(rawOf(field(home, 'kind')))] ?? 'other'
}

function homeFact(home: ViewNode | undefined): string {
  const words = fieldWords(home, 'arrangement') || fieldWords(home, 'area')
  return words.replace(/^\p{Lu}(?=\p{Ll})/u, letter =>
    fieldWords(home, 'arrangement') === '' ? letter : letter.toLowerCase(),
  )
}

/** Who the child lived with: `Jean, maternal grandmother`; the kind of home where nobody is named. */
function labelOf(home: ViewNode | undefined): string {
  const people = itemsOf(field(home, 'with')).filter(({ kind }) => kind === 'record')
  const names = String(namesOf(people, firstNameOf).value)
  const roles = [...new Set(people.map(person => fieldWords(person, 'role')))]
  const [role = ''] = roles
  const foster = kindOf(home) === 'foster' && people.length > 1 ? 'foster carers' : ''
  const as = roles.length === 1 && people.length === 1 ? role : foster
  if (names === '') return fieldWords(home, 'withText') || fieldWords(home, 'kind')
  return as === '' || as === names ? names : `${names}, ${as}`
}

function ordersOf(view: ViewRecord): HomesTimeline['orders'] {
  return itemsOf(nodeAt(view, '/child/orders')).flatMap(order => {
    const date = dateOf(field(order, 'madeOn'))
    return date === undefined ? [] : [{ label: fieldWords(order, 'type'), date }]
  })
}

/** `3 Feb to 20 Aug 2023`, `27 June 2025 to now`. */
function shortPeriod(from: string, to: string | undefined): string {
  if (to === undefined) return `${formatShortDate(from)} to${NBSP}now`
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length > 4 && isPartialDate(to)
  return `${formatShortDate(from, !sameYear)} to ${formatShortDate(to)}`
}

function sentenceOf({ kind, label, notes, from, to }: HomeRow): string {
  const when = formatPeriod(from, to)
  const length = notes.at(1) ?? ''
  const words = isNoHome(kind) ? label.toLowerCase() : label
  return `${when}: ${[words, length].filter(part => part !== '').join(', ')}.`
}
