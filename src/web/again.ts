// A form that was sent and not taken, to the same page again: with every problem, and the status that says so.
import type { Answer, Because, Fault } from '../service/answer.ts'

/** How a page shows itself. */
export interface Again {
  readonly problems: readonly Fault[]
  readonly status: number
}

/** A page nobody has sent yet. */
export const FIRST: Again = { problems: [], status: 200 }

const STATUS: Readonly<Partial<Record<Because, number>>> = { conflict: 409, forbidden: 403 }

/** What a page shows itself again with, where the answer is one of these; undefined where it is done, or not for this page to say. */
export function againWith(
  answer: Answer<unknown>,
  because: readonly Because[] = ['invalid'],
): Again | undefined {
  if (answer.ok || answer.problems.length === 0 || !because.includes(answer.because)) return undefined
  return { problems: answer.problems, status: STATUS[answer.because] ?? 422 }
}
