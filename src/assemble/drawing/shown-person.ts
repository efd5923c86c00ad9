// Whether somebody may be drawn for this reader, and by which first name.
import { nodeAt, type ViewNode } from '../../model/view.ts'
import { firstNameOf, shortNameOf } from '../handlebars/names.ts'
import { field, rawOf } from '../value.ts'

/** Somebody of whom this reader is left with no name is left out, unless nobody knows the name. */
export function isDrawn(person: ViewNode): boolean {
  return isUnknown(person) || (shortNameOf(person).value !== '' && !isNameless(person))
}

/** Nobody knows who this is. */
export function isUnknown(person: ViewNode): boolean {
  return rawOf(field(person, 'identity')) === 'unknown'
}

/** The first name of somebody who may be drawn; undefined for everybody else. */
export function drawnName(person: ViewNode | undefined): string | undefined {
  if (person?.kind !== 'record' || !isDrawn(person)) return undefined
  return isUnknown(person) ? '' : String(firstNameOf(person).value)
}

/** A name is recorded, and this reader sees none of it: the role alone would still say that there is such a person. */
function isNameless(person: ViewNode): boolean {
  const parts = ['first', 'last', 'known'].map(part => nodeAt(person, `/name/${part}`).kind)
  return parts.includes('withheld') && !parts.includes('leaf')
}
