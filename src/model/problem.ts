// What a person can put right: every check answers with a list of these.
import type { Pointer } from './pointer.ts'

/** `stop` is never overridden; `block` may be, by a named manager; `warn` is acknowledged by a named person. */
export type Severity = 'stop' | 'block' | 'warn'

/** A number, a word of our own (a title of the schema, a rule's term), a date, or the place of a value that the door fills in. Never case data. */
export type Param = string | number | { readonly at: Pointer }

/** One thing to put right. `code` is a rule's id (`CPR-011`) or `schema/…`, `template/…`; its words live in data. */
export interface Problem {
  readonly code: string
  readonly severity: Severity
  readonly path: Pointer
  readonly params: Readonly<Record<string, Param>>
}
