// The feelings asked for to a drawing of faces, and its words.
import type { Faces } from '../../model/drawing.ts'
import { FEELINGS } from '../../model/picture-names.ts'
import type { ViewNode, ViewRecord } from '../../model/view.ts'
import { inWords } from '../handlebars/words.ts'
import { field, itemsOf, wordsOf } from '../value.ts'
import type { Drawn } from './table.ts'

const FEWEST = 5

/** The feelings of the record handed over, and more until there are five. */
export function faces(_: ViewRecord, given?: ViewNode): Drawn {
  const asked = itemsOf(field(given, 'labels')).map(wordsOf)
  const more = FEELINGS.filter(feeling => !asked.includes(feeling))
  const labels = [...asked, ...more.slice(0, Math.max(0, FEWEST - asked.length))]
  const drawing: Faces = { type: 'faces', labels }
  return {
    drawing,
    alternative: `Faces that look ${inWords(labels)}, and an empty circle for something else.`,
  }
}
