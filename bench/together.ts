// Every document of a case in one run beside one command for each of them.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Asked } from '../src/service/making.ts'
import { inFolder } from './office.ts'
import { timesOf, told, type Row } from './table.ts'

const run = promisify(execFile)
const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')

/** One document `generate all` made or refused, as its answer names it. */
interface Due {
  readonly document: string
  readonly subject: string
  readonly stage: string
  readonly audience: string
  readonly reader?: string
}

/** How long one run for all documents takes, once before and once after the commands for each, so that a machine that grows busy is fair to both. */
export async function togetherRows(asked: Asked): Promise<readonly Row[]> {
  return inFolder(async folder => {
    const given = ['--file', ...asked.files, '--as-of', asked.asOf ?? '', '--out', folder]
    const before = await timed(() => answerOf(['all', ...given, '--json']))
    const { documents } = JSON.parse(before.answer) as { readonly documents: readonly Due[] }
    const apart = await timed(async () => {
      for (const due of documents) await answerOf([...wordsFor(due), ...given])
      return ''
    })
    const after = await timed(() => answerOf(['all', ...given, '--json']))
    const together = (before.time + after.time) / 2
    return [
      told(`one command for each of ${documents.length} documents`, apart.time),
      timesOf('generate all, of one command for each', together, apart.time, 0.5),
    ]
  })
}

function wordsFor({ document, subject, stage, audience, reader }: Due): readonly string[] {
  const copy = ['--subject', subject, '--stage', stage, '--audience', audience]
  return [document, ...copy, ...(reader === undefined ? [] : ['--for', reader])]
}

/** A refused document answers 2; it is as much work as one that is made. */
async function answerOf(words: readonly string[]): Promise<string> {
  const call = run(process.execPath, [MAIN, 'generate', ...words], { maxBuffer: 100_000_000 })
  const { stdout } = await call.catch((fault: unknown) => {
    if (isRefusal(fault)) return fault
    throw fault
  })
  return stdout
}

function isRefusal(fault: unknown): fault is { readonly code: 2; readonly stdout: string } {
  return fault instanceof Error && 'code' in fault && fault.code === 2 && 'stdout' in fault
}

async function timed(
  act: () => Promise<string>,
): Promise<{ readonly time: number; readonly answer: string }> {
  const start = performance.now()
  const answer = await act()
  return { time: performance.now() - start, answer }
}
