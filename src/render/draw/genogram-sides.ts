// A family too wide for one picture to two trees: one for each parent's side.
import type { Genogram } from '../../model/drawing.ts'

/** The side of each parent of the subject; everybody and every union is in at least one of them. */
export function sidesOf(genogram: Genogram): Genogram[] {
  const subject = genogram.people.find(person => person.subject)
  const parents = genogram.unions.find(({ children }) => subject && children.includes(subject.id))?.partners
  const [first, second] = parents ?? []
  if (!subject || first === undefined || second === undefined) return [genogram]
  const one = reached(genogram, [subject.id, first], second)
  const other = reached(genogram, [subject.id, second], first)
  for (const { id } of genogram.people) if (!other.has(id)) one.add(id)
  return [one, other].map(ids => only(genogram, ids))
}

/** Everybody joined to these people, but not through the other parent, who is shown without relatives. */
function reached({ unions }: Genogram, from: readonly string[], other: string): Set<string> {
  const found = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    if (id === other) continue
    for (const { partners, children } of unions) {
      const members = [...partners, ...children]
      if (members.includes(id)) open.push(...members)
    }
  }
  return found
}

function only({ people, unions, households, ...rest }: Genogram, ids: ReadonlySet<string>): Genogram {
  const isHere = (id: string) => ids.has(id)
  return {
    ...rest,
    people: people.filter(({ id }) => isHere(id)),
    unions: unions.filter(({ partners, children }) => [...partners, ...children].every(isHere)),
    households: households
      .map(household => ({ ...household, people: household.people.filter(isHere) }))
      .filter(household => household.people.length),
  }
}
