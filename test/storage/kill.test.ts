// The process is killed at any moment, again and again: nothing it said was written is gone, and nothing is there by half.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readAudit } from '../../src/storage/store/audit.ts'
import { checkStore } from '../../src/storage/store/check-store.ts'
import { readFile } from '../../src/storage/store/files.ts'
import { readRevision, readRevisions } from '../../src/storage/store/parts.ts'
import { listRecords, readRecord } from '../../src/storage/store/records.ts'
import { openStore, type Store } from '../../src/storage/store/store.ts'
import { newGround, type Ground } from './store.ts'

const ROUNDS = Number(process.env['KILLS'] ?? 12)

/** Runs the writer, kills it, and answers with what it had acknowledged. */
async function killed({ file, keysFile }: Ground, round: number, after: number): Promise<readonly string[]> {
  const script = new URL('kill-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, file, keysFile, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  let opened = (): void => undefined
  const open = new Promise<void>(done => {
    opened = done
  })
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    opened()
  })
  await Promise.race([open, once(child, 'exit')])
  expect(child.exitCode).toBeNull()
  await setTimeout(after)
  child.kill('SIGKILL')
  await once(child, 'close')
  // A line that was cut off was not acknowledged.
  return text.split('\n').slice(0, -1)
}

async function lost(store: Store, line: string): Promise<boolean> {
  const [what, id = '', ...rest] = line.split(' ')
  if (what === 'part') {
    const [revision, round, n] = rest
    const json = (await readRevision(store, 'c', id, Number(revision))) as Record<string, unknown> | undefined
    return json?.['round'] !== round || json?.['n'] !== Number(n)
  }
  if (what === 'record') return (await readRecord(store, 'made', id)) === undefined
  if (what !== 'file') return false
  const bytes = await readFile(store, id)
  return bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== rest[0]
}

/** What is there without its audit line, and audit lines without what they tell of. */
async function unpaired(store: Store): Promise<readonly string[]> {
  const lines = new Set((await readAudit(store, { limit: 1e6 })).map(({ did, about }) => `${did} ${about}`))
  const records = (await listRecords(store, { kind: 'made' })).map(({ id }) => `document.made ${id}`)
  const parts = Array.from({ length: 5 }, (_, n) => `children/${n}`)
  const revisions = await Promise.all(parts.map(part => readRevisions(store, 'c', part)))
  const saved = revisions.flatMap((all, n) =>
    all.map(({ revision }) => `section.saved children/${n} ${revision}`),
  )
  const there = new Set([...records, ...saved])
  return [...[...there].filter(one => !lines.has(one)), ...[...lines].filter(one => !there.has(one))]
}

test(`killed ${ROUNDS} times`, async () => {
  const ground = await newGround()
  await ground.store.close()
  const acknowledged: string[] = []
  let slowest = 0
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await killed(ground, round, 20 + Math.random() * 250)))
    const before = performance.now()
    const store = await openStore(ground.file, ground.keys)
    slowest = Math.max(slowest, performance.now() - before)
    const files = await store.db.selectFrom('files').select('id').where('whole', '=', 0).execute()
    expect(files).toEqual([])
    await store.close()
  }
  const store = await openStore(ground.file, ground.keys)
  const gone = []
  for (const line of acknowledged) if (await lost(store, line)) gone.push(line)
  expect(gone).toEqual([])
  expect(await unpaired(store)).toEqual([])
  expect(await checkStore(store)).toEqual([])
  expect(slowest).toBeLessThan(3000)
  expect(acknowledged.length).toBeGreaterThan(ROUNDS)
  await store.close()
  if (process.env['KILLS'] !== undefined)
    console.log({ kills: ROUNDS, acknowledged: acknowledged.length, slowestOpening: Math.round(slowest) })
})
