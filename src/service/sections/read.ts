// A person, a part and a place to the section they want to see: what is saved, what they may do, what they were writing, who else is.
import { valueAt, type Pointer } from '../../model/pointer.ts'
import { readPart } from '../../storage/store/parts.ts'
import { listRecords } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { openCase, pointerOf, type OpenCase } from '../cases.ts'
import type { Service } from '../service.ts'
import { draftsHere, type Draft, type Writer } from './drafts.ts'
import { exists, layoutOf, pageAt, pageOfPart, sectionAround, type Layout, type Page } from './layout.ts'
import { ownValue, tagOf, type Own } from './own.ts'
import { registersOf, type Registers } from './registers.ts'

/** A place in a part of a case. */
export interface SectionPlace {
  readonly caseId: string
  readonly part: string
  readonly at: Pointer
}

/** A section as one person finds it. */
export interface OpenSection {
  readonly layout: Layout
  readonly page: Page
  readonly open: OpenCase
  /** The part as it is saved, and its revision: 0 where nothing is saved yet. */
  readonly json: unknown
  readonly revision: number
  readonly savedAt?: string
  readonly own: Own
  /** Says what was there when the section was opened. */
  readonly tag: string
  readonly registers: Registers
  readonly mayWrite: boolean
  readonly draft?: Draft
  readonly others: readonly Writer[]
}

/** Opens a section for reading, and for writing where the person may. Of one they may not read nothing is given. */
export async function readSection(
  service: Service,
  actor: Actor,
  place: SectionPlace,
): Promise<Answer<OpenSection>> {
  const verdict = await may(service, actor, 'part.read', { caseId: place.caseId, part: place.part })
  if (verdict !== 'yes') return refuse(verdict)
  const open = await openCase(service.store, place.caseId)
  const found = open && sectionIn(service, open, place)
  if (open === undefined || found === undefined) return refuse('hidden')
  const { layout, page, json, revision } = found
  if (!(await mayRead(service, actor, place.caseId, page, layout))) return refuse('forbidden')
  const own = ownValue(layout, page, json)
  const drafts = await draftsHere(service, actor, place.caseId, page)
  const savedAt = open.parts.get(place.part)?.savedAt
  return done({
    layout,
    page,
    open,
    json,
    revision,
    ...(savedAt === undefined ? {} : { savedAt }),
    own,
    tag: tagOf(own),
    registers: await registersFor(service, actor, open, layout, page),
    mayWrite: await mayWrite(service, actor, place.caseId, page, layout),
    ...drafts,
  })
}

/** A section as it is kept, whoever asks. */
export interface FoundSection {
  readonly layout: Layout
  readonly page: Page
  readonly json: unknown
  readonly revision: number
}

/** Finds a section without opening the rest of its case; undefined where there is no such part, or the part has no such place. */
export async function findSection(service: Service, place: SectionPlace): Promise<FoundSection | undefined> {
  const kept = await readPart(service.store, place.caseId, place.part)
  if (kept !== undefined) return sectionOf(service, place, kept)
  const open = await openCase(service.store, place.caseId)
  return open && sectionIn(service, open, place)
}

/** Finds a section for somebody who wants to write in it, with what it is now. */
export async function sectionToWrite(
  service: Service,
  actor: Actor,
  place: SectionPlace,
): Promise<Answer<FoundSection & { readonly tag: string }>> {
  const verdict = await may(service, actor, 'part.read', { caseId: place.caseId, part: place.part })
  if (verdict !== 'yes') return refuse(verdict)
  const found = await findSection(service, place)
  if (found === undefined) {
    const part = await readPart(service.store, place.caseId, place.part)
    return part === undefined ? refuse('hidden') : refuse('gone', { code: 'sections/gone' })
  }
  if (!(await mayWrite(service, actor, place.caseId, found.page, found.layout))) return refuse('forbidden')
  return done({ ...found, tag: tagOf(ownValue(found.layout, found.page, found.json)) })
}

