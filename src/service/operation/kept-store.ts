// The paths of a store and its keys to the store opened for a command, or what the person who runs it can put right.
import { existsSync } from 'node:fs'
import { readMasterKeys, type MasterKeys } from '../../storage/store/keys.ts'
import { openStore, SealBroken, StoreFull, type Store } from '../../storage/store/store.ts'
import { refuse, type Answer, type Fault } from '../answer.ts'

/** Where a store is kept; `heads` is the file of heads of its audit, where they are kept apart. */
export interface KeptStore {
  readonly store: string
  readonly keys: string
  readonly heads?: string
}

/** The keys of a store; `store` is a file that must be there. */
export function keysOf({ store, keys }: KeptStore): MasterKeys | Fault {
  if (!existsSync(store)) return { code: 'operation/no-store', params: { file: store } }
  try {
    return readMasterKeys(keys) ?? { code: 'operation/no-keys', params: { file: keys } }
  } catch {
    return { code: 'operation/bad-keys', params: { file: keys } }
  }
}

/** Does something with a store and closes it again, whatever comes of it. */
export async function withStore<Value>(
  kept: KeptStore,
  work: (store: Store) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const keys = keysOf(kept)
  if ('code' in keys) return refuse('invalid', keys)
  try {
    const store = await openStore(kept.store, keys)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (fault) {
    if (fault instanceof SealBroken)
      return refuse('invalid', { code: 'operation/does-not-open', params: { place: fault.place } })
    if (fault instanceof StoreFull) return refuse('invalid', { code: 'operation/disk-full' })
    throw fault
  }
}
