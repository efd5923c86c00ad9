// A request without anybody signed in to the sign-in page, with what was typed kept for whoever typed it.
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { page } from './page.ts'
import { parkPost } from './park.ts'
import { localPath } from './local-path.ts'
import { visitorOfRequest } from './visitor.ts'
import { wantsData } from './wants.ts'
import type { Web } from './web.ts'

/** Lets people who have signed in through, and sends others to sign in. */
export function guard(web: Web): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (visitorOfRequest(req).actor !== undefined) return next()
    if (wantsData(req)) return res.status(401).json({ signedOut: true, signIn: '/sign-in' })
    if (req.method === 'GET' || req.method === 'HEAD') return res.redirect(303, signInFor(req.originalUrl))
    if (req.is('multipart/form-data')) return page(res, 'errors/signed-out-file', {}, 401)
    const parked = await parkPost(web, req)
    return res.redirect(303, signInFor(parked === undefined ? '/' : `/parked/${parked}`))
  }
}

/** The sign-in page that leads on to a place of ours. */
export function signInFor(path: string): string {
  const to = localPath(path)
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
}
