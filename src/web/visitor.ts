// A request to who sent it: a person signed in, somebody whose time ran out, or a browser nobody has signed in with.
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Actor } from '../service/access.ts'
import { findSession, type OpenSession } from '../service/sign-in/sessions.ts'
import { derived, newSecret, readCookie, setCookie } from './cookies.ts'
import type { Web } from './web.ts'

/** Who sent a request. */
export interface Visitor {
  /** What the browser alone knows; everything that must come from its own pages is derived from it. */
  readonly secret: string
  readonly actor?: Actor
  readonly session?: OpenSession
  /** The person whose session is over: what they typed is still theirs. */
  readonly left?: string
}

const visitors = new WeakMap<Request, Visitor>()

/** Looks up who is asking; never refuses anybody. */
export function recognise(web: Web): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    visitors.set(req, await visitorOf(web, req, res))
    next()
  }
}

/** Who sent this request; undefined only before anybody looked. */
export function visitorIf(req: Request): Visitor | undefined {
  return visitors.get(req)
}

/** Who sent this request, on every route that is for people. */
export function visitorOfRequest(req: Request): Visitor {
  const visitor = visitors.get(req)
  if (visitor === undefined) throw new Error('Nobody has looked who sent this request')
  return visitor
}

/** The token a form of this visitor carries. */
export function csrfToken({ secret }: Visitor): string {
  return derived(secret, 'form')
}

async function visitorOf(web: Web, req: Request, res: Response): Promise<Visitor> {
  const { options, service } = web
  const secret = readCookie(req, options, 'session')
  const found = secret === undefined ? undefined : await findSession(service, secret)
  if (secret !== undefined && found !== undefined)
    return 'left' in found ? { secret, left: found.left } : { secret, actor: found.actor, session: found }
  const known = readCookie(req, options, 'visit')
  if (known !== undefined) return { secret: known }
  const fresh = newSecret()
  setCookie(res, options, 'visit', fresh)
  return { secret: fresh }
}
