// A release to the page of those who look it over: what its reader sees beside what they will not see, the envelope, and what came of it.
import { appendAudit } from '../../storage/store/audit.ts'
import { readFile } from '../../storage/store/files.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { mayAll, type MadeDocument } from '../documents/document-record.ts'
import { bytesOf, type HandedOut } from '../documents/download.ts'
import { gather, picturesOf } from '../documents/gather.ts'
import { changesSince } from '../documents/history.ts'
import { askedOf } from '../documents/make.ts'
import { personIfKnown } from '../people.ts'
import type { Service } from '../service.ts'
import { letterOf, secondPersonFaults } from './approve.ts'
import { envelopeFaults } from './ask.ts'
import { madeById, packEnvelope, type Paper } from './envelope.ts'
import { makeLetter } from './letter.ts'
import type { UnseenClass } from './look-over.ts'
import { readGiven } from './opening.ts'
import { openRelease } from './open-release.ts'
import type { ReleaseRecord } from './release-record.ts'
import { releaseData } from './release-data.ts'

/** What lies in the envelope while it is looked over. */
export interface EnvelopeShown {
  readonly papers: readonly Paper[]
  readonly unseen: readonly UnseenClass[]
  readonly faults: readonly Fault[]
  /** What was looked through besides the document, in words. */
  readonly beside: readonly string[]
  readonly letter: boolean
}

/** The page. */
export interface ReleasePage {
  readonly release: ReleaseRecord
  readonly made: MadeDocument
  readonly list: string
  readonly channel: string
  /** How many parts of the record are other than when the copy was made. */
  readonly changed: number
  readonly envelope?: EnvelopeShown
  /** What keeps the reader from being the second person. */
  readonly faults: readonly Fault[]
  readonly mayApprove: boolean
  readonly mayWithdraw: boolean
  readonly mayLink: boolean
  /** Its personal link, or what an account may read, has ended by itself. */
  readonly over: boolean
}

/** Everything about a release, for those who may read it. */
export async function releasePage(service: Service, actor: Actor, id: string): Promise<Answer<ReleasePage>> {
  const opened = await openRelease(service, actor, id)
  if (!opened.ok) return opened
  const release = opened.value
  const made = await madeById(service, release.document)
  if (made === undefined) return refuse('gone', { code: 'release/decided' })
  const { lists, channels } = releaseData(service)
  const can = async (action: string) =>
    (await mayAll(service, actor, action, release.caseId, release.children)) === 'yes'
  const envelope = release.state === 'asked' ? await shownEnvelope(service, actor, release) : undefined
  const mayApprove = release.state === 'asked' && (await can('release.approve'))
  return done({
    release,
    made,
    list: lists[release.recipient.list]?.title ?? '',
    channel: channels[release.channel] ?? '',
    changed: (await changesSince(service, made)).length,
    ...(envelope === undefined ? {} : { envelope }),
    faults: mayApprove ? await secondPersonFaults(service, actor, release) : [],
    mayApprove,
    mayWithdraw: ['asked', 'approved'].includes(release.state) && (await can('release.withdraw')),
    mayLink: release.state === 'approved' && release.channel === 'link' && (await can('document.link')),
    over: isOver(release, service.now().toISOString()),
  })
}

function isOver({ link, endsAt = link?.endsAt }: ReleaseRecord, now: string): boolean {
  return endsAt !== undefined && endsAt <= now
}

async function shownEnvelope(
  service: Service,
  actor: Actor,
  release: ReleaseRecord,
): Promise<EnvelopeShown | undefined> {
  const letter = await letterOf(service, release, { signedBy: await askerId(service, actor, release) })
  const envelope = letter && (await packEnvelope(service, letter, { receipt: release.id }))
  if (envelope === undefined) return undefined
  return {
    papers: envelope.papers,
    unseen: envelope.looked.unseen,
    faults: envelopeFaults(envelope),
    beside: envelope.beside,
    letter: envelope.letter !== undefined && envelope.letter.files.length > 0,
  }
}

