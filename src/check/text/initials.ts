// The people of a view to the ways their names are written whole: reversed, or with initials.
import { nodeAt, plain, type ViewNode } from '../../model/view.ts'
import type { Form } from './forms.ts'
import { squeeze } from './squeeze.ts'

/** A whole name, and the place of the person it belongs to. */
interface WholeName {
  readonly person: string
  readonly form: Form
}

/** Each person's names whole: `Eve Green`, `Green, Eve`, `E. Green`, `Green, E.` */
export function wholeNames(people: ViewNode): readonly WholeName[] {
  return people.kind === 'list' ? people.items.flatMap(person => namesOf(person)) : []
}

function namesOf(person: ViewNode): readonly WholeName[] {
  const word = (name: string) => {
    const value = plain(nodeAt(person, `/name/${name}`))
    return typeof value === 'string' ? squeeze(value).letters : ''
  }
  const [last, middle] = [word('last'), word('middle')]
  const firsts = [word('first'), word('known')].filter(first => first !== '')
  if (last === '') return []
  const pairs = firsts.flatMap(first => [
    [first, last],
    [last, first],
    [first.slice(0, 1), last],
    [last, first.slice(0, 1)],
    ...(middle === '' ? [] : [[first.slice(0, 1) + middle.slice(0, 1), last]]),
  ])
  // Where a child is named after the father, the end of the child’s name is the father’s whole name.
  if (middle !== '') pairs.push([middle, last])
  return pairs.map(([one = '', two = '']) => ({
    person: person.at,
    form: { letters: one + two, written: 'capitals', oneWord: false, breakAt: one.length },
  }))
}
