// A scene somebody put together, handed over, to its drawing and its words.
import type { Scene, ScenePart } from '../../model/drawing.ts'
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import { choicesOf, lookOf } from './looks.ts'
import { drawnName } from './shown-person.ts'
import type { Drawn } from './table.ts'

const MORE = ['colour', 'turned', 'waving', 'holding', 'wheelchair'] as const

/** The scene as it was put together, without people this reader may not know of; undefined where none is handed over. */
export function scene(view: ViewRecord, given?: ViewNode): Drawn | undefined {
  const shape = rawOf(field(given, 'shape'))
  const time = rawOf(field(given, 'time'))
  if (shape === undefined || time === undefined) return undefined
  const parts = itemsOf(field(given, 'parts')).flatMap(part => partOf(view, part))
  const drawing = { type: 'scene', shape, time, parts } as Scene
  return { drawing, alternative: fieldWords(given, 'alternative') }
}

/** The schema has seen to it that every part and colour has a name. */
function partOf(view: ViewRecord, record: ViewNode): readonly ScenePart[] {
  const person = field(record, 'person')
  const isSomebody = person !== undefined && person.kind !== 'absent'
  if (isSomebody && drawnName(person) === undefined) return []
  const more = MORE.flatMap(name => {
    const value = rawOf(field(record, name))
    return value === undefined ? [] : [[name, value] as const]
  })
  const placed = ['part', 'x', 'y', 'scale'].map(name => [name, rawOf(field(record, name))] as const)
  const look = isSomebody ? lookOf(view, person) : undefined
  return [{ ...Object.fromEntries([...placed, ...more]), ...look, ...choicesOf(record) } as ScenePart]
}
