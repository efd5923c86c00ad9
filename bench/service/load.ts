// Editors at work on a full store to a table of how long they waited: lists, cases, saves, checks and documents, all at once.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listCases } from '../../src/storage/store/cases.ts'
import { openService } from '../../src/service/open-service.ts'
import { editorsIn, populate, type Editor } from './population.ts'
import { serving } from './serving.ts'
import { formWith, visitorAt, type Answered, type Visitor } from './visitor.ts'

const { values } = parseArgs({
  options: {
    families: { type: 'string', default: '10000' },
    editors: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '10' },
    data: { type: 'string' },
  },
})

const EVERY = 5000
/** A document that is not there by now is refused or lost. */
const LONGEST = 20_000
const LIMITS: Readonly<Record<string, number>> = {
  'case list': 150,
  'case page': 150,
  'open a section': 150,
  'save as typed': 150,
  'save a section': 150,
  'check a report': 150,
  'both files of a report': 1500,
}

const waits = new Map<string, number[]>()
const wrong = new Map<string, number>()

function noted(what: string, { status, milliseconds }: Answered, good: readonly number[] = [200, 303]): void {
  if (good.includes(status)) waits.set(what, [...(waits.get(what) ?? []), milliseconds])
  else wrong.set(`${what}: ${status}`, (wrong.get(`${what}: ${status}`) ?? 0) + 1)
}

/** One round of a worker: looks at the list and a case; writes a sentence in it and saves it. */
async function round(visitor: Visitor, { cases }: Editor, turn: number): Promise<void> {
  noted('case list', await visitor.get('/'))
  const one = cases[turn % cases.length]
  if (one === undefined) throw new Error('An editor without a case')
  noted('case page', await visitor.get(`/cases/${one.id}/children/${one.child}`))
  await write(visitor, one)
}

/** Opens a section, types a sentence nobody wrote before, and saves it: what was worked out of the case before is of no use after that. */
async function write(visitor: Visitor, { id, child }: Editor['cases'][number]): Promise<void> {
  const place = `/cases/${id}/edit/children/${child}`
  const at = `?at=${encodeURIComponent('/message')}`
  const opened = await visitor.get(`${place}${at}`)
  noted('open a section', opened)
  const words = `${randomUUID()}. ${'She asked for the blue cup, and then for the red one. '.repeat(8)}`
  const fields = formWith(opened.body, '_tag').map(
    ([name, value]) => [name, name.startsWith('/') ? words : value] as const,
  )
  noted('save as typed', await visitor.post(`${place}/draft${at}`, fields))
  noted('save a section', await visitor.post(`${place}${at}`, [...fields, ['_do', 'stay']]))
}

/** Checks of a whole report that has just changed, as the page of a document asks for them. */
async function check(visitor: Visitor, { cases: [whole] }: Editor): Promise<void> {
  if (whole === undefined) return
  await write(visitor, whole)
  const path = `/cases/${whole.id}/children/${whole.child}/documents/cpr?stage=draft&audience=decision-maker`
  noted('check a report', await visitor.get(path))
}

/** Both files of a report that has just changed, from the button to the page that has them. */
async function make(visitor: Visitor, { cases: [whole] }: Editor): Promise<void> {
  if (whole === undefined) return
  await write(visitor, whole)
  const path = `/cases/${whole.id}/children/${whole.child}/documents/cpr`
  const opened = await visitor.get(`${path}?stage=draft&audience=decision-maker`)
  const begun = performance.now()
  const asked = await visitor.post(`${path}/make`, [...formWith(opened.body, 'formats')])
  let { location } = asked
  while (location.includes('/making/')) {
    const status = await visitor.get(location)
    if (status.status === 303 || status.status === 302) location = status.location
    else await new Promise(resolve => setTimeout(resolve, 50))
    if (status.status >= 400 || performance.now() - begun > LONGEST) break
  }
  const milliseconds = performance.now() - begun
  const status =
    location.startsWith('/documents/') && !location.includes('making')
      ? 200
      : asked.status === 303
        ? 599
        : asked.status
  noted('both files of a report', { ...asked, status, milliseconds })
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function table(): boolean {
  let within = true
  console.log('what                        n     p50     p95     p99     max   limit (p95), milliseconds')
  for (const [what, all] of waits) {
    const sorted = all.toSorted((a, b) => a - b)
    const limit = LIMITS[what] ?? 0
    const p95 = percentile(sorted, 0.95)
    if (p95 > limit) within = false
    const cells = [percentile(sorted, 0.5), p95, percentile(sorted, 0.99), sorted.at(-1) ?? 0]
    console.log(
      what.padEnd(24),
      String(sorted.length).padStart(5),
      ...cells.map(cell => cell.toFixed(0).padStart(7)),
      String(limit).padStart(7),
      p95 > limit ? 'MISSED' : '',
    )
  }
  for (const [what, n] of wrong) console.log(`not as it should be: ${what}, ${n} times`)
  return within && wrong.size === 0
}

const data = values.data ?? mkdtempSync(join(tmpdir(), 'load-'))
const opened = await openService({ data })
const begun = performance.now()
// Two besides the editors: one checks and one makes, each in a case of their own.
const people = Number(values.editors) + 2
const numbers = { families: Number(values.families), editors: people, caseload: 25 }
const full = (await listCases(opened.service.store, { limit: 1 })).length > 0
const editors = full
  ? await editorsIn(opened.service, numbers.editors)
  : await populate(opened.service, numbers, done => process.stderr.write(`\r${done} families`))
await opened.close()
// The disk may still be taking what the filling wrote: that is not the work that is measured.
if (!full) execFileSync('sync')
process.stderr.write(`\n${((performance.now() - begun) / 1000).toFixed(0)} s\n`)
const service = await serving(data)
const end = performance.now() + Number(values.minutes) * 60_000
const visitors = editors.map(editor => ({ editor, visitor: visitorAt(service.address, editor.cookie) }))
const [checking, making, ...writing] = visitors
if (checking === undefined || making === undefined) throw new Error('There is nobody to check and to make')

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
await Promise.all([
  ...writing.map(async ({ editor, visitor }, i) => {
    await pause((EVERY / writing.length) * i)
    for (let turn = 0; performance.now() < end; turn++) {
      const next = performance.now() + EVERY
      await round(visitor, editor, turn)
      await pause(Math.max(0, next - performance.now()))
    }
  }),
  (async () => {
    while (performance.now() < end) {
      await check(checking.visitor, checking.editor)
      await pause(1000)
    }
  })(),
  (async () => {
    while (performance.now() < end) {
      await make(making.visitor, making.editor)
      await pause(3000)
    }
  })(),
])
await service.stop()
const good = table()
if (values.data === undefined) rmSync(data, { recursive: true })
process.exitCode = good ? 0 : 1
