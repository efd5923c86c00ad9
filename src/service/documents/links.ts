// A child's case and a household's to a link between them, so that documents of a match can be made.
import { appendAudit } from '../../storage/store/audit.ts'
import { listCases, readCase } from '../../storage/store/cases.ts'
import { readPart } from '../../storage/store/parts.ts'
import { putRecord, readRecord } from '../../storage/store/records.ts'
import { grantsOf, type Grant } from '../../storage/store/users.ts'
import { isOpen, may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { linksOf } from './gather.ts'

/** A household as lists show it: by its reference, never by a name. */
export interface Household {
  readonly carer: string
  readonly words: string
  readonly link?: string
}

/** The households a case is linked to, the newest first. */
export async function linkedHouseholds(service: Service, caseId: string): Promise<readonly Household[]> {
  const links = await linksOf(service.store, caseId)
  return Promise.all(
    links.map(async ({ id, carer }) => ({ carer, link: id, words: await householdWords(service, carer) })),
  )
}

/** The households this person knows that are not linked yet. */
export async function householdsToLink(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<readonly Household[]> {
  const linked = new Set((await linksOf(service.store, caseId)).map(({ carer }) => carer))
  const grants = (await grantsOf(service.store, actor.user)).filter(grant => isNow(service, grant))
  const known = await listCases(service.store, { kind: 'carer', ids: grants.map(grant => grant.caseId) })
  const free = known.filter(({ id }) => !linked.has(id))
  return Promise.all(free.map(async ({ id }) => ({ carer: id, words: await householdWords(service, id) })))
}

async function householdWords({ shelf, store }: Service, carer: string): Promise<string> {
  const part = await readPart(store, carer, 'carer')
  const { reference, kind = '' } = (part?.json ?? {}) as {
    readonly reference?: string
    readonly kind?: string
  }
  const labels = shelf.schemas['carer-file.schema.json']?.properties?.['kind']?.labels ?? {}
  return [labels[kind] ?? 'A household', reference].filter(words => words !== undefined).join(', ')
}

/** Links a household to a case. Whoever links must know both. */
export async function linkHousehold(
  service: Service,
  actor: Actor,
  { caseId, carer }: { readonly caseId: string; readonly carer: string },
): Promise<Answer<{ readonly id: string }>> {
  const verdict = await may(service, actor, 'document.link', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const theirs = await knows(service, actor, carer)
  const household = await readCase(service.store, carer)
  if (!theirs || household?.kind !== 'carer')
    return refuse('invalid', { code: 'document/link-kind', at: 'carer' })
  const id = `${caseId}-${carer}`
  const at = service.now().toISOString()
  return service.store.write(async held => {
    if ((await linksOf(held, caseId)).some(link => link.carer === carer))
      return refuse('conflict', { code: 'document/linked', at: 'carer' })
    await putRecord(held, { kind: 'link', id, caseId, owner: null, state: 'open', at, json: { carer } })
    await appendAudit(held, { at, actor: actor.user, did: 'household.linked', caseId, about: carer })
    return done({ id })
  })
}

/** Whoever sees the household's record, and whoever was asked to look at it. */
async function knows(service: Service, actor: Actor, carer: string): Promise<boolean> {
  if ((await may(service, actor, 'case.see', { caseId: carer })) === 'yes') return true
  const grants = await grantsOf(service.store, actor.user)
  return grants.some(grant => grant.caseId === carer && isNow(service, grant))
}

/** Whether somebody has to do with a case today, not only had. */
function isNow(service: Service, grant: Grant): boolean {
  return grant.relation !== 'former' && isOpen(grant, service.today())
}

/** Ends a link; documents that were made with it stay. */
export async function unlinkHousehold(
  service: Service,
  actor: Actor,
  id: string,
): Promise<Answer<{ readonly id: string }>> {
  const record = await readRecord(service.store, 'link', id)
  if (record?.caseId === undefined || record.caseId === null) return refuse('hidden')
  const { caseId } = record
  const verdict = await may(service, actor, 'document.link', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const at = service.now().toISOString()
  await service.store.write(async held => {
    await putRecord(held, { ...record, state: 'ended', at })
    const { carer } = record.json as { readonly carer: string }
    await appendAudit(held, { at, actor: actor.user, did: 'household.unlinked', caseId, about: carer })
  })
  return done({ id })
}
