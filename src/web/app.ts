// A service to the web application in front of it: what a request meets, in the order it meets it.
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { assets } from './assets.ts'
import { csrf } from './csrf.ts'
import { failed, notFound } from './errors.ts'
import { guard } from './guard.ts'
import { headers } from './headers.ts'
import { addHealth } from './health.ts'
import { limited } from './limits.ts'
import { logged } from './log.ts'
import { navigationFor } from './navigation.ts'
import { unpark } from './park.ts'
import { openViews } from './rendering.ts'
import { areas, machineAreas, openAreas } from './routes.ts'
import type { Service } from '../service/service.ts'
import { csrfToken, recognise, visitorOfRequest } from './visitor.ts'
import type { Area, Web, WebOptions } from './web.ts'

/** The largest form or JSON a page may send; files stream another way. */
const LARGEST_FORM = '4mb'

/** The whole web door; it listens nowhere yet. */
export async function createApp(service: Service, options: WebOptions): Promise<Express> {
  const web: Web = { service, options }
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple')
  if (options.proxies !== undefined) app.set('trust proxy', options.proxies)
  app.locals['web'] = web
  app.locals['views'] = openViews(web)

  app.use(logged(options), ...headers(options))
  addHealth(app, web)
  app.use('/assets', await assets())
  app.use('/api', limited(options, 'api'))
  app.use(routerOf(machineAreas, web))
  app.use(recognise(web), limited(options, 'general'))
  app.use(locals(web))
  app.use('/sign-in', onPost(limited(options, 'signIn')))
  app.use('/open', limited(options, 'links'))
  app.use(express.urlencoded({ extended: false, limit: LARGEST_FORM, parameterLimit: 20_000 }))
  app.use(express.json({ limit: LARGEST_FORM }))
  app.use(csrf(web), unpark(web))
  app.use(routerOf(openAreas, web))
  app.use(guard(web))
  app.use(routerOf(areas, web))
  app.use(notFound)
  app.use(failed)
  return app
}

function routerOf(list: readonly Area[], web: Web): express.Router {
  const router = express.Router({ caseSensitive: true })
  for (const area of list) area(router, web)
  return router
}

function onPost(handler: express.RequestHandler): express.RequestHandler {
  return (req, res, next) => (req.method === 'POST' ? handler(req, res, next) : next())
}

/** What every page shows: who is signed in, where they can go, and the hidden field of every form. */
function locals({ service }: Web): express.RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const visitor = visitorOfRequest(req)
    const token = csrfToken(visitor)
    Object.assign(res.locals, {
      csrfToken: token,
      csrf: `<input type="hidden" name="_csrf" value="${token}">`,
      actor: visitor.actor,
      roleWords: visitor.actor && service.access.roles[visitor.actor.role],
      navigation: visitor.actor === undefined ? [] : navigationFor(service, visitor.actor, req.path),
    })
    next()
  }
}
