// The way to permanence of a child to its map and its words.
import { nodeAt, type ViewRecord } from '../../model/view.ts'
import type { WayToPermanence } from '../../model/drawing.ts'
import { field, fieldWords, itemsOf, rawOf } from '../value.ts'
import type { Drawn } from './table.ts'

type Step = WayToPermanence['steps'][number]

const STATES: Readonly<Record<Step['state'], string>> = {
  done: 'done',
  here: 'here now',
  ahead: 'still to come',
  late: 'late',
}

/** The steps in their order; undefined where the view has none. */
export function wayToPermanence(view: ViewRecord): Drawn | undefined {
  const steps = itemsOf(nodeAt(view, '/facts/way')).flatMap((step): readonly Step[] => {
    const state = rawOf(field(step, 'state'))
    const label = fieldWords(step, 'label')
    if (!isState(state) || label === '') return []
    return [{ label, note: fieldWords(step, 'note'), state }]
  })
  if (steps.length === 0) return undefined
  const said = steps.map(
    ({ label, note, state }, index) =>
      `${index + 1}. ${label}: ${[STATES[state], note].filter(Boolean).join(', ')}.`,
  )
  return {
    drawing: { type: 'wayToPermanence', steps },
    alternative: ['The way to permanence, step by step.', ...said].join(' '),
  }
}

function isState(value: unknown): value is Step['state'] {
  return typeof value === 'string' && Object.hasOwn(STATES, value)
}
