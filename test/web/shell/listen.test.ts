// The end of a server: what was begun is finished, nobody new is taken, and it does not take long.
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeb } from '../../../src/web/listen.ts'
import { openTestService, type TestService } from '../app.ts'

let the: TestService
beforeAll(async () => {
  the = await openTestService()
})
afterAll(() => the.close())

function open(address: string): Socket {
  const { hostname, port } = new URL(address)
  return connect(Number(port), hostname)
}

test('a form on its way is answered after stop, and nobody else is', async () => {
  const server = await startWeb(the.service, { ...the.options, port: 0 })
  const socket = open(server.address)
  let said = ''
  socket.on('data', (data: Buffer) => {
    said += data.toString()
  })
  const ended = new Promise<void>(resolve => socket.once('close', () => resolve()))
  const head = 'POST /sign-in/trial HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 8\r\n'
  socket.write(`${head}Content-Type: application/x-www-form-urlencoded\r\n\r\nuse`)
  await new Promise(resolve => setTimeout(resolve, 100))

  const stopped = server.stop()
  const late = open(server.address)
  await expect(
    new Promise((resolve, reject) => late.once('connect', resolve).once('error', reject)),
  ).rejects.toThrow('ECONNREFUSED')
  socket.write('r=abc')
  await Promise.all([stopped, ended])
  expect(said).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/)
  expect(said).toContain('This page was open too long')
})

test('a connection that only waits does not hold the end up', async () => {
  const server = await startWeb(the.service, { ...the.options, port: 0 })
  const socket = open(server.address)
  await new Promise(resolve => socket.once('connect', resolve))
  const began = performance.now()
  await server.stop()
  expect(performance.now() - began).toBeLessThan(2000)
  socket.destroy()
})
