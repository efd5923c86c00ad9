// What the linter says of a template, and to whom: its author.

/** One thing to put right in a template. */
export interface LintFault {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What is wrong, in a sentence without a full stop. */
  readonly what: string
  /** What would be right. */
  readonly hint?: string
}

/** Notes a fault on a line of the template at hand. */
export type Note = (line: number, what: string, hint?: string) => void
