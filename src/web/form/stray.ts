// A form to the places where somebody wrote under an answer they did not choose: those words are not thrown away without a question.
import { child, isWithin, type Pointer } from '../../model/pointer.ts'
import { fieldOfClaim, type Layout, type Page } from '../../service/sections/layout.ts'
import { ownFields, type Own } from '../../service/sections/own.ts'
import { waysOf, type Field } from '../../service/sections/shape.ts'
import { all, toBody, wayOf, type Body } from './body.ts'

/** An answer with words under a way that was not chosen, and its title. */
export interface Stray {
  readonly at: Pointer
  readonly title: string
}

/** The answers of a form with new words under a way that was not chosen. What is saved already may be left behind: the history has it. */
export function strayWords(layout: Layout, page: Page, body: Body, saved: Own): readonly Stray[] {
  const before = toBody(layout, page, saved)
  const visit = (field: Field, at: Pointer): readonly Stray[] => {
    if (field.shape === 'group')
      return ownFields(layout, page, field, at).flatMap(inner => visit(inner, child(at, inner.name)))
    if (field.shape !== 'answer') return []
    const chosen = wayOf(field, at, body)
    const others = waysOf(field).filter(way => way !== chosen)
    const isNew = others.some(way => hasNewWords(body, before, child(at, way)))
    return isNew ? [{ at, title: field.schema.title ?? field.name }] : []
  }
  return page.claims.flatMap(claim => visit(fieldOfClaim(layout, page, claim), claim))
}

function hasNewWords(body: Body, before: Body, at: Pointer): boolean {
  return Object.keys(body)
    .filter(name => isWithin(name, at) && !name.endsWith('.row'))
    .some(name => {
      const known = all(before, name).map(plain)
      return all(body, name).some(value => plain(value) !== '' && !known.includes(plain(value)))
    })
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
