// A disk that is full under a service that runs: what cannot be kept is said and shown again, everybody reads on, nothing stands by half, and it goes on without a restart.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, rmSync, statfsSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Agent, Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { trialId } from '../../../src/service/trial.ts'
import { filesOf } from '../../../src/service/open-service.ts'
import { readAudit } from '../../../src/storage/store/audit.ts'
import { checkStore } from '../../../src/storage/store/check-store.ts'
import { readMasterKeys } from '../../../src/storage/store/keys.ts'
import { openStore } from '../../../src/storage/store/store.ts'
import { scratch } from '../../scratch.ts'
import { csrfIn } from '../app.ts'
import { formIn, open, post, press, type Form } from '../edit/plain-browser.ts'
import { serveTrial, signedInAt, type Served } from './served.ts'

const CASE = `/cases/${trialId('whitlock')}`
const MESSAGE = `${CASE}/edit/children/morayo?at=${encodeURIComponent('/message')}`
const OTHER = `/cases/${trialId('moss')}`

const running: Served[] = []
const folders: string[] = []

function newFolder(): string {
  const made = scratch()
  folders.push(made)
  return made
}

/** A way to a full disk: what starts the service on it, where the test finds its folder, and how room goes and comes. */
interface Disk {
  readonly possible: boolean
  readonly before: (data: string) => readonly string[]
  readonly folder: (data: string, service: Served) => string
  /** Leaves this many bytes. */
  readonly leave: (bytes: number, folder: string, service: Served) => void
  readonly makeRoom: (folder: string, service: Served) => void
}

const mounted = ['unshare', '-rm', 'sh', '-c', 'mount -t tmpfs -o size=16m tmpfs "$0" && exec "$@"']

/** A small disk that only the service sees; no right of an administrator is needed where the machine lets people have namespaces. */
const small: Disk = {
  possible: spawnSync('unshare', [...mounted.slice(1), newFolder(), 'true']).status === 0,
  before: data => [...mounted, data],
  folder: (data, { process }) => `/proc/${process.pid}/root${data}`,
  leave: (bytes, folder) => {
    const ballast = join(folder, 'ballast')
    rmSync(ballast, { force: true })
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
  },
  makeRoom: folder => truncateSync(join(folder, 'ballast')),
}

/** A limit on what the process may write, as a quota sets: every write beyond it fails. */
const limited: Disk = {
  possible: spawnSync('prlimit', ['--version']).status === 0,
  before: () => [],
  folder: data => data,
  leave: (bytes, folder, { process }) => {
    const sizes = ['', '-wal'].map(end => statSync(`${join(folder, 'store.sqlite')}${end}`).size)
    setLimit(process.pid, bytes === 0 ? '1' : String(Math.max(...sizes) + bytes))
  },
  makeRoom: (_, { process }) => setLimit(process.pid, 'unlimited'),
}

