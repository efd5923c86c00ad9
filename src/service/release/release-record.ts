// A release as the store keeps it: which copy goes to whom, who asked, who looked, and what came of it.
import type { RecordRow } from '../../storage/store/records.ts'

/** The kind of its records. */
export const RELEASE = 'release'

/** `asked`: waits for a second person. `refused`: that person sent it back. `approved`: it may go out, or is out. */
export type ReleaseState = 'asked' | 'refused' | 'approved' | 'withdrawn'

/** One recipient: a person of the file, somebody outside whose record was checked, or somebody with an account here. */
export interface Recipient {
  readonly list: string
  readonly person?: string
  /** Id of the record of somebody outside. */
  readonly outside?: string
  /** Id of the account of somebody who reads it in this service. */
  readonly user?: string
  readonly name: string
}

/** A paper of the envelope beside the document: another made document, as it is kept. */
export interface Enclosed {
  readonly document: string
  readonly title: string
}

/** A file the recipient gets: its bytes by their id in the store. */
export interface GivenFile {
  readonly paper: number
  readonly format: string
  readonly name: string
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Something that happened with the copy after it was approved. */
export interface ReleaseEvent {
  readonly at: string
  readonly did: string
  /** Number of the paper, where it is about one. */
  readonly paper?: number
}

/** What binds one copy to one recipient; it stays at home. */
export interface ReleaseReceipt {
  readonly at: string
  readonly rendition: string
  readonly recipient: Recipient
  readonly askedBy: string
  readonly secondPerson: string
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  /** How many values of each class this reader does not see. */
  readonly withheld: Readonly<Record<string, number>>
}

/** The covering letter, as people wrote it. */
export interface LetterWords {
  readonly note: string
  readonly back: string
}

/** What is kept of a release. */
export interface ReleaseJson {
  readonly document: string
  readonly title: string
  readonly copy: string
  readonly rendition: string
  readonly children: readonly string[]
  readonly recipient: Recipient
  readonly channel: string
  /** On what authority it is given. */
  readonly reason: string
  readonly letter: LetterWords
  readonly enclosed: readonly Enclosed[]
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: string
  readonly secondPerson?: string
  readonly secondPersonName?: string
  readonly decidedAt?: string
  /** Why it was sent back or withdrawn. */
  readonly why?: string
  readonly files: readonly GivenFile[]
  readonly receipt?: ReleaseReceipt
  /** The hash of the token of its personal link, and when that ends. */
  readonly link?: { readonly token: string; readonly endsAt: string }
  /** Until when the account it was released to may read it. */
  readonly endsAt?: string
  /** What the document itself calls the child, for the list of its reader. */
  readonly reference?: string
  readonly events: readonly ReleaseEvent[]
}

/** A release with its id, case, state and version. */
export interface ReleaseRecord extends ReleaseJson {
  readonly id: string
  readonly caseId: string
  readonly at: string
  readonly state: ReleaseState
  readonly version: number
}

/** A record of the store as a release. */
export function releaseOf({ id, caseId, at, state, version, json }: RecordRow): ReleaseRecord {
  return { ...(json as ReleaseJson), id, caseId: caseId ?? '', at, state: state as ReleaseState, version }
}

const OF_THE_ROW = new Set(['id', 'caseId', 'at', 'state', 'version'])

/** What of a release is written back. */
export function jsonOf(release: ReleaseRecord): ReleaseJson {
  const own = Object.entries(release).filter(([name]) => !OF_THE_ROW.has(name))
  return Object.fromEntries(own) as unknown as ReleaseJson
}
