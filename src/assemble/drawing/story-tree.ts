// A child's family to the tree of a child's book, and its words.
import { compareDates } from '../../model/dates.ts'
import type { StoryPerson, StoryTree } from '../../model/drawing.ts'
import type { Pointer } from '../../model/pointer.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { dateOf } from '../handlebars/dates.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import { lookOf } from './looks.ts'
import { drawnName, isUnknown } from './shown-person.ts'
import type { Drawn } from './table.ts'

/** The tree written for the book; where none is written, the family as the file knows it. Everybody stands once. */
export function storyTree(view: ViewRecord): Drawn | undefined {
  const subject = nodeAt(view, '/child/person')
  const name = drawnName(subject)
  if (name === undefined) return undefined
  const told = new Set<Pointer>([subject.at])
  const written = itemsOf(nodeAt(view, '/child/story/tree'))
  const places = written.length > 0 ? writtenPlaces(view, written, told) : knownPlaces(view, subject, told)
  const look = lookOf(view, subject)
  const drawing: StoryTree = {
    type: 'storyTree',
    child: { name, note: 'you!', ...(look && { look }) },
    ...places,
  }
  return { drawing, alternative: treeInWords(drawing) }
}

type Places = Pick<StoryTree, 'roots' | 'branches' | 'low'>

function writtenPlaces(view: ViewRecord, written: readonly ViewNode[], told: Set<Pointer>): Places {
  const at = (place: string) =>
    written
      .filter(leaf => rawOf(field(leaf, 'place')) === place)
      .flatMap(leaf => {
        const person = leafOf(view, field(leaf, 'person'), fieldWords(leaf, 'note'), told)
        const name = fieldWords(leaf, 'name')
        return person.map(one => (name === '' ? one : { ...one, name }))
      })
  return { branches: at('branches'), low: at('low'), roots: at('roots') }
}

/** Roots: the parents and grandparents the child was born to. Branches: those the child lives with. Low branches: brothers and sisters elsewhere. */
function knownPlaces(view: ViewRecord, subject: ViewNode, told: Set<Pointer>): Places {
  const leaf = (person: ViewNode | undefined, note: string) => leafOf(view, person, note, told)
  const home = new Set(homeOf(view, subject))
  const carers = itemsOf(field(nodeAt(view, '/facts/currentHome'), 'with')).filter(isGrown)
  const isCarer = (person: ViewNode | undefined) => carers.some(({ at }) => at === person?.at)
  const parents = itemsOf(nodeAt(view, '/parents')).filter(tie => !isCarer(field(tie, 'person')))
  const ties = itemsOf(nodeAt(view, '/siblings'))
  const siblings = (here: boolean) =>
    ties
      .filter(tie => home.has(field(tie, 'person')?.at ?? '') === here)
      .flatMap(tie => leaf(field(tie, 'person'), siblingNote(tie, subject)))
  return {
    branches: [...carers.flatMap(carer => leaf(carer, carerNote(view, carer))), ...siblings(true)],
    low: siblings(false),
    roots: [
      ...parents.flatMap(tie => leaf(field(tie, 'person'), parentNote(tie, 'your birth'))),
      ...grandparents(view).flatMap(({ person, note }) => leaf(person, note)),
    ],
  }
}

/** Another child in the home is no carer. */
function isGrown(person: ViewNode): boolean {
  return rawOf(field(person, 'kind')) !== 'child'
}

function leafOf(
  view: ViewRecord,
  person: ViewNode | undefined,
  note: string,
  told: Set<Pointer>,
): readonly StoryPerson[] {
  const name = drawnName(person)
  if (person === undefined || name === undefined || told.has(person.at)) return []
  told.add(person.at)
  const look = lookOf(view, person)
  if (isUnknown(person)) return [{ name: '', note, unknown: true }]
  const died = dateOf(field(person, 'died')) === undefined ? note : `${note}, who died`
  return [{ name, note: died, ...(look && { look }) }]
}

const PARENTS: Readonly<Record<string, string>> = {
  mother: 'mum',
  father: 'dad',
  'possible-father': 'dad, perhaps',
  'second-parent': 'parent',
}

function parentNote(tie: ViewNode, whose: string): string {
  return `${whose} ${PARENTS[String(rawOf(field(tie, 'as')))] ?? 'parent'}`
}

/** A parent who brings the child up is no “birth” parent to the child. */
function carerNote(view: ViewRecord, carer: ViewNode): string {
  const tie = itemsOf(nodeAt(view, '/parents')).find(parent => field(parent, 'person')?.at === carer.at)
  if (tie !== undefined) return parentNote(tie, 'your')
  const role = fieldWords(carer, 'role')
  return role === '' ? '' : `your ${lower(role)}`
}

function siblingNote(tie: ViewNode, subject: ViewNode): string {
  const person = field(tie, 'person')
  const sex = rawOf(field(person, 'sex'))
  const word = sex === 'male' ? 'brother' : sex === 'female' ? 'sister' : 'brother or sister'
  const [born, own] = [dateOf(field(person, 'born')), dateOf(field(subject, 'born'))]
  if (born === undefined || own === undefined || sex === 'not-stated') return `your ${word}`
  const order = compareDates(born, own)
  return order === 0 ? `your ${word}` : `your ${order < 0 ? 'big' : 'little'} ${word}`
}

function grandparents(
  view: ViewRecord,
): readonly { readonly person: ViewNode | undefined; readonly note: string }[] {
  return itemsOf(nodeAt(view, '/child/relationships')).flatMap(tie => {
    const [kind] = /\bgrand(?:mother|father|parent)\b/i.exec(fieldWords(tie, 'relation')) ?? []
    return kind === undefined ? [] : [{ person: field(tie, 'person'), note: `your ${kind.toLowerCase()}` }]
  })
}

/** Everybody who lives with the child. */
function homeOf(view: ViewRecord, subject: ViewNode): readonly Pointer[] {
  const households = itemsOf(nodeAt(view, '/family/households'))
  const members = households.map(household => itemsOf(field(household, 'people')).map(({ at }) => at))
  const own = members.find(people => people.includes(subject.at)) ?? []
  return [...own, ...itemsOf(field(nodeAt(view, '/facts/currentHome'), 'with')).map(({ at }) => at)]
}

function lower(words: string): string {
  return words.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())
}

function treeInWords({ child, roots, branches, low }: StoryTree): string {
  const say = (people: readonly StoryPerson[]) =>
    people
      .map(({ name, note }) => [name === '' ? 'not known' : name, note].filter(Boolean).join(', '))
      .join('; ')
  const parts = [
    ['Branches, the family', 'lives with', branches],
    ['Low branches, brothers and sisters of', 'who live elsewhere', low],
    ['Roots, the family', 'was born to', roots],
  ] as const
  const said = parts.flatMap(([words, what, people]) =>
    people.length === 0 ? [] : [`${words} ${child.name} ${what}: ${say(people)}.`],
  )
  return [`A family tree with ${child.name} in the middle.`, ...said].join(' ')
}
