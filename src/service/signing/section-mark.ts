// A section of a record to a short mark of it.
import { createHash } from 'node:crypto'

/** The same content, the same mark. */
export function sectionMark(section: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(section ?? null))
    .digest('base64url')
    .slice(0, 22)
}