/** Who asked, as the file knows them; they are in it since they asked. */
async function askerId(service: Service, actor: Actor, release: ReleaseRecord): Promise<string> {
  const asker: Actor = { ...actor, user: release.askedBy, name: release.askedByName }
  return (await personIfKnown(service, service.store, asker, release.caseId)) ?? ''
}

/** `copy`: what the reader gets. `full`: the whole of it. `letter`: what lies on top. */
export type Leaf = 'copy' | 'full' | 'letter'

/** One of the three as a page, for those who look a release over; looking at the whole is written down. */
export async function releaseLeaf(
  service: Service,
  actor: Actor,
  id: string,
  leaf: Leaf,
): Promise<Answer<Uint8Array>> {
  const opened = await openRelease(service, actor, id)
  if (!opened.ok) return opened
  if (leaf === 'full') {
    const whole = await openRelease(service, actor, id, 'document.preview')
    if (!whole.ok) return whole
  }
  const release = opened.value
  const made = await madeById(service, release.document)
  const html = made && (await leafOf(service, actor, release, made, leaf))
  if (html === undefined) return refuse('hidden')
  const at = service.now().toISOString()
  const did = `release.looked-at-${leaf}`
  await service.store.write(held =>
    appendAudit(held, { at, actor: actor.user, did, caseId: release.caseId, about: id }),
  )
  return done(html)
}

async function leafOf(
  service: Service,
  actor: Actor,
  release: ReleaseRecord,
  made: MadeDocument,
  leaf: Leaf,
): Promise<Uint8Array | undefined> {
  const given = leaf === 'copy' ? made.files.find(({ format }) => format === 'html') : undefined
  if (given !== undefined) return bytesOf(service, given)
  const gathered = await gather(service.store, made.caseId, made.household)
  if (gathered === undefined) return undefined
  const { files } = gathered
  if (leaf === 'letter') {
    const kept = release.files.find(file => file.paper === 1 && file.format === 'html')
    if (kept !== undefined) return readGiven(service, kept)
    const letter = await letterOf(service, release, { signedBy: await askerId(service, actor, release) })
    return letter && (await makeLetter(service, gathered, letter, ['html']))?.files[0]?.bytes
  }
  const assets = await picturesOf(service.store, gathered)
  if (leaf === 'copy') {
    const asked = { ...askedOf(service, made), asOf: made.asOf }
    return (await service.engine.make({ files, assets, asked, formats: ['html'] })).files[0]?.bytes
  }
  const { audiences, stages } = service.shelf.documentType(made.document, service.policy).manifest
  const [audience = ''] = Object.keys(audiences)
  const stage = audiences[audience]?.stages.includes(made.stage) === true ? made.stage : (stages[0] ?? '')
  const { document, subject } = made
  const asked = askedOf(service, { document, subject, stage, audience })
  const preview = await service.engine.preview({ files, assets, asked })
  return new TextEncoder().encode(preview.html)
}

/** One file of an approved release, for the person who puts it in an envelope of paper. */
export async function releaseFile(
  service: Service,
  actor: Actor,
  { id, paper, format }: { readonly id: string; readonly paper: number; readonly format: string },
): Promise<Answer<HandedOut>> {
  const opened = await openRelease(service, actor, id)
  if (!opened.ok) return opened
  const release = opened.value
  const file = release.files.find(one => one.paper === paper && one.format === format)
  if (release.state !== 'approved' || file === undefined) return refuse('hidden')
  const bytes = await readFile(service.store, file.file)
  if (bytes === undefined) return refuse('hidden')
  const at = service.now().toISOString()
  const about = `${id} ${paper} ${format}`
  await service.store.write(held =>
    appendAudit(held, { at, actor: actor.user, did: 'release.taken', caseId: release.caseId, about }),
  )
  return done({ name: file.name, type: 'application/octet-stream', bytes })
}
