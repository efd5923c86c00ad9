// A part of a case to what another system may read of it, and what it made of that to a new revision: what is written elsewhere stays as it was.
import { checkSchema } from '../../check/schema.ts'
import type { CaseFiles } from '../../model/case-files.ts'
import { child as inside, isWithin, valueAt, type Pointer } from '../../model/pointer.ts'
import type { Problem } from '../../model/problem.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import type { Part } from '../../storage/store/parts.ts'
import { may, type Actor, type Verdict } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { askedOfParts } from '../asked-once.ts'
import { joinFamily, openCase, partOf, type OpenCase } from '../cases.ts'
import { savePart } from '../saving.ts'
import { kindOf, layoutOf, sectionAround, type Layout, type Section } from '../sections/layout.ts'
import { replaced } from '../sections/own.ts'
import type { Service } from '../service.ts'
import { differences, patched } from './differences.ts'
import { faultOf } from './import-family.ts'

/** Which part. */
export interface PartNamed {
  readonly caseId: string
  readonly part: string
}

/** A part as it is listed: its revision is what a change is made from. */
export interface PartListed {
  readonly part: string
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
}

/** A part with its content, as far as the reader may read it. */
export interface PartRead extends PartListed {
  readonly json: unknown
}

/** A part as it shall be: whole, or as a merge patch of what was read. */
export interface PartSent extends PartNamed {
  readonly base: number
  readonly json: unknown
  readonly as: 'whole' | 'patch'
}

