// The couples and children of a family to the drawing of a family tree and its words.
import { ageWords, compareDates, formatDate, yearsWords } from '../../model/dates.ts'
import type { Genogram, GenogramPerson, GenogramUnion } from '../../model/drawing.ts'
import type { Pointer } from '../../model/pointer.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { dateOf } from '../handlebars/dates.ts'
import { shortNameOf } from '../handlebars/names.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import { familyInWords } from './family-words.ts'
import { isDrawn, isUnknown } from './shown-person.ts'
import type { Drawn } from './table.ts'

const KINDS: Readonly<Record<string, GenogramUnion['kind']>> = {
  short: 'short',
  separated: 'separated',
  divorced: 'divorced',
}

/** Under two years a whole number says too little. */
const INFANT = /(^|\u00a0)[01]$/

/** People by their place in the file, each with the id it has in the drawing. */
type Register = ReadonlyMap<Pointer, GenogramPerson>

/** The family tree this reader may see; undefined where no couple is recorded. */
export function genogram(view: ViewRecord): Drawn | undefined {
  const asOf = dateOf(nodeAt(view, '/document/asOf'))
  const subjects = subjectsOf(view)
  const [subject] = subjects
  const couples = itemsOf(nodeAt(view, '/family/unions'))
  if (asOf === undefined || subject === undefined || couples.length === 0) return undefined
  const people = registerOf(view, subjects, couples, asOf)
  const unions = couples.flatMap(couple => unionOf(couple, people))
  if (unions.length === 0) return undefined
  const drawn = new Set(unions.flatMap(({ partners, children }) => [...partners, ...children]))
  const drawing: Genogram = {
    type: 'genogram',
    people: [...people.values()].filter(({ id, subject: isSubject }) => drawn.has(id) || isSubject === true),
    unions,
    households: householdsOf(view, people, drawn),
  }
  const born = dateOf(field(subject, 'born'))
  return { drawing, alternative: familyInWords(drawing, born, asOf) }
}

/** The child the view is about, or each child of the group. */
function subjectsOf(view: ViewRecord): readonly ViewNode[] {
  const group = itemsOf(nodeAt(view, '/children')).map(child => nodeAt(child, '/person'))
  return [nodeAt(view, '/child/person'), ...group].filter(({ kind }) => kind === 'record')
}

function registerOf(
  view: ViewRecord,
  subjects: readonly ViewNode[],
  couples: readonly ViewNode[],
  asOf: string,
): Register {
  const members = couples.flatMap(couple => [
    ...membersOf(couple, 'partners'),
    ...membersOf(couple, 'children'),
  ])
  const seen = new Map<Pointer, ViewNode>([
    ...subjects.map((one): [Pointer, ViewNode] => [one.at, one]),
    ...members.map((one): [Pointer, ViewNode] => [one.at, one]),
  ])
  const adopted = new Set(
    itemsOf(nodeAt(view, '/siblings'))
      .filter(tie => rawOf(field(tie, 'relation')) === 'adopted')
      .map(tie => field(tie, 'person')?.at),
  )
  const shown = [...seen.values()].filter(isDrawn)
  return new Map(
    shown.map((person, i): [Pointer, GenogramPerson] => [
      person.at,
      {
        ...personOf(person, `p${i + 1}`, asOf),
        ...(subjects.some(({ at }) => at === person.at) && { subject: true }),
        ...(adopted.has(person.at) && { adopted: true }),
      },
    ]),
  )
}

function membersOf(record: ViewNode, name: string): readonly ViewNode[] {
  return itemsOf(field(record, name)).filter(({ kind }) => kind === 'record')
}

function personOf(person: ViewNode, id: string, asOf: string): GenogramPerson {
  const sex = rawOf(field(person, 'sex'))
  const unknown = isUnknown(person)
  const born = dateOf(field(person, 'born'))
  const died = dateOf(field(person, 'died'))
  const due = dateOf(field(person, 'dueOn'))
  const unborn = due !== undefined && (born === undefined || compareDates(born, asOf) > 0)
  return {
    id,
    sex: sex === 'male' ? 'm' : sex === 'female' ? 'f' : 'u',
    name: unknown ? '' : String(shortNameOf(person).value),
    notes: notesOf(born, died, unborn ? due : undefined, asOf),
    ...(died !== undefined && { died: true }),
    ...(unknown && { unknown: true }),
    ...(unborn && { unborn: true }),
  }
}

function notesOf(
  born: string | undefined,
  died: string | undefined,
  due: string | undefined,
  asOf: string,
): readonly string[] {
  if (due !== undefined) return [`due ${formatDate(due)}`]
  if (died !== undefined) {
    const aged = born === undefined ? '' : `, aged ${yearsWords(born, died)}`
    return [`died ${died.slice(0, 4)}${aged}`]
  }
  if (born === undefined || compareDates(born, asOf) > 0) return []
  const years = yearsWords(born, asOf)
  return [INFANT.test(years) ? ageWords(born, asOf) : years]
}

function unionOf(couple: ViewNode, people: Register): readonly GenogramUnion[] {
  const idsOf = (name: string) => membersOf(couple, name).flatMap(person => people.get(person.at)?.id ?? [])
  const [one, two] = idsOf('partners')
  if (one === undefined) return []
  const kind = KINDS[String(rawOf(field(couple, 'kind')))] ?? 'couple'
  return [{ partners: two === undefined ? [one] : [one, two], kind, children: idsOf('children') }]
}

/** Who lives together, as far as they are drawn. */
function householdsOf(
  view: ViewRecord,
  people: Register,
  drawn: ReadonlySet<string>,
): Genogram['households'] {
  return itemsOf(nodeAt(view, '/family/households')).flatMap(household => {
    const ids = membersOf(household, 'people').flatMap(person => people.get(person.at)?.id ?? [])
    const members = ids.filter(id => drawn.has(id))
    const name = fieldWords(household, 'name')
    return members.length === 0 || name === '' ? [] : [{ name, people: members }]
  })
}
