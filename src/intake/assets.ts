// The pictures a family file names to their bytes; nothing else of the folder is opened.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { checkAssets, namedAssets } from '../check/assets.ts'
import type { Problem } from '../model/problem.ts'

const LARGEST = 8_000_000

/** The named pictures of a folder, or what is wrong with them. Names hold no path, by their schema. */
export function readAssets(folder: string, file: unknown): { readonly assets: ReadonlyMap<string, Uint8Array>; readonly problems: readonly Problem[] } {
  const assets = new Map<string, Uint8Array>()
  for (const name of namedAssets(file)) {
    const bytes = readSmall(join(folder, name))
    if (bytes !== undefined) assets.set(name, bytes)
  }
  return { assets, problems: checkAssets(file, name => assets.get(name)) }
}

/** The bytes of a file no larger than a picture should be, else undefined. */
function readSmall(path: string): Uint8Array | undefined {
  if (!existsSync(path)) return undefined
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    if (size > LARGEST) return undefined
    const bytes = new Uint8Array(size)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
