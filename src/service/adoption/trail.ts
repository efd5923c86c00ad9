// An open adoption record to everybody who ever opened it: when, why, for whom, and what they read and took.
import { readAudit } from '../../storage/store/audit.ts'
import { listRecords } from '../../storage/store/records.ts'
import { auditWords } from '../accounts/audit-trail.ts'
import type { Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { adoptionData } from './adoption-data.ts'
import { LOOK, stepInto, type LookJson, type Open, type Sitting } from './looks.ts'

/** Somebody opened the record. */
export interface LookShown {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly role: string
  readonly why: string
  readonly reason: string
  readonly forWhom: string
}

/** A line of the second store's audit about this record. */
export interface TrailLine {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly what: string
  /** The part, document or file it was about. */
  readonly about: string
}

/** Who has looked, and all they did. */
export interface Trail extends Open {
  readonly looks: readonly LookShown[]
  readonly lines: readonly TrailLine[]
  /** After which line the next page begins, where there is one. */
  readonly older?: number
}

const AT_ONCE = 100

/** The audit of one record, newest first; `after` is the last line of the page before. */
export async function readTrail(
  service: Service,
  actor: Actor,
  sitting: Sitting,
  after?: number,
): Promise<Answer<Trail>> {
  const step = { step: 'read', about: 'audit' } as const
  const stepped = await stepInto(service, actor, sitting, step, () => Promise.resolve(adoptionData(service)))
  if (!stepped.ok) return stepped
  const { adoption } = service
  const { why: words } = stepped.value.found
  const rows = await listRecords(adoption, { kind: LOOK, caseId: sitting.record })
  const looks = rows.map(({ id, at, json }) => {
    const { by, role, why, reason, forWhom } = json as LookJson
    return { id, at, by, role, why: words[why] ?? why, reason, forWhom }
  })
  const names = new Map(looks.map(({ id, by }) => [id, by]))
  const did = auditWords(service)
  const from = after === undefined ? {} : { after }
  const found = await readAudit(adoption, { caseId: sitting.record, limit: AT_ONCE + 1, ...from })
  const lines = found.slice(0, AT_ONCE).map(line => {
    const [look = '', ...about] = (line.about ?? '').split(' ')
    const by = names.get(look) ?? (line.actor === 'service' ? 'The service' : line.actor)
    return { seq: line.seq, at: line.at, by, what: did[line.did] ?? line.did, about: about.join(' ') }
  })
  const last = found.length > AT_ONCE ? lines.at(-1)?.seq : undefined
  return done({ ...stepped.value.open, looks, lines, ...(last === undefined ? {} : { older: last }) })
}
