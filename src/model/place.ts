// A child's record to how far the child has come on the way to permanence.
import { ageOn } from './dates.ts'
import { itemsAt, textAt, type ViewNode } from './view.ts'

/** The stages of the way, in order; each document knows some of them. */
export const STAGES = [
  'draft',
  'qa',
  'decision',
  'court',
  'family-finding',
  'match',
  'handover',
  'archive',
] as const

/** A stage of the way. */
export type Stage = (typeof STAGES)[number]

const GROWN_UP = 18

/** How far a child has come by a day, from what is on record: orders, decisions, a match. */
export function placeOf(child: ViewNode, asOf: string): Stage {
  const by = (date: string) => date !== '' && date <= asOf
  const born = textAt(child, '/person/born')
  const made = (types: readonly string[]) =>
    itemsAt(child, '/orders').some(
      order => types.includes(textAt(order, '/type')) && by(textAt(order, '/madeOn')),
    )
  if (born !== '' && ageOn(born, asOf).years >= GROWN_UP) return 'archive'
  if (made(['ADOPTION', 'SGO'])) return 'handover'
  if (['/match/decidedOn', '/match/proposedOn'].some(path => by(textAt(child, path)))) return 'match'
  if (textAt(child, '/plan/code') === 'ADOPT') {
    if (made(['PO'])) return 'family-finding'
    if (by(textAt(child, '/decision/on'))) return 'court'
    return isSigned(child, asOf) ? 'decision' : 'qa'
  }
  return by(textAt(child, '/plan/agreedOn')) ? 'family-finding' : 'qa'
}

/** The latest of a document's stages that a child has reached; its first where the child has reached none. */
export function stageAt(place: Stage, stages: readonly string[]): string {
  const reached = STAGES.slice(0, STAGES.indexOf(place) + 1)
  return stages.findLast(stage => reached.some(one => one === stage)) ?? stages[0] ?? place
}

function isSigned(child: ViewNode, asOf: string): boolean {
  return itemsAt(child, '/signatures').some(
    signature =>
      textAt(signature, '/role') === 'team-manager' &&
      textAt(signature, '/on') !== '' &&
      textAt(signature, '/on') <= asOf,
  )
}
