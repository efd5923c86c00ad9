// A child after the adoption order to where the closing of their record stands: asked for, approved by another manager, closed.
import { appendAudit } from '../../storage/store/audit.ts'
import { listRecords, putRecord, readRecord, removeRecord } from '../../storage/store/records.ts'
import type { Held } from '../../storage/store/store.ts'
import { may, type Actor } from '../access.ts'
import { done, refuse, type Answer } from '../answer.ts'
import { openCase } from '../cases.ts'
import type { Service } from '../service.ts'
import { parted } from './parted.ts'
import { isSevered, SEVERANCE, severanceId } from './severed.ts'

/** A child of a case. */
export interface WhichChild {
  readonly caseId: string
  readonly child: string
}

/** What is kept while it is asked for; nothing of it is left once it is done. */
export interface SeveranceJson {
  readonly child: string
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: string
  /** The adoption record that was begun, should the service stop on the way. */
  readonly opens?: string
}

/** What the page shows. */
export interface SeverancePage extends WhichChild {
  readonly name: string
  /** The day of the adoption order. */
  readonly orderedOn: string
  readonly asked?: Pick<SeveranceJson, 'askedByName' | 'askedAt'>
  /** This person asked, so another must approve. */
  readonly isOwn: boolean
  readonly begun: boolean
  readonly others: number
  /** Names of the adoptive family that stand in the records of the others. */
  readonly found: readonly string[]
}

interface Standing {
  readonly page: SeverancePage
  readonly kept?: SeveranceJson & { readonly version: number }
}

/** What closing this child's record would do, and how far it has come. */
export async function severancePage(
  service: Service,
  actor: Actor,
  which: WhichChild,
): Promise<Answer<SeverancePage>> {
  const standing = await standingOf(service, actor, which)
  return standing.ok ? done(standing.value.page) : standing
}

/** How it stands, for somebody who may close records; a child without an adoption order has no such page. */
export async function standingOf(
  service: Service,
  actor: Actor,
  { caseId, child }: WhichChild,
): Promise<Answer<Standing>> {
  if (await isSevered(service.store, caseId, child)) {
    const sees = await may(service, actor, 'case.see', { caseId })
    return sees === 'yes' ? refuse('gone', { code: 'severance/separate' }) : refuse(sees)
  }
  const verdict = await may(service, actor, 'sever', { caseId, child })
  if (verdict !== 'yes') return refuse(verdict)
  const family = (await openCase(service.store, caseId))?.files.family
  const record = family?.children.find(({ person }) => person === child)
  const orderedOn = orderOf(service, record)
  if (family === undefined || orderedOn === undefined) return refuse('hidden')
  const row = await readRecord(service.store, SEVERANCE, severanceId(caseId, child))
  const kept = row && { ...(row.json as SeveranceJson), version: row.version }
  const person = family.people.find(({ id }) => id === child)
  const page = {
    caseId,
    child,
    name: [person?.name.first, person?.name.last].filter(word => word !== undefined).join(' '),
    orderedOn,
    ...(kept === undefined ? {} : { asked: { askedByName: kept.askedByName, askedAt: kept.askedAt } }),
    isOwn: kept?.askedBy === actor.user,
    begun: kept?.opens !== undefined,
    others: family.children.length - 1,
    found: parted(family, child).found,
  }
  return done({ page, ...(kept === undefined ? {} : { kept }) })
}

interface Ordered {
  readonly orders?: readonly {
    readonly type: string
    readonly madeOn?: string
    readonly endsOn?: string
  }[]
}

/** The day of an adoption order that is in force. */
export function orderOf({ today }: Pick<Service, 'today'>, record: Ordered | undefined): string | undefined {
  const day = today()
  return record?.orders?.find(
    ({ type, madeOn, endsOn }) =>
      type === 'ADOPTION' && madeOn !== undefined && madeOn <= day && (endsOn === undefined || endsOn > day),
  )?.madeOn
}

/** Asks for it; another manager approves. */
export async function askSeverance(
  service: Service,
  actor: Actor,
  which: WhichChild,
): Promise<Answer<'asked'>> {
  const standing = await standingOf(service, actor, which)
  if (!standing.ok) return standing
  if (standing.value.kept !== undefined) return refuse('conflict', { code: 'severance/asked-already' })
  const { caseId, child } = which
  const at = service.now().toISOString()
  const json: SeveranceJson = { child, askedBy: actor.user, askedByName: actor.name, askedAt: at }
  return service.store.write(async held => {
    const row = { kind: SEVERANCE, id: severanceId(caseId, child), caseId, owner: null, state: 'asked', at }
    if ((await putRecord(held, { ...row, json, expect: 0 })) === 'conflict')
      return refuse('conflict', { code: 'severance/asked-already' })
    await appendAudit(held, { at, actor: actor.user, did: 'sever.asked', caseId, about: child })
    return done('asked' as const)
  })
}

/** Sends it back, as long as nothing was done. */
export async function refuseSeverance(
  service: Service,
  actor: Actor,
  which: WhichChild,
): Promise<Answer<'sent back'>> {
  const standing = await standingOf(service, actor, which)
  if (!standing.ok) return standing
  const { kept } = standing.value
  if (kept === undefined || kept.opens !== undefined)
    return refuse('conflict', { code: 'severance/nothing-asked' })
  const { caseId, child } = which
  const at = service.now().toISOString()
  await service.store.write(async held => {
    await removeRecord(held, SEVERANCE, severanceId(caseId, child))
    await appendAudit(held, { at, actor: actor.user, did: 'sever.refused', caseId, about: child })
  })
  return done('sent back')
}

/** The children of a case whose record can be closed by this person, and how many are closed. */
export async function severancesOf(
  service: Service,
  actor: Actor,
  caseId: string,
): Promise<{ readonly open: readonly string[]; readonly closed: number }> {
  const closed = (await listRecords(service.store, { kind: SEVERANCE, caseId, state: 'severed' })).length
  if ((await may(service, actor, 'sever', { caseId })) !== 'yes') return { open: [], closed }
  const children = (await openCase(service.store, caseId))?.files.family?.children ?? []
  const open = children.filter(record => orderOf(service, record) !== undefined).map(({ person }) => person)
  return { open, closed }
}

/** Writes that a separate record exists, and nothing else. */
export async function closeSeverance(held: Held, { caseId, child }: WhichChild, at: string): Promise<void> {
  const id = severanceId(caseId, child)
  // The key that sealed what stood here goes with it: it named the other record.
  await removeRecord(held, SEVERANCE, id)
  await putRecord(held, { kind: SEVERANCE, id, caseId, owner: null, state: 'severed', at, json: { child } })
}