function setLimit(pid: number | undefined, most: string): void {
  const set = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${most}:`])
  if (set.status !== 0) throw new Error(set.stderr.toString())
}

afterAll(async () => {
  for (const service of running) await service.end()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const disks = [
  ['a disk of its own that has no room', small],
  ['a limit on what may be written', limited],
] as const
for (const [name, { possible }] of disks)
  if (!possible) console.warn(`Left out: ${name}. This machine has no unshare that mounts, or no prlimit.`)

describe.each(disks.filter(([, { possible }]) => possible))('%s', (_, disk) => {
  const data = newFolder()
  let service: Served
  let folder = ''
  let nadia: Agent
  let colm: Agent
  let kept = 'Nothing is said yet.'
  let refused: Response
  let form: Form

  beforeAll(async () => {
    service = await serveTrial(data, disk.before(data))
    running.push(service)
    folder = disk.folder(data, service)
    nadia = await signedInAt(service.address, 'social-worker')
    colm = await signedInAt(service.address, 'manager')
    form = await open(nadia, MESSAGE)
    await save(kept)
    disk.leave(400_000, folder, service)
  })

  async function save(words: string): Promise<Response> {
    form = await open(nadia, MESSAGE)
    return press(nadia, form, 'stay', { '/message': words })
  }

  /** Saves until nothing of this length is taken any more. */
  async function saveUntilFull(length: number): Promise<Response> {
    for (let n = 0; n < 60; n++) {
      const words = `Turn ${n} of ${length}. ${randomBytes(length / 2).toString('hex')}`
      const answer = await save(words)
      if (answer.status !== 303) return answer
      kept = words
    }
    throw new Error('the disk does not fill')
  }

  test('a file that has no room is not taken, and the page says so', async () => {
    const page = await nadia.get(`${CASE}/evidence/add`)
    const file = Buffer.alloc(3_000_000, 'x')
    const answer = await nadia
      .post(`${CASE}/evidence/add`)
      .set('sec-fetch-site', 'same-origin')
      .field('_csrf', csrfIn(page))
      .attach('file', file, 'report.pdf')
    expect([answer.status, headingOf(answer)]).toEqual([507, 'There is no room to save'])
    expect(answer.text).toContain('choose the file again')
  })

  test('words that have no room are not taken, and stand on the page to be sent again', async () => {
    for (const length of [20_000, 2000, 20]) refused = await saveUntilFull(length)
    disk.leave(0, folder, service)
    refused = await saveUntilFull(200)
    expect([refused.status, headingOf(refused)]).toEqual([507, 'There is no room to save'])
    expect(refused.text).toContain('the service desk')
    expect(formIn(refused.text)).toMatchObject({
      action: form.action,
      fields: { '/message': [expect.stringMatching(/^Turn \d+ of 200\. /)], _do: ['stay'] },
    })
  })

  test('a page that saves as somebody types is told so', async () => {
    let answer = await draft('And then')
    // The last of the room may be enough for a few.
    for (let n = 0; answer.status === 200 && n < 60; n++) answer = await draft(`And then ${n}`)
    expect([answer.status, answer.body]).toEqual([507, { status: 507, error: 'store-full' }])
  })

  async function draft(words: string): Promise<Response> {
    const fields = Object.entries({ ...form.fields, '/message': [words] })
    const body = new URLSearchParams(fields.flatMap(([name, all]) => all.map(value => [name, value])))
    const answer = await nadia
      .post(form.action.replace('?', '/draft?'))
      .set('sec-fetch-mode', 'cors')
      .type('form')
      .send(body.toString())
    if (answer.status === 200) kept = words
    return answer
  }

  test('a document is not made, and the page says so', async () => {
    const path = `${CASE}/children/morayo/documents/where-we-are`
    const page = await nadia.get(path)
    expect(page.status).toBe(200)
    const answer = await nadia
      .post(`${path}/make`)
      .type('form')
      .send({ _csrf: csrfIn(page), subject: 'morayo', stage: 'draft', audience: 'team', formats: 'pdf' })
    expect([answer.status, headingOf(answer)]).toEqual([507, 'There is no room to save'])
  })

  test('everybody reads on', async () => {
    const pages = [
      [colm, '/'],
      [colm, `${CASE}/children/morayo`],
      [colm, MESSAGE],
      [colm, '/tracker'],
      [nadia, '/'],
      [nadia, OTHER],
      [nadia, `${CASE}/evidence`],
      [nadia, '/help'],
    ] as const
    const found = []
    for (let n = 0; n < 3; n++)
      for (const [agent, page] of pages) found.push([page, (await agent.get(page)).status])
    expect(found.filter(([, status]) => status !== 200)).toEqual([])
    expect((await nadia.get(MESSAGE)).text).toContain(kept)
    expect((await nadia.get(`${CASE}/evidence`)).text).not.toContain('report.pdf')
  })

  test('when there is room again the words are taken, without a restart; nothing stands by half, and who looked is written down', async () => {
    disk.makeRoom(folder, service)
    const again = formIn(refused.text)
    const answer = await post(nadia, again.action, again.fields)
    expect(answer.status).toBe(303)
    expect((await nadia.get(MESSAGE)).text).toContain(again.fields['/message']?.[0])
    expect(service.process.exitCode).toBeNull()
    await expect.poll(() => unfinished(folder), { timeout: 15_000, interval: 500 }).toBe(0)
    const { store, close } = await copied(folder)
    expect(await checkStore(store)).toEqual([])
    const seen = (await readAudit(store, { limit: 10_000, actor: 'trial-manager' })).map(({ did }) => did)
    expect(seen.filter(did => did === 'section.seen')).toHaveLength(3)
    expect(seen.filter(did => did === 'child.seen')).toHaveLength(3)
    await close()
  })
})

function headingOf({ text }: Response): string | undefined {
  return /<h1[^>]*>([^<]+)</.exec(text)?.[1]
}

/** The store as it stands, opened somewhere else: the database may not see the disk that the service sees. */
async function copied(folder: string) {
  const keys = readMasterKeys(filesOf({ data: folder }).keys)
  if (keys === undefined) throw new Error('no keys')
  const file = copy(folder)
  const store = await openStore(file, keys)
  return { store, close: () => store.close() }
}

/** How many files are there by half. */
function unfinished(folder: string): number {
  const raw = new Database(copy(folder))
  const { n } = raw.prepare('select count(*) as n from files where whole = 0').get() as { readonly n: number }
  raw.close()
  return n
}

function copy(folder: string): string {
  const file = join(newFolder(), 'store.sqlite')
  for (const end of ['', '-wal']) copyFileSync(join(folder, `store.sqlite${end}`), file + end)
  return file
}
