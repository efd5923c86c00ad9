// A person who uses the service to the person they are in one file's register.
import { readPart } from '../storage/store/parts.ts'
import type { Held } from '../storage/store/store.ts'
import { grantsOf, putGrant } from '../storage/store/users.ts'
import { isOpen, type Actor, type Role } from './access.ts'
import { savePart } from './saving.ts'
import type { Service } from './service.ts'

interface PersonRecord {
  readonly id: string
  readonly kind?: string
  readonly role?: string
  readonly canSign?: string
  readonly name: { readonly title?: string; readonly first?: string; readonly last?: string }
}

/** The id under which this person stands in the people of a file, inside a transaction; who is not there yet is added as a professional. */
export async function personOf(service: Service, held: Held, actor: Actor, caseId: string): Promise<string> {
  const mine = (await grantsOf(held, actor.user)).filter(
    grant => grant.caseId === caseId && isOpen(grant, service.today()),
  )
  const known = mine.find(({ person }) => person !== null)?.person
  if (known !== undefined && known !== null) return known
  const part = await readPart(held, caseId, 'people')
  if (part === undefined) throw new Error('A case has no people')
  const { people } = part.json as { readonly people: readonly PersonRecord[] }
  const same = people.find(person => person.kind === 'professional' && fullName(person) === actor.name)
  const person = same ?? newPerson(service, actor, people)
  if (same === undefined)
    await savePart(service, actor, held, {
      caseId,
      part: 'people',
      json: { people: [...people, person] },
      base: part.revision,
      did: 'person.added',
    })
  for (const grant of mine) await putGrant(held, { ...grant, person: person.id })
  return person.id
}

/** The same for reading: undefined where they are not in the file yet. */
export async function personIfKnown(
  service: Service,
  held: Held,
  actor: Actor,
  caseId: string,
): Promise<string | undefined> {
  const mine = (await grantsOf(held, actor.user)).find(
    grant => grant.caseId === caseId && grant.person !== null && isOpen(grant, service.today()),
  )
  if (mine?.person !== undefined && mine.person !== null) return mine.person
  const part = await readPart(held, caseId, 'people')
  const { people } = (part?.json ?? { people: [] }) as { readonly people: readonly PersonRecord[] }
  return people.find(person => person.kind === 'professional' && fullName(person) === actor.name)?.id
}

function fullName({ name }: PersonRecord): string {
  return [name.first, name.last].filter(part => part !== undefined).join(' ')
}

function newPerson(service: Service, actor: Actor, people: readonly PersonRecord[]): PersonRecord {
  const [first = actor.name, ...rest] = actor.name.split(' ')
  const last = rest.join(' ')
  const ids = new Set(people.map(({ id }) => id))
  const id = [`w-${service.newId().slice(0, 6)}`, `w-${service.newId()}`].find(one => !ids.has(one))
  if (id === undefined) throw new Error('No free id for a person')
  const role = service.access.roles[actor.role].toLowerCase()
  const canSign = STANDING[actor.role]
  return {
    id,
    kind: 'professional',
    role,
    ...(canSign === undefined ? {} : { canSign }),
    name: { first, ...(last === '' ? {} : { last }) },
  }
}

/** What a role lets somebody sign, in the words of the file; the others sign nothing. */
const STANDING: Readonly<Partial<Record<Role, string>>> = {
  'social-worker': 'social-worker',
  'team-manager': 'team-manager',
  'medical-adviser': 'medical-adviser',
  'agency-adviser': 'agency-adviser',
  'decision-maker': 'decision-maker',
  'legal-adviser': 'legal-adviser',
  'reviewing-officer': 'iro',
  'supervising-social-worker': 'social-worker',
}
