// A file to the master keys of a store and back, and a store under one master key to the same store under another.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { sync } from './backup.ts'
import { rewrapAll } from './data-keys.ts'
import { newKey } from './sealing.ts'
import type { Store } from './store.ts'

/** The keys that wrap all data keys, by number; new data keys are wrapped by the current one. */
export interface MasterKeys {
  readonly current: number
  readonly keys: ReadonlyMap<number, Uint8Array>
}

interface KeyFile {
  readonly current: number
  readonly keys: Readonly<Record<string, string>>
}

/** The keys in a file; undefined where there is no file. A file that is no key file throws. */
export function readMasterKeys(file: string): MasterKeys | undefined {
  const text = textOf(file)
  if (text === undefined) return undefined
  const { current, keys } = parsed(text)
  const read = Object.entries(keys).map(([id, key]) => [Number(id), Buffer.from(key, 'base64')] as const)
  const master: MasterKeys = { current, keys: new Map(read) }
  if (!master.keys.has(current) || read.some(([, key]) => key.length !== 32)) throw new Error(NO_KEYS)
  return master
}

/** A first master key, written to a file only its owner reads. */
export function newMasterKeys(file: string): MasterKeys {
  const master = { current: 1, keys: new Map([[1, newKey()]]) }
  writeMasterKeys(file, master)
  return master
}

/** A new master key under which every data key stands; the old one opens nothing afterwards. Only while no other process has the store. */
export async function rotateMaster(store: Store, file: string): Promise<{ readonly rewrapped: number }> {
  if (!store.alone) throw new Error('another process has this store open: stop it before turning the key')
  const current = Math.max(...store.keys.keys.keys()) + 1
  const fresh = newKey()
  const both = { current, keys: new Map([...store.keys.keys, [current, fresh]]) }
  // The file first, with both: whenever this stops, the keys in the file open the store.
  writeMasterKeys(file, both)
  store.use(both)
  const rewrapped = await store.write(held => rewrapAll(held))
  const only = { current, keys: new Map([[current, fresh]]) }
  await store.forget()
  writeMasterKeys(file, only)
  store.use(only)
  return { rewrapped }
}

const NO_KEYS = 'the key file is not one this program wrote'

function parsed(text: string): KeyFile {
  try {
    const { current, keys } = JSON.parse(text) as Partial<KeyFile>
    if (typeof current === 'number' && typeof keys === 'object') return { current, keys }
  } catch {
    // The fault of JSON.parse quotes the text, and the text is keys.
  }
  throw new Error(NO_KEYS)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

function writeMasterKeys(file: string, { current, keys }: MasterKeys): void {
  const written: KeyFile = {
    current,
    keys: Object.fromEntries([...keys].map(([id, key]) => [id, Buffer.from(key).toString('base64')])),
  }
  const part = `${file}.part`
  const handle = openSync(part, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(written)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, file)
  sync(dirname(file))
}
