// What went wrong to a page that says so in plain words, and tells nothing else.
import type { NextFunction, Request, Response } from 'express'
import { SealBroken, StoreFull } from '../storage/store/store.ts'
import { faultOf } from './log.ts'
import { wantsData } from './wants.ts'
import { localPath } from './local-path.ts'
import { page, refused, webOf } from './page.ts'
import { visitorIf } from './visitor.ts'

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
  else page(res, name, { reference: res.locals['requestId'] as string, sent: sentOf(req) }, status)
}

const LONG_ENOUGH_TO_SHOW = 12

/** What somebody sent and nobody could keep: where it was going, every field as it goes back, and the longer texts; undefined where they only looked. */
function sentOf(req: Request) {
  if (req.method !== 'POST') return undefined
  const path = localPath(req.originalUrl)
  const isForm = req.is('application/x-www-form-urlencoded') !== false
  const body = (req.body ?? {}) as Readonly<Record<string, string | readonly string[]>>
  // What opens a door is typed again, and shown nowhere.
  const isKept = isForm && path === req.originalUrl && !path.endsWith('/password') && isKnown(req)
  if (!isKept) return { isFile: req.is('multipart/form-data') !== false }
  const fields = Object.entries(body)
    .filter(([name]) => name !== '_csrf')
    .flatMap(([name, value]) => [value].flat().map(one => ({ name, value: one })))
  return { path, fields, texts: fields.filter(isText) }
}

function isText({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return !name.startsWith('_') && value.length >= LONG_ENOUGH_TO_SHOW
}

/** Somebody signed in, or whose time ran out while they wrote. */
function isKnown(req: Request): boolean {
  const visitor = visitorIf(req)
  return visitor?.actor !== undefined || visitor?.left !== undefined
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
