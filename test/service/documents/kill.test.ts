// The plug pulled while documents are made: what was said to be kept is there whole, and nothing else is there in part.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { bytesOf } from '../../../src/service/documents/download.ts'
import { DOCUMENT, madeOf } from '../../../src/service/documents/document-record.ts'
import { versionOf } from '../../../src/service/documents/compare.ts'
import { makingFor } from '../../../src/service/documents/makings.ts'
import { openService } from '../../../src/service/open-service.ts'
import { readAudit, verifyAudit } from '../../../src/storage/store/audit.ts'
import { filesOf } from '../../../src/storage/store/files.ts'
import { listRecords } from '../../../src/storage/store/records.ts'
import { NADIA, openWorld, WHITLOCK } from './world.ts'

/** Runs the maker until it has said so many lines and a moment more; answers what it said. */
async function killedAfter(data: string, lines: number, moment: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'maker.ts'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const ended = new Promise(done => child.once('exit', done))
  createInterface({ input: child.stdout }).on('line', line => {
    said.push(line)
    if (said.length === lines) setTimeout(() => child.kill('SIGKILL'), moment)
  })
  await ended
  return said
}

function ids(said: readonly string[], word: string): readonly string[] {
  return said.filter(line => line.startsWith(`${word} `)).map(line => line.slice(word.length + 1))
}

test('a document is there with its audit line and all its bytes, or not at all', async () => {
  const world = await openWorld()
  await world.service.engine.close()
  await world.service.store.close()
  const said: string[] = []
  for (const [lines, moment] of [
    [3, 40],
    [4, 90],
    [3, 5],
  ] as const)
    said.push(...(await killedAfter(world.data, lines, moment)))
  const { service, close } = await openService({ data: world.data })
  const records = (await listRecords(service.store, { kind: DOCUMENT, caseId: WHITLOCK })).map(madeOf)
  expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids(said, 'made')]))
  for (const made of records) {
    for (const file of made.files) expect(await bytesOf(service, file)).toHaveLength(file.bytes)
    expect((await versionOf(service, made)).tree.type).toBe('document')
  }
  const lines = await readAudit(service.store, { caseId: WHITLOCK, limit: 10_000 })
  const audited = lines.filter(({ did, outcome }) => did === 'document.made' && outcome === 'done')
  expect(audited.map(({ about }) => about?.split(' ')[0] ?? '').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    records.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)),
  )
  expect(await verifyAudit(service.store)).not.toHaveProperty('broken')
  const known = new Set(records.flatMap(({ kept, files }) => [kept, ...files.map(({ file }) => file)]))
  const pictures = (await listRecords(service.store, { kind: 'asset', caseId: WHITLOCK })).map(
    ({ json }) => (json as { file: string }).file,
  )
  expect((await filesOf(service.store, WHITLOCK)).toSorted()).toEqual([...known, ...pictures].toSorted())
  const makings = await Promise.all(ids(said, 'started').map(id => makingFor(service, NADIA, id)))
  const ends = makings.map(making => (making.ok ? making.value : undefined))
  expect(['made', 'interrupted']).toEqual(expect.arrayContaining([...new Set(ends.map(end => end?.state))]))
  const named = ends.flatMap(end => (end?.document === undefined ? [] : [end.document]))
  expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(named))
  await close()
}, 60_000)
