// A service to who may be given what, and how long a personal link lives, read once.
import { readServiceData } from '../../storage/service-data.ts'
import type { Service } from '../service.ts'

/** A list of recipients; lists are never shown together. */
export interface RecipientList {
  readonly title: string
  readonly kinds: readonly string[]
  /** Whose accounts stand in it: they read it in this service. */
  readonly roles?: readonly string[]
  /** Whose covering letter goes with it; none where it is read in this service. */
  readonly letter?: string
  readonly copy?: string
}

/** `templates/service/release.json`. */
export interface ReleaseData {
  readonly link: {
    readonly days: number
    readonly codeHours: number
    readonly tries: number
    readonly sessionMinutes: number
  }
  readonly account: { readonly days: number }
  readonly channels: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, RecipientList>>
  readonly audiences: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<string, string>>
}

const known = new Map<string, ReleaseData>()

/** The data of the project this service runs on. */
export function releaseData({ shelf }: Pick<Service, 'shelf'>): ReleaseData {
  const data = known.get(shelf.project) ?? (readServiceData(shelf.project, 'release') as ReleaseData)
  known.set(shelf.project, data)
  return data
}
