// A case to one that only the people named on it can see, and back to one the team can see.
import { appendAudit } from '../storage/store/audit.ts'
import { readCase, setCase } from '../storage/store/cases.ts'
import { grantsOf, grantsOn, putGrant, readUser } from '../storage/store/users.ts'
import { isOpen, may, type Actor } from './access.ts'
import { done, refuse, type Answer } from './answer.ts'
import type { Service } from './service.ts'

/** What the page says before anything is done. */
export interface RestrictPage {
  readonly caseId: string
  readonly isRestricted: boolean
  /** Who is named on the case, and sees it either way. */
  readonly named: readonly { readonly name: string; readonly role: string }[]
  /** The person who asks is not named yet, and will be. */
  readonly joins: boolean
}

/** Who sees a case now, and who will. */
export async function restrictPage(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<Answer<RestrictPage>> {
  const verdict = await may(service, actor, 'case.restrict', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const row = await readCase(service.store, caseId)
  if (row === undefined) return refuse('hidden')
  const grants = (await grantsOn(service.store, caseId)).filter(
    grant => isOpen(grant, service.today()) && AT_WORK.has(grant.relation),
  )
  const users = await Promise.all(
    [...new Set(grants.map(({ user }) => user))].map(id => readUser(service.store, id)),
  )
  const { roles } = service.access
  const named = users
    .filter(user => user !== undefined)
    .map(({ name, role }) => ({ name, role: roles[role as keyof typeof roles] }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  return done({
    caseId,
    isRestricted: row.restricted,
    named,
    joins: !(await isNamed(service, actor, caseId)),
  })
}

const AT_WORK = new Set(['allocated', 'consulted'])

/** Restricts a case, or lifts it. Who restricts it is named on it, so that somebody can lift it again. */
export async function restrictCase(
  service: Service,
  actor: Actor,
  caseId: string,
  restricted: boolean,
): Promise<Answer<'changed'>> {
  const verdict = await may(service, actor, 'case.restrict', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const joins = restricted && !(await isNamed(service, actor, caseId))
  const at = service.now().toISOString()
  const line = { at, actor: actor.user, caseId }
  await service.store.write(async held => {
    if (joins) {
      const grant = { user: actor.user, caseId, child: null, relation: 'allocated', person: null } as const
      await putGrant(held, { ...grant, from: service.today(), until: null })
      await appendAudit(held, { ...line, did: 'grant.given', about: `${actor.user} allocated` })
    }
    await setCase(held, caseId, { restricted })
    await appendAudit(held, { ...line, did: restricted ? 'case.restricted' : 'case.unrestricted' })
  })
  return done('changed')
}

async function isNamed(service: Service, { user }: Actor, caseId: string): Promise<boolean> {
  const day = service.today()
  return (await grantsOf(service.store, user)).some(
    grant =>
      grant.caseId === caseId && grant.child === null && grant.relation === 'allocated' && isOpen(grant, day),
  )
}
