// What a page owner needs: a page rendered, the person asking, an answer or the page that says why not, a word for the next page.
import type { Request, Response } from 'express'
import type { Environment } from 'nunjucks'
import type { Actor } from '../service/access.ts'
import type { Answer, Because, Fault } from '../service/answer.ts'
import { wordFault } from '../service/words.ts'
import { visitorIf, visitorOfRequest } from './visitor.ts'
import type { Web } from './web.ts'

/** One line of the error summary: words, and the field they are about. */
export interface PageError {
  readonly text: string
  readonly href?: string
}

/** The door this request came through. */
export function webOf(req: Request): Web {
  return req.app.locals['web'] as Web
}

/** Renders `views/<name>.njk` with the data; `errors` in the data show as the error summary. */
export function page(
  res: Response,
  name: string,
  data: Readonly<Record<string, unknown>> = {},
  status = 200,
): void {
  const views = res.app.locals['views'] as Environment
  // A script that looks whether something is ready takes no notice away from the person.
  const isSeen = status < 300 && res.req.get('sec-fetch-dest') !== 'empty'
  const flashes = isSeen ? takeFlashes(res.req) : []
  const html = views.render(`${name}.njk`, { ...res.locals, flashes, ...data })
  res.status(status).type('html').send(html)
}

/** The person signed in; only on routes behind the guard. */
export function actorOf(req: Request): Actor {
  const { actor } = visitorOfRequest(req)
  if (actor === undefined) throw new Error('This route is not behind the guard')
  return actor
}

const PAGES: Readonly<Record<Because, readonly [status: number, page: string]>> = {
  hidden: [404, 'errors/not-found'],
  forbidden: [403, 'errors/forbidden'],
  conflict: [409, 'errors/conflict'],
  invalid: [422, 'errors/invalid'],
  gone: [410, 'errors/gone'],
}

/** The value; or undefined, and the page that says why there is none has been sent. */
export function answered<Value>(res: Response, answer: Answer<Value>): Value | undefined {
  if (answer.ok) return answer.value
  refused(res, answer.because, answer.problems)
  return undefined
}

/** Sends the page that says why there is nothing to see. */
export function refused(res: Response, because: Because, problems: readonly Fault[] = []): void {
  const [status, name] = PAGES[because]
  // What may not be known to exist says nothing of itself: the same bytes as what does not exist.
  const reasons = because === 'hidden' ? [] : worded(res.req, problems)
  page(res, name, { reasons }, status)
}

/** Problems in words, each with what to do. */
export function worded(
  req: Request,
  problems: readonly Fault[],
): readonly { readonly message: string; readonly do: string; readonly at?: string }[] {
  const { shelf } = webOf(req).service
  return problems.map(fault => ({
    ...wordFault(shelf, fault),
    ...(fault.at === undefined ? {} : { at: fault.at }),
  }))
}

/** Problems as lines of the error summary, each a link to its field: `at` is the id of the field. */
export function errorsOf(req: Request, problems: readonly Fault[]): readonly PageError[] {
  return worded(req, problems).map(({ message, at }) => ({
    text: message,
    ...(at === undefined ? {} : { href: `#${at}` }),
  }))
}

/** What is said once, on the next page this person sees. */
export interface Flash {
  readonly kind: 'success' | 'important'
  readonly text: string
}

// Kept in memory: words about a case never go into a cookie, and a restart loses only a notice.
const flashes = new Map<string, readonly Flash[]>()
const MOST_FLASHES = 10_000

/** Says something on the next page. */
export function flash(req: Request, kind: Flash['kind'], text: string): void {
  const { secret } = visitorOfRequest(req)
  if (flashes.size > MOST_FLASHES) flashes.clear()
  flashes.set(secret, [...(flashes.get(secret) ?? []).slice(-3), { kind, text }])
}

function takeFlashes(req: Request): readonly Flash[] {
  const visitor = visitorIf(req)
  if (visitor === undefined) return []
  const waiting = flashes.get(visitor.secret) ?? []
  flashes.delete(visitor.secret)
  return waiting
}
