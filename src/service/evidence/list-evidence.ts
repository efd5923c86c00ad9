// A case to the evidence this person may know of: what is in the register, what waits to be confirmed, what was withdrawn.
import { compareDates } from '../../model/dates.ts'
import { readCase } from '../../storage/store/cases.ts'
import { readParts, type Part } from '../../storage/store/parts.ts'
import { listRecords } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { askedOfParts, askedOnce, childrenAmong, whoseEvidence } from '../asked-once.ts'
import type { Service } from '../service.ts'
import { wordsFor, type EvidenceItem } from './evidence-item.ts'
import { plainNameOf, type PersonInFile } from './people-in-file.ts'
import { mayConfirm } from './see-evidence.ts'
import { readUploads, type UploadRecord } from './upload-records.ts'
import type { Withdrawal } from './withdraw-evidence.ts'

/** One line of the register. */
export interface EvidenceRow {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly typeWords: string
  readonly on: string
  readonly author: string
  readonly subjects: readonly string[]
  readonly restriction?: string
  /** The file behind it, where there is one. */
  readonly upload?: UploadRecord
}

/** What this person may know of. */
export interface EvidenceList {
  readonly register: readonly EvidenceRow[]
  readonly waiting: readonly UploadRecord[]
  readonly withdrawn: readonly (Withdrawal & { readonly at: string })[]
  readonly mayAdd: boolean
}

/** Lists the evidence of a case, newest first. */
export async function listEvidence(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<Answer<EvidenceList>> {
  const verdict = await may(service, actor, 'evidence.read', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const parts = new Map((await readParts(service.store, caseId)).map(part => [part.part, part] as const))
  const people = (parts.get('people')?.json ?? {}) as { people?: readonly PersonInFile[] }
  const uploads = (await readUploads(service.store, caseId)).filter(({ state }) => state !== 'withdrawn')
  const seen = await readable(service, actor, caseId, parts)
  const waiting = uploads.filter(({ state }) => state === 'new')
  return done({
    register: seen
      .map(item => rowOf(service, item, people.people ?? [], uploads))
      .toSorted((a, b) => compareDates(b.on, a.on) || a.title.localeCompare(b.title, 'en')),
    waiting: await filtered(
      waiting,
      askedOnce(
        ({ owner }) => (owner === actor.user ? 'mine' : 'of others'),
        upload => mayConfirm(service, actor, caseId, upload),
      ),
    ),
    withdrawn: await withdrawals(service, actor, caseId, parts),
    mayAdd:
      (await readCase(service.store, caseId))?.kind === 'family' &&
      (await may(service, actor, 'evidence.write', { caseId })) === 'yes',
  })
}

async function readable(
  service: Service,
  actor: Actor,
  caseId: string,
  parts: ReadonlyMap<string, Part>,
): Promise<readonly EvidenceItem[]> {
  const reads = askedOfParts({ parts }, part =>
    may(service, actor, 'evidence.read', { caseId, evidence: part.slice(EVIDENCE.length) }),
  )
  const all = [...parts.values()].filter(({ part }) => part.startsWith(EVIDENCE))
  const mine = await filtered(all, async ({ part }) => (await reads(part)) === 'yes')
  return mine.map(({ json }) => json as EvidenceItem)
}

const EVIDENCE = 'evidence/'

async function filtered<Item>(
  items: readonly Item[],
  is: (item: Item) => Promise<boolean>,
): Promise<readonly Item[]> {
  const kept: Item[] = []
  for (const item of items) if (await is(item)) kept.push(item)
  return kept
}

function rowOf(
  { shelf }: Service,
  item: EvidenceItem,
  people: readonly PersonInFile[],
  uploads: readonly UploadRecord[],
): EvidenceRow {
  const named = (id: string | undefined) => {
    const person = people.find(one => one.id === id)
    return person === undefined ? '' : plainNameOf(person)
  }
  const { restriction = 'none' } = item
  const upload = uploads.find(one => one.state === 'confirmed' && one.upload.evidence === item.id)
  return {
    id: item.id,
    title: item.title,
    type: item.type,
    typeWords: wordsFor(shelf.schemas, 'type')[item.type] ?? item.type,
    on: item.on,
    author: named(item.author) || (item.authorText ?? ''),
    subjects: item.subjects.map(named).filter(name => name !== ''),
    ...(restriction === 'none'
      ? {}
      : { restriction: wordsFor(shelf.schemas, 'restriction')[restriction] ?? restriction }),
    ...(upload === undefined ? {} : { upload }),
  }
}

/** What was withdrawn is as restricted as it was before. */
async function withdrawals(
  service: Service,
  actor: Actor,
  caseId: string,
  parts: ReadonlyMap<string, Part>,
): Promise<EvidenceList['withdrawn']> {
  const records = await listRecords(service.store, { kind: 'withdrawal', caseId })
  const all = records.map(({ json, at }) => ({ ...(json as Withdrawal), at }))
  const reads = async ({ subjects, restriction }: Withdrawal) => {
    const action = restriction === 'none' ? 'evidence.read' : `evidence.restricted.${restriction}`
    const children = childrenAmong(parts, subjects)
    const abouts = children.length === 0 ? [{ caseId }] : children.map(child => ({ caseId, child }))
    const verdicts = await Promise.all(abouts.map(about => may(service, actor, action, about)))
    return verdicts.includes('yes')
  }
  return filtered(
    all,
    askedOnce(one => whoseEvidence(parts, one), reads),
  )
}

/** Other files of the case with the very same bytes, as far as this person may know of them. */
export async function copiesOf(
  service: Service,
  actor: Actor,
  caseId: string,
  { id, upload }: UploadRecord,
): Promise<readonly UploadRecord[]> {
  const same = (await readUploads(service.store, caseId)).filter(
    other =>
      other.id !== id && other.state !== 'withdrawn' && other.upload.sha256Received === upload.sha256Received,
  )
  return filtered(same, async other =>
    other.state === 'new'
      ? mayConfirm(service, actor, caseId, other)
      : (await may(service, actor, 'evidence.read', { caseId, evidence: other.upload.evidence })) === 'yes',
  )
}
