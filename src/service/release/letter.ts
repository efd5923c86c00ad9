// A release to the covering letter that lies on top of its envelope, in the file’s own form.
import type { CaseFiles } from '../../model/case-files.ts'
import type { Gathered } from '../documents/gather.ts'
import { picturesOf } from '../documents/gather.ts'
import type { MadeDocument } from '../documents/document-record.ts'
import type { Format } from '../making.ts'
import type { MadeInMemory } from '../make-in-memory.ts'
import type { Service } from '../service.ts'
import { put } from '../signing/put.ts'
import { releaseData } from './release-data.ts'
import type { LetterWords, Recipient } from './release-record.ts'

/** Everything a covering letter is written from. */
export interface LetterOf {
  readonly id: string
  readonly made: MadeDocument
  readonly enclosed: readonly MadeDocument[]
  readonly recipient: Recipient
  readonly words: LetterWords
  /** Who sends it, by their id in the file. */
  readonly signedBy: string
  /** Who looked over the envelope, once somebody has. */
  readonly checkedBy?: string
  readonly channel: string
}

/** A letter is read in the page, or printed. */
export const LETTER_FORMATS: readonly Format[] = ['pdf', 'html']

const HOW: Readonly<Record<string, string>> = {
  hand: 'hand',
  post: 'post',
  portal: 'portal',
  secure: 'secure',
}

/** The child whose record keeps the letter; undefined for a paper about a household. */
export function childOfLetter({ made }: Pick<LetterOf, 'made'>): string | undefined {
  return made.children[0]
}

/** The letter as an entry of the child’s covering letters. */
export function letterEntry(
  service: Service,
  files: CaseFiles,
  { id, made, enclosed, recipient, words, signedBy, checkedBy, channel }: LetterOf,
): Readonly<Record<string, unknown>> {
  const list = releaseData(service).lists[recipient.list]
  const today = service.today()
  const inFile = files.family?.people.some(person => person.id === recipient.person) === true
  const how = HOW[channel]
  return {
    id: `release-${id}`,
    to: list?.letter ?? '',
    ...(inFile ? { person: recipient.person } : { toText: recipient.name }),
    on: today,
    signedBy,
    ...(words.note.trim() === '' ? {} : { note: words.note.trim() }),
    encloses: [made, ...enclosed].map(one => enclosure(one, list?.copy ?? 'anybody')),
    ...(words.back.trim() === '' ? {} : { back: words.back.trim() }),
    ...(checkedBy === undefined ? {} : { checkedBy, checkedOn: today, sentOn: today }),
    ...(checkedBy === undefined || how === undefined ? {} : { how }),
  }
}

/** A child’s own book or letter is the child’s, whoever keeps it. */
function enclosure(made: MadeDocument, copy: string) {
  const pages = made.files.map(file => file.pages).find(count => count !== undefined)
  const own = /^(?:child|band)(?:-|$)/.test(made.audience)
  return { what: made.title, copy: own ? 'child' : copy, ...(pages === undefined ? {} : { pages }) }
}

/** Makes the letter for its reader, of files in which it is the only one; undefined for a paper about a household, and for a reader with an account. */
export async function makeLetter(
  service: Service,
  gathered: Gathered,
  letter: LetterOf,
  formats: readonly Format[],
): Promise<MadeInMemory | undefined> {
  const subject = childOfLetter(letter)
  const { family } = gathered.files
  const index = family?.children.findIndex(({ person }) => person === subject) ?? -1
  if (subject === undefined || index < 0) return undefined
  const audience = releaseData(service).lists[letter.recipient.list]?.letter
  if (audience === undefined) return undefined
  const entry = letterEntry(service, gathered.files, letter)
  const changed = put(family, `/children/${index}/letters`, { covering: [entry] }) as NonNullable<
    typeof family
  >
  const parent = audience === 'birth-parent' ? letter.recipient.person : undefined
  const asked = {
    document: 'covering-letter',
    subject,
    stage: 'qa',
    audience,
    policy: service.policy,
    asOf: service.today(),
    ...(parent === undefined ? {} : { reader: parent }),
  }
  const assets = await picturesOf(service.store, gathered)
  return service.engine.make({ files: { family: changed }, assets, asked, formats })
}
