// A family tree to words that are enough alone: the child, parents, brothers and sisters, grandparents, others, homes.
import { formatDate } from '../../model/dates.ts'
import type { Genogram, GenogramPerson } from '../../model/drawing.ts'
import { inWords } from '../handlebars/words.ts'

/** The words of a family tree on a day. Everybody in the drawing is in the words, and nobody else. */
export function familyInWords(tree: Genogram, born: string | undefined, asOf: string): string {
  const { people, households } = tree
  const [subject, ...more] = people.filter(person => person.subject)
  if (subject !== undefined && more.length > 0) return groupInWords(tree, [subject, ...more], asOf)
  const name = subject === undefined || subject.name === '' ? 'the child' : subject.name
  const groups = kinOf(tree, subject?.id ?? '')
  const told = new Set([subject?.id, ...groups.flatMap(({ ids }) => ids)])
  const others = people.filter(({ id }) => !told.has(id)).map(({ id }) => id)
  const say = (ids: readonly string[]) =>
    ids.map(id => personInWords(people.find(person => person.id === id))).join('; ')
  const sentences = [
    `Family tree of ${name}, on ${formatDate(asOf)}.`,
    born === undefined ? '' : `${name}, born ${formatDate(born)}.`,
    ...[...groups, { title: 'Others', ids: others }].map(({ title, ids }) =>
      ids.length === 0 ? '' : `${title}: ${say(ids)}.`,
    ),
    ...households.map(
      home =>
        `Living together, ${home.name}: ${inWords(home.people.map(id => nameIn(people.find(person => person.id === id))))}.`,
    ),
  ]
  return sentences.filter(sentence => sentence !== '').join(' ')
}

/** The words of a tree of several brothers and sisters: the children of each couple, then everybody else, then the homes. */
function groupInWords(
  { people, unions, households }: Genogram,
  subjects: readonly GenogramPerson[],
  asOf: string,
): string {
  const find = (id: string) => people.find(person => person.id === id)
  const names = (ids: readonly string[]) => inWords(ids.map(id => nameIn(find(id))))
  const told = new Set(unions.flatMap(({ children }) => children))
  const others = people.filter(({ id }) => !told.has(id))
  return [
    `Family tree of ${inWords(subjects.map(nameIn))}, on ${formatDate(asOf)}.`,
    ...unions
      .filter(({ children }) => children.length > 0)
      .map(
        ({ partners, children }) =>
          `Children of ${names(partners)}: ${children.map(id => personInWords(find(id))).join('; ')}.`,
      ),
    ...(others.length === 0 ? [] : [`Others: ${others.map(personInWords).join('; ')}.`]),
    ...households.map(home => `Living together, ${home.name}: ${names(home.people)}.`),
  ].join(' ')
}

interface Kin {
  readonly title: string
  readonly ids: readonly string[]
}

/** Each person once, in the order in which a reader asks. */
function kinOf({ unions, people }: Genogram, subject: string): readonly Kin[] {
  const told = new Set([subject])
  const fresh = (ids: readonly string[]) => ids.filter(id => !told.has(id) && told.add(id))
  const own = unions.filter(({ children }) => children.includes(subject))
  const parents = [...new Set(own.flatMap(({ partners }) => [...partners]))]
  const sexOf = (id: string) => people.find(person => person.id === id)?.sex
  const parentTitle = (id: string) => (sexOf(id) === 'f' ? 'Mother' : sexOf(id) === 'm' ? 'Father' : 'Parent')
  const full = own.flatMap(({ children }) => children)
  const kin: Kin[] = parents.map(id => ({ title: parentTitle(id), ids: fresh([id]) }))
  kin.push({ title: 'Brothers and sisters', ids: fresh(full) })
  for (const id of parents) {
    const half = unions
      .filter(union => union.partners.some(partner => partner === id))
      .flatMap(({ children }) => children)
    const side = parentTitle(id) === 'Parent' ? 'one parent' : `the ${parentTitle(id).toLowerCase()}`
    kin.push({ title: `Half-brothers and half-sisters through ${side}`, ids: fresh(half) })
  }
  for (const id of parents) {
    const elders = unions
      .filter(({ children }) => children.includes(id))
      .flatMap(({ partners }) => [...partners])
    kin.push({ title: `Grandparents, ${parentTitle(id).toLowerCase()}’s side`, ids: fresh(elders) })
  }
  return kin
}

function personInWords(person: GenogramPerson | undefined): string {
  const words = [nameIn(person), ...(person?.notes ?? []), person?.adopted === true ? 'adopted' : '']
  return words.filter(word => word !== '').join(', ')
}

function nameIn(person: GenogramPerson | undefined): string {
  if (person === undefined || person.name === '') return 'not known'
  return person.name
}
