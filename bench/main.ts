// The full sample to a table of what everything takes; exits 1 where a target is missed.
import { coldRows } from './cold.ts'
import { medians } from './interleaved.ts'
import { memoryRows } from './memory.ts'
import { rendererRows, rendererWorks } from './renderers.ts'
import { benchCall, openSample } from './sample.ts'
import { stepRows, stepWorks } from './steps.ts'
import { allMet, tableOf, type Row } from './table.ts'
import { togetherRows } from './together.ts'

const WARM = 3

const { asked, runs, memory } = benchCall(process.argv.slice(2))
const sample = openSample(asked)
const times = await medians([...stepWorks(sample), ...rendererWorks(sample.rendering)], runs, WARM)
const rows: readonly Row[] = [
  ...stepRows(times),
  ...(await rendererRows(sample.rendering, times)),
  ...(await coldRows(asked)),
  ...(await togetherRows(asked)),
  ...(memory ? await memoryRows(asked) : []),
]
process.stdout.write(tableOf(rows))
process.exitCode = allMet(rows) ? 0 : 1
