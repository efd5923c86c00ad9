// A service that is killed again and again at its work to a table of what it kept: every acknowledged step, no half file, no document or release without its line of audit.
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readMasterKeys } from '../../src/storage/store/keys.ts'
import { openStore } from '../../src/storage/store/store.ts'
import { filesOf, openService } from '../../src/service/open-service.ts'
import { look } from './kill-look.ts'
import { count, newLedger, noPromises } from './kill-promises.ts'
import { letterFor, release, wrongLinks, type Letter, type Releasing } from './kill-release.ts'
import { work } from './kill-work.ts'
import { populate } from './population.ts'
import { serving } from './serving.ts'
import { visitorAt } from './visitor.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } })
const EDITORS = 4
const LONGEST_START = 3000
const LONGEST_WAIT = 15_000
const WARM = 'releases approved'
const STEPS = [
  'saves',
  'drafts',
  'uploads',
  'documents',
  'releases asked',
  'releases approved',
  'releases withdrawn',
  'links told',
  'links opened',
]

const ledger = newLedger()
const hit = new Map<string, number>()
const settled = new Map<string, number>()
const faults: string[] = []
const starts: number[] = []
let idle = 0
let kills = 0

const data = mkdtempSync(join(tmpdir(), 'kill-'))
const files = filesOf({ data })
const opened = await openService({ data })
const numbers = { families: EDITORS, editors: EDITORS, caseload: 1 }
const editors = await populate(opened.service, numbers, () => undefined)
const letters: Letter[] = []
for (const editor of editors) letters.push(await letterFor(opened.service, editor))
await opened.close()
const promises = editors.map(noPromises)

for (let round = 1; round <= Number(values.rounds); round++) {
  faults.push(...(await oneRound(round)).map(fault => `round ${round}: ${fault}`))
  process.stderr.write(`\rround ${round}`)
}
// What was withdrawn in the last round is tried too.
const last = await serving(data)
for (const people of releasing(last.address)) faults.push(...(await wrongLinks(people, kills + 1)))
await last.stop()
rmSync(data, { recursive: true })
table()
process.exitCode = faults.length === 0 && Math.max(...starts) < LONGEST_START ? 0 : 1

/** A start, work by everybody at once, the kill, and what does not hold after it. */
async function oneRound(round: number): Promise<readonly string[]> {
  const service = await serving(data)
  starts.push(service.startedIn)
  const people = releasing(service.address)
  const wrong: string[] = []
  for (const one of people) wrong.push(...(await wrongLinks(one, round)))
  const workers = editors.flatMap((editor, i) => {
    const [letter, promised, [one]] = [people[i], promises[i], editor.cases]
    if (letter === undefined || promised === undefined || one === undefined) return []
    const visitor = visitorAt(service.address, editor.cookie)
    return [work({ visitor, one, promised, ledger }, round), release(letter, round + i)]
  })
  const ended = workers.map(worker => worker.catch(() => undefined))
  await theMoment(round)
  noteWaiting()
  service.process.kill('SIGKILL')
  kills++
  await Promise.all(ended)
  const keys = readMasterKeys(files.keys)
  if (keys === undefined) throw new Error('The keys are gone')
  const store = await openStore(files.store, keys)
  const found = await look(
    store,
    files.heads,
    editors.map((editor, i) => [editor, promises[i] ?? noPromises()]),
  )
  await store.close()
  for (const [what, n] of found.settled) count(settled, what, n)
  return [...wrong, ...found.faults]
}

/** Every fifth time soon after the start; every other time in the middle of one kind of step; else whenever it comes, once the service is warm. */
async function theMoment(round: number): Promise<void> {
  if (round % 5 === 0) return pause(randomInt(0, 2000))
  const before = ledger.done.get(WARM)
  await until(() => ledger.done.get(WARM) !== before)
  if (round % 2 === 1) return pause(randomInt(0, 5000))
  await pause(randomInt(0, 1000))
  const aimed = STEPS[(round / 2) % STEPS.length] ?? WARM
  await until(() => (ledger.waiting.get(aimed) ?? 0) > 0)
  // Near its end: that is where it is written.
  return pause((0.6 + Math.random() * 0.6) * (ledger.took.get(aimed) ?? 0))
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = performance.now() + LONGEST_WAIT; !isSo() && performance.now() < end;) await pause(1)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

function releasing(address: string): readonly Releasing[] {
  return editors.map((editor, i) => ({
    letter: letters[i]?.document ?? '',
    asking: visitorAt(address, editor.cookie),
    second: visitorAt(address, letters[i]?.manager ?? ''),
    outside: cookie => visitorAt(address, cookie),
    promised: promises[i] ?? noPromises(),
    ledger,
  }))
}

/** What the service is doing in the moment of the kill. */
function noteWaiting(): void {
  const under = [...ledger.waiting].filter(([, n]) => n > 0)
  for (const [what] of under) count(hit, what)
  if (under.length === 0) idle++
}

function table(): void {
  console.log(`\nkills ${kills}, ${idle} of them with nothing under way`)
  console.log('step                  acknowledged   kills while under way')
  for (const what of STEPS) {
    const [done = 0, under = 0] = [ledger.done.get(what), hit.get(what)]
    console.log(what.padEnd(22), String(done).padStart(11), String(under).padStart(23))
  }
  console.log(`links tried after a kill: ${ledger.done.get('links tried after the kill') ?? 0}`)
  for (const [what, n] of [...settled].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`under way at a kill, ${what}: ${n}`)
  const median = starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)] ?? 0
  console.log(
    `start: median ${median.toFixed(0)} ms, slowest ${Math.max(...starts).toFixed(0)} ms (limit ${LONGEST_START})`,
  )
  for (const fault of faults) console.log(fault)
  console.log(faults.length === 0 ? 'Nothing was lost.' : `${faults.length} faults`)
}
