// Evidence that should not be in the register to none, with the reason kept; a file nobody confirmed to nothing.
import { titlesAt } from '../../model/titles.ts'
import { child, isWithin, type Pointer } from '../../model/pointer.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { putRecord, removeRecord } from '../../storage/store/records.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer, type Fault } from '../answer.ts'
import { openCase, partOf, type OpenCase } from '../cases.ts'
import { dropPartOf } from '../saving.ts'
import type { Service } from '../service.ts'
import { seeEvidence, type SeenEvidence } from './see-evidence.ts'
import { removeUpload } from './upload-records.ts'

/** Why something is no longer in the register. */
export interface Withdrawal {
  readonly evidence: string
  readonly title: string
  readonly type: string
  readonly subjects: readonly string[]
  readonly restriction: string
  readonly reason: string
  readonly by: string
}

const LONGEST_REASON = 500

/** Withdraws evidence. What the file still cites is not withdrawn: each place is named, as far as this person may see it. */
export async function withdrawEvidence(
  service: Service,
  actor: Actor,
  caseId: string,
  id: string,
  given: { readonly reason: string; readonly base: number },
): Promise<Answer<'withdrawn'>> {
  const seen = await seeEvidence(service, actor, 'evidence.write', caseId, id)
  if (!seen.ok) return seen
  const { item } = seen.value
  if (item === undefined) return discardUpload(service, actor, caseId, seen.value)
  const reason = given.reason.trim()
  if (reason === '' || reason.length > LONGEST_REASON)
    return refuse('invalid', { code: 'evidence/reason', at: 'reason', params: { most: LONGEST_REASON } })
  const file = await openCase(service.store, caseId)
  if (file === undefined) return refuse('hidden')
  const cited = await citedFaults(service, actor, file, seen.value)
  if (cited.length > 0) return refuse('invalid', ...cited)
  const { title, type, subjects, restriction = 'none' } = item
  const json: Withdrawal = { evidence: id, title, type, subjects, restriction, reason, by: actor.name }
  return service.store.write(async held => {
    const removed = await dropPartOf(service, actor, held, {
      caseId,
      part: `evidence/${id}`,
      base: given.base,
      did: 'evidence.withdrawn',
    })
    if (removed === 'conflict') return refuse('conflict')
    const at = service.now().toISOString()
    const row = { caseId, owner: actor.user, at }
    await putRecord(held, { ...row, kind: 'withdrawal', id: service.newId(), state: 'withdrawn', json })
    const { upload } = seen.value
    if (upload !== undefined) {
      await putRecord(held, {
        ...row,
        kind: 'upload',
        id: upload.id,
        state: 'withdrawn',
        json: upload.upload,
      })
      await removeRecord(held, 'asset', upload.id)
    }
    return done('withdrawn' as const)
  })
}

/** A file nobody confirmed, such as the wrong one, is taken away whole. */
async function discardUpload(
  service: Service,
  actor: Actor,
  caseId: string,
  { id, upload }: SeenEvidence,
): Promise<Answer<'withdrawn'>> {
  if (upload === undefined) return refuse('hidden')
  return service.store.write(async held => {
    await removeUpload(held, upload.id, upload.upload.file)
    const at = service.now().toISOString()
    await appendAudit(held, { at, actor: actor.user, did: 'evidence.discarded', caseId, about: id })
    return done('withdrawn' as const)
  })
}

const MOST_PLACES = 10

async function citedFaults(
  service: Service,
  actor: Actor,
  { row, files }: OpenCase,
  { id, item }: SeenEvidence,
): Promise<readonly Fault[]> {
  const own = `/evidence/${files.family?.evidence?.findIndex(one => one.id === id) ?? -1}`
  const places = placesOf(files.family, '', value => value === id, 'evidence').concat(
    item?.asset === undefined ? [] : placesOf(files.family, '', value => value === item.asset, 'asset'),
  )
  const cited = places.filter(place => !isWithin(place, own))
  const faults: Fault[] = []
  for (const place of cited.slice(0, MOST_PLACES)) {
    const seen = await may(service, actor, 'part.read', { caseId: row.id, part: partOf(files, place).part })
    const titles = titlesAt(service.shelf.schemas, 'family-file.schema.json', placeCiting(place))
    faults.push(
      seen === 'yes'
        ? { code: 'evidence/cited', at: place, params: { place: titles.join(' › ') } }
        : { code: 'evidence/cited-elsewhere' },
    )
  }
  const left = cited.length - faults.length
  return left > 0 ? [...faults, { code: 'evidence/cited-more', params: { places: left } }] : faults
}

/** What is cited there: the field itself, not its list of sources. */
function placeCiting(place: Pointer): Pointer {
  return place.replace(/(\/sources\/\d+)?\/(evidence|asset)$/, '')
}

/** Where a field of this name holds such a value. */
function placesOf(
  value: unknown,
  at: Pointer,
  is: (value: unknown) => boolean,
  field: string,
): readonly Pointer[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) => {
    const place = child(at, name)
    return name === field && is(inside) ? [place] : placesOf(inside, place, is, field)
  })
}
