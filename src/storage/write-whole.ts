// Bytes to a file that is either the old one or the new one, never half of either.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes all the files or none: each under a temporary name first, then renamed. */
export function writeWhole(
  files: readonly { readonly path: string; readonly bytes: Uint8Array | string }[],
): void {
  const parts = files.map(({ path, bytes }) => ({ path, bytes, part: `${path}.part` }))
  try {
    for (const { path, part, bytes } of parts) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(part, bytes)
    }
    for (const { path, part } of parts) renameSync(part, path)
  } catch (fault) {
    for (const { part } of parts) rmSync(part, { force: true })
    throw fault
  }
}
