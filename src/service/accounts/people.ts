// What an administrator does with accounts: who there is, what they are, and the end of an account; never a word of a case.
import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../storage/store/audit.ts'
import { removeSessionsOf } from '../../storage/store/sessions.ts'
import type { Held } from '../../storage/store/store.ts'
import { listUsers, putUser, readUser, type User } from '../../storage/store/users.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { onlyFor } from '../only-for.ts'
import type { Service } from '../service.ts'
import { hashPassword, passwordFault } from '../sign-in/passwords.ts'
import { subjectOf } from '../sign-in/identities.ts'

/** An account as an administrator sees it. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly team: string
  readonly state: 'active' | 'closed'
  readonly hasPassword: boolean
  /** What the provider of identities calls them, and who that provider is. */
  readonly issuer: string
  readonly subject: string
}

/** What an administrator writes of a person. */
export interface PersonWritten {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly team: string
  readonly issuer: string
  readonly subject: string
}

/** Everybody with an account, by name. */
export async function listPeople(service: Service, actor: Actor): Promise<Answer<readonly Person[]>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const users = await listUsers(service.store)
  return done(users.map(shown).toSorted((a, b) => a.name.localeCompare(b.name, 'en')))
}

/** One person. */
export async function readPerson(service: Service, actor: Actor, id: string): Promise<Answer<Person>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const user = await readUser(service.store, id)
  return user === undefined ? refuse('hidden') : done(shown(user))
}

/** Writes a person, new without an id. Who changes role or team signs in again. */
export async function savePerson(
  service: Service,
  actor: Actor,
  id: string | undefined,
  written: PersonWritten,
): Promise<Answer<string>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  // One transaction from the first look to the last word: two who add the same person at once add one.
  return service.store.write(async held => {
    const known = id === undefined ? undefined : await readUser(held, id)
    if (id !== undefined && known === undefined) return refuse('hidden')
    const faults = await faultsOf(service, held, written, known)
    if (faults.length > 0) return refuse('invalid', ...faults)
    const user = userOf(written, known)
    await putUser(held, user)
    if (known !== undefined && changed(known, user)) await removeSessionsOf(held, user.id)
    await appendAudit(held, {
      at: service.now().toISOString(),
      actor: actor.user,
      did: known === undefined ? 'account.opened' : 'account.changed',
      about: `${user.id} ${user.role} ${user.team}`,
    })
    return done(user.id)
  })
}

function userOf({ issuer, subject, ...plain }: PersonWritten, known: User | undefined): User {
  const { subject: _, ...before } = known ?? { id: randomUUID(), state: 'active' as const }
  const bound = subject === '' ? {} : { subject: subjectOf(issuer, subject.split(/\s+/)) }
  return { ...before, ...plain, ...bound }
}

function changed(before: User, after: User): boolean {
  return before.role !== after.role || before.team !== after.team || before.subject !== after.subject
}

/** Closes an account and ends its sessions, or opens it again. The person stays in every record of what they did. */
export async function setAccountState(
  service: Service,
  actor: Actor,
  id: string,
  state: User['state'],
): Promise<Answer<'changed'>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  return service.store.write(async held => {
    const user = await readUser(held, id)
    if (user === undefined) return refuse('hidden')
    if (state === 'closed' && user.id === actor.user) return refuse('invalid', { code: 'people/self' })
    if (state === 'closed' && (await isLast(held, user)))
      return refuse('invalid', { code: 'people/last-administrator' })
    await putUser(held, { ...user, state })
    if (state === 'closed') await removeSessionsOf(held, id)
    await appendAudit(held, {
      at: service.now().toISOString(),
      actor: actor.user,
      did: state === 'closed' ? 'account.closed' : 'account.reopened',
      about: id,
    })
    return done('changed')
  })
}

/** Gives a local account a first password, or another; the person signs in anew. */
export async function givePassword(
  service: Service,
  actor: Actor,
  id: string,
  given: { readonly fresh: string; readonly again: string },
): Promise<Answer<'changed'>> {
  if ((await may(service, actor, 'users.manage')) !== 'yes') return onlyFor(service, 'users.manage')
  const user = await readUser(service.store, id)
  if (user === undefined) return refuse('hidden')
  const fault = passwordFault(given.fresh, given.again)
  if (fault !== undefined) return refuse('invalid', fault)
  const secret = await hashPassword(given.fresh)
  await service.store.write(async held => {
    await putUser(held, { ...((await readUser(held, id)) ?? user), secret })
    await removeSessionsOf(held, id)
    await appendAudit(held, {
      at: service.now().toISOString(),
      actor: actor.user,
      did: 'account.password-given',
      about: id,
    })
  })
  return done('changed')
}

async function faultsOf(
  { access }: Service,
  held: Held,
  { name, email, role, team, issuer, subject }: PersonWritten,
  known: User | undefined,
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  if (name === '') faults.push({ code: 'people/name', at: 'name' })
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) faults.push({ code: 'people/email', at: 'email' })
  if (!Object.hasOwn(access.roles, role)) faults.push({ code: 'people/role', at: 'role' })
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(team)) faults.push({ code: 'people/team', at: 'team' })
  if (subject !== '' && !URL.canParse(issuer)) faults.push({ code: 'people/issuer', at: 'issuer' })
  const others = (await listUsers(held)).filter(one => one.id !== known?.id)
  const same = (one: User) => one.email.toLowerCase() === email.toLowerCase() && one.state === 'active'
  if (others.some(same)) faults.push({ code: 'people/email-taken', at: 'email' })
  const bound = subjectOf(issuer, subject.split(/\s+/))
  if (subject !== '' && others.some(one => one.subject === bound))
    faults.push({ code: 'people/subject-taken', at: 'subject' })
  if (known !== undefined && role !== 'administrator' && (await isLast(held, known)))
    faults.push({ code: 'people/last-administrator', at: 'role' })
  return faults
}

/** Whether nobody else could look after accounts. */
async function isLast(held: Held, user: User): Promise<boolean> {
  if (user.role !== 'administrator') return false
  const users = await listUsers(held)
  return !users.some(one => one.id !== user.id && one.role === 'administrator' && one.state === 'active')
}

function shown({ id, name, email, role, team, state, secret, subject }: User): Person {
  const [issuer = '', ...names] = subject === undefined ? [] : (JSON.parse(subject) as readonly string[])
  return {
    id,
    name,
    email,
    role,
    team,
    state,
    hasPassword: secret !== undefined,
    issuer,
    subject: names.join(' '),
  }
}