/** Finds a section in a case that is open. */
export function sectionIn(service: Service, open: OpenCase, place: SectionPlace): FoundSection | undefined {
  const kept = open.parts.get(place.part)
  const json = kept?.json ?? notYet(open, place.part)
  return json === undefined ? undefined : sectionOf(service, place, { json, revision: kept?.revision ?? 0 })
}

function sectionOf(
  { shelf }: Service,
  { part, at }: SectionPlace,
  { json, revision }: { readonly json: unknown; readonly revision: number },
): FoundSection | undefined {
  const layout = layoutOf(shelf.project, shelf.schemas)
  const page = pageAt(layout, part, at) ?? pageOfPart(layout, part, at)
  return page === undefined || !exists(page, json) ? undefined : { layout, page, json, revision }
}

/** Parts that begin with the first thing written in them: what the family shares, and how one child is with another. */
function notYet(open: OpenCase, part: string): unknown {
  if (open.row.kind === 'carer') return undefined
  if (part === 'family') return {}
  const [room, from = '', to = ''] = part.split('/')
  if (room !== 'pairs' || from === to) return undefined
  return [from, to].every(id => open.parts.has(`children/${id}`)) ? { from, to } : undefined
}

/** Whether this person may write a section: some are written only by a medical adviser or a decision-maker, some by nobody here. */
export async function mayWrite(
  service: Service,
  actor: Actor,
  caseId: string,
  page: Page,
  layout: Layout,
): Promise<boolean> {
  const action = sectionAround(layout, page.kind, page.at)?.write ?? 'part.write'
  if (action === 'nobody') return false
  if (!(await mayRead(service, actor, caseId, page, layout))) return false
  return (await may(service, actor, action, { caseId, part: page.part })) === 'yes'
}

/** Whether this person may read a section of a part they may read: privileged advice is for fewer. */
async function mayRead(
  service: Service,
  actor: Actor,
  caseId: string,
  page: Page,
  layout: Layout,
): Promise<boolean> {
  const action = sectionAround(layout, page.kind, page.at)?.read
  if (action === undefined) return true
  return (await may(service, actor, action, { caseId, part: page.part })) === 'yes'
}

async function registersFor(
  service: Service,
  actor: Actor,
  open: OpenCase,
  layout: Layout,
  page: Page,
): Promise<Registers> {
  const caseId = open.row.id
  const own =
    page.kind === 'carer'
      ? open.files.carer
      : valueAt(open.files.family, pointerOf(open.files, { part: page.part, pointer: '' }))
  const pictures = await listRecords(service.store, { kind: 'asset', caseId })
  return registersOf(layout, page, {
    files: open.files,
    own,
    pictures: pictures.map(({ json }) => String((json as { readonly name?: unknown }).name)).toSorted(),
    hidden: await hiddenEvidence(service, actor, open),
    carers: page.at.startsWith('/matching') ? await linkedCarers(service, caseId) : [],
  })
}

async function hiddenEvidence(service: Service, actor: Actor, open: OpenCase): Promise<ReadonlySet<string>> {
  const restricted = (open.files.family?.evidence ?? []).filter(
    ({ restriction = 'none' }) => restriction !== 'none',
  )
  // Documents of one kind about the same children are seen by the same readers.
  const verdicts = new Map<string, boolean>()
  const hidden = new Set<string>()
  for (const { id, restriction, subjects } of restricted) {
    const kind = JSON.stringify([
      restriction,
      subjects.filter(subject => open.parts.has(`children/${subject}`)),
    ])
    const seen =
      verdicts.get(kind) ??
      (await may(service, actor, 'evidence.read', { caseId: open.row.id, evidence: id })) === 'yes'
    verdicts.set(kind, seen)
    if (!seen) hidden.add(id)
  }
  return hidden
}

async function linkedCarers(service: Service, caseId: string): Promise<readonly unknown[]> {
  const links = await listRecords(service.store, { kind: 'link', caseId, state: 'open' })
  const files = await Promise.all(
    links.map(({ json }) => openCase(service.store, String((json as { readonly carer?: unknown }).carer))),
  )
  return files.flatMap(one => (one?.files.carer === undefined ? [] : [one.files.carer]))
}
