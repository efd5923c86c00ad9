// Which cases a person has to do with, as an administrator gives and ends it: ids, relations and days, no word of a case.
import { appendAudit } from '../../storage/store/audit.ts'
import { readCase } from '../../storage/store/cases.ts'
import { readPart } from '../../storage/store/parts.ts'
import { endGrant, grantsOf, putGrant, readUser, type Grant } from '../../storage/store/users.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'

/** What an administrator writes of a grant; empty words where nothing is said. */
export interface GrantWritten {
  readonly caseId: string
  readonly child: string
  readonly relation: string
  readonly from: string
  readonly until: string
}

/** The relations an administrator may give. A release gives its own. */
export const RELATIONS = ['allocated', 'consulted', 'former'] as const

/** Every grant of a person, ended ones too. */
export async function listGrants(
  service: Service,
  actor: Actor,
  user: string,
): Promise<Answer<readonly Grant[]>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  return done(await grantsOf(service.store, user))
}

/** Gives a person something to do with a case, from a day and until another where one is said. */
export async function giveGrant(
  service: Service,
  actor: Actor,
  user: string,
  written: GrantWritten,
): Promise<Answer<'given'>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  if ((await readUser(service.store, user)) === undefined) return refuse('hidden')
  const faults = await faultsOf(service, written)
  if (faults.length > 0) return refuse('invalid', ...faults)
  const { caseId, from, until } = written
  const child = written.child === '' ? null : written.child
  const relation = written.relation as Grant['relation']
  await service.store.write(async held => {
    const until_ = until === '' ? null : until
    await putGrant(held, { user, caseId, child, relation, person: null, from, until: until_ })
    await appendAudit(held, {
      at: service.now().toISOString(),
      actor: actor.user,
      did: 'grant.given',
      caseId,
      about: `${user} ${relation}`,
    })
  })
  return done('given')
}

/** Ends a grant: yesterday was its last day, so it is over now. */
export async function takeGrant(
  service: Service,
  actor: Actor,
  user: string,
  which: Pick<Grant, 'caseId' | 'child' | 'relation'>,
): Promise<Answer<'ended'>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const last = dayBefore(service.today())
  const ended = await service.store.write(async held => {
    const there = await endGrant(held, { ...which, user, at: last })
    if (there)
      await appendAudit(held, {
        at: service.now().toISOString(),
        actor: actor.user,
        did: 'grant.ended',
        caseId: which.caseId,
        about: `${user} ${which.relation}`,
      })
    return there
  })
  return ended ? done('ended') : refuse('gone')
}

async function faultsOf(
  { store }: Service,
  { caseId, child, relation, from, until }: GrantWritten,
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const row = caseId === '' ? undefined : await readCase(store, caseId)
  if (row === undefined) faults.push({ code: 'people/case', at: 'caseId' })
  else if (child !== '' && (await readPart(store, caseId, `children/${child}`)) === undefined)
    faults.push({ code: 'people/child', at: 'child' })
  if (!RELATIONS.some(known => known === relation)) faults.push({ code: 'people/relation', at: 'relation' })
  if (!isDay(from)) faults.push({ code: 'people/from', at: 'from' })
  if (until !== '' && !isDay(until)) faults.push({ code: 'people/until', at: 'until' })
  else if (until !== '' && until < from) faults.push({ code: 'people/until-before', at: 'until' })
  return faults
}

/** A day there is: a parser takes 31 February for the 3rd of March. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
