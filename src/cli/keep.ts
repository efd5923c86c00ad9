// The calls that look after what the service keeps (backup, restore, keys, audit) to what each prints.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../service/answer.ts'
import { filesOf } from '../service/open-service.ts'
import { backup } from '../service/operation/backup.ts'
import { checkStoreAt } from '../service/operation/check-store.ts'
import type { KeptStore } from '../service/operation/kept-store.ts'
import { restore } from '../service/operation/restore.ts'
import { rotateKey } from '../service/operation/rotate-key.ts'
import { verifyAuditAt } from '../service/operation/verify-audit.ts'
import type { Shelf } from '../service/shelf.ts'
import { wordFault } from '../service/words.ts'
import type { Call } from './arguments.ts'
import type { Printed } from './print.ts'
import { settingsOf } from './settings.ts'

/** The commands that look after a service. */
export type Keeping = 'backup' | 'restore' | 'rotate-keys' | 'audit'

/** The two stores of a service, the adoption records last: a restore that stops has not touched them. */
type Stores = Readonly<Record<'store' | 'adoption', KeptStore>>

/** Answers one call; both stores are looked after, and the first that refuses ends it. */
export async function keep(shelf: Shelf, call: Call, command: Keeping): Promise<Printed> {
  const files = filesOf(settingsOf(call, process.env))
  const stores: Stores = {
    store: { store: files.store, keys: files.keys, heads: files.heads },
    adoption: { store: files.adoption, keys: files.adoptionKeys, heads: files.adoptionHeads },
  }
  const said: string[] = []
  for (const [name, kept] of Object.entries(stores)) {
    const answer = await one(call, command, name, kept)
    if (!answer.ok) {
      const faults = answer.problems.map(fault => wordFault(shelf, fault))
      const lines = faults.map(({ message, do: todo }) => `${message}. ${todo}.`)
      return { code: 2, out: '', err: [...said, ...lines, ''].join('\n') }
    }
    said.push(answer.value)
  }
  return { code: 0, out: '', err: `${said.join('\n')}\n` }
}

async function one(call: Call, command: Keeping, name: string, kept: KeptStore): Promise<Answer<string>> {
  switch (command) {
    case 'backup': {
      const out = needed(call.out, 'Name a folder for the backup with --out')
      mkdirSync(out, { recursive: true, mode: 0o700 })
      return worded(await backup(kept, join(out, `${name}.sqlite`)), made => `${made.file}: whole`)
    }
    case 'restore': {
      const from = needed(call.words[0], 'Name the folder of the backup')
      const file = join(from, `${name}.sqlite`)
      if (name === 'adoption' && !existsSync(file)) return { ok: true, value: 'no adoption records' }
      return worded(await restore(kept, file), ({ head, lost }) =>
        lost === 0
          ? `${name}: restored`
          : `${name}: restored; ${lost} later lines of the audit are gone (last kept: ${head.seq})`,
      )
    }
    case 'rotate-keys':
      return worded(await rotateKey(kept), ({ rewrapped }) => `${name}: ${rewrapped} keys wrapped anew`)
    case 'audit':
      return checked(name, kept)
  }
}

/** The chain first: where it does not hold, its first line that is wrong is what must be known. */
async function checked(name: string, kept: KeptStore): Promise<Answer<string>> {
  const audit = await verifyAuditAt(kept)
  if (!audit.ok) return audit
  const { entries, heads } = audit.value
  return worded(
    await checkStoreAt(kept),
    () => `${name}: ${entries} lines hold, against ${heads} heads kept apart; everything in it opens`,
  )
}

function worded<Value>(answer: Answer<Value>, words: (value: Value) => string): Answer<string> {
  return answer.ok ? { ok: true, value: words(answer.value) } : answer
}

function needed(given: string | undefined, words: string): string {
  if (given === undefined) throw new RangeError(words)
  return given
}
