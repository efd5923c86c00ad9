// A person with an account to the papers that were released to them, and each of these to read; nothing else of any child.
import { textIn } from '../clocks/record.ts'
import { readViewText } from '../../model/view-text.ts'
import { readRecord } from '../../storage/store/records.ts'
import { grantsOf } from '../../storage/store/users.ts'
import { isOpen, may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { MadeDocument } from '../documents/document-record.ts'
import { versionOf } from '../documents/compare.ts'
import type { Service } from '../service.ts'
import { note } from './note.ts'
import { papersIn, readGiven, type FileToRead, type PaperToRead } from './opening.ts'
import { isOpenTo, releasesTo } from './released-to.ts'
import { RELEASE, releaseOf, type LetterWords, type ReleaseRecord } from './release-record.ts'

/** A release in the list of the person it is for. */
export interface ReleasedShown {
  readonly id: string
  readonly title: string
  readonly copy: string
  /** What the document itself calls the child: a reference or a changed name; empty where it says neither. */
  readonly reference: string
  readonly by: string
  readonly on: string
  readonly until: string
  /** Nothing of it was opened yet. */
  readonly isNew: boolean
}

/** A release, opened by the person it is for. */
export interface ReleasedPage extends ReleasedShown {
  readonly words: LetterWords
  readonly papers: readonly PaperToRead[]
}

/** Everything that is released to the person who asks, the newest first. */
export async function listReleased(
  service: Service,
  actor: Actor,
): Promise<Answer<readonly ReleasedShown[]>> {
  if ((await may(service, actor, 'released.list')) !== 'yes') return refuse('forbidden')
  const day = service.today()
  const now = service.now().toISOString()
  const grants = (await grantsOf(service.store, actor.user)).filter(
    grant => grant.relation === 'released' && isOpen(grant, day),
  )
  const cases = [...new Set(grants.map(({ caseId }) => caseId))]
  const found = await Promise.all(cases.map(id => releasesTo(service.store, actor.user, id, now)))
  const mine: ReleaseRecord[] = []
  for (const release of found.flat()) if (await isTheirs(service, actor, release)) mine.push(release)
  return done(mine.map(shown).toSorted((a, b) => (a.on < b.on ? 1 : -1)))
}

/** One release and the papers of it; opening it is written down where the person who released it sees it. */
export async function openReleased(
  service: Service,
  actor: Actor,
  id: string,
): Promise<Answer<ReleasedPage>> {
  const release = await releasedTo(service, actor, id)
  if (release === undefined) return refuse('hidden')
  await service.store.write(held => note(service, held, actor.user, 'release.opened', release))
  return done({ ...shown(release), words: release.letter, papers: papersIn(release) })
}

/** One file of it; each time is written down. */
export async function releasedPaper(
  service: Service,
  actor: Actor,
  { id, paper, format }: { readonly id: string; readonly paper: number; readonly format: string },
): Promise<Answer<FileToRead>> {
  const release = await releasedTo(service, actor, id)
  const file = release?.files.find(one => one.paper === paper && one.format === format)
  if (release === undefined || file === undefined) return refuse('hidden')
  const bytes = await readGiven(service, file)
  const did = format === 'html' ? 'release.read' : 'release.downloaded'
  await service.store.write(held => note(service, held, actor.user, did, release, { paper }))
  return done({ name: file.name, format, bytes })
}

async function releasedTo(service: Service, actor: Actor, id: string): Promise<ReleaseRecord | undefined> {
  const record = await readRecord(service.store, RELEASE, id)
  const release = record && releaseOf(record)
  if (release === undefined || !isOpenTo(release, actor.user, service.now().toISOString())) return undefined
  return (await isTheirs(service, actor, release)) ? release : undefined
}

/** By the table too: for every child the document is about. */
async function isTheirs(
  service: Service,
  actor: Actor,
  { caseId, children, document }: ReleaseRecord,
): Promise<boolean> {
  const about = children.length === 0 ? [{}] : children.map(child => ({ child }))
  for (const one of about)
    if ((await may(service, actor, 'document.read', { caseId, document, ...one })) !== 'yes') return false
  return true
}

function shown(release: ReleaseRecord): ReleasedShown {
  const { id, title, copy, reference = '', askedByName, decidedAt = '', endsAt = '', events } = release
  const isNew = events.length === 0
  return { id, title, copy, reference, by: askedByName, on: decidedAt, until: endsAt, isNew }
}

/** What a document calls the child to its reader: the reference where they may see it, else the name that was changed. */
export async function referenceOf(service: Service, made: MadeDocument): Promise<string> {
  const view = readViewText((await versionOf(service, made)).seen)
  const places = ['/child/caseReference', '/carer/reference', '/child/profile/name']
  return places.map(place => textIn(view, place)).find(word => word !== '') ?? ''
}
