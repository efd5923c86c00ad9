// Bytes and a program to what the program says, with an end to its time, its memory and its talking.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { sep } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** What a watched process may cost. */
export interface WatchLimits {
  readonly milliseconds: number
  readonly memory: number
  readonly answerBytes: number
}

/** What it said; or that it was ended because it took too long or too much, or that it broke. */
export type Watched =
  { readonly ended: 'well'; readonly answer: Buffer } | { readonly ended: 'time' | 'memory' | 'broken' }

const SOURCES = fileURLToPath(new URL('../../', import.meta.url))
const LOOK_EVERY = 20
const PAGE = 4096
// A third of what a page gets; less, and a busy machine would refuse honest files for being slow.
const NICE = 5

/** Runs a program of ours on bytes of a stranger. It sees no environment and no file but the program itself, and may write nothing and start nothing. */
export async function runWatched(
  program: URL,
  bytes: AsyncIterable<Uint8Array>,
  limits: WatchLimits,
): Promise<Watched> {
  const child = spawn(process.execPath, [...lock(), fileURLToPath(program)], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  giveWay(child)
  const feeding = feed(child, bytes)
  try {
    const [ended] = await Promise.all([watch(child, limits), feeding])
    return ended
  } finally {
    child.kill('SIGKILL')
  }
}

/** The program and its packages may be read; the store and its keys, which may stand beside them, may not. */
function lock(): readonly string[] {
  const packages =
    createRequire(import.meta.url)
      .resolve('pdf-parse')
      .split(`${sep}pdf-parse${sep}`)[0] ?? ''
  return [
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${SOURCES}`,
    `--allow-fs-read=${packages}${sep}`,
    '--max-old-space-size=256',
    '--no-warnings',
  ]
}

/** Whoever waits for a page comes before whoever waits for an upload. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, NICE)
  } catch {
    // Not every machine lets a program do so; then it runs as it is.
  }
}

/** A process that is ended closes its ear; that is no fault of ours. A store that cannot be read is. */
async function feed(child: ChildProcess, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const ear = child.stdin
  if (ear === null) return
  let closed = false
  ear.on('error', () => (closed = true)).on('close', () => (closed = true))
  const source = Readable.from(bytes, { objectMode: false })
  await new Promise<void>((resolve, reject) => {
    source.on('error', reject)
    ear.on('close', resolve).on('error', () => resolve())
    if (closed) resolve()
    source.pipe(ear)
  }).finally(() => source.destroy())
}

function watch(child: ChildProcess, limits: WatchLimits): Promise<Watched> {
  return new Promise(resolve => {
    const heard: Buffer[] = []
    let length = 0
    const end = (ended: Watched) => {
      clearInterval(looking)
      clearTimeout(clock)
      child.kill('SIGKILL')
      resolve(ended)
    }
    const looking = setInterval(() => {
      if (memoryOf(child.pid) > limits.memory) end({ ended: 'memory' })
    }, LOOK_EVERY)
    const clock = setTimeout(() => end({ ended: 'time' }), limits.milliseconds)
    child.stdout?.on('data', (chunk: Buffer) => {
      heard.push(chunk)
      length += chunk.length
      if (length > limits.answerBytes) end({ ended: 'broken' })
    })
    child.on('error', () => end({ ended: 'broken' }))
    child.on('close', code =>
      end(code === 0 ? { ended: 'well', answer: Buffer.concat(heard) } : { ended: 'broken' }),
    )
  })
}

/** What a process holds, where the machine says so; elsewhere its time alone is its end. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE
  } catch {
    return 0
  }
}
