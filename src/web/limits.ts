// How often anybody may ask to a wait, said in words.
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { page } from './page.ts'
import { visitorIf } from './visitor.ts'
import type { Limits, WebOptions } from './web.ts'

const USUAL: Limits = { general: 600, signIn: 30, links: 30, api: 1200 }

const WINDOW: Readonly<Record<keyof Limits, number>> = {
  general: 60_000,
  signIn: 15 * 60_000,
  links: 15 * 60_000,
  api: 60_000,
}

/** Counts requests of one kind and asks those who come too often to wait. */
export function limited(options: WebOptions, kind: keyof Limits): RequestHandler {
  return rateLimit({
    windowMs: WINDOW[kind],
    limit: options.limits?.[kind] ?? USUAL[kind],
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: req => keyOf(req, kind),
    handler: (req, res) => {
      const seconds = Math.ceil(WINDOW[kind] / 1000)
      res.set('retry-after', String(seconds))
      if (req.path.startsWith('/api/'))
        res
          .status(429)
          .type('application/problem+json')
          .send({ title: 'Too many requests', status: 429, detail: `Wait ${seconds} seconds.` })
      else page(res, 'errors/too-many', { minutes: Math.ceil(seconds / 60) }, 429)
    },
  })
}

/** A person signed in by who they are, anybody else by their address. Signing in is counted by address alone. */
function keyOf(req: Request, kind: keyof Limits): string {
  const user = kind === 'general' ? visitorIf(req)?.actor?.user : undefined
  return user ?? ipKeyGenerator(req.ip ?? '')
}
