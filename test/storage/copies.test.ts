// A copy made while writing goes on is whole; a turned master key opens what the old one no longer does; what is dropped leaves no bytes.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkStore } from '../../src/storage/store/check-store.ts'
import { dropCase } from '../../src/storage/store/dropping.ts'
import { readFile } from '../../src/storage/store/files.ts'
import { readMasterKeys, rotateMaster } from '../../src/storage/store/keys.ts'
import { readParts } from '../../src/storage/store/parts.ts'
import { listRecords, putRecord } from '../../src/storage/store/records.ts'
import { openStore, SealBroken } from '../../src/storage/store/store.ts'
import { fill } from './filled.ts'
import { AT, copyOf, newGround } from './store.ts'

const pair = (n: number, half: string) => ({
  kind: 'pair',
  id: `${n} ${half}`,
  caseId: null,
  owner: null,
  state: 'open',
  at: AT,
  json: 'x'.repeat(2000),
})

test('a backup is of one moment while writing goes on, and only its owner reads it', async () => {
  const { store, folder, keys } = await newGround()
  await fill(store)
  const state = { going: true, made: 0 }
  const writing = (async () => {
    while (state.going && state.made < 5000) {
      const n = ++state.made
      await store.write(async held => {
        await putRecord(held, pair(n, 'left'))
        await putRecord(held, pair(n, 'right'))
      })
      if (n % 10 === 0) await new Promise(done => setImmediate(done))
    }
  })()
  while (state.made < 100) await new Promise(done => setImmediate(done))
  const file = join(folder, 'backup.db')
  await store.backup(file)
  state.going = false
  await writing
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(existsSync(`${file}.part`)).toBe(false)
  const copy = await openStore(file, keys)
  expect(await checkStore(copy)).toEqual([])
  const pairs = await listRecords(copy, { kind: 'pair' })
  expect(pairs.length).toBeGreaterThan(100)
  expect(pairs.length % 2).toBe(0)
  await copy.close()
  await store.close()
})

test('a process beside the service copies the store too', async () => {
  const { store, file, folder, keys } = await newGround()
  await fill(store)
  const beside = await openStore(file, keys)
  await beside.backup(join(folder, 'beside.db'))
  await expect(rotateMaster(beside, join(folder, 'keys.json'))).rejects.toThrow('another process')
  await beside.close()
  const copy = await openStore(join(folder, 'beside.db'), keys)
  expect(await checkStore(copy)).toEqual([])
  await copy.close()
  await store.close()
})

test('a turned master key opens everything, and the old one nothing', async () => {
  const { store, file, folder, keys, keysFile } = await newGround()
  await fill(store)
  const { rewrapped } = await rotateMaster(store, keysFile)
  expect(rewrapped).toBeGreaterThan(10)
  expect(await checkStore(store)).toEqual([])
  expect(await putRecord(store, pair(1, 'new'))).toBe(1)
  const copied = join(folder, 'copy.db')
  await store.backup(copied)
  await store.close()
  await expect(openStore(copied, keys)).rejects.toThrow(SealBroken)
  const turned = readMasterKeys(keysFile)
  if (turned === undefined) throw new Error('the key file is there')
  expect([...turned.keys.keys()]).toEqual([2])
  const copy = await openStore(copied, turned)
  expect(await checkStore(copy)).toEqual([])
  await copy.close()
  const again = await openStore(file, turned)
  expect(await readParts(again, 'case-1')).toHaveLength(2)
  await again.close()
})

test('what was dropped does not come back, not even with the key and the bytes of the file', async () => {
  const { store, file, folder, keys } = await newGround()
  await fill(store)
  const { wrapped } = await store.db
    .selectFrom('keys')
    .select('wrapped')
    .where('scope', '=', 'part case-1 people')
    .executeTakeFirstOrThrow()
  const onDisk = (path: string): boolean =>
    existsSync(path) && readFileSync(path).includes(Buffer.from(wrapped))
  expect(onDisk(file) || onDisk(`${file}-wal`)).toBe(true)
  await dropCase(store, 'case-1')
  expect(onDisk(file) || onDisk(`${file}-wal`)).toBe(false)
  expect(await readFile(store, 'f1')).toBeUndefined()
  const copy = await openStore(copyOf(file, join(folder, 'copy.db')), keys)
  expect(await checkStore(copy)).toEqual([])
  expect(await readParts(copy, 'case-2')).toHaveLength(2)
  await copy.close()
  await store.close()
})

test('a key file is its owner’s alone, and another file is not taken for one', async () => {
  const { store, keysFile, folder } = await newGround()
  await store.close()
  expect(statSync(keysFile).mode & 0o777).toBe(0o600)
  expect(readMasterKeys(join(folder, 'none.json'))).toBeUndefined()
  for (const text of ['', '{}', '{"current":1,"keys":{"1":"c2hvcnQ="}}', '[1]', 'null']) {
    writeFileSync(join(folder, 'bad.json'), text)
    expect(() => readMasterKeys(join(folder, 'bad.json'))).toThrow(
      'the key file is not one this program wrote',
    )
  }
})
