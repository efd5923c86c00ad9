// What a helper is: a pure function of the values a template gives it, with what the linter must know of it.
import type { Book } from '../book.ts'
import type { Value } from '../value.ts'

/** What an argument must be; `text` is a word the template itself writes, `any` is anything. */
export type Kind = 'any' | 'leaf' | 'record' | 'list' | 'person' | 'answer' | 'date' | 'text'

/** A helper of the template language. */
export interface Helper {
  /** What each argument must be; those after the first `needs` may be left out. */
  readonly takes: readonly (Kind | readonly Kind[])[]
  readonly needs: number
  /** The last argument may be given many times. */
  readonly many?: true
  /** A list can be walked with `each`, a flow stands alone in its place, a truth is for `if`. */
  readonly gives: 'words' | 'flow' | 'marks' | 'picture' | 'list' | 'truth'
  /** Prints only what this reader is left with, so it needs no `shown` around it. */
  readonly safe?: true
  /** A plain string it answers is its own words and may stand in an attribute. */
  readonly call: (args: readonly Value[], book: Book) => Value | string | undefined
}
