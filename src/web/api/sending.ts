// A reply to the bytes that are sent: JSON with its tag and its next page, a file with its name, a problem in words.
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Shelf } from '../../service/shelf.ts'
import { ROOT, type Operation, type Reply } from './operation.ts'
import { itemsOf, sendProblem } from './problem.ts'

/** Sends a reply. */
export async function send(shelf: Shelf, req: Request, res: Response, reply: Reply): Promise<void> {
  if ('problem' in reply) {
    const { items = [], faults = [] } = reply
    sendProblem(res, shelf, reply.problem, [...items, ...itemsOf(shelf, faults)])
    return
  }
  if ('bytes' in reply) return sendBytes(res, reply)
  const { status, json, etag, location, next } = reply
  if (etag !== undefined) res.set('etag', `"${etag}"`)
  if (location !== undefined) res.set('location', location)
  if (next !== undefined)
    res.set('link', `<${ROOT}${req.path}?${new URLSearchParams(next).toString()}>; rel="next"`)
  if (etag !== undefined && status === 200 && req.method !== 'POST' && isKnown(req, etag))
    res.status(304).end()
  else if (json === undefined) res.status(status).end()
  else res.status(status).type('application/json').send(JSON.stringify(json))
}

async function sendBytes(
  res: Response,
  { bytes, type, name }: Extract<Reply, { readonly bytes: unknown }>,
): Promise<void> {
  // A file is for saving: shown in a browser it would stand under the address of the service.
  res.set({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
  if (bytes instanceof Uint8Array) res.send(Buffer.from(bytes))
  else await pipeline(bytes, res)
}

function isKnown(req: Request, etag: string): boolean {
  return (req.method === 'GET' || req.method === 'HEAD') && tagsOf(req.get('if-none-match')).includes(etag)
}

/** The tags of If-Match or If-None-Match, without quotes. */
export function tagsOf(header: string | undefined): readonly string[] {
  return [...(header ?? '').matchAll(/"([^"]*)"/g)].map(([, tag = '']) => tag)
}

/** The media types an operation may answer with. */
export function typesOf({ gives }: Operation): readonly string[] {
  return Object.values(gives).flatMap(given => {
    if ('types' in given) return given.types
    return 'schema' in given ? ['application/json'] : []
  })
}
