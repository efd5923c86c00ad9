// A form that cannot be taken now to a sealed copy of it, which its writer finds again after signing in.
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { keepForm, forgetForm } from '../service/sign-in/parked.ts'
import { faultOf } from './log.ts'
import { localPath } from './local-path.ts'
import { visitorOfRequest } from './visitor.ts'
import type { Web } from './web.ts'

/** Keeps the form for the person who sent it; undefined where nobody knows who that is. */
export async function parkPost(web: Web, req: Request): Promise<string | undefined> {
  const { actor, left } = visitorOfRequest(req)
  const user = actor?.user ?? left
  if (user === undefined || req.method !== 'POST' || !req.is('application/x-www-form-urlencoded'))
    return undefined
  if (localPath(req.originalUrl) !== req.originalUrl || isNeverKept(req.path)) return undefined
  const sent = Object.entries(req.body as Record<string, string | readonly string[]>)
  const fields = Object.fromEntries(sent.filter(([name]) => name !== '_csrf' && name !== '_parked'))
  return keepForm(web.service, user, { path: req.originalUrl, fields })
}

/** A password is never kept as it was typed; and a kept form stands in the first store, which knows of no adoption record. */
function isNeverKept(path: string): boolean {
  return path.endsWith('/password') || path.startsWith('/adoption-records')
}

/** Forgets a kept form once it was sent again and taken. */
export function unpark(web: Web): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const id = (req.body as Readonly<Record<string, unknown>> | undefined)?.['_parked']
    const user = visitorOfRequest(req).actor?.user
    if (typeof id === 'string' && user !== undefined)
      res.once('finish', () => {
        if (res.statusCode < 400)
          forgetForm(web.service, user, id).catch((err: unknown) =>
            web.options.log.error({ fault: faultOf(err) }, 'failed'),
          )
      })
    next()
  }
}
