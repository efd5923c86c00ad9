// A folder of its own for each thing a test writes.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder under the machine's temporary one. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'permanence-'))
}
