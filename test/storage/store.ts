// A store of its own for each test, in a folder of its own.
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { newMasterKeys, type MasterKeys } from '../../src/storage/store/keys.ts'
import { openStore, type Store } from '../../src/storage/store/store.ts'
import { scratch } from '../scratch.ts'

/** A moment: what it was does not matter to a store. */
export const AT = '2026-11-23T09:00:00.000Z'

/** A store with its files. */
export interface Ground {
  readonly store: Store
  readonly keys: MasterKeys
  readonly file: string
  readonly keysFile: string
  readonly folder: string
}

/** A new store under new keys. */
export async function newGround(): Promise<Ground> {
  const folder = scratch()
  const file = join(folder, 'store.db')
  const keysFile = join(folder, 'keys.json')
  const keys = newMasterKeys(keysFile)
  return { store: await openStore(file, keys), keys, file, keysFile, folder }
}

/** A copy of a database file as it stands on the disk, with its log. */
export function copyOf(file: string, to: string): string {
  for (const end of ['', '-wal'])
    if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${to}${end}`)
  return to
}
