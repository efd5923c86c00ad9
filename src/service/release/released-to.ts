// A release to somebody with an account here: until when it is open to them, and the grant that says so.
import { addDays } from '../../model/dates.ts'
import { appendAudit } from '../../storage/store/audit.ts'
import { listRecords } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { endGrant, grantsOf, putGrant } from '../../storage/store/users.ts'
import type { Service } from '../service.ts'
import { releaseData } from './release-data.ts'
import { RELEASE, releaseOf, type ReleaseRecord } from './release-record.ts'

/** Whether this release is open to this account now: approved, not withdrawn, not over. */
export function isOpenTo(release: ReleaseRecord, user: string, now: string): boolean {
  const { state, recipient, endsAt } = release
  return state === 'approved' && recipient.user === user && endsAt !== undefined && now < endsAt
}

/** The releases of one case that are open to an account now, newest first. */
export async function releasesTo(
  held: Held,
  user: string,
  caseId: string,
  now: string,
): Promise<readonly ReleaseRecord[]> {
  const records = await listRecords(held, { kind: RELEASE, caseId, state: 'approved' })
  return records.map(releaseOf).filter(release => isOpenTo(release, user, now))
}

/** The release by which an account may read a document: it is the paper itself, or lies beside it. */
export async function releaseWith(
  held: Held,
  user: string,
  { caseId, document }: { readonly caseId: string; readonly document: string },
  now: string,
): Promise<ReleaseRecord | undefined> {
  const releases = await releasesTo(held, user, caseId, now)
  return releases.find(
    release =>
      release.document === document || release.enclosed.some(enclosed => enclosed.document === document),
  )
}

const DAY = 86_400_000

/** When a release that is approved now ends for the account it goes to; undefined for a reader without one. */
export function termOf(
  service: Service,
  { recipient }: Pick<ReleaseRecord, 'recipient'>,
): string | undefined {
  if (recipient.user === undefined) return undefined
  return new Date(service.now().getTime() + releaseData(service).account.days * DAY).toISOString()
}

/** Writes what the account is to each child from here on; it opens nothing but what is released. */
export async function giveReleased(
  service: Service,
  held: Held,
  actor: string,
  release: ReleaseRecord,
): Promise<void> {
  const { user } = release.recipient
  if (user === undefined) return
  const { caseId } = release
  const from = service.today()
  const there = (await grantsOf(held, user)).filter(
    grant => grant.caseId === caseId && grant.relation === 'released' && grant.until === null,
  )
  for (const child of meant(release)) {
    if (there.some(grant => grant.child === child)) continue
    await putGrant(held, { user, caseId, child, relation: 'released', person: null, from, until: null })
    await note(service, held, actor, 'grant.given', release)
  }
}

/** Ends what the account is to each child, where no other release of that child is open to it. */
export async function endReleased(
  service: Service,
  held: Held,
  actor: string,
  release: ReleaseRecord,
): Promise<void> {
  const { user } = release.recipient
  if (user === undefined) return
  const { caseId, id } = release
  const now = service.now().toISOString()
  const others = (await releasesTo(held, user, caseId, now)).filter(one => one.id !== id)
  const kept = others.flatMap(meant)
  const at = addDays(service.today(), -1)
  for (const child of meant(release).filter(one => !kept.includes(one)))
    if (await endGrant(held, { user, caseId, child, relation: 'released', at }))
      await note(service, held, actor, 'grant.ended', release)
}

/** The children a release is about; null for a household, whose case has none. */
function meant({ children }: Pick<ReleaseRecord, 'children'>): readonly (string | null)[] {
  return children.length === 0 ? [null] : children
}

async function note(
  service: Service,
  held: Held,
  actor: string,
  did: string,
  { caseId, recipient }: ReleaseRecord,
): Promise<void> {
  const at = service.now().toISOString()
  await appendAudit(held, { at, actor, did, caseId, about: `${recipient.user ?? ''} released` })
}
