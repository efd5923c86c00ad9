// People with an account, for administrators: who there is, what they are, which cases they have to do with. Passwords are for people alone.
import { giveGrant, listGrants, RELATIONS, takeGrant } from '../../../service/accounts/grants.ts'
import {
  listPeople,
  readPerson,
  savePerson,
  setAccountState,
  type Person,
  type PersonWritten,
} from '../../../service/accounts/people.ts'
import type { Grant } from '../../../storage/store/users.ts'
import { pageOf, PAGING } from '../cursor.ts'
import { created, ok, replied, type ApiSchema, type Ask, type Operation, type Reply } from '../operation.ts'
import { body, field, list, oneOf, page, record } from '../schema.ts'
import { shape } from '../shapes.ts'

const anywhere = () => ({})
const idOf = (path: Ask['path']) => path['user'] ?? ''
const tag = 'People'
const code: ApiSchema = { type: 'string', minLength: 1, maxLength: 60 }
const words: ApiSchema = { type: 'string', maxLength: 200 }
const WRITTEN = body(
  {
    name: field('Name', words),
    email: field('Email address', words),
    role: field('Role', code),
    team: field('Team', code),
  },
  {
    issuer: field('Provider of identities', words),
    subject: field('What the provider calls them', words),
  },
)
const WHICH = { case: field('Case', code), relation: field('Relation', oneOf(...RELATIONS)) }
const CHILD = { child: field('Child', code) }

/** Their operations. */
export const users: readonly Operation[] = [
  {
    id: 'listUsers',
    method: 'get',
    path: '/users',
    tag,
    summary: 'Everybody with an account',
    action: 'users.manage',
    about: anywhere,
    query: PAGING,
    gives: { 200: { says: 'A page of them.', schema: page(shape('User')), paged: true } },
    answer: async ask =>
      replied(await listPeople(ask.service, ask.actor), all =>
        pageOf(ask, all.map(userJson), ({ id }) => id),
      ),
  },
  {
    id: 'addUser',
    method: 'post',
    path: '/users',
    tag,
    summary: 'Open an account for a person',
    says: 'They sign in by the provider of identities; a password of a local account is given on the pages.',
    action: 'users.manage',
    about: anywhere,
    body: WRITTEN,
    gives: { 201: { says: 'Opened.', schema: shape('User') } },
    answer: async ask => written(ask, undefined, user => created(userJson(user), `/users/${user.id}`)),
  },
  {
    id: 'readUser',
    method: 'get',
    path: '/users/{user}',
    tag,
    summary: 'One person with an account',
    action: 'users.manage',
    about: anywhere,
    gives: { 200: { says: 'The person.', schema: shape('User') } },
    answer: async ({ service, actor, path }) =>
      replied(await readPerson(service, actor, idOf(path)), person => ok(userJson(person))),
  },
  {
    id: 'changeUser',
    method: 'put',
    path: '/users/{user}',
    tag,
    summary: 'Change what a person is',
    says: 'Who changes role or team signs in again. Without a subject the one they have stays.',
    action: 'users.manage',
    about: anywhere,
    body: WRITTEN,
    gives: { 200: { says: 'Changed.', schema: shape('User') } },
    answer: async ask => written(ask, idOf(ask.path), user => ok(userJson(user))),
  },
  {
    id: 'setUserState',
    method: 'put',
    path: '/users/{user}/state',
    tag,
    summary: 'Close an account and sign it out everywhere, or open it again',
    action: 'users.manage',
    about: anywhere,
    body: body({ state: field('State', oneOf('active', 'closed')) }),
    gives: { 200: { says: 'As asked.', schema: shape('User') } },
    answer: async ({ service, actor, path, body: given }) => {
      const { state } = given as { readonly state: Person['state'] }
      const set = await setAccountState(service, actor, idOf(path), state)
      if (!set.ok) return replied(set, () => ok({}))
      return replied(await readPerson(service, actor, idOf(path)), person => ok(userJson(person)))
    },
  },
  {
    id: 'listGrants',
    method: 'get',
    path: '/users/{user}/grants',
    tag,
    summary: 'What a person has to do with which cases, and had',
    action: 'users.manage',
    about: anywhere,
    gives: { 200: { says: 'All of it.', schema: record({ items: list(shape('Grant')) }) } },
    answer: async ({ service, actor, path }) =>
      replied(await listGrants(service, actor, idOf(path)), all => ok({ items: all.map(grantJson) })),
  },
  {
    id: 'giveGrant',
    method: 'post',
    path: '/users/{user}/grants',
    tag,
    summary: 'Give a person something to do with a case, or with one child of it',
    action: 'users.manage',
    about: anywhere,
    body: body(
      { ...WHICH, from: field('From', { type: 'string', format: 'date' }) },
      { ...CHILD, until: field('Until', { type: 'string', format: 'date' }) },
    ),
    gives: { 200: { says: 'Given.', schema: record({ items: list(shape('Grant')) }) } },
    answer: async ask => {
      const { case: caseId, child = '', until = '', ...given } = ask.body as Readonly<Record<string, string>>
      const { from = '', relation = '' } = given
      const grant = { caseId: caseId ?? '', child, relation, from, until }
      const answer = await giveGrant(ask.service, ask.actor, idOf(ask.path), grant)
      return answer.ok ? grantsOf(ask) : replied(answer, () => ok({}))
    },
  },
  {
    id: 'endGrant',
    method: 'post',
    path: '/users/{user}/grants/ends',
    tag,
    summary: 'End what a person has to do with a case: yesterday was the last day',
    action: 'users.manage',
    about: anywhere,
    body: body(WHICH, CHILD),
    gives: { 200: { says: 'Ended.', schema: record({ items: list(shape('Grant')) }) } },
    answer: async ask => {
      const { case: caseId = '', child, relation } = ask.body as Readonly<Record<string, string>>
      const which = { caseId, child: child ?? null, relation: relation as Grant['relation'] }
      const answer = await takeGrant(ask.service, ask.actor, idOf(ask.path), which)
      return answer.ok ? grantsOf(ask) : replied(answer, () => ok({}))
    },
  },
]

async function written(
  { service, actor, body: given }: Ask,
  id: string | undefined,
  make: (person: Person) => Reply,
): Promise<Reply> {
  const {
    name,
    email,
    role,
    team,
    issuer = '',
    subject = '',
  } = given as Partial<PersonWritten> & Omit<PersonWritten, 'issuer' | 'subject'>
  const plain = { name: name.trim(), email: email.trim(), role, team: team.toLowerCase(), issuer, subject }
  const saved = await savePerson(service, actor, id, plain)
  if (!saved.ok) return replied(saved, () => ok({}))
  return replied(await readPerson(service, actor, saved.value), make)
}

async function grantsOf({ service, actor, path }: Ask): Promise<Reply> {
  return replied(await listGrants(service, actor, idOf(path)), all => ok({ items: all.map(grantJson) }))
}

function userJson({ id, name, email, role, team, state, issuer, subject }: Person) {
  const bound = subject === '' ? {} : { issuer, subject }
  return { id, name, email, role, team, state, ...bound }
}

function grantJson({ caseId, child, relation, from, until }: Grant) {
  return {
    case: caseId,
    relation,
    from,
    ...(child === null ? {} : { child }),
    ...(until === null ? {} : { until }),
  }
}
