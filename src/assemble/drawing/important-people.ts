// The people who matter to a child, as the child chose them, to a drawing and its words.
import { formatDate } from '../../model/dates.ts'
import type { ImportantGroup, ImportantPeople, ImportantPerson } from '../../model/drawing.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { dateOf } from '../handlebars/dates.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import { drawnName } from './shown-person.ts'
import type { Drawn } from './table.ts'

const TIES: readonly (readonly [ImportantPerson['tie'], string])[] = [
  ['very-close', 'Very close'],
  ['gets-on-well', 'Gets on well'],
  ['not-often', 'Not often seen'],
  ['can-be-hard', 'Can be hard'],
  ['no-longer-seen', 'No longer seen'],
]

const LEFT = ['family']
const RIGHT = ['home', 'school', 'other']

/** The record handed over, or else the child’s own; undefined where nobody is named. */
export function importantPeople(view: ViewRecord, given?: ViewNode): Drawn | undefined {
  const record = given ?? nodeAt(view, '/child/importantPeople')
  const items = itemsOf(field(record, 'people'))
  const groups = (codes: readonly string[]) => codes.flatMap(code => groupOf(items, code))
  const [left, right] = [groups(LEFT), groups(RIGHT)]
  const centre = drawnName(nodeAt(view, '/child/person')) ?? ''
  if (left.length + right.length === 0) return undefined
  const drawing: ImportantPeople = { type: 'importantPeople', centre, left, right }
  return { drawing, alternative: peopleInWords(drawing, record) }
}

function groupOf(items: readonly ViewNode[], code: string): readonly ImportantGroup[] {
  const members = items.filter(item => rawOf(field(item, 'group')) === code)
  const people = members.flatMap(personOf)
  const [first] = members
  return first === undefined || people.length === 0 ? [] : [{ title: fieldWords(first, 'group'), people }]
}

/** A name in words stands only for somebody who is not in the file. */
function personOf(item: ViewNode): readonly ImportantPerson[] {
  const person = field(item, 'person')
  const isRecorded = person !== undefined && person.kind !== 'absent'
  const name = isRecorded ? drawnName(person) : fieldWords(item, 'name')
  const [tie] = TIES.find(([code]) => code === rawOf(field(item, 'tie'))) ?? []
  if (name === undefined || name === '' || tie === undefined) return []
  return [{ name, note: fieldWords(item, 'note'), tie }]
}

function peopleInWords({ centre, left, right }: ImportantPeople, record: ViewNode): string {
  const on = dateOf(field(record, 'on'))
  const by = rawOf(field(record, 'chosenBy')) === 'adult' ? ' The lines were chosen by an adult.' : ''
  const head = `Who is important to ${centre === '' ? 'the child' : centre}${on === undefined ? '' : `, drawn on ${formatDate(on)}`}.${by}`
  const all = [...left, ...right].flatMap(({ title, people }) => people.map(person => ({ title, person })))
  const said = TIES.flatMap(([tie, words]) => {
    const those = all.filter(({ person }) => person.tie === tie)
    const names = those.map(
      ({ title, person }) => `${person.name} (${[title, person.note].filter(Boolean).join(': ')})`,
    )
    return those.length === 0 ? [] : [`${words}: ${names.join('; ')}.`]
  })
  return [head, ...said].join(' ')
}
