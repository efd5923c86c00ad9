// A child to the documents made about them, each with whether the record has changed since.
import { readParts } from '../../storage/store/parts.ts'
import { listRecords } from '../../storage/store/records.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { askedOnce } from '../asked-once.ts'
import type { Service } from '../service.ts'
import { DOCUMENT, madeOf, mayAll, type MadeDocument } from './document-record.ts'

/** A made document in a list: what it was, and the parts of the record that are other now. */
export interface InHistory {
  readonly made: MadeDocument
  readonly changed: readonly string[]
}

/** Every document made about a child, or about a household where no child is named, that this person may read; newest first. */
export async function documentHistory(
  service: Service,
  actor: Actor,
  {
    caseId,
    child,
    document,
  }: { readonly caseId: string; readonly child?: string; readonly document?: string },
): Promise<Answer<readonly InHistory[]>> {
  const verdict = await mayAll(service, actor, 'document.history', caseId, child === undefined ? [] : [child])
  if (verdict !== 'yes') return refuse(verdict)
  const records = await listRecords(service.store, { kind: DOCUMENT, caseId })
  const about = records
    .map(madeOf)
    .filter(made => child === undefined || made.children.includes(child))
    .filter(made => document === undefined || made.document === document)
  const reads = askedOnce(
    ({ children }: MadeDocument) => children.join(' '),
    ({ children }) => mayAll(service, actor, 'document.history', caseId, children),
  )
  const seen: MadeDocument[] = []
  for (const made of about) if ((await reads(made)) === 'yes') seen.push(made)
  const revisions = new Map<string, Promise<Readonly<Record<string, Revised>>>>()
  const now = (made: MadeDocument) => {
    const key = made.household ?? ''
    const known = revisions.get(key) ?? revisionsNow(service, caseId, made.household)
    revisions.set(key, known)
    return known
  }
  return done(
    await Promise.all(seen.map(async made => ({ made, changed: changedSince(made, await now(made)) }))),
  )
}

/** The parts of the record that are other than when a document was made of them. */
export async function changesSince(service: Service, made: MadeDocument): Promise<readonly string[]> {
  return changedSince(made, await revisionsNow(service, made.caseId, made.household))
}

interface Revised {
  readonly revision: number
  /** Whom a part is about, where it says so. */
  readonly about: readonly string[]
}

/** A part it read that was written again or is gone, or a new one about the same child. */
function changedSince(made: MadeDocument, now: Readonly<Record<string, Revised>>): readonly string[] {
  const read = made.read.filter(part => now[part]?.revision !== made.revisions[part])
  const added = Object.entries(now)
    .filter(
      ([part, { about }]) =>
        made.revisions[part] === undefined && about.some(one => made.children.includes(one)),
    )
    .map(([part]) => part)
  return [...new Set([...read, ...added])].toSorted()
}

async function revisionsNow(service: Service, caseId: string, household?: string) {
  const own = await readParts(service.store, caseId)
  const theirs = household === undefined ? [] : await readParts(service.store, household)
  const entries = [
    ...own.map(({ part, revision, json }) => [part, { revision, about: aboutOf(part, json) }] as const),
    ...theirs.map(({ part, revision }) => [`${household ?? ''}/${part}`, { revision, about: [] }] as const),
  ]
  return Object.fromEntries(entries)
}

function aboutOf(part: string, json: unknown): readonly string[] {
  const [room = '', ...rest] = part.split('/')
  if (room === 'children' || room === 'pairs') return rest
  return room === 'evidence' ? ((json as { readonly subjects?: readonly string[] }).subjects ?? []) : []
}
