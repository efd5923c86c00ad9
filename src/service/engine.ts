// Case files and what is asked of them to checks, gaps, previews and documents, worked out beside the thread that answers people.
import { setTimeout } from 'node:timers/promises'
import { Piscina } from 'piscina'
import type { CaseFiles } from '../model/case-files.ts'
import type { Checked } from './check-document.ts'
import type { Compared, Version } from './documents/compare-versions.ts'
import type { Watched } from './documents/document-data.ts'
import { apart, together } from './in-parallel.ts'
import type { MadeInMemory } from './make-in-memory.ts'
import type { MadePaper, PaperJob } from './make-paper.ts'
import type { Asked, Format } from './making.ts'
import type { Verified } from './verify-file.ts'
import type { Worded } from './word-problems.ts'

/** What is asked of files that are already in memory. */
export type AskedOfFiles = Omit<Asked, 'files' | 'previous'>

/** Files and what is asked of them. A `stamp` that names the very content lets an answer be given again. */
export interface Job {
  readonly files: CaseFiles
  /** Pictures by the key a photo names; without them no picture is looked at, and only a check can be had. */
  readonly assets?: ReadonlyMap<string, Uint8Array>
  readonly previous?: CaseFiles
  readonly asked: AskedOfFiles
  readonly stamp?: string
}

/** A job that makes files. */
export interface MakeJob extends Job {
  readonly formats: readonly Format[]
  readonly shell?: string
}

/** For whom the due documents are sought: a child of the file, or everybody in it. */
export interface DueJob {
  readonly files: CaseFiles
  readonly policy: string
  readonly asOf: string
  readonly subject?: string
  readonly stage?: string
  readonly stamp?: string
}

/** A document there should be by now, for its first reader, and what keeps it. */
export interface DueDocument extends Checked {
  readonly document: string
  readonly title: string
  readonly subject: string
  readonly stage: string
  readonly audience: string
  readonly reader?: string
}

/** A working copy as a page; every word that came from the file names its place. */
export interface Preview {
  readonly html: string
  readonly problems: readonly Worded[]
}

/** What is worked out beside the thread that answers people. Each answer is plain data; one that takes too long ends as an `AbortError`. */
export interface Engine {
  readonly check: (job: Job) => Promise<Checked>
  readonly dueAndGaps: (job: DueJob) => Promise<readonly DueDocument[]>
  readonly preview: (job: Job) => Promise<Preview>
  readonly make: (job: MakeJob) => Promise<MadeInMemory>
  /** The hash of what a signature on this document would stand for. */
  readonly content: (job: Job) => Promise<string>
  /** What a file somebody sends says of itself. */
  readonly verify: (bytes: Uint8Array) => Promise<Verified>
  /** What is other between two versions, the older first. */
  readonly compare: (older: Version, newer: Version, watched: readonly Watched[]) => Promise<Compared>
  /** A paper of the service’s own lists. */
  readonly paper: (job: PaperJob) => Promise<MadePaper>
  /** Waits for what is being done, then ends. */
  readonly close: () => Promise<void>
}

/** Threads and patience of an engine; each has a default. */
export interface EngineOptions {
  /** The project's folder, where it is not the program's own. */
  readonly project?: string
  /** Longest time for one answer a person waits for, in milliseconds. */
  readonly soon?: number
  /** Longest time for one document. */
  readonly long?: number
}

const SOON = 20_000
const VERIFY = 8_000
const LONG = 120_000
/** Longest time that what is only prepared stands back. */
const PATIENCE = 5000
const MOST_KEPT = 400
const YOUNG = 48
const OLD = 1024

