// The commands of who runs the service: copies that are whole, a restore that refuses what is not, keys that turn, an audit that is followed.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/service/answer.ts'
import { backup } from '../../src/service/operation/backup.ts'
import { checkStoreAt } from '../../src/service/operation/check-store.ts'
import { restore } from '../../src/service/operation/restore.ts'
import { rotateKey } from '../../src/service/operation/rotate-key.ts'
import { verifyAuditAt } from '../../src/service/operation/verify-audit.ts'
import { openShelf } from '../../src/service/shelf.ts'
import { wordFault } from '../../src/service/words.ts'
import { appendAudit, auditHead } from '../../src/storage/store/audit.ts'
import { readAuditHeads, writeAuditHead } from '../../src/storage/store/audit-head.ts'
import { readParts, writePart } from '../../src/storage/store/parts.ts'
import { readMasterKeys } from '../../src/storage/store/keys.ts'
import { openStore } from '../../src/storage/store/store.ts'
import { fill } from '../storage/filled.ts'
import { AT, newGround } from '../storage/store.ts'

async function ground() {
  const { store, file, keysFile, folder, keys } = await newGround()
  await fill(store)
  return { store, keys, folder, kept: { store: file, keys: keysFile, heads: join(folder, 'heads') } }
}

/** The codes of what is wrong, after having looked that each has words. */
function codesOf(answer: Answer<unknown>): readonly string[] {
  if (answer.ok) return []
  const shelf = openShelf()
  return answer.problems.map(problem => wordFault(shelf, problem).code)
}

const change = { caseId: 'case-1', part: 'people', json: 'later', by: 'u1', at: AT, base: 3 }

test('what was changed after a backup is as it was after its restore, and the audit says how much was lost', async () => {
  const { store, keys, folder, kept } = await ground()
  const copy = join(folder, 'monday.backup')
  expect(await backup(kept, copy)).toMatchObject({ ok: true })
  expect(readdirSync(folder).filter(name => name.startsWith('monday'))).toEqual(['monday.backup'])
  expect(codesOf(await backup(kept, copy))).toEqual(['operation/is-there'])
  await store.write(async held => {
    await writePart(held, change)
    await appendAudit(held, { at: AT, actor: 'u1', did: 'section.saved' })
  })
  writeAuditHead(kept.heads, await auditHead(store))
  expect(codesOf(await restore(kept, copy))).toEqual(['operation/in-use'])
  await store.close()
  const restored = await restore(kept, copy)
  expect(restored).toMatchObject({ ok: true, value: { lost: 1, head: { seq: 2 } } })
  const again = await openStore(kept.store, keys)
  expect(await readParts(again, 'case-1')).toMatchObject([{}, { part: 'people', revision: 3 }])
  expect(again.alone).toBe(true)
  await again.close()
  expect(await verifyAuditAt(kept)).toEqual({ ok: true, value: { entries: 2, heads: 1 } })
  const before = await openStore(`${kept.store}.before-1`, keys)
  expect(await readParts(before, 'case-1')).toMatchObject([{}, { json: 'later' }])
  await before.close()
})

test('a backup that is not whole is not restored, and each place is named', async () => {
  const { store, folder, kept } = await ground()
  await store.close()
  const copy = join(folder, 'copy')
  await backup(kept, copy)
  const raw = new Database(copy)
  raw.exec("update users set role = 'administrator' where id = 'u1'; update records set state = 'x'")
  raw.close()
  const refused = await restore(kept, copy)
  expect(codesOf(refused)).toEqual(Array<string>(3).fill('operation/broken-sealed'))
  expect(refused).toMatchObject({ problems: [{}, {}, { params: { place: 'users u1' } }] })
  expect(await checkStoreAt(kept)).toEqual({ ok: true, value: 'whole' })
  expect(existsSync(`${kept.store}.restored`)).toBe(false)
  writeFileSync(copy, 'no database at all')
  expect(codesOf(await restore(kept, copy))).toEqual(['operation/does-not-open'])
  expect(await checkStoreAt(kept)).toEqual({ ok: true, value: 'whole' })
})

test('a turned key opens the store, and the old one no copy of it', async () => {
  const { store, keys, folder, kept } = await ground()
  expect(codesOf(await rotateKey(kept))).toEqual(['operation/in-use'])
  await store.close()
  expect(await rotateKey(kept)).toMatchObject({ ok: true })
  expect(readMasterKeys(kept.keys)?.current).toBe(2)
  const copy = join(folder, 'copy')
  expect(await backup(kept, copy)).toMatchObject({ ok: true })
  await expect(openStore(copy, keys)).rejects.toThrow('keys')
})

test('an audit with a line taken out is said so, and so is one whose end was cut off', async () => {
  const { store, kept } = await ground()
  writeAuditHead(kept.heads, await auditHead(store))
  await store.close()
  const raw = new Database(kept.store)
  raw.exec('drop trigger auditIsNotRemoved; delete from audit where seq = 2')
  raw.close()
  expect(readAuditHeads(kept.heads)).toHaveLength(1)
  const refused = await verifyAuditAt(kept)
  expect(codesOf(refused)).toEqual(['operation/audit-broken'])
  expect(refused).toMatchObject({ problems: [{ params: { line: 2, entries: 1 } }] })
})

test('keys that are missing, wrong or no keys are told apart', async () => {
  const { store, folder, kept } = await ground()
  await store.close()
  const other = await newGround()
  await other.store.close()
  writeFileSync(join(folder, 'no-keys'), 'words')
  const codes = async (change: Partial<typeof kept>): Promise<readonly string[]> =>
    codesOf(await checkStoreAt({ ...kept, ...change }))
  expect(await codes({ store: join(folder, 'nowhere') })).toEqual(['operation/no-store'])
  expect(await codes({ keys: join(folder, 'nowhere') })).toEqual(['operation/no-keys'])
  expect(await codes({ keys: join(folder, 'no-keys') })).toEqual(['operation/bad-keys'])
  expect(await codes({ keys: other.keysFile })).toEqual(['operation/does-not-open'])
})
