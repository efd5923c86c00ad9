// A request answered to one line of the log: what kind of page, how it went, how long; never who, about whom or what was written.
import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { pino, type Logger } from 'pino'
import { SealBroken } from '../storage/store/store.ts'
import type { WebOptions } from './web.ts'

/** The log of a running service, one JSON object a line. */
export function openLog(level = 'info', stream: NodeJS.WritableStream = process.stdout): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream)
}

/** Writes a line when a request is over. The pattern of the route stands for its path, which has ids in it. */
export function logged({ log }: WebOptions): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const id = randomUUID()
    const began = performance.now()
    res.locals['requestId'] = id
    res.once('close', () => {
      log.info({
        request: id,
        method: req.method,
        route: routeOf(req),
        status: res.writableEnded ? res.statusCode : 499,
        ms: Math.round(performance.now() - began),
      })
    })
    next()
  }
}

/** Writes down what broke while nobody waited for it. */
export function logsFault({ log }: Pick<WebOptions, 'log'>): (fault: unknown) => void {
  return fault => log.error({ fault: faultOf(fault) }, 'failed')
}

function routeOf(req: Request): string {
  const pattern = (req.route as { readonly path?: unknown } | undefined)?.path
  return typeof pattern === 'string' ? `${req.baseUrl}${pattern}` : 'none'
}

/** What broke, without its message, which may quote what it stumbled over. Never give a log the error itself: it writes the message. */
export function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as { readonly code?: unknown }
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line)) ?? []
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    // Damage says where it is by table and ids.
    ...(error instanceof SealBroken ? { place: error.place } : {}),
    at: frames.slice(0, 8).map(line => line.trim().replace(/^at /, '')),
  }
}
