// A part of a case to its newest revision and all before it; a write made from an older revision is a conflict, never a loss.
import { dataKey, findDataKey, leaveNoTrace, openedLately, shred, WRAPPED } from './data-keys.ts'
import { readStanding, writeStanding, type StandingCase } from './cases.ts'
import { SealBroken } from './faults.ts'
import { sealJson, type Place } from './sealing.ts'
import { within, type Held } from './store.ts'

/** A part as it stands now. */
export interface Part {
  readonly part: string
  readonly revision: number
  readonly json: unknown
  readonly savedAt: string
  readonly savedBy: string
}

/** A revision without its content. */
export interface Revision {
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
  readonly did: string
}

/** What is written to a part: by whom, when, and from which revision (0 where the part is new). */
export interface PartWrite {
  readonly caseId: string
  readonly part: string
  readonly json: unknown
  readonly by: string
  readonly at: string
  readonly base: number
  /** What was done, as a code. */
  readonly did?: string
}

const SAVED = 'section.saved'
const REMOVED = 'section.removed'

/** All parts of a case in the order of their names. A part that is missing or older than the case says is refused. */
export async function readParts(held: Held, caseId: string): Promise<readonly Part[]> {
  const found = await readStanding(held, caseId)
  return found === undefined ? [] : partsOf(held, found)
}

/** One part, or undefined where there is none or it was removed. */
export async function readPart(held: Held, caseId: string, part: string): Promise<Part | undefined> {
  const found = await readStanding(held, caseId)
  if (found === undefined || (found.standing[part] ?? 0) <= 0) return undefined
  const [one] = await partsOf(held, found, part)
  return one
}

/** Writes a part as its next revision, or answers `conflict` where it is not the revision it was made from that stands. */
export function writePart(held: Held, write: PartWrite): Promise<{ readonly revision: number } | 'conflict'> {
  return within(held, held => writeRevision(held, { did: SAVED, ...write }))
}

/** Removes a part from its case; its revisions stay. */
export function removePart(
  held: Held,
  removal: Omit<PartWrite, 'json'>,
): Promise<{ readonly revision: number } | 'conflict'> {
  return within(held, held => writeRevision(held, { did: REMOVED, ...removal }))
}

/** Writes a part as its next revision and deletes all before it, with the key that sealed them: what they said is said no more. */
export function replacePart(
  held: Held,
  { caseId, part, json, by, at, did = SAVED }: Omit<PartWrite, 'base'>,
): Promise<{ readonly revision: number } | 'conflict'> {
  return within(held, async held => {
    const stands = (await readStanding(held, caseId))?.standing[part] ?? 0
    await dropRevisions(held, caseId, part)
    leaveNoTrace(held)
    return writeRevision(held, { caseId, part, json, by, at, base: Math.max(stands, 0), did })
  })
}

/** The revisions of a part, newest first. */
export function readRevisions(held: Held, caseId: string, part: string): Promise<readonly Revision[]> {
  return held.db
    .selectFrom('revisions')
    .select(['revision', 'savedAt', 'savedBy', 'did'])
    .where('caseId', '=', caseId)
    .where('part', '=', part)
    .orderBy('revision', 'desc')
    .execute()
}

/** What a part said at a revision; undefined where there is no such revision, or it removed the part. */
export async function readRevision(
  held: Held,
  caseId: string,
  part: string,
  revision: number,
): Promise<unknown> {
  const row = await sealedRevisions(held, caseId)
    .where('revisions.part', '=', part)
    .where('revisions.revision', '=', revision)
    .executeTakeFirst()
  return row && openedPart(held, row).json
}

/** Deletes a part, all its revisions and the key that sealed them. */
export function dropPart(held: Held, caseId: string, part: string): Promise<void> {
  return within(held, async held => {
    const found = await readStanding(held, caseId)
    if (found === undefined) return
    const { [part]: _, ...standing } = found.standing
    await writeStanding(held, { ...found, standing })
    await dropRevisions(held, caseId, part)
    leaveNoTrace(held)
  })
}

