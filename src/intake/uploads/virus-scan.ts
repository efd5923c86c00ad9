// The bytes of a file to what the virus scanner clamd says of them.
import { connect, type Socket } from 'node:net'

/** Where clamd listens: a socket of this machine, or a host and port. */
export type Scanner = { readonly socket: string } | { readonly host: string; readonly port: number }

/** A scanner as settings name it: the path of a socket, or `host:port`. */
export function scannerAt(where: string): Scanner {
  if (where.startsWith('/')) return { socket: where }
  const [, host = '127.0.0.1', port = '3310'] = /^(?:(.*):)?(\d+)$/.exec(where) ?? [where, where]
  return { host, port: Number(port) }
}

/** What it says; `down` when it cannot be asked or does not answer in time. */
export type Scan = 'clean' | 'infected' | 'down'

/** Sends the bytes in pieces as clamd asks for them (INSTREAM): a length, a piece, and a length of nothing at the end. */
export async function scanForViruses(
  bytes: AsyncIterable<Uint8Array>,
  scanner: Scanner,
  milliseconds = 30_000,
): Promise<Scan> {
  const socket = 'socket' in scanner ? connect(scanner.socket) : connect(scanner.port, scanner.host)
  socket.setTimeout(milliseconds, () => socket.destroy())
  const answer = answerOn(socket)
  try {
    for await (const piece of pieces(bytes)) await send(socket, piece)
    return verdict(await answer)
  } catch {
    return verdict(await answer)
  } finally {
    socket.destroy()
  }
}

async function* pieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of bytes) {
    if (piece.byteLength === 0) continue
    yield length(piece.byteLength)
    yield piece
  }
  yield length(0)
}

function length(bytes: number): Buffer {
  const written = Buffer.alloc(4)
  written.writeUInt32BE(bytes)
  return written
}

/** Waits until the scanner has room; it may hang up, having heard enough. */
function send(socket: Socket, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(piece, fault => (fault ? reject(fault) : resolve()))
  })
}

function answerOn(socket: Socket): Promise<string> {
  return new Promise(resolve => {
    let heard = ''
    socket.on('data', (chunk: Buffer) => (heard = (heard + chunk.toString('latin1')).slice(0, 1000)))
    socket.on('error', () => resolve(heard)).on('close', () => resolve(heard))
  })
}

/** Anything but a plain yes or no means that the file was not scanned. */
function verdict(answer: string): Scan {
  if (/^stream: OK\0?\s*$/.test(answer)) return 'clean'
  return / FOUND\0?\s*$/.test(answer) ? 'infected' : 'down'
}
