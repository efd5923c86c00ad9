// A release and the second person to a copy that may go out: bound to one recipient, written in the file, with its receipt.
import { valueAt } from '../../model/pointer.ts'
import { fingerprint } from '../../render/seal.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { putFile } from '../../storage/store/files.ts'
import { readPart } from '../../storage/store/parts.ts'
import { putRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { partOf } from '../cases.ts'
import { bytesOf } from '../documents/download.ts'
import type { Format } from '../making.ts'
import { personIfKnown, personOf } from '../people.ts'
import { savePart } from '../saving.ts'
import type { Service } from '../service.ts'
import { put } from '../signing/put.ts'
import { envelopeFaults } from './ask.ts'
import { givenName, madeById, packEnvelope, type Envelope } from './envelope.ts'
import { childOfLetter, LETTER_FORMATS, letterEntry, type LetterOf } from './letter.ts'
import { openRelease } from './open-release.ts'
import type { Page } from './pages-beside.ts'
import { referenceOf } from './released.ts'
import { endReleased, giveReleased, termOf } from './released-to.ts'
import { jsonOf, RELEASE, type GivenFile, type ReleaseRecord, type ReleaseState } from './release-record.ts'

/** What the second person says they looked at; each must be ticked. */
export const CHECKS = ['recipient', 'copy', 'letter', 'names'] as const

/** A file of the envelope with its bytes, before it is kept. */
interface Given extends Omit<GivenFile, 'file'> {
  readonly content: Uint8Array
  /** Where the bytes are kept already. */
  readonly kept?: string
}

/** The letter of a release, as it would be written now. */
export async function letterOf(
  service: Service,
  release: ReleaseRecord,
  people: { readonly signedBy: string; readonly checkedBy?: string },
): Promise<LetterOf | undefined> {
  const made = await madeById(service, release.document)
  const enclosed = await Promise.all(release.enclosed.map(({ document }) => madeById(service, document)))
  if (made === undefined) return undefined
  return {
    id: release.id,
    made,
    enclosed: enclosed.filter(one => one !== undefined),
    recipient: release.recipient,
    words: release.letter,
    channel: release.channel,
    ...people,
  }
}

/** Everything that keeps this person from being the second one. */
export async function secondPersonFaults(
  service: Service,
  actor: Actor,
  release: ReleaseRecord,
): Promise<readonly Fault[]> {
  const made = await madeById(service, release.document)
  const person = await personIfKnown(service, service.store, actor, release.caseId)
  const authors = await authorsOf(service, release)
  if (actor.user === release.askedBy) return [{ code: 'release/asked-it' }]
  if (actor.user === made?.madeBy) return [{ code: 'release/made-it' }]
  return person !== undefined && authors.includes(person) ? [{ code: 'release/wrote-it' }] : []
}

/** Who wrote the report of the children it is about, by their ids in the file. */
async function authorsOf(service: Service, { caseId, children }: ReleaseRecord): Promise<readonly string[]> {
  const parts = await Promise.all(children.map(child => readPart(service.store, caseId, `children/${child}`)))
  return parts.flatMap(part => {
    const authors = (valueAt(part?.json, '/report/authors') ?? []) as readonly { readonly person?: string }[]
    return authors.map(({ person }) => person ?? '')
  })
}

/** Lets the copy go to its one recipient, once somebody else has looked at all of it. */
export async function approveRelease(
  service: Service,
  actor: Actor,
  { id, checks }: { readonly id: string; readonly checks: readonly string[] },
): Promise<Answer<{ readonly id: string }>> {
  const opened = await openRelease(service, actor, id, 'release.approve')
  if (!opened.ok) return opened
  const release = opened.value
  if (release.state !== 'asked') return refuse('conflict', { code: 'release/decided' })
  const faults = await secondPersonFaults(service, actor, release)
  if (faults.length > 0) return refuse('forbidden', ...faults)
  const missing = CHECKS.filter(check => !checks.includes(check))
  if (missing.length > 0) return refuse('invalid', { code: 'release/not-checked', at: 'checks' })
  const people = await service.store.write(async held => ({
    checkedBy: await personOf(service, held, actor, release.caseId),
    signedBy: await askerOf(service, held, release),
  }))
  const letter = await letterOf(service, release, people)
  const going = { secondPerson: people.checkedBy, receipt: id }
  const envelope = letter && (await packEnvelope(service, letter, going, { formats: LETTER_FORMATS }))
  if (letter === undefined || envelope === undefined) return refuse('hidden')
  const left = [
    ...envelopeFaults(envelope).map(({ at: _, ...fault }) => fault),
    ...envelope.looked.undone.map(({ message }) => ({ code: 'release/undone', params: { what: message } })),
  ]
  if (left.length > 0) return refuse('invalid', ...left)
  const given = await givenFiles(service, envelope)
  const term = await termFor(service, release, letter)
  const approved = { release, letter, envelope, given, term }
  return service.store.write(held => approveIn(service, actor, held, approved))
}

/** Who asked, by their id in the file. */
async function askerOf(service: Service, held: Held, release: ReleaseRecord): Promise<string> {
  const asker: Actor = {
    user: release.askedBy,
    name: release.askedByName,
    role: 'social-worker',
    team: '',
    via: 'web',
  }
  return personOf(service, held, asker, release.caseId)
}

interface Approved {
  readonly release: ReleaseRecord
  readonly letter: LetterOf
  readonly envelope: Envelope
  readonly given: readonly Given[]
  readonly term: Pick<ReleaseRecord, 'endsAt' | 'reference'>
}

async function approveIn(
  service: Service,
  actor: Actor,
  held: Held,
  { release, letter, envelope, given, term }: Approved,
): Promise<Answer<{ readonly id: string }>> {
  const at = service.now().toISOString()
  const { id, caseId } = release
  const files: GivenFile[] = []
  for (const { content, kept, ...file } of given) {
    const stored = kept ?? service.newId()
    if (kept === undefined) await putFile(held, { id: stored, caseId, at, bytes: content })
    files.push({ ...file, file: stored })
  }
  const json = {
    ...jsonOf(release),
    files,
    secondPerson: actor.user,
    secondPersonName: actor.name,
    decidedAt: at,
    ...term,
    receipt: {
      at,
      rendition: release.rendition,
      recipient: release.recipient,
      askedBy: release.askedBy,
      secondPerson: actor.user,
      files: files.map(({ name, sha256 }) => ({ name, sha256 })),
      withheld: envelope.looked.counts,
    },
  }
  const state: ReleaseState = 'approved'
  const row = { kind: RELEASE, id, caseId, owner: release.askedBy, state, at: release.at, json }
  if ((await putRecord(held, { ...row, expect: release.version })) === 'conflict')
    return refuse('conflict', { code: 'release/decided' })
  if (envelope.letter !== undefined) await writeLetter(service, actor, held, letter, envelope)
  await giveReleased(service, held, actor.user, release)
  await writeDisclosure(service, actor, held, release, letter)
  await appendAudit(held, {
    at,
    actor: actor.user,
    did: 'release.approved',
    caseId,
    about: `${id} ${release.document}`,
  })
  return done({ id })
}

/** For a reader with an account: until when, and what their list calls it. */
async function termFor(service: Service, release: ReleaseRecord, { made }: LetterOf) {
  const endsAt = termOf(service, release)
  return endsAt === undefined ? {} : { endsAt, reference: await referenceOf(service, made) }
}

/** The letter and the papers with their bytes; what is kept already is not kept twice. */
async function givenFiles(
  service: Service,
  { letter, made, enclosed, pages }: Envelope,
): Promise<readonly Given[]> {
  const written = letter === undefined || letter.files.length === 0 ? [] : [letter.files]
  const first = written.length + 1
  const fresh = (paper: number, format: Format, { bytes, sha256 }: Pick<Page, 'bytes' | 'sha256'>) => {
    const name = givenName(paper, format)
    return { paper, format, name, content: bytes, bytes: bytes.length, sha256 }
  }
  const letters = written.flatMap(files =>
    files.map(({ format, bytes }) => fresh(1, format, { bytes, sha256: fingerprint(bytes) })),
  )
  const all = [made, ...enclosed]
  const papers = all.flatMap((one, i) => one.files.map(file => ({ file, paper: first + i })))
  const kept = await Promise.all(
    papers.map(async ({ file, paper }) => ({
      paper,
      format: file.format,
      name: givenName(paper, file.format),
      content: await bytesOf(service, file),
      bytes: file.bytes,
      sha256: file.sha256,
      kept: file.file,
    })),
  )
  const beside = pages.map(page => fresh(first + all.findIndex(({ id }) => id === page.of), 'html', page))
  return [...letters, ...kept, ...beside]
}

async function writeLetter(
  service: Service,
  actor: Actor,
  held: Held,
  letter: LetterOf,
  { gathered }: Envelope,
): Promise<void> {
  const child = childOfLetter(letter)
  const caseId = letter.made.caseId
  const part = await readPart(held, caseId, `children/${child ?? ''}`)
  if (child === undefined || part === undefined) return
  const before = (valueAt(part.json, '/letters/covering') ?? []) as readonly unknown[]
  const entry = letterEntry(service, gathered.files, letter)
  const json = put(part.json, '/letters/covering', [...before, entry])
  await savePart(service, actor, held, {
    caseId,
    part: part.part,
    json,
    base: part.revision,
    did: 'letter.sent',
  })
}

/** The line in the family file’s log: what was given to whom, by whom, on what authority. */
async function writeDisclosure(
  service: Service,
  actor: Actor,
  held: Held,
  release: ReleaseRecord,
  { made, enclosed, signedBy }: LetterOf,
): Promise<void> {
  const { caseId, recipient } = release
  const part = await readPart(held, caseId, 'case')
  const people = await readPart(held, caseId, 'people')
  if (part === undefined || people === undefined) return
  const ids = (people.json as { readonly people: readonly { readonly id: string }[] }).people.map(
    ({ id }) => id,
  )
  const to = recipient.person !== undefined && ids.includes(recipient.person)
  const also = enclosed.length === 0 ? '' : `, with ${enclosed.map(({ title }) => title).join(', ')}`
  const entry = {
    on: service.today(),
    ...(to ? { to: recipient.person } : { toText: recipient.name }),
    what: `${made.title}, ${made.copy}${also}`.slice(0, MOST),
    document: `${made.document} ${release.id}`,
    by: signedBy,
    authority: release.reason,
  }
  const { pointer } = partOf({}, '/disclosures')
  const before = (valueAt(part.json, pointer) ?? []) as readonly unknown[]
  const json = put(part.json, pointer, [...before, entry])
  await savePart(service, actor, held, {
    caseId,
    part: 'case',
    json,
    base: part.revision,
    did: 'disclosure.written',
  })
}

const MOST = 600

/** Sends the request back, with a reason: it does not go out. */
export async function refuseRelease(
  service: Service,
  actor: Actor,
  { id, why }: { readonly id: string; readonly why: string },
): Promise<Answer<{ readonly id: string }>> {
  const opened = await openRelease(service, actor, id, 'release.approve')
  if (!opened.ok) return opened
  if (opened.value.state !== 'asked') return refuse('conflict', { code: 'release/decided' })
  const faults = await secondPersonFaults(service, actor, opened.value)
  if (faults.length > 0) return refuse('forbidden', ...faults)
  if (why.trim() === '') return refuse('invalid', { code: 'release/no-why', at: 'why' })
  return endRelease(service, actor, opened.value, { state: 'refused', why, did: 'release.refused' })
}

/** Writes the end of a release; its personal link is dead from here on. */
export async function endRelease(
  service: Service,
  actor: Actor,
  release: ReleaseRecord,
  { state, why, did }: { readonly state: ReleaseState; readonly why: string; readonly did: string },
): Promise<Answer<{ readonly id: string }>> {
  const { id, caseId } = release
  const at = service.now().toISOString()
  const { link: _, ...rest } = jsonOf(release)
  const decided =
    state === 'refused' ? { secondPerson: actor.user, secondPersonName: actor.name, decidedAt: at } : {}
  const json = { ...rest, ...decided, why: why.trim().slice(0, MOST) }
  return service.store.write(async held => {
    const row = { kind: RELEASE, id, caseId, owner: release.askedBy, state, at: release.at, json }
    if ((await putRecord(held, { ...row, expect: release.version })) === 'conflict')
      return refuse('conflict', { code: 'release/decided' })
    await endReleased(service, held, actor.user, release)
    await appendAudit(held, { at, actor: actor.user, did, caseId, about: id })
    return done({ id })
  })
}
