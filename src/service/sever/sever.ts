// An approved severance to two stores with nothing in common: an adoption record opened in the second, the child's part of the first closed.
import { appendAudit } from '../../storage/store/audit.ts'
import { readStanding } from '../../storage/store/cases.ts'
import { removeFile } from '../../storage/store/files.ts'
import { dropPart, writePart } from '../../storage/store/parts.ts'
import { listRecords, putRecord, removeRecord } from '../../storage/store/records.ts'
import { readSummaries, removeSummary } from '../../storage/store/summaries.ts'
import type { Held } from '../../storage/store/store.ts'
import { endGrant, grantsOn } from '../../storage/store/users.ts'
import { addDays } from '../../model/dates.ts'
import type { FamilyFile } from '../../model/generated/family-file.ts'
import type { Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { refreshSummary } from '../caseload/summary.ts'
import { openCase, splitFamily } from '../cases.ts'
import { GAPS } from '../gaps/readiness.ts'
import type { Service } from '../service.ts'
import { forgetParked } from './forget-parked.ts'
import { leavingWith, openAdoption, type Leaving } from './move.ts'
import { adoptersOf, parted, type Parted } from './parted.ts'
import { closeSeverance, standingOf, type WhichChild } from './severance.ts'
import { SEVERANCE, severanceId } from './severed.ts'

/** The second manager's yes: the adoption record is opened first, and only when it stands is the child's part closed. A stop on the way is finished by saying yes again. */
export async function approveSeverance(
  service: Service,
  actor: Actor,
  which: WhichChild,
): Promise<Answer<'severed'>> {
  const standing = await standingOf(service, actor, which)
  if (!standing.ok) return standing
  const { kept, page } = standing.value
  if (kept === undefined) return refuse('conflict', { code: 'severance/nothing-asked' })
  if (kept.askedBy === actor.user) return refuse('forbidden', { code: 'severance/second-person' })
  const { caseId, child } = which
  const opens = kept.opens ?? service.newId()
  const { version, ...json } = kept
  const at = service.now().toISOString()
  const row = { kind: SEVERANCE, id: severanceId(caseId, child), caseId, owner: null, at }
  const begun = await service.store.write(async held => {
    if (kept.opens !== undefined) return version
    const next = await putRecord(held, {
      ...row,
      state: 'approved',
      json: { ...json, opens },
      expect: version,
    })
    if (next !== 'conflict')
      await appendAudit(held, { at, actor: actor.user, did: 'sever.approved', caseId, about: child })
    return next
  })
  if (begun === 'conflict') return refuse('conflict', { code: 'severance/asked-already' })
  const read = await service.store.read(held => readyToClose(held, which))
  if (read === undefined) return refuse('hidden')
  await openAdoption(service, opens, { caseId, ...read, on: page.orderedOn })
  const closed = await service.store.write(held => close(service, actor, held, { which, ...read }))
  if (!closed) return refuse('conflict', { code: 'severance/changed' })
  // What was deleted may still stand in the log of the database.
  await service.store.forget()
  return done('severed')
}

interface Ready extends Parted {
  readonly stamp: number
  readonly file: FamilyFile
  readonly leaving: Leaving
}

async function readyToClose(held: Held, { caseId, child }: WhichChild): Promise<Ready | undefined> {
  const open = await openCase(held, caseId)
  const file = open?.files.family
  if (open === undefined || file === undefined) return undefined
  const two = parted(file, child)
  const leaving = await leavingWith(held, caseId, { ...two, child })
  return { ...two, stamp: open.row.stamp, file, leaving }
}

/** False where somebody wrote meanwhile: then nothing is closed, and a yes again takes what they wrote along. */
async function close(
  service: Service,
  actor: Actor,
  held: Held,
  ready: Ready & { readonly which: WhichChild },
): Promise<boolean> {
  const { which, stamp, file, stays, evidence, leaving } = ready
  const { caseId, child } = which
  const open = await openCase(held, caseId)
  if (open?.row.stamp !== stamp || !(await isSame(held, ready))) return false
  const at = service.now().toISOString()
  await writeWhatStays(held, { caseId, child, stays, evidence, leaving, at, by: actor.user })
  for (const { kind, id } of leaving.records) await removeRecord(held, kind, id)
  for (const id of leaving.files) await removeFile(held, id)
  // What is missing from documents quotes the file as it was; for those who stay it is worked out anew.
  for (const { id } of await listRecords(held, { kind: GAPS, caseId })) await removeRecord(held, GAPS, id)
  await forgetParked(held, which, { isLast: stays.children.length === 0, evidence })
  await unlink(held, caseId, adoptersOf(file, child))
  for (const { subject } of await readSummaries(held, [caseId]))
    if (subject === child || subject.startsWith(`${child}/`)) await removeSummary(held, caseId, subject)
  const last = addDays(service.today(), -1)
  for (const grant of await grantsOn(held, caseId))
    if (grant.child === child || grant.relation === 'released') await endGrant(held, { ...grant, at: last })
  await closeSeverance(held, which, at)
  await appendAudit(held, { at, actor: actor.user, did: 'child.severed', caseId, about: child })
  await refreshSummary(service, held, caseId)
  return true
}

/** Whether the same records would leave as those that were taken along. */
async function isSame(
  held: Held,
  { which, leaving, ...two }: Ready & { readonly which: WhichChild },
): Promise<boolean> {
  const { caseId, child } = which
  const names = ({ records, copies, files }: Leaving) =>
    [...[...records, ...copies].map(({ kind, id, version }) => `${kind} ${id} ${version}`), ...files]
      .toSorted()
      .join('\n')
  return names(await leavingWith(held, caseId, { ...two, child })) === names(leaving)
}

interface Staying {
  readonly caseId: string
  readonly child: string
  readonly stays: FamilyFile
  readonly evidence: readonly string[]
  readonly leaving: Leaving
  readonly at: string
  readonly by: string
}

/** The parts of those who stay. What all share begins anew, as its older revisions knew the adoptive family; so does what is left of evidence. */
async function writeWhatStays(
  held: Held,
  { caseId, child, stays, evidence, leaving, at, by }: Staying,
): Promise<void> {
  const wanted = splitFamily(stays)
  const lines = evidence.map(id => `evidence/${id}`).filter(part => wanted.has(part))
  const anew = new Set([...SHARED, ...lines])
  const withdrawn = leaving.records
    .filter(({ kind }) => kind === 'withdrawal')
    .map(({ json }) => `evidence/${(json as { readonly evidence: string }).evidence}`)
  const { standing = {} } = (await readStanding(held, caseId)) ?? {}
  for (const [part, revision] of Object.entries(standing)) {
    // A part that was removed before has revisions too.
    const isOwn =
      part === `children/${child}` || part.startsWith(`pairs/${child}/`) || withdrawn.includes(part)
    const goes = revision > 0 || stays.children.length === 0 || isOwn
    if ((goes && !wanted.has(part)) || anew.has(part)) await dropPart(held, caseId, part)
  }
  for (const [part, json] of wanted)
    if (anew.has(part)) await writePart(held, { caseId, part, json, by, at, base: 0, did: 'record.closed' })
}

const SHARED: readonly string[] = ['case', 'people', 'family']

/** Parts the case from the household of the adopters. */
async function unlink(held: Held, caseId: string, adopters: readonly string[]): Promise<void> {
  for (const link of await listRecords(held, { kind: 'link', caseId })) {
    const { carer } = link.json as { readonly carer: string }
    const people = (await openCase(held, carer))?.files.carer?.people ?? []
    if (people.some(({ id }) => adopters.includes(id))) await removeRecord(held, 'link', link.id)
  }
}
