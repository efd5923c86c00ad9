// What is wrong with a form to the summary above it and the message at each field.
import type { Request } from 'express'
import type { Fault } from '../service/answer.ts'
import { errorsOf, type PageError } from './page.ts'

/** Messages by the id of the field they are about, as the macros of a form take them; several at one field stand in one. */
function atFields(errors: readonly PageError[]): Readonly<Record<string, { readonly text: string }>> {
  const at: Record<string, { text: string }> = {}
  for (const { text, href } of errors) {
    if (href === undefined) continue
    const id = href.slice(1)
    at[id] = { text: at[id] === undefined ? text : `${at[id].text}. ${text}` }
  }
  return at
}

/** What a page that draws a form again is given: the summary, and the message at each field. */
export function errorsAt(req: Request, problems: readonly Fault[]) {
  const errors = errorsOf(req, problems)
  return { errors, at: atFields(errors) }
}
