// A fault of the service to the words of the person who must act.
import { sentence, type Wording } from '../check/message.ts'
import { readMessages } from '../storage/templates.ts'
import type { Fault } from './answer.ts'
import type { Shelf } from './shelf.ts'

/** What is wrong and what to do, at a field where the fault names one. A code without words is our mistake and throws. */
export interface WordedFault {
  readonly code: string
  readonly at?: string
  readonly message: string
  readonly do: string
}

/** Words a fault. */
export function wordFault(shelf: Shelf, fault: Fault): WordedFault {
  const words = (readMessages(shelf.project) as Readonly<Record<string, Wording>>)[fault.code]
  if (words === undefined) throw new Error(`There are no words for fault \`${fault.code}\``)
  const params = fault.params ?? {}
  const fill = (pattern: string) =>
    sentence(pattern, params, param => (typeof param === 'object' ? '' : String(param)))
  return {
    code: fault.code,
    ...(fault.at === undefined ? {} : { at: fault.at }),
    message: fill(words.message),
    do: fill(words.do),
  }
}
