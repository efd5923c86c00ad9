// The service to an API over it: each operation of the table behind its token, its table of access and its schema.
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import { may } from '../../service/access.ts'
import { noteLooked } from '../../service/looked-at.ts'
import { SealBroken, StoreFull } from '../../storage/store/store.ts'
import type { Web } from '../web.ts'
import { bearer, counted, holderOfRequest } from './bearer.ts'
import { addDocument } from './document.ts'
import { operations } from './operations.ts'
import { ROOT, type Ask, type Operation, type Reply } from './operation.ts'
import { areIds, routePath } from './params.ts'
import { sendProblem, type ProblemCode } from './problem.ts'
import { rawBody, readBody, readQuery } from './reading.ts'
import { keyOf, lacksDigest, once } from './repeatable.ts'
import { send, tagsOf, typesOf } from './sending.ts'

/** Adds the API. */
export function api(router: Router, web: Web): void {
  const door = express.Router({ caseSensitive: true, strict: true })
  addDocument(door, web)
  door.use(bearer(web), counted(web))
  for (const operation of operations) {
    const reads = operation.body === undefined || operation.body.type === 'file' ? [] : [rawBody]
    door[operation.method](routePath(operation.path), gate(web, operation), ...reads, handler(web, operation))
  }
  for (const path of new Set(operations.map(operation => operation.path)))
    door.all(routePath(path), otherMethod(web, path))
  door.use((_req: Request, res: Response) => sendProblem(res, web.service.shelf, 'not-found'))
  door.use(failed(web))
  router.use(ROOT, door)
}

/** Before anything is read: whether this person may know of it and do it. */
function gate({ service }: Web, operation: Operation): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    const path = req.params as Ask['path']
    if (!areIds(path)) return sendProblem(res, service.shelf, 'not-found')
    const { actor } = holderOfRequest(req)
    if (operation.about !== 'by the service') {
      const verdict = await may(service, actor, operation.action, operation.about(path))
      if (verdict !== 'yes')
        return sendProblem(res, service.shelf, verdict === 'hidden' ? 'not-found' : 'forbidden')
    }
    return next()
  }
}

function handler(web: Web, operation: Operation): RequestHandler {
  const { shelf } = web.service
  return async (req: Request, res: Response) => {
    const refused = beforeReading(operation, req)
    if (refused !== undefined) return sendProblem(res, shelf, refused)
    const query = readQuery(shelf, operation, req)
    if ('problem' in query) return sendProblem(res, shelf, query.problem, query.items)
    const body = readBody(shelf, operation, req)
    if ('problem' in body) return sendProblem(res, shelf, body.problem, body.items)
    const [version = ''] = tagsOf(req.get('if-match'))
    const path = req.params as Ask['path']
    const ask: Ask = {
      service: web.service,
      ...holderOfRequest(req),
      path,
      query: query.value,
      body: body.value,
      version,
      req,
    }
    const reply = await answer(operation, ask, res)
    // Written down before it is sent: whoever reads it has been seen to.
    if (!('problem' in reply)) await note(operation, ask)
    if ('problem' in reply && reply.problem === 'too-large') hearOut(req)
    return send(shelf, req, res, reply)
  }
}

function beforeReading(operation: Operation, req: Request): ProblemCode | undefined {
  const types = typesOf(operation)
  if (types.length > 0 && req.accepts([...types]) === false) return 'not-acceptable'
  if (operation.ifMatch === true && tagsOf(req.get('if-match')).length !== 1) return 'version-needed'
  return keyOf(req) === '' ? 'not-understood' : undefined
}

async function answer(operation: Operation, ask: Ask, res: Response): Promise<Reply> {
  const key = operation.method === 'post' ? keyOf(ask.req) : undefined
  if (key === undefined) return operation.answer(ask)
  if (operation.body?.type === 'file' && lacksDigest(ask.req))
    return { problem: 'not-understood', faults: [{ code: 'api/digest-needed' }] }
  const { reply, again } = await once(ask, key, () => operation.answer(ask))
  if (again) res.set('idempotency-replayed', 'true')
  return reply
}

async function note({ seen }: Operation, { service, actor, path, query }: Ask): Promise<void> {
  if (seen === undefined) return
  const at = service.now().toISOString()
  await noteLooked(service.store, { at, actor: actor.user, ...seen(path, query) })
}

const PATIENCE = 2000

/** Who sends too much is listened to for a moment, so that they read the answer; then the line is cut. */
function hearOut(req: Request): void {
  req.resume()
  const cut = setTimeout(() => req.destroy(), PATIENCE).unref()
  req.once('close', () => clearTimeout(cut))
}

function otherMethod({ service }: Web, path: string): RequestHandler {
  const methods = operations.filter(one => one.path === path).map(({ method }) => method.toUpperCase())
  return (_req: Request, res: Response) => {
    res.set('allow', [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', '))
    sendProblem(res, service.shelf, 'method-not-allowed')
  }
}

/** Answers for everything that threw; the log gets the kind and the place in the program, the system a request id. */
function failed({ service, options }: Web): express.ErrorRequestHandler {
  return (error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const code = codeOf(error)
    const request = res.locals['requestId'] as string
    if (code === 'broken' || code === 'seal-broken') options.log.error({ request, err: error })
    if (res.headersSent) {
      res.destroy()
      return
    }
    res.set('x-request-id', request)
    if (code === 'too-large') res.set('connection', 'close')
    sendProblem(res, service.shelf, code)
  }
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof SealBroken) return 'seal-broken'
  if (error instanceof StoreFull) return 'store-full'
  const { status } = (error ?? {}) as { readonly status?: unknown }
  if (status === 413) return 'too-large'
  if (status === 415) return 'media-type'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'not-understood' : 'broken'
}
