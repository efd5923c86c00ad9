// A case to its first page: the children, the people by what they are to them, and the team.
import { valueAt } from '../../model/pointer.ts'
import { grantsOn, readUser, type Grant } from '../../storage/store/users.ts'
import { isOpen, may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { openCase } from '../cases.ts'
import { clocksOf } from '../clocks/ground.ts'
import { textIn } from '../clocks/record.ts'
import type { Service } from '../service.ts'
import { childrenWithin, type ListedChild } from './children.ts'
import { reachOf } from './reach.ts'

/** Somebody of the family or around it. */
export interface PersonShown {
  readonly id: string
  readonly name: string
  readonly words: string
}

/** People of one kind. */
export interface PeopleShown {
  readonly title: string
  readonly people: readonly PersonShown[]
}

/** Somebody who works on the case in this service. */
export interface TeamMember {
  readonly name: string
  readonly role: string
  readonly child: string
}

/** A case: a family, or a household of carers. */
export interface FamilyShown {
  readonly caseId: string
  readonly kind: 'family' | 'carer'
  readonly reference: string
  readonly isRestricted: boolean
  readonly children: readonly ListedChild[]
  readonly people: readonly PeopleShown[]
  readonly team: readonly TeamMember[]
  readonly maySeePeople: boolean
}

const KINDS: readonly (readonly [kind: string, title: string])[] = [
  ['parent', 'Parents'],
  ['child', 'Children'],
  ['relative', 'Relatives'],
  ['friend', 'Friends'],
  ['foster-carer', 'Foster carers'],
  ['adopter', 'Adopters'],
  ['professional', 'People who work with the family'],
]

/** Who works on a case now; not those who did, or who were given a document of it. */
const AT_WORK: readonly Grant['relation'][] = ['allocated', 'consulted']

/** The first page of a case, as far as this person may see it. */
export async function readFamily(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<Answer<FamilyShown>> {
  const verdict = await may(service, actor, 'case.see', { caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const opened = await openCase(service.store, caseId)
  if (opened === undefined) return refuse('hidden')
  const reach = (await reachOf(service, actor)).get(caseId)
  const near = new Map(reach === undefined ? [] : [[caseId, reach] as const])
  const children = await childrenWithin(service, near, clocksOf(service))
  const order = (opened.files.family?.children ?? []).map(({ person }) => person)
  const file = opened.files.family ?? opened.files.carer
  const maySeePeople = (await may(service, actor, 'part.read', { caseId, part: 'people' })) === 'yes'
  return done({
    caseId,
    kind: opened.row.kind,
    reference: textIn(file, '/caseReference') || textIn(file, '/reference'),
    isRestricted: opened.row.restricted,
    children: children.toSorted((a, b) => order.indexOf(a.child) - order.indexOf(b.child)),
    people: maySeePeople ? peopleOf(file) : [],
    team: await teamOf(service, caseId, children),
    maySeePeople,
  })
}

function peopleOf(file: unknown): readonly PeopleShown[] {
  const people = valueAt(file, '/people')
  const all = Array.isArray(people) ? (people as readonly unknown[]) : []
  return KINDS.map(([kind, title]) => ({
    title,
    people: all.filter(person => textIn(person, '/kind') === kind).map(shown),
  })).filter(group => group.people.length > 0)
}

function shown(person: unknown): PersonShown {
  const first = textIn(person, '/name/known') || textIn(person, '/name/first')
  const name = [textIn(person, '/name/title'), first, textIn(person, '/name/last')]
  const words = [textIn(person, '/role'), textIn(person, '/organisation')]
  return {
    id: textIn(person, '/id'),
    name: name.filter(part => part !== '').join(' ') || 'Not known',
    words: words.filter(part => part !== '').join(', '),
  }
}

async function teamOf(
  service: Service,
  caseId: string,
  children: readonly ListedChild[],
): Promise<readonly TeamMember[]> {
  const open = (await grantsOn(service.store, caseId)).filter(
    grant => isOpen(grant, service.today()) && AT_WORK.includes(grant.relation),
  )
  const { roles } = service.access
  const members: TeamMember[] = []
  for (const { user, child } of open) {
    const account = await readUser(service.store, user)
    const about = children.find(one => one.child === child)
    // Who works with a brother or sister this person may not see is not theirs to know.
    if (account === undefined || (child !== null && about === undefined)) continue
    members.push({
      name: account.name,
      role: roles[account.role as keyof typeof roles],
      child: about?.name ?? '',
    })
  }
  return members.toSorted((a, b) => a.role.localeCompare(b.role, 'en') || a.name.localeCompare(b.name, 'en'))
}
