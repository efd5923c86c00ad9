// What an expression of a template turns out to be, and whether a helper takes it.
import type { Helper, Kind } from '../handlebars/helper.ts'
import { isAnswer, isDate, isPerson, shapeOf, type Place } from './fields.ts'

/** What an expression turns out to be. */
export type Found =
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'made'; readonly gives: Helper['gives'] }
  | { readonly is: 'literal' }
  | { readonly is: 'number' }
  | { readonly is: 'unknown' }

/** Whether an expression is what a helper takes. */
export function fits(found: Found, kind: Kind, param: hbs.AST.Expression): boolean {
  if (found.is === 'unknown' || kind === 'any') return true
  if (kind === 'text') return param.type === 'StringLiteral'
  if (found.is === 'made')
    return kind === 'leaf' ? found.gives === 'words' : kind === 'list' && found.gives === 'list'
  if (found.is !== 'place') return kind === 'leaf'
  const { place } = found
  if (kind === 'person') return isPerson(place)
  if (kind === 'answer') return isAnswer(place)
  if (kind === 'date') return isDate(place)
  return shapeOf(place) === kind
}

/** What a helper takes, in words. */
export function wordFor(kind: Kind): string {
  return {
    any: 'anything',
    leaf: 'a value',
    record: 'a record',
    list: 'a list',
    person: 'a person',
    answer: 'an answer',
    date: 'a date',
    text: 'words in quotation marks',
  }[kind]
}

/** What an expression is, in words. */
export function wordOf(found: Found): string {
  if (found.is !== 'place') return 'none'
  const { place } = found
  if (isPerson(place)) return 'a person'
  if (isAnswer(place)) return 'an answer'
  return { record: 'a record', list: 'a list', leaf: 'a single value' }[shapeOf(place)]
}
