// The service in a process of its own, as people run it: where it answers, what it logged, and how it is ended.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import request, { type Agent } from 'supertest'
import { PROJECT } from '../../../src/storage/project.ts'
import { csrfIn } from '../app.ts'

/** A service that runs. */
export interface Served {
  readonly address: string
  readonly process: ChildProcess
  /** What it wrote to its log so far. */
  readonly log: () => string
  readonly end: () => Promise<void>
}

/** The program and its words, to start the trial of a folder; `before` is what starts the program. */
export async function serveTrial(data: string, before: readonly string[] = []): Promise<Served> {
  const main = join(PROJECT, 'src', 'cli', 'main.ts')
  const words = [process.execPath, main, 'serve', '--trial', '--data', data, '--port', '0']
  const [program = '', ...rest] = [...before, ...words]
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PERMANENCE_LIMITS: 'off', PERMANENCE_CONTACT: 'the service desk' },
  })
  let log = ''
  child.stdout.on('data', (piece: Buffer) => {
    log += piece.toString()
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
      const [found] = /http:\/\/[\d.:]+(?=\s)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', code => reject(new Error(`The service ended with ${String(code)}: ${said}`)))
  })
  return {
    address,
    process: child,
    log: () => log,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** A browser without scripts in which somebody of the trial has signed in. */
export async function signedInAt(address: string, user: string): Promise<Agent> {
  const agent = request.agent(address)
  const form = await agent.get('/sign-in')
  const answer = await agent
    .post('/sign-in/trial')
    .type('form')
    .send({ _csrf: csrfIn(form), user: `trial-${user}`, to: '/account' })
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`)
  return agent
}
