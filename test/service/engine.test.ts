// The engine beside the thread that answers: the same answers as at the command line, bounded, and one fault ends nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDocument } from '../../src/service/check-document.ts'
import { openEngine, type Engine, type MakeJob } from '../../src/service/engine.ts'
import { makeInMemory, type MadeInMemory } from '../../src/service/make-in-memory.ts'
import { requestOf } from '../../src/service/making.ts'
import { makeDocument } from '../../src/service/make-document.ts'
import { openFiles } from '../../src/service/open-files.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { scratch } from '../scratch.ts'

const FILE = 'samples/whitlock/family-file.json'
const shelf = openShelf()
const { files, assets } = openFiles(shelf, [FILE])
const asked = {
  document: 'child-profile',
  subject: 'morayo',
  stage: 'family-finding',
  audience: 'approved-adopters',
  policy: 'default',
  asOf: '2026-11-23',
} as const
const job: MakeJob = { files: files ?? {}, assets, asked, formats: ['pdf', 'docx', 'html'] }
let engine: Engine

beforeAll(() => {
  engine = openEngine()
})
afterAll(() => engine.close())

/** The sample without one thing its report needs. */
function lacking(): MakeJob['files'] {
  const copy = structuredClone(files) as { family: { children: { health: { summary?: object } }[] } }
  delete copy.family.children[0]?.health.summary
  return copy as unknown as MakeJob['files']
}

test('a check answers what the command line answers', async () => {
  const cpr = { ...asked, document: 'cpr', stage: 'court', audience: 'court' }
  expect(await engine.check({ files: job.files, assets, asked: cpr })).toEqual(
    checkDocument(shelf, { ...cpr, files: [FILE] }),
  )
  const found = await engine.check({ files: lacking(), asked: cpr })
  expect(found.refused).toBe(true)
  expect(found.problems[0]).toMatchObject({ path: '/children/0/health/summary', refuses: true })
})

test('a document has the very bytes and names the command line writes', async () => {
  const written = await makeDocument(shelf, { ...asked, files: [FILE] }, job.formats, scratch())
  const made = await engine.make(job)
  expect(made.files.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(
    written.files.map(({ path, sha256 }) => ({ name: path.split('/').at(-1), sha256 })),
  )
  expect(made.read).toEqual(expect.arrayContaining(['/children/0', '/people/0']))
})

test('files that were made side by side are those of one making, with one receipt', async () => {
  const { request } = requestOf(shelf, { ...asked, files: [] }, { files: job.files, assets })
  if (request === undefined) throw new Error('The sample is whole')
  const alone = await makeInMemory(shelf, { request, assets, problems: [] }, job.formats, false)
  expect(plainOf(await engine.make(job))).toEqual(plainOf(alone))
})

/** What was made, its bytes by their hash. */
function plainOf(made: MadeInMemory) {
  return { ...made, files: made.files.map(({ bytes, ...file }) => ({ ...file, bytes: bytes.length })) }
}

test.runIf(process.platform === 'linux')(
  'the threads for what takes long step back, and no other does',
  () => {
    // After the name, which may hold blanks, the nice value is the 17th field of a thread’s line.
    const niceOf = (thread: string) =>
      readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[16]
    const names = (thread: string) => readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim()
    const workers = readdirSync('/proc/self/task').filter(thread => names(thread) === 'WorkerThread')
    expect(workers.map(niceOf).filter(nice => nice === '5')).toHaveLength(2)
    expect(workers.map(niceOf).filter(nice => nice === '0')).toHaveLength(1)
  },
)

test('words of a preview name their places; no file that is made names one', async () => {
  const { html } = await engine.preview({
    ...job,
    files: lacking(),
    asked: { ...asked, document: 'cpr', stage: 'court', audience: 'court' },
  })
  expect(html).toContain('<a class="origin" data-at="/children/0/health/summary/text"><mark class="gap">')
  expect(html.match(/data-at="\/children\/0\//g)?.length).toBeGreaterThan(300)
  const { files: made } = await engine.make({ ...job, formats: ['html'] })
  const issued = new TextDecoder().decode(made[0]?.bytes)
  expect(issued).not.toContain('data-at')
  expect(issued).not.toContain('/children/0')
})

test('what is asked again of the same content is not worked out again, and other content is', async () => {
  const first = await engine.check({ ...job, stamp: 'a@1' })
  expect(await engine.check({ ...job, stamp: 'a@1' })).toBe(first)
  expect(
    await engine.check({
      ...job,
      files: lacking(),
      stamp: 'a@2',
      asked: { ...asked, document: 'cpr', stage: 'court', audience: 'court' },
    }),
  ).toMatchObject({ refused: true })
})

test('every due document once, with what keeps it', async () => {
  const due = await engine.dueAndGaps({
    files: lacking(),
    policy: 'default',
    asOf: '2026-11-23',
    subject: 'morayo',
    stage: 'court',
  })
  const names = due.map(({ document }) => document)
  expect(names).toEqual([...new Set(names)])
  expect(due.find(({ document }) => document === 'cpr')).toMatchObject({
    refused: true,
    subject: 'morayo',
    stage: 'court',
  })
})

test('a wrong call and a call without end each end alone', async () => {
  await expect(engine.check({ ...job, asked: { ...asked, stage: 'nowhere' } })).rejects.toThrow(RangeError)
  const hurried = openEngine({ long: 1 })
  await expect(hurried.make(job)).rejects.toMatchObject({ name: 'AbortError' })
  expect(await hurried.check(job)).toMatchObject({ refused: false })
  await hurried.close()
})

test('a file that would unfold to gigabytes is none of ours, and says so soon', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(310_000_000) }, { level: 1 })
  expect(bomb.length).toBeLessThan(3_000_000)
  expect(await engine.verify(bomb)).toEqual({ ours: false, intact: false, properties: {} })
  expect(await engine.verify(readFileSync('package.json'))).toMatchObject({ ours: false })
})
