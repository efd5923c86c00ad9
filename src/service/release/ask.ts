// A made document and the one person it shall go to, to a release that waits for a second pair of eyes.
import { appendAudit } from '../../storage/store/audit.ts'
import { listRecords, putRecord } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { DOCUMENT, madeOf, mayAll, type MadeDocument } from '../documents/document-record.ts'
import { gather } from '../documents/gather.ts'
import { personOf } from '../people.ts'
import type { Service } from '../service.ts'
import { madeById, packEnvelope, type Envelope } from './envelope.ts'
import type { LetterOf } from './letter.ts'
import { recipientLists, type ListShown } from './recipients.ts'
import { releaseData } from './release-data.ts'
import { RELEASE, releaseOf, type Recipient, type ReleaseJson, type ReleaseRecord } from './release-record.ts'

/** What somebody asks for. */
export interface ReleaseAsked {
  /** Id of the made document. */
  readonly document: string
  /** `person:<id>`, `outside:<id>` or `user:<id>`, as a list offers it, and the list it stands in. */
  readonly list: string
  readonly recipient: string
  readonly channel: string
  readonly reason: string
  readonly note: string
  readonly back: string
  /** Ids of other made documents that go along. */
  readonly enclosed: readonly string[]
}

/** A list, and how a copy goes to somebody in it. */
export interface ListOffered extends ListShown {
  readonly channels: readonly { readonly id: string; readonly words: string }[]
}

/** What the page that asks offers. */
export interface ReleaseOffer {
  readonly made: MadeDocument
  /** Each list with the ways that lead to its people. */
  readonly lists: readonly ListOffered[]
  /** Other documents made for the same reader, which may go along. */
  readonly others: readonly MadeDocument[]
  /** Releases of this very document, newest first. */
  readonly before: readonly ReleaseRecord[]
}

const LONGEST = { reason: 300, note: 3000, back: 300 } as const

/** What there is to choose for a release of this document. */
export async function releaseOffer(
  service: Service,
  actor: Actor,
  document: string,
): Promise<Answer<ReleaseOffer>> {
  const made = await madeById(service, document)
  if (made === undefined) return refuse('hidden')
  const verdict = await mayAll(service, actor, 'release.ask', made.caseId, made.children)
  if (verdict !== 'yes') return refuse(verdict, ...(verdict === 'forbidden' ? [NOT_YOURS] : []))
  const gathered = await gather(service.store, made.caseId, made.household)
  if (gathered === undefined) return refuse('hidden')
  const releases = await listRecords(service.store, { kind: RELEASE, caseId: made.caseId })
  const lists = await recipientLists(service, made, gathered.files)
  return done({
    made,
    lists: lists.map(list => ({ ...list, channels: channelsFor(service, list) })),
    others: await forSameReader(service, made),
    before: releases.map(releaseOf).filter(one => one.document === document),
  })
}

const NOT_YOURS: Fault = { code: 'release/not-yours' }

/** A personal link is for one person; a court or an agency has its own ways; who has an account reads it here and nowhere else. */
function channelsFor(service: Service, list: ListShown | undefined) {
  const offices = (releaseData(service).lists[list?.id ?? '']?.kinds ?? []).length === 0
  const meant = (id: string) => {
    if (list?.here === true || id === 'account') return list?.here === true && id === 'account'
    return offices ? id !== 'link' : id !== 'portal'
  }
  return Object.entries(releaseData(service).channels)
    .filter(([id]) => meant(id))
    .map(([id, words]) => ({ id, words }))
}

/** Documents of the same children made for the same kind of reader and the same person. */
async function forSameReader(service: Service, made: MadeDocument): Promise<readonly MadeDocument[]> {
  const { audiences } = releaseData(service)
  const lists = (one: MadeDocument) => JSON.stringify((audiences[one.audience] ?? []).toSorted())
  const records = await listRecords(service.store, { kind: DOCUMENT, caseId: made.caseId })
  return records
    .map(madeOf)
    .filter(one => one.id !== made.id && one.document !== 'covering-letter')
    .filter(one => one.reader === made.reader && lists(one) === lists(made))
    .filter(one => one.children.every(child => made.children.includes(child)))
}