/** Starts the threads: one for what a person waits for, two for what takes longer, so that the files of a document are made side by side. All read the templates at once. */
export function openEngine({ project, soon = SOON, long = LONG }: EngineOptions = {}): Engine {
  const near = poolOf({ project }, 1)
  const far = poolOf({ project, stepsBack: true }, 2)
  const kept = keptAnswers()
  const awaited = peopleWaiting()
  // What is only prepared holds up no ending.
  const ending = new AbortController()
  const run = <Answer>(pool: Piscina, name: string, task: object, signal: AbortSignal) =>
    pool.run(task, { name, signal }) as Promise<Answer>
  const ask = <Answer>(pool: Piscina, name: string, task: object, time: number) =>
    awaited.by(run<Answer>(pool, name, task, AbortSignal.timeout(time)))
  const prepare = async <Answer>(key: string | undefined, name: string, task: object) => {
    // Nobody who asks the same meanwhile shall wait in this line too: the answer is only looked for at the head of it.
    await awaited.nobody()
    const enough = AbortSignal.any([AbortSignal.timeout(long), ending.signal])
    return kept(key, () => run<Answer>(far, name, task, enough))
  }
  const keyOfCheck = (job: Job) => keyOf('check', job.stamp, [job.asked, job.previous !== undefined])
  for (const pool of [near, far, far]) void ask(pool, 'warm', {}, long).catch(() => undefined)
  return {
    check: job => kept(keyOfCheck(job), () => ask<Checked>(near, 'check', job, soon)),
    content: job =>
      kept(keyOf('content', job.stamp, job.asked), () => ask<string>(near, 'content', job, soon)),
    preview: job => ask(near, 'preview', job, soon),
    verify: bytes => ask(near, 'verify', { bytes }, VERIFY),
    compare: (older, newer, watched) => ask(near, 'compare', { older, newer, watched }, soon),
    paper: job => ask(far, 'paper', job, long),
    make: async job =>
      together(await Promise.all(apart(job).map(part => ask<MadeInMemory>(far, 'make', part, long)))),
    dueAndGaps: async job => {
      const { files, stamp } = job
      const key = keyOf('due', stamp, { ...job, files: undefined })
      const due = await prepare<readonly DueOne[]>(key, 'due', job)
      const found: DueDocument[] = []
      for (const { title, asked } of due) {
        const one: Job = { files, asked, ...(stamp === undefined ? {} : { stamp }) }
        const checked = await prepare<Checked>(keyOfCheck(one), 'check', one)
        found.push({ ...namesOf(asked), title, ...checked })
      }
      return found
    },
    close: async () => {
      ending.abort()
      await Promise.all([near.close(), far.close()])
    },
  }
}

/** Who waits for an answer at this moment, so that what is only prepared can let them go first. */
function peopleWaiting() {
  let waiting = 0
  let idle = Promise.withResolvers<void>()
  return {
    by: async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
      waiting++
      try {
        return await answer
      } finally {
        waiting--
        if (waiting === 0) {
          idle.resolve()
          idle = Promise.withResolvers<void>()
        }
      }
    },
    /** When nobody waits; where that never comes, after a while all the same. */
    nobody: async (): Promise<void> => {
      if (waiting > 0) await Promise.race([idle.promise, setTimeout(PATIENCE, undefined, { ref: false })])
    },
  }
}

/** One due document as the worker names it. */
export interface DueOne {
  readonly title: string
  readonly asked: AskedOfFiles
}

function namesOf({ document, subject = '', stage = '', audience = '', reader }: AskedOfFiles) {
  return { document, subject, stage, audience, ...(reader === undefined ? {} : { reader }) }
}

/** What a thread is told when it starts: where the templates are, and whether it lets those pass who answer at once. */
export interface WorkerStart {
  readonly project?: string | undefined
  readonly stepsBack?: boolean
}

function poolOf(workerData: WorkerStart, threads: number): Piscina {
  return new Piscina({
    filename: new URL('./engine-worker.ts', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Infinity,
    // A thread that waits without turning its loop never lets go of the pictures it drew.
    atomics: 'disabled',
    closeTimeout: LONG,
    workerData,
    // A check makes much that lives a moment: with room for it, little is carried along. Memory without end is nobody's.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD },
  })
}

function keyOf(kind: string, stamp: string | undefined, asked: object): string | undefined {
  return stamp === undefined ? undefined : `${kind}\n${stamp}\n${JSON.stringify(asked)}`
}

/** Answers by their key, the most recent ones; one that failed is not kept. */
function keptAnswers() {
  const answers = new Map<string, Promise<unknown>>()
  return <Answer>(key: string | undefined, work: () => Promise<Answer>): Promise<Answer> => {
    if (key === undefined) return work()
    const known = answers.get(key) as Promise<Answer> | undefined
    if (known !== undefined) {
      answers.delete(key)
      answers.set(key, known)
      return known
    }
    const made = work()
    answers.set(key, made)
    made.catch(() => answers.delete(key))
    const [oldest] = answers.keys()
    if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest)
    return made
  }
}
