// A withheld value to whose it is and what it is called, for the person who may read the case.
import { isWithin, type Pointer } from '../../model/pointer.ts'
import type { WithheldValue } from '../../model/reader-view.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'

/** Whose a value is, where the file tells, and its title; a line of a list is called what the list is called. */
export interface Owned {
  readonly person?: Pointer
  readonly title: string
}

/** Looks for the owner from the value outwards: a person's own record, or the first that names one. */
export function ownerOf({ at, schema }: WithheldValue, view: ViewRecord): Owned {
  const way = wayTo(at, view)
  const around = way.at(-1)
  const title = (around?.kind === 'list' ? around.schema.title : undefined) ?? schema.title ?? ''
  const person = way.toReversed().flatMap(personIn)[0]
  return person === undefined ? { title } : { title, person }
}

/** The records and lists of the view a place lies in, from outside in: the longest way there is, of several the first. */
function wayTo(at: Pointer, view: ViewRecord): readonly ViewNode[] {
  const outermost = [nodeAt(view, '/child'), ...insideOf(view)].filter(({ at: place }) => place !== '')
  return longestWay(outermost, at)
}

function longestWay(nodes: readonly ViewNode[], at: Pointer): readonly ViewNode[] {
  return nodes
    .filter(node => node.at !== at && isWithin(at, node.at))
    .map(node => [
      node,
      ...longestWay(
        insideOf(node).filter(one => one.at.length > node.at.length),
        at,
      ),
    ])
    .reduce<readonly ViewNode[]>((best, way) => (way.length > best.length ? way : best), [])
}

function insideOf(node: ViewNode): readonly ViewNode[] {
  if (node.kind === 'record') return Object.values(node.fields)
  return node.kind === 'list' ? node.items : []
}

const PERSON = /^(?:\/carer)?\/people\/\d+$/u

/** The person a record is, is about, or first names among those of a home. */
function personIn(node: ViewNode): readonly Pointer[] {
  if (PERSON.test(node.at)) return [node.at]
  const named = [nodeAt(node, '/person'), nodeAt(node, '/with/0')]
  return named.map(({ at }) => at).filter(at => PERSON.test(at))
}
