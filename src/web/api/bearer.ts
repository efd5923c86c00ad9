// The Authorization header of a request to the person its token acts as; cookies are not looked at.
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { holderOf, type TokenHolder } from '../../service/exchange/tokens.ts'
import type { Web } from '../web.ts'
import { sendProblem } from './problem.ts'

const holders = new WeakMap<Request, TokenHolder>()

/** Lets requests with a token through; all others are asked for one, whatever they asked for. */
export function bearer({ service }: Web): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    const [, token] = /^Bearer ([\w-]{20,100})$/i.exec(req.get('authorization') ?? '') ?? []
    const holder = token === undefined ? undefined : await holderOf(service, token)
    if (holder === undefined) {
      res.set('www-authenticate', token === undefined ? 'Bearer' : 'Bearer error="invalid_token"')
      return sendProblem(res, service.shelf, 'unauthorised')
    }
    holders.set(req, holder)
    return next()
  }
}

/** Whom a request comes from, behind `bearer`. */
export function holderOfRequest(req: Request): TokenHolder {
  const holder = holders.get(req)
  if (holder === undefined) throw new Error('This route is not behind the token')
  return holder
}

const MINUTE = 60_000
const USUAL = 1200

/** Counts the requests of each system, tells it how many are left, and asks it to wait when there are none. */
export function counted({ service, options }: Web): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: options.limits?.api ?? USUAL,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: req => holderOfRequest(req).system,
    handler: (_req, res) => sendProblem(res, service.shelf, 'too-many-requests'),
  })
}
