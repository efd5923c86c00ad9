// A request that changes something to whether it came from a page of ours.
import { timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { parkPost } from './park.ts'
import { page } from './page.ts'
import { wantsData } from './wants.ts'
import { csrfToken, visitorOfRequest } from './visitor.ts'
import type { Web, WebOptions } from './web.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Lets through what reads, and what a page of ours sent; keeps the words of a person whose page was of an earlier session. */
export function csrf(web: Web): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (SAFE.has(req.method)) return next()
    const origin = originOf(req, web.options)
    if (origin === 'elsewhere') return page(res, 'errors/not-ours', {}, 403)
    if (csrfHolds(req)) return next()
    // A file streams past before its form can be read: the browser's own word must do, and the route asks csrfHolds again.
    if (req.is('multipart/form-data') && origin === 'here') return next()
    // A script would take the page it is led to for a yes.
    if (wantsData(req)) return res.status(403).json({ stale: true })
    const parked = origin === 'here' ? await parkPost(web, req) : undefined
    if (parked !== undefined) return res.redirect(303, `/parked/${parked}`)
    return page(res, 'errors/not-ours', {}, 403)
  }
}

/** Whether the form, or the header `x-csrf-token`, carries the token of this visitor. In a multipart form it is the first field. */
export function csrfHolds(req: Request): boolean {
  const body = req.body as Readonly<Record<string, unknown>> | undefined
  const given = req.get('x-csrf-token') ?? body?.['_csrf']
  return typeof given === 'string' && same(given, csrfToken(visitorOfRequest(req)))
}

/** Where the browser says the request comes from; `unsaid` where it says nothing. */
function originOf(req: Request, { origin }: WebOptions): 'here' | 'elsewhere' | 'unsaid' {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'here' : 'elsewhere'
  const sent = req.get('origin')
  if (sent === undefined) return 'unsaid'
  return sent === origin || hostOf(sent) === req.get('host') ? 'here' : 'elsewhere'
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
