// The records kept of an adopted person to what happened, day by day, in words.
import type { RecordRow } from '../../storage/store/records.ts'
import type { Service } from '../service.ts'
import { adoptionData } from './adoption-data.ts'

/** One thing that happened. */
export interface Happened {
  readonly on: string
  readonly what: string
  /** The title of what it was about. */
  readonly title: string
  readonly more: string
}

interface Said {
  readonly title?: string
  readonly name?: string
  readonly outcome?: string
  readonly document?: string
  readonly reason?: string
  readonly audienceWords?: string
  readonly recipient?: { readonly name?: string }
}

/** What happened, the newest first. What has no words is a means to an end and is left out. */
export function historyOf(service: Service, rows: readonly RecordRow[]): readonly Happened[] {
  const { kinds, states } = adoptionData(service)
  return rows
    .flatMap(({ kind, state, at, json }): readonly Happened[] => {
      const what = kinds[kind]
      if (what === undefined) return []
      const said = json as Said
      const roles: Readonly<Record<string, string>> = service.access.roles
      const became = kind === 'signing' ? roles[state] : states[kind]?.[state]
      const more = [said.recipient?.name, said.audienceWords, said.reason, became]
      return [
        {
          on: at.slice(0, 10),
          what,
          title: titleOf(service, said),
          more: more.filter(part => part !== undefined && part !== '').join('. '),
        },
      ]
    })
    .toSorted((a, b) => b.on.localeCompare(a.on))
}

/** A signature names its document by the name of the template. */
function titleOf({ shelf, policy }: Service, { title, name, document }: Said): string {
  if (title !== undefined || document === undefined) return title ?? name ?? ''
  try {
    return shelf.documentType(document, policy).manifest.title
  } catch {
    // A template that is not there any more, after a hundred years.
    return document
  }
}
