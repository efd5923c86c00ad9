// The headers of a file that is sent as it is to its name and its digest.
import type { Request } from 'express'

/** The name the sender gives the file: RFC 8187 before plain; empty where none is given. */
export function fileNameOf(req: Request): string {
  const header = req.get('content-disposition') ?? ''
  const [, coded] = /filename\*=utf-8''([^;\s]+)/i.exec(header) ?? []
  if (coded !== undefined && isCoded(coded)) return decodeURIComponent(coded).slice(0, 300)
  const [, quoted = '', plain = ''] = /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(header) ?? []
  return (quoted || plain).slice(0, 300)
}

function isCoded(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** The SHA-256 of `Content-Digest` (RFC 9530) in hexadecimal; undefined where none is given. */
export function digestOf(req: Request): string | undefined {
  const [, base64] = /sha-256=:([A-Za-z0-9+/=]{44}):/.exec(req.get('content-digest') ?? '') ?? []
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex')
}

/** The bytes of a request as they come; who stops reading can still answer. */
export function withoutEnd(req: Request): AsyncIterable<unknown> {
  return { [Symbol.asyncIterator]: () => req.iterator({ destroyOnReturn: false }) }
}

/** The whole of a file that is sent, up to a size; undefined where it is larger. */
export async function readFileBody(req: Request, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of withoutEnd(req)) {
    length += (chunk as Uint8Array).length
    if (length > most) return undefined
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}
