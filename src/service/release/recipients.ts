// A made document to the people it may go to, list by list: never birth parents and adopters in one.
import type { CaseFiles } from '../../model/case-files.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { listRecords, putRecord } from '../../storage/store/records.ts'
import { listUsers, type User } from '../../storage/store/users.ts'
import { may, type Actor, type Role } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import type { MadeDocument } from '../documents/document-record.ts'
import type { Service } from '../service.ts'
import { personName } from '../signing/person-name.ts'
import { releaseData } from './release-data.ts'
import type { Recipient } from './release-record.ts'

/** Somebody outside the file, as a person checked and kept them for one case. */
export interface OutsideRecipient {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly organisation?: string
  readonly address: string
  readonly addedBy: string
}

/** One list as the page shows it. */
export interface ListShown {
  readonly id: string
  readonly title: string
  /** Its people have accounts here, and nobody else can be added. */
  readonly here: boolean
  readonly recipients: readonly Recipient[]
}

/** The kind of the records of people outside. */
export const OUTSIDE = 'recipient'

/** The lists a copy may go to, each by itself. A copy made for one person goes to that person alone. */
export async function recipientLists(
  service: Service,
  made: Pick<MadeDocument, 'audience' | 'reader' | 'caseId' | 'subject'>,
  files: CaseFiles,
): Promise<readonly ListShown[]> {
  const { audiences, lists } = releaseData(service)
  const outside = await outsideOf(service, made.caseId)
  const users = await listUsers(service.store)
  return (audiences[made.audience] ?? []).flatMap(id => {
    const list = lists[id]
    if (list === undefined) return []
    const people = peopleOf(files, list.kinds, id === 'adult' ? made.subject : undefined)
    const bound = made.reader !== undefined && list.kinds.includes('parent')
    const inFile = bound ? people.filter(person => person === made.reader) : people
    const { roles = [] } = list
    const recipients: readonly Recipient[] = [
      ...users
        .filter(({ role, state }) => state === 'active' && roles.includes(role))
        .map(user => ({ list: id, user: user.id, name: accountName(service, user) })),
      ...inFile.map(person => ({ list: id, person, name: personName(files, person) })),
      ...(bound ? [] : outside.filter(one => one.list === id)).map(one => ({
        list: id,
        outside: one.id,
        name: one.organisation === undefined ? one.name : `${one.name}, ${one.organisation}`,
      })),
    ]
    return [{ id, title: list.title, here: roles.length > 0, recipients }]
  })
}

function accountName({ access }: Service, { name, role }: User): string {
  return `${name}, ${access.roles[role as Role].toLowerCase()}`
}

function peopleOf(
  { family, carer }: CaseFiles,
  kinds: readonly string[],
  only: string | undefined,
): readonly string[] {
  const all = [...(family?.people ?? []), ...(carer?.people ?? [])]
  const alive = all.filter(person => !('died' in person) || person['died'] === undefined)
  const ids = alive.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  return [...new Set(ids)].filter(id => only === undefined || id === only)
}

async function outsideOf(service: Service, caseId: string): Promise<readonly OutsideRecipient[]> {
  const records = await listRecords(service.store, { kind: OUTSIDE, caseId, state: 'checked' })
  return records.map(({ id, json }) => ({ ...(json as Omit<OutsideRecipient, 'id'>), id }))
}

/** Somebody outside, as typed: the address twice, so that a slip is seen. */
export interface OutsideGiven {
  readonly caseId: string
  readonly list: string
  readonly name: string
  readonly organisation: string
  readonly address: string
  readonly again: string
}

/** Keeps a recipient who is not in the file. */
export async function addRecipient(
  service: Service,
  actor: Actor,
  given: OutsideGiven,
): Promise<Answer<{ readonly id: string }>> {
  const verdict = await may(service, actor, 'release.ask', { caseId: given.caseId })
  if (verdict !== 'yes') return refuse(verdict)
  const faults = faultsOf(service, given)
  if (faults.length > 0) return refuse('invalid', ...faults)
  const { caseId, list, name, organisation, address } = given
  const json: Omit<OutsideRecipient, 'id'> = {
    list,
    name: name.trim(),
    ...(organisation.trim() === '' ? {} : { organisation: organisation.trim() }),
    address: address.trim(),
    addedBy: actor.user,
  }
  const id = service.newId()
  const at = service.now().toISOString()
  return service.store.write(async held => {
    await putRecord(held, { kind: OUTSIDE, id, caseId, owner: actor.user, state: 'checked', at, json })
    await appendAudit(held, { at, actor: actor.user, did: 'recipient.added', caseId, about: id })
    return done({ id })
  })
}

const LONGEST = 300

function faultsOf(service: Service, { list, name, address, again, organisation }: OutsideGiven) {
  const faults: Fault[] = []
  const words = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  const known = releaseData(service).lists[list]
  // Parents are people of the file: their copy is made for one of them by name. Accounts are an administrator’s.
  if (known === undefined || known.roles !== undefined || list === 'parents')
    faults.push({ code: 'release/no-list', at: 'list' })
  if (name.trim() === '') faults.push({ code: 'release/no-name', at: 'name' })
  if (address.trim() === '') faults.push({ code: 'release/no-address', at: 'address' })
  else if (words(address) !== words(again)) faults.push({ code: 'release/address-differs', at: 'again' })
  if ([name, organisation, address].some(text => text.length > LONGEST))
    faults.push({ code: 'release/too-long', at: 'name', params: { most: LONGEST } })
  return faults
}
