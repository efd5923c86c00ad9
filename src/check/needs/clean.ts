// What was found hidden in a rendered file to a gap for each.
import type { Finding, Scope } from '../scope.ts'

/** A gap for each hidden thing found in the file. */
export function clean({ context, place }: Scope): readonly Finding[] {
  return (context.file?.hidden ?? []).map(what => ({ at: place.at, params: { what } }))
}