/** Deletes the parts of a case and the keys that sealed them. */
export async function dropParts(held: Held, { row, standing }: StandingCase): Promise<void> {
  for (const part of Object.keys(standing)) await dropRevisions(held, row.id, part)
}

async function dropRevisions(held: Held, caseId: string, part: string): Promise<void> {
  await held.db.deleteFrom('revisions').where('caseId', '=', caseId).where('part', '=', part).execute()
  await held.db.deleteFrom('parts').where('caseId', '=', caseId).where('part', '=', part).execute()
  const key = await findDataKey(held, scopeOf(caseId, part))
  if (key !== undefined) await shred(held, [key.id])
}

async function writeRevision(
  held: Held,
  {
    caseId,
    part,
    json,
    by,
    at,
    base,
    did,
  }: Omit<PartWrite, 'json'> & { readonly json?: unknown; readonly did: string },
): Promise<{ readonly revision: number } | 'conflict'> {
  const found = await readStanding(held, caseId)
  if (found === undefined) return 'conflict'
  const stands = found.standing[part] ?? 0
  const removed = json === undefined
  if (base !== Math.max(stands, 0) || (removed && stands <= 0)) return 'conflict'
  const revision = Math.abs(stands) + 1
  const key = await dataKey(held, scopeOf(caseId, part))
  const row = { caseId, part, revision, savedAt: at, savedBy: by, did }
  await held.db
    .insertInto('parts')
    .values({ caseId, part, revision, removed: Number(removed), key: key.id })
    .onConflict(on => on.columns(['caseId', 'part']).doUpdateSet({ revision, removed: Number(removed) }))
    .execute()
  await held.db
    .insertInto('revisions')
    .values({ ...row, key: key.id, sealed: sealJson(key.key, placeOf(row), removed ? REMOVAL : { json }) })
    .execute()
  await writeStanding(held, {
    ...found,
    standing: { ...found.standing, [part]: removed ? -revision : revision },
  })
  return { revision }
}

const REMOVAL = {}

async function partsOf(held: Held, { row, standing }: StandingCase, only?: string): Promise<readonly Part[]> {
  const rows = await sealedRevisions(held, row.id)
    .innerJoin('parts', join =>
      join
        .onRef('parts.caseId', '=', 'revisions.caseId')
        .onRef('parts.part', '=', 'revisions.part')
        .onRef('parts.revision', '=', 'revisions.revision'),
    )
    .where('parts.removed', '=', 0)
    .$if(only !== undefined, query => query.where('parts.part', '=', only ?? ''))
    .orderBy('revisions.part')
    .execute()
  const wanted = Object.keys(standing).filter(
    part => (standing[part] ?? 0) > 0 && (only === undefined || part === only),
  )
  const missing = wanted.find(part => !rows.some(one => one.part === part))
  const astray = missing ?? rows.find(one => standing[one.part] !== one.revision)?.part
  if (astray !== undefined) throw new SealBroken(`parts ${row.id} ${astray}`)
  return rows.map(one => openedPart(held, one))
}

function sealedRevisions(held: Held, caseId: string) {
  return held.db
    .selectFrom('revisions')
    .innerJoin('keys', 'keys.id', 'revisions.key')
    .selectAll('revisions')
    .select(WRAPPED)
    .where('revisions.caseId', '=', caseId)
}

type SealedRevision = Awaited<ReturnType<ReturnType<typeof sealedRevisions>['execute']>>[number]

function openedPart(held: Held, row: SealedRevision): Part {
  const { caseId, part, revision, savedAt, savedBy } = row
  if (row.scope !== scopeOf(caseId, part)) throw new SealBroken(`revisions ${caseId} ${part} ${revision}`)
  const { json } = openedLately(held, row, placeOf(row), row.sealed) as { readonly json?: unknown }
  return { part, revision, json, savedAt, savedBy }
}

function scopeOf(caseId: string, part: string): string {
  return `part ${caseId} ${part}`
}

function placeOf(row: Revision & { readonly caseId: string; readonly part: string }): Place {
  const { caseId, part, revision, savedAt, savedBy, did } = row
  return { table: 'revisions', ids: [caseId, part, revision], bound: [savedAt, savedBy, did] }
}
