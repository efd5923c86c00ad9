// A number, or a name after the order, to the adoption records it finds; nobody is shown by name.
import { appendAudit } from '../../storage/store/audit.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import type { Service } from '../service.ts'
import { readHeads, type RecordHead } from './heads.ts'

/** One line of the list. */
export type RecordListed = Omit<RecordHead, 'nameNow'>

/** A page of the list. */
export interface RecordList {
  readonly records: readonly RecordListed[]
  /** How many fit what was searched for, and how many there are. */
  readonly found: number
  readonly all: number
  readonly pages: number
}

const AT_ONCE = 50
const SHORTEST = 3

/** The adoption records, for those who keep them; to all others there is no such list. */
export async function listAdoptionRecords(
  service: Service,
  actor: Actor,
  { search = '', page = 1 }: { readonly search?: string; readonly page?: number } = {},
): Promise<Answer<RecordList>> {
  if ((await may(service, actor, 'adoption.read')) !== 'yes') return refuse('hidden')
  const heads = await readHeads(service.adoption)
  const found = heads.filter(head => fits(head, plain(search)))
  const did = search === '' ? 'adoption-record.listed' : 'adoption-record.searched'
  const at = service.now().toISOString()
  await service.adoption.write(held => appendAudit(held, { at, actor: actor.user, did }))
  const start = (Math.max(1, page) - 1) * AT_ONCE
  return done({
    records: found.slice(start, start + AT_ONCE).map(({ nameNow: _, ...listed }) => listed),
    found: found.length,
    all: heads.length,
    pages: Math.ceil(found.length / AT_ONCE),
  })
}

/** The whole number, or every word of the name after the order. */
function fits({ number, nameNow }: RecordHead, search: string): boolean {
  if (search === '') return true
  if (plain(number) === search) return true
  if (nameNow === undefined || search.length < SHORTEST) return false
  const words = new Set(plain(nameNow).split(' '))
  return search.split(' ').every(word => words.has(word))
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')
    .trim()
}
