// A folder with a store to a service in a process of its own, as people run it.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from '../../src/storage/project.ts'

/** A running service. */
export interface Serving {
  readonly address: string
  readonly process: ChildProcess
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startedIn: number
  /** Ends it as an operator would. */
  readonly stop: () => Promise<void>
}

/** Starts the service; `PERMANENCE_LIMITS=off` is what a load from one address needs. */
export async function serving(data: string, words: readonly string[] = []): Promise<Serving> {
  const begun = performance.now()
  const main = join(PROJECT, 'src', 'cli', 'main.ts')
  const child = spawn(process.execPath, [main, 'serve', '--data', data, '--port', '0', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PERMANENCE_LIMITS: 'off' },
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [found] = /http:\/\/\S+/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', code => reject(new Error(`The service ended with ${code}: ${said}`)))
  })
  while (
    !(await fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    continue
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  return {
    address,
    process: child,
    startedIn: performance.now() - begun,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
