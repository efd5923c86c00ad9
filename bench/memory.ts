// Many documents made in one process to whether its memory grows.
import { setImmediate } from 'node:timers/promises'
import { generate } from '../src/generate.ts'
import { open, type Asked } from '../src/service/making.ts'
import { openShelf, type Shelf } from '../src/service/shelf.ts'
import { benchCall } from './sample.ts'
import { allMet, tableOf, type Row } from './table.ts'

const LOOKS_AT = [50, 250, 500] as const
const MOST = 1.1
const MEGABYTE = 1_000_000

interface Use {
  readonly held: number
  readonly resident: number
}

/** Memory after 50, 250 and 500 documents, each from its file to a PDF and a DOCX. */
export async function memoryRows(asked: Asked): Promise<readonly Row[]> {
  const shelf = openShelf()
  const uses = new Map<number, Use>()
  for (let made = 1; made <= LOOKS_AT[2]; made += 1) {
    await makeOne(shelf, asked)
    if (LOOKS_AT.some(count => count === made)) uses.set(made, await useNow())
  }
  const first = uses.get(LOOKS_AT[0])?.held ?? NaN
  return [...uses].map(([count, { held, resident }]): Row => {
    const name = `memory after ${count} documents: ${mega(held)} MB held, ${mega(resident)} MB resident`
    const ratio = held / first
    return count === LOOKS_AT[2]
      ? { name, ratio, target: `at most ${MOST} times`, met: ratio <= MOST }
      : { name, ratio }
  })
}

async function makeOne(shelf: Shelf, asked: Asked): Promise<void> {
  const opened = open(shelf, asked)
  if (opened.request === undefined) throw new Error('The sample does not fit its schema')
  const { files } = await generate(opened.request, { formats: ['pdf', 'docx'], assets: opened.assets })
  if (files.length !== 2) throw new Error('The sample is refused at this stage')
  // Native pictures are let go only when the event loop turns, as it does between two requests.
  await setImmediate()
}

/** What is left when everything that may go is gone. */
async function useNow(): Promise<Use> {
  if (globalThis.gc === undefined) throw new Error('Run with node --expose-gc')
  for (let round = 0; round < 3; round += 1) {
    await setImmediate()
    globalThis.gc()
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: heapUsed + external, resident: rss }
}

function mega(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1)
}

if (import.meta.main) {
  const rows = await memoryRows(benchCall(process.argv.slice(2)).asked)
  process.stdout.write(tableOf(rows))
  process.exitCode = allMet(rows) ? 0 : 1
}