/** The parts of a case this person may read. */
export async function partsFor(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<Answer<readonly PartListed[]>> {
  const verdict = await may(service, actor, 'part.read', { caseId })
  const open = await openCase(service.store, caseId)
  if (open === undefined || verdict !== 'yes') return refuse(verdict === 'yes' ? 'hidden' : verdict)
  const reads = askedOfParts(open, part => mayPart(service, actor, 'part.read', { caseId, part }))
  const listed: PartListed[] = []
  for (const part of open.parts.values())
    if ((await reads(part.part)) === 'yes') listed.push(listedPart(part))
  return done(listed)
}

/** One part; that it was read is a line of the audit. */
export async function partFor(service: Service, actor: Actor, named: PartNamed): Promise<Answer<PartRead>> {
  const verdict = await mayPart(service, actor, 'part.read', named)
  if (verdict !== 'yes') return refuse(verdict)
  const open = await openCase(service.store, named.caseId)
  const part = open?.parts.get(named.part)
  if (open === undefined || part === undefined) return refuse('hidden')
  const json = await readable(service, actor, named, part.json)
  const at = service.now().toISOString()
  await service.store.write(held =>
    appendAudit(held, {
      at,
      actor: actor.user,
      did: 'part.read',
      caseId: named.caseId,
      about: `${part.part} ${part.revision}`,
    }),
  )
  return done({ ...listedPart(part), json })
}

/** Writes a part. What the sender could not read, and what is written elsewhere, stays as it was. */
export async function replacePart(
  service: Service,
  actor: Actor,
  sent: PartSent,
): Promise<Answer<{ readonly revision: number }>> {
  const { caseId, part: name, base } = sent
  const verdict = await mayPart(service, actor, 'part.write', sent)
  if (verdict !== 'yes') return refuse(verdict)
  const open = await openCase(service.store, caseId)
  const part = open?.parts.get(name)
  if (open === undefined || part === undefined) return refuse('hidden')
  if (part.revision !== base) return refuse('conflict')
  const before = await readable(service, actor, sent, part.json)
  const after = sent.as === 'patch' ? patched(before, sent.json) : sent.json
  const changed = differences(before, after)
  if (changed.length === 0) return done({ revision: part.revision })
  const hidden = await unread(service, actor, sent)
  const blind = changed.filter(place => hidden.some(one => isWithin(place, one)))
  const forbidden = [
    ...notByHand(layoutFor(service), name, changed),
    ...blind.map(at => ({ code: 'exchange/not-by-hand', at })),
  ]
  if (forbidden.length > 0) return refuse('forbidden', ...forbidden)
  const json = await withUnread(service, actor, sent, part.json, after)
  const faults = newFaults(service, open, name, json)
  if (faults.length > 0) return refuse('invalid', ...faults)
  return service.store.write(async held => {
    const saved = await savePart(service, actor, held, {
      caseId,
      part: name,
      json,
      base,
      did: 'section.saved',
    })
    return saved === 'conflict' ? refuse('conflict') : done(saved)
  })
}

/** Evidence has a row of its own in the table of access besides that of parts. */
async function mayPart(
  service: Service,
  actor: Actor,
  action: string,
  { caseId, part }: PartNamed,
): Promise<Verdict> {
  const [room, id = ''] = part.split('/')
  if (room === 'evidence') {
    const own = await may(service, actor, action.replace('part', 'evidence'), { caseId, evidence: id })
    if (own !== 'yes') return own
  }
  return may(service, actor, action, { caseId, part, ...(room === 'children' ? { child: id } : {}) })
}

function listedPart({ part, revision, savedAt, savedBy }: Part): PartListed {
  return { part, revision, savedAt, savedBy }
}

function layoutFor({ shelf }: Service): Layout {
  return layoutOf(shelf.project, shelf.schemas)
}

/** How the order of a file's lists is kept is nobody's to read or write. */
const ORDER: Pointer = '/order'

/** Sections with a row of their own in the table of access, that this person may not read. */
async function unread(
  service: Service,
  actor: Actor,
  { caseId, part }: PartNamed,
): Promise<readonly Pointer[]> {
  const sections = new Set(layoutFor(service).claims.values())
  const places: Pointer[] = part === 'case' ? [ORDER] : []
  for (const { read, of, pointers } of sections) {
    if (read === undefined || !isOf(of, part)) continue
    const [, child = ''] = part.split('/')
    const about = { caseId, part, ...(of === 'child' ? { child } : {}) }
    if ((await may(service, actor, read, about)) !== 'yes') places.push(...pointers)
  }
  return places
}

function isOf(kind: Section['of'], part: string): boolean {
  const [room] = part.split('/')
  return kind === 'family'
    ? ['case', 'people', 'family'].includes(part)
    : room === { child: 'children', pair: 'pairs', evidence: 'evidence', carer: 'carer' }[kind]
}

async function readable(service: Service, actor: Actor, named: PartNamed, json: unknown): Promise<unknown> {
  const places = await unread(service, actor, named)
  return places.reduce(
    (rest, place) => (valueAt(rest, place) === undefined ? rest : replaced(rest, place, undefined)),
    json,
  )
}

async function withUnread(
  service: Service,
  actor: Actor,
  named: PartNamed,
  before: unknown,
  after: unknown,
): Promise<unknown> {
  const places = await unread(service, actor, named)
  return places.reduce((whole, place) => replaced(whole, place, valueAt(before, place)), after)
}

/** Places that have a way of their own to be written, or that never change. */
function notByHand(layout: Layout, part: string, changed: readonly Pointer[]): readonly Fault[] {
  const kind = kindOf(part)
  if (kind === undefined) return [{ code: 'exchange/not-by-hand', at: '' }]
  const fixed = [...layout.data.fixed[kind], ORDER]
  return changed
    .filter(place => {
      const { elsewhere, write } = sectionAround(layout, kind, place) ?? {}
      return elsewhere !== undefined || write === 'nobody' || fixed.some(one => isWithin(place, one))
    })
    .map(at => ({ code: 'exchange/not-by-hand', at }))
}

/** What the schema says of the file with the change and did not say before; a half-filled record may stay half-filled. */
function newFaults(
  { shelf }: Service,
  { row, parts, files }: OpenCase,
  part: string,
  json: unknown,
): readonly Fault[] {
  const [file, schema] =
    row.kind === 'carer' ? ['carer', 'carer-file.schema.json'] : ['family', 'family-file.schema.json']
  const all = new Map([...parts].map(([name, { json: own }]) => [name, name === part ? json : own]))
  const after: CaseFiles =
    file === 'carer' ? { carer: json as NonNullable<CaseFiles['carer']> } : { family: joinFamily(all) }
  const check = (one: CaseFiles) => checkSchema(one.family ?? one.carer, schema ?? '', shelf.schemas)
  const before = new Set(check(files).map(keyOf))
  const fresh = check(after).filter(problem => !before.has(keyOf(problem)))
  return fresh.map(problem => ({ ...faultOf(problem), at: placeIn(after, part, problem) }))
}

function keyOf({ code, path }: Problem): string {
  return `${code} ${path}`
}

/** The place in the part that was sent; of another part, after that part's name. */
function placeIn(files: CaseFiles, part: string, { path }: Problem): Pointer {
  const found = partOf(files, files.carer === undefined ? path : `/carer${path}`)
  return found.part === part ? found.pointer : `${inside('', found.part)}${found.pointer}`
}
