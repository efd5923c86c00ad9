// What a person asked of the service to what it answers: a value, or why not and what can be put right.

/** Something the person can put right: worded by its code, at a field or a place of the file. */
export interface Fault {
  readonly code: string
  readonly at?: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Why there is no value: what must not be known to exist, what this person may not do, what somebody else changed, what is not right yet, what is over. */
export type Because = 'hidden' | 'forbidden' | 'conflict' | 'invalid' | 'gone'

/** A value, or why there is none. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly because: Because; readonly problems: readonly Fault[] }

/** The value asked for. */
export function done<Value>(value: Value): Answer<Value> {
  return { ok: true, value }
}

/** No value, with everything the person can put right. */
export function refuse(because: Because, ...problems: readonly Fault[]): Answer<never> {
  return { ok: false, because, problems }
}