/** Asks for a release: everything wrong at once, the envelope looked over, and nothing goes out yet. */
export async function askRelease(
  service: Service,
  actor: Actor,
  asked: ReleaseAsked,
): Promise<Answer<{ readonly id: string }>> {
  const offer = await releaseOffer(service, actor, asked.document)
  if (!offer.ok) return offer
  const { made, others } = offer.value
  const recipient = recipientOf(offer.value, asked)
  const enclosed = others.filter(({ id }) => asked.enclosed.includes(id))
  const faults = [
    ...(recipient === undefined ? [{ code: 'release/no-recipient', at: 'recipient' }] : []),
    ...faultsOf(offer.value, asked),
    ...(enclosed.length === asked.enclosed.length ? [] : [{ code: 'release/no-paper', at: 'enclosed' }]),
  ]
  if (recipient === undefined || faults.length > 0) return refuse('invalid', ...faults)
  const id = service.newId()
  const { caseId } = made
  const signedBy = await service.store.write(held => personOf(service, held, actor, caseId))
  const { channel } = asked
  const words = { note: asked.note, back: asked.back }
  const letter: LetterOf = { id, made, enclosed, recipient, words, signedBy, channel }
  const envelope = await packEnvelope(service, letter, { receipt: id }, { pages: false })
  if (envelope === undefined) return refuse('hidden')
  const told = envelopeFaults(envelope)
  if (told.length > 0) return refuse('invalid', ...told)
  const at = service.now().toISOString()
  const json = jsonOfAsked(actor, asked, { made, enclosed, recipient, at })
  return service.store.write(async held => {
    await putRecord(held, {
      kind: RELEASE,
      id,
      caseId,
      owner: actor.user,
      state: 'asked',
      at,
      json,
      expect: 0,
    })
    await appendAudit(held, {
      at,
      actor: actor.user,
      did: 'release.asked',
      caseId,
      about: `${id} ${made.id}`,
    })
    return done({ id })
  })
}

function jsonOfAsked(
  actor: Actor,
  { channel, reason, note, back }: ReleaseAsked,
  {
    made,
    enclosed,
    recipient,
    at,
  }: {
    readonly made: MadeDocument
    readonly enclosed: readonly MadeDocument[]
    readonly recipient: Recipient
    readonly at: string
  },
): ReleaseJson {
  return {
    document: made.id,
    title: made.title,
    copy: made.copy,
    rendition: made.rendition,
    children: made.children,
    recipient,
    channel,
    reason: reason.trim(),
    letter: { note: note.trim(), back: back.trim() },
    enclosed: enclosed.map(({ id, title }) => ({ document: id, title })),
    askedBy: actor.user,
    askedByName: actor.name,
    askedAt: at,
    files: [],
    events: [],
  }
}

function recipientOf({ lists }: ReleaseOffer, { list, recipient }: ReleaseAsked): Recipient | undefined {
  const [kind, id] = recipient.split(':')
  return lists
    .find(one => one.id === list)
    ?.recipients.find(one => id !== undefined && one[kind as 'person' | 'outside' | 'user'] === id)
}

function faultsOf({ made, lists }: ReleaseOffer, asked: ReleaseAsked): readonly Fault[] {
  const faults: Fault[] = []
  const channels = lists.find(({ id }) => id === asked.list)?.channels ?? []
  if (lists.length === 0) faults.push({ code: 'release/stays', at: 'recipient' })
  if (!channels.some(({ id }) => id === asked.channel))
    faults.push({ code: 'release/no-channel', at: 'channel' })
  if (asked.reason.trim() === '') faults.push({ code: 'release/no-reason', at: 'reason' })
  if (made.children.length > 0 && asked.note.trim() === '')
    faults.push({ code: 'release/no-note', at: 'note' })
  if (made.children.length > 0 && asked.back.trim() === '')
    faults.push({ code: 'release/no-back', at: 'back' })
  for (const name of ['reason', 'note', 'back'] as const)
    if (asked[name].length > LONGEST[name])
      faults.push({ code: 'release/too-long', at: name, params: { most: LONGEST[name] } })
  return faults
}

/** What of the envelope keeps it in the house: a letter that cannot be made, or something that tells what is withheld. */
export function envelopeFaults({ letter, looked, beside }: Envelope): readonly Fault[] {
  const unmade = letter?.status === 'refused' ? letter.problems.filter(({ refuses }) => refuses) : []
  return [
    ...unmade.map(({ message }) => ({ code: 'release/letter', at: 'note', params: { what: message } })),
    ...looked.told.map(({ beside: i, problem }) => ({
      code: 'release/tells',
      at: 'note',
      params: { where: beside[i] ?? '', what: problem.message },
    })),
  ]
}

/** Releases a person has asked for or may look at, newest first. */
export async function releasesFor(service: Service, actor: Actor): Promise<readonly ReleaseRecord[]> {
  const all = (await listRecords(service.store, { kind: RELEASE, limit: 500 })).map(releaseOf)
  const seen: ReleaseRecord[] = []
  for (const one of all)
    if ((await mayAll(service, actor, 'release.read', one.caseId, one.children)) === 'yes') seen.push(one)
  return seen
}

/** Whether this person could be the second one for some release, by what they are. */
export async function mayLookOver(service: Service, actor: Actor, release: ReleaseRecord): Promise<boolean> {
  const about = {
    caseId: release.caseId,
    ...(release.children[0] === undefined ? {} : { child: release.children[0] }),
  }
  return release.askedBy !== actor.user && (await may(service, actor, 'release.approve', about)) === 'yes'
}
