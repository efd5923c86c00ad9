// Heads of the audit to a file kept apart from the store, one a line, only ever added to; and back.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { AuditHead } from './audit.ts'

/** Adds a head; a restore from a backup says so, because the lines after the backup are gone for a known reason. */
export function writeAuditHead(file: string, { seq, hash }: AuditHead, restored = false): void {
  const handle = openSync(file, 'a', 0o600)
  try {
    // A line that a power cut left half written stays by itself.
    writeSync(handle, `\n${seq} ${hash}${restored ? ' restored' : ''}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The heads that the audit must still hold, oldest first; none where there is no file. */
export function readAuditHeads(file: string): readonly AuditHead[] {
  const heads: AuditHead[] = []
  for (const [, seq = '', hash = '', restored] of textOf(file).matchAll(WHOLE_LINE)) {
    const head = { seq: Number(seq), hash }
    if (restored !== undefined) heads.splice(0, heads.length, ...heads.filter(one => one.seq <= head.seq))
    heads.push(head)
  }
  return heads
}

/** The newest head kept, or undefined where there is none. */
export function readAuditHead(file: string): AuditHead | undefined {
  return readAuditHeads(file).at(-1)
}

const WHOLE_LINE = /^(\d+) ([0-9a-f]{64})( restored)?\n/gm

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw fault
  }
}
