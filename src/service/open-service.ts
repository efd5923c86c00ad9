// A folder on disk to the service that is kept there: its keys, its two stores, its engine, and a trial world where one is asked for.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { newMasterKeys, readMasterKeys } from '../storage/store/keys.ts'
import { openStore, type Store } from '../storage/store/store.ts'
import { makingsSettled } from './documents/makings.ts'
import { openEngine } from './engine.ts'
import { sweepUploads } from './evidence/upload-records.ts'
import { keepHeads } from './keep-heads.ts'
import { lookedSettled } from './looked-at.ts'
import { serviceOf, type Service } from './service.ts'
import { openShelf } from './shelf.ts'
import { seedTrial, trialWorld, type TrialAccount, type TrialOptions } from './trial.ts'

/** Where a service is kept. The keys may lie on another disk than the store, and should. */
export interface Keeping {
  readonly data: string
  readonly keys?: string
}

/** What to open besides: another policy, a trial world, a clock that a test moves. */
export interface Opening {
  readonly policy?: string
  readonly clamd?: string
  readonly trial?: TrialOptions
  readonly now?: () => Date
}

/** A service that is open, with the accounts of a trial, until it is closed. */
export interface OpenedService {
  readonly service: Service
  readonly trial?: readonly TrialAccount[]
  readonly close: () => Promise<void>
}

/** The files of a service. */
export function filesOf({ data, keys = join(data, 'keys') }: Keeping) {
  return {
    store: join(data, 'store.sqlite'),
    adoption: join(data, 'adoption', 'store.sqlite'),
    keys: join(keys, 'store.json'),
    adoptionKeys: join(keys, 'adoption.json'),
    heads: join(data, 'audit', 'heads.log'),
    adoptionHeads: join(data, 'adoption', 'audit', 'heads.log'),
  }
}

/** Opens the service of a folder, and makes what is not there yet. */
export async function openService(keeping: Keeping, opening: Opening = {}): Promise<OpenedService> {
  const files = filesOf(keeping)
  const shelf = openShelf()
  const store = await storeOf(files.store, files.keys)
  const adoption = await storeOf(files.adoption, files.adoptionKeys)
  const engine = openEngine()
  const { policy, clamd, now, trial } = opening
  const service = serviceOf({
    shelf,
    store,
    adoption,
    engine,
    heads: files.heads,
    ...(policy === undefined ? {} : { policy }),
    ...(clamd === undefined ? {} : { clamd }),
    ...(now === undefined ? {} : { now }),
    ...(trial === undefined ? {} : { day: trialWorld(shelf.project).day }),
  })
  await sweepUploads(service)
  const heads = [keepHeads(store, files.heads), keepHeads(adoption, files.adoptionHeads)]
  const close = async () => {
    await makingsSettled(service)
    await engine.close()
    // What still has no room is lost with the process, and is no reason to stay open.
    await lookedSettled(store).catch(() => undefined)
    for (const one of heads) await one.end()
    await adoption.close()
    await store.close()
  }
  if (trial === undefined) return { service, close }
  return { service, trial: await seedTrial(service, trial), close }
}

/** A store under its keys; keys are made only for a store that is not there yet, as a store without its keys is lost and must not be hidden. */
async function storeOf(file: string, keysFile: string): Promise<Store> {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  mkdirSync(join(keysFile, '..'), { recursive: true, mode: 0o700 })
  const keys = readMasterKeys(keysFile)
  if (keys === undefined && existsSync(file))
    throw new RangeError(
      'There is a store and no keys for it: name the folder of the keys with --keys, or put them back',
    )
  return openStore(file, keys ?? newMasterKeys(keysFile))
}
