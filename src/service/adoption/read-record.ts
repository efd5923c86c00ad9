// An open adoption record to what a person reads in it: what is kept, one section, one document with its receipt.
import { addMonths } from '../../model/dates.ts'
import { valueAt } from '../../model/pointer.ts'
import type { Actor } from '../access.ts'
import { done, type Answer } from '../answer.ts'
import { pointerOf } from '../cases.ts'
import { DOCUMENT, madeOf, type MadeDocument } from '../documents/document-record.ts'
import { wordsFor } from '../evidence/evidence-item.ts'
import { RELEASE, releaseOf, type ReleaseRecord } from '../release/release-record.ts'
import { layoutOf } from '../sections/layout.ts'
import { ownValue, tagOf } from '../sections/own.ts'
import { registersOf } from '../sections/registers.ts'
import { sectionIn, type OpenSection } from '../sections/read.ts'
import { taskList, type TaskGroup } from '../sections/task-list.ts'
import type { Service } from '../service.ts'
import { adoptionData } from './adoption-data.ts'
import { historyOf, type Happened } from './happened.ts'
import { openKept, type AdoptionKept, type FileKept } from './kept.ts'
import { stepInto, type Open, type Sitting } from './looks.ts'

/** A piece of evidence as the record lists it. */
export interface EvidenceKept {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly typeWords: string
  /** Whose it is to give on, where not everybody may have it. */
  readonly restriction?: string
  readonly file?: FileKept
}

/** What is kept of one adopted person. */
export interface RecordShown extends Open {
  readonly keptUntil: string
  readonly child: string
  readonly groups: readonly TaskGroup[]
  readonly documents: readonly MadeDocument[]
  readonly evidence: readonly EvidenceKept[]
  readonly files: readonly FileKept[]
  readonly history: readonly Happened[]
}

const MONTHS = 12

/** The whole record on one page. */
export async function readAdoptionRecord(
  service: Service,
  actor: Actor,
  sitting: Sitting,
): Promise<Answer<RecordShown>> {
  const step = { step: 'read', about: 'record' } as const
  const stepped = await stepInto(service, actor, sitting, step, () =>
    openKept(service.adoption, sitting.record),
  )
  if (!stepped.ok) return stepped
  const { open, found: kept } = stepped.value
  const { head } = open
  const { shelf } = service
  const layout = layoutOf(shelf.project, shelf.schemas)
  const written = taskList(layout, kept.open.files, kept.child).map(group => ({
    ...group,
    tasks: group.tasks.filter(({ state, elsewhere }) => state !== 'not-started' && elsewhere === undefined),
  }))
  return done({
    ...open,
    keptUntil: addMonths(head.orderedOn, adoptionData(service).keptYears * MONTHS),
    child: kept.child,
    groups: written.filter(({ tasks }) => tasks.length > 0),
    documents: rowsOf(kept, DOCUMENT).map(madeOf),
    evidence: evidenceOf(service, kept),
    files: kept.files,
    history: historyOf(service, kept.rows),
  })
}

function rowsOf({ rows }: AdoptionKept, kind: string) {
  return rows.filter(row => row.kind === kind)
}

function evidenceOf({ shelf }: Service, kept: AdoptionKept): readonly EvidenceKept[] {
  const types = wordsFor(shelf.schemas, 'type')
  const restrictions = wordsFor(shelf.schemas, 'restriction')
  const uploads = new Map(
    rowsOf(kept, 'upload').map(({ id, json }) => [(json as { readonly evidence: string }).evidence, id]),
  )
  const fileOf = (evidence: string) => {
    const upload = uploads.get(evidence)
    return kept.files.find(({ of, owner }) => of === 'upload' && owner === upload)
  }
  return (kept.open.files.family?.evidence ?? []).map(({ id, title, on, type, restriction = 'none' }) => {
    const file = fileOf(id)
    return {
      id,
      title,
      on,
      typeWords: types[type] ?? type,
      ...(restriction === 'none' ? {} : { restriction: restrictions[restriction] ?? restriction }),
      ...(file === undefined ? {} : { file }),
    }
  })
}

/** A place in the file of a record. */
export interface PlaceInRecord extends Sitting {
  readonly part: string
  readonly at: string
}

/** One section, to be read; nobody writes in the second store. */
export async function readRecordSection(
  service: Service,
  actor: Actor,
  place: PlaceInRecord,
): Promise<Answer<Open & { readonly section: OpenSection }>> {
  const { part, at, record } = place
  const step = { step: 'read', about: `${part} ${at}`.trim() } as const
  const stepped = await stepInto(service, actor, place, step, async () => {
    const kept = await openKept(service.adoption, record)
    const found = kept && sectionIn(service, kept.open, { caseId: record, part, at })
    return kept === undefined || found === undefined ? undefined : { kept, found }
  })
  if (!stepped.ok) return stepped
  const { kept, found } = stepped.value.found
  const { open } = kept
  const own = ownValue(found.layout, found.page, found.json)
  const registers = registersOf(found.layout, found.page, {
    files: open.files,
    own: valueAt(open.files.family, pointerOf(open.files, { part, pointer: '' })),
    pictures: kept.files.filter(({ of }) => of === 'asset').map(({ name }) => name),
    hidden: new Set(),
    carers: [],
  })
  const asked = { mayRead: true, mayWrite: false, others: [], registers, own, tag: tagOf(own) }
  return done({ ...stepped.value.open, section: { ...found, ...asked, open } })
}

/** A document that was issued, with its receipt and to whom it went. */
export interface DocumentShown extends Open {
  readonly made: MadeDocument
  readonly releases: readonly ReleaseRecord[]
  /** The very bytes that went to somebody, where they are not the document’s own. */
  readonly given: readonly FileKept[]
}

/** One document of a record. */
export async function readRecordDocument(
  service: Service,
  actor: Actor,
  { document, ...sitting }: Sitting & { readonly document: string },
): Promise<Answer<DocumentShown>> {
  const step = { step: 'read', about: `document ${document}` } as const
  const stepped = await stepInto(service, actor, sitting, step, async () => {
    const kept = await openKept(service.adoption, sitting.record)
    const row = kept && rowsOf(kept, DOCUMENT).find(({ id }) => id === document)
    return kept === undefined || row === undefined ? undefined : { kept, row }
  })
  if (!stepped.ok) return stepped
  const { kept, row } = stepped.value.found
  const releases = rowsOf(kept, RELEASE)
    .map(releaseOf)
    .filter(one => one.document === document)
  const owners = new Set(releases.map(({ id }) => id))
  return done({
    ...stepped.value.open,
    made: madeOf(row),
    releases,
    given: kept.files.filter(({ of, owner }) => of === 'release' && owners.has(owner)),
  })
}
