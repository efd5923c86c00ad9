// Case files to every document there should be of them by now: which, about whom, at what stage, for which readers.
import { holds } from '../check/condition.ts'
import { wholeView, type DocumentRequest, type DocumentType } from '../generate.ts'
import { stageAt, STAGES, type Stage } from '../model/place.ts'
import { itemsAt, nodeAt, plain, textAt, type ViewRecord } from '../model/view.ts'
import { FILES_OF, subjectsOf } from '../model/view-of.ts'
import { listTemplates } from '../storage/templates.ts'
import { readersOf, type Asked } from './making.ts'
import type { OpenFiles } from './open-files.ts'
import type { Shelf } from './shelf.ts'

/** What all documents of one run have in common. */
export interface AskedForAll {
  /** How far the case has come; taken from the record where it is left out. */
  readonly stage?: string
  /** Only what is about this one. */
  readonly subject?: string
  readonly policy: string
  readonly asOf: string
}

/** Every document these files should have by now, in the order of the documents' names. */
export function dueDocuments(shelf: Shelf, files: OpenFiles['files'], asked: AskedForAll): readonly Asked[] {
  const ids = [...new Set(listTemplates(shelf.project).map(({ id }) => id))]
  const views = new Map<string, Seen>()
  return ids
    .map(id => shelf.documentType(id, asked.policy))
    .filter(({ manifest }) => FILES_OF[manifest.subject].every(file => files[file] !== undefined))
    .flatMap(type =>
      subjectsOf(files, type.manifest.subject)
        .filter(subject => asked.subject === undefined || subject === asked.subject)
        .flatMap(subject => dueOf(type, files, subject, asked, views)),
    )
}

interface Seen {
  readonly view: ViewRecord
  readonly values: ReturnType<typeof plain>
}

/** Whether a document is due is of the case alone: documents that read the same view share one. */
function seenOnce(request: DocumentRequest, views: Map<string, Seen>): Seen {
  const { type, subject, audience } = request
  const { view: name, subject: kind, audiences } = type.manifest
  const key = [name, kind, subject, audiences[audience]?.wording ?? ''].join(' ')
  const known = views.get(key)
  if (known !== undefined) return known
  const view = wholeView(request)
  const seen = { view, values: plain(view) }
  views.set(key, seen)
  return seen
}

function dueOf(
  type: DocumentType,
  files: OpenFiles['files'],
  subject: string,
  asked: AskedForAll,
  views: Map<string, Seen>,
): readonly Asked[] {
  const { manifest } = type
  const { policy, asOf } = asked
  const [first = ''] = Object.keys(manifest.audiences)
  const request: DocumentRequest = {
    type,
    files,
    subject,
    stage: manifest.stages[0] ?? '',
    audience: first,
    asOf,
  }
  const { view, values } = seenOnce(request, views)
  if (manifest.when !== undefined && !holds(manifest.when, values)) return []
  const stage = stageAt(placeIn(view, asked.stage), manifest.stages)
  return Object.entries(manifest.audiences)
    .filter(([, audience]) => audience.stages.includes(stage))
    .filter(([, { when }]) => when === undefined || holds(when, values))
    .flatMap(([audience, { reader }]) => {
      const one = { document: manifest.id, files: [], subject, stage, audience, policy, asOf }
      if (reader === undefined) return [one]
      return readersIn(view, readersOf(files, reader), reader).map(person => ({ ...one, reader: person }))
    })
}

/** The stage of this document that the case has reached by a day, as its record says; the first stage where there is nothing to go by. */
export function stageReached(
  type: DocumentType,
  files: OpenFiles['files'],
  subject: string,
  asOf: string,
): string {
  const { stages, audiences } = type.manifest
  const [first = ''] = stages
  const [audience = ''] = Object.keys(audiences)
  const view = wholeView({ type, files, subject, stage: first, audience, asOf })
  return stageAt(placeIn(view, undefined), stages)
}

/** How far the case has come: as was said, or as the child's record says; a household is looked at when families are sought. */
function placeIn(view: ViewRecord, said: string | undefined): Stage {
  const place = said ?? (textAt(view, '/facts/place') || placeOfGroup(view))
  const known = STAGES.find(stage => stage === place)
  if (known === undefined) throw new RangeError(`There is no stage \`${place}\`: ${STAGES.join(', ')}`)
  return known
}

function placeOfGroup(view: ViewRecord): Stage {
  return nodeAt(view, '/assessment').kind === 'record' ? 'decision' : 'family-finding'
}

/** A copy for a parent is made for each living parent of this child who is known and can be found. */
function readersIn(view: ViewRecord, all: readonly string[], kind: string): readonly string[] {
  if (kind !== 'parent') return all
  const parents = itemsAt(view, '/parents').filter(
    parent =>
      textAt(parent, '/person/identity') !== 'unknown' &&
      textAt(parent, '/person/died') === '' &&
      textAt(parent, '/whereabouts') !== 'unknown',
  )
  return all.filter(person => parents.some(parent => parent.kind === 'record' && parent.owner === person))
}
