// A service to a server that answers, and to its quiet end.
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Service } from '../service/service.ts'
import { createApp } from './app.ts'
import type { WebOptions } from './web.ts'

/** Where the server stands, and how it ends. */
export interface Listening {
  /** `http://127.0.0.1:3000`, with the port it was really given. */
  readonly address: string
  /** Takes nobody new and finishes what was begun; the service stays open for who opened it to close. */
  readonly stop: () => Promise<void>
}

/** Where to listen. */
export interface ListenOptions extends WebOptions {
  readonly host?: string
  /** 0 takes any that is free. */
  readonly port?: number
}

const LONGEST_END = 20_000

/** Starts the server. */
export async function startWeb(service: Service, options: ListenOptions): Promise<Listening> {
  const { host = '127.0.0.1', port = 3000 } = options
  const server = createServer(await createApp(service, options))
  // A client that sends a byte a minute holds no connection for long; an upload of a large file has five minutes.
  Object.assign(server, {
    headersTimeout: 15_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 10_000,
    maxConnections: 2000,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  const { port: given } = server.address() as AddressInfo
  const waiting = watchConnections(server)
  let ending: Promise<void> | undefined
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    stop: () => (ending ??= end(server, waiting)),
  }
}

/** Closes every connection on which nobody waits for an answer: also those a browser opened in case it needs them. */
type CloseWaiting = () => void

function watchConnections(server: Server): CloseWaiting {
  const open = new Set<Socket>()
  const busy = new Set<Socket>()
  server.on('connection', socket => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, res) => {
    busy.add(socket)
    res.once('close', () => busy.delete(socket))
  })
  return () => {
    for (const socket of open) if (!busy.has(socket)) socket.destroy()
  }
}

async function end(server: Server, closeWaiting: CloseWaiting): Promise<void> {
  const finished = new Promise<void>(resolve => server.close(() => resolve()))
  const often = setInterval(closeWaiting, 100)
  const late = setTimeout(() => server.closeAllConnections(), LONGEST_END)
  await finished
  clearInterval(often)
  clearTimeout(late)
}
