// What is known of a release to what must be done before the document goes out.
import type { Finding, Scope } from '../scope.ts'

/** A gap while a release names no recipient, no second person, or has no receipt. */
export function released(
  { what }: { readonly what: 'recipient' | 'secondPerson' | 'receipt' },
  { context, place }: Scope,
): readonly Finding[] {
  const given = context.release?.[what]
  return given === undefined || given.trim() === '' ? [{ at: place.at }] : []
}
