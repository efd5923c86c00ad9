// How people look in drawn pictures, as somebody who knows them chose it once for all pictures.
import type { PersonLook } from '../../model/drawing.ts'
import { nodeAt, type ViewNode, type ViewRecord } from '../../model/view.ts'
import { field, itemsOf, rawOf } from '../value.ts'

const CHOICES = ['skin', 'hair', 'hairstyle', 'clothes', 'beard', 'glasses'] as const

/** What a record says of a look; the schema has seen to it that every colour has a name. */
export function choicesOf(record: ViewNode | undefined): Partial<PersonLook> {
  const chosen = CHOICES.flatMap(name => {
    const value = rawOf(field(record, name))
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(chosen)
}

/** The look chosen for somebody, if all of it was. */
export function lookOf(view: ViewRecord, person: ViewNode | undefined): PersonLook | undefined {
  const looks = itemsOf(nodeAt(view, '/child/story/looks'))
  const found = looks.find(look => person !== undefined && field(look, 'person')?.at === person.at)
  const { skin, hair, clothes, ...rest } = choicesOf(found)
  if (skin === undefined || hair === undefined || clothes === undefined) return undefined
  return { ...rest, skin, hair, clothes }
}
