// What went wrong to problem+json: its kind, its words, and everything that can be put right, each with its place.
import type { Response } from 'express'
import type { Fault } from '../../service/answer.ts'
import type { Shelf } from '../../service/shelf.ts'
import type { Worded } from '../../service/word-problems.ts'
import { wordFault } from '../../service/words.ts'

/** The kinds of problems there are, each with its status. */
export const PROBLEMS = {
  'not-understood': 400,
  'bad-query': 400,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  'still-busy': 409,
  'outcome-unknown': 409,
  gone: 410,
  'version-changed': 412,
  'too-large': 413,
  'media-type': 415,
  invalid: 422,
  'key-reused': 422,
  'version-needed': 428,
  'too-many-requests': 429,
  broken: 500,
  'seal-broken': 503,
  'store-full': 507,
} as const satisfies Readonly<Record<string, number>>

/** A kind of problem. */
export type ProblemCode = keyof typeof PROBLEMS

/** One thing to put right. `pointer` is its place in what was sent, or in the file it is about. */
export interface ProblemItem {
  readonly code: string
  readonly message: string
  readonly do: string
  readonly pointer?: string
  readonly where?: string
  readonly severity?: string
}

/** The body of a problem (RFC 9457). It says nothing of the address asked for: what is hidden and what is not there are the same bytes. */
export interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly problems?: readonly ProblemItem[]
}

/** The media type of problems. */
export const PROBLEM_TYPE = 'application/problem+json'

/** The body of one kind of problem, with all that is wrong at once. */
export function problemBody(
  shelf: Shelf,
  code: ProblemCode,
  problems: readonly ProblemItem[] = [],
): ProblemBody {
  const { message, do: detail } = wordFault(shelf, { code: `api/${code}` })
  return {
    type: `/api/v1/problems/${code}`,
    title: message,
    status: PROBLEMS[code],
    detail,
    ...(problems.length === 0 ? {} : { problems }),
  }
}

/** Sends a problem. Of what is hidden nothing more is said. */
export function sendProblem(
  res: Response,
  shelf: Shelf,
  code: ProblemCode,
  problems: readonly ProblemItem[] = [],
): void {
  const body = problemBody(shelf, code, code === 'not-found' ? [] : problems)
  for (const name of ['etag', 'location', 'link', 'content-disposition']) res.removeHeader(name)
  res.status(body.status).set('content-type', PROBLEM_TYPE).send(JSON.stringify(body))
}

/** Faults of the service in words; a field of the request is named by its pointer. */
export function itemsOf(shelf: Shelf, faults: readonly Fault[]): readonly ProblemItem[] {
  return faults.map(fault => {
    const { at, ...words } = wordFault(shelf, fault)
    return { ...words, ...(at === undefined ? {} : { pointer: at.startsWith('/') ? at : `/${at}` }) }
  })
}

/** Problems of a file, in the words the pages use. */
export function itemsOfWorded(problems: readonly Worded[]): readonly ProblemItem[] {
  return problems.map(({ code, message, do: todo, path, where, severity }) => ({
    code,
    message,
    do: todo,
    pointer: path,
    severity,
    ...(where === '' ? {} : { where }),
  }))
}
