// What went wrong to a page that says so in plain words, and tells nothing else.
import type { NextFunction, Request, Response } from 'express'
import { SealBroken, StoreFull } from '../storage/store/store.ts'
import { faultOf } from './log.ts'
import { wantsData } from './wants.ts'
import { page, refused, webOf } from './page.ts'

/** The page for an address nobody has: the same as for what may not be known to exist. */
export function notFound(_req: Request, res: Response): void {
  refused(res, 'hidden')
}

/** Answers for everything that threw. The log gets the kind and the place in the program; the person gets words. */
export function failed(error: unknown, req: Request, res: Response, _next: NextFunction): void {
  const [status, name] = pageFor(error)
  const { options } = webOf(req)
  if (status >= 500)
    options.log.error({ request: res.locals['requestId'] as string, fault: faultOf(error) }, 'failed')
  if (res.headersSent) {
    res.destroy()
    return
  }
  // What stood ready for the answer that failed is not for this one.
  for (const header of ['content-disposition', 'content-length', 'etag']) res.removeHeader(header)
  // What is still on its way is not read; the connection ends with this answer.
  if (status === 413) res.set('connection', 'close')
  if (wantsData(req)) res.status(status).json({ status, error: name.replace('errors/', '') })
  else page(res, name, { reference: res.locals['requestId'] as string }, status)
}

function pageFor(error: unknown): readonly [status: number, page: string] {
  if (error instanceof SealBroken) return [503, 'errors/seal-broken']
  if (isStoreFull(error)) return [507, 'errors/store-full']
  const { status, statusCode = status } = (error ?? {}) as {
    readonly status?: unknown
    readonly statusCode?: unknown
  }
  if (statusCode === 413 || isMulterLimit(error)) return [413, 'errors/too-large']
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return [400, 'errors/not-understood']
  return [500, 'errors/broken']
}

/** Whether there was no room left to write, whatever wrapped it. */
function isStoreFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { readonly code?: unknown }
  return error instanceof StoreFull || code === 'ENOSPC' || isStoreFull(error.cause)
}

function isMulterLimit(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.name === 'MulterError' &&
    'code' in error &&
    error.code === 'LIMIT_FILE_SIZE'
  )
}
