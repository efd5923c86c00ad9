// The pictures a family file names to their bytes; nothing else of the folder is opened.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkPictures, PICTURE_LIMITS } from '../check/pictures.ts'
import type { Problem } from '../model/problem.ts'

/** The named pictures of a folder, or what is wrong with them. Names hold no path, by their schema. */
export function readAssets(
  folder: string,
  file: unknown,
): { readonly assets: ReadonlyMap<string, Uint8Array>; readonly problems: readonly Problem[] } {
  const assets = new Map<string, Uint8Array>()
  const bytesOf = (name: string) => {
    const bytes = assets.get(name) ?? readSmall(join(folder, name))
    if (bytes !== undefined) assets.set(name, bytes)
    return bytes
  }
  const problems = checkPictures(file, bytesOf)
  return { assets, problems }
}

/** The bytes of a file; of one larger than a picture should be, only so many that the check sees it. */
function readSmall(path: string): Uint8Array | undefined {
  if (!existsSync(path)) return undefined
  return statSync(path).size > PICTURE_LIMITS.bytes
    ? new Uint8Array(PICTURE_LIMITS.bytes + 1)
    : readFileSync(path)
}
