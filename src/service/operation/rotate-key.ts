// A store under one master key to the same store under a new one; the old key opens nothing afterwards.
import { rotateMaster } from '../../storage/store/keys.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { withStore, type KeptStore } from './kept-store.ts'

/** Turns the master key. Backups made before still want the old key: keep the key file beside each backup, apart from it. */
export function rotateKey(kept: KeptStore): Promise<Answer<{ readonly rewrapped: number }>> {
  return withStore(kept, async store =>
    store.alone
      ? done(await rotateMaster(store, kept.keys))
      : refuse('conflict', { code: 'operation/in-use' }),
  )
}
